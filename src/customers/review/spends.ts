import type { PurchaseHistory } from '../purchaseHistory';
import type { Spends } from './profit';

/** Purchases of the last year are looked at, and so many are needed. */
const DAYS = 365;
const ENOUGH = 30;
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

/**
 * Mean and coefficient of variation of the amounts above 0.
 *
 * @returns null where there are fewer than `fewest` of them
 * @example
 * spreadOf([60, 80, 100, 0], 3); // => { mean: 80, variation: 0.25 }
 * spreadOf([60, 80, 100, 0], 4); // => null
 */
export function spreadOf(amounts: readonly number[], fewest: number): Spends | null {
  const spent = amounts.filter((amount) => amount > 0);
  if (spent.length < fewest) return null;
  const mean = spent.reduce((sum, amount) => sum + amount, 0) / spent.length;
  const squares = spent.reduce((sum, amount) => sum + (amount - mean) ** 2, 0);
  return { mean, variation: Math.sqrt(squares / (spent.length - 1)) / mean };
}

/**
 * The spread to judge a group by: the shop's, else a wide one about the group's own mean spend.
 *
 * @example
 * spendsFor(null, 80); // => { mean: 80, variation: 1 }
 */
export const spendsFor = (shop: Spends | null, ownMean: number): Spends =>
  shop ?? { mean: ownMean, variation: UNKNOWN_VARIATION };
