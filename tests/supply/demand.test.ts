import { plannedDemand } from '../../src/supply/demand';

const RULES = { service: 0.95, lead: { mean: 30, deviation: 0 } };
const months = (product: string, year: number, from: number, point: number) =>
  Array.from({ length: 13 - from }, (_, at) => ({
    product,
    category: null,
    month: `${year}-${String(from + at).padStart(2, '0')}`,
    point,
    lo80: point - 10,
    hi80: point + 10,
    lo95: point - 20,
    hi95: point + 20,
  }));
const forecast = [...months('杯', 2026, 11, 100), ...months('杯', 2027, 1, 50), ...months('壶', 2026, 11, 30)];
const plan = [
  { product: '杯', category: null, year: 2027, heroQuarters: [2] },
  { product: '杯', category: null, year: 2026, heroQuarters: [] },
  { product: '壶', category: null, year: 2026, heroQuarters: [4] },
];
const planned = (stock: Record<string, { available: number; inTransit: number }>) =>
  plannedDemand(forecast, plan, (product) => stock[product] ?? null, RULES);

test('quarters come in time, in each what sells most first; heroes are named by year and quarter', () => {
  expect(
    planned({}).map(({ year, quarter, product, hero }) => `${year} Q${quarter} ${product}${hero ? ' 主推' : ''}`),
  ).toEqual(['2026 Q4 杯', '2026 Q4 壶 主推', '2027 Q1 杯', '2027 Q2 杯 主推', '2027 Q3 杯', '2027 Q4 杯']);
});

test('what is there and on the way counts once, and what a quarter leaves over is there in the next, over the end of the year', () => {
  const [fourth, first, second] = planned({ 杯: { available: 120, inTransit: 30 } }).filter(
    ({ product }) => product === '杯',
  );
  expect(fourth).toMatchObject({ demand: 200, onHand: 120, inTransit: 30 });
  expect(fourth?.quantity).toBe(200 + (fourth?.safety ?? 0) - 150);
  expect(first).toMatchObject({ demand: 150, onHand: fourth?.safety, inTransit: null });
  expect(second?.onHand).toBe(first?.safety);
});

test('a product of which no stock is known is planned from nothing', () => {
  const [row] = planned({}).filter(({ product }) => product === '壶');
  expect(row).toMatchObject({ demand: 60, onHand: null, inTransit: null, quantity: 60 + (row?.safety ?? 0) });
  expect(row?.safety).toBeGreaterThan(0);
});

test('more stock than is needed orders nothing and lasts', () => {
  const rows = planned({ 杯: { available: 500, inTransit: 0 } }).filter(({ product }) => product === '杯');
  expect(rows.slice(0, 2).map(({ quantity, onHand }) => [quantity, onHand])).toEqual([
    [0, 500],
    [0, 300],
  ]);
});
