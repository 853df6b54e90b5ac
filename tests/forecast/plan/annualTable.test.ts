import fc from 'fast-check';
import { addUp } from '../../../src/forecast/plan/addUp';
import { type AnnualRow, annualTable } from '../../../src/forecast/plan/annualTable';
import { heroes } from '../../../src/forecast/plan/hero';
import { shopPeaks } from '../../../src/forecast/plan/peaks';
import { type PlanSnapshot, planChanges } from '../../../src/forecast/plan/planChanges';
import type { ProductForecast } from '../../../src/forecast/plan/productForecast';
import { planYears } from '../../../src/forecast/plan/shopContext';
import { decimalsOf, shownMonths } from '../../../src/forecast/plan/shownMonths';
import { growthOn, yearsOf } from '../../../src/forecast/planYear';
import { context, FIRST, history } from './shop';

const YEAR = 2026;
const months = (values: readonly number[], width = 0.2) =>
  values.map((point) => ({
    point,
    lo80: point * (1 - width),
    hi80: point * (1 + width),
    lo95: point * (1 - 2 * width),
    hi95: point * (1 + 2 * width),
  }));

/** A forecast from January 2026 on. */
const forecast = (
  product: string,
  values: readonly number[],
  rest: Partial<ProductForecast> = {},
): ProductForecast => ({
  product,
  category: '杯壶',
  first: FIRST + 36,
  months: months(values),
  decimals: 0,
  model: 'seasonal',
  backtest: null,
  growth: null,
  price: null,
  reasons: [],
  ...rest,
});
const even = (value: number) => Array.from({ length: 12 }, () => value);
const sumOf = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);

describe('shown months', () => {
  test('are whole units, each less than one off, together the rounded sum', () => {
    const drawn = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 1, maxLength: 24 });
    fc.assert(
      fc.property(drawn, fc.integer({ min: 0, max: 3 }), (values, decimals) => {
        const unit = 10 ** decimals;
        const shown = shownMonths(FIRST, months(values), decimals);
        shown.forEach(({ point, lo80, hi80, lo95, hi95 }, h) => {
          expect(Math.abs(point - (values[h] ?? 0)) * unit).toBeLessThan(1 + 1e-6);
          expect(Math.round(point * unit)).toBeCloseTo(point * unit, 6);
          expect([lo95, lo80 - lo95, point - lo80, hi80 - point, hi95 - hi80].every((gap) => gap >= 0)).toBe(true);
        });
        expect(Math.abs(sumOf(shown.map(({ point }) => point)) - sumOf(values)) * unit).toBeLessThan(0.5 + 1e-3);
      }),
      { numRuns: 25 },
    );
  });

  test('keep the decimals that the shop counts in', () => {
    expect([[5, null], [5.4, 12.31], [1 / 3]].map((quantity) => decimalsOf({ quantity }))).toEqual([0, 2, 3]);
    expect(shownMonths(FIRST, months(even(0.4)), 0).map(({ point }) => point)).toEqual([
      0, 1, 0, 1, 0, 0, 1, 0, 1, 0, 0, 1,
    ]);
  });
});

describe('the table adds up', () => {
  test('to the last digit, from months to the shop', () => {
    const value = fc.double({ min: 0, max: 9999, noNaN: true });
    const product = fc.record({
      category: fc.constantFrom('杯壶', '碗', null),
      values: fc.array(value, { minLength: 12, maxLength: 12 }),
      decimals: fc.integer({ min: 0, max: 3 }),
    });
    fc.assert(
      fc.property(fc.array(product, { minLength: 1, maxLength: 8 }), (drawn) => {
        const products = drawn.map(({ category }, at) => history(`品${at}`, [1], { category }));
        const told = drawn.map(({ values, category, decimals }, at) =>
          forecast(`品${at}`, values, { category, decimals }),
        );
        const { products: rows, categories, total } = annualTable(products, [...told].reverse(), YEAR);
        const thousandths = (each: number | null | undefined) => Math.round(1000 * (each ?? 0));
        const column = (of: readonly AnnualRow[], month: number) =>
          sumOf(of.map((row) => thousandths(row.months[month])));
        for (let month = 0; month < 12; month++) {
          expect(column(rows, month)).toBe(thousandths(total.months[month]));
          expect(column(categories, month)).toBe(thousandths(total.months[month]));
        }
        for (const row of [...rows, ...categories, total]) {
          expect(sumOf(row.months.map(thousandths))).toBe(thousandths(row.total));
          expect(sumOf(row.quarters.map(thousandths))).toBe(thousandths(row.total));
          expect(sumOf(row.months.slice(3, 6).map(thousandths))).toBe(thousandths(row.quarters[1]));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('what was sold stands in the months that are over; nothing is made up for a product without forecast', () => {
    const sold = history('品', [7, null, 9], { first: YEAR * 12 });
    const young = history('新', [3], { first: YEAR * 12 + 2 });
    const told = [
      forecast('品', even(5), { first: YEAR * 12 + 3 }),
      forecast('新', [], { model: 'none', first: YEAR * 12 + 3 }),
    ];
    const { products, total } = annualTable([sold, young], told, YEAR);
    expect(products[0]).toMatchObject({ quarters: [16, 15, 15, 15], total: 61 });
    expect(products[0]?.months.slice(0, 4)).toEqual([7, null, 9, 5]);
    expect(products[0]?.actual.slice(0, 4)).toEqual([true, false, true, false]);
    expect(products[1]).toMatchObject({ quarters: [3, null, null, null], total: 3 });
    expect(total.total).toBe(64);
  });

  test('a product that ended long ago has no part in the plan', () => {
    const told = forecast('品', even(5), { reasons: [{ code: 'ended', last: FIRST }] });
    expect(annualTable([history('品', [1])], [told], YEAR).total.total).toBeNull();
  });

  test('from October on the next year is planned as well', () => {
    expect([0, 8, 9, 11].map((month) => planYears(YEAR * 12 + month).length)).toEqual([1, 1, 2, 2]);
  });
});

test('sums have the points of their products, are surer than them and less sure than if errors had nothing in common', () => {
  const products = ['甲', '乙', '丙'].map((name) => history(name, [30, 40]));
  const told = products.map(({ product }) => forecast(product, even(100)));
  const [category, shop] = addUp(products, told, context(products));
  expect([category?.level, category?.category, shop?.level, shop?.category]).toEqual([
    'category',
    '杯壶',
    'shop',
    null,
  ]);
  expect(shop?.history).toEqual({ first: FIRST + 34, quantity: [90, 120] });
  const [january] = shop?.months ?? [];
  expect(january).toMatchObject({ month: FIRST + 36, point: 300 });
  const width = (january?.hi80 ?? 0) - 300;
  expect(width).toBeGreaterThan(20 * Math.sqrt(3));
  expect(width).toBeLessThan(60);
  expect(shop?.months).toHaveLength(12);
});

test('nothing is forecast where no product can be, which is not a forecast of 0', () => {
  const young = history('新', [30, 40]);
  const [category, shop] = addUp([young], [forecast('新', [], { model: 'none' })], context([young]));
  expect([category?.months, shop?.months, shop?.base]).toEqual([[], [], null]);
  expect(shop?.history.quantity).toEqual([30, 40]);
});

test('the line of the forecast sets out from what its own products sold', () => {
  const products = [history('老', [30, 40]), history('新', [7, 9])];
  const told = [forecast('老', even(50)), forecast('新', [], { model: 'none' })];
  const shop = addUp(products, told, context(products)).find(({ level }) => level === 'shop');
  expect(shop).toMatchObject({ base: 40, history: { quantity: [37, 49] } });
  expect(shop?.months[0]?.point).toBe(50);
});

describe('a year beside the one before', () => {
  const old = history('老', even(100));
  const young = history('新', [80, 90]);
  const told = [
    forecast('老', [...even(110), ...even(121)]),
    forecast('新', [], { model: 'none', reasons: [{ code: 'tooShort', months: 2 }] }),
  ];
  const plan = { products: [old, young], forecasts: told, context: context([old, young]) };

  test('has the same products on both sides; the sums shown stay whole', () => {
    const [year] = yearsOf({ ...plan, years: [YEAR] });
    expect(year?.total.total).toBe(1320);
    expect(year?.before.total.total).toBe(1200);
    expect(growthOn(year?.before.total, year?.compared.total.total ?? null)).toBeCloseTo(0.1, 9);
    expect(annualTable(plan.products, told, YEAR - 1).total.total).toBe(1370);
  });

  test('that is over leaves nobody out', () => {
    const [over] = yearsOf({ ...plan, years: [YEAR - 1] });
    expect(over?.compared.total.total).toBe(1370);
  });

  test('counts what an ended product sold: that it sells no more is known', () => {
    const gone = forecast('新', [], { model: 'none', reasons: [{ code: 'ended', last: FIRST + 35 }] });
    const [year] = yearsOf({ ...plan, forecasts: [told[0] ?? gone, gone], years: [YEAR] });
    expect(year?.before.total.total).toBe(1370);
  });
});

describe('heroes', () => {
  const values: Record<string, number[]> = {
    伞: [10, 10, 10, 60, 60, 60, 10, 10, 10, 10, 10, 10],
    杯: even(20),
    壶: even(20),
    盘: even(1),
  };
  const products = Object.keys(values).map((name) => history(name, even(20)));
  const told = (price: (name: string) => number | null) =>
    products.map(({ product }) => forecast(product, values[product] ?? [], { price: price(product) }));
  const quarters = (forecasts: ProductForecast[]) =>
    heroes(annualTable(products, forecasts, YEAR).products, products, forecasts);

  test('a product is one in the quarter it sells in; the parts of its score are shown', () => {
    const found = quarters(told(() => 10));
    expect(found.map(({ quarter, by, heroes: own }) => [quarter, by, own.map(({ product }) => product)])).toEqual([
      [1, 'revenue', ['壶']],
      [2, 'revenue', ['伞']],
      [3, 'revenue', ['壶']],
      [4, 'revenue', ['壶']],
    ]);
    const [umbrella] = found[1]?.ranking ?? [];
    expect(umbrella).toMatchObject({ share: 180 / 303, lift: 180 / 67.5, growth: 3 });
    expect(umbrella?.score).toBeCloseTo((180 / 303) * Math.sqrt(180 / 67.5) * Math.sqrt(3), 9);
  });

  test('money decides, and pieces where a price is not known', () => {
    const dear = quarters(told((name) => (name === '盘' ? 1000 : 1)));
    expect(dear[0]?.heroes.map(({ product }) => product)).toEqual(['盘']);
    expect(quarters(told((name) => (name === '盘' ? null : 1)))[0]).toMatchObject({ by: 'quantity' });
  });
});

describe('what changed since the last version', () => {
  const snapshot = (product: string, value: number, rest: Partial<PlanSnapshot> = {}): PlanSnapshot => ({
    product,
    year: YEAR,
    months: even(value),
    actual: even(0).map(() => false),
    model: 'seasonal',
    promotions: '',
    ...rest,
  });
  const january = even(0).map((_, month) => month === 0);

  test('new, gone, the same; the difference is over months that both forecast', () => {
    const then = [snapshot('同', 5), snapshot('旧', 5), snapshot('变', 5)];
    const now = [snapshot('同', 5), snapshot('变', 6, { actual: january }), snapshot('新', 5)];
    expect(
      planChanges(then, now).map(({ product, kind, difference, reasons }) => [product, kind, difference, reasons]),
    ).toEqual([
      ['同', 'same', 0, []],
      ['变', 'changed', 11, ['newMonths']],
      ['新', 'new', null, []],
      ['旧', 'gone', null, []],
    ]);
    expect(planChanges(then, now)[1]?.ratio).toBeCloseTo(0.2, 9);
  });

  test('why: the model, the promotions, or else the history', () => {
    const reasons = (rest: Partial<PlanSnapshot>) =>
      planChanges([snapshot('品', 5)], [snapshot('品', 6, rest)])[0]?.reasons;
    expect(reasons({ model: 'sameMonth', promotions: '618' })).toEqual(['model', 'promotions']);
    expect(reasons({})).toEqual(['history']);
  });
});

describe('the four peaks', () => {
  /** Three years from a month on, with the heights of the calendar months, January first. */
  const sold = (heights: Record<number, number>, first = FIRST) => ({
    first,
    quantity: Array.from({ length: 36 }, (_, t) => 1000 * (heights[(first + t) % 12] ?? 1)),
  });

  test('are named where they are, and said to be absent where they are not; others have no name', () => {
    const found = shopPeaks(sold({ 0: 1.4, 5: 1.5, 10: 2, 3: 1.3 }, FIRST + 4));
    expect(found?.peaks.map(({ event, month, peak }) => [event, month, peak])).toEqual([
      ['春节', 0, true],
      ['开学季', 7, false],
      ['618', 5, true],
      ['双11', 10, true],
      [null, 3, true],
    ]);
    expect(found?.index[10]).toBeGreaterThan(1.5);
    expect(sumOf(found?.index ?? []) / 12).toBeCloseTo(1, 9);
  });

  test('are not told under two years', () => {
    expect(shopPeaks({ first: FIRST, quantity: even(5) })).toBeNull();
  });
});
