import type { IRange } from '@univerjs/core';
import type { Box } from './engine';

export function toRange(box: Box): IRange {
  return {
    startRow: box.row,
    startColumn: box.column,
    endRow: box.row + box.rows - 1,
    endColumn: box.column + box.columns - 1,
  };
}

/** Whole columns and rows carry NaN or no end in Univer; they end with the grid. */
export function fromRange(range: IRange, grid: { rows: number; columns: number }): Box {
  const row = Number.isFinite(range.startRow) ? range.startRow : 0;
  const column = Number.isFinite(range.startColumn) ? range.startColumn : 0;
  const endRow = Number.isFinite(range.endRow) ? range.endRow : grid.rows - 1;
  const endColumn = Number.isFinite(range.endColumn) ? range.endColumn : grid.columns - 1;
  return { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 };
}

export function overlap(a: Box, b: Box): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

/** What is left of `box` without `hole`: up to four boxes above, below, left and right of it. */
export function subtract(box: Box, hole: Box): Box[] {
  if (!overlap(box, hole)) return [box];
  const top = Math.max(box.row, hole.row);
  const bottom = Math.min(box.row + box.rows, hole.row + hole.rows);
  const left = Math.max(box.column, hole.column);
  const right = Math.min(box.column + box.columns, hole.column + hole.columns);
  const between = { row: top, rows: bottom - top };
  return [
    { ...box, rows: top - box.row },
    { ...box, row: bottom, rows: box.row + box.rows - bottom },
    { ...between, column: box.column, columns: left - box.column },
    { ...between, column: right, columns: box.column + box.columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

/** Joins equal keys of a matrix into boxes: runs down each column first, then equal neighbouring columns. */
export function boxesByKey(origin: Box, keyAt: (row: number, column: number) => string | null): Map<string, Box[]> {
  const found = new Map<string, Box[]>();
  for (let c = 0; c < origin.columns; c++) {
    for (let r = 0, start = 0; r < origin.rows; r = start) {
      const key = keyAt(r, c);
      start = r + 1;
      while (start < origin.rows && keyAt(start, c) === key) start++;
      if (key === null) continue;
      const run = { row: origin.row + r, column: origin.column + c, rows: start - r, columns: 1 };
      const boxes = found.get(key) ?? [];
      const left = boxes.find(
        (box) => box.row === run.row && box.rows === run.rows && box.column + box.columns === run.column,
      );
      if (left) left.columns++;
      else boxes.push(run);
      found.set(key, boxes);
    }
  }
  return found;
}
