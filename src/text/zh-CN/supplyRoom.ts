import type { Basis } from '../../supply/gantt/proposal';

const percent = (fraction: number) => `${Math.round(fraction * 100)}%`;

/** 供应进度侧边栏说的话。 */
export const supplyRoomZh = {
  title: '供应进度',
  loading: '正在读取…',
  working: '正在写入…',
  summary: (red: number, yellow: number, others: number) =>
    [red > 0 ? `${red} 个红` : '', yellow > 0 ? `${yellow} 个黄` : '', others > 0 ? `${others} 个正常` : '']
      .filter(Boolean)
      .join('，'),
  none: '没有要留意的节点',
  noneHint: '一周内没有要开始、要完成或有风险的节点。点“排新计划”，一键排出一次采购的五个节点。',
  rest: (open: number, done: number) =>
    [open > 0 ? `另有 ${open} 个在等前面的节点，或一周后才轮到` : '', done > 0 ? `${done} 个已完成` : '']
      .filter(Boolean)
      .join('，'),
  unreadable: (rows: number) => `“供应甘特图”有 ${rows} 行填得不对，没有列在这里。点“现在检查”，再看“数据问题”。`,
  zones: { 红: '马上处理', 黄: '留意', 绿: '正常' } as Record<string, string>,
  planned: (start: string, end: string, line: string) => `计划 ${start} – ${end}，预警线 ${line}`,
  expected: (end: string) => `预计 ${end} 完成`,
  bar: (progress: number) => `进度 ${percent(progress)}`,
  start: '开始',
  done: '完成',
  percent,
  progressLabel: (progress: number) => `报进度 ${percent(progress)}`,
  more: '负责人、工厂、交付记录',
  owner: (owner: string) => `负责人：${owner}`,
  plan: (plan: string, critical: boolean) => `计划 ${plan}${critical ? '，在关键链上：它晚一天，上架就晚一天' : ''}`,
  buffer: (days: number, consumption: number) => `缓冲 ${days} 天，已消耗 ${percent(consumption)}`,
  causes: (causes: string) => `延误来自：${causes}`,
  shelfLate: (end: string, days: number) => `会拖到上架：预计 ${end}，晚 ${days} 天`,
  factory: (supplier: string, contact: string) => [`工厂：${supplier}`, contact].filter(Boolean).join('，'),
  track: (orders: number, onTime: number, delay: number) =>
    `最近 ${orders} 单准时 ${onTime} 单${delay > 0 ? `，平均晚 ${delay} 天` : ''}`,
  noTrack: '还没有交付记录',
  delivery: (number: string, promised: string, delivered: string | null, late: number) =>
    delivered === null
      ? `${number}：应到 ${promised}，${late > 0 ? `还没到，已晚 ${late} 天` : '还没到期'}`
      : `${number}：应到 ${promised}，${late > 0 ? `晚 ${late} 天` : '准时'}`,
  goTo: '在表里看',
  move: '改日期',
  moveStart: '开始日',
  moveDays: '计划天数',
  moveShow: '看看会动哪些',
  moveNothing: '日期和现在一样，没有要改的。',
  moveTitle: (count: number) => `会改 ${count} 行，其余的不动`,
  moveLine: (from: { start: string; end: string }, to: { start: string; end: string }) =>
    `${from.start} – ${from.end} 改成 ${to.start} – ${to.end}`,
  moveRun: '就这样改',
  cancel: '取消',
  moved: (count: number) => `已改 ${count} 行的日期。`,
  reported: {
    start: (name: string) => `${name} 已报开始。`,
    progress: (name: string, progress: number) => `${name} 已报进度 ${percent(progress)}。`,
    done: (name: string) => `${name} 已报完成。`,
    restore: (name: string) => `${name} 已恢复原样。`,
  },
  undo: '撤销',
  changed: '刚才有人改过，没有写入。下面是现在的内容，看过再报一次。',
  gone: '“供应甘特图”里找不到这一行了，可能被删除或改名，没有写入。',
  newPlan: '排新计划',
  check: '现在检查',
  checking: '正在检查…',
  refresh: '刷新',
  back: '返回',
  planLead: '填上架日，从后往前排出五个节点。先给您看，确认了才写进表。',
  wanted: '供应链规划里还没排的',
  wantedLine: (quarter: string, quantity: number, hero: boolean) =>
    `${quarter} 备货 ${quantity.toLocaleString('zh-CN')}${hero ? '，主推' : ''}`,
  wantedMore: (count: number) => `还有 ${count} 个，排好前面的就会出现`,
  propose: '排计划',
  byHand: '自己填',
  product: '商品',
  shelf: '上架日',
  supplier: '供应商',
  noSupplier: '先不定',
  proposal: (plan: string, product: string) => `计划 ${plan} · ${product}`,
  proposalLine: (start: string, end: string, days: number, owner: string) => `${start} – ${end}，${days} 天，${owner}`,
  basis: (basis: Basis, days: number) =>
    ({
      record: `生产按这家的交付记录算 ${days} 天（95% 的单子能到），春节停工另加。`,
      stated: `生产按“供应商”表的提前期算 ${days} 天，春节停工另加。`,
      setting: `生产先按设置里的 ${days} 天算，春节停工另加。选了供应商会按它的提前期算。`,
    })[basis],
  unannounced: (years: readonly number[]) =>
    `${years.join('、')} 年的放假安排还没公布，暂按周一至周五上班算；公布后再看一眼。`,
  short: (days: number, earliest: string) => `来不及：第一步 ${days} 天前就该开始了。今天开始，最早 ${earliest} 上架。`,
  takeEarliest: (earliest: string) => `改成 ${earliest} 上架`,
  make: '写进供应甘特图',
  makeAnyway: '还是这样写进去',
  made: (plan: string) => `计划 ${plan} 已写进“供应甘特图”，日期和负责人可以在表里改。`,
  planChanged: '刚才数据有变化，计划和给您看的不一样了，没有写入。请再排一次。',
  fever: '缓冲热度图',
  feverLead:
    '横：做了多少；竖：缓冲用了多少。红：超过 40% + 进度×60%，或过了计划完成日还没完成；黄：超过 10% + 进度×60%，或到了预警线还没完成；其余是绿。',
  feverPoint: (name: string, product: string, zone: string, progress: number, consumption: number) =>
    `${name} · ${product}：${zone}，进度 ${percent(progress)}，缓冲用了 ${percent(consumption)}`,
  feverAxes: { progress: '进度', consumption: '缓冲消耗' },
};

export type SupplyRoomText = typeof supplyRoomZh;
