import * as z from 'zod/mini';
import type { Value } from './cell';
import { type Column, WallClock } from './column';
import type { Shop } from './shop';
import type { Columns } from './tab';
import type { Table } from './table';

/**
 * A cell that ShopDeck filled in an earlier run, as its column reads it; null where it is blank or somebody wrote something else over it. Computed columns of a
 * user's tab are not among the checked rows, because a run fills them anew.
 *
 * @param at row number of the table's reading
 */
export function readBack<C extends Columns>(
  shop: Pick<Shop, 'workbook'>,
  { cells, headers, tab }: Table<C>,
  at: number,
  field: keyof C & string,
): Value {
  const cell = cells[at - 1]?.[(headers.at.get(field) ?? 0) - 1] ?? '';
  const column: Column = tab.columns[field] as Column;
  const marked = cell instanceof Date ? new WallClock(shop.workbook.wallClock(cell)) : cell;
  const checked = z.safeParse(column.schema, marked);
  return checked.success ? checked.data : null;
}
