import type { TestForecast } from './score';

const YEAR = 12;
const GRID = [0.01, 0.1, 0.2, 0.35, 0.5, 0.7, 0.9];
const SLOPE_GRID = [0, 0.01, 0.05, 0.2];

/** The same month of last year. */
export function seasonalNaive(values: readonly number[]): number[] {
  return values.slice(-YEAR);
}

/** Only a middle, no intervals. */
export function withoutBounds(point: number[]): TestForecast {
  return { point, lo80: [], hi80: [], lo95: [], hi95: [] };
}

/**
 * Additive exponential smoothing with level, trend and season, ETS(A,A,A), as FORECAST.ETS has it: on the plain
 * values, with the constants that err least one month ahead, sought on a grid.
 */
export function additiveSmoothing(values: readonly number[]): number[] {
  let best = { square: Number.POSITIVE_INFINITY, forecast: seasonalNaive(values) };
  for (const alpha of GRID) {
    for (const beta of SLOPE_GRID) {
      for (const gamma of GRID) {
        const found = smooth(values, alpha, beta, gamma);
        if (found.square < best.square) best = found;
      }
    }
  }
  return best.forecast;
}

function smooth(values: readonly number[], alpha: number, beta: number, gamma: number) {
  const years = [values.slice(0, YEAR), values.slice(-YEAR)].map(
    (year) => year.reduce((sum, value) => sum + value, 0) / YEAR,
  );
  const [firstYear = 0, lastYear = 0] = years;
  let slope = (lastYear - firstYear) / (values.length - YEAR);
  let level = firstYear - slope * ((YEAR + 1) / 2);
  const above = values.map((value, t) => value - (level + slope * (t + 1)));
  const season = above.slice(0, YEAR).map((_, month) => {
    const same = above.filter((_above, t) => t % YEAR === month);
    return same.reduce((sum, value) => sum + value, 0) / same.length;
  });
  let square = 0;
  values.forEach((value, t) => {
    const before = level + slope;
    const term = season[t % YEAR] ?? 0;
    const error = value - before - term;
    square += error * error;
    level = before + alpha * error;
    slope += alpha * beta * error;
    season[t % YEAR] = term + gamma * (1 - alpha) * error;
  });
  const forecast = Array.from(
    { length: YEAR },
    (_, h) => level + (h + 1) * slope + (season[(values.length + h) % YEAR] ?? 0),
  );
  return { square, forecast };
}
