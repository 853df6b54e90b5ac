import { nelderMead } from '../statistics/nelderMead';
import { type Decomposition, YEAR } from './season';

/** Constants of the smoothing, each between 0 and 1. */
interface Constants {
  level: number;
  trend: number;
  season: number;
  damping: number;
}

/** What exponential smoothing makes of a series. */
export interface Smoothing {
  forecast: number[];
  /** One-step errors, without those of gaps. */
  errors: number[];
}

const ITERATIONS = 350;
const squash = (x: number) => 1 / (1 + Math.exp(-x));

/**
 * Exponential smoothing with a damped additive trend and an additive season, ETS(A,Ad,A), on logs. It starts from the
 * states of a decomposition, so that only the four constants, the first level and the first slope are sought; light
 * penalties keep them off their limits.
 *
 * Source: R. J. Hyndman, A. B. Koehler, J. K. Ord, R. D. Snyder (2008), "Forecasting with exponential smoothing",
 * Springer.
 *
 * @param values logs; a gap keeps the states' own course
 */
export function dampedSmoothing(values: readonly (number | null)[], start: Decomposition, months: number): Smoothing {
  const first = start.trend[0] ?? 0;
  const span = Math.min(YEAR, start.trend.length - 1);
  const slope = ((start.trend[span] ?? first) - first) / Math.max(span, 1);
  const spread = 0.1;
  const cost = (point: readonly number[]) => {
    const [shift = 0, tilt = 0] = [point[4], point[5]];
    const errors = run(
      values,
      start.season,
      constantsAt(point),
      first + spread * shift,
      slope + 0.1 * spread * tilt,
      0,
    ).errors;
    const square = errors.reduce((sum, error) => sum + error * error, 0) / Math.max(errors.length, 1);
    const penalty = point.reduce((sum, x, i) => sum + (x - (START[i] ?? 0)) ** 2, 0);
    return Math.log(square + 1e-12) + PENALTY * penalty;
  };
  const best = nelderMead(cost, START, 0.5, ITERATIONS, 1e-4);
  const [shift = 0, tilt = 0] = [best[4], best[5]];
  return run(values, start.season, constantsAt(best), first + spread * shift, slope + 0.1 * spread * tilt, months);
}

const START = [-0.85, -2.2, -2.2, 0, 0, 0];
const PENALTY = 0.005;

function constantsAt([a = 0, b = 0, c = 0, d = 0]: readonly number[]): Constants {
  const level = squash(a);
  return { level, trend: level * squash(b), season: (1 - level) * squash(c), damping: 0.8 + 0.18 * squash(d) };
}

function run(
  values: readonly (number | null)[],
  seed: readonly number[],
  { level: alpha, trend: beta, season: gamma, damping }: Constants,
  first: number,
  firstSlope: number,
  months: number,
): Smoothing {
  const season = Float64Array.from(seed);
  let level = first - damping * firstSlope;
  let slope = firstSlope;
  const errors: number[] = [];
  for (let t = 0; t < values.length; t++) {
    const value = values[t] ?? null;
    const expected = season[t % YEAR] ?? 0;
    slope *= damping;
    level += slope;
    if (value === null) continue;
    const error = value - level - expected;
    errors.push(error);
    level += alpha * error;
    slope += beta * error;
    season[t % YEAR] = expected + gamma * error;
  }
  const forecast = Array.from({ length: months }, (_, h) => {
    slope *= damping;
    level += slope;
    return level + (season[(values.length + h) % YEAR] ?? 0);
  });
  return { forecast, errors };
}
