import { stockQuarters } from '../../src/supply/stockQuantity';

const JANUARY = 2026 * 12;
const months = (from: number, point: number, width: number) =>
  Array.from({ length: 12 - from }, (_, h) => ({
    month: JANUARY + from + h,
    point,
    lo80: point - width,
    hi80: point + width,
  }));
const rules = { lead: { mean: 30, deviation: 0 }, service: 0.95, onHand: null, decimals: 0 };

test('a quarter takes its months to come and a safety stock from the error of the forecast', () => {
  const [first, ...rest] = stockQuarters(months(1, 100, 12.816), 2026, rules);
  // A day's variance is 100 / 29.5: one-sided 95% over 30 days is 1.645 · √(30 · 200 / 59).
  expect(first).toEqual({
    quarter: 1,
    demand: 200,
    safety: Math.ceil(1.6449 * Math.sqrt((30 * 200) / 59)),
    onHand: null,
    quantity: 217,
  });
  expect(rest.map(({ quarter, demand }) => [quarter, demand])).toEqual([
    [2, 300],
    [3, 300],
    [4, 300],
  ]);
});

test('what is there is taken off, what is left over is there for the next quarter', () => {
  const found = stockQuarters(months(0, 100, 0), 2026, { ...rules, onHand: 700 });
  expect(found.map(({ onHand, quantity }) => [onHand, quantity])).toEqual([
    [700, 0],
    [400, 0],
    [100, 200],
    [0, 300],
  ]);
});

test('a surer forecast, less service and a surer lead time need less; a season that is sure needs none', () => {
  const safety = (width: number, rest: Partial<typeof rules> = {}) =>
    stockQuarters(months(0, 100, width), 2026, { ...rules, ...rest })[0]?.safety ?? 0;
  expect(safety(10)).toBeLessThan(safety(20));
  expect(safety(10)).toBeLessThan(safety(10, { service: 0.99 }));
  expect(safety(10)).toBeLessThan(safety(10, { lead: { mean: 30, deviation: 9 } }));
  expect(safety(0)).toBe(0);
});

test('another year has nothing, and thousands keep their decimals', () => {
  expect(stockQuarters(months(0, 100, 10), 2027, rules)).toEqual([]);
  expect(stockQuarters(months(9, 0.125, 0), 2026, { ...rules, decimals: 3 })).toMatchObject([
    { demand: 0.375, quantity: 0.375 },
  ]);
});
