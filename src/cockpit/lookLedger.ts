import type { Shop } from '../workbook/shop';
import type { Columns, Tab } from '../workbook/tab';
import { ForeignTab, readTable, type Table } from '../workbook/table';

/**
 * Reads another room's tab as it stands, in one service call: what is wrong in it is for that room's own job to say.
 *
 * @returns null where there is no such tab, or nothing in it
 */
export function look<C extends Columns>(shop: Shop, tab: Tab<C>): Table<C> | null {
  const table = readTable(shop.workbook, tab);
  return table === null || table instanceof ForeignTab || table.cells.length < 2 ? null : table;
}
