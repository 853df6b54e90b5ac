import { readStock } from '../stock/ledger';
import type { Shop } from '../workbook/shop';
import type { Stock } from './demand';
import { nameOf } from './suppliers/ledger';

/** What lies of each product, by `nameOf`. A row of 库存 without 商品 goes under its SKU, as a line of 订单 does. */
export function stockByProduct(shop: Shop): ReadonlyMap<string, Stock> {
  const stock = new Map<string, Stock>();
  for (const { product, sku, available, inTransit } of readStock(shop)) {
    const name = nameOf(product ?? sku);
    const sum = stock.get(name) ?? { available: 0, inTransit: 0 };
    stock.set(name, { available: sum.available + available, inTransit: sum.inTransit + (inTransit ?? 0) });
  }
  return stock;
}
