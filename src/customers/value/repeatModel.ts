import type { PurchaseHistory } from '../purchaseHistory';
import { type BgNbd, expectedPurchases, fitBgNbd } from './bgNbd';
import { courseOf, spendingOf } from './course';
import { expectedSpend, fitGammaGamma, type GammaGamma } from './gammaGamma';

/** Repeat buying and spending of this shop's customers as of a day. */
export interface RepeatModel {
  /** Day number. */
  readonly asOf: number;
  readonly buying: BgNbd;
  readonly spending: GammaGamma;
}

/** Why a shop has no such model yet. */
export type NoModel =
  | { readonly why: 'customers' | 'repeaters'; readonly have: number; readonly needed: number }
  | { readonly why: 'unsound' }
  /** The orders are in BigQuery, which tells sums and not what each customer bought. */
  | { readonly why: 'table' };

const CUSTOMERS = 500;
const REPEATERS = 200;
/** Outside of these the fit has run away: nobody ever leaves, or everybody leaves alike. */
const [LEAST_A, MOST_B] = [1e-3, 50];

/**
 * Fits the model where the shop has customers enough for it and the fit is sound; a Gamma-Gamma with q at or below 1 has no mean.
 *
 * @param histories as known at that day
 * @param asOf day number
 */
export function repeatModelOf(histories: readonly PurchaseHistory[], asOf: number): RepeatModel | NoModel {
  const repeaters = histories.filter(({ days }) => days.length > 1).length;
  if (histories.length < CUSTOMERS) return { why: 'customers', have: histories.length, needed: CUSTOMERS };
  if (repeaters < REPEATERS) return { why: 'repeaters', have: repeaters, needed: REPEATERS };
  const buying = fitBgNbd(histories.map((history) => courseOf(history, asOf)));
  const spending = fitGammaGamma(histories.map(spendingOf).filter(({ mean }) => mean > 0));
  const sound = buying.a >= LEAST_A && buying.b <= MOST_B && spending.q > 1;
  return sound ? { asOf, buying, spending } : { why: 'unsound' };
}

/** What is expected of a customer: purchases, and money paid less refunded. */
export interface Expected {
  readonly orders: number;
  readonly amount: number;
}

/**
 * What a customer is expected to buy in the weeks after the model's day.
 *
 * @param history as known at that day
 */
export function expectedOf({ asOf, buying, spending }: RepeatModel, history: PurchaseHistory, weeks: number): Expected {
  const orders = expectedPurchases(buying, courseOf(history, asOf), weeks);
  const { purchases, mean } = spendingOf(history);
  return { orders, amount: orders * expectedSpend(spending, { purchases, mean: Math.max(mean, 0) }) };
}
