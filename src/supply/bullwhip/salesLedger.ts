import { openLedger } from '../../orders/ledger';
import { historyTab, ordersTab } from '../../orders/tabs';
import { openTable, type Shop } from '../../workbook/shop';
import { nameOf } from '../suppliers/ledger';
import type { Movement } from './periods';
import type { Sold } from './sold';

/** What the shop sold, and since when it is known by the day. */
export interface SalesBook {
  /** By `nameOf` the product. */
  readonly products: ReadonlyMap<string, Sold & { readonly name: string }>;
  /** First and last day of which orders tell; null where there are none. */
  readonly known: { readonly from: string; readonly until: string } | null;
}

/** Reads 订单 and 销售历史, of which neither is made by reading it. */
export function readSales(shop: Shop): SalesBook {
  const products = new Map<string, { name: string; daily: Movement[]; monthly: { month: string; pieces: number }[] }>();
  const soldOf = (name: string) => {
    const sold = products.get(nameOf(name)) ?? { name, daily: [], monthly: [] };
    products.set(nameOf(name), sold);
    return sold;
  };
  const lines = shop.workbook.sheet(ordersTab.name) ? openLedger(shop).lines : [];
  let [from, until] = ['9999-12-31', ''];
  for (const { row } of lines) {
    const day = row.paidAt.slice(0, 10);
    if (row.state === '已关闭' || day > shop.now.slice(0, 10)) continue;
    if (day < from) from = day;
    if (day > until) until = day;
    const product = row.product ?? row.sku;
    if (product !== null && row.state !== '已退款') soldOf(product).daily.push({ day, pieces: row.quantity ?? 0 });
  }
  if (shop.workbook.sheet(historyTab.name)) {
    for (const { row } of openTable(shop, historyTab).rows)
      soldOf(row.product).monthly.push({ month: row.month, pieces: row.quantity });
  }
  return { products, known: until === '' ? null : { from, until } };
}
