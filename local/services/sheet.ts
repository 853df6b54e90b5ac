import type { Box, EngineSheet } from '../engine/engine';
import { sheetNumber } from '../engine/sheet-number';
import { Exception } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { Service } from '../runtime/service';
import { parseA1 } from './a1';
import { EmbeddedChart, EmbeddedChartBuilder } from './chart';
import { cssColor } from './color';
import { ConditionalFormatRule } from './conditional';
import { Filter } from './filter';
import { whatToClear } from './looks';
import { Range } from './range';
import { Spreadsheet } from './spreadsheet';

/** https://developers.google.com/apps-script/reference/spreadsheet/sheet */
export class Sheet extends Service {
  override readonly google = 'Sheet';

  constructor(
    private readonly execution: Execution,
    readonly sheet: EngineSheet,
  ) {
    super();
  }

  getName = () => this.sheet.name;
  getSheetName = () => this.sheet.name;
  getSheetId = () => sheetNumber(this.sheet.id);
  getIndex = () => this.sheet.index + 1;
  getParent = () => new Spreadsheet(this.execution);
  getMaxRows = () => this.sheet.maxRows;
  getMaxColumns = () => this.sheet.maxColumns;
  getFrozenRows = () => this.sheet.frozenRows;
  getFrozenColumns = () => this.sheet.frozenColumns;
  getTabColor = () => this.sheet.tabColor;
  isSheetHidden = () => this.sheet.hidden;
  getColumnWidth = (column: number) => this.sheet.columnWidth(column - 1);
  getRowHeight = (row: number) => this.sheet.rowHeight(row - 1);
  isColumnHiddenByUser = (column: number) => this.sheet.columnHidden(column - 1);
  isRowHiddenByUser = (row: number) => this.sheet.rowHidden(row - 1);

  getLastRow(): number {
    this.execution.settle();
    return this.sheet.lastRow();
  }

  getLastColumn(): number {
    this.execution.settle();
    return this.sheet.lastColumn();
  }

  setName(name: string): this {
    if (name === this.sheet.name) return this;
    requireFreeName(this.execution, name);
    this.sheet.name = name;
    this.execution.touch();
    return this;
  }

  // ── Ranges ───────────────────────────────────────────────────────────────────────────────────────────────────────

  getRange(place: string | number, column = 1, rows = 1, columns = 1): Range {
    if (typeof place === 'string') return this.rangeOf(place);
    const box = { row: place - 1, column: column - 1, rows, columns };
    requireWithin(this.sheet, box);
    return new Range(this.execution, this.sheet, box);
  }

  getDataRange(): Range {
    return this.getRange(1, 1, Math.max(this.getLastRow(), 1), Math.max(this.getLastColumn(), 1));
  }

  activate(): this {
    this.getRange(1, 1).activate();
    return this;
  }

  getActiveRange(): Range | null {
    const { active } = this.execution.backend;
    return active.sheet === this.sheet.name ? this.rangeOf(active.a1) : null;
  }

  /** "Appends a row to the bottom of the current data region in the sheet." The grid grows where it must. */
  appendRow(values: unknown[]): this {
    const row = this.getLastRow() + 1;
    if (row > this.sheet.maxRows) this.sheet.insertRows(this.sheet.maxRows, 1);
    const missing = values.length - this.sheet.maxColumns;
    if (missing > 0) this.sheet.insertColumns(this.sheet.maxColumns, missing);
    if (values.length > 0) this.getRange(row, 1, 1, values.length).setValues([values]);
    return this;
  }

  clear(options: Record<string, boolean> = {}): this {
    return this.clearing(whatToClear(options));
  }

  clearContents = () => this.clearing({ contents: true });
  clearFormats = () => this.clearing({ formats: true, validations: true });
  clearNotes = () => this.clearing({ notes: true });

  // ── Rows and columns ─────────────────────────────────────────────────────────────────────────────────────────────

  insertRowsAfter = (after: number, count: number) => this.insertRows('rows', after, count);
  insertRowsBefore = (before: number, count: number) => this.insertRows('rows', before - 1, count);
  insertRowAfter = (after: number) => this.insertRows('rows', after, 1);
  insertRowBefore = (before: number) => this.insertRows('rows', before - 1, 1);
  insertColumnsAfter = (after: number, count: number) => this.insertRows('columns', after, count);
  insertColumnsBefore = (before: number, count: number) => this.insertRows('columns', before - 1, count);
  insertColumnAfter = (after: number) => this.insertRows('columns', after, 1);
  insertColumnBefore = (before: number) => this.insertRows('columns', before - 1, 1);

  deleteRow = (row: number) => this.deleteRows(row, 1);
  deleteColumn = (column: number) => this.deleteColumns(column, 1);

  deleteRows(row: number, count: number): void {
    if (row < 1 || count < 1 || row - 1 + count > this.sheet.maxRows) {
      throw new Exception('Those rows are out of bounds.');
    }
    if (count >= this.sheet.maxRows - this.sheet.frozenRows && row > this.sheet.frozenRows) {
      throw new Exception('Sorry, it is not possible to delete all non-frozen rows.');
    }
    if (count === this.sheet.maxRows) throw new Exception("You can't delete all the rows on the sheet.");
    this.sheet.deleteRows(row - 1, count);
    this.execution.touch();
  }

  deleteColumns(column: number, count: number): void {
    if (column < 1 || count < 1 || column - 1 + count > this.sheet.maxColumns) {
      throw new Exception('Those columns are out of bounds.');
    }
    if (count === this.sheet.maxColumns) throw new Exception("You can't delete all the columns on the sheet.");
    this.sheet.deleteColumns(column - 1, count);
    this.execution.touch();
  }

  setFrozenRows(rows: number): void {
    if (rows < 0 || rows >= this.sheet.maxRows) throw new Exception("You can't freeze all visible rows on the sheet.");
    this.sheet.frozenRows = rows;
  }

  setFrozenColumns(columns: number): void {
    if (columns < 0 || columns >= this.sheet.maxColumns) {
      throw new Exception("You can't freeze all visible columns on the sheet.");
    }
    this.sheet.frozenColumns = columns;
  }

  setColumnWidth = (column: number, pixels: number) => this.setColumnWidths(column, 1, pixels);
  setRowHeight = (row: number, pixels: number) => this.setRowHeights(row, 1, pixels);

  setColumnWidths(column: number, count: number, pixels: number): this {
    requireWithin(this.sheet, { row: 0, column: column - 1, rows: 1, columns: count });
    this.sheet.setColumnWidth(column - 1, count, pixels);
    return this;
  }

  setRowHeights(row: number, count: number, pixels: number): this {
    requireWithin(this.sheet, { row: row - 1, column: 0, rows: count, columns: 1 });
    this.sheet.setRowHeight(row - 1, count, pixels);
    return this;
  }

  hideRows = (row: number, count = 1) => this.sheet.setRowsHidden(row - 1, count, true);
  showRows = (row: number, count = 1) => this.sheet.setRowsHidden(row - 1, count, false);
  hideColumns = (column: number, count = 1) => this.sheet.setColumnsHidden(column - 1, count, true);
  showColumns = (column: number, count = 1) => this.sheet.setColumnsHidden(column - 1, count, false);

  // ── The sheet as a whole ─────────────────────────────────────────────────────────────────────────────────────────

  setTabColor(color: string | null): this {
    this.sheet.tabColor = color === null ? null : cssColor(color);
    return this;
  }

  hideSheet(): this {
    const others = this.execution.backend.engine.sheets().filter(({ id, hidden }) => id !== this.sheet.id && !hidden);
    if (others.length === 0) throw new Exception("You can't hide all the sheets in a document.");
    this.sheet.hidden = true;
    return this;
  }

  showSheet(): this {
    this.sheet.hidden = false;
    return this;
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    const rules = this.sheet.conditionalRules();
    return rules.map((rule) => new ConditionalFormatRule(this.execution, this.sheet, rule));
  }

  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    if (rules.some(({ sheet }) => sheet.id !== this.sheet.id)) {
      throw new Exception('Conditional format rule cannot reference a different sheet.');
    }
    this.sheet.setConditionalRules(rules.map(({ rule }) => rule));
  }

  getFilter = () => (this.sheet.filter() ? new Filter(this.execution, this.sheet) : null);

  // ── Charts ───────────────────────────────────────────────────────────────────────────────────────────────────────

  newChart = () => new EmbeddedChartBuilder(this.execution, this.sheet.name);

  getCharts(): EmbeddedChart[] {
    const charts = this.execution.backend.state.charts.filter(({ sheet }) => sheet === this.sheet.name);
    return charts.map((chart) => new EmbeddedChart(this.execution, chart));
  }

  insertChart(chart: EmbeddedChart): void {
    const { charts } = this.execution.backend.state;
    chart.stored.id = Math.max(0, ...charts.map(({ id }) => id)) + 1;
    charts.push({ ...chart.stored, sheet: this.sheet.name });
  }

  updateChart(chart: EmbeddedChart): void {
    const { charts } = this.execution.backend.state;
    charts[this.chartAt(chart)] = { ...chart.stored, sheet: this.sheet.name };
  }

  removeChart(chart: EmbeddedChart): void {
    this.execution.backend.state.charts.splice(this.chartAt(chart), 1);
  }

  private chartAt({ stored }: EmbeddedChart): number {
    const at = this.execution.backend.state.charts.findIndex(
      ({ id, sheet }) => id === stored.id && sheet === this.sheet.name,
    );
    if (at < 0) throw new Exception('The chart does not exist on this sheet.');
    return at;
  }

  private rangeOf(text: string): Range {
    const reference = parseA1(text);
    const sheet = reference?.sheet ? this.execution.backend.engine.sheet(reference.sheet) : this.sheet;
    if (!reference || !sheet) throw new Exception('Range not found');
    const lastRow = reference.lastRow ?? sheet.maxRows - 1;
    const lastColumn = reference.lastColumn ?? sheet.maxColumns - 1;
    const { row, column } = reference;
    if (lastRow >= sheet.maxRows || lastColumn >= sheet.maxColumns) {
      throw new Exception(
        `Range (${text}) exceeds grid limits. Max rows: ${sheet.maxRows}, max columns: ${sheet.maxColumns}`,
      );
    }
    return new Range(this.execution, sheet, { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 });
  }

  private insertRows(what: 'rows' | 'columns', at: number, count: number): this {
    if (count < 1) throw new Exception(`The number of ${what} to insert must be at least 1.`);
    const max = what === 'rows' ? this.sheet.maxRows : this.sheet.maxColumns;
    if (at < 0 || at > max) throw new Exception(`Those ${what} are out of bounds.`);
    requireCells(this.execution, count * (what === 'rows' ? this.sheet.maxColumns : this.sheet.maxRows));
    if (what === 'rows') this.sheet.insertRows(at, count);
    else this.sheet.insertColumns(at, count);
    this.execution.touch();
    return this;
  }

  private clearing(what: Parameters<EngineSheet['clear']>[1]): this {
    const { maxRows: rows, maxColumns: columns } = this.sheet;
    this.sheet.clear({ row: 0, column: 0, rows, columns }, what);
    this.execution.touch();
    return this;
  }
}

/** @throws Exception as Google's getRange does */
export function requireWithin({ maxRows, maxColumns }: EngineSheet, { row, column, rows, columns }: Box): void {
  if (row < 0) throw new Exception('The starting row of the range is too small.');
  if (column < 0) throw new Exception('The starting column of the range is too small.');
  if (rows < 1) throw new Exception('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Exception('The number of columns in the range must be at least 1.');
  if (row + rows > maxRows || column + columns > maxColumns) {
    throw new Exception('The coordinates of the range are outside the dimensions of the sheet.');
  }
}

/** @throws Exception when another sheet bears the name */
export function requireFreeName({ backend }: Execution, name: string): void {
  if (!backend.engine.sheet(name)) return;
  throw new Exception(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** "Up to 10 million cells" in a spreadsheet. @throws Exception */
export function requireCells({ backend }: Execution, added: number): void {
  const cells = backend.engine.sheets().reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, added);
  if (cells <= 10_000_000) return;
  throw new Exception(
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  );
}
