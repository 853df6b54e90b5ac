import { addDays } from '../../calendar/addDays';
import { openLedger } from '../../orders/ledger';
import { historyTab, ordersTab } from '../../orders/tabs';
import { openTable, type Shop } from '../../workbook/shop';
import { nameOf } from '../suppliers/ledger';
import type { Movement } from './periods';
import { monthBegins, type Sold } from './sold';

/** What the shop sold, and since when it is known by the day. */
export interface SalesBook {
  /** By `nameOf` the product. */
  readonly products: ReadonlyMap<string, Sold & { readonly name: string }>;
  /** First and last day of which orders tell. Where there are none, `until` ends the last month of 销售历史 and no day is known. Null where nothing is. */
  readonly known: { readonly from: string; readonly until: string } | null;
}

/** Reads 订单 and 销售历史, of which neither is made by reading it. */
export function readSales(shop: Shop): SalesBook {
  const products = new Map<string, Book>();
  const bookOf = (name: string) => {
    const book = products.get(nameOf(name)) ?? { name, daily: [], monthly: [] };
    products.set(nameOf(name), book);
    return book;
  };
  const days = readDays(shop, bookOf);
  const months = readMonths(shop, bookOf);
  return {
    products,
    known:
      days ?? (months === null ? null : { from: monthBegins(months, 1), until: addDays(monthBegins(months, 1), -1) }),
  };
}

type Book = {
  readonly name: string;
  readonly daily: Movement[];
  readonly monthly: { month: string; pieces: number }[];
};

/** First and last day of 订单; null where nothing is there. */
function readDays(shop: Shop, bookOf: (product: string) => Book): SalesBook['known'] {
  const lines = shop.workbook.sheet(ordersTab.name) ? openLedger(shop).lines : [];
  const today = shop.now.slice(0, 10);
  let [from, until] = [today, ''];
  for (const { row } of lines) {
    const day = row.paidAt.slice(0, 10);
    const product = row.product ?? row.sku;
    if (row.state === '已关闭' || day > today) continue;
    if (day < from) from = day;
    if (day > until) until = day;
    if (product !== null && row.state !== '已退款') bookOf(product).daily.push({ day, pieces: row.quantity ?? 0 });
  }
  return until === '' ? null : { from, until };
}

/** The last month of 销售历史 that is over; null where there is none. */
function readMonths(shop: Shop, bookOf: (product: string) => Book): string | null {
  if (!shop.workbook.sheet(historyTab.name)) return null;
  const over = openTable(shop, historyTab).rows.filter(({ row }) => row.month < shop.now.slice(0, 7));
  for (const { row } of over) bookOf(row.product).monthly.push({ month: row.month, pieces: row.quantity });
  return over.reduce<string | null>((last, { row }) => (last === null || row.month > last ? row.month : last), null);
}
