import type { CountName } from '../../content/counts';

/** What the arguments of the cell formulas are called in Chinese */
const names = {
  last_days: '距今天数',
  orders: '购买次数',
  amount: '金额',
  values: '数值',
  top: '前几成',
  history: '每月销量',
  months: '预测月数',
  first_month: '首月',
  demand: '每月销量',
  lead_days: '提前期天数',
  service: '服务水平',
  sales: '每期销量',
  start: '开始日',
  days: '计划天数',
  ratio: '缓冲比例',
  names: '权益',
  sent: '触达人数',
  buyers: '回访人数',
  profit: '毛利',
  control_sent: '对照组人数',
  control_profit: '对照组毛利',
  ended: '到期',
  followers: '粉丝数',
  bounds: '分层界线',
  cost: '成本',
  revenue: '成交额',
  counts: '漏斗各步的数',
};

export type Argument = keyof typeof names;

/** Counts of a funnel, as 内容 heads them. */
const counts: Readonly<Record<CountName, string>> = {
  views: '播放量',
  completed: '完播数',
  engaged: '互动数',
  clicks: '点击数',
  carts: '加购数',
  orders: '下单数',
  repeats: '复购数',
};

/** Formulas may call different things the same. */
const others: Readonly<Record<string, string | undefined>> = { 'BULLWHIP orders': '每期下单量' };

const named = (said: string, argument: Argument) =>
  `${argument}（${others[`${said} ${argument}`] ?? names[argument]}）`;

/** Why a cell formula cannot be worked out. `said` is the name of the formula. */
export const formulasZh = {
  missing: (said: string, argument: Argument) => `${said}：缺少 ${named(said, argument)}，请选一片单元格。`,
  notANumber: (said: string, argument: Argument, row: number, shown: string) =>
    `${said}：第 ${row} 行的 ${named(said, argument)}是“${shown}”，要填数字。`,
  aDate: (said: string, argument: Argument, row: number) =>
    `${said}：第 ${row} 行的 ${named(said, argument)}是日期，要填数字；天数可以用“基准日减去最近购买日”算出来。`,
  manyColumns: (said: string, argument: Argument, columns: number) =>
    `${said}：${named(said, argument)}选了 ${columns} 列，只要 1 列。`,
  otherHeight: (said: string, argument: Argument, rows: number, first: Argument, firstRows: number) =>
    `${said}：${named(said, argument)}有 ${rows} 行，${named(said, first)}有 ${firstRows} 行，要一样多。`,
  notAFraction: (said: string, argument: Argument, shown: string) =>
    `${said}：${named(said, argument)}是“${shown}”，要填大于 0、不超过 1 的小数，如 0.2。`,
  nothingPositive: (said: string, argument: Argument) =>
    `${said}：${named(said, argument)}里没有大于 0 的数，算不出占比。`,
  belowZero: (said: string, argument: Argument, row: number, shown: string) =>
    `${said}：第 ${row} 行的 ${named(said, argument)}是 ${shown}，不能小于 0。`,
  shortHistory: (said: string, argument: Argument, months: number, needed: number) =>
    `${said}：${named(said, argument)}从第一笔销量起只有 ${months} 个月的数，至少要 ${needed} 个月才能算。`,
  fewPeriods: (said: string, argument: Argument, periods: number) =>
    `${said}：${named(said, argument)}里两列都有数的只有 ${periods} 期，至少要 2 期。`,
  noSwing: (said: string, argument: Argument) => `${said}：${named(said, argument)}每期都一样，没有波动可比。`,
  notMonths: (said: string, argument: Argument, shown: string, most: number) =>
    `${said}：${named(said, argument)}是“${shown}”，要填 1 到 ${most} 的整数。`,
  notAMonth: (said: string, argument: Argument, shown: string) =>
    `${said}：${named(said, argument)}是“${shown}”，要填 ${named(said, 'history')}第一行所在的月份，如 2023-01，或一个日期。`,
  moreThan: (said: string, argument: Argument, row: number, shown: string, other: Argument) =>
    `${said}：第 ${row} 行的 ${named(said, argument)}是 ${shown}，比 ${named(said, other)}还多。`,
  ofNobody: (said: string, argument: Argument, row: number, other: Argument) =>
    `${said}：第 ${row} 行的 ${named(said, other)}是 0，${named(said, argument)}却不是 0。`,
  notTrueOrFalse: (said: string, argument: Argument, shown: string) =>
    `${said}：${named(said, argument)}是“${shown}”，要填 TRUE 或 FALSE。`,
  goesWith: (said: string, argument: Argument, other: Argument) =>
    `${said}：填了 ${named(said, other)}，也要填 ${named(said, argument)}。`,
  notDays: (said: string, argument: Argument, shown: string) =>
    `${said}：${named(said, argument)}是“${shown}”，要填大于 0 的天数。`,
  notAService: (said: string, argument: Argument, shown: string) =>
    `${said}：${named(said, argument)}是“${shown}”，要填 0.5 到 0.999 的小数，如 0.95。`,
  notADay: (said: string, argument: Argument, row: number, shown: string) =>
    `${said}：第 ${row} 行的 ${named(said, argument)}是“${shown}”，要填日期，如 2026-03-01。`,
  notWholeDays: (said: string, argument: Argument, row: number, shown: string) =>
    `${said}：第 ${row} 行的 ${named(said, argument)}是“${shown}”，要填 1 以上的整数天数。`,
  notARatio: (said: string, argument: Argument, shown: string) =>
    `${said}：${named(said, argument)}是“${shown}”，要填大于 0、小于 1 的小数，如 0.1，就是 10%。`,
  otherShape: (said: string, rows: number, columns: number, otherRows: number, otherColumns: number) =>
    `${said}：${named(said, 'start')}选了 ${rows} 行 ${columns} 列，${named(said, 'days')}选了 ${otherRows} 行 ${otherColumns} 列，要一样大，或者其中一个只选一格。`,
  notBounds: (said: string, argument: Argument, shown: string) =>
    `${said}：${named(said, argument)}是“${shown}”，要填三个从小到大的粉丝数：素人、腰部、头部各从多少起，如 10000、100000、1000000。`,
  notAFunnel: (said: string, steps: number) =>
    `${said}：${named(said, 'counts')}要选 2 到 7 列，依次是${Object.values(counts).join('、')}，选了 ${steps} 列。`,
  moreThanWhole: (said: string, row: number, part: [CountName, number], whole: [CountName, number]) =>
    `${said}：第 ${row} 行的${counts[part[0]]}是 ${part[1]}，比${counts[whole[0]]} ${whole[1]} 还多，请核对。`,
};
