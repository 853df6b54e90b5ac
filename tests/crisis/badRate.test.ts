import { addDays } from '../../src/calendar/addDays';
import { badSpanOf, badSpans, type ReviewDay } from '../../src/crisis/rating/badRate';
import { betaBinomialTail, betaOf } from '../../src/statistics/betaBinomial';
import { wilson } from '../../src/statistics/wilson';

/** A reproducible stream of numbers from 0 to 1 (mulberry32). */
function random(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const days = (count: number, of: (index: number) => [reviews: number, bad: number]): ReviewDay[] =>
  Array.from({ length: count }, (_, index) => {
    const [reviews, bad] = of(index);
    return { day: addDays('2026-01-01', index), reviews, bad };
  });

test('Wilson’s interval agrees with published figures', () => {
  // Newcombe 1998, table I, method 3.
  for (const [hits, total, low, high] of [
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ] as const) {
    expect(wilson(hits, total).low).toBeCloseTo(low, 3);
    expect(wilson(hits, total).high).toBeCloseTo(high, 3);
  }
});

test('the tail of the beta-binomial: uniform for Beta(1,1), nearly binomial for a narrow Beta', () => {
  expect(betaBinomialTail(3, 9, 1, 1)).toBeCloseTo(0.7, 12);
  expect(betaBinomialTail(2, 10, 1e7 * 0.1, 1e7 * 0.9)).toBeCloseTo(1 - 0.9 ** 10 - 10 * 0.1 * 0.9 ** 9, 5);
  expect(betaBinomialTail(60, 5000, 20, 1980)).toBeGreaterThan(0.1);
});

test('days that differ beyond chance widen what is expected', () => {
  const calm = betaOf(days(60, () => [100, 2]).map(({ bad, reviews }) => ({ hits: bad, total: reviews })));
  const wild = betaOf(
    days(60, (i) => [100, i % 10 === 0 ? 20 : 0]).map(({ bad, reviews }) => ({ hits: bad, total: reviews })),
  );
  expect(calm.mean).toBeCloseTo(wild.mean, 6);
  expect(wild.a).toBeLessThan(calm.a / 10);
});

test('a jump against a quiet history alarms below the limit, a usual day does not', () => {
  const quiet = (last: [number, number]) => days(61, (i) => (i < 60 ? [200, 2] : last));
  expect(badSpanOf(quiet([200, 3]), 0.05)).toBeNull();
  expect(badSpanOf(quiet([200, 9]), 0.05)).toMatchObject({ because: 'history', reviews: 200, bad: 9 });
});

test('the limit alarms where the whole interval lies above it, with any history', () => {
  expect(
    badSpanOf(
      days(1, () => [200, 30]),
      0.05,
    )?.because,
  ).toBe('limit');
  expect(
    badSpanOf(
      days(1, () => [20, 2]),
      0.05,
    ),
  ).toBeNull();
  expect(
    badSpanOf(
      days(1, () => [200, 30]),
      null,
    ),
  ).toBeNull();
  expect(
    badSpanOf(
      days(90, () => [300, 30]),
      0.05,
    ),
  ).toMatchObject({ because: 'limit', usual: expect.closeTo(0.1, 2) });
});

test('days with few reviews are taken together, a week at most', () => {
  const found = badSpanOf(
    days(20, (i) => [6, i > 14 ? 3 : 0]),
    0.05,
  );
  expect(found).toMatchObject({ from: addDays('2026-01-20', -4), to: '2026-01-20', reviews: 30, bad: 15 });
  expect(
    badSpanOf(
      days(20, (i) => [1, i > 14 ? 1 : 0]),
      0.05,
    ),
  ).toMatchObject({ reviews: 7, bad: 5 });
});

test('a day without bad reviews worsens nothing', () => {
  expect(
    badSpanOf(
      days(20, (i) => [6, i > 14 && i < 19 ? 3 : 0]),
      0.05,
    ),
  ).toBeNull();
});

test('each day from a day on is judged with what was known then', () => {
  const spike = days(70, (i) => [200, i === 66 ? 12 : 2]);
  expect(badSpans(spike, 0.05, '2026-03-05').map(({ to }) => to)).toEqual(['2026-03-08']);
  expect(badSpans(spike, 0.05, '2026-03-09')).toEqual([]);
});

test('a rate that only varies by chance and mood alarms on fewer than 1 day in 300', () => {
  const next = random(7);
  const shop = days(1500, () => {
    const mood = 0.01 + 0.02 * next();
    return [80, Array.from({ length: 80 }, () => (next() < mood ? 1 : 0)).reduce<number>((sum, one) => sum + one, 0)];
  });
  expect(badSpans(shop, null, '2026-04-01').length).toBeLessThan(1400 / 300);
});
