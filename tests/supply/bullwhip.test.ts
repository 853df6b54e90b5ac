import fc from 'fast-check';
import { addDays } from '../../src/calendar/addDays';
import { bullwhip } from '../../src/supply/bullwhip/bullwhip';
import { amplification } from '../../src/supply/bullwhip/echelons';
import { bullwhipOf } from '../../src/supply/bullwhip/functions';
import { smoothing } from '../../src/supply/bullwhip/smoothing';
import { turnover } from '../../src/supply/bullwhip/turnover';

test('BULLWHIP is the ratio of the variances; what it cannot work with is named in both languages', () => {
  expect(bullwhipOf([[10], [30], [20], [20]], [[18], [22], [20], [20]])).toBeCloseTo(25, 9);
  expect(() => bullwhipOf([[1], [2]], [[5], [5]])).toThrow('BULLWHIP：sales（每期销量）每期都一样');
  expect(() => bullwhipOf([[1], ['']], [[5], [6]])).toThrow('orders has only 1 periods');
  expect(() => bullwhipOf([[1], [2], [3]], [[5], [6]])).toThrow(
    'sales（每期销量）有 2 行，orders（每期下单量）有 3 行',
  );
  expect(() => bullwhipOf([['多'], [2]], [[5], [6]])).toThrow('第 1 行的 orders（每期下单量）是“多”');
});

const WEEKS = 30;
const RULES = { average: 4, target: 1, leadDays: 28 };
const known = { from: '2026-01-05', until: addDays('2026-01-05', 7 * WEEKS - 1) };
const weekly = (pieces: readonly number[], every = 1) =>
  pieces.map((one, index) => ({ day: addDays('2026-01-05', 7 * index * every), pieces: one }));

test('weekly orders are compared week by week, although four weeks of both come to the same', () => {
  const sales = weekly(Array.from({ length: WEEKS }, (_, week) => 100 + (week % 2 ? 5 : -5)));
  const orders = weekly(Array.from({ length: WEEKS }, (_, week) => 100 + (week % 2 ? 50 : -50)));
  const found = amplification(
    { sold: { daily: sales, monthly: [] }, orders, deliveries: weekly(Array(WEEKS).fill(100)) },
    known,
    RULES,
  );
  expect(found).toMatchObject({ days: 7, periods: WEEKS, bound: 1 + 2 + 2, deliveryRatio: 0, wholeRatio: 0 });
  expect(found?.orderRatio).toBeCloseTo(100, 9);
});

test('who orders every four weeks is not blamed for the three weeks between', () => {
  const sales = weekly(Array.from({ length: WEEKS }, (_, week) => 100 + (week % 3)));
  const orders = weekly([404, 403, 405, 404, 404, 405, 403], 4);
  expect(amplification({ sold: { daily: sales, monthly: [] }, orders, deliveries: [] }, known, RULES)).toBeNull();
  const long = { from: '2025-01-06', until: known.until };
  const earlier = sales.map(({ day, pieces }) => ({ day: addDays(day, -364), pieces }));
  const found = amplification(
    {
      sold: { daily: [...earlier, ...sales], monthly: [] },
      orders: [...orders, { day: '2025-12-08', pieces: 404 }],
      deliveries: [],
    },
    long,
    RULES,
  );
  expect(found).toMatchObject({ days: 28, periods: 8 });
});

const series = fc.array(fc.integer({ min: 0, max: 200 }), { minLength: 8, maxLength: 40 });

test('smoothing never makes orders swing more, and its reserve is what keeps stock from ever being lower than it was', () => {
  fc.assert(
    fc.property(series, series, fc.double({ min: 0.2, max: 3, noNaN: true }), (one, other, target) => {
      const length = Math.min(one.length, other.length);
      const [orders, sales] = [one.slice(0, length), other.slice(0, length)];
      const before = bullwhip(orders, sales);
      const found = smoothing(orders, sales, target);
      fc.pre(found !== null && before !== null);
      expect(found.ratio).toBeLessThanOrEqual(before + 1e-9);
      expect(found.reached || found.periods === 12).toBe(true);
      expect(found.ratio < target + 0.05).toBe(found.reached);
      let [last, stock] = [orders.reduce((sum, order) => sum + order, 0) / length, found.reserve];
      for (const order of orders) {
        last += (order - last) / found.periods;
        stock += last - order;
        expect(stock).toBeGreaterThanOrEqual(-1e-6);
      }
    }),
  );
});

test('turnover: the stock of past days is reckoned back from today, as far as the records are whole', () => {
  const today = '2026-10-31';
  const days = Array.from({ length: 60 }, (_, ago) => addDays(today, -ago));
  const sales = days.map((day) => ({ day, pieces: 10 }));
  const receipts = [5, 20, 35, 50].map((ago) => ({ day: addDays(today, -ago), pieces: 150 }));
  const found = turnover(120, sales, receipts, today, '2026-01-01', 30);
  expect(found.reckoned).toBe(true);
  const levels = days.map(
    (_, ago) => 120 + 10 * ago - receipts.filter(({ day }) => day > (days[ago] as string)).length * 150,
  );
  const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  expect(found.days).toBeCloseTo(mean(levels.slice(0, 30)) / 10, 9);
  expect(found.before).toBeCloseTo(mean(levels.slice(30)) / 10, 9);
  expect(turnover(80, sales, [{ day: addDays(today, -5), pieces: 900 }], today, '2026-01-01', 30)).toEqual({
    days: 8,
    before: null,
    reckoned: false,
  });
  expect(turnover(80, [], [], today, '2026-01-01', 30).days).toBeNull();
});
