import { YEAR } from './season';

/** What a series may be made of, besides chance; standard deviations in that of a month's chance. */
interface Kernel {
  /** Of the level's step from month to month. */
  step: number;
  /** Of the slope of its line. */
  slope: number;
  season: SeasonKernel;
}

interface SeasonKernel {
  size: number;
  /** How much of a month's term is the same a year later. */
  kept: number;
  /** How alike the terms are of two months so far apart. */
  alike: readonly number[];
}

/** Months that are looked back on. */
export const WINDOW = 36;

const FREE = centred((lag) => (lag === 0 ? 1 : 0));
const SMOOTH = centred((lag) => Math.exp(-8 * Math.sin((Math.PI * lag) / YEAR) ** 2));
const SEASONS: readonly SeasonKernel[] = [
  { size: 0, kept: 1, alike: FREE },
  { size: 0.5, kept: 1, alike: FREE },
  { size: 1.5, kept: 1, alike: FREE },
  { size: 6, kept: 1, alike: FREE },
  { size: 1.5, kept: 0.85, alike: FREE },
  { size: 6, kept: 0.85, alike: FREE },
  { size: 1.5, kept: 1, alike: SMOOTH },
];
const KERNELS: readonly Kernel[] = [0.05, 0.25, 1].flatMap((step) =>
  [0, 0.03, 0.1].flatMap((slope) => SEASONS.map((season) => ({ step, slope, season }))),
);
/** Variance of the level at the beginning: nothing is known of it. */
const ANY_LEVEL = 100;
/** Kernels less likely than this, beside the likeliest, are left out. */
const NEGLIGIBLE = 0.01;
/** A series without errors fits every kernel; in squared logs. */
const NO_ERROR = 1e-6;

/** Factors of the kernels' covariances: the same for all series, as all are seen through the same window. */
let factors: readonly Float64Array[] | null = null;

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
  factors ??= KERNELS.map(choleskyFactor);
  const mean = values.reduce((sum, value) => sum + value, 0) / WINDOW;
  const apart = values.map((value) => value - mean);
  const views = factors.map((factor) => explain(factor, apart));
  const likeliest = Math.max(...views.map(({ likelihood }) => likelihood));
  const weighed = views.flatMap(({ pulls, likelihood }, k) => {
    const [weight, kernel] = [Math.exp(likelihood - likeliest), KERNELS[k]];
    return kernel && weight > NEGLIGIBLE ? [{ kernel, pulls, weight }] : [];
  });
  const total = weighed.reduce((sum, { weight }) => sum + weight, 0);
  return Array.from({ length: months }, (_, h) => {
    const expected = ({ kernel, pulls }: { kernel: Kernel; pulls: Float64Array }) =>
      pulls.reduce((sum, pull, t) => sum + pull * covariance(kernel, t, WINDOW + h), 0);
    return mean + weighed.reduce((sum, one) => sum + one.weight * expected(one), 0) / total;
  });
}

/** Of two months of the window or after it, without their own chance. */
function covariance({ step, slope, season }: Kernel, t: number, u: number): number {
  const lag = Math.abs(t - u);
  const now = WINDOW - 1;
  return (
    ANY_LEVEL +
    step ** 2 * (Math.min(t, u) + 1) +
    slope ** 2 * (t - now) * (u - now) +
    season.size ** 2 * season.kept ** (lag / YEAR) * (season.alike[lag % YEAR] ?? 0)
  );
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

/** By lag in months, those of terms that add up to 0 over the year. */
function centred(alike: (lag: number) => number): number[] {
  const terms = Array.from({ length: YEAR }, (_, lag) => alike(lag));
  const middle = terms.reduce((sum, term) => sum + term, 0) / YEAR;
  return terms.map((term) => term - middle);
}
