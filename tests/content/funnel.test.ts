import fc from 'fast-check';
import { addDays } from '../../src/calendar/addDays';
import { COUNT_NAMES, soundCounts } from '../../src/content/counts';
import { benchmarksOf, typicalRate } from '../../src/content/funnel/benchmark';
import { DRIVERS, drivingFactor, factorsOf, usualFactors } from '../../src/content/funnel/drivers';
import { extremesOf } from '../../src/content/funnel/extremes';
import { type FunnelReview, reviewOf } from '../../src/content/funnel/review';
import { roiOf, shownRoi } from '../../src/content/funnel/roi';
import { STEPS, shareOf, stepRates } from '../../src/content/funnel/step';
import type { Piece } from '../../src/content/piece';
import { anyCounts, counts, piece } from './piece';

const TODAY = '2026-11-02';
const FULL = { views: 10_000, completed: 3000, engaged: 420, clicks: 150, carts: 30, orders: 12, repeats: 3 };

test('the rates of a whole funnel, by hand', () => {
  const rates = stepRates(counts(FULL));
  expect(STEPS.map((step) => rates[step] && shareOf(rates[step]))).toEqual([0.3, 0.042, 0.015, 0.2, 0.4, 0.25]);
});

test('orders are a share of the clicks where carts are unknown, none, or fewer than the orders', () => {
  const order = (more: Parameters<typeof counts>[0]) => stepRates(counts({ ...FULL, ...more })).order;
  expect(order({ carts: null })).toEqual({ hits: 12, of: 150, base: 'clicks' });
  expect(order({ carts: 0 })).toEqual({ hits: 12, of: 150, base: 'clicks' });
  expect(order({ carts: 11 })).toEqual({ hits: 12, of: 150, base: 'clicks' });
  expect(order({ carts: 12 })).toEqual({ hits: 12, of: 12, base: 'carts' });
  expect(order({ carts: null, clicks: 0 })).toBeNull();
});

test('whatever is typed, no rate is below 0, above 1 or a division by zero, and what is taken out is named', () => {
  fc.assert(
    fc.property(anyCounts, (typed) => {
      const { counts: sound, contradictions } = soundCounts(typed);
      const named = contradictions.map(({ count }) => count);
      expect(new Set(named).size).toBe(named.length);
      for (const name of COUNT_NAMES) expect(sound[name]).toBe(named.includes(name) ? null : typed[name]);
      const rates = stepRates(sound);
      for (const step of STEPS) {
        const rate = rates[step];
        if (rate === null) continue;
        expect(rate.of).toBeGreaterThan(0);
        expect(shareOf(rate)).toBeGreaterThanOrEqual(0);
        expect(shareOf(rate)).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 150 },
  );
});

/** Pieces of like views whose click rate lies about a mean. */
const clicking = (rates: readonly number[], views = 10_000): Piece[] =>
  rates.map((rate, index) => piece({ id: `P${index}`, counts: { views, clicks: Math.round(views * rate) } }));
const USUAL = [0.012, 0.013, 0.014, 0.015, 0.016, 0.017, 0.018];
const last = ({ pieces }: FunnelReview) => pieces[pieces.length - 1]?.standing;

test('a piece is weak where its whole interval lies a fifth below the median of its like', () => {
  const found = last(reviewOf([...clicking(USUAL), ...clicking([0.005])], 5, TODAY));
  expect(found).toMatchObject({
    state: 'weak',
    weak: { step: 'click', rate: 0.005, usual: { pieces: 8, scope: 'lane' } },
  });
  // The same rate of few views accuses nobody: 1 click of 200 may well be a piece of 1.5%.
  expect(last(reviewOf([...clicking(USUAL), ...clicking([0.005], 200)], 5, TODAY))).toEqual({ state: 'fine' });
  // 10% below is within what pieces differ by.
  expect(last(reviewOf([...clicking(USUAL), ...clicking([0.0135])], 5, TODAY))).toEqual({ state: 'fine' });
});

test('too few of its kind are not compared; those of other platforms stand in where they are enough', () => {
  const others = clicking(USUAL).map((one) => ({ ...one, platform: '快手' }));
  const [lonely] = clicking([0.005]);
  expect(last(reviewOf([...clicking(USUAL.slice(0, 3)), lonely as Piece], 5, TODAY))).toEqual({ state: 'few' });
  expect(last(reviewOf([...others, lonely as Piece], 5, TODAY))).toMatchObject({
    state: 'weak',
    weak: { usual: { scope: 'kind', pieces: 8 } },
  });
});

test('a step that had no time to happen is no weakness, and no benchmark either', () => {
  const sold = (repeats: number, published: string) =>
    piece({ id: `${repeats}${published}`, published, counts: { views: 10_000, orders: 100, clicks: 200, repeats } });
  const old = [20, 21, 22, 23, 24].map((repeats) => sold(repeats, '2026-07-01'));
  expect(last(reviewOf([...old, sold(0, '2026-07-02')], 5, TODAY))).toMatchObject({ weak: { step: 'repeat' } });
  expect(last(reviewOf([...old, sold(0, '2026-10-20')], 5, TODAY))).toEqual({ state: 'fine' });
  expect(last(reviewOf([...old, sold(0, TODAY)], 5, TODAY))).toEqual({ state: 'young' });
  expect(last(reviewOf([...old, piece({ id: 'empty' })], 5, TODAY))).toEqual({ state: 'unknown' });
});

test('rates of small counts lie near the mean of all: one order of two carts makes no median', () => {
  const rate = (hits: number, of: number) => ({ hits, of, base: 'carts' as const });
  const many = [40, 41, 42].map((hits) => rate(hits, 100));
  expect(typicalRate([...many, rate(2, 2), rate(2, 2), rate(1, 1), rate(1, 1)])).toBeLessThan(0.46);
  const usual = benchmarksOf([{ platform: '抖音', kind: '短视频', rates: stepRates(counts(FULL)) }], 1);
  expect(usual({ platform: '抖音', kind: '短视频' }, 'order', 'carts')?.median).toBeCloseTo(0.4, 1);
  expect(usual({ platform: '抖音', kind: '短视频' }, 'order', 'clicks')).toBeNull();
});

test('the factors of an ROI multiply to it, whatever they are', () => {
  const sold = fc.record({
    cost: fc.integer({ min: 1, max: 9000 }),
    revenue: fc.integer({ min: 1, max: 90_000 }),
    views: fc.integer({ min: 100, max: 90_000 }),
    clicks: fc.integer({ min: 10, max: 100 }),
    orders: fc.integer({ min: 1, max: 10 }),
  });
  fc.assert(
    fc.property(sold, ({ cost, revenue, ...some }) => {
      const factors = factorsOf({ cost, revenue, counts: counts(some) });
      const product = DRIVERS.reduce((so, driver) => so * (factors[driver] ?? Number.NaN), 1);
      expect(product / (roiOf(cost, revenue) ?? Number.NaN)).toBeCloseTo(1, 9);
    }),
    { numRuns: 100 },
  );
});

const sold = (id: string, cost: number, revenue: number, own: Parameters<typeof counts>[0]) =>
  piece({ id, cost, revenue, counts: own });
const ORDINARY = ['a', 'b', 'c', 'd', 'e'].map((id) => sold(id, 100, 200, { views: 5000, clicks: 100, orders: 5 }));

test('the best and the worst say what made them so', () => {
  const dear = sold('dear', 2000, 400, { views: 10_000, clicks: 200, orders: 10 });
  const liked = sold('liked', 100, 900, { views: 5000, clicks: 450, orders: 22 });
  const { best, worst } = extremesOf([...ORDINARY, dear, liked], TODAY);
  expect([best[0]?.piece.id, best[0]?.why]).toEqual(['liked', { driver: 'click', value: 0.09, usual: 0.02 }]);
  expect([worst[0]?.piece.id, worst[0]?.why]).toEqual(['dear', { driver: 'reach', value: 5, usual: 50 }]);
  expect(drivingFactor(dear, usualFactors(ORDINARY)(dear), 1)).toBeNull();
});

test('luck with a piece that cost nearly nothing is no best, and no sale of one no worst', () => {
  const cheap = sold('cheap', 5, 80, { views: 500, clicks: 10, orders: 1 });
  const unsold = sold('unsold', 5, 0, { views: 500, clicks: 10, orders: 0 });
  const large = sold('large', 400, 2400, { views: 20_000, clicks: 400, orders: 40 });
  const dear = sold('dear', 2000, 400, { views: 10_000, clicks: 200, orders: 10 });
  const { best, worst } = extremesOf([...ORDINARY, cheap, unsold, large, dear], TODAY);
  expect([best[0]?.piece.id, worst[0]?.piece.id]).toEqual(['large', 'dear']);
  expect(extremesOf([large], TODAY)).toEqual({ best: [], worst: [] });
  expect(
    extremesOf(
      ORDINARY.map((one) => ({ ...one, published: TODAY })),
      TODAY,
    ).best,
  ).toEqual([]);
});

test('a lane tells which step fell in the last month beyond chance; a wavering one tells nothing', () => {
  const watched = (id: number, completed: number) =>
    piece({ id: `W${id}`, published: addDays('2026-06-01', id * 6), counts: { views: 5000, completed } });
  const before = Array.from({ length: 20 }, (_, id) => watched(id, 1400 + ((id * 37) % 11) * 20));
  const fall = [21, 22, 23, 24].map((id) => watched(id, 700 + id));
  const [lane] = reviewOf([...before, ...fall], 5, TODAY).lanes;
  expect(lane).toMatchObject({ slide: { step: 'completion', sure: 'clearly' }, recent: { pieces: 4 } });
  expect(lane?.slide?.usual).toBeCloseTo(0.3, 1);
  const waver = [21, 22, 23, 24].map((id) => watched(id, 1400 + ((id * 37) % 11) * 20));
  expect(reviewOf([...before, ...waver], 5, TODAY).lanes[0]?.slide).toBeNull();
});

test('an ROI of few pieces, or of such as differ beyond measure, has no bounds to show', () => {
  const roi = { ratio: 2, interval: { low: 1, high: 4 } };
  expect(shownRoi(roi, 5, 5)).toEqual(roi);
  expect(shownRoi(roi, 4, 5)).toEqual({ ratio: 2, interval: null });
  expect(shownRoi({ ratio: 2, interval: { low: 0.1, high: 40 } }, 9, 5)).toEqual({ ratio: 2, interval: null });
  expect(shownRoi(null, 0, 5)).toBeNull();
});

test('what is still to be published is rated and compared with nobody', () => {
  const { pieces, whole } = reviewOf([piece({ published: '2026-12-01', counts: FULL })], 5, TODAY);
  expect([pieces[0]?.standing.state, whole.pieces]).toEqual(['young', 0]);
});
