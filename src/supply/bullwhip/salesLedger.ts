import * as z from 'zod/mini';
import { addDays } from '../../calendar/addDays';
import { askOrders, hasOrders, type Question } from '../../orders/ledger';
import { historyTab } from '../../orders/tabs';
import { byCodePoint } from '../../statistics/byCodePoint';
import { readSettings } from '../../workbook/settings';
import { openTable, type Shop } from '../../workbook/shop';
import { nameOf } from '../suppliers/ledger';
import { type DailyParams, type DailySales, dailySales } from './dailySales';
import dailySalesSql from './dailySales.sql';
import type { Movement } from './periods';
import { monthBegins, type Sold } from './sold';
import soldProductsSql from './soldProducts.sql';
import { analysisSettings } from './tabs';

/** What the shop sold, and since when it is known by the day. */
export interface SalesBook {
  /** By `nameOf` the product. */
  readonly products: ReadonlyMap<string, Sold & { readonly name: string }>;
  /** First and last day of which orders tell. Where there are none, `until` ends the last month of 销售历史 and no day is known. Null where nothing is. */
  readonly known: { readonly from: string; readonly until: string } | null;
}

const productsQuery = {
  sql: soldProductsSql,
  row: z.object({
    sold_as: z.nullable(z.string()),
    first_day: z.string(),
    last_day: z.string(),
    sold_lines: z.number(),
  }),
};

const daysQuery = {
  sql: dailySalesSql,
  row: z.object({ sold_as: z.string(), told_at: z.number(), pieces: z.number() }),
};

/** Sales by product and day. */
export const salesByDay: Question<DailyParams, DailySales> = {
  name: 'supply',
  fromLines: dailySales,
  fromTable: (ask, { today, fineDays, isWanted }) => {
    const found = ask(productsQuery, { today: { type: 'DATE', value: today } });
    const [from] = found.map(({ first_day }) => first_day).sort();
    const [until] = found
      .map(({ last_day }) => last_day)
      .sort()
      .reverse();
    if (from === undefined || until === undefined) return { known: null, products: [], days: [] };
    const products = found.flatMap(({ sold_as: product, sold_lines }) =>
      product === null ? [] : [{ product, isSold: sold_lines > 0 }],
    );
    const wanted = products.map(({ product }) => product).filter(isWanted);
    const parameters = {
      until_day: { type: 'DATE', value: until },
      fine_days: { type: 'INT64', value: fineDays },
      products: { each: 'STRING', values: wanted },
    } as const;
    const days = wanted.length > 0 ? ask(daysQuery, parameters) : [];
    return {
      known: { from, until },
      products,
      days: days.map(({ sold_as: product, told_at, pieces }) => ({ product, day: addDays(until, -told_at), pieces })),
    };
  },
};

/**
 * Reads sales by the day from the orders and by the month from 销售历史, of which neither is made by reading it.
 *
 * @param isTraced of which products days are wanted (`nameOf`)
 */
export function readSales(shop: Shop, isTraced: (product: string) => boolean): SalesBook {
  const products = new Map<string, Book>();
  const bookOf = (name: string) => {
    const book = products.get(nameOf(name)) ?? { name, daily: [], monthly: [] };
    products.set(nameOf(name), book);
    return book;
  };
  const days = readDays(shop, isTraced, bookOf);
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

/** First and last day of the orders; null where there are none. */
function readDays(
  shop: Shop,
  isTraced: (product: string) => boolean,
  bookOf: (product: string) => Book,
): SalesBook['known'] {
  if (!hasOrders(shop)) return null;
  const { known, products, days } = askOrders(shop, salesByDay, {
    today: shop.now.slice(0, 10),
    fineDays: Math.ceil(2 * readSettings(shop, analysisSettings).window),
    isWanted: (product) => isTraced(nameOf(product)),
  });
  // In an order of their own, so that of two spellings the same one names the product in both engines.
  const sold = products.filter(({ isSold }) => isSold).map(({ product }) => product);
  for (const product of sold.sort(byCodePoint)) bookOf(product);
  for (const { product, day, pieces } of days) bookOf(product).daily.push({ day, pieces });
  return known;
}

/** The last month of 销售历史 that is over; null where there is none. */
function readMonths(shop: Shop, bookOf: (product: string) => Book): string | null {
  if (!shop.workbook.sheet(historyTab.name)) return null;
  const over = openTable(shop, historyTab).rows.filter(({ row }) => row.month < shop.now.slice(0, 7));
  for (const { row } of over) bookOf(row.product).monthly.push({ month: row.month, pieces: row.quantity });
  return over.reduce<string | null>((last, { row }) => (last === null || row.month > last ? row.month : last), null);
}
