import { dayOfNumber } from '../../calendar/dayNumber';
import { later } from '../../calendar/earlier';
import { customerKey, type PurchaseHistory } from '../purchaseHistory';
import type { Roster } from '../rfm';
import type { Tier } from '../tier';

/** A customer of the roster as far as contacts ask. */
export interface Client {
  /** `customerKey` */
  readonly key: string;
  readonly platform: string;
  readonly tier: Tier;
  /** Paid less refunded. */
  readonly amount: number;
  /** ISO day of the last purchase of all, also of one after the day that the roster counts to. */
  readonly lastDay: string;
}

/**
 * The customers of the roster, in its order, as contacts see them: who bought after the day that the roster counts to is not dormant, whatever it says.
 *
 * @param histories up to the last order
 */
export function clientsOf({ customers }: Roster, histories: readonly PurchaseHistory[]): Client[] {
  const bought = new Map(
    histories.map((history) => [customerKey(history), dayOfNumber(history.days[history.days.length - 1] ?? 0)]),
  );
  return customers.map((customer) => {
    const { platform, tier, amount, lastDay } = customer;
    const key = customerKey(customer);
    const last = later(lastDay, bought.get(key) ?? lastDay);
    return { key, platform, tier: tier === '沉睡' && last > lastDay ? '普通' : tier, amount, lastDay: last };
  });
}
