import { cleanSum } from '../money';
import type { PurchaseHistory } from '../purchaseHistory';
import type { SharedCourse } from './bgNbd';
import type { SharedSpending } from './gammaGamma';
import { historyUntil } from './historyUntil';

/** One customer as the models of repeat buying see him. */
export interface Buyer {
  readonly purchases: number;
  /** Days from the first purchase to the last, and to the as-of day. */
  readonly lastDays: number;
  readonly ageDays: number;
  /** Paid less refunded. */
  readonly spent: number;
}

/** Customers who bought alike; of one whom nobody is like there is one. Times are the means of theirs. */
export interface Cohort extends SharedCourse {
  /** What they spent at a time on average. Who got back more than he paid counts with 0. */
  readonly spend: number;
}

const WEEK = 7;

/**
 * A cohort from its sums.
 *
 * @example
 * cohortOf({ customers: 2, purchases: 2, lastDays: 14, ageDays: 70, spent: 80 }); // => { customers: 2, repeats: 1, last: 1, age: 5, spend: 20 }
 */
export function cohortOf({ customers, purchases, lastDays, ageDays, spent }: Buyer & { customers: number }): Cohort {
  const weeks = (days: number) => days / customers / WEEK;
  const spend = spent / customers / purchases;
  return { customers, repeats: purchases - 1, last: weeks(lastDays), age: weeks(ageDays), spend };
}

/** A customer by himself. */
export const cohortOfOne = (buyer: Buyer): Cohort =>
  cohortOf({ ...buyer, customers: 1, spent: Math.max(buyer.spent, 0) });

/**
 * A group of spends from its sums.
 *
 * @example
 * spendingGroup({ customers: 2, purchases: 2, spent: 80 }); // => { customers: 2, purchases: 2, mean: 20 }
 */
export function spendingGroup(sums: { customers: number; purchases: number; spent: number }): SharedSpending {
  const { customers, purchases, spent } = sums;
  return { customers, purchases, mean: spent / customers / purchases };
}

// Sums of fractions depend a little on the order: in one order they are the same, in whichever the customers came.

export const inOrder = (cohorts: readonly Cohort[]): Cohort[] =>
  [...cohorts].sort((left, right) => left.repeats - right.repeats || left.last - right.last || left.age - right.age);

export const spendingsInOrder = (groups: readonly SharedSpending[]): SharedSpending[] =>
  [...groups].sort((left, right) => left.purchases - right.purchases || left.mean - right.mean);

/**
 * A customer as of a day; null where he had bought nothing yet.
 *
 * @param asOf day number
 * @example
 * buyerOf({ platform: '', customerId: '', days: [0, 7, 21], amounts: [9, 9, 9] }, 10); // => { purchases: 2, lastDays: 7, ageDays: 10, spent: 18 }
 */
export function buyerOf(history: PurchaseHistory, asOf: number): Buyer | null {
  const { days = [], amounts = [] } = historyUntil(history, asOf) ?? {};
  const [first, last] = [days[0], days[days.length - 1]];
  if (first === undefined || last === undefined) return null;
  const spent = cleanSum(amounts.reduce((sum, amount) => sum + amount, 0));
  return { purchases: days.length, lastDays: last - first, ageDays: asOf - first, spent };
}
