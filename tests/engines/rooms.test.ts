import fc from 'fast-check';
import { addMinutes } from '../../src/calendar/moment';
import { monthPart } from '../../src/orders/historyLedger';
import type { StoredLine } from '../../src/orders/line';
import { recentSales } from '../../src/stock/salesLedger';
import { analyses } from '../../src/supply/bullwhip/analysis';
import { salesByDay } from '../../src/supply/bullwhip/salesLedger';
import { line } from '../orders/line';
import { TestDataset } from './dataset';
import { someLines } from './lines';
import { sameAnswer } from './same';

const dataset = new TestDataset();
afterAll(() => dataset.close());

const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);

describe('sales by day', () => {
  const params = { today: '2026-03-31', fineDays: 20, isWanted: (product: string) => product !== '乙' };
  const sorted = ({ known, products, days }: ReturnType<typeof salesByDay.fromLines>) => ({
    known,
    products: [...products].sort(byText),
    days: [...days].sort(byText),
  });

  test('are the same in memory and in the table', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        dataset.fill(lines);
        expect(sorted(dataset.answer(salesByDay, params))).toEqual(sorted(salesByDay.fromLines(lines, params)));
      }),
      { numRuns: 25 },
    );
  });

  test('told by week they give the analysis that each day gives', () => {
    const day = (number: number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
    const lines = Array.from({ length: 400 }, (_, at) =>
      line({ product: '甲', paidAt: `${day((at * 7) % 365)} 10:00:00`, quantity: 1 + (at % 3) }),
    );
    const found = (fineDays: number) => {
      const { known, days } = salesByDay.fromLines(lines, { today: '2026-01-05', fineDays, isWanted: () => true });
      const orders = Array.from({ length: 20 }, (_, at) => ({ day: day(at * 15), pieces: 10 + (at % 4) }));
      const trace = { product: '甲', sold: { daily: days, monthly: [] }, shares: false, orders, deliveries: orders };
      const rules = { average: 4, target: 1, holding: 0.2, window: 30 };
      const stock = { stock: 50, leadDays: 14, cost: 3 };
      return analyses(
        [{ ...trace, ...stock }],
        { orders: [], deliveries: [] },
        known ?? { from: '', until: '' },
        rules,
        '',
      );
    };
    expect(found(1e6)[0]?.swing?.orderRatio).toBeGreaterThan(0);
    expect(found(60)).toEqual(found(1e6));
  });
});

test('the share of a month up to a day is the same in memory and in the table', () => {
  const days = { first: '2026-03-01', cut: '2026-03-10', last: '2026-03-31' };
  fc.assert(
    fc.property(someLines, (lines) => {
      sameAnswer(dataset, lines, monthPart, days);
    }),
    { numRuns: 25 },
  );
});

describe('recent sales', () => {
  const now = '2026-11-02 09:00:00';
  /** Lines of the last weeks, some of them at the very edges of the windows. */
  const lately = fc.array(
    fc
      .record({
        ago: fc.constantFrom(
          -1,
          0,
          1,
          3 * 60,
          24 * 60,
          7 * 24 * 60,
          28 * 24 * 60,
          29 * 24 * 60,
          56 * 24 * 60,
          61 * 24 * 60,
        ),
        seconds: fc.constantFrom(0, 1, 59),
        orderId: fc.integer({ min: 1, max: 40 }).map(String),
        platform: fc.constantFrom('抖音', '淘宝', 'ｊｄ', 'JD'),
        sku: fc.option(fc.constantFrom('A1', 'ａ1', 'B')),
        product: fc.option(fc.constantFrom('杯', '茶')),
        quantity: fc.constantFrom(1, 2, 0.1),
        state: fc.constantFrom('已付款', '已完成', '已退款'),
      })
      .map(({ ago, seconds, ...fields }) =>
        line({ ...fields, paidAt: addMinutes(addMinutes(now, -ago), -seconds / 60) } as Partial<StoredLine>),
      ),
    { maxLength: 60 },
  );
  const skuOf = ({ sku, product }: { sku: string | null; product: string | null }) =>
    sku ?? (product === '杯' ? 'A1' : null);
  const sorted = ({ platforms, shelves, hours }: ReturnType<typeof recentSales.fromLines>) => ({
    platforms: new Map([...platforms].map(([key, span]) => [key, { ...span, platform: key }])),
    shelves,
    hours: new Map([...hours].map(([key, rows]) => [key, [...rows].sort(byText)])),
  });

  test('are the same in memory and in the table', () => {
    fc.assert(
      fc.property(lately, (lines) => {
        dataset.fill(lines);
        const params = { now, skuOf };
        expect(sorted(dataset.answer(recentSales, params))).toEqual(sorted(recentSales.fromLines(lines, params)));
      }),
      { numRuns: 25 },
    );
  });

  test('add up exactly where a platform is spelled in two ways', () => {
    const of = (orderId: string, platform: string, quantity: number) =>
      line({ orderId, platform, quantity, sku: 'A1', product: '杯', paidAt: '2026-11-01 09:00:00' });
    const lines = [of('1', 'JD', 1), of('2', 'ｊｄ', 0.1), of('3', 'ｊｄ', 0.1)];
    dataset.fill(lines);
    const [shelf] = dataset.answer(recentSales, { now, skuOf }).shelves.values();
    expect(shelf).toMatchObject({ weekPieces: 1.2, monthPieces: 1.2 });
  });

  test('of a busy shelf the days before and the hours of its platform are told', () => {
    const lines = Array.from({ length: 40 }, (_, at) =>
      line({ orderId: `${at}`, sku: 'A1', platform: '抖音', paidAt: addMinutes(now, at < 10 ? -at : -at * 600) }),
    );
    dataset.fill(lines);
    const found = dataset.answer(recentSales, { now, skuOf });
    const [shelf] = found.shelves.values();
    expect(shelf?.windows.map(({ orders }) => orders)).toEqual([10, 10]);
    expect(shelf?.days.reduce((sum, orders) => sum + orders, 0)).toBe(30);
    expect(found.hours.get('抖音')?.reduce((sum, { orders }) => sum + orders, 0)).toBe(40);
    expect(sorted(found)).toEqual(sorted(recentSales.fromLines(lines, { now, skuOf })));
  });
});
