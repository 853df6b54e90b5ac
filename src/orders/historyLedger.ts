import * as z from 'zod/mini';
import { addRows, changeRows } from '../workbook/block';
import { openWhole, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import type { Placed } from '../workbook/table';
import lastPaidSql from './lastPaid.sql';
import { askOrders, ordersOf, rememberUntil } from './ledger';
import { type MonthPart, type SameDays, sameDaysLastYear, shareOf } from './monthPart';
import monthPartSql from './monthPart.sql';
import monthSalesSql from './monthSales.sql';
import type { Query, Question } from './question';
import { byMonth, type MonthSales, mergeHistory, ROLLUP_NOTE, salesByMonth } from './rollup';
import { historyTab } from './tabs';

type HistoryRow = RowOf<typeof historyTab.columns>;

const monthQuery = {
  sql: monthSalesSql,
  row: z.object({
    month: z.string(),
    sold_as: z.nullable(z.string()),
    category: z.nullable(z.string()),
    line_count: z.number(),
    quantity: z.number(),
    revenue: z.number(),
  }),
};

/** Sales by month and product, as 销售历史 keeps them. */
export const monthSales: Question<null, MonthSales> = {
  name: 'history',
  fromLines: salesByMonth,
  fromTable: (ask) => {
    const found = ask(monthQuery, {});
    const rows = found.flatMap(({ line_count: _, sold_as: product, ...row }) =>
      product === null ? [] : [{ ...row, product }],
    );
    const nameless = found.reduce((sum, row) => sum + (row.sold_as === null ? row.line_count : 0), 0);
    return { rows: rows.sort(byMonth), nameless };
  },
};

const lastQuery: Query<{ last_paid: string | null }> = {
  sql: lastPaidSql,
  row: z.object({ last_paid: z.nullable(z.string()) }),
};

/** When the last order was paid, `YYYY-MM-DD HH:mm:ss`: the month it lies in may not be whole. Null without orders. */
export const lastPaid: Question<null, string | null> = {
  name: 'lastPaid',
  fromLines: (lines) =>
    lines.reduce<string | null>((last, { paidAt }) => (last !== null && last >= paidAt ? last : paidAt), null),
  fromTable: (ask) => ask(lastQuery, {})[0]?.last_paid ?? null,
};

const partQuery: Query<{ part: number | null; whole: number | null }> = {
  sql: monthPartSql,
  row: z.object({ part: z.nullable(z.number()), whole: z.nullable(z.number()) }),
};

/** Pieces sold in a month, and up to a day of it. */
export const monthPart: Question<SameDays, MonthPart> = {
  name: 'history',
  fromLines: (lines, { first, cut, last }) => {
    const sold = lines.filter(({ state }) => state !== '已关闭' && state !== '已退款');
    const until = (end: string) =>
      sold.reduce((sum, { paidAt, quantity }) => {
        const day = paidAt.slice(0, 10);
        return day >= first && day <= end ? sum + quantity : sum;
      }, 0);
    return { part: until(cut), whole: until(last) };
  },
  fromTable: (ask, days) => {
    const bound = Object.entries(days).map(([name, value]) => [name, { type: 'DATE', value } as const]);
    const { part = 0, whole = 0 } = ask(partQuery, Object.fromEntries(bound))[0] ?? {};
    return { part: part ?? 0, whole: whole ?? 0 };
  },
};

/** How much of this month had been sold by this day a year ago; null where nobody can tell. */
function shareLastYear(shop: Shop, lastPaid: string | null): number | null {
  const days = lastPaid === null ? null : sameDaysLastYear(lastPaid.slice(0, 10));
  return days && shareOf(askOrders(shop, monthPart, days));
}

/**
 * Brings 销售历史 up to date with the orders: units and revenue per month and product. Months that the user typed stay as they are.
 *
 * @returns how many rows of 销售历史 were added or changed, and when the last order was paid: the month it lies in may not be whole
 */
export function rollUp(shop: Shop): { changed: number; lastPaid: string | null } {
  const { rows, nameless } = askOrders(shop, monthSales, null);
  // Where no line at all names a product there is nothing to roll up, which is not a fault of each line.
  ordersOf(shop).noteUncounted(rows.length > 0 ? nameless : 0);
  return shop.lock.hold(() => {
    const history = openWhole(shop, historyTab);
    const merged = mergeHistory(
      history.rows.map(({ row }) => ({ ...row, revenue: row.revenue ?? 0, note: row.note ?? '' })),
      rows,
    );
    const at = (index: number) => (history.rows[index] as Placed<HistoryRow>).at;
    const changes = new Map<number, Partial<HistoryRow>>();
    for (const { index, row } of merged.updates)
      changes.set(at(index), { category: row.category, quantity: row.quantity, revenue: row.revenue });
    for (const index of merged.removals) changes.set(at(index), { quantity: 0, revenue: 0 });
    changeRows(shop.workbook, history, changes);
    addRows(
      history,
      merged.additions.map((row) => ({ ...row, note: ROLLUP_NOTE })),
    );
    shop.workbook.flush();
    const last = askOrders(shop, lastPaid, null);
    rememberUntil(shop, last, shareLastYear(shop, last));
    return { changed: changes.size + merged.additions.length, lastPaid: last };
  });
}
