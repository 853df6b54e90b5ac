import { hodrickPrescott } from './trend';

/** Months in a season. */
export const YEAR = 12;

/** A series taken apart; logs add up: value = trend + season + remainder. */
export interface Decomposition {
  /** One per month. */
  trend: number[];
  /** Twelve terms that add up to 0; month t has term t mod 12. */
  season: number[];
}

/** How a series is taken apart. */
export interface DecompositionRules {
  /** Stiffness of the Hodrick–Prescott trend. */
  lambda: number;
  /** Weight of a year in the month means, relative to the year after it. */
  decay: number;
}

const BACKFITS = 20;

/** A trend of medium stiffness, and years that lose a third of their weight with age. */
export const STANDARD: DecompositionRules = { lambda: 1000, decay: 0.65 };

/**
 * Takes monthly values apart into a Hodrick–Prescott trend and the month means of what it leaves, each fitted to the
 * rest in turn until they settle; the means favour late years; the season is shrunk at last (`jamesSteinFactor`).
 * There is no test whether a season exists: at 36 months it rejects real ones.
 *
 * Source: A. Buja, T. Hastie, R. Tibshirani (1989), "Linear smoothers and additive models", The Annals of Statistics
 * 17.
 *
 * @param values logs; null is a gap
 */
export function decompose(values: readonly (number | null)[], rules: DecompositionRules): Decomposition {
  const { season, weights, remainder, smooth } = backfit(values, rules);
  const factor = jamesSteinFactor(season, varianceOfMeans(remainder, weights));
  const shrunk = season.map((term) => factor * term);
  return { trend: smooth(values.map((value, t) => (value ?? 0) - (shrunk[t % YEAR] ?? 0))), season: shrunk };
}

/** What the standard decomposition leaves of a series before its season is shrunk; 0 in a gap. */
export function remainderOf(values: readonly (number | null)[]): number[] {
  return backfit(values, STANDARD).remainder;
}

function backfit(values: readonly (number | null)[], { lambda, decay }: DecompositionRules) {
  const smooth = hodrickPrescott(
    values.map((value) => (value === null ? 0 : 1)),
    lambda,
  );
  const weights = values.map((value, t) => (value === null ? 0 : decay ** Math.floor((values.length - 1 - t) / YEAR)));
  let season: number[] = Array.from({ length: YEAR }, () => 0);
  let trend: number[] = [];
  for (let round = 0; round < BACKFITS; round++) {
    trend = smooth(values.map((value, t) => (value ?? 0) - (season[t % YEAR] ?? 0)));
    season = monthMeans(
      values.map((value, t) => (value ?? 0) - (trend[t] ?? 0)),
      weights,
    );
  }
  const remainder = values.map((value, t) => (value === null ? 0 : value - (trend[t] ?? 0) - (season[t % YEAR] ?? 0)));
  return { season, weights, remainder, smooth };
}

/** Weighted means of the twelve months less their mean; a month without data gets 0. */
function monthMeans(values: readonly number[], weights: readonly number[]): number[] {
  const sums = new Float64Array(YEAR);
  const totals = new Float64Array(YEAR);
  values.forEach((value, t) => {
    sums[t % YEAR] = (sums[t % YEAR] ?? 0) + (weights[t] ?? 0) * value;
    totals[t % YEAR] = (totals[t % YEAR] ?? 0) + (weights[t] ?? 0);
  });
  const means = Array.from(sums, (sum, month) => (totals[month] ? sum / (totals[month] ?? 1) : 0));
  const middle = means.reduce((sum, mean) => sum + mean, 0) / YEAR;
  return means.map((mean) => mean - middle);
}

/** Sampling variance of a month mean: that of the remainder over the years that the weights amount to. */
function varianceOfMeans(remainder: readonly number[], weights: readonly number[]): number {
  let [total, squares, spread, counted] = [0, 0, 0, 0];
  remainder.forEach((rest, t) => {
    const weight = weights[t] ?? 0;
    total += weight;
    squares += weight * weight;
    spread += weight * rest * rest;
    counted += weight > 0 ? 1 : 0;
  });
  const years = (total * total) / squares / YEAR;
  const variance = (spread / total) * (counted / Math.max(counted - YEAR + 1, 1));
  return variance / years;
}

/**
 * The factor by which the twelve season terms are drawn towards none, after James and Stein: 1 − (k − 3)·v/Σs² for k
 * terms about their own mean, never below 0.
 *
 * Source: B. Efron, C. Morris (1975), "Data analysis using Stein's estimator and its generalizations", JASA 70; used
 * for seasons by D. M. Miller, D. Williams (2003), "Shrinkage estimators of time series seasonal factors",
 * International Journal of Forecasting 19.
 *
 * @param variance sampling variance of one term
 * @example
 * jamesSteinFactor([3, -3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1); // => 0.5
 * jamesSteinFactor([1, -1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0], 1); // => 0
 */
export function jamesSteinFactor(season: readonly number[], variance: number): number {
  const signal = season.reduce((sum, term) => sum + term * term, 0);
  return signal > 0 ? Math.max(0, 1 - ((season.length - 3) * variance) / signal) : 0;
}
