import fc from 'fast-check';
import { fisherExact } from '../../src/statistics/fisherExact';
import { rateDifference } from '../../src/statistics/rateDifference';
import { ratioOfSums } from '../../src/statistics/ratioOfSums';

const part = fc
  .tuple(fc.nat({ max: 14 }), fc.nat({ max: 14 }))
  .map(([one, other]) => ({ hits: Math.min(one, other), total: Math.max(one, other) }));

/** The first is Fisher's lady tasting tea; all were added up from whole binomial coefficients. */
test.each([
  [3, 4, 1, 4, 0.485714285714],
  [8, 10, 9, 30, 0.009288003558],
  [10, 10, 5, 20, 0.00019990005],
  [1, 10, 11, 14, 0.002759456185],
])('Fisher: %i of %i against %i of %i', (hits, total, otherHits, otherTotal, chance) => {
  expect(fisherExact({ hits, total }, { hits: otherHits, total: otherTotal })).toBeCloseTo(chance, 9);
});

test('Fisher: a chance, the same whichever part comes first and whether hits or misses are counted', () => {
  fc.assert(
    fc.property(part, part, (one, other) => {
      const turned = ({ hits, total }: typeof one) => ({ hits: total - hits, total });
      const chance = fisherExact(one, other);
      expect(chance).toBeGreaterThan(0);
      expect(chance).toBeLessThanOrEqual(1);
      expect(fisherExact(other, one)).toBeCloseTo(chance, 10);
      expect(fisherExact(turned(one), turned(other))).toBeCloseTo(chance, 10);
    }),
    { numRuns: 200 },
  );
});

test('a difference lies in its interval, which lies in −1 to 1, and turns round with its parts', () => {
  fc.assert(
    fc.property(part, part, (one, other) => {
      const [there, back] = [rateDifference(one, other), rateDifference(other, one)];
      if (!there || !back) return expect(one.total * other.total).toBe(0);
      expect(there.low).toBeLessThanOrEqual(there.difference + 1e-12);
      expect(there.high).toBeGreaterThanOrEqual(there.difference - 1e-12);
      expect([there.low >= -1 - 1e-12, there.high <= 1 + 1e-12]).toEqual([true, true]);
      expect(back.low).toBeCloseTo(-there.high, 10);
    }),
    { numRuns: 200 },
  );
});

/** Lehmer's generator, so that the measured coverage is the same everywhere. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Share of simulated shops whose true ROI lies in the interval: posts' returns are lognormal, as skewed as such returns are (σ = 0.8). */
function coverage(posts: number): number {
  const next = random(20_261_101 + posts);
  const normal = () => Math.sqrt(-2 * Math.log(next())) * Math.cos(2 * Math.PI * next());
  const [rounds, sigma] = [400, 0.8];
  let held = 0;
  for (let round = 0; round < rounds; round++) {
    const all = Array.from({ length: posts }, () => {
      const spent = 100 + 900 * next();
      return { spent, earned: spent * 2 * Math.exp(sigma * normal() - sigma ** 2 / 2) };
    });
    const interval = ratioOfSums(all)?.interval;
    if (interval && interval.low <= 2 && interval.high >= 2) held++;
  }
  return held / rounds;
}

test('the interval of ROI holds the truth in about nine of ten shops, with 5 posts as with 20', () => {
  const held = [5, 10, 20].map(coverage);
  for (const share of held) expect(share).toBeGreaterThan(0.87);
});

test('ROI of a sum: within its interval, unit-free, and no interval where one post alone earned', () => {
  const posts = fc.array(fc.record({ spent: fc.integer({ min: 1, max: 999 }), earned: fc.nat({ max: 9999 }) }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(posts, (all) => {
      const found = ratioOfSums(all);
      const inCents = ratioOfSums(all.map(({ spent, earned }) => ({ spent: spent * 100, earned: earned * 100 })));
      expect(inCents?.ratio).toBeCloseTo(found?.ratio ?? -1, 9);
      if (found?.interval) {
        expect(found.interval.low).toBeLessThanOrEqual(found.ratio);
        expect(found.interval.high).toBeGreaterThanOrEqual(found.ratio);
      }
      if (all.filter(({ earned }) => earned > 0).length < 2) expect(found?.interval).toBeNull();
    }),
    { numRuns: 150 },
  );
});
