/** 金额占比 and 累计占比 of one customer, as fractions. */
export interface AmountShare {
  share: number;
  cumulative: number;
}

/**
 * Adds each customer's share of the money, and the share of all up to and including that customer. Shares are of the
 * sum of the positive amounts: whoever was refunded more than paid has a share of 0, so that the shares add up to 1.
 *
 * @param customers largest amount first
 * @example
 * withAmountShares([{ amount: 60 }, { amount: 40 }, { amount: -10 }]); // => [{ amount: 60, share: 0.6, cumulative: 0.6 }, { amount: 40, share: 0.4, cumulative: 1 }, { amount: -10, share: 0, cumulative: 1 }]
 */
export function withAmountShares<Customer extends { amount: number }>(
  customers: readonly Customer[],
): (Customer & AmountShare)[] {
  const total = customers.reduce((sum, { amount }) => sum + Math.max(amount, 0), 0);
  let running = 0;
  return customers.map((customer) => {
    const positive = Math.max(customer.amount, 0);
    running += positive;
    return total === 0
      ? { ...customer, share: 0, cumulative: 0 }
      : { ...customer, share: positive / total, cumulative: running / total };
  });
}
