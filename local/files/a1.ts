import type { Box } from '../engine/engine';

export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 'A' is 0. */
export function columnNumber(name: string): number {
  return [...name.toUpperCase()].reduce((sum, char) => sum * 26 + char.charCodeAt(0) - 64, 0) - 1;
}

export function boxName({ row, column, rows, columns }: Box): string {
  const first = `${columnName(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnName(column + columns - 1)}${row + rows}`;
}

/** 'A2:C9', 'A2', 'A:C', '2:9', with or without '$'. null where it is none of these. */
export function parseBox(text: string): Box | null {
  const parts = /^([A-Za-z]{1,3})?(\d+)?(?::([A-Za-z]{1,3})?(\d+)?)?$/.exec(text.replaceAll('$', ''));
  if (!parts || (!parts[1] && !parts[2])) return null;
  const [, left, top, right = left, bottom = top] = parts;
  const column = left ? columnNumber(left) : 0;
  const row = top ? Number(top) - 1 : 0;
  const columns = (right ? columnNumber(right) : mostColumns - 1) - column + 1;
  return { row, column, rows: (bottom ? Number(bottom) : mostRows) - row, columns };
}

/** The size of Excel's grid. */
export const mostRows = 1_048_576;
export const mostColumns = 16_384;
