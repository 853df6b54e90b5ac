import { cleanSum } from './money';
import { isPurchase, type Order } from './order';

/** A buyer's purchases, before any score. */
export interface Customer {
  platform: string;
  customerId: string;
  /** ISO days of the orders that count, in no order; empty when everything was refunded. */
  days: string[];
  /** Paid less refunded over all orders, those refunded in full included. */
  amount: number;
}

/** Buyers by platform and id, and what is known of those without an id. */
export interface Buyers {
  customers: Customer[];
  unidentified: { orders: number; amount: number };
}

/**
 * Puts orders together by buyer. An id belongs to its platform: the same id on two platforms is two customers. Orders
 * without an id are counted apart and never merged, since a masked name is not a person.
 */
export function buyersOf(orders: readonly Order[]): Buyers {
  const byKey = new Map<string, Customer>();
  const unidentified = { orders: 0, amount: 0 };
  for (const order of orders) {
    if (order.customerId !== '') addOrder(customerOf(byKey, order), order);
    else {
      unidentified.orders += isPurchase(order) ? 1 : 0;
      unidentified.amount += order.paid - order.refunded;
    }
  }
  unidentified.amount = cleanSum(unidentified.amount);
  const customers = [...byKey.values()];
  for (const customer of customers) customer.amount = cleanSum(customer.amount);
  return { customers, unidentified };
}

function customerOf(byKey: Map<string, Customer>, order: Order): Customer {
  const key = `${order.platform}\n${order.customerId}`;
  const known = byKey.get(key);
  if (known) return known;
  const customer = { platform: order.platform, customerId: order.customerId, days: [], amount: 0 };
  byKey.set(key, customer);
  return customer;
}

function addOrder(customer: Customer, order: Order): void {
  if (isPurchase(order)) customer.days.push(order.day);
  customer.amount += order.paid - order.refunded;
}
