import type { Product } from './catalogue';
import { dayNumber } from './day';
import { seasonFactor } from './season';

const BASE = dayNumber('2025-01-01');

/** Expected demand of a product on a day, in units that only compare; see `unitsPerDemand`. */
export function demandOn(product: Product, day: number): number {
  const years = (day - BASE) / 365.25;
  return product.weight * (1 + product.growth) ** years * seasonFactor(product.category, day);
}

/** The demand of all products over a span of days, the last one not included. */
export function demandOver(products: readonly Product[], from: number, until: number): number {
  let sum = 0;
  for (let day = from; day < until; day++) for (const product of products) sum += demandOn(product, day);
  return sum;
}
