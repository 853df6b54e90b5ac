import { blocksOf } from './block';
import type { Value } from './cell';
import type { Column } from './column';
import type { CellLook } from './port';
import type { Columns, RowOf } from './tab';
import type { Table } from './table';

const PLAIN: CellLook = { background: null, color: null };

/**
 * Gives the cells of a tab's tinted columns their colours: per block of adjacent columns one painting, however many rows. Cells of rows that are not there any
 * more become plain.
 *
 * @param rows by row number
 * @param last the last row that may have had a colour
 */
export function paintRows<C extends Columns>(
  table: Table<C>,
  rows: ReadonlyMap<number, Partial<RowOf<C>>>,
  last: number,
): void {
  const columns: Columns = table.tab.columns;
  const tinted = Object.keys(columns).filter((field) => (columns[field] as Column).tints.length > 0);
  if (last < 2) return;
  for (const { column, fields } of blocksOf(table.headers.at, tinted)) {
    const looks = Array.from({ length: last - 1 }, (_, index) => {
      const row = rows.get(index + 2);
      return fields.map((field) => (row ? lookOf(columns[field] as Column, row as Record<string, Value>) : PLAIN));
    });
    table.sheet.paint({ row: 2, column, rows: last - 1, columns: fields.length }, looks);
  }
}

function lookOf({ tints }: Column, row: Readonly<Record<string, Value>>): CellLook {
  const held = tints.filter((tint) => tint.when(row));
  const last = <T>(part: (tint: (typeof held)[number]) => T | undefined) =>
    held.reduce<T | null>((found, tint) => part(tint) ?? found, null);
  return { background: last(({ background }) => background), color: last(({ ink }) => ink) };
}
