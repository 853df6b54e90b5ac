import * as z from 'zod/mini';
import { addMinutes } from '../calendar/moment';
import { type Ask, askOrders, hasOrders, type Question } from '../orders/ledger';
import { ordersTab } from '../orders/tabs';
import type { Parameter } from '../workbook/bigQuery';
import type { Shop } from '../workbook/shop';
import daysSql from './days.sql';
import hoursSql from './hours.sql';
import { LineSales } from './lineSales';
import { type Movement, movementIn, type SkuOf } from './movement';
import { nameKey } from './place';
import recentSql from './recent.sql';
import { type DayRow, type HourRow, LOOKBACK, type SalesSource, type SoldRow, type Span } from './recentSales';
import soldSql from './sold.sql';
import spansSql from './spans.sql';

const nullableText = z.nullable(z.string());

const spansQuery = {
  sql: spansSql,
  row: z.object({ platform: z.string(), first_paid: z.string(), last_paid: z.string() }),
};
const soldQuery = {
  sql: recentSql + soldSql,
  row: z.object({
    platform: z.string(),
    sku: nullableText,
    named: nullableText,
    week_pieces: z.number(),
    month_pieces: z.number(),
    hours_orders: z.number(),
    hours_pieces: z.number(),
    day_orders: z.number(),
    day_pieces: z.number(),
  }),
};
const daysQuery = {
  sql: recentSql + daysSql,
  row: z.object({ row_key: z.string(), days_ago: z.number(), order_count: z.number() }),
};
const hoursQuery = {
  sql: recentSql + hoursSql,
  row: z.object({ platform: z.string(), day: z.string(), hour: z.number(), order_count: z.number() }),
};

const SPAN = { platform: 'STRING', last_paid: 'DATETIME' } as const;

/** Recent sales from the table of order lines. */
class TableSales implements SalesSource {
  constructor(
    private readonly ask: Ask,
    /** `since` and `now` */
    private readonly time: Readonly<Record<string, Parameter>>,
  ) {}

  spans(): Span[] {
    return this.ask(spansQuery, this.time).map(({ platform, first_paid: first, last_paid: last }) => ({
      platform,
      first,
      last,
    }));
  }

  sold(spans: readonly Span[]): SoldRow[] {
    return this.ask(soldQuery, this.upTo(spans)).map((row) => ({
      platform: row.platform,
      sku: row.sku,
      product: row.named,
      weekPieces: row.week_pieces,
      monthPieces: row.month_pieces,
      windows: [
        { orders: row.hours_orders, pieces: row.hours_pieces },
        { orders: row.day_orders, pieces: row.day_pieces },
      ],
    }));
  }

  days(spans: readonly Span[], rows: readonly string[]): DayRow[] {
    const found = this.ask(daysQuery, { ...this.upTo(spans), row_keys: { each: 'STRING', values: rows } });
    return found.map(({ row_key: row, days_ago: daysAgo, order_count: orders }) => ({ row, daysAgo, orders }));
  }

  hours(spans: readonly Span[]): HourRow[] {
    return this.ask(hoursQuery, this.upTo(spans)).map(({ order_count: orders, ...hour }) => ({ ...hour, orders }));
  }

  private upTo(spans: readonly Span[]): Readonly<Record<string, Parameter>> {
    const values = spans.map(({ platform, last }) => ({ platform, last_paid: last }));
    return { ...this.time, spans: { each: SPAN, values } };
  }
}

/** What was sold lately, by shelf. */
export const recentSales: Question<{ now: string; skuOf: SkuOf }, Movement> = {
  name: 'stock',
  fromLines: (lines, { now, skuOf }) => movementIn(new LineSales(lines, sinceOf(now), now), skuOf),
  fromTable: (ask, { now, skuOf }) => {
    const time = { since: { type: 'DATETIME', value: sinceOf(now) }, now: { type: 'DATETIME', value: now } } as const;
    return movementIn(new TableSales(ask, time), skuOf);
  },
};

const sinceOf = (now: string) => addMinutes(now, -LOOKBACK * 24 * 60);

const NOTHING: Movement = { platforms: new Map(), shelves: new Map(), hours: new Map() };

/**
 * What was sold lately by SKU; a line without one by the SKU that 库存 knows for its product. 订单 is not made by looking.
 *
 * @param shelves rows of 库存
 */
export function readMovement(
  shop: Shop,
  shelves: readonly { readonly sku: string; readonly product: string | null }[],
): Movement {
  if (!hasOrders(shop)) return NOTHING;
  const skus = new Map(shelves.filter(({ product }) => product).map(({ product, sku }) => [nameKey(product), sku]));
  const skuOf: SkuOf = ({ sku, product }) => sku ?? (product === null ? null : (skus.get(nameKey(product)) ?? null));
  const movement = askOrders(shop, recentSales, { now: shop.now, skuOf });
  // What is wrong in 订单 is for its own jobs to say, who know more of it.
  shop.problems.delete(ordersTab.name);
  return movement;
}
