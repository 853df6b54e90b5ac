import type { Value } from './cell';
import { paintRows } from './paint';
import { readBack } from './readBack';
import type { Shop } from './shop';
import { type Columns, keyOf, type RowOf } from './tab';
import type { Table } from './table';
import { writeComputed } from './write';

/**
 * Brings the computed columns of a user's tab up to date, with their colours; nothing is written where every row holds what belongs there already, so that
 * a run without news costs no more than its reading.
 *
 * @param table reading of the tab from this run
 * @param results computed fields by row key (`keyOf`)
 * @returns how many rows held something else
 */
export function refreshComputed<C extends Columns>(
  shop: Shop,
  table: Table<C>,
  results: ReadonlyMap<string, Partial<RowOf<C>>>,
): number {
  const differ = table.rows.filter(({ at, row }) => {
    const due = Object.entries(results.get(keyOf(table.tab, row)) ?? {});
    return due.some(([field, value]) => readBack(shop, table, at, field) !== ((value ?? null) as Value));
  });
  if (differ.length === 0) return 0;
  writeComputed(shop, table.tab, results);
  const painted = table.rows.map(({ at, row }) => [at, results.get(keyOf(table.tab, row)) ?? {}] as const);
  paintRows(table, new Map(painted), table.cells.length);
  return differ.length;
}
