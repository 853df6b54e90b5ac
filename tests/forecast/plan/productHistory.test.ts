import fc from 'fast-check';
import { historiesOf, type SalesRow } from '../../../src/forecast/plan/productHistory';

const JANUARY = 2025 * 12;
const row = (month: number, product: string, rest: Partial<SalesRow> = {}): SalesRow => ({
  month: JANUARY + month,
  product,
  category: null,
  quantity: 10,
  revenue: null,
  stockOutDays: null,
  ...rest,
});

test('a product is its name whatever the width; a month without a row is a gap; the category named last counts', () => {
  const rows = [
    row(3, 'Ａ款（大）', { quantity: 7, category: '杯' }),
    row(0, 'A款(大) ', { quantity: 5, category: '碗', revenue: 50, stockOutDays: 3 }),
    row(1, 'B款'),
  ];
  expect(historiesOf(rows, JANUARY + 6).products).toEqual([
    {
      product: 'Ａ款（大）',
      category: '杯',
      first: JANUARY,
      quantity: [5, null, null, 7],
      revenue: [50, null, null, null],
      stockOutDays: [3, null, null, null],
    },
    { product: 'B款', category: null, first: JANUARY + 1, quantity: [10], revenue: [null], stockOutDays: [null] },
  ]);
});

test('the month that is not over and later ones are no history', () => {
  const found = historiesOf([row(2, '新款'), row(0, '旧款'), row(3, '旧款')], JANUARY + 2);
  expect(found.products.map(({ product, quantity }) => [product, quantity])).toEqual([['旧款', [10]]]);
  expect(found.unfinished).toEqual([0, 2]);
});

test('two spellings in one month are added up', () => {
  const rows = [row(0, 'A款', { quantity: 5, revenue: 50 }), row(0, 'Ａ款', { quantity: 2, stockOutDays: 4 })];
  expect(historiesOf(rows, JANUARY + 1).products).toMatchObject([{ quantity: [7], revenue: [50], stockOutDays: [4] }]);
});

test('the order of the rows does not matter, and nothing gets lost', () => {
  const cells = fc.array(
    fc.record({
      month: fc.integer({ min: 0, max: 8 }),
      name: fc.constantFrom('A', 'Ａ', 'B ', '丙'),
      quantity: fc.nat(99),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(cells, (drawn) => {
      const rows = drawn.map(({ month, name, quantity }) => row(month, name, { quantity }));
      const { products, unfinished } = historiesOf(rows, JANUARY + 6);
      expect(historiesOf([...rows].reverse(), JANUARY + 6).products).toEqual(products);
      const sum = (values: readonly (number | null)[]) => values.reduce<number>((all, value) => all + (value ?? 0), 0);
      expect(sum(products.map(({ quantity }) => sum(quantity)))).toBe(
        sum(rows.map(({ quantity }, at) => (unfinished.includes(at) ? 0 : quantity))),
      );
    }),
    { numRuns: 30 },
  );
});
