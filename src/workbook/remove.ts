import { retyped } from './cell';
import type { RawCell, TypedCell } from './port';
import { openTable, type Shop } from './shop';
import type { Columns, Tab } from './tab';
import type { Table } from './table';

/** How often rows are looked for again when the user moved them while they were deleted. */
const TRIES = 6;

/**
 * Deletes whole rows. Nothing locks a sheet against its user: where he sorts or inserts between reading and deleting, another row is hit. So the rows that are
 * to stay are counted afterwards; one that is gone comes back below the last row with its formulas, and the rows that were meant are looked for again.
 *
 * Service calls grow with the stretches of rows, not with the rows: a stretch is one call.
 *
 * @param dueIn row numbers to delete, of a reading of the tab
 * @returns how many rows were deleted
 * @throws MerchantError where the rows keep moving
 */
export function removeRows<C extends Columns>(
  shop: Shop,
  tab: Tab<C>,
  dueIn: (table: Table<C>) => ReadonlySet<number>,
): number {
  return shop.lock.hold(() => {
    let removed = 0;
    let left = Number.POSITIVE_INFINITY;
    for (let turn = 1; turn <= TRIES; turn++) {
      const table = openTable(shop, tab);
      const due = new Set([...dueIn(table)].slice(0, left));
      left = due.size > 0 ? deleteIn(shop, table, due) : 0;
      removed += due.size - left;
      if (left === 0) return removed;
    }
    throw shop.error((texts) => texts.workbook.rowsKeepMoving(tab.name));
  });
}

/** @returns how many of the rows that were meant are still there */
function deleteIn<C extends Columns>(shop: Shop, table: Table<C>, due: ReadonlySet<number>): number {
  const rows = rowsOf(shop, table);
  const [meant, kept] = [rows.filter(({ at }) => due.has(at)), rows.filter(({ at }) => !due.has(at))];
  for (const [row, count] of stretches(due)) table.sheet.deleteRows(row, count);
  shop.workbook.flush();
  const left = new Prints(table.sheet.read().map((row) => printIn(shop, row)));
  const missing = kept.filter(({ print }) => !left.take(print));
  const spared = meant.filter(({ print }) => left.take(print)).length;
  // Each row that was spared cost another one its place; what is missing beyond that was edited meanwhile.
  if (spared > 0 && missing.length > 0) putBack(shop, table, missing.slice(0, spared));
  return spared;
}

/** A row as it was read: its cells as they would be typed, formulas as formulas. */
interface Row {
  readonly at: number;
  readonly print: string;
  readonly cells: readonly TypedCell[];
}

function rowsOf<C extends Columns>(shop: Shop, { sheet, cells }: Table<C>): Row[] {
  const width = cells[0]?.length ?? 1;
  const formulas = sheet.formulas({ row: 1, column: 1, rows: cells.length, columns: width });
  return cells.map((row, index) => ({
    at: index + 1,
    print: printIn(shop, row),
    cells: row.map((cell, at) => formulas[index]?.[at] || retyped(cell, shop.workbook)),
  }));
}

const printIn = ({ workbook }: Shop, row: readonly RawCell[]) =>
  JSON.stringify(row.map((cell) => (cell instanceof Date ? workbook.wallClock(cell) : cell)));

/** Prints of rows, each to be taken as often as it stands there. */
class Prints {
  private readonly counts = new Map<string, number>();

  constructor(prints: readonly string[]) {
    for (const print of prints) this.counts.set(print, (this.counts.get(print) ?? 0) + 1);
  }

  take(print: string): boolean {
    const count = this.counts.get(print) ?? 0;
    if (count > 0) this.counts.set(print, count - 1);
    return count > 0;
  }
}

/** Stretches of neighbouring rows, the lowest first: what stands above keeps its number. */
function stretches(rows: ReadonlySet<number>): [row: number, count: number][] {
  const found: [number, number][] = [];
  for (const row of [...rows].sort((left, right) => left - right)) {
    const last = found[found.length - 1];
    if (last && last[0] + last[1] === row) last[1]++;
    else found.push([row, 1]);
  }
  return found.reverse();
}

function putBack<C extends Columns>(shop: Shop, { sheet }: Table<C>, rows: readonly Row[]): void {
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 1);
  const cells = rows.map((row) => Array.from({ length: columns }, (_, at) => row.cells[at] ?? ''));
  sheet.write({ row: sheet.lastRow() + 1, column: 1, rows: rows.length, columns }, cells);
  shop.workbook.flush();
}
