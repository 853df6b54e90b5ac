import type { PurchaseHistory } from '../purchaseHistory';
import type { Spends } from './profit';

/** Purchases of the last year are looked at, and so many are needed. */
export const DAYS = 365;
export const ENOUGH = 30;
/** Taken where the shop's orders do not tell: an exponential spread, wide for most shops. */
const UNKNOWN_VARIATION = 1;

/**
 * How buyers' spends differ in this shop: of each customer's purchases within the last year, a day's orders together.
 *
 * @param asOf day number
 * @returns null where there are fewer than 30 of them
 */
export function spendsOf(histories: readonly PurchaseHistory[], asOf: number): Spends | null {
  const amounts = histories.flatMap(({ days, amounts: own }) =>
    own.filter((_, index) => (days[index] ?? 0) > asOf - DAYS),
  );
  return spreadOf(amounts, ENOUGH);
}

/** Amounts put together. */
export interface Moments {
  readonly count: number;
  /** 0 without any. */
  readonly mean: number;
  /** Sum of the squared distances from it. */
  readonly squares: number;
}

export function momentsOf(amounts: readonly number[]): Moments {
  const count = amounts.length;
  const mean = count === 0 ? 0 : amounts.reduce((sum, amount) => sum + amount, 0) / count;
  return { count, mean, squares: amounts.reduce((sum, amount) => sum + (amount - mean) ** 2, 0) };
}

/**
 * The moments of several lots of amounts together.
 *
 * Source: T. F. Chan, G. H. Golub, R. J. LeVeque (1979), "Updating formulae and a pairwise algorithm for computing sample variances", equation 1.5.
 *
 * @example
 * togetherOf([momentsOf([60, 80]), momentsOf([]), momentsOf([100])]); // => { count: 3, mean: 80, squares: 800 }
 */
export function togetherOf(lots: readonly Moments[]): Moments {
  const count = lots.reduce((sum, lot) => sum + lot.count, 0);
  const mean = count === 0 ? 0 : lots.reduce((sum, lot) => sum + lot.count * lot.mean, 0) / count;
  return { count, mean, squares: lots.reduce((sum, lot) => sum + lot.squares + lot.count * (lot.mean - mean) ** 2, 0) };
}

/** Mean and coefficient of variation; null where there are fewer than `fewest` amounts. */
export const spreadFrom = ({ count, mean, squares }: Moments, fewest: number): Spends | null =>
  count < fewest ? null : { mean, variation: Math.sqrt(squares / (count - 1)) / mean };

/**
 * Mean and coefficient of variation of the amounts above 0.
 *
 * @returns null where there are fewer than `fewest` of them
 * @example
 * spreadOf([60, 80, 100, 0], 3); // => { mean: 80, variation: 0.25 }
 * spreadOf([60, 80, 100, 0], 4); // => null
 */
export function spreadOf(amounts: readonly number[], fewest: number): Spends | null {
  return spreadFrom(momentsOf(amounts.filter((amount) => amount > 0)), fewest);
}

/**
 * The spread to judge a group by: the shop's, else a wide one about the group's own mean spend.
 *
 * @example
 * spendsFor(null, 80); // => { mean: 80, variation: 1 }
 */
export const spendsFor = (shop: Spends | null, ownMean: number): Spends =>
  shop ?? { mean: ownMean, variation: UNKNOWN_VARIATION };
