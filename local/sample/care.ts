import { dayNumber, isoDay } from './day';
import { orderAmount, refundOn, type SampleOrder, stageOn } from './order';

type Cell = string | null;

export const CARE_HEADERS = [
  '客户ID',
  '平台',
  '分层',
  '阶段',
  '事项',
  '触达日',
  '截止日',
  '负责人',
  '状态',
  '结果',
  '提醒',
  '联系日',
  '上次购买日',
];

/** A buyer with an account, on a day. */
interface Regular {
  platform: string;
  id: string;
  days: number[];
  spent: number;
}

/** What was done in October: for the dormant who spent most, for some of high value, and for one who came back. */
interface Done {
  tier: string;
  stage: string;
  on: string;
  person: string;
  state: string;
  result: Cell;
}

const coupon = (on: string, person: string, state = '已触达', result: Cell = null): Done => {
  return { tier: '沉睡', stage: '老客券', on, person, state, result };
};
const service = (on: string, person: string, state: string, result: Cell): Done => {
  return { tier: '沉睡', stage: '专属客服', on, person, state, result };
};

const DORMANT: readonly (readonly Done[])[] = [
  [coupon('2026-10-10', '方小满'), service('2026-10-21', '方小满', '已回访', '搬家了，说双11看看')],
  [coupon('2026-10-10', '罗一宁'), service('2026-10-22', '罗一宁', '已触达', null)],
  [coupon('2026-10-12', '方小满', '已回访', '券领了，说尺寸不合适才没买')],
  [coupon('2026-10-12', '罗一宁', '停止', '请我们不要再发')],
  [coupon('2026-10-15', '方小满')],
  [coupon('2026-10-15', '罗一宁')],
];
const HIGH: readonly Done[] = [
  {
    tier: '高价值',
    stage: 'VIP服务',
    on: '2026-10-20',
    person: '方小满',
    state: '已回访',
    result: '嫌快递慢，想要大包装',
  },
  { tier: '高价值', stage: 'VIP服务', on: '2026-10-20', person: '罗一宁', state: '已触达', result: null },
];
const RETURNED = coupon('2026-10-08', '方小满');

/** Days of silence that make a customer of this shop dormant beyond doubt. */
const SILENT = 140;

/** Rows of 触达计划 as the team left them on the last day: what was done in October, nothing open. */
export function careRows(orders: readonly SampleOrder[], last: string): Cell[][] {
  const known = ({ days }: Regular) => days.some((day) => day < dayNumber(RETURNED.on));
  const regulars = regularsAmong(orders, dayNumber(last)).filter(known);
  const lastBefore = ({ days }: Regular, day: string) => Math.max(...days.filter((one) => one <= dayNumber(day)));
  const isDormant = (one: Regular, day: string) => dayNumber(day) - lastBefore(one, day) > SILENT;
  const silent = regulars.filter((one) => isDormant(one, last));
  const active = regulars.filter((one) => !isDormant(one, last));
  const back = active.find((one) => isDormant(one, RETURNED.on) && lastBefore(one, last) > dayNumber(RETURNED.on));
  const done: [Regular | undefined, readonly Done[]][] = [
    ...DORMANT.map((own, index): [Regular | undefined, readonly Done[]] => [silent[index], own]),
    ...HIGH.map((own, index): [Regular | undefined, readonly Done[]] => [active[index], [own]]),
    [back, [RETURNED]],
  ];
  const rows = done.flatMap(([of, own]) => (of ? own.map((one) => rowOf(of, one, lastBefore(of, one.on))) : []));
  return rows.sort((left, right) => ((left[5] ?? '') < (right[5] ?? '') ? -1 : 1));
}

function rowOf({ id, platform }: Regular, { tier, stage, on, person, state, result }: Done, bought: number): Cell[] {
  const contacted = state === '停止' ? null : on;
  const topic = tier === '高价值' ? '意见回访' : null;
  const when = [on, isoDay(dayNumber(on) + 3)];
  return [id, platform, tier, stage, topic, ...when, person, state, result, null, contacted, isoDay(bought)];
}

/** Buyers who kept something, the most valuable first. */
function regularsAmong(orders: readonly SampleOrder[], today: number): Regular[] {
  const regulars = new Map<string, Regular>();
  for (const order of orders) {
    const kept = ['paid', 'done'].includes(stageOn(order, today));
    if (order.buyer === null || order.day > today || !kept) continue;
    const key = `${order.platform} ${order.buyer}`;
    const one = regulars.get(key) ?? { platform: order.platform, id: order.buyer, days: [], spent: 0 };
    one.days.push(order.day);
    one.spent += orderAmount(order) - refundOn(order, today);
    regulars.set(key, one);
  }
  return [...regulars.values()].sort((left, right) => right.spent - left.spent);
}
