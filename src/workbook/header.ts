import { halfWidth } from './cell';
import type { RawCell, WorkbookPort } from './port';
import type { TabForm } from './tab';

/** A header as it is compared: trimmed, full-width and half-width forms equal, white space inside ignored. */
const normal = (cell: RawCell) => halfWidth(String(cell)).replace(/\s+/g, '').toLowerCase();

/** Where a tab's columns stand in a sheet. */
export interface HeaderMap {
  /** Column number, counted from 1, by field name; a column that is not there is absent. */
  readonly at: ReadonlyMap<string, number>;
  /** Headers of columns that the tab knows and the sheet lacks. */
  readonly missing: readonly string[];
  /** Columns whose header stands further left already; they are the user's own. */
  readonly doubled: readonly { header: string; column: number }[];
  /** Width of the header row. */
  readonly width: number;
  /** Whether there are columns that the tab does not know. */
  readonly foreign: boolean;
}

/** Finds a tab's columns by the headers in row 1; where a header stands twice the left one counts. */
export function mapHeaders(tab: TabForm, headerRow: readonly RawCell[]): HeaderMap {
  const first = new Map<string, number>();
  const doubled: { header: string; column: number }[] = [];
  const known = new Map(Object.values(tab.columns).map((column) => [normal(column.header), column.header]));
  headerRow.forEach((cell, index) => {
    const header = normal(cell);
    if (header === '') return;
    const name = known.get(header);
    if (first.has(header) && name) doubled.push({ header: name, column: index + 1 });
    if (!first.has(header)) first.set(header, index + 1);
  });
  const at = new Map<string, number>();
  const missing: string[] = [];
  for (const [field, column] of Object.entries(tab.columns)) {
    const place = first.get(normal(column.header));
    if (place === undefined) missing.push(column.header);
    else at.set(field, place);
  }
  return { at, missing, doubled, width: headerRow.length, foreign: first.size > at.size || doubled.length > 0 };
}

/** Headers without which the tab cannot be told from a stranger's: those that must be filled, and for a computed tab its key. */
export function essentialHeaders(tab: TabForm): string[] {
  const fields = Object.entries(tab.columns).filter(
    ([field, column]) => column.required || (tab.whole && tab.key.includes(field)),
  );
  return fields.map(([, column]) => column.header);
}

/** Rows below the header, blank ones between them counted; 0 where there is no such tab. */
export const rowsBelow = (workbook: WorkbookPort, tab: string): number =>
  Math.max(0, (workbook.sheet(tab)?.lastRow() ?? 0) - 1);

/** Whether there is a tab of this name whose headers are somebody else's: it is not read, written or spoken of as ours. One look at its first row. */
export function isForeign(workbook: WorkbookPort, tab: TabForm): boolean {
  const headers = workbook.sheet(tab.name)?.headers() ?? [];
  if (headers.every((cell) => cell === '')) return false;
  const { missing } = mapHeaders(tab, headers);
  return essentialHeaders(tab).some((header) => missing.includes(header));
}
