import fc from 'fast-check';
import { addDays } from '../../../src/calendar/addDays';
import { showMovement } from '../../../src/customers/movement/job';
import { type MonthMovement, movementOf, ORIGINS, together } from '../../../src/customers/movement/movement';
import { movementRows } from '../../../src/customers/movement/movementRows';
import { ORDER_STATUSES, type OrderLine } from '../../../src/customers/orderLine';
import { customerKey } from '../../../src/customers/purchaseHistory';
import { rosterOf } from '../../../src/customers/rfm';
import { TIERS } from '../../../src/customers/tier';
import { textsIn } from '../../../src/text/texts';
import { recordsOf } from '../../alerts/desk';
import { MemoryWorkbook, shopOn } from '../../workbook/memoryWorkbook';
import { line } from '../line';

const buy = (customerId: string, paidOn: string, paid: number) =>
  line({ customerId, paidOn, paid, orderId: `${customerId}${paidOn}` });
const RULES = { dormantDays: 60, top: 0.5 };

/** 甲 spends most, 乙 falls silent after January and comes back in April. */
const LINES = [
  buy('甲', '2026-01-10', 900),
  buy('乙', '2026-01-20', 100),
  buy('甲', '2026-02-15', 100),
  buy('甲', '2026-04-01', 100),
  buy('乙', '2026-04-10', 50),
  buy('丙', '2026-04-12', 10),
];

test('who moved from where to where each month, by hand', () => {
  const months = movementOf(LINES, { asOf: '2026-04-20', ...RULES });
  expect(months.map(({ month, asOf }) => `${month} ${asOf}`)).toEqual([
    '2026-01 2026-01-31',
    '2026-02 2026-02-28',
    '2026-03 2026-03-31',
    '2026-04 2026-04-20',
  ]);
  const [january, , march, april] = months as [MonthMovement, MonthMovement, MonthMovement, MonthMovement];
  expect(january.flows.新客).toMatchObject({
    高价值: { customers: 1, amount: 900 },
    普通: { customers: 1, amount: 100 },
  });
  expect(march.flows.普通.沉睡).toEqual({ customers: 1, amount: 100 });
  expect(april.flows.沉睡).toMatchObject({ 高价值: { customers: 1, amount: 150 }, 沉睡: { customers: 0 } });
  expect(april.flows.新客.普通).toEqual({ customers: 1, amount: 10 });
});

test('the rows: months as wholes first, then the movements of the newest; one sentence a month', () => {
  const rows = movementRows(movementOf(LINES, { asOf: '2026-04-20', ...RULES }), textsIn('zh-CN'));
  expect(rows.map(({ month, from, customers }) => `${month} ${from} ${customers}`)).toEqual([
    '2026-01 全部 2',
    '2026-02 全部 2',
    '2026-03 全部 2',
    '2026-04 全部 3',
    '2026-04 新客 1',
    '2026-04 高价值 1',
    '2026-04 沉睡 1',
    '2026-03 高价值 1',
    '2026-03 普通 1',
    '2026-02 高价值 1',
    '2026-02 普通 1',
    '2026-01 新客 2',
  ]);
  expect(rows[3]?.about).toBe('截至 2026-04-20；新客 1 位；月初沉睡的 1 位里转活 1 位（100.0%）；超过 60 天没买算沉睡');
  expect(rows[2]?.about).toBe('新客 0 位；新沉睡 1 位，累计买过 100.00；超过 60 天没买算沉睡');
});

const lineOf = fc.record({
  platform: fc.constantFrom('淘宝', '京东'),
  order: fc.nat(60),
  day: fc.nat(500),
  paid: fc.integer({ min: 0, max: 50_000 }).map((cents) => cents / 100),
  refunded: fc.oneof(
    fc.constant(null),
    fc.integer({ min: 0, max: 60_000 }).map((cents) => cents / 100),
  ),
  status: fc.constantFrom(...ORDER_STATUSES),
});
const lines = fc.array(lineOf, { maxLength: 120 }).map((all) =>
  all.map(
    ({ order, day, ...rest }): OrderLine => ({
      ...rest,
      orderId: String(order),
      customerId: order % 9 === 0 ? '' : `客${order % 9}`,
      paidOn: addDays('2025-01-01', day),
    }),
  ),
);

test('each month’s tiers are those of the roster as of its end, and nobody is lost between two months', () => {
  fc.assert(
    fc.property(lines, fc.constantFrom(null, 40), fc.integer({ min: 200, max: 520 }), (all, dormantDays, until) => {
      const asOf = addDays('2025-01-01', until);
      const months = movementOf(all, { asOf, dormantDays, top: 0.2 });
      expect(months.length).toBeLessThanOrEqual(13);
      let before: number | null = null;
      for (const { asOf: end, flows, gone, dormantDays: days } of months) {
        const roster = rosterOf(all, { asOf: end, dormantDays, top: 0.2 });
        const ends = TIERS.map((tier) => together(ORIGINS.map((origin) => flows[origin][tier])));
        expect(ends).toEqual(roster.tiers.map(({ customers, amount }) => ({ customers, amount })));
        expect(days).toBe(roster.dormancy.days);
        const total = together(ends).customers;
        const fresh = together(Object.values(flows.新客)).customers;
        if (before !== null) expect(total).toBe(before + fresh - gone.customers);
        before = total;
      }
    }),
    { numRuns: 40 },
  );
});

test('from a repeat purchase on, a customer stands where he stood in the roster of the month before', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const months = movementOf(all, { asOf: '2026-05-15', dormantDays: 40, top: 0.2 });
      const tiersAt = (asOf: string) =>
        new Map(
          rosterOf(all, { asOf, dormantDays: 40, top: 0.2 }).customers.map((one) => [customerKey(one), one.tier]),
        );
      months.slice(1).forEach((month, index) => {
        const [then, now] = [tiersAt(months[index]?.asOf ?? ''), tiersAt(month.asOf)];
        for (const from of ORIGINS)
          for (const to of TIERS) {
            const moved = [...now].filter(([key, tier]) => tier === to && (then.get(key) ?? '新客') === from);
            expect(month.flows[from][to].customers).toBe(moved.length);
          }
      });
    }),
    { numRuns: 8 },
  );
});

test('分层流动 has its chart over the months as wholes; without orders it is empty', () => {
  const orders = LINES.map(({ platform, orderId, customerId, paidOn, paid, status }) => {
    return [platform, orderId, customerId, new Date(`${paidOn}T00:00:00`), paid, status];
  });
  const workbook = new MemoryWorkbook({
    订单: [['平台', '订单号', '客户ID', '付款时间', '实付金额', '状态'], ...orders],
  });
  showMovement(shopOn(workbook), rosterOf(LINES, { dormantDays: 60 }));
  expect(recordsOf(workbook, '分层流动')[0]).toMatchObject({ 月份: '2026-01', 月初分层: '全部', 客户数: '2' });
  const [chart] = workbook.sheet('分层流动')?.charts ?? [];
  expect(chart).toMatchObject({ kind: 'column', options: { isStacked: true } });
  expect(chart?.blocks.map(({ rows, column }) => [rows, column])).toEqual([
    [5, 1],
    [5, 4],
    [5, 5],
    [5, 6],
  ]);
  const empty = new MemoryWorkbook();
  showMovement(shopOn(empty), rosterOf([]));
  expect(recordsOf(empty, '分层流动')).toEqual([]);
});
