import { later } from '../../calendar/earlier';
import { buyersOf, customerKey } from '../customer';
import { lineScope } from '../lineScope';
import { ordersOf } from '../order';
import type { OrderLine } from '../orderLine';
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
 * @param lines all lines of 订单
 */
export function clientsOf({ customers, laterLines }: Roster, lines: readonly OrderLine[]): Client[] {
  const bought = laterLines > 0 ? lastPurchases(lines) : new Map<string, string>();
  return customers.map(({ platform, customerId, tier, amount, lastDay }) => {
    const key = customerKey(platform, customerId);
    const last = later(lastDay, bought.get(key) ?? lastDay);
    return { key, platform, tier: tier === '沉睡' && last > lastDay ? '普通' : tier, amount, lastDay: last };
  });
}

function lastPurchases(lines: readonly OrderLine[]): Map<string, string> {
  const { customers } = buyersOf(ordersOf(lineScope(lines, null).lines));
  return new Map(
    customers.flatMap(({ platform, customerId, days }) =>
      days.length > 0 ? [[customerKey(platform, customerId), days.reduce(later)] as const] : [],
    ),
  );
}
