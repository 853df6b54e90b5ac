import { mean, median } from 'simple-statistics';
import type { Figures } from './score';

/** The guide's eight types, in its order and in the words that the sheet uses. */
export const CUSTOMER_TYPES = [
  '重要价值客户',
  '重要发展客户',
  '重要保持客户',
  '重要挽留客户',
  '一般价值客户',
  '一般发展客户',
  '一般保持客户',
  '一般挽留客户',
] as const;

export type CustomerType = (typeof CUSTOMER_TYPES)[number];

/** What a customer is compared with: the mean or the median of all. */
export type Centre = 'mean' | 'median';

/**
 * The middle of each figure.
 *
 * @param customers at least one
 * @example
 * centresOf([{ recency: 1, orders: 1, amount: 5 }, { recency: 9, orders: 4, amount: 20 }], 'mean'); // => { recency: 5, orders: 2.5, amount: 12.5 }
 */
export function centresOf(customers: readonly Figures[], centre: Centre): Figures {
  const middle = centre === 'median' ? median : mean;
  return {
    recency: middle(customers.map(({ recency }) => recency)),
    orders: middle(customers.map(({ orders }) => orders)),
    amount: middle(customers.map(({ amount }) => amount)),
  };
}

/**
 * The type of one customer by strict comparison with the centres. Recency is good when the days are BELOW the centre: a
 * widespread mistake has it above.
 *
 * @param centres `centresOf` all customers
 * @example
 * customerType({ recency: 3, orders: 5, amount: 900 }, { recency: 40, orders: 2, amount: 300 }); // => '重要价值客户'
 * customerType({ recency: 40, orders: 5, amount: 900 }, { recency: 40, orders: 2, amount: 300 }); // => '重要保持客户'
 */
export function customerType(customer: Figures, centres: Figures): CustomerType {
  return typeOf({
    isRecent: isClearlyAbove(centres.recency, customer.recency),
    isFrequent: isClearlyAbove(customer.orders, centres.orders),
    isGenerous: isClearlyAbove(customer.amount, centres.amount),
  });
}

/** Which figures of a customer are better than the centres. */
export interface Standing {
  readonly isRecent: boolean;
  readonly isFrequent: boolean;
  readonly isGenerous: boolean;
}

/**
 * The type by where a customer stands to the centres.
 *
 * @example
 * typeOf({ isRecent: true, isFrequent: false, isGenerous: true }); // => '重要发展客户'
 */
export function typeOf({ isRecent, isFrequent, isGenerous }: Standing): CustomerType {
  if (isGenerous) {
    if (isFrequent) return isRecent ? '重要价值客户' : '重要保持客户';
    return isRecent ? '重要发展客户' : '重要挽留客户';
  }
  if (isFrequent) return isRecent ? '一般价值客户' : '一般保持客户';
  return isRecent ? '一般发展客户' : '一般挽留客户';
}

/** Customers who are all alike must all compare as equal, although their mean is off by a bit in binary fractions. */
function isClearlyAbove(value: number, other: number): boolean {
  return value - other > 1e-12 * Math.max(Math.abs(value), Math.abs(other));
}
