import { YEAR } from './season';

/** Months that are looked back on. */
export const WINDOW = 36;
/** Months ahead for which there is a season. */
const FARTHEST = 60;

/** What a series may be made of besides chance, whose variance in a month is 1. */
interface Kernel {
  /** Variances of the level's step from month to month, and of the slope of its line. */
  step: number;
  slope: number;
  /** Covariance that the season gives two months, by how far apart they are. */
  season: Float64Array;
}

type Likeness = (lag: number) => number;

const FREE: Likeness = (lag) => (lag === 0 ? 1 : 0);
const SMOOTH: Likeness = (lag) => Math.exp(-8 * Math.sin((Math.PI * lag) / YEAR) ** 2);

/** Levels that hardly move, move and jump; without and with a line; five seasons: 30 kernels. */
function kernels(): Kernel[] {
  // None, a weak, a strong, a changing one, and one whose neighbouring months are alike.
  const seasons = [season(0), season(1), season(5), season(3, 0.85), season(1.5, 1, SMOOTH)];
  return [0.05, 0.25, 1].flatMap((step) =>
    [0, 0.06].flatMap((slope) => seasons.map((one) => ({ step: step ** 2, slope: slope ** 2, season: one }))),
  );
}

/** Variance of the level at the beginning: nothing is known of it. */
const ANY_LEVEL = 100;
/** Kernels less likely than this, beside the likeliest, are left out. */
const NEGLIGIBLE = 0.01;
/** A series without errors fits every kernel; in squared logs. */
const NO_ERROR = 1e-6;

/** Made when first needed, and the same for all series, as all are seen through the same window. */
let factored: readonly { kernel: Kernel; factor: Float64Array }[] | null = null;

/**
 * A Gaussian process with level, line, season and chance: the mean over kernels of what each expects, by how likely
 * each makes the history.
 *
 * Source: C. E. Rasmussen, C. K. I. Williams (2006), "Gaussian processes for machine learning", MIT Press, chapters 2
 * and 5.
 *
 * @param values logs of the last `WINDOW` months, no gaps
 */
export function gaussianProcess(values: readonly number[], months: number): number[] {
  factored ??= kernels().map((kernel) => ({ kernel, factor: choleskyFactor(kernel) }));
  const mean = values.reduce((sum, value) => sum + value, 0) / WINDOW;
  const apart = values.map((value) => value - mean);
  const views = factored.map(({ kernel, factor }) => ({ kernel, ...explain(factor, apart) }));
  const likeliest = Math.max(...views.map(({ likelihood }) => likelihood));
  const weighed = views
    .map((view) => ({ ...view, weight: Math.exp(view.likelihood - likeliest) }))
    .filter(({ weight }) => weight > NEGLIGIBLE);
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: months }, (_, h) => {
    const expected = weighed.reduce(
      (sum, { kernel, pulls, weight }) =>
        sum + weight * pulls.reduce((pulled, pull, t) => pulled + pull * covariance(kernel, t, WINDOW + h), 0),
      0,
    );
    return mean + expected / total;
  });
}

/** Of two months of the window or after it, without their own chance. */
function covariance({ step, slope, season }: Kernel, t: number, u: number): number {
  const now = WINDOW - 1;
  return ANY_LEVEL + step * (Math.min(t, u) + 1) + slope * (t - now) * (u - now) + (season[Math.abs(t - u)] ?? 0);
}

/** Lower triangle, row by row, whose product with its transpose is the covariance of the window's months. */
function choleskyFactor(kernel: Kernel): Float64Array {
  const factor = new Float64Array(WINDOW * WINDOW);
  for (let i = 0; i < WINDOW; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = covariance(kernel, i, j) + (i === j ? 1 : 0);
      for (let k = 0; k < j; k++) sum -= (factor[i * WINDOW + k] ?? 0) * (factor[j * WINDOW + k] ?? 0);
      factor[i * WINDOW + j] = i === j ? Math.sqrt(sum) : sum / (factor[j * WINDOW + j] ?? 1);
    }
  }
  return factor;
}

/**
 * How strongly each month pulls at the forecast, and the log likelihood but for what all kernels share; the size of
 * chance is left open.
 */
function explain(factor: Float64Array, apart: readonly number[]): { pulls: Float64Array; likelihood: number } {
  const pulls = Float64Array.from(apart);
  let [logs, squares] = [0, 0];
  for (let i = 0; i < WINDOW; i++) {
    let sum = pulls[i] ?? 0;
    for (let j = 0; j < i; j++) sum -= (factor[i * WINDOW + j] ?? 0) * (pulls[j] ?? 0);
    const pivot = factor[i * WINDOW + i] ?? 1;
    pulls[i] = sum / pivot;
    logs += Math.log(pivot);
    squares += (sum / pivot) ** 2;
  }
  for (let i = WINDOW - 1; i >= 0; i--) {
    let sum = pulls[i] ?? 0;
    for (let j = i + 1; j < WINDOW; j++) sum -= (factor[j * WINDOW + i] ?? 0) * (pulls[j] ?? 0);
    pulls[i] = sum / (factor[i * WINDOW + i] ?? 1);
  }
  return { pulls, likelihood: -logs - ((WINDOW - 1) / 2) * Math.log(squares + NO_ERROR) };
}

/**
 * @param size standard deviation of its terms, which add up to 0
 * @param kept how much of a term is the same a year later
 * @param alike how alike the terms of two months are, by the months between them
 */
function season(size: number, kept = 1, alike = FREE): Float64Array {
  const terms = Array.from({ length: YEAR }, (_, lag) => alike(lag));
  const middle = terms.reduce((sum, term) => sum + term, 0) / YEAR;
  return Float64Array.from(
    { length: WINDOW + FARTHEST },
    (_, lag) => size ** 2 * kept ** (lag / YEAR) * ((terms[lag % YEAR] ?? 0) - middle),
  );
}
