import { dayNumber } from '../calendar/dayNumber';
import { cleanSum } from './money';
import { isPurchase, type Order } from './order';

/** What one customer bought, day by day: orders of one day are one purchase, as the models of repeat buying have it. */
export interface PurchaseHistory {
  readonly platform: string;
  readonly customerId: string;
  /** Day numbers (`dayNumber`), each once, earliest first. */
  readonly days: readonly number[];
  /** Paid less refunded on each of the days. */
  readonly amounts: readonly number[];
}

/** A customer as he is known: an id belongs to its platform. */
export const customerKey = ({ platform, customerId }: { platform: string; customerId: string }): string =>
  `${platform}\n${customerId}`;

/**
 * The platform and the id of a `customerKey`.
 *
 * @example
 * customerIn(customerKey({ platform: '淘宝', customerId: '小鹿' })); // => ['淘宝', '小鹿']
 */
export function customerIn(key: string): [platform: string, customerId: string] {
  const at = key.indexOf('\n');
  return [key.slice(0, at), key.slice(at + 1)];
}

/**
 * The histories of all customers who have an id and bought something.
 *
 * @param orders in any order
 * @example
 * historiesOf([{ platform: '淘宝', customerId: 'a', day: '1970-01-03', paid: 50, refunded: 20, kept: true }]); // => [{ platform: '淘宝', customerId: 'a', days: [2], amounts: [30] }]
 */
export function historiesOf(orders: readonly Order[]): PurchaseHistory[] {
  const byKey = new Map<string, { of: Order; amounts: Map<number, number> }>();
  for (const order of orders) {
    if (order.customerId === '' || !isPurchase(order)) continue;
    const key = customerKey(order);
    const known = byKey.get(key) ?? { of: order, amounts: new Map<number, number>() };
    const day = dayNumber(order.day);
    known.amounts.set(day, (known.amounts.get(day) ?? 0) + order.paid - order.refunded);
    byKey.set(key, known);
  }
  return [...byKey.values()].map(({ of: { platform, customerId }, amounts }) => {
    const days = [...amounts.keys()].sort((a, b) => a - b);
    return { platform, customerId, days, amounts: days.map((day) => cleanSum(amounts.get(day) ?? 0)) };
  });
}
