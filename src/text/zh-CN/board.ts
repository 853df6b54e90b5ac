import type { Cause } from '../../board/campaign/cause';
import type { CampaignState } from '../../board/campaign/readiness';
import type { Deadline } from '../../board/deadline';
import type { Contradiction } from '../../board/linked/contradiction';
import type { Nothing, Resolved } from '../../board/linked/resolve';
import type { TemplateRow } from '../../board/tabs';
import { dayOfWeek } from '../../calendar/dayOfWeek';

/** What a run of the board came to. */
export interface BoardRan {
  open: number;
  overdue: number;
  edits: number;
  conflicts: number;
  opened: readonly { name: string; tasks: number; late: number }[];
  added: number;
  moved: number;
  pending: number;
  closed: number;
}

/** Tasks that wait for a campaign's new plan, and those that stay. */
export interface PendingMoves {
  moves: number;
  edited: number;
  done: number;
  causes: readonly Cause[];
}

const weekday = (day: string) => `周${'一二三四五六日'[dayOfWeek(day) - 1]}`;
/** `11-08 周日`. */
const shortDay = (day: string) => `${day.slice(5)} ${weekday(day)}`;
const at = (platform: string | null) => (platform ? `@${platform}` : '');

const later = (days: number) => (days === 1 ? '明天到期' : `${days} 天后到期`);

function pressing(deadline: Deadline): string {
  if (deadline.kind === 'overdue') return `逾期 ${deadline.days} 天`;
  if (deadline.kind === 'today') return '今天到期';
  return deadline.kind === 'soon' ? later(deadline.days) : '';
}

const nothing: Record<Nothing, (text: string) => string> = {
  unreadable: (text) => `看不懂“${text}”，请写成 库存:SKU@平台、排班:日期@平台、知识库:问题、网址，或 表名!A1`,
  noStockTab: (text) => `还没有“库存”表，查不到“${text}”`,
  noSku: (text) => `“库存”表里没有“${text}”的 SKU`,
  notThere: (text) => `“库存”表里这个 SKU 没有该平台的行：“${text}”`,
  noShiftsTab: (text) => `还没有“排班”表，查不到“${text}”`,
  noKnowledgeTab: (text) => `还没有“知识库”表，查不到“${text}”`,
  noTab: (text) => `没有“${text}”说的这个表`,
};

function linked(resolved: Resolved): string {
  switch (resolved.kind) {
    case 'stock': {
      const { sku, platform, allocated, available, inTransit } = resolved.of;
      const coming = inTransit > 0 ? `（在途 ${inTransit}）` : '';
      return `${sku}${at(platform)} 活动备货量 ${allocated ?? '未填'} / 可用 ${available}${coming}`;
    }
    case 'shift': {
      const { day, platform, agents } = resolved;
      const where = [day.slice(5), platform].filter(Boolean).join(' ');
      return agents.length > 0
        ? `${where} 客服 ${agents.length} 人：${agents.slice(0, 4).join('、')}${agents.length > 4 ? '…' : ''}`
        : `${where} 还没有客服排班`;
    }
    case 'knowledge':
      return resolved.answers > 0
        ? `知识库“${resolved.question}” ${resolved.answers} 条`
        : `知识库还没有“${resolved.question}”`;
    case 'range': {
      const { text, values, cells } = resolved;
      return `${text}：${values.length > 0 ? `${values.join('、')}${cells > values.length ? '…' : ''}` : '空'}`;
    }
    case 'link':
      return resolved.address;
    case 'incident':
      return resolved.id;
    case 'nothing':
      return nothing[resolved.because](resolved.text);
  }
}

/** Of the tasks just named. */
const tooLate = (late: number) => (late > 0 ? `，其中 ${late} 项的截止日已过` : '');

const shortBy = (pieces: number) => `，多出 ${pieces}`;

const contradicts = (found: Contradiction) =>
  found.kind === 'overAllocated'
    ? `${found.sku}${at(found.platform)} 备货比可用多 ${found.short}`
    : `${[found.day.slice(5), found.platform].filter(Boolean).join(' ')} 没有客服排班`;

const cause = (found: Cause): string =>
  found.kind === 'days'
    ? `${found.roles.join('、')}的排期变了（日历、放假安排或模板改过）`
    : { launch: '上线日改了', platform: '平台改了', linked: '商品或关联数据改了' }[found.kind];

const states: Record<CampaignState, string> = {
  planned: '未开始',
  preparing: '筹备中',
  atRisk: '有风险',
  ready: '已就绪',
  running: '进行中',
  over: '已结束',
};

const step = (
  template: string,
  task: string,
  kind: TemplateRow['kind'],
  role: string,
  lead: number,
  days: number,
  link: string | null = null,
): TemplateRow => ({ template, task, kind, role, lead, days, linked: link });

const STOCK = '库存:{商品}@{平台}';
const SHIFTS = '排班:{上线日}@{平台}';
const ANSWERS = '知识库:{活动ID}';

/** 自带的三套模板：一家真实的店要做的事。 */
const templates: readonly TemplateRow[] = [
  step('大促', '定活动方案：商品、活动价、目标', '活动筹备', '运营', 20, 3),
  step('大促', '各平台活动报名', '活动筹备', '运营', 16, 2),
  step('大促', '填活动备货量（“库存”表）', '活动筹备', '供应链', 15, 2, STOCK),
  step('大促', '缺口追加采购', '活动筹备', '采购', 14, 3),
  step('大促', '核价：最低价、叠券、毛利', '活动筹备', '负责人', 12, 1),
  step('大促', '活动素材准备：卖点、标题、短信', '活动筹备', '文案', 10, 3),
  step('大促', '活动素材准备：主图、详情页、海报', '活动筹备', '设计', 7, 5),
  step('大促', '查广告法和资质', '活动筹备', '法务', 6, 1),
  step('大促', '活动 FAQ 写进知识库', '活动筹备', '客服', 6, 2, ANSWERS),
  step('大促', '排活动期间的班（“排班”表）', '活动筹备', '客服', 5, 1, SHIFTS),
  step('大促', '到货抽检，质检留样', '活动筹备', '品控', 4, 2),
  step('大促', '活动商品上架，换主图和标题', '商品上架', '运营', 3, 1),
  step('大促', '预热：短信、社群、投放', '活动筹备', '市场', 3, 2),
  step('大促', '上线前走查：价格、库存、链接、优惠券', '商品上架', '运营', 1, 1, STOCK),
  step('大促', '上线值守', '活动筹备', '运营', 0, 1, `${STOCK}；${SHIFTS}`),
  step('大促', '售后高峰：退换货、催发货、差评', '售后处理', '客服', -3, 3),
  step('大促', '发货收尾，退件入库', '售后处理', '供应链', -5, 3),
  step('大促', '活动复盘', '活动筹备', '运营', -5, 2),
  step('直播', '定选品和直播价', '活动筹备', '运营', 12, 2),
  step('直播', '约主播，定档期和佣金', '活动筹备', '市场', 12, 3),
  step('直播', '填活动备货量（“库存”表）', '活动筹备', '供应链', 9, 2, STOCK),
  step('直播', '寄样品给主播', '活动筹备', '供应链', 8, 1),
  step('直播', '活动素材准备：直播脚本、讲解卡', '活动筹备', '文案', 6, 3),
  step('直播', '活动素材准备：背景、贴片、预告图', '活动筹备', '设计', 5, 3),
  step('直播', '查直播话术和资质', '活动筹备', '法务', 4, 1),
  step('直播', '直播 FAQ 写进知识库', '活动筹备', '客服', 4, 1, ANSWERS),
  step('直播', '排直播当天的班（“排班”表）', '活动筹备', '客服', 3, 1, SHIFTS),
  step('直播', '直播商品上架，建专属链接和券', '商品上架', '运营', 2, 1),
  step('直播', '发预告短视频', '活动筹备', '市场', 2, 1),
  step('直播', '设备调试，彩排', '活动筹备', '运营', 1, 1, STOCK),
  step('直播', '直播中控：盯库存、改价、上链接', '活动筹备', '运营', 0, 1, `${STOCK}；${SHIFTS}`),
  step('直播', '直播订单催发货、退换货', '售后处理', '客服', -3, 3),
  step('直播', '切片，复盘', '活动筹备', '运营', -3, 2),
  step('上新', '定款，定成本和售价', '活动筹备', '运营', 20, 3),
  step('上新', '质检报告和资质', '商品上架', '品控', 15, 3),
  step('上新', '首批备货量（“库存”表）', '商品上架', '供应链', 12, 3, STOCK),
  step('上新', '新品素材：拍摄、主图、详情页', '商品上架', '设计', 8, 5),
  step('上新', '新品素材：标题、卖点、详情文案', '商品上架', '文案', 10, 2),
  step('上新', '查广告法和类目资质', '商品上架', '法务', 6, 1),
  step('上新', '新品 FAQ 写进知识库', '商品上架', '客服', 4, 1, ANSWERS),
  step('上新', '建商品：类目、属性、运费模板', '商品上架', '运营', 3, 2),
  step('上新', '种草内容和新品券', '活动筹备', '市场', 2, 2),
  step('上新', '上架前走查，各平台同步', '商品上架', '运营', 1, 1, STOCK),
  step('上新', '正式上架', '商品上架', '运营', 0, 1),
  step('上新', '首周评价和售后问题归类', '售后处理', '客服', -5, 5),
  step('上新', '新品复盘：转化、退货、备货', '商品上架', '运营', -10, 2),
];

/** 任务看板说的话。 */
export const boardZh = {
  templates,
  linked,
  shortBy,
  contradicts,
  states,
  separator: '；',
  /** 备注里记下的一句。 */
  noteOf: ({ who, from, message }: { who: string; from: string; message: string }) =>
    [`${from}@${who}`, message].filter(Boolean).join('：'),
  /** 预警列。 */
  pressing,
  card: {
    owner: (owner: string, people: readonly string[]) =>
      people.length === 0 || (people.length === 1 && people[0] === owner) ? owner : `${owner} ${people.join('、')}`,
    due: (day: string, deadline: Deadline) =>
      deadline.kind === 'done'
        ? `${shortDay(day)} 截止`
        : [`${shortDay(day)} 截止`, pressing(deadline)].filter(Boolean).join(' · '),
  },
  panel: {
    filters: { platform: '平台', owner: '负责人', campaign: '活动' },
    all: '全部',
    shown: '显示',
    count: (shown: number, all: number) => (shown === all ? `${all} 张卡` : `${shown} / ${all} 张卡`),
    noSuch: (words: readonly string[]) => `没有${words.map((word) => `“${word}”`).join('、')}`,
    load: '人手',
    loadHead: '未完成',
    loadOf: (open: number, overdue: number) => (overdue > 0 ? `${open} 项，逾期 ${overdue}` : `${open} 项`),
    campaigns: '活动',
    campaignsHead: '准备进度',
    campaign: (progress: number | null, state: CampaignState) =>
      [progress === null ? '' : `${Math.floor(progress * 100)}%`, states[state]].filter(Boolean).join(' '),
  },
  ran: ({ open, overdue, edits, conflicts, opened, added, moved, pending, closed }: BoardRan) => {
    const parts = [
      ...opened.map(({ name, tasks, late }) => `“${name}”已建好：${tasks} 项任务${tooLate(late)}`),
      added > 0 ? `按模板补了 ${added} 项任务` : '',
      moved > 0 ? `按新的排期改了 ${moved} 项任务` : '',
      overdue > 0 ? `未完成 ${open} 项，逾期 ${overdue} 项` : `未完成 ${open} 项`,
      pending > 0 ? `${pending} 项任务等着改期，为什么见“活动”的提示` : '',
      closed > 0 ? `数据已填好，自动完成 ${closed} 项` : '',
      edits > 0 ? `收下看板上的改动 ${edits} 处` : '',
      conflicts > 0 ? `${conflicts} 张卡两边都改过，以“任务”为准` : '',
    ];
    return parts.filter(Boolean).join('；');
  },
  hints: {
    pending: ({ moves, edited, done, causes }: PendingMoves) => {
      const stays = [edited > 0 ? `${edited} 项您改过` : '', done > 0 ? `${done} 项已完成` : ''].filter(Boolean);
      const kept = stays.length > 0 ? `（${stays.join('，')}，不动）` : '';
      const why = causes.map(cause).join('，') || '排期变了';
      return `${why}，${moves} 项任务要改${kept}。在侧边栏“任务看板”里看差异，可以马上改；不改回来的话，下次定时运行就会改`;
    },
    assumed: (year: string) => `${year} 年的放假安排还没公布，暂按周一至周五排`,
  },
  problems: {
    unknownTemplate: (template: string, known: readonly string[]) =>
      `“SOP模板”里没有“${template}”。可以用：${known.join('、')}。改好后再运行一次。`,
    endBeforeLaunch: '下线日早于上线日，这个活动先不排任务。',
    startAfterDue: '开始日晚于截止日，请改其中一个。',
    bothChanged: (state: string) => `“任务”里也改过这张卡（现在是“${state}”），以“任务”为准。`,
    cardGone:
      '这张卡的任务已经不在“任务”表里，改动没有写入，下次画看板时卡片会消失。这件事还要做的话，请在“任务”表重新加一行。',
    notAState: '状态只能是 待办、进行中、已完成，这一处没有写入。',
  },
  mail: {
    taskLabel: '任务',
    taskBecause: '有任务在您名下',
    digestRule: '任务提醒',
    digest: (overdue: number, today: number, soon: number, wrong: number) =>
      [
        overdue > 0 ? `逾期 ${overdue} 项` : '',
        today > 0 ? `今天到期 ${today} 项` : '',
        soon > 0 ? `快到期 ${soon} 项` : '',
        wrong > 0 ? `数据对不上 ${wrong} 项` : '',
      ]
        .filter(Boolean)
        .join('，'),
    digestAction: '做完在“看板”打勾；做不完，改截止日并写备注',
    wrong: '对不上',
    more: (count: number) => `还有 ${count} 项，见“看板”`,
    rest: '其他',
    headRule: '任务逾期',
    headBecause: '您是负责人',
    head: (count: number, days: number) => `${count} 项任务逾期超过 ${days} 天`,
    headAction: '找负责人问清卡在哪里，改期或换人',
    campaignLabel: '活动',
    campaignRule: '活动筹备',
    campaignBecause: '活动的筹备任务在您名下',
    opening: (campaign: string, launch: string, count: number) =>
      `${campaign}（${shortDay(launch)} 上线）开始筹备：您有 ${count} 项任务`,
    openingAction: '按截止日完成，做完在“看板”打勾；要填的数据填好后，任务会自动完成',
    dueBy: (day: string) => `${shortDay(day)} 截止`,
    mentionLabel: '@您',
    mentionRule: '看板@',
    mentionBecause: '有人在看板上@了您',
    mentionSays: (from: string, message: string) =>
      [from && `${from}说`, message || '请看这张任务卡'].filter(Boolean).join('：'),
    mentionFacts: {
      due: '截止',
      platform: '平台',
      owner: '负责人',
      campaign: '活动',
      linked: '关联数据',
    },
  },
  about: {
    任务: '看板上的任务卡，一行一张',
    看板: '三条泳道的任务看板：可以打勾、改状态、筛选',
    活动: '大促、直播、上新：上线日和模板，任务自动排好',
    SOP模板: '每类活动要做哪些事、谁做、提前几个工作日',
    排班: '哪天、哪个平台、谁值班',
    知识库: '客服常见问题和标准答案',
    活动任务: 'ShopDeck 记下给活动和内容简报建过哪些任务，不用管',
  } as Record<string, string>,
  notes: {
    任务: {
      任务ID: '每张卡一个，不要重复，之后不要改',
      平台: '几个平台用顿号隔开',
      负责人: '“团队”里的角色或姓名',
      关联数据: '库存:SKU@平台、排班:日期@平台、知识库:问题、网址，或 表名!A1。几条用分号隔开。危机的任务写危机ID',
      活动ID: '属于哪个活动；模板建的任务会填好',
      预警: '逾期、快到期，或关联数据对不上',
      关联值: '关联数据现在的值',
      看板状态: '看板上次显示的状态，用来分清是谁改的',
    },
    看板: {
      筛选: '下面三行选了什么，就只看什么。改好后点菜单“任务看板”或侧边栏的“刷新”，或等下一次定时运行',
      选择: '前三格由您选',
    },
    活动: {
      活动ID: '每个活动一个，之后不要改',
      平台: '几个平台用顿号隔开',
      上线日: '任务从这一天往前按工作日排。改了上线日，没有动过的任务会跟着改',
      下线日: '最后一天；不填就只有上线当天',
      模板: '“SOP模板”里的模板名，自带 大促、直播、上新',
      商品: '活动商品的 SKU，用顿号隔开；用来关联库存',
      准备进度: '上线前要做的任务完成了多少',
      状态: '未开始、筹备中、有风险（有任务逾期或数据对不上）、已就绪、进行中、已结束',
    },
    SOP模板: {
      角色: '“团队”里的角色，按这个角色的日历算工作日',
      提前工作日: '上线前几个工作日要做完；0 就是上线当天；负数是下线后第几个工作日',
      工期: '做几个工作日；不填算 1',
      关联数据:
        '可以写 {商品} {平台} {上线日} {下线日} {活动ID} {活动}。供应链关联库存、客服关联知识库或排班的任务，数据填好就自动完成',
    },
    排班: { 平台: '一行一个平台', 客服: '一人一行' },
    知识库: { 活动ID: '活动的 FAQ 填活动ID，活动的任务就能查到', 标签: '用顿号隔开' },
  } as Record<string, Record<string, string>>,
  settings: {
    临近工作日: '截止日在几个工作日以内算快到期。不填：1（今天和下一个工作日）',
    逾期上报天数: '逾期超过几天，就让负责人也知道。不填：3',
    任务提醒时间: '每天几点起发任务提醒，每人一封。不填：09:00',
    看板保留天数: '已完成的任务过了截止日几天后，不再显示在看板上。不填：7',
  } as Record<string, string>,
};
