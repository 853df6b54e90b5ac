import { asHeld, type Value } from './cell';
import { paintRows } from './paint';
import { readBack } from './readBack';
import type { Shop } from './shop';
import { type Columns, keyOf, type RowOf } from './tab';
import type { Table } from './table';
import { writeComputed } from './write';

/**
 * Brings the computed columns of a user's tab up to date, with their colours; nothing is written where every row holds what belongs there already, so that a run without
 * news costs no more than its reading. A row that was refused since loses what was computed of it.
 *
 * @param table reading of the tab from this run
 * @param results computed fields by row key (`keyOf`), of every row of the table
 * @returns how many rows held something else
 */
export function refreshComputed<C extends Columns>(
  shop: Shop,
  table: Table<C>,
  results: ReadonlyMap<string, Partial<RowOf<C>>>,
): number {
  const own = new Map(table.rows.map(({ at, row }) => [at, results.get(keyOf(table.tab, row)) ?? {}] as const));
  const fields = [...new Set([...own.values()].flatMap(Object.keys))];
  const holds = (at: number) => {
    const result: Partial<Record<string, unknown>> = own.get(at) ?? {};
    return fields.every((field) => readBack(shop, table, at, field) === asHeld((result[field] ?? null) as Value));
  };
  const rows = Array.from({ length: Math.max(0, table.cells.length - 1) }, (_, index) => index + 2);
  const differing = rows.filter((at) => !holds(at)).length;
  if (differing === 0) return 0;
  // Colours first: a run that is cut off in between finds values that differ, and goes on here.
  paintRows(table, own, table.cells.length);
  writeComputed(shop, table.tab, results);
  return differing;
}
