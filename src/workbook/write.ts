import { addRows, changeRows, clearFrom, writeRowsAt } from './block';
import { holds, type Value } from './cell';
import { paintRows } from './paint';
import { openTable, openWhole, type Shop } from './shop';
import { type Columns, keyOf, type RowOf, type Tab } from './tab';
import type { Table } from './table';

/** How often a write is made good when the user moved rows while it was under way. */
const TRIES = 8;

/**
 * Writes computed columns of a user's tab: lock, re-read, write by key, flush, look again, release. A row that is moved, inserted or deleted meanwhile gets
 * its own result or none, never another's: what stands in the columns afterwards is compared, row by row, with what belongs there, and where rows moved
 * between reading and writing the columns are written again. Rows without a result are emptied; a cell in which the user put a formula keeps it.
 *
 * @param results computed fields by row key (`keyOf`)
 * @returns how many rows got a result
 */
export function writeComputed<C extends Columns>(
  shop: Shop,
  tab: Tab<C>,
  results: ReadonlyMap<string, Partial<RowOf<C>>>,
): number {
  const fields = fieldsOf(results);
  return shop.lock.hold(() => {
    let table = openWhole(shop, tab);
    for (let turn = 1; turn <= TRIES; turn++) {
      const due = resultsByRow(table, results, fields);
      changeRows(shop.workbook, table, due);
      shop.workbook.flush();
      table = openTable(shop, tab);
      if (isSettled(shop, table, resultsByRow(table, results, fields), fields)) return ownRows(table, results).size;
    }
    throw shop.error((texts) => texts.workbook.rowsKeepMoving(tab.name));
  });
}

function fieldsOf<Row>(results: ReadonlyMap<string, Row>): string[] {
  const fields = new Set<string>();
  for (const result of results.values()) for (const field in result) fields.add(field);
  return [...fields];
}

/** Results by the row where their key stands in this reading. */
function ownRows<C extends Columns>(table: Table<C>, results: ReadonlyMap<string, Partial<RowOf<C>>>) {
  const own = new Map<number, Partial<RowOf<C>>>();
  for (const { at, row } of table.rows) {
    const result = results.get(keyOf(table.tab, row));
    if (result) own.set(at, result);
  }
  return own;
}

/** What belongs in each row below the header: its own result, or nothing. */
function resultsByRow<C extends Columns>(
  table: Table<C>,
  results: ReadonlyMap<string, Partial<RowOf<C>>>,
  fields: readonly string[],
): Map<number, Partial<RowOf<C>>> {
  const own = ownRows(table, results);
  const nothing = Object.fromEntries(fields.map((field) => [field, null])) as Partial<RowOf<C>>;
  const all = new Map<number, Partial<RowOf<C>>>();
  for (let row = 2; row <= table.cells.length; row++) all.set(row, { ...nothing, ...own.get(row) });
  return all;
}

/** Whether every computed cell of a reading holds what belongs there; formulas of the user are looked at only where one differs. */
function isSettled<C extends Columns>(
  shop: Shop,
  table: Table<C>,
  due: ReadonlyMap<number, Partial<RowOf<C>>>,
  fields: readonly string[],
): boolean {
  return fields.every((field) => {
    const column = table.headers.at.get(field);
    if (column === undefined) return true;
    const differing = [...due].filter(
      ([row, result]) =>
        !holds(table.cells[row - 1]?.[column - 1] ?? '', (result[field] ?? null) as Value, shop.workbook),
    );
    if (differing.length === 0) return true;
    const formulas = table.sheet.formulas({ row: 1, column, rows: table.cells.length, columns: 1 });
    return differing.every(([row]) => formulas[row - 1]?.[0]);
  });
}

/**
 * Fills a whole computed tab with `rows`, and gives them the colours of its tints. Where the user added columns of his own, each row stays in its place, known
 * by key, new ones follow below and gone ones keep their key only; otherwise the tab is written in the order of `rows`.
 */
export function replaceTable<C extends Columns>(shop: Shop, tab: Tab<C>, rows: readonly RowOf<C>[]): void {
  shop.lock.hold(() => {
    const table = openWhole(shop, tab);
    const placed = table.headers.foreign ? keepPlaces(shop, table, rows) : inOrder(table, rows);
    const last = [...placed.keys()].reduce((most, at) => Math.max(most, at), table.cells.length);
    paintRows(table, placed, last);
    shop.workbook.flush();
  });
}

function inOrder<C extends Columns>(table: Table<C>, rows: readonly RowOf<C>[]): Map<number, RowOf<C>> {
  writeRowsAt(table, 2, rows);
  clearFrom(table, rows.length + 2);
  return new Map(rows.map((row, index) => [index + 2, row]));
}

/** @returns the rows by row number; of one that is gone only the key */
function keepPlaces<C extends Columns>(
  shop: Shop,
  table: Table<C>,
  rows: readonly RowOf<C>[],
): Map<number, Partial<RowOf<C>>> {
  const { tab } = table;
  const fresh = new Map(rows.map((row) => [keyOf(tab, row), row]));
  const gone = Object.fromEntries(
    Object.keys(tab.columns)
      .filter((field) => !tab.key.includes(field))
      .map((field) => [field, null as Value]),
  );
  const placed = new Map<number, Partial<RowOf<C>>>();
  for (const { at, row } of table.rows) {
    const key = keyOf(tab, row);
    placed.set(at, fresh.get(key) ?? (gone as Partial<RowOf<C>>));
    fresh.delete(key);
  }
  changeRows(shop.workbook, table, placed);
  addRows(table, [...fresh.values()]);
  [...fresh.values()].forEach((row, index) => {
    placed.set(Math.max(table.cells.length, 1) + 1 + index, row);
  });
  return placed;
}
