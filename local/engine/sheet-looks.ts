import type { ICellData } from '@univerjs/core';
import type { Book } from './book';
import type { Box, CellStyle } from './engine';
import { unitId } from './load';
import { hasContent, keepRow, removeStyle } from './matrix';
import { SheetCells } from './sheet-cells';
import { fromUniverStyle, toUniverStyle } from './styles';

/** The looks of cells. */
export class SheetLooks extends SheetCells {
  styles(box: Box): CellStyle[][] {
    const styles = this.book.workbook.getStyles();
    const known = new Map<unknown, CellStyle>();
    return this.map(box, (cell) => {
      if (!cell?.s) return {};
      const found = known.get(cell.s) ?? fromUniverStyle(styles.getStyleByCell(cell));
      known.set(cell.s, found);
      return { ...found };
    });
  }

  numberFormats(box: Box): (string | null)[][] {
    const styles = this.book.workbook.getStyles();
    const known = new Map<unknown, string | null>([[undefined, null]]);
    const { spilled } = this;
    return this.map(box, (cell, row, column) => {
      const named = cell?.s ?? (hasContent(cell) ? undefined : spilled[row]?.[column]?.s);
      const found = known.get(named);
      if (found !== undefined) return found;
      const pattern = styles.get(named ?? undefined)?.n?.pattern ?? null;
      known.set(named, pattern);
      return pattern;
    });
  }

  restyle(box: Box, style: CellStyle | CellStyle[][]): void {
    this.check(box);
    const patchAt = patches(style);
    const merge = merging(this.book);
    const told: Record<number, Record<number, ICellData>> | null = this.book.hasListeners() ? {} : null;
    const { matrix } = this;
    for (let row = box.row; row < box.row + box.rows; row++) {
      const target = matrix[row] ?? {};
      const tell: Record<number, ICellData> = {};
      for (let column = box.column; column < box.column + box.columns; column++) {
        const patch = patchAt(row - box.row, column - box.column);
        if (!patch) continue;
        const cell = target[column];
        const name = merge(cell?.s, patch);
        if (name) target[column] = { ...cell, s: name };
        else if (cell) removeStyle(target, column, cell);
        if (told) tell[column] = { s: patch };
      }
      keepRow(matrix, row, target);
      if (told) told[row] = tell;
    }
    if (!told) return;
    // Without this trigger Univer takes the missing formula for a removed one.
    const params = { unitId, subUnitId: this.id, cellValue: told, trigger: 'sheet.command.set-style' };
    this.book.emit({ id: 'sheet.mutation.set-range-values', params });
  }
}

function patches(style: CellStyle | CellStyle[][]): (r: number, c: number) => ReturnType<typeof toUniverStyle> | null {
  if (!Array.isArray(style)) {
    const patch = toUniverStyle(style);
    return () => patch;
  }
  const known = new Map<CellStyle, ReturnType<typeof toUniverStyle>>();
  return (r, c) => {
    const own = style[r]?.[c];
    if (!own) return null;
    const patch = known.get(own) ?? toUniverStyle(own);
    known.set(own, patch);
    return patch;
  };
}

/** Gives the name of the style that comes of a cell's style and a patch; each pair is worked out once. */
function merging(book: Book) {
  const styles = book.workbook.getStyles();
  const known = new Map<unknown, Map<object, string | undefined>>();
  return (old: ICellData['s'], patch: object): string | undefined => {
    const byPatch = known.get(old) ?? new Map<object, string | undefined>();
    known.set(old, byPatch);
    if (byPatch.has(patch)) return byPatch.get(patch);
    const merged: Record<string, unknown> = { ...styles.get(old ?? undefined) };
    for (const [key, value] of Object.entries(patch)) {
      if (value === null) delete merged[key];
      else merged[key] = key === 'bd' ? mergedEdges(merged[key], value) : value;
      if (merged[key] === null) delete merged[key];
    }
    const name = Object.keys(merged).length > 0 ? (styles.setValue(merged) ?? undefined) : undefined;
    byPatch.set(patch, name);
    return name;
  };
}

/** Univer's borders with some edges replaced and those that are null removed; null when none is left. */
function mergedEdges(old: unknown, patch: object): object | null {
  const edges = Object.entries({ ...(old as object | undefined), ...patch }).filter(([, edge]) => edge);
  return edges.length > 0 ? Object.fromEntries(edges) : null;
}
