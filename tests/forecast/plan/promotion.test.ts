import { forecastProduct, type ProductForecast } from '../../../src/forecast/plan/productForecast';
import { kindsOf, type Promotion } from '../../../src/forecast/plan/promotion';
import { yearlyPeak } from '../history';
import { context, FIRST, history, promotion, uneven } from './shop';

const [MAY, JUNE] = [4, 5];
const points = ({ months }: ProductForecast) => months.map(({ point }) => point);
/** Ten days in June of three years, in which a little more than twice as much is sold; else nothing but chance. */
const sales = uneven(36).map((value, t) => (t % 12 === JUNE ? Math.round(1.4 * value) : value));
const held = [2023, 2024, 2025].map((year) => promotion(`${year}年中大促`, `${year}-06-11`, `${year}-06-20`));
const told = (promotions: readonly Promotion[], quantity = sales) => {
  const one = history('品', quantity);
  return forecastProduct(one, context([one], promotions));
};

test('windows of a kind, month by month; overlapping days count once', () => {
  const kinds = kindsOf(
    [
      promotion('2025年618', '2025-05-25', '2025-06-18'),
      promotion('618', '2025-06-16', '2025-06-20'),
      promotion('双11', '2025-11-01', '2025-11-11', { lift: 0.5 }),
    ],
    2025 * 12 + 4,
    3,
    4,
  );
  expect(kinds.map(({ kind, lift, repeated }) => [kind, lift, repeated])).toEqual([
    ['618', null, false],
    ['双11', 0.5, false],
  ]);
  expect(kinds[0]?.shares).toEqual([7 / 31, 20 / 30, 0, 0, 0, 0, 0]);
  expect(kinds[1]?.shares).toEqual([0, 0, 0, 0, 0, 0, 11 / 30]);
});

describe('a promotion of every June', () => {
  const [plain, same] = [points(told([])), points(told([...held, promotion('年中大促', '2026-06-11', '2026-06-20')]))];

  test('stays in June, where the season has it too', () => {
    same.forEach((value, month) => {
      expect(Math.abs(value / (plain[month] ?? 1) - 1)).toBeLessThan(0.08);
    });
  });

  test('takes its sales with it when it moves to May', () => {
    const moved = told([...held, promotion('年中大促', '2026-05-11', '2026-05-20')]);
    const [may, june] = [MAY, JUNE].map((month) => (points(moved)[month] ?? 0) / (plain[month] ?? 1));
    expect(may).toBeGreaterThan(1.2);
    expect(june).toBeLessThan(0.85);
    expect(moved.reasons).toEqual([{ code: 'promotions', kinds: ['年中大促'] }]);
  });

  test('is expected again where the calendar was kept for the past alone, and that is said', () => {
    const repeated = told(held);
    expect(points(repeated)).toEqual(same);
    expect(repeated.reasons.map(({ code }) => code)).toEqual(['promotions', 'repeated']);
  });
});

test('what was sold on an occasion is not expected without it', () => {
  const once = uneven(36).map((value, t) => (t === 24 + 7 ? 2 * value : value));
  const explained = points(told([promotion('清仓', '2025-08-01', '2025-08-31')], once))[7] ?? 0;
  expect(explained).toBeLessThan(0.9 * (points(told([], once))[7] ?? 0));
  expect(explained / 100).toBeCloseTo(1, 0);
});

describe('a kind that was never held', () => {
  const coming = (lift: number | null) => told([promotion('直播节', '2026-03-01', '2026-03-31', { lift })]);

  test('does what was entered, on its days', () => {
    expect((points(coming(0.5))[2] ?? 0) / (points(told([]))[2] ?? 1)).toBeCloseTo(1.5, 6);
    const half = told([promotion('直播节', '2026-03-01', '2026-03-10', { lift: 0.5 })]);
    expect((points(half)[2] ?? 0) / (points(told([]))[2] ?? 1)).toBeCloseTo(1 + (0.5 * 10) / 31, 6);
  });

  test('moves nothing without an entered lift, and that is said', () => {
    expect(points(coming(null))).toEqual(points(told([])));
    expect(coming(null).reasons).toEqual([{ code: 'unknownLift', kinds: ['直播节'] }]);
  });
});

test('a promotion of another product or category concerns none but them', () => {
  const others = [{ product: '别的' }, { category: '碗' }, { product: '品', category: '碗' }];
  const entered = others.map((rest) => promotion('直播节', '2026-03-01', '2026-03-31', { lift: 1, ...rest }));
  expect(told(entered)).toEqual(told([]));
  const own = [promotion('直播节', '2026-03-01', '2026-03-31', { lift: 1, product: ' 品 ', category: '杯壶' })];
  expect(points(told(own))[2]).toBeGreaterThan(1.9 * (points(told([]))[2] ?? 0));
});

test('a young product gets the campaign of its category once, not with the season and again by itself', () => {
  const neighbours = ['甲', '乙', '丙'].map((name, at) =>
    history(
      name,
      yearlyPeak(3, JUNE).map((value, t) => Math.round(value * (1 + 0.1 * Math.sin((at + 2) * t * t)))),
    ),
  );
  const young = history('新', yearlyPeak(3, JUNE).slice(-14), { first: FIRST + 22 });
  const shop = [...neighbours, young];
  const known = [...held, promotion('年中大促', '2026-06-11', '2026-06-20')];
  const peaks = [[], known].map((promotions) => points(forecastProduct(young, context(shop, promotions)))[JUNE] ?? 0);
  expect(Math.abs((peaks[1] ?? 0) / (peaks[0] ?? 1) - 1)).toBeLessThan(0.1);
});

test('what a campaign does to the category is known of a product that was never in one', () => {
  const mates = ['甲', '乙', '丙'].map((name) => history(name, sales));
  const young = history('新', uneven(13), { first: FIRST + 20 });
  const known = [...held.slice(0, 2), promotion('年中大促', '2026-05-11', '2026-05-20')];
  const [plain, told] = [[], known].map((promotions) => forecastProduct(young, context([...mates, young], promotions)));
  // October 2025 is the first month that is forecast.
  const may = (one: ProductForecast | undefined) => one?.months[7]?.point ?? 0;
  expect(told?.reasons.map(({ code }) => code)).toContain('promotions');
  expect(may(told) / may(plain)).toBeGreaterThan(1.15);
});
