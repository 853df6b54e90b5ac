import type { ICellData } from '@univerjs/core';
import { fromRange, overlap } from './boxes';
import { contentOf, contentValue, isError, replacement } from './cells';
import { formatted } from './displayed';
import type { Box, Cell, CellInput, CellStyle, Scalar, Spill, StoredCell } from './engine';
import { unitId } from './load';
import { hasContent, keepRow, lastContent, put, setFormula } from './matrix';
import { SheetGrid } from './sheet-grid';
import { fromUniverStyle } from './styles';

/** The contents. Reading goes straight to Univer's cell matrix; writing too, and the mutation is told to who listens. */
export class SheetCells extends SheetGrid {
  private remembered = { version: -1, rows: 0, columns: 0 };

  lastRow(): number {
    return this.used().rows;
  }

  lastColumn(): number {
    return this.used().columns;
  }

  /** Up to the last row and column with content, looked up once until the next change. */
  private used(): { rows: number; columns: number } {
    const { version } = this.book;
    if (this.remembered.version === version) return this.remembered;
    const { matrix, spilled, maxRows, maxColumns } = this;
    let [lastRow, lastColumn] = [-1, -1];
    for (let row = maxRows - 1; row >= 0; row--) {
      lastColumn = lastContent(matrix[row], maxColumns, lastColumn);
      lastColumn = lastContent(spilled[row], maxColumns, lastColumn);
      if (lastRow < 0 && lastColumn >= 0) lastRow = row;
    }
    this.remembered = { version, rows: lastRow + 1, columns: lastColumn + 1 };
    return this.remembered;
  }

  read(box: Box): Cell[][] {
    const { spilled } = this;
    return this.map(box, (cell, row, column) => {
      const over = hasContent(cell) ? undefined : spilled[row]?.[column];
      const value = contentValue(over ?? cell);
      const formula = cell?.f ?? (cell?.si ? this.sharedFormula(row, column) : null);
      return { value, formula, error: isError(value) && Boolean(formula ?? over) };
    });
  }

  values(box: Box): Scalar[][] {
    this.check(box);
    const { matrix, spilled } = this;
    const result: Scalar[][] = [];
    for (let r = box.row; r < box.row + box.rows; r++) {
      const row = matrix[r];
      const over = spilled[r];
      const values: Scalar[] = [];
      for (let c = box.column; c < box.column + box.columns; c++) {
        const cell = row?.[c];
        values.push(contentValue(over && !hasContent(cell) ? over[c] : cell));
      }
      result.push(values);
    }
    return result;
  }

  displayed(box: Box): string[][] {
    const styles = this.book.workbook.getStyles();
    const { spilled } = this;
    return this.map(box, (cell, row, column) => {
      const over = hasContent(cell) ? undefined : spilled[row]?.[column];
      const style = styles.getStyleByCell(cell) ?? styles.getStyleByCell(over);
      return formatted(contentValue(over ?? cell), style?.n?.pattern, this.book.univer.format);
    });
  }

  write(box: Box, cells: CellInput[][]): void {
    this.check(box);
    this.unshare(box);
    const formulas = this.book.univer.index.of(this.book.workbook, this.id);
    const changed: Record<number, Record<number, object | null>> = {};
    const told: Record<number, Record<number, ICellData>> | null = this.book.hasListeners() ? {} : null;
    const { matrix } = this;
    for (let r = 0; r < box.rows; r++) {
      const row = box.row + r;
      const inputs = cells[r] ?? [];
      const target = matrix[row] ?? {};
      const tell: Record<number, ICellData> = {};
      for (let c = 0; c < box.columns; c++) {
        const column = box.column + c;
        const content = contentOf(inputs[c] ?? {});
        put(target, column, content);
        if (told) tell[column] = replacement(content);
        if (!content.f && !formulas[row]?.[column]) continue;
        changed[row] = { ...changed[row], [column]: content.f ? { f: content.f } : null };
        setFormula(formulas, row, column, content.f);
      }
      keepRow(matrix, row, target);
      if (told) told[row] = tell;
    }
    this.finishWrite(box, changed, told);
  }

  /** Array formulas whose result has more than one cell. One that found its cells taken filled none: those are the user's. */
  spills(): Spill[] {
    const { spilled, grid } = this;
    const styles = this.book.workbook.getStyles();
    const stored = (cell: ICellData | null | undefined): StoredCell => {
      const style = fromUniverStyle(styles.getStyleByCell(cell));
      return Object.keys(style).length > 0 ? { value: contentValue(cell), style } : { value: contentValue(cell) };
    };
    const filled = this.book.spillAreas(this.id).filter(({ row, column }) => spilled[row]?.[column]?.v !== '#SPILL!');
    return filled.map(({ row, column, range }) => {
      const area = fromRange(range, grid);
      const cells = Array.from({ length: area.rows }, (_, r) =>
        Array.from({ length: area.columns }, (__, c) => stored(spilled[area.row + r]?.[area.column + c])),
      );
      return { row, column, cells };
    });
  }

  /** The cells that hold anything, for saving; cells of equal looks share one style object. */
  stored(): (StoredCell | null)[][] {
    const styles = this.book.workbook.getStyles();
    const known = new Map<unknown, CellStyle>();
    const rows: (StoredCell | null)[][] = [];
    const { matrix } = this;
    for (const key in matrix) {
      const row: (StoredCell | null)[] = [];
      for (const column in matrix[key]) {
        const cell = matrix[key]?.[Number(column)];
        if (!cell) continue;
        const value = contentValue(cell);
        const formula = cell.f ?? (cell.si ? this.sharedFormula(Number(key), Number(column)) : null);
        const stored: StoredCell = { value };
        if (formula) stored.formula = formula;
        if (formula && isError(value)) stored.error = true;
        if (cell.s) {
          stored.style = known.get(cell.s) ?? fromUniverStyle(styles.getStyleByCell(cell));
          known.set(cell.s, stored.style);
        }
        row[Number(column)] = stored;
      }
      rows[Number(key)] = row;
    }
    return rows;
  }

  /** Before the text that other cells share may be overwritten, each of them gets its own. */
  private unshare(box: Box): void {
    const formulas = this.book.univer.index.of(this.book.workbook, this.id);
    const rows = Object.keys(formulas).map(Number);
    const shares = (row: number, column: number) => Boolean(formulas[row]?.[column]?.si);
    const columnsOf = (row: number) => Object.keys(formulas[row] ?? {}).map(Number);
    const inside = (row: number, column: number) => overlap(box, { row, column, rows: 1, columns: 1 });
    if (!rows.some((row) => columnsOf(row).some((column) => shares(row, column) && inside(row, column)))) return;
    for (const row of rows) {
      for (const column of columnsOf(row).filter((c) => shares(row, c))) {
        const f = this.sharedFormula(row, column);
        const { si: _, ...cell } = this.matrix[row]?.[column] ?? {};
        if (!f) continue;
        const own = { ...cell, f };
        this.matrix[row] = { ...this.matrix[row], [column]: own };
        setFormula(formulas, row, column, f);
      }
    }
  }

  private finishWrite(box: Box, changed: Record<number, object>, told: object | null): void {
    if (Object.keys(changed).length > 0) this.book.forgetFormulas(this.id, changed);
    this.dropSpills(box);
    this.book.version++;
    this.book.markDirty(this.id, box);
    if (!told) return;
    const params = { unitId, subUnitId: this.id, cellValue: told };
    this.book.emit({ id: 'sheet.mutation.set-range-values', params });
  }

  /** What an overwritten array formula had spilled must go; Univer does the same when cells are set by mutation. */
  private dropSpills(box: Box): void {
    const model = this.book.univer.formulas;
    const cells: Record<number, Record<number, object>> = {};
    for (const { row, column, range } of this.book.spillAreas(this.id)) {
      const area = fromRange(range, this.grid);
      if (!overlap(area, box)) continue;
      this.book.markDirty(this.id, area);
      if (overlap({ row, column, rows: 1, columns: 1 }, box)) cells[row] = { ...cells[row], [column]: {} };
    }
    if (Object.keys(cells).length === 0) return;
    model.updateArrayFormulaCellData(unitId, this.id, cells);
    model.updateArrayFormulaRange(unitId, this.id, cells);
    this.book.tellSpills();
  }
}
