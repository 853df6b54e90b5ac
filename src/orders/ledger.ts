import { cellAddress } from '../workbook/address';
import type { Problem } from '../workbook/problem';
import { readSettings } from '../workbook/settings';
import { openTable, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import { orderSettings, ordersTab } from './tabs';

/** A checked row of 订单. */
export type OrderRow = RowOf<typeof ordersTab.columns>;

/** What other rooms ask of orders: lines that can be counted, and the reading they came from. */
export interface Ledger {
  table: Table<typeof ordersTab.columns>;
  lines: readonly Placed<OrderRow>[];
}

/** Reads 订单: lines that passed their checks and are in the shop's currency; a line in another currency is a data problem, not a sum. */
export function openLedger(shop: Shop): Ledger {
  const currency = readSettings(shop, orderSettings).currency.toUpperCase();
  const table = openTable(shop, ordersTab);
  const foreign = ({ row }: Placed<OrderRow>) => row.currency !== null && row.currency.toUpperCase() !== currency;
  const strangers = table.rows.filter(foreign).map(({ at, row }): Problem => {
    const cell = cellAddress(at, table.headers.at.get('currency') ?? 1);
    const reason = { code: 'currency', shop: currency } as const;
    return { tab: ordersTab.name, cell, column: ordersTab.columns.currency.header, value: row.currency ?? '', reason };
  });
  shop.problems.set(ordersTab.name, [...table.problems, ...strangers]);
  return { table, lines: table.rows.filter((line) => !foreign(line)) };
}

/** Where it is kept up to when orders are known. */
const UNTIL = 'ordersUntil';

/** ISO day of the last payment that the last roll-up saw: what was sold later is not known. Null before the first one. */
export const ordersUntil = ({ memory }: Pick<Shop, 'memory'>): string | null => memory.get(UNTIL);

/** Remembers up to when orders are known, so that nobody need read all of them for it. */
export function rememberUntil({ memory }: Pick<Shop, 'memory'>, lastPaid: string | null): void {
  const day = lastPaid?.slice(0, 10) ?? null;
  if (day === memory.get(UNTIL)) return;
  if (day === null) memory.remove(UNTIL);
  else memory.set(UNTIL, day);
}
