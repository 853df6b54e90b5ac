import type { MonthNumber } from '../calendarEffects';
import type { MonthForecast } from '../forecast';
import type { ProductHistory } from './productHistory';

/** More are noise of a division, not what a shop counts in. */
const MOST_DECIMALS = 3;

/**
 * Decimals that a product's own sales show: 0 where it is sold in pieces, 2 where the shop enters 12.31 thousand.
 *
 * @example
 * decimalsOf({ quantity: [5, null, 12.25] }); // => 2
 */
export function decimalsOf({ quantity }: Pick<ProductHistory, 'quantity'>): number {
  const fits = (value: number | null, decimals: number) => {
    const units = (value ?? 0) * 10 ** decimals;
    return Math.abs(units - Math.round(units)) <= 1e-9 * Math.max(1, Math.abs(units));
  };
  let decimals = 0;
  while (decimals < MOST_DECIMALS && !quantity.every((value) => fits(value, decimals))) decimals++;
  return decimals;
}

/** A month as it is shown everywhere. */
export interface ShownMonth extends MonthForecast {
  month: MonthNumber;
}

/**
 * The forecast in the units that the shop counts in. The running sum is rounded, not each month: a month is never a
 * whole unit off, and a product that sells one piece every third month has four in the year instead of none. These are
 * the figures that everything is added up from.
 *
 */
export function shownMonths(first: MonthNumber, months: readonly MonthForecast[], decimals: number): ShownMonth[] {
  const unit = 10 ** decimals;
  const rounded = (value: number) => Math.round(value * unit) / unit;
  let [sum, shown] = [0, 0];
  return months.map(({ point, lo80, hi80, lo95, hi95 }, h) => {
    sum += point * unit;
    const units = Math.round(sum) - shown;
    shown += units;
    const whole = units / unit;
    return {
      month: first + h,
      point: whole,
      lo80: Math.min(whole, rounded(lo80)),
      hi80: Math.max(whole, rounded(hi80)),
      lo95: Math.min(whole, rounded(lo95)),
      hi95: Math.max(whole, rounded(hi95)),
    };
  });
}

/**
 * A sum without the noise of binary fractions; null where nothing is known.
 *
 * @example
 * exactSum([0.1, null, 0.2]); // => 0.3
 */
export function exactSum(values: readonly (number | null)[]): number | null {
  const unit = 10 ** MOST_DECIMALS;
  const known = values.filter((value) => value !== null);
  return known.length > 0 ? known.reduce((sum, value) => sum + Math.round(value * unit), 0) / unit : null;
}
