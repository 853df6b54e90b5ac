/** The guide's layers of customers, in the words that the sheet uses. */
export const TIERS = ['高价值', '普通', '沉睡'] as const;

export type Tier = (typeof TIERS)[number];

/**
 * The amount from which a customer is among the top: that of the customer in place ceil(top × N) by amount. All who
 * have the same amount as that customer are in as well.
 *
 * @param top fraction of the customers, over 0 and up to 1
 * @returns null when that customer's amount is not positive: nobody is of high value then
 * @example
 * highValueFrom([500, 300, 300, 20, 10, 5], 0.2); // => 300
 */
export function highValueFrom(amounts: readonly number[], top: number): number | null {
  const descending = Float64Array.from(amounts).sort().reverse();
  // 0.1 × 30 is a hair above 3 in binary fractions: without the allowance the fourth would come in.
  const place = Math.max(1, Math.ceil(top * amounts.length - 1e-9));
  const amount = descending[place - 1];
  return amount !== undefined && amount > 0 ? amount : null;
}

/**
 * The layer of one customer. Silence comes first: whoever has not bought for more than the dormancy days is 沉睡,
 * however much they once spent. Of the others, those among the top of all customers by amount are 高价值.
 *
 * @param from `highValueFrom` of all customers
 * @example
 * tierOf(200, 9000, 90, 300); // => '沉睡'
 * tierOf(90, 300, 90, 300); // => '高价值'
 * tierOf(10, 299, 90, 300); // => '普通'
 */
export function tierOf(recency: number, amount: number, dormantDays: number, from: number | null): Tier {
  return tierFor(recency > dormantDays, from !== null && amount >= from);
}

/**
 * The layer by the two things that decide it.
 *
 * @example
 * tierFor(true, true); // => '沉睡'
 */
export function tierFor(isDormant: boolean, isTop: boolean): Tier {
  if (isDormant) return '沉睡';
  return isTop ? '高价值' : '普通';
}
