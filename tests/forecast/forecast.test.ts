import fc from 'fast-check';
import { forecast } from '../../src/forecast/forecast';
import { salesHistory, yearlyPeak } from './history';

const FIELDS = ['point', 'lo80', 'hi80', 'lo95', 'hi95'] as const;
const flat = (history: readonly (number | null)[], months = 12, first?: number) =>
  forecast(history, months, first).months.flatMap((month) => FIELDS.map((field) => month[field]));
const points = (history: readonly (number | null)[], months = 12, first?: number) =>
  forecast(history, months, first).months.map(({ point }) => point);
const RUNS = { numRuns: 25 };

describe('what holds of every forecast', () => {
  test('twice the sales have twice the forecast', () => {
    const scales = fc.constantFrom(0.001, 0.5, 2, 1000);
    fc.assert(
      fc.property(salesHistory, scales, (history, scale) => {
        const plain = flat(history);
        const scaled = flat(history.map((value) => value * scale));
        scaled.forEach((value, at) => {
          expect(value / scale / (plain[at] ?? 0)).toBeCloseTo(1, 6);
        });
      }),
      RUNS,
    );
  });

  test('intervals lie within each other, widen month by month and never go below 0', () => {
    fc.assert(
      fc.property(salesHistory, (history) => {
        const { months } = forecast(history, 12);
        months.forEach(({ point, lo80, hi80, lo95, hi95 }, at) => {
          expect([0, lo95, lo80, point, hi80, hi95]).toEqual([0, lo95, lo80, point, hi80, hi95].sort((a, b) => a - b));
          const before = months[at - 1];
          if (before) expect(hi95 / lo95).toBeGreaterThanOrEqual((before.hi95 / before.lo95) * (1 - 1e-9));
        });
      }),
      RUNS,
    );
  });

  test('moved by whole cycles of 28 years without a known festival, the calendar says the same', () => {
    fc.assert(
      fc.property(salesHistory, (history) => {
        const [early, late] = [flat(history, 12, 1905 * 12), flat(history, 12, 1933 * 12)];
        late.forEach((value, at) => {
          expect(value).toBeCloseTo(early[at] ?? 0, 6);
        });
      }),
      RUNS,
    );
  });

  test('one month that is missing moves the forecast little', () => {
    fc.assert(
      fc.property(salesHistory, fc.integer({ min: 1, max: 34 }), (history, gap) => {
        const whole = points(history);
        const holed = points(history.map((value, t) => (t === gap ? null : value)));
        holed.forEach((value, at) => {
          expect(Math.abs(Math.log(value / (whole[at] ?? 0)))).toBeLessThan(0.3);
        });
      }),
      RUNS,
    );
  });
});

test('whatever the history holds, every figure is a number not below 0 and the intervals are in order', () => {
  const cell = fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0.01, max: 500, noNaN: true }) },
    { weight: 1, arbitrary: fc.constantFrom(null, 0, 1e-9, 1e12) },
  );
  const start = fc.option(fc.integer({ min: 1900 * 12, max: 2060 * 12 }), { nil: undefined });
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 70 }), fc.integer({ min: 1, max: 36 }), start, (history, ahead, first) => {
      const found = forecast(history, ahead, first);
      expect(found.months).toHaveLength(found.method === 'none' ? 0 : ahead);
      for (const { point, lo80, hi80, lo95, hi95 } of found.months) {
        expect(Number.isFinite(hi95)).toBe(true);
        expect([lo95, lo80 - lo95, point - lo80, hi80 - point, hi95 - hi80].every((gap) => gap >= 0)).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});

test('the season moves with the calendar: a history that begins a month later peaks a month earlier', () => {
  for (const shift of [0, 1, 5, 11]) {
    const ahead = points(yearlyPeak(4, 7).slice(shift, 36 + shift));
    expect(ahead.indexOf(Math.max(...ahead))).toBe((7 - shift + 12) % 12);
  }
});

test('constant sales go on, without any doubt about it', () => {
  for (const months of [12, 24, 36, 120]) {
    for (const value of flat(Array.from({ length: months }, () => 42))) expect(value).toBeCloseTo(42, 6);
  }
});

test('a peak that came every year comes again, although a test of the season would not see it', () => {
  const ahead = points(yearlyPeak(3, 10));
  expect(ahead[10]).toBeCloseTo(200, 0);
  expect(ahead[3]).toBeCloseTo(100, 0);
});

test('a gap in a regular season changes nothing: it is not taken for a month without sales', () => {
  const holed = yearlyPeak(3, 10).map((value, t) => (t === 22 || t === 5 ? null : value));
  points(holed).forEach((value, at) => {
    expect(Math.abs(value / (at === 10 ? 200 : 100) - 1)).toBeLessThan(0.06);
  });
});

describe('what is said of little', () => {
  const method = (history: readonly (number | null)[]) => forecast(history, 12).method;
  const months = (count: number) => Array.from({ length: count }, (_, t) => 10 + (t % 5));

  test('nothing under 12 months, nothing without sales', () => {
    expect([[], [null], months(11), [0, 0, 0], Array.from({ length: 40 }, () => 0)].map(method)).toEqual(
      Array.from({ length: 5 }, () => 'none'),
    );
    expect(forecast(months(11), 12).months).toEqual([]);
  });

  test('months before the first sale are no history', () => {
    expect(method([...Array.from({ length: 30 }, () => 0), ...months(11)])).toBe('none');
    expect(method([...Array.from({ length: 30 }, () => 0), ...months(12)])).toBe('short');
  });

  test('12 to 23 months are short and have wider intervals than a longer history of the same kind', () => {
    expect([months(12), months(23), months(24)].map(method)).toEqual(['short', 'short', 'seasonal']);
    const width = (history: number[]) => {
      const [month] = forecast(history, 1).months;
      return (month?.hi95 ?? 0) / (month?.lo95 ?? 1);
    };
    const noisy = Array.from({ length: 48 }, (_, t) => 100 + 20 * Math.sin(t * t));
    expect(width(noisy.slice(-18))).toBeGreaterThan(width(noisy));
  });

  test('sales that come and go have a level only, within what was sold', () => {
    const history = Array.from({ length: 36 }, (_, t) => (t % 3 === 0 ? 9 : 0));
    const { method: found, months: ahead } = forecast(history, 12);
    expect(found).toBe('intermittent');
    expect(ahead[0]).toEqual({ point: 3, lo80: 0, hi80: 9, lo95: 0, hi95: 9 });
    expect(new Set(ahead.map(({ point }) => point)).size).toBe(1);
  });

  test('a month without sales among others is kept above 0', () => {
    const history = yearlyPeak(3, 6).map((value, t) => (t % 12 === 1 ? 0 : value));
    for (const value of flat(history)) expect(value).toBeGreaterThanOrEqual(0);
    expect(points(history)[1]).toBeLessThan(30);
  });
});
