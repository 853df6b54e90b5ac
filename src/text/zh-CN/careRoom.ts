import { daysBetween } from '../../calendar/daysBetween';
import type { CareLoad } from '../../customers/care/load';
import type { Script } from '../../customers/care/room/contact';
import type { ContactDeed, MarkOutcome } from '../../customers/care/room/job';

type State = ContactDeed['state'];

const money = (amount: number) =>
  amount.toLocaleString('zh-CN', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
const short = (day: string) => day.slice(5);

/** 说什么的建议：客服照着改几个字就能用。 */
const scripts: Record<Script, string> = {
  老客券: '亲，好久没见您来啦。店里给老顾客留了一张专享券，进店就能领，看中什么直接用。券有期限，别放过期了哦。',
  专属客服:
    '您好，我是您的专属客服。之前买的用着还满意吗？有哪里不好用您直说，我来处理。最近想找什么也告诉我，我帮您挑，优惠我去申请。',
  人工外呼:
    '您好，我是店里的客服，占用您一分钟。您之前在我们店买过东西，后来没见您来，想听听是不是哪里没做好。给您留了一份老客优惠，方便的话我发到您账号上。（对方说不方便，就道谢挂断，状态填“停止”）',
  意见回访:
    '您好，您是我们的老朋友了，想听您说几句实话：最近买的东西怎么样？包装、快递、客服，哪里让您不满意？您说的我们都会改。',
  新品试用:
    '您好，店里要上新品了，想先请几位老朋友试用，第一个就想到您。方便的话我给您寄一份，用完告诉我们好不好就行。地址还是上次那个吗？',
  专属问候: '您好，最近都好吗？您一直照顾我们店，给您留了一份老客权益，下次下单跟我说一声就能用。有什么需要随时找我。',
  手工: '您好，我是店里的客服。上次买的还满意吗？有什么需要，随时找我。',
};

/** 客户触达侧边栏说的话。 */
export const careRoomZh = {
  title: '客户触达',
  loading: '正在读取名单…',
  summary: (open: number, late: number) => (late > 0 ? `${open} 位要联系，${late} 位逾期` : `今天 ${open} 位要联系`),
  none: '今天没有要联系的客户',
  noneHint: '名单每天自动排。刚导入了订单，或改了设置，点“更新名单”。',
  neverRun: '还没有排过名单。点“更新名单”，会算好客户名册，再按人手排出今天的。',
  stale: (lastOrder: string, missing: number) =>
    `订单只到 ${lastOrder}，差 ${missing} 天。请先导入之后的订单、点“更新名单”再联系，免得打扰刚买过的客户。`,
  unreadable: (rows: number) => `“触达计划”有 ${rows} 行填得不对，没有列在这里，见“数据问题”。`,
  asOf: (day: string) => `天数算到 ${day}`,
  stop: '。',
  waiting: (customers: number) => `还有 ${customers} 位该联系，今天排不下，按消费金额从高到低排队。`,
  load: '人手',
  loadOf: ({ who, open, overdue, made }: CareLoad, aDay: number | null) =>
    [
      `${who}：待联系 ${open}`,
      overdue > 0 ? `逾期 ${overdue}` : '',
      `今天做了 ${made}`,
      aDay === null ? '' : `每天最多 ${aDay}`,
    ]
      .filter(Boolean)
      .join('，'),
  filters: { person: '所有人', platform: '所有平台', stage: '所有阶段' },
  filterNames: { person: '按人', platform: '按平台', stage: '按阶段' },
  noneFits: '没有符合筛选的客户。',
  nobody: '没有负责人',
  noStage: '日常联系',
  bought: (lastDay: string, today: string, orders: number, amount: number) =>
    `${daysBetween(lastDay, today)} 天前买过（${short(lastDay)}），共 ${orders} 次，${money(amount)}`,
  notInRoster: '“客户RFM”里没有这位客户',
  until: (due: string, today: string) => (due === today ? '今天最后一天' : `${short(due)} 前联系`),
  overdue: (due: string, today: string) => `逾期 ${daysBetween(due, today)} 天`,
  contacted: (day: string) => `✓ ${short(day)} 已触达`,
  marks: { 已触达: '已触达', 已回访: '已回访', 停止: '停止' } as Record<State, string>,
  say: '怎么说、记一句',
  scripts,
  copy: '复制话术',
  copied: '已复制',
  notCopied: '浏览器不让复制，请选中文字按 Ctrl+C。',
  result: '结果（可不填，点上面的按钮时一起存）',
  resultHint: '如：说下月发工资再买',
  goTo: '在表里看',
  more: (count: number) => `再看 ${count} 位`,
  made: (count: number) => `已联系，等回音 · ${count}`,
  exportTitle: '导出给平台群发',
  exportHint: '文件里只有客户ID、阶段和事项，存到您的电脑上，不发邮件。在平台的工具里发完，再点“都标为已触达”。',
  export: (platform: string, count: number) => `导出${platform} ${count} 位`,
  csvHeaders: ['客户ID', '阶段', '事项'],
  fileName: (platform: string, today: string) => `触达_${platform}_${today}.csv`,
  markAll: '都标为已触达',
  markAllOf: (platform: string) => `${platform}都标为已触达`,
  sure: (count: number) => `确定，标 ${count} 位`,
  plan: '更新名单',
  planning: '正在算客户名册、排今天的名单…',
  planned: '名单更新好了。',
  refresh: '刷新',
  marked: (state: State, who: string | null, { done, changed, gone }: MarkOutcome) =>
    [
      done > 0 ? `${who ?? `${done} 位`}已标为“${state}”。${state === '停止' ? '再次购买前不再排。' : ''}` : '',
      changed > 0 ? `${who ?? `${changed} 位`}刚才有人改过，没有写入。下面是现在的内容。` : '',
      gone > 0 ? `${who ?? `${gone} 位`}在“触达计划”里找不到了，可能被删除了，没有写入。` : '',
    ].join(''),
  gone: '“触达计划”里找不到这一行了，可能被删除了。',
};

export type CareRoomText = typeof careRoomZh;
