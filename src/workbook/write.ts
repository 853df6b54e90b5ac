import { addRows, changeRows, clearFrom, writeRowsAt } from './block';
import type { Value } from './cell';
import { openTable, openWhole, type Shop } from './shop';
import { type Columns, keyOf, type RowOf, type Tab } from './tab';
import type { Table } from './table';

/** How often a write is made good when the user moved rows while it was under way. */
const TRIES = 4;

/** The keys of a reading by row, to see whether rows moved. */
const order = <C extends Columns>(table: Table<C>) =>
  table.rows.map(({ at, row }) => `${at} ${keyOf(table.tab, row)}`).join('\n');

/**
 * Writes computed columns of a user's tab: lock, re-read, write by key, flush, look again, release. A row that was moved, inserted or deleted meanwhile gets
 * its own result or none, never another's: when the order changed between reading and writing, the columns are written again by the new order, and where the
 * first writing left another row's result it is emptied.
 *
 * @param results computed fields by row key (`keyOf`)
 * @returns how many rows got a result
 */
export function writeComputed<C extends Columns>(
  shop: Shop,
  tab: Tab<C>,
  results: ReadonlyMap<string, Partial<RowOf<C>>>,
): number {
  const blank = emptyResult(results);
  return shop.lock.hold(() => {
    let table = openWhole(shop, tab);
    let stained = 0;
    for (let turn = 1; turn <= TRIES; turn++) {
      const own = ownResults(table, results);
      const changes = new Map<number, Partial<RowOf<C>>>(own);
      for (let row = 2; row <= stained; row++) if (!own.has(row)) changes.set(row, blank);
      changeRows(shop.workbook, table, changes);
      shop.workbook.flush();
      const after = openTable(shop, tab);
      stained = Math.max(stained, table.cells.length, after.cells.length);
      if (order(after) === order(table)) return own.size;
      table = after;
    }
    throw shop.error((texts) => texts.workbook.rowsKeepMoving(tab.name));
  });
}

/** Results by the row where their key stands in this reading. */
function ownResults<C extends Columns>(
  table: Table<C>,
  results: ReadonlyMap<string, Partial<RowOf<C>>>,
): Map<number, Partial<RowOf<C>>> {
  const own = new Map<number, Partial<RowOf<C>>>();
  for (const { at, row } of table.rows) {
    const result = results.get(keyOf(table.tab, row));
    if (result) own.set(at, result);
  }
  return own;
}

function emptyResult<C extends Columns>(results: ReadonlyMap<string, Partial<RowOf<C>>>): Partial<RowOf<C>> {
  const fields = new Set<string>();
  for (const result of results.values()) for (const field in result) fields.add(field);
  return Object.fromEntries([...fields].map((field) => [field, null])) as Partial<RowOf<C>>;
}

/**
 * Fills a whole computed tab with `rows`. Where the user added columns of his own, each row stays in its place, known by key, new ones follow below and gone
 * ones keep their key only; otherwise the tab is written in the order of `rows`.
 */
export function replaceTable<C extends Columns>(shop: Shop, tab: Tab<C>, rows: readonly RowOf<C>[]): void {
  shop.lock.hold(() => {
    const table = openWhole(shop, tab);
    if (table.headers.foreign) keepPlaces(shop, table, rows);
    else {
      writeRowsAt(table, 2, rows);
      clearFrom(table, rows.length + 2);
    }
    shop.workbook.flush();
  });
}

function keepPlaces<C extends Columns>(shop: Shop, table: Table<C>, rows: readonly RowOf<C>[]): void {
  const { tab } = table;
  const fresh = new Map(rows.map((row) => [keyOf(tab, row), row]));
  const gone = Object.fromEntries(
    Object.keys(tab.columns)
      .filter((field) => !tab.key.includes(field))
      .map((field) => [field, null as Value]),
  );
  const changes = new Map<number, Partial<RowOf<C>>>();
  for (const { at, row } of table.rows) {
    const key = keyOf(tab, row);
    changes.set(at, fresh.get(key) ?? (gone as Partial<RowOf<C>>));
    fresh.delete(key);
  }
  changeRows(shop.workbook, table, changes);
  addRows(table, [...fresh.values()]);
}
