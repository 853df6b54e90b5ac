import type { ICellData, Worksheet } from '@univerjs/core';
import type { Book } from './book';
import type { Box } from './engine';
import { unitId } from './load';
import type { Matrix } from './matrix';

/** What everything else of a sheet stands on: its grid in Univer, and the two ways to change that. */
export class SheetGrid {
  constructor(
    protected readonly book: Book,
    readonly id: string,
  ) {}

  get maxRows(): number {
    return this.worksheet.getRowCount();
  }

  get maxColumns(): number {
    return this.worksheet.getColumnCount();
  }

  protected get worksheet(): Worksheet {
    const sheet = this.book.workbook.getSheetBySheetId(this.id);
    if (!sheet) throw new Error('The sheet has been removed from the workbook.');
    return sheet;
  }

  protected get matrix(): Matrix {
    return this.worksheet.getCellMatrix().getMatrix() as Matrix;
  }

  /** Cells that show part of an array formula's result. */
  protected get spilled(): Matrix {
    return (this.book.univer.formulas.getArrayFormulaCellData()[unitId]?.[this.id] ?? {}) as Matrix;
  }

  protected get grid(): { rows: number; columns: number } {
    return { rows: this.maxRows, columns: this.maxColumns };
  }

  /** The formula of a cell that was filled from another: that one's text moved here. */
  protected sharedFormula(row: number, column: number): string | null {
    const item = this.book.univer.index.of(this.book.workbook, this.id)[row]?.[column];
    if (!item) return null;
    return this.book.univer.translate.moveFormulaRefOffset(item.f, item.x ?? 0, item.y ?? 0);
  }

  protected map<T>(box: Box, make: (cell: ICellData | null | undefined, row: number, column: number) => T): T[][] {
    this.check(box);
    const { matrix } = this;
    return Array.from({ length: box.rows }, (_, r) => {
      const row = matrix[box.row + r];
      return Array.from({ length: box.columns }, (__, c) => make(row?.[box.column + c], box.row + r, box.column + c));
    });
  }

  protected check(box: Box): void {
    const fits =
      box.row >= 0 &&
      box.column >= 0 &&
      box.row + box.rows <= this.maxRows &&
      box.column + box.columns <= this.maxColumns;
    const last = `row ${box.row + box.rows}, column ${box.column + box.columns}`;
    this.expect(fits, `The range up to ${last} is beyond the grid of ${this.maxRows} x ${this.maxColumns}`);
  }

  protected expect(fits: boolean, message: string): void {
    if (!fits) throw new RangeError(`${message} (sheet ${this.worksheet.getName()}).`);
  }

  protected mutate(id: string, params: object): void {
    this.book.mutate(id, { subUnitId: this.id, ...params });
  }

  protected command(id: string, params: object): void {
    this.book.command(id, { subUnitId: this.id, ...params });
  }
}
