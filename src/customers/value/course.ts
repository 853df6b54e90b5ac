import type { PurchaseHistory } from '../purchaseHistory';
import type { Course } from './bgNbd';
import type { Spending } from './gammaGamma';

const WEEK = 7;

/**
 * The course of a customer as of a day.
 *
 * @param history with at least one purchase by then
 * @param asOf day number
 * @example
 * courseOf({ platform: '', customerId: '', days: [0, 7, 21], amounts: [9, 9, 9] }, 28); // => { repeats: 2, last: 3, age: 4 }
 */
export function courseOf({ days }: PurchaseHistory, asOf: number): Course {
  const [first = asOf] = days;
  const last = days[days.length - 1] ?? first;
  return { repeats: days.length - 1, last: (last - first) / WEEK, age: (asOf - first) / WEEK };
}

/**
 * What a customer spent. The first purchase counts as well, unlike in the published example: of most customers of a shop it is all that is known.
 *
 * @example
 * spendingOf({ platform: '', customerId: '', days: [0, 7], amounts: [10, 30] }); // => { purchases: 2, mean: 20 }
 */
export function spendingOf({ amounts }: PurchaseHistory): Spending {
  return { purchases: amounts.length, mean: amounts.reduce((sum, amount) => sum + amount, 0) / amounts.length };
}

/**
 * The history up to a day, as it was known then; null where there was none.
 *
 * @param until day number, the last one that counts
 * @example
 * historyUntil({ platform: '', customerId: '', days: [3, 9], amounts: [1, 2] }, 5); // => { platform: '', customerId: '', days: [3], amounts: [1] }
 * historyUntil({ platform: '', customerId: '', days: [3, 9], amounts: [1, 2] }, 2); // => null
 */
export function historyUntil(history: PurchaseHistory, until: number): PurchaseHistory | null {
  const known = history.days.filter((day) => day <= until).length;
  if (known === 0) return null;
  return { ...history, days: history.days.slice(0, known), amounts: history.amounts.slice(0, known) };
}
