import { monthOf } from '../calendar/monthNumber';
import { historyTab } from '../orders/tabs';
import { cellAddress } from '../workbook/address';
import type { Problem } from '../workbook/problem';
import { openTable, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import type { SalesRow } from './plan/productHistory';
import { silentMonths } from './silentMonths';

type HistoryRow = Placed<RowOf<typeof historyTab.columns>>;

/** By this note the roll-up of orders marks its rows. */
const ROLLED_UP = '订单汇总';

/** What 销售历史 tells. */
export interface Sales {
  /** Months that are over, those without sales that the roll-up need not write included. */
  rows: SalesRow[];
  /** Rows of the month that is not over, or of later ones. */
  unfinished: number;
  /** The last month that is over and of which the roll-up tells, `YYYY-MM`; null where it tells of none. */
  lastRolledUp: string | null;
}

/** Reads 销售历史. Sales below 0 are a data problem, since more cannot have come back than was sold. */
export function readSales(shop: Shop): Sales {
  const table = openTable(shop, historyTab);
  shop.counts.read += table.rows.length;
  const below = table.rows.filter(({ row }) => row.quantity < 0);
  shop.problems.set(historyTab.name, [...table.problems, ...below.map((row) => belowZero(shop, table, row))]);
  const current = shop.now.slice(0, 7);
  const good = table.rows.filter(({ row }) => row.quantity >= 0);
  const over = good.filter(({ row }) => row.month < current);
  const rolledUp = over.filter(({ row }) => row.note === ROLLED_UP).map(({ row }) => row.month);
  return {
    rows: [...over.map(salesRow), ...silentRows(over)],
    unfinished: good.length - over.length,
    lastRolledUp: rolledUp.reduce<string | null>((last, month) => (last === null || month > last ? month : last), null),
  };
}

const salesRow = ({ row }: HistoryRow): SalesRow => ({
  month: monthOf(row.month),
  product: row.product,
  category: row.category,
  quantity: row.quantity,
  revenue: row.revenue,
  stockOutDays: row.stockOutDays,
});

function silentRows(over: readonly HistoryRow[]): SalesRow[] {
  const silent = silentMonths(
    over.map(({ row }) => ({
      product: row.product,
      month: monthOf(row.month),
      rolledUp: row.note === ROLLED_UP,
    })),
  );
  return silent.map((row) => ({ ...row, category: null, quantity: 0, revenue: 0, stockOutDays: null }));
}

function belowZero(shop: Shop, table: Table<typeof historyTab.columns>, { at, row }: HistoryRow): Problem {
  return {
    tab: historyTab.name,
    cell: cellAddress(at, table.headers.at.get('quantity') ?? 1),
    column: historyTab.columns.quantity.header,
    value: String(row.quantity),
    reason: { code: 'said', sentence: shop.texts.forecast.belowZero },
  };
}
