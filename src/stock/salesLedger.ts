import { openLedger } from '../orders/ledger';
import { ordersTab } from '../orders/tabs';
import type { Shop } from '../workbook/shop';
import type { Sale } from './pace';
import { nameKey } from './place';

/** States of an order line whose goods are with the buyer, or on their way there. */
const SOLD = ['已付款', '已完成'];

/**
 * The lines of 订单 that count as sold, by SKU; a line without one by the SKU that 库存 knows for its product. 订单 is not made by looking. One service call.
 *
 * @param shelves rows of 库存
 */
export function readSales(
  shop: Shop,
  shelves: readonly { readonly sku: string; readonly product: string | null }[],
): Sale[] {
  if (!shop.workbook.sheet(ordersTab.name)) return [];
  const skus = new Map(shelves.filter(({ product }) => product).map(({ product, sku }) => [nameKey(product), sku]));
  const { lines } = openLedger(shop);
  // What is wrong in 订单 is for its own jobs to say, who know more of it.
  shop.problems.delete(ordersTab.name);
  shop.counts.read += lines.length;
  return lines.flatMap(({ row: { platform, orderId, paidAt, product, quantity, state, ...row } }) => {
    const sku = row.sku ?? skus.get(nameKey(product)) ?? null;
    if (sku === null || !SOLD.includes(state)) return [];
    return [{ sku, platform, order: orderId, paidAt, pieces: quantity ?? 0 }];
  });
}
