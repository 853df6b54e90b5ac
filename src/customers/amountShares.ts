/** 金额占比 and 累计占比 of one customer, as fractions. */
export interface AmountShare {
  share: number;
  cumulative: number;
}

/**
 * Each customer's share of the money, and the share of all up to and including that customer. Shares are of the sum of
 * the positive amounts: whoever was refunded more than paid has a share of 0, so that the shares add up to 1.
 *
 * @param amounts largest first
 * @example
 * amountShares([60, 40, -10]); // => [{ share: 0.6, cumulative: 0.6 }, { share: 0.4, cumulative: 1 }, { share: 0, cumulative: 1 }]
 */
export function amountShares(amounts: readonly number[]): AmountShare[] {
  const total = amounts.reduce((sum, amount) => sum + Math.max(amount, 0), 0);
  let running = 0;
  return amounts.map((amount) => {
    const positive = Math.max(amount, 0);
    running += positive;
    return total === 0 ? { share: 0, cumulative: 0 } : { share: positive / total, cumulative: running / total };
  });
}
