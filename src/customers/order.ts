import type { OrderLine } from './orderLine';

/** One order: its lines put together. */
export interface Order {
  platform: string;
  /** Blank: the buyer is not known. */
  customerId: string;
  /** ISO day of its first payment. */
  day: string;
  paid: number;
  refunded: number;
  /** Whether a line is left that is not 已退款. */
  kept: boolean;
}

/**
 * Orders from lines that are paid and not closed. An order is known by platform and order number; its buyer is the
 * first one named on any of its lines.
 *
 * @param lines from `lineScope`
 */
export function ordersOf(lines: readonly OrderLine[]): Order[] {
  const orders = new Map<string, Order>();
  for (const line of lines) addToOrder(orders, line);
  return [...orders.values()];
}

/**
 * Adds a line to its order among those known, which it begins where it is the first.
 *
 * @param orders by platform and number
 */
export function addToOrder(orders: Map<string, Order>, line: OrderLine): Order {
  const key = `${line.platform}\n${line.orderId}`;
  const order = orders.get(key) ?? emptyOrder(line);
  orders.set(key, order);
  return addLine(order, line);
}

/**
 * Whether an order is a purchase, which recency and frequency count: something of it was kept. An order whose refunds
 * reach what was paid is not; an order that cost nothing (a gift paid with points) is.
 *
 * @example
 * isPurchase({ platform: '淘宝', customerId: 'a', day: '2026-10-01', paid: 50, refunded: 20, kept: true }); // => true
 * isPurchase({ platform: '淘宝', customerId: 'a', day: '2026-10-01', paid: 50, refunded: 50, kept: true }); // => false
 */
export function isPurchase(order: Order): boolean {
  const refundedInFull = order.refunded > 0 && order.refunded >= order.paid - 1e-6;
  return order.kept && !refundedInFull;
}

function emptyOrder(line: OrderLine): Order {
  return { platform: line.platform, customerId: '', day: line.paidOn ?? '', paid: 0, refunded: 0, kept: false };
}

function addLine(order: Order, line: OrderLine): Order {
  if (order.customerId === '') order.customerId = line.customerId.trim();
  if (line.paidOn !== null && line.paidOn < order.day) order.day = line.paidOn;
  order.paid += line.paid;
  order.refunded += refundOf(line);
  if (line.status !== '已退款') order.kept = true;
  return order;
}

/** A line that is 已退款 without an amount was refunded in full: Douyin's exports name the state only. */
function refundOf(line: OrderLine): number {
  const noted = line.refunded ?? 0;
  return line.status === '已退款' && noted === 0 ? line.paid : noted;
}
