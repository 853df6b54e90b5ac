import fc from 'fast-check';
import { candidatesOf } from '../../src/content/creators/booking';
import { type Creator, creatorRecords, piecesOfStrangers } from '../../src/content/creators/creator';
import { expectations } from '../../src/content/creators/expectation';
import { knapsack, type Offer } from '../../src/content/creators/knapsack';
import { dearness, pricePerThousand, tierPrices } from '../../src/content/creators/price';
import { TIERS, tierOf } from '../../src/content/creators/tier';
import { tierSummaries } from '../../src/content/creators/tierSummary';
import type { Piece } from '../../src/content/piece';
import { piece } from './piece';

const creator = (name: string, followers: number, price: number | null, platform = '抖音'): Creator => ({
  ...{ name, platform, followers, price },
  tier: tierOf(followers),
});
const sold = (by: string, cost: number | null, revenue: number | null, views = 1000): Piece =>
  piece({ id: `${by}${cost}${revenue}`, creator: by, cost, revenue, counts: { views } });

test('the tier never falls as followers grow, and the bounds belong to the higher one', () => {
  fc.assert(
    fc.property(fc.nat({ max: 3_000_000 }), fc.nat({ max: 3_000_000 }), (one, other) => {
      const [few, many] = [Math.min(one, other), Math.max(one, other)];
      expect(TIERS.indexOf(tierOf(many))).toBeLessThanOrEqual(TIERS.indexOf(tierOf(few)));
    }),
    { numRuns: 100 },
  );
  expect([10_000, 100_000, 500_000, 1_000_000].map((followers) => tierOf(followers))).toEqual([
    '素人',
    '腰部',
    '腰部',
    '头部',
  ]);
});

test('pieces are summed up by name and platform; ROI leaves out what has no cost or no revenue', () => {
  const [record, elsewhere] = creatorRecords(
    [creator('小鹿 Ann', 20_000, 400), creator('小鹿 Ann', 5_000, null, '小红书')],
    [sold('小鹿ann', 200, 500), sold('小鹿 Ａnn', 100, null), sold('小鹿 Ann', 0, 90), sold('别人', 9, 9)],
  );
  expect(record).toMatchObject({ cost: 300, revenue: 590, views: 3000, roi: { ratio: 2.5 }, costPerThousand: 150 });
  expect([record?.pieces.length, record?.returns.length, elsewhere?.pieces.length]).toEqual([3, 1, 0]);
  const strangers = piecesOfStrangers(
    [creator('小鹿 Ann', 1, null)],
    [sold('小鹿ann', 1, 1), sold('别人', 1, 1), piece()],
  );
  expect(strangers.map((one) => one.creator)).toEqual(['别人']);
});

test('a price is dear against the median of its tier, where three have one', () => {
  const tier = [creator('a', 20_000, 200), creator('b', 20_000, 400), creator('c', 20_000, 600)];
  const prices = tierPrices(creatorRecords(tier, [])).get('素人');
  expect([pricePerThousand(tier[2] as Creator), prices?.followers]).toEqual([30, 20]);
  expect(dearness(tier[2] as Creator, prices)).toBeCloseTo(0.5);
  expect(dearness(creator('d', 20_000, null), prices)).toBeNull();
  const two = tierPrices(creatorRecords(tier.slice(0, 2), [])).get('素人');
  expect(dearness(tier[0] as Creator, two)).toBeNull();
});

test('one lucky piece promises little, many promise much; somebody new what the tier brings, an untried tier nothing', () => {
  const creators = [
    creator('lucky', 20_000, 400),
    creator('proven', 20_000, 400),
    creator('usual', 20_000, 400),
    creator('new', 20_000, 400),
    creator('dear', 20_000, 1200),
    creator('star', 2_000_000, 40_000),
  ];
  const pieces = [
    sold('lucky', 400, 4000),
    ...Array.from({ length: 20 }, (_, id) => ({ ...sold('proven', 400, 4000), id: `p${id}` })),
    ...Array.from({ length: 20 }, (_, id) => ({ ...sold('usual', 400, 400 + id), id: `u${id}` })),
  ];
  const [lucky, proven, usual, fresh, dear, star] = expectations(creatorRecords(creators, pieces));
  const roi = (one: typeof lucky) => one?.roi ?? 0;
  expect(roi(usual)).toBeLessThan(roi(fresh));
  expect(roi(fresh)).toBeLessThan(roi(lucky));
  expect(roi(lucky)).toBeLessThan(roi(proven) - 1);
  expect([fresh?.credibility, fresh?.pieces, star]).toEqual([0, 0, null]);
  expect(dear?.revenue).toBeCloseTo(fresh?.revenue ?? 0, 6);
  expect(roi(dear)).toBeCloseTo(roi(fresh) / 3, 6);
});

const offers = fc.array(
  fc.record({ price: fc.integer({ min: 1, max: 30 }), worth: fc.integer({ min: -5, max: 40 }) }),
  { maxLength: 9 },
);

/** The most that any choice within the budget is worth. */
function bruteForce(all: readonly Offer[], budget: number): number {
  const subsets = Array.from({ length: 2 ** all.length }, (_, mask) => all.filter((__, at) => (mask >> at) & 1));
  const sum = (some: readonly Offer[], of: keyof Offer) => some.reduce((so, one) => so + one[of], 0);
  return Math.max(...subsets.filter((some) => sum(some, 'price') <= budget).map((some) => sum(some, 'worth')));
}

test('the choice stays within the budget and no other is worth more', () => {
  fc.assert(
    fc.property(offers, fc.integer({ min: 0, max: 90 }), (all, budget) => {
      const chosen = knapsack(all, budget).map((index) => all[index] as Offer);
      const sum = (of: keyof Offer) => chosen.reduce((so, one) => so + one[of], 0);
      expect(sum('price')).toBeLessThanOrEqual(budget);
      expect(sum('worth')).toBe(bruteForce(all, budget));
    }),
    { numRuns: 150 },
  );
});

test('a few hundred creators are chosen from within a moment', () => {
  const many = Array.from({ length: 300 }, (_, at) => ({
    price: 500 + ((at * 7919) % 9500),
    worth: 1 + ((at * 104_729) % 9000),
  }));
  const from = Date.now();
  expect(knapsack(many, 60_000).length).toBeGreaterThan(10);
  expect(Date.now() - from).toBeLessThan(10_000);
});

describe('whom to book', () => {
  const records = creatorRecords(
    [
      creator('a', 20_000, 400),
      creator('b', 20_000, 500),
      creator('c', 20_000, 2500),
      creator('silent', 20_000, null),
      creator('star', 2_000_000, 40_000),
    ],
    ['a', 'b', 'c'].flatMap((name) =>
      Array.from({ length: 9 }, (_, id) => ({ ...sold(name, 400, 2000), id: name + id })),
    ),
  );
  const advice = (budget: number | null, margin: number | null) =>
    Object.fromEntries(
      candidatesOf(records, expectations(records), { budget, margin }).map((one) => [one.record.name, one.advice]),
    );

  test('within the budget, who brings the price back; who has no price or no equal is left out and said', () => {
    expect(advice(900, 0.5)).toEqual({ a: 'book', b: 'book', c: 'noReturn', silent: 'noPrice', star: 'noRecord' });
    expect(advice(450, 0.5)).toMatchObject({ a: 'book', b: 'overBudget' });
    expect(advice(null, 0.5)).toMatchObject({ a: 'noBudget', b: 'noBudget' });
    expect(advice(900, 0.1)).toMatchObject({ a: 'noReturn', b: 'noReturn' });
  });

  test('what is booked never costs more than the budget', () => {
    fc.assert(
      fc.property(fc.nat({ max: 4000 }), fc.constantFrom(null, 0.3, 0.6), (budget, margin) => {
        const booked = candidatesOf(records, expectations(records), { budget, margin }).filter(
          (one) => one.advice === 'book',
        );
        expect(booked.reduce((sum, { record }) => sum + (record.price ?? 0), 0)).toBeLessThanOrEqual(budget);
        for (const { gain } of booked) expect(gain).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });
});

test('tiers add up, with how sure their ROI is', () => {
  const [waist, amateur] = tierSummaries(
    creatorRecords(
      [creator('a', 20_000, 400), creator('b', 30_000, null), creator('c', 200_000, 2000)],
      [sold('a', 400, 1000), sold('a', 200, 800), sold('b', 100, 300)],
    ),
  );
  expect(amateur).toMatchObject({
    tier: '素人',
    creators: 2,
    tried: 2,
    pieces: 3,
    cost: 700,
    revenue: 2100,
    returns: 3,
  });
  expect(amateur?.roi?.ratio).toBe(3);
  expect(amateur?.roi?.interval?.low).toBeGreaterThan(1);
  expect(waist).toMatchObject({ tier: '腰部', tried: 0, roi: null });
});
