import * as z from 'zod/mini';
import { cellAddress } from './address';
import { quoted } from './cell';
import { type Column, type Expected, WallClock } from './column';
import { essentialHeaders, type HeaderMap, mapHeaders } from './header';
import type { RawCell, SheetPort, WorkbookPort } from './port';
import type { Problem } from './problem';
import { type Columns, keyOf, type RowOf, type Tab } from './tab';

/** A row that passed its checks, and where it stood when the tab was read (row number, counted from 1). */
export interface Placed<R> {
  readonly at: number;
  readonly row: R;
}

/** One reading of a tab. Row numbers hold for this reading only: the user may sort the tab the moment after. */
export interface Table<C extends Columns> {
  readonly tab: Tab<C>;
  readonly sheet: SheetPort;
  readonly cells: readonly (readonly RawCell[])[];
  readonly headers: HeaderMap;
  readonly rows: readonly Placed<RowOf<C>>[];
  readonly problems: readonly Problem[];
}

/** A tab of the right name whose headers are somebody else's. */
export class ForeignTab {
  constructor(
    readonly name: string,
    readonly missing: readonly string[],
  ) {}
}

const marked = (cell: RawCell | undefined, workbook: Pick<WorkbookPort, 'wallClock'>) =>
  cell instanceof Date ? new WallClock(workbook.wallClock(cell)) : (cell ?? '');

/** The fields to check: what ShopDeck computes in a user's tab is overwritten, so it is not checked. */
function checkedFields<C extends Columns>(tab: Tab<C>): [string, Column][] {
  return Object.entries(tab.columns).filter(([, column]) => tab.whole || !column.computed);
}

/**
 * Reads and checks a tab in one service call. Blank rows are passed over; a row with a bad cell is left out of `rows` and each bad cell is in `problems`.
 *
 * @returns null where there is no such tab or nothing in it; `ForeignTab` where the tab lacks columns that ShopDeck must have
 */
export function readTable<C extends Columns>(workbook: WorkbookPort, tab: Tab<C>): Table<C> | ForeignTab | null {
  const sheet = workbook.sheet(tab.name);
  if (!sheet) return null;
  const cells = sheet.read();
  if (cells.length === 0) return null;
  const headers = mapHeaders(tab, cells[0] ?? []);
  const missing = essentialHeaders(tab).filter((header) => headers.missing.includes(header));
  if (missing.length > 0) return new ForeignTab(tab.name, missing);
  const reading = new RowReading(workbook, tab, headers);
  for (let index = 1; index < cells.length; index++) reading.take(cells[index] as readonly RawCell[], index + 1);
  return { tab, sheet, cells, headers, rows: reading.rows, problems: reading.problems };
}

/** Gathers checked rows and problems of one tab. */
class RowReading<C extends Columns> {
  readonly rows: Placed<RowOf<C>>[] = [];
  readonly problems: Problem[];
  private readonly firstOf = new Map<string, number>();
  private readonly fields: readonly (readonly [string, Column, number])[];

  constructor(
    private readonly workbook: WorkbookPort,
    private readonly tab: Tab<C>,
    headers: HeaderMap,
  ) {
    this.fields = checkedFields(tab).map(([field, column]) => [field, column, headers.at.get(field) ?? 0] as const);
    this.problems = headers.doubled.map(({ header, column }) =>
      this.problem(1, column, header, header, { code: 'doubledHeader' }),
    );
  }

  take(cells: readonly RawCell[], at: number): void {
    if (this.fields.every(([, , place]) => isEmpty(cells[place - 1]))) return;
    const raw = this.rawRow(cells);
    const checked = z.safeParse(this.tab.row, raw);
    if (!checked.success) this.refuse(checked.error.issues, cells, at);
    else if (!this.isDouble(checked.data, cells, at)) this.rows.push({ at, row: checked.data });
  }

  /** Cells by field; a column that is not in the sheet, or is computed, reads as blank. */
  private rawRow(cells: readonly RawCell[]): Record<string, unknown> {
    const raw: Record<string, unknown> = {};
    for (const field in this.tab.columns) raw[field] = '';
    for (const [field, , place] of this.fields) raw[field] = marked(cells[place - 1], this.workbook);
    return raw;
  }

  private isDouble(row: RowOf<C>, cells: readonly RawCell[], at: number): boolean {
    if (this.tab.key.length === 0 || this.tab.repeats) return false;
    const key = keyOf(this.tab, row);
    const firstRow = this.firstOf.get(key);
    if (firstRow === undefined) {
      this.firstOf.set(key, at);
      return false;
    }
    const found = this.fields.find(([field]) => field === this.tab.key[0]);
    if (found)
      this.problems.push(
        this.problem(at, found[2], found[1].header, cells[found[2] - 1] ?? '', { code: 'duplicate', firstRow }),
      );
    return true;
  }

  private refuse(issues: readonly z.core.$ZodIssue[], cells: readonly RawCell[], at: number): void {
    for (const issue of issues) {
      const found = this.fields.find(([field]) => field === issue.path[0]);
      if (!found) continue;
      const [, column, place] = found;
      const expected = (issue as unknown as { params: { expected: Expected } }).params.expected;
      const reason = { code: 'cell', expected, choices: column.choices } as const;
      this.problems.push(this.problem(at, place, column.header, cells[place - 1] ?? '', reason));
    }
  }

  private problem(row: number, column: number, header: string, value: RawCell, reason: Problem['reason']): Problem {
    return {
      tab: this.tab.name,
      cell: cellAddress(row, column),
      column: header,
      value: quoted(value, this.workbook),
      reason,
    };
  }
}

const isEmpty = (cell: RawCell | undefined) => cell === undefined || (typeof cell === 'string' && cell.trim() === '');
