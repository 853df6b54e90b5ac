import fc from 'fast-check';
import { festivalDay } from '../../src/calendar/festivals';
import { findingOf } from '../../src/trends/finding';
import { periodOf } from '../../src/trends/period';
import { type SearchSeries, seriesOf } from '../../src/trends/series';
import { noisy, seriesTo, winter } from './searches';

const TODAY = '2026-10-26';
const LAST = '2026-10-25';
const found = (series: SearchSeries, today = TODAY) => findingOf(series, today, 45);
const weekly = (values: (number | null)[]) => found(seriesTo(LAST, values));
const monthly = (values: (number | null)[]) => found(seriesTo('2026-10-31', values, 'month'), '2026-11-01');

const RANK = ['short', 'quiet', 'over', 'seasonal', 'yellow', 'red'];
const figures = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 120 });

describe('what is said of any figures', () => {
  test('a larger last figure never lowers the level', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 100_000 }), (values, more) => {
        const last = values[values.length - 1] ?? 0;
        const rank = (value: number) => RANK.indexOf(weekly([...values.slice(0, -1), value])?.status ?? '');
        expect(rank(last + more)).toBeGreaterThanOrEqual(rank(last));
      }),
      { numRuns: 60 },
    );
  });

  test('three points never warn, nor do eight', () => {
    const few = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 8 });
    fc.assert(fc.property(few, (values) => expect(weekly(values)?.status).toBe('short')));
    expect(weekly([10, 10, 1_000])).toMatchObject({ status: 'short', history: { periods: 3, needed: 9 } });
  });

  test('a constant series is quiet, whatever its level and length', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000 }), fc.integer({ min: 9, max: 130 }), (level, weeks) => {
        expect(weekly(Array.from({ length: weeks }, () => level))?.status).toBe('quiet');
      }),
      { numRuns: 30 },
    );
  });

  test('ten times the searches, the same verdict', () => {
    const levels = [1, 1.3, 1.6, 2, 3];
    const verdicts = (unit: number) =>
      levels.flatMap((times) =>
        [1, 2, 3].map((seed) => {
          const values = noisy(80, (t) => (t >= 78 ? 500 * times : 500), seed);
          return weekly(values.map((value) => value * unit))?.status;
        }),
      );
    expect(verdicts(10)).toEqual(verdicts(1));
    expect(new Set(verdicts(1))).toEqual(new Set(['quiet', 'yellow', 'red']));
  });
});

describe('a surge', () => {
  const surging = (high: number, times = 3) => noisy(110, (t) => (t >= 110 - high ? 1000 * times : 1000));

  test('is told since the week in which it began, with its times and how sure it is', () => {
    const finding = weekly(surging(3));
    expect(finding).toMatchObject({
      status: 'red',
      surge: { since: '2026-10-05', noticed: '2026-10-05', periods: 3, certainty: 'high' },
    });
    const { low = 0, times = 0, high = 0 } = finding?.surge ?? {};
    expect(times).toBeCloseTo(3, 0);
    expect([times - low, high - times].every((half) => half > 0.05 && half < 0.5)).toBe(true);
  });

  test('of half as much again is yellow', () => {
    expect(weekly(surging(3, 1.5))?.status).toBe('yellow');
  });

  test('stays the same surge while it goes on', () => {
    const all = surging(6);
    const noticed = [1, 2, 3, 4, 5, 6].map((weeks) => {
      const values = all.slice(0, 104 + weeks);
      return findingOf({ ...seriesTo(LAST, all), values }, LAST, 900)?.surge?.noticed;
    });
    expect(new Set(noticed)).toEqual(new Set(['2026-09-14']));
  });

  test('is over after two usual weeks, and the new usual after two months', () => {
    const fell = noisy(110, (t) => (t >= 104 && t < 108 ? 3000 : 1000));
    expect(weekly(fell)).toMatchObject({ status: 'over', ended: 'fell', surge: null });
    expect(weekly(surging(9))).toMatchObject({ status: 'over', ended: 'stayed', surge: null });
    expect(weekly(surging(30))?.status).toBe('quiet');
  });

  test('is found in two months of monthly figures, and not in figures that are too old', () => {
    const values = noisy(36, (t) => (t >= 34 ? 2500 : 1000));
    expect(monthly(values)).toMatchObject({ status: 'red', surge: { since: '2026-09-01', certainty: 'high' } });
    expect(found(seriesTo('2026-10-31', values, 'month'), '2026-12-20')).toMatchObject({
      status: 'stale',
      surge: null,
    });
  });

  test('is seen across gaps and after zeros', () => {
    const gaps = surging(3).map((value, t) => (t % 5 === 2 ? null : value));
    expect(weekly(gaps)?.status).toBe('red');
    expect(weekly([...Array.from({ length: 40 }, () => 0), 9])?.status).toBe('red');
    expect(weekly([...Array.from({ length: 40 }, () => 0), 4])?.status).toBe('quiet');
  });

  test('without a year before is not called certain, near an event even less so', () => {
    const young = (day: string) => found(seriesTo(day, surging(3).slice(-40)), day)?.surge;
    expect(young('2026-08-02')).toMatchObject({ certainty: 'fair', event: null });
    expect(young('2026-11-08')).toMatchObject({ certainty: 'low', event: '双11' });
  });

  test('counts in a week that is not over; a low figure of such a week is not held against it', () => {
    const tuesday = '2026-10-20';
    expect(found(seriesTo(LAST, surging(1)), tuesday)).toMatchObject({ status: 'red', until: LAST });
    const low = [...surging(3).slice(1), 100];
    expect(found(seriesTo(LAST, low), tuesday)).toMatchObject({ status: 'red', until: '2026-10-18' });
  });
});

describe('the season', () => {
  const seasonal = (day: string, every: 'week' | 'month', length: number, last = 1) => {
    const first = periodOf(day, every) - length + 1;
    return seriesTo(
      day,
      noisy(length, (t) => 2000 * winter(first + t, every) * (t >= length - 2 ? last : 1)),
      every,
    );
  };

  test.each(['2026-10-25', '2026-11-29', '2026-12-27', '2026-04-26'])('of a winter word is none at %s', (day) => {
    const statuses = [found(seasonal(day, 'week', 130), day), found(seasonal(day, 'month', 36), day)];
    for (const finding of statuses) expect(['quiet', 'seasonal']).toContain(finding?.status);
  });

  test('is told where searches are high with it; what goes beyond it is a surge', () => {
    expect(found(seasonal('2026-11-29', 'week', 130), '2026-11-30')?.status).toBe('seasonal');
    expect(found(seasonal('2026-11-29', 'week', 130, 2.5), '2026-11-30')?.status).toBe('red');
    expect(found(seasonal('2026-07-26', 'week', 130, 2.5), '2026-07-27')?.status).toBe('red');
  });

  test('of a festival moves with it', () => {
    const day = '2026-02-08';
    const weeks = 130;
    const first = periodOf(day, 'week') - weeks + 1;
    const runUps = [2024, 2025, 2026].map((year) => periodOf(festivalDay('春节', year) ?? '', 'week'));
    const near = (week: number) => runUps.some((festival) => week < festival && week >= festival - 4);
    const values = noisy(weeks, (t) => (near(first + t) ? 2600 : 1000));
    expect(found(seriesTo(day, values), day)?.status).toBe('seasonal');
    expect(
      found(
        seriesTo(
          day,
          values.map((value, t) => (t === weeks - 1 ? value * 2 : value)),
        ),
        day,
      )?.status,
    ).toBe('red');
  });
});

describe('rows', () => {
  const row = (day: string, searches: number, more = {}) => {
    return { word: '加湿器', platform: '抖音', every: 'week' as const, day, searches, category: null, ...more };
  };

  test('of any day of a week stand for it, in any order and spelling; weeks and months are apart', () => {
    const rows = [
      row('2026-10-25', 3),
      row('2026-10-05', 1),
      row('2026-10-12', 2, { word: '加湿器 ' }),
      row('2026-10-31', 9, { every: 'month' }),
    ];
    const sorted = seriesOf(rows);
    expect(sorted.series.map(({ every, values }) => [every, values])).toEqual([
      ['month', [9]],
      ['week', [1, 2, 3]],
    ]);
    expect(seriesOf([...rows].reverse()).series).toEqual(sorted.series);
  });

  test('twice in a week: the later day counts, the other is doubled', () => {
    expect(seriesOf([row('2026-10-22', 7), row('2026-10-20', 5), row('2026-10-12', 4)])).toMatchObject({
      series: [{ values: [4, 7] }],
      doubled: [{ row: 1, counts: 0 }],
    });
  });

  test('day by day: the mean of the week counts, a week of few days is a gap', () => {
    const days = Array.from({ length: 16 }, (_, day) =>
      row(`2026-10-${String(day + 5).padStart(2, '0')}`, day < 7 ? 10 : 20),
    );
    expect(seriesOf(days)).toMatchObject({ series: [{ values: [10, 20] }], doubled: [] });
  });
});
