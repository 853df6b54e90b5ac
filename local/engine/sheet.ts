import { fromRange, overlap, toRange } from './boxes';
import type { Box, CellStyle, EngineSheet, Move } from './engine';
import { freeze, unitId } from './load';
import { moveConditions } from './moving';
import { SheetRules } from './sheet-rules';

/** A sheet by its id: its tab, its rows and columns; cells, looks and rules are in the classes below it. */
export class Sheet extends SheetRules implements EngineSheet {
  get name(): string {
    return this.worksheet.getName();
  }

  set name(name: string) {
    if (name !== this.name) this.command('sheet.command.set-worksheet-name', { name });
  }

  get index(): number {
    return this.book.workbook.getConfig().sheetOrder.indexOf(this.id);
  }

  get hidden(): boolean {
    return this.worksheet.getConfig().hidden === 1;
  }

  set hidden(hidden: boolean) {
    this.mutate('sheet.mutation.set-worksheet-hidden', { hidden: hidden ? 1 : 0 });
  }

  get tabColor(): string | null {
    return this.worksheet.getConfig().tabColor || null;
  }

  set tabColor(color: string | null) {
    this.mutate('sheet.mutation.set-tab-color', { color: color ?? '' });
  }

  get frozenRows(): number {
    return this.worksheet.getFreeze().ySplit;
  }

  set frozenRows(count: number) {
    this.mutate('sheet.mutation.set-frozen', freeze(count, this.frozenColumns));
  }

  get frozenColumns(): number {
    return this.worksheet.getFreeze().xSplit;
  }

  set frozenColumns(count: number) {
    this.mutate('sheet.mutation.set-frozen', freeze(this.frozenRows, count));
  }

  clear(box: Box, what: { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean }): void {
    if (what.contents) this.write(box, []);
    if (what.formats) this.restyle(box, noStyle);
    if (what.notes) this.annotate(box, []);
    if (what.validations) this.validate(box, null);
  }

  insertRows(at: number, count: number): void {
    this.expect(at >= 0 && at <= this.maxRows && count > 0, `Cannot insert ${count} rows at row ${at + 1}`);
    const side = at < this.maxRows ? direction.up : direction.down;
    const params = { range: this.rowRange(at, count), direction: side };
    this.restructure('sheet.command.insert-row-by-range', params, { axis: 'row', at, count });
  }

  deleteRows(at: number, count: number): void {
    this.expect(at >= 0 && count > 0 && at + count <= this.maxRows, `Cannot delete ${count} rows at row ${at + 1}`);
    const params = { range: this.rowRange(at, count) };
    this.restructure('sheet.command.remove-row-by-range', params, { axis: 'row', at, count: -count });
  }

  insertColumns(at: number, count: number): void {
    this.expect(at >= 0 && at <= this.maxColumns && count > 0, `Cannot insert ${count} columns at column ${at + 1}`);
    const side = at < this.maxColumns ? direction.left : direction.right;
    const params = { range: this.columnRange(at, count), direction: side };
    this.restructure('sheet.command.insert-col-by-range', params, { axis: 'column', at, count });
  }

  deleteColumns(at: number, count: number): void {
    const fits = at >= 0 && count > 0 && at + count <= this.maxColumns;
    this.expect(fits, `Cannot delete ${count} columns at column ${at + 1}`);
    const params = { range: this.columnRange(at, count) };
    this.restructure('sheet.command.remove-col-by-range', params, { axis: 'column', at, count: -count });
  }

  columnWidth(column: number): number {
    return this.worksheet.getColumnWidth(column);
  }

  setColumnWidth(column: number, count: number, pixels: number): void {
    const ranges = [this.columnRange(column, count)];
    this.mutate('sheet.mutation.set-worksheet-col-width', { ranges, colWidth: pixels });
  }

  rowHeight(row: number): number {
    return this.worksheet.getRowHeight(row);
  }

  setRowHeight(row: number, count: number, pixels: number): void {
    const ranges = [this.rowRange(row, count)];
    this.mutate('sheet.mutation.set-worksheet-row-is-auto-height', { ranges, autoHeightInfo: 0 });
    this.mutate('sheet.mutation.set-worksheet-row-height', { ranges, rowHeight: pixels });
  }

  setRowsHidden(row: number, count: number, hidden: boolean): void {
    const id = hidden ? 'sheet.mutation.set-row-hidden' : 'sheet.mutation.set-row-visible';
    this.mutate(id, { ranges: [this.rowRange(row, count)] });
  }

  setColumnsHidden(column: number, count: number, hidden: boolean): void {
    const id = hidden ? 'sheet.mutation.set-col-hidden' : 'sheet.mutation.set-col-visible';
    this.mutate(id, { ranges: [this.columnRange(column, count)] });
  }

  rowHidden(row: number): boolean {
    return this.worksheet.getConfig().rowData[row]?.hd === 1;
  }

  columnHidden(column: number): boolean {
    return this.worksheet.getConfig().columnData[column]?.hd === 1;
  }

  merge(box: Box): void {
    this.check(box);
    this.unmerge(box);
    this.mutate('sheet.mutation.add-worksheet-merge', { ranges: [toRange(box)] });
  }

  unmerge(box: Box): void {
    const ranges = this.merged().filter((other) => overlap(box, other));
    if (ranges.length > 0) this.mutate('sheet.mutation.remove-worksheet-merge', { ranges: ranges.map(toRange) });
  }

  merged(): Box[] {
    return this.worksheet.getMergeData().map((range) => fromRange(range, this.grid));
  }

  filter(): Box | null {
    const range = this.book.univer.filters.getFilterModel(unitId, this.id)?.getRange();
    return range ? fromRange(range, this.grid) : null;
  }

  setFilter(box: Box | null): void {
    if (this.filter()) this.mutate('sheet.mutation.remove-filter', {});
    if (box) this.mutate('sheet.mutation.set-filter-range', { range: toRange(box) });
  }

  private restructure(id: string, params: object, move: Move): void {
    const { grid } = this;
    this.command(id, params);
    moveConditions(this.book, this.id, grid, move);
  }

  private rowRange(row: number, count: number) {
    return { ...toRange({ row, column: 0, rows: count, columns: this.maxColumns }), rangeType: wholeRows };
  }

  private columnRange(column: number, count: number) {
    return { ...toRange({ row: 0, column, rows: this.maxRows, columns: count }), rangeType: wholeColumns };
  }
}

/** New lines take the size of the line they push away, at the end that of the last one. */
const direction = { up: 0, right: 1, down: 2, left: 3 };

const wholeRows = 1;
const wholeColumns = 2;

const noStyle: CellStyle = {
  ...{ numberFormat: null, background: null, fontColor: null, bold: null, italic: null, underline: null },
  ...{ strike: null, fontSize: null, fontFamily: null, horizontal: null, vertical: null, wrap: null },
  borders: null,
};
