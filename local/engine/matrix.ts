import type { ICellData } from '@univerjs/core';

/** Univer's cells: plain objects by row and column number. A blank cell or row is absent. */
export type Row = Record<number, ICellData | null | undefined>;
export type Matrix = Record<number, Row | undefined>;

export function hasContent(cell: ICellData | null | undefined): boolean {
  return cell != null && ((cell.v !== undefined && cell.v !== null) || cell.p != null);
}

/** Column of the last cell with a value or formula, of those right of `beyond`; `beyond` where there is none. */
export function lastContent(row: Row | undefined, columns: number, beyond = -1): number {
  if (!row) return beyond;
  for (let column = columns - 1; column > beyond; column--) {
    const cell = row[column];
    if (cell && (hasContent(cell) || cell.f || cell.si)) return column;
  }
  return beyond;
}

/** Content replaces content; style and custom data stay. */
export function put(row: Row, column: number, content: ICellData): void {
  const old = row[column];
  if (old?.s) content.s = old.s;
  if (old?.custom) content.custom = old.custom;
  for (const _ in content) {
    row[column] = content;
    return;
  }
  delete row[column];
}

export function keepRow(matrix: Matrix, row: number, cells: Row): void {
  for (const _ in cells) {
    matrix[row] = cells;
    return;
  }
  delete matrix[row];
}

export function removeStyle(row: Row, column: number, cell: ICellData): void {
  const { s, ...rest } = cell;
  if (Object.keys(rest).length > 0) row[column] = rest;
  else delete row[column];
}

export function setFormula(
  formulas: Record<number, Record<number, object | null>>,
  row: number,
  column: number,
  f: unknown,
) {
  if (f) {
    formulas[row] ??= {};
    (formulas[row] as Record<number, object>)[column] = { f: f as string };
  } else delete formulas[row]?.[column];
}
