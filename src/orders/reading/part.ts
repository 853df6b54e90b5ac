import type { Part } from './bundle';
import type { Row } from './row';

/**
 * The product of a row.
 *
 * @param own the row's own cents; null where the order's money is shared out by price × quantity
 */
export function partOf(row: Row, own: number | null = null): Part {
  const quantity = row.quantity();
  return {
    sku: row.textOrNull('sku'),
    product: row.textOrNull('product'),
    category: row.textOrNull('category'),
    quantity,
    weight: own ?? Math.round(row.centsOrZero('price') * quantity),
    refundWeight: null,
  };
}
