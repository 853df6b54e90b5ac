/** A1 addresses of boxes that count from 0. */
import type { Box } from '../engine/engine';

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

/** A1 address of a box without its sheet. Rows and columns count from 0. */
export function rangeOf({ row, column, rows, columns }: Box): string {
  const first = `${letters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${letters(column + columns - 1)}${row + rows}`;
}
