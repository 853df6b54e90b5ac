import { addDays } from '../../calendar/addDays';
import { daysBetween } from '../../calendar/daysBetween';

/** An order line, as far as sales by day go. */
export interface SaleLine {
  /** `YYYY-MM-DD HH:mm:ss` */
  readonly paidAt: string;
  readonly sku: string | null;
  readonly product: string | null;
  readonly quantity: number;
  readonly state: string;
}

/** What was sold of a product, under the name that its orders have. */
export interface ProductSales {
  readonly product: string;
  /** Whether any line of it was not given back. */
  readonly isSold: boolean;
}

/** Pieces of a product on a day, or in a week whose first day this is. */
export interface DaySales {
  readonly product: string;
  readonly day: string;
  readonly pieces: number;
}

export interface DailySales {
  /** First and last day of orders that were not closed; null without any. */
  readonly known: { readonly from: string; readonly until: string } | null;
  readonly products: readonly ProductSales[];
  readonly days: readonly DaySales[];
}

/** What is asked for. */
export interface DailyParams {
  /** ISO day; what lies after it is no sale yet. */
  readonly today: string;
  /** Days up to the last one that are told one by one: turnover is reckoned back day by day. Before, weeks do, since nobody orders more often. */
  readonly fineDays: number;
  /** Of which products days are wanted, by the name that the orders have. */
  readonly isWanted: (product: string) => boolean;
}

const WEEK = 7;

/**
 * How many days before the last one a day's sales are told: its own where days are fine, else those to the first day of its week. Weeks end on the last day.
 *
 * @example
 * [0, 59, 60, 62, 63].map((daysAgo) => toldAt(daysAgo, 60)); // => [0, 59, 62, 62, 69]
 */
export const toldAt = (daysAgo: number, fineDays: number): number =>
  daysAgo < fineDays ? daysAgo : WEEK * Math.floor(daysAgo / WEEK) + WEEK - 1;

/** Sales by product and day of order lines in memory. */
export function dailySales(lines: readonly SaleLine[], { today, fineDays, isWanted }: DailyParams): DailySales {
  const counted = lines.filter(({ state, paidAt }) => state !== '已关闭' && paidAt.slice(0, 10) <= today);
  const all = counted.map(({ paidAt }) => paidAt.slice(0, 10)).sort();
  const [from, until] = [all[0], all[all.length - 1]];
  if (from === undefined || until === undefined) return { known: null, products: [], days: [] };
  const products = new Map<string, boolean>();
  const pieces = new Map<string, { product: string; day: string; parts: number }>();
  for (const { state, product: named, sku, paidAt, quantity } of counted) {
    const product = named ?? sku;
    if (product === null) continue;
    products.set(product, products.get(product) === true || state !== '已退款');
    if (state === '已退款' || !isWanted(product)) continue;
    const day = addDays(until, -toldAt(daysBetween(paidAt.slice(0, 10), until), fineDays));
    const sum = pieces.get(`${day} ${product}`) ?? { product, day, parts: 0 };
    sum.parts += Math.round(quantity * PARTS);
    pieces.set(`${day} ${product}`, sum);
  }
  return {
    known: { from, until },
    products: [...products].map(([product, isSold]) => ({ product, isSold })),
    days: [...pieces.values()].map(({ parts, ...sales }) => ({ ...sales, pieces: parts / PARTS })),
  };
}

/** Parts of a piece that are counted, so that 0.1 and 0.2 are 0.3. */
const PARTS = 1e4;
