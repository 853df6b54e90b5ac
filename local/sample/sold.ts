import type { Product } from './catalogue';
import type { SampleOrder } from './order';

/** Pieces of a product sold from one day up to another, which is not included. */
export type Sold = (product: Product, from: number, until: number) => number;

/** Counts once what was paid and not given back, by product and day. */
export function soldOf(orders: readonly SampleOrder[]): Sold {
  const days = new Map<string, number>();
  for (const { day, fate, lines } of orders) {
    if (fate === 'neverPaid' || fate === 'cancelled' || fate === 'refunded') continue;
    for (const { product, quantity } of lines) {
      const key = `${product.sku} ${day}`;
      days.set(key, (days.get(key) ?? 0) + quantity);
    }
  }
  return ({ sku }, from, until) => {
    let pieces = 0;
    for (let day = from; day < until; day++) pieces += days.get(`${sku} ${day}`) ?? 0;
    return pieces;
  };
}
