import { festivalDay } from '../../src/calendar/festivals';
import { calendarEffects } from '../../src/forecast/calendarEffects';
import { decompose, jamesSteinFactor, STANDARD } from '../../src/forecast/season';
import { slopeOf, theta } from '../../src/forecast/theta';
import { hodrickPrescott } from '../../src/forecast/trend';
import { nelderMead } from '../../src/statistics/nelderMead';
import { ridge } from '../../src/statistics/ridge';

const ones = (count: number) => Array.from({ length: count }, () => 1);

describe('Hodrick–Prescott', () => {
  test('solves its equations: three values by hand', () => {
    // I + D'D for n = 3 is [[2,-2,1],[-2,5,-2],[1,-2,2]]; its inverse times (0, 0, 7) is (-1, 2, 6) / 1.
    expect(hodrickPrescott(ones(3), 1)([0, 0, 7]).map((x) => Math.round(x * 1e9) / 1e9)).toEqual([-1, 2, 6]);
  });

  test('keeps a line and runs through a gap', () => {
    const line = Array.from({ length: 20 }, (_, t) => 3 + 2 * t);
    const weights = ones(20).map((one, t) => (t === 7 || t === 19 ? 0 : one));
    hodrickPrescott(
      weights,
      1000,
    )(line.map((x, t) => (t === 7 ? 999 : x))).forEach((x, t) => {
      expect(x).toBeCloseTo(line[t] ?? 0, 6);
    });
  });
});

test('James–Stein draws twelve terms by 9 times their variance over their squares', () => {
  const season = [2, -2, 1, -1, 0, 0, 0, 0, 0, 0, 0, 0];
  expect(jamesSteinFactor(season, 0.2)).toBeCloseTo(1 - (9 * 0.2) / 10, 12);
  expect(jamesSteinFactor(season, 2)).toBe(0);
  expect(
    jamesSteinFactor(
      season.map(() => 0),
      1,
    ),
  ).toBe(0);
});

test('a series made of a line and a season comes apart into them', () => {
  const season = [0.5, -0.3, 0.1, -0.3, 0, 0.2, -0.2, 0.3, -0.1, -0.4, 0.1, 0.1];
  const parts = decompose(
    Array.from({ length: 60 }, (_, t) => 0.01 * t + (season[t % 12] ?? 0)),
    STANDARD,
  );
  parts.season.forEach((term, month) => {
    expect(term).toBeCloseTo(season[month] ?? 0, 2);
  });
  expect(slopeOf(parts.trend)).toBeCloseTo(0.01, 3);
});

test('theta goes on with a part of a line’s slope', () => {
  const line = Array.from({ length: 30 }, (_, t) => 5 + t);
  const [one = 0, two = 0] = theta(line, 2, 0.5);
  expect(two - one).toBeCloseTo(0.5, 9);
  expect(theta(ones(10), 3, 0.5)).toEqual([1, 1, 1]);
});

test('Nelder–Mead finds the valley of Rosenbrock', () => {
  const [x = 0, y = 0] = nelderMead(
    ([a = 0, b = 0]) => (1 - a) ** 2 + 100 * (b - a * a) ** 2,
    [-1.2, 1],
    0.5,
    400,
    1e-14,
  );
  expect(x).toBeCloseTo(1, 3);
  expect(y).toBeCloseTo(1, 3);
});

describe('ridge', () => {
  const columns = [
    [1, 1, 1, 1],
    [0, 1, 2, 3],
  ];
  const line = [1, 3, 5, 7];

  test('is least squares under a wide prior, and less under a narrow one', () => {
    const [level = 0, slope = 0] = ridge(columns, line, 1, [1e4, 1e4]).coefficients;
    expect([level, slope].map((x) => Math.round(x * 1e4) / 1e4)).toEqual([1, 2]);
    expect(ridge(columns, line, 1, [1e4, 0.5]).coefficients[1]).toBeLessThan(2);
  });

  test('the evidence is for the prior under which the values are likely', () => {
    const evidence = (values: number[], prior: number) => ridge([[0, 1, 2, 3]], values, 1, [prior]).evidence;
    expect(evidence([0, 2, 4, 6], 2)).toBeGreaterThan(evidence([0, 2, 4, 6], 0.1));
    expect(evidence([0, 0, 0, 0], 2)).toBeLessThan(evidence([0, 0, 0, 0], 0.1));
    // One value, x = 1: normal about 0 with variance 1 + prior², against normal with variance 1.
    expect(ridge([[1]], [3], 1, [2]).evidence).toBeCloseTo(-Math.log(5) / 2 - 9 / 10 + 9 / 2, 12);
  });
});

describe('effects of the calendar', () => {
  const FIRST = 2019 * 12;
  /** All of the effect falls in the month that holds the festival itself. */
  const festive = (effect: number) =>
    Array.from({ length: 48 }, (_, t) => {
      const month = FIRST + t;
      const year = Math.floor(month / 12);
      const day = `${year}-${String((month % 12) + 1).padStart(2, '0')}`;
      return festivalDay('春节', year)?.startsWith(day) ? effect : 0;
    });

  test('a fall that moves with the Spring Festival moves on with it', () => {
    // It was in February in 2019, 2021 and 2022, in January in 2020, and will be in January in 2023.
    const { future } = calendarEffects(festive(-0.6), FIRST, 12);
    expect((future[0] ?? 0) - (future[1] ?? 0)).toBeLessThan(-0.3);
    future.slice(3).forEach((effect) => {
      expect(Math.abs(effect)).toBeLessThan(0.1);
    });
  });

  test('a series that knows no festival is left alone', () => {
    const { past, future } = calendarEffects(festive(0), FIRST, 12);
    for (const effect of [...past, ...future]) expect(effect).toBeCloseTo(0, 9);
  });
});
