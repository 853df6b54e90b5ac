import type { ProductHistory } from '../../../src/forecast/plan/productHistory';
import type { Promotion } from '../../../src/forecast/plan/promotion';
import { type ShopContext, shopContext } from '../../../src/forecast/plan/shopContext';

/** January 2023. */
export const FIRST = 2023 * 12;

/** Sales that are a little uneven, so that no model is sure of them. */
export const uneven = (months: number, level = 100) =>
  Array.from({ length: months }, (_, t) => Math.round(level * (1 + 0.1 * Math.sin(t * t))));

/** A history that ends in December 2025. */
export function history(
  product: string,
  quantity: (number | null)[],
  rest: Partial<ProductHistory> = {},
): ProductHistory {
  const nothing = quantity.map(() => null);
  return {
    product,
    category: '杯壶',
    first: FIRST + 36 - quantity.length,
    quantity,
    revenue: nothing,
    stockOutDays: nothing,
    ...rest,
  };
}

/** Planned to the end of 2026. */
export const context = (products: readonly ProductHistory[], promotions: readonly Promotion[] = []): ShopContext =>
  shopContext(products, promotions, 2026 * 12 + 11);

export const promotion = (name: string, from: string, to: string, rest: Partial<Promotion> = {}): Promotion => ({
  name,
  product: null,
  category: null,
  from,
  to,
  lift: null,
  ...rest,
});
