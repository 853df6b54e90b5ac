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
 * @param groupOf which group a customer is in
 * @example
 * summaryBy(['a', 'b'], [{ in: 'a', amount: 30 }, { in: 'a', amount: -5 }], (member) => member.in); // => [{ group: 'a', customers: 2, amount: 25, customerShare: 1, amountShare: 1 }, { group: 'b', customers: 0, amount: 0, customerShare: 0, amountShare: 0 }]
 */
export function summaryBy<Group extends string, Customer extends { amount: number }>(
  groups: readonly Group[],
  customers: readonly Customer[],
  groupOf: (customer: Customer) => Group,
): GroupSummary<Group>[] {
  const total = positiveSum(customers);
  return groups.map((group) => {
    const own = customers.filter((customer) => groupOf(customer) === group);
    return {
      group,
      customers: own.length,
      amount: cleanSum(own.reduce((sum, { amount }) => sum + amount, 0)),
      customerShare: customers.length === 0 ? 0 : own.length / customers.length,
      amountShare: total === 0 ? 0 : positiveSum(own) / total,
    };
  });
}

function positiveSum(customers: readonly { amount: number }[]): number {
  return customers.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0);
}
