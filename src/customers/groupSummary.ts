import { cleanSum } from './money';

/** Customers and money of one group (a type or a tier). */
export interface GroupSummary<Group> {
  group: Group;
  customers: number;
  /** Paid less refunded. */
  amount: number;
  /** Fraction of all customers. */
  customerShare: number;
  /** Fraction of the sum of positive amounts, so that the shares add up to 1. */
  amountShare: number;
}

/**
 * One summary per group, empty groups included, in the order of `groups`.
 *
 * @param amounts of each customer
 * @param members the group of each customer, index by index
 * @example
 * summaryBy(['a', 'b'], [30, -5], ['a', 'a']); // => [{ group: 'a', customers: 2, amount: 25, customerShare: 1, amountShare: 1 }, { group: 'b', customers: 0, amount: 0, customerShare: 0, amountShare: 0 }]
 */
export function summaryBy<Group extends string>(
  groups: readonly Group[],
  amounts: readonly number[],
  members: readonly Group[],
): GroupSummary<Group>[] {
  const total = positiveSum(amounts);
  return groups.map((group) => {
    const own = amounts.filter((_, index) => members[index] === group);
    return {
      group,
      customers: own.length,
      amount: cleanSum(own.reduce((sum, amount) => sum + amount, 0)),
      customerShare: amounts.length === 0 ? 0 : own.length / amounts.length,
      amountShare: total === 0 ? 0 : positiveSum(own) / total,
    };
  });
}

function positiveSum(amounts: readonly number[]): number {
  return amounts.reduce((sum, amount) => sum + Math.max(amount, 0), 0);
}
