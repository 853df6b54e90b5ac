import type { StepName } from '../../crisis/checklist';
import type { Standing } from '../../crisis/judgement';
import type { Ground } from '../../crisis/matching/judge';
import type { Dimension } from '../../crisis/rivals';
import type { Waiting } from '../../crisis/stream';

const grounds: Record<Ground, (word: string, cue: string) => string> = {
  alarm: (word) => `说到“${word}”，不是否定的话`,
  denied: (word, cue) => `“${word}”前面有“${cue}”，是否定`,
  compound: (word, cue) => `“${word}”在“${cue}”里，不是问题`,
  worry: (word, cue) => `“${word}”前面有“${cue}”，只是担心或假设`,
  complained: (word, cue) => `“${word}”前面有“${cue}”，但全文在抱怨，从严告警`,
  calm: (word, cue) => `“${cue}”，不担心“${word}”`,
  little: (word, cue) => `“${word}”后面是“${cue}”，没有或很轻`,
  hedged: (word, cue) => `“${cue}”“${word}”，程度轻，全文是好评`,
  satisfied: (word) => `全文满意，只是提到“${word}”`,
  affirmed: (word) => `“${word}”是好词，没有被否定`,
  wantedDenied: (word, cue) => `“${word}”被“${cue}”否定或怀疑`,
};

const standings: Record<Exclude<Standing, 'words'>, string> = {
  nothing: '没提到监控词，可在“监控规则”里加',
  published: '类别是新规，发布就要自查',
  unwatched: '类别是新规，但“监控规则”里没有启用政策风险的规则',
  exposed: '上了热搜或被媒体报道，按一级处理',
  complaint: '类别是投诉，按单条投诉跟进',
};

const steps: Record<StepName, string> = {
  confirm: '确认问题：查清事实，写进“问题确认”',
  act: '处理：停售、召回或更正，写进“处理措施”',
  announce: '公布改进计划，写进“改进计划”',
  inspect: '紧急质检：抽检同批次商品，留照片和结论',
  isolate: '隔离问题批次，暂停发货',
  contact: '联系受影响的用户，道歉并问清情况',
  compensate: '补偿：退款、换货或补发',
  restore: '挽回口碑：回复评价，发布说明',
  analyse: '看“竞品分析”，判断是谁、在哪、说什么',
  respondToRival: '定应对：澄清、举报或调整卖点和价格',
  selfCheck: '资质自查：对照新规逐条核对商品和证照',
  rectify: '不合规的商品下架或整改',
  readBad: '逐条看差评，归类原因',
  reply: '回复这位用户并给出解决办法',
  visit: '回访：问题解决了吗',
};

const dimensions: Record<Dimension, string> = {
  all: '合计',
  platform: '平台',
  word: '关键词',
  product: '商品',
  week: '周（周一）',
  author: '作者',
  sample: '典型内容',
};

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

interface Span {
  from: string;
  to: string;
  reviews: number;
  bad: number;
  rate: number;
  low: number;
  high: number;
  usual: number | null;
  because: 'history' | 'limit';
}

interface Ran {
  mentions: number;
  alarms: number;
  worries: number;
  /** Without any watched word. */
  unheard: number;
  begun: number;
  recurred: number;
  risen: number;
  open: number;
  waiting: readonly Waiting[];
}

/** 危机处理说的话。 */
export const crisisZh = {
  grounds,
  standings,
  steps,
  dimensions,
  blank: '（空）',
  separator: '；',
  list: '、',
  defaults: [
    {
      rule: '质量投诉',
      kind: '质量投诉',
      words: '变质、异物、假货、发霉、霉变、长毛、绿毛、过期、有虫、虫子、拉肚子',
      window: 24,
      threshold: 3,
      scope: '全部',
      role: '品控',
      action: '立即紧急质检：封存同批次，查原因，出结论',
      hours: 2,
      level: '二级',
      on: true,
    },
    {
      rule: '竞品攻击',
      kind: '竞品攻击',
      words: '抄袭、质量差、价格贵',
      window: 24,
      threshold: 6,
      scope: '单平台',
      role: '市场',
      action: '看“竞品分析”（近一个月的提及），定应对',
      hours: 24,
      level: '三级',
      on: true,
    },
    {
      rule: '政策风险',
      kind: '政策风险',
      words: '禁售、资质、合规',
      window: 24,
      threshold: 1,
      scope: '全部',
      role: '法务',
      action: '新规发布后 24 小时内完成资质自查',
      hours: 24,
      level: '二级',
      on: true,
    },
  ],
  actions: {
    exposure: '马上处理：确认问题，采取措施，公布改进计划',
    complaint: '24 小时内回复并解决；超时升为二级',
    badRate: '联系给差评的用户，补偿，挽回口碑',
  },
  badMoreThanAll: '差评数比评价数多，这一行没有计入。',
  evidenceMore: (count: number) => `……中间还有 ${count} 条……`,
  severalProducts: (names: string, count: number) => `${names}等 ${count} 种`,
  badSpan: ({ from, to, reviews, bad, rate, low, high, usual, because }: Span) =>
    `${from === to ? to : `${from} 至 ${to}`} 差评 ${bad}/${reviews}＝${percent(rate)}（95% 区间 ${percent(low)}–${percent(high)}），` +
    (because === 'history' && usual !== null ? `平时约 ${percent(usual)}` : '整个区间都高于设定的上限'),
  history: {
    rose: (from: string, to: string) => `${from}→${to}，到期没有人受理`,
    late: '到期没有人受理',
    recurred: '解决之后又发生了，请重新受理：把“状态”改回“已受理”，填新的“受理时间”',
    taken: (minutes: number) => `${minutes} 分钟`,
    solved: '',
  },
  task: (step: string, rule: string, product: string) => `【${rule}】${product ? `${product}：` : ''}${step}`,
  subject: (rule: string, platform: string, product: string) => [rule, platform, product].filter(Boolean).join(' · '),
  facts: {
    id: '危机ID',
    count: '提及数',
    first: '首次时间',
    last: '最近时间',
    due: '响应截止',
    history: '升级记录',
  },
  ran: ({ mentions, alarms, worries, unheard, begun, recurred, risen, open, waiting }: Ran) => {
    const cleared = mentions - alarms - worries - unheard;
    const apart = unheard > 0 ? `，没提到监控词 ${unheard}（可在“监控规则”加词）` : '';
    const parts = [`提及 ${mentions} 条：告警 ${alarms}，担忧 ${worries}，排除 ${cleared}${apart}`];
    if (begun > 0) parts.push(`新危机 ${begun} 起`);
    if (recurred > 0) parts.push(`复发 ${recurred} 起`);
    if (risen > 0) parts.push(`升级 ${risen} 起`);
    parts.push(open > 0 ? `未解决 ${open} 起` : '没有未解决的危机');
    for (const { rule, platform, count, threshold } of waiting)
      parts.push(`${platform}${rule} ${count} 条，还不到 ${threshold} 条，暂不立危机`);
    return parts.join('；');
  },
  about: {
    舆情提及: '各平台上提到店铺的话，手填或导入',
    监控规则: '盯哪些词、多少条算危机、谁来处理',
    评价统计: '每天各平台的评价数和差评数',
    危机: '每起危机的级别、证据、时限和处理',
    竞品分析: '近一个月竞品攻击的来源、用词和规模',
  } as Record<string, string>,
  notes: {
    舆情提及: {
      时间: '发布的时间，如 2026-03-01 10:30；新规填发布时间',
      作者: '同一作者在同一平台重复发的相同内容只算一条',
      类别: '投诉：有人找上门，24 小时内要处理。新规：平台或政府发布的规定。热搜、报道：按一级处理。不填：按内容判断',
      判定: '告警：计入危机。担忧：只是担心，不报警。排除：没问题或没提到监控词，理由见“判定理由”',
    },
    监控规则: {
      关键词: '用顿号隔开。“资质、合规、正品”只有被否定时才报警',
      窗口小时: '多少小时内累计，窗口随时间滑动',
      阈值: '达到这个条数就报警；“超过 5 条”填 6',
      口径: '全部：各平台合起来算。单平台：每个平台各算各的',
      责任角色: '“团队”里的角色或姓名',
      响应时限小时: '从报警起，多少小时内要有人受理',
    },
    评价统计: { 日期: '每个平台每天一行' },
    危机: {
      危机ID: '同一规则、平台、商品的危机永远是同一个编号，复发也一样',
      首次时间: '第一条相关提及的时间；复发后从复发的第一条算',
      状态: '由您改：待受理 → 已受理 → 已解决',
      受理时间: '开始处理的时间，用来算响应分钟',
      响应分钟: '从首次时间到受理时间',
      升级记录: '升级、逾期、复发等，只增不删',
      触发时间: '达到阈值的那一刻，响应截止从这时算',
    },
    竞品分析: { 重复数: '同一作者重复发的条数；多，说明可能有人刷' },
  } as Record<string, Record<string, string>>,
  settings: {
    舆情回看天数: '多少天以内的提及可以新开危机。不填：30',
    差评率上限: '差评率（含误差）超过它就报警，如 5%。不填：5%。和平时相比明显变高也会报警',
    一级响应小时: '热搜、媒体报道要在多少小时内受理。不填：1',
    投诉响应小时: '单条投诉要在多少小时内受理，超时升为二级。不填：24',
    差评率响应小时: '差评率报警当天结束后，多少小时内受理。不填：24',
  } as Record<string, string>,
};

/** 公式参数的说法。 */
export const crisisFormulasZh = {
  missing: (said: string, argument: string) => `${said}：缺少 ${argument}，请选一片单元格。`,
  notATime: (said: string, argument: string, row: number, shown: string) =>
    `${said}：第 ${row} 行的 ${argument} 是“${shown}”，要填日期时间，如 2026-03-01 10:30。`,
  notANumber: (said: string, argument: string, row: number, shown: string) =>
    `${said}：第 ${row} 行的 ${argument} 是“${shown}”，要填不小于 0 的数字。`,
  otherHeight: (said: string, argument: string, rows: number, first: string, firstRows: number) =>
    `${said}：${argument} 有 ${rows} 行，${first} 有 ${firstRows} 行，要一样多。`,
  noWords: (said: string) => `${said}：words 里没有词，如 "变质、异物"。`,
  hours: (said: string, shown: string) => `${said}：hours 是“${shown}”，要填大于 0 的小时数，如 24。`,
};
