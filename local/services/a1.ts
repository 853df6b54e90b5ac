import type { Box } from '../engine/engine';

/** A reference as written; rows and columns from 0, null where it runs to the edge of the grid ("A2:C", "3:5"). */
export interface Reference {
  sheet: string | null;
  row: number;
  column: number;
  lastRow: number | null;
  lastColumn: number | null;
}

const REFERENCE = /^(?:('(?:[^']|'')+'|[^!']+)!)?\$?([A-Z]{1,3})?\$?(\d+)?(?::\$?([A-Z]{1,3})?\$?(\d+)?)?$/i;

/** "B2", "$A$1:C", "3:5", "'二月 表'!A1:B2" → the reference; null when it is none. */
export function parseA1(text: string): Reference | null {
  const found = REFERENCE.exec(text.trim());
  if (!found) return null;
  const [, sheet, startColumn, startRow, endColumn, endRow] = found;
  const whole = text.includes(':');
  if (whole ? !(startColumn || startRow) || !(endColumn || endRow) : !(startColumn && startRow)) return null;
  const rows = ordered(startRow ? Number(startRow) - 1 : 0, whole ? rowOf(endRow) : rowOf(startRow));
  const columns = ordered(startColumn ? columnOf(startColumn) : 0, lastColumn(whole ? endColumn : startColumn));
  return {
    sheet: sheet ? unquoted(sheet) : null,
    row: rows[0],
    column: columns[0],
    lastRow: rows[1],
    lastColumn: columns[1],
  };
}

/** "B2:C5" of a box; a single cell is "B2". */
export function toA1(box: Box): string {
  const start = `${letters(box.column)}${box.row + 1}`;
  if (box.rows === 1 && box.columns === 1) return start;
  return `${start}:${letters(box.column + box.columns - 1)}${box.row + box.rows}`;
}

/** "'二月'!B2:C5", as formulas and charts name it. */
export function withSheet(sheet: string, box: Box): string {
  return `'${sheet.replaceAll("'", "''")}'!${toA1(box)}`;
}

/** 0 → "A", 26 → "AA" */
export function letters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest > 0 ? letters(rest - 1) : '') + String.fromCharCode(65 + (column % 26));
}

function columnOf(text: string): number {
  return [...text.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function rowOf(text: string | undefined): number | null {
  return text ? Number(text) - 1 : null;
}

function lastColumn(text: string | undefined): number | null {
  return text ? columnOf(text) : null;
}

function ordered(first: number, last: number | null): [number, number | null] {
  return last !== null && last < first ? [last, first] : [first, last];
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}
