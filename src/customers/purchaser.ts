import { daysBetween } from '../calendar/daysBetween';
import { byCodePoint } from '../statistics/byCodePoint';
import type { Customer } from './customer';

/** A customer with at least one purchase, by the three figures. */
export interface Purchaser {
  customerId: string;
  platform: string;
  /** ISO day of the last purchase. */
  lastDay: string;
  /** Days from it to the as-of day. */
  recency: number;
  orders: number;
  /** Paid less refunded; may be negative. */
  amount: number;
}

/**
 * Figures as of a day, in the roster's order: by amount, largest first; then the latest purchase, platform and id.
 *
 * @param customers each with at least one purchase day
 * @param asOf ISO day
 */
export function purchasersOf(customers: readonly Customer[], asOf: string): Purchaser[] {
  return customers.map((customer) => purchaserOf(customer, asOf)).sort(byAmountThenLastDay);
}

function purchaserOf({ customerId, platform, days, amount }: Customer, asOf: string): Purchaser {
  const lastDay = [...days].sort().pop() ?? '';
  return { customerId, platform, lastDay, recency: daysBetween(lastDay, asOf), orders: days.length, amount };
}

type Ranked = Pick<Purchaser, 'amount' | 'recency' | 'platform' | 'customerId'>;

/** The roster's order. */
export function byAmountThenLastDay(a: Ranked, b: Ranked): number {
  return (
    b.amount - a.amount ||
    a.recency - b.recency ||
    byCodePoint(a.platform, b.platform) ||
    byCodePoint(a.customerId, b.customerId)
  );
}
