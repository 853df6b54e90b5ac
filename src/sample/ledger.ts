import { addRows } from '../workbook/block';
import { rowsBelow } from '../workbook/header';
import { printOf } from '../workbook/print';
import { openWhole, peekRows, type Shop } from '../workbook/shop';
import type { Columns, RowOf, Tab } from '../workbook/tab';
import type { Table } from '../workbook/table';
import { replaceTable } from '../workbook/write';
import { samplesTab } from './tabs';

/** A row of sample data as it is remembered. */
export interface SampleRow {
  readonly tab: string;
  /** How it is called when something is said of it. */
  readonly row: string;
  /** Of what its user sees as his: a row of which this differs is not sample data any more. */
  readonly print: string;
}

/** Print of a row: of the cells that a user fills, since jobs fill the others. */
export function rowPrint<C extends Columns>(tab: Tab<C>, row: RowOf<C>): string {
  const own = Object.keys(tab.columns).filter((field) => tab.whole || !(tab.columns as Columns)[field]?.computed);
  return printOf([tab.name, ...own.map((field) => row[field] ?? null)]);
}

/** The rows that are sample data; none where there never were any, for which no tab is made. */
export const readSamples = (shop: Shop): SampleRow[] =>
  peekRows(shop, samplesTab).map(({ tab, row, print }) => ({ tab: tab ?? '', row: row ?? '', print: print ?? '' }));

/** How many rows of sample data there are. */
export const sampleRows = ({ workbook }: Shop): number => rowsBelow(workbook, samplesTab.name);

/** Notes rows before they are written: a run that is cut off in between leaves none that nobody knows of. */
export function noteSamples(shop: Shop, rows: readonly SampleRow[]): void {
  addRows(openWhole(shop, samplesTab), rows);
  shop.workbook.flush();
}

/** Forgets all: what is still there is the user's. */
export const forgetSamples = (shop: Shop): void => replaceTable(shop, samplesTab, []);

/**
 * The rows of a reading that are sample data still: as they were written, and with nothing typed into columns of the user's own.
 *
 * @param prints of the rows that were written; equal rows as often as they were
 * @returns row numbers
 */
export function sampleRowsIn<C extends Columns>(table: Table<C>, prints: readonly string[]): Set<number> {
  const left = new Map<string, number>();
  for (const print of prints) left.set(print, (left.get(print) ?? 0) + 1);
  const typed = typedBeside(table);
  const found = new Set<number>();
  for (const { at, row } of table.rows) {
    const print = rowPrint(table.tab, row);
    const count = left.get(print) ?? 0;
    if (count === 0 || typed(at)) continue;
    left.set(print, count - 1);
    found.add(at);
  }
  return found;
}

/** Whether somebody typed something into a row beside the tab's own columns; a formula that was filled down is nothing of the row's. */
function typedBeside<C extends Columns>({ sheet, cells, headers }: Table<C>): (row: number) => boolean {
  if (!headers.foreign) return () => false;
  const ours = new Set(headers.at.values());
  const width = cells[0]?.length ?? 1;
  const formulas = sheet.formulas({ row: 1, column: 1, rows: cells.length, columns: width });
  return (row) =>
    (cells[row - 1] ?? []).some((cell, index) => cell !== '' && !ours.has(index + 1) && !formulas[row - 1]?.[index]);
}
