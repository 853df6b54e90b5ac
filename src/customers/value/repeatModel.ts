import { type BgNbd, expectedPurchases, fitBgNbd } from './bgNbd';
import type { Cohort } from './cohort';
import { CUSTOMERS, type CustomerBase, REPEATERS, tooFew } from './customerBase';
import { expectedSpend, fitGammaGamma, type GammaGamma } from './gammaGamma';

/** Repeat buying and spending of this shop's customers as of a day. */
export interface RepeatModel {
  readonly buying: BgNbd;
  readonly spending: GammaGamma;
}

/** Why a shop has no such model yet. */
export type NoModel =
  | { readonly why: 'customers' | 'repeaters'; readonly have: number; readonly needed: number }
  | { readonly why: 'unsound' };

/** Outside of these the fit has run away: nobody ever leaves, or everybody leaves alike. */
const [LEAST_A, MOST_B] = [1e-3, 50];

/** Fits the model where the shop has customers enough for it and the fit is sound; a Gamma-Gamma with q at or below 1 has no mean. */
export function repeatModelOf({ customers, repeaters, cohorts, spendings }: CustomerBase): RepeatModel | NoModel {
  if (tooFew({ customers, repeaters }))
    return customers < CUSTOMERS
      ? { why: 'customers', have: customers, needed: CUSTOMERS }
      : { why: 'repeaters', have: repeaters, needed: REPEATERS };
  const buying = fitBgNbd(cohorts);
  const spending = fitGammaGamma(spendings);
  const sound = buying.a >= LEAST_A && buying.b <= MOST_B && spending.q > 1;
  return sound ? { buying, spending } : { why: 'unsound' };
}

/** What is expected of a customer, or of several: purchases, and money paid less refunded. */
export interface Expected {
  readonly orders: number;
  readonly amount: number;
}

/** What is expected of each of a cohort in the weeks after its as-of day. */
export function expectedOf({ buying, spending }: RepeatModel, cohort: Cohort, weeks: number): Expected {
  const orders = expectedPurchases(buying, cohort, weeks);
  return { orders, amount: orders * expectedSpend(spending, { purchases: cohort.repeats + 1, mean: cohort.spend }) };
}

/** What is expected of a whole base. What a cohort is expected to spend goes evenly with what it spent, so that its mean stands for all of it. */
export function expectedOfAll(model: RepeatModel, { cohorts }: CustomerBase, weeks: number): Expected {
  let [orders, amount] = [0, 0];
  for (const cohort of cohorts) {
    const each = expectedOf(model, cohort, weeks);
    orders += cohort.customers * each.orders;
    amount += cohort.customers * each.amount;
  }
  return { orders, amount };
}
