import type { MonthForecast } from './forecast';

/** From this part of months without a sale on there is no season to be seen. */
const IDLE_SHARE = 0.3;
/** Months that tell the level. */
const RECENT = 24;

/**
 * Whether sales come and go: three months of ten and more without any.
 *
 * @example
 * isIntermittent([0, 5, 0, 9]); // => true
 * isIntermittent([4, 5, 0, 9]); // => false
 */
export function isIntermittent(sales: readonly number[]): boolean {
  return sales.filter((value) => value === 0).length >= IDLE_SHARE * sales.length;
}

/**
 * The mean of the last two years for every month, within the range of what those months sold: with sales that come and
 * go, month by month there is nothing better to be had than the level.
 *
 * Source: A. A. Syntetos, J. E. Boylan (2005), "The accuracy of intermittent demand estimates", International Journal
 * of Forecasting 21, on how little is gained over the mean.
 */
export function intermittentForecast(sales: readonly number[], months: number): MonthForecast[] {
  const recent = sales.slice(-RECENT);
  const sorted = [...recent].sort((a, b) => a - b);
  const point = recent.reduce((sum, value) => sum + value, 0) / recent.length;
  const row = {
    point,
    lo80: Math.min(point, quantile(sorted, 0.1)),
    hi80: Math.max(point, quantile(sorted, 0.9)),
    lo95: Math.min(point, quantile(sorted, 0.025)),
    hi95: Math.max(point, quantile(sorted, 0.975)),
  };
  return Array.from({ length: months }, () => ({ ...row }));
}

/** Of sorted values, at rank p(n + 1): the ends of a short list stand for what lies beyond it. */
function quantile(sorted: readonly number[], p: number): number {
  const rank = Math.min(Math.max(p * (sorted.length + 1) - 1, 0), sorted.length - 1);
  const below = sorted[Math.floor(rank)] ?? 0;
  return below + (rank % 1) * ((sorted[Math.ceil(rank)] ?? 0) - below);
}
