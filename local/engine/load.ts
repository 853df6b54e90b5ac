import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { toRange } from './boxes';
import { plainContent } from './cells';
import { toUniverHighlight } from './conditions';
import type { CellStyle, SheetData, StoredCell, WorkbookData } from './engine';
import { toUniverStyle } from './styles';
import { toUniverValidation } from './validations';

export const unitId = 'workbook';
export const defaults = { rows: 1000, columns: 26, columnWidth: 100, rowHeight: 21 };

/** Plain data to Univer's snapshot, which opens far faster than the same cells one by one. */
export function toSnapshot(data: WorkbookData): IWorkbookData {
  const styles = new StyleTable();
  const ids = data.sheets.map((_, i) => `sheet${i + 1}`);
  const sheets = Object.fromEntries(data.sheets.map((sheet, i) => [ids[i], toSheet(ids[i] ?? '', sheet, styles)]));
  return {
    ...{ id: unitId, name: data.name, appVersion: '', locale: 'zhCN' as never, sheetOrder: ids, sheets },
    styles: styles.table,
    resources: [...resources(data.sheets, ids), { name: 'SHEET_DEFINED_NAME_PLUGIN', data: definedNames(data, ids) }],
  };
}

/** Cells refer to styles by name; equal objects share one. */
class StyleTable {
  readonly table: IWorkbookData['styles'] = {};
  private readonly byObject = new Map<CellStyle, string>();
  private readonly byContent = new Map<string, string>();

  name(style: CellStyle | undefined): string | undefined {
    if (!style) return undefined;
    const known = this.byObject.get(style);
    if (known !== undefined) return known || undefined;
    const content = JSON.stringify(toUniverStyle(style), (_, value) => value ?? undefined);
    const name = content === '{}' ? '' : (this.byContent.get(content) ?? `s${this.byContent.size + 1}`);
    if (name) this.table[name] = JSON.parse(content);
    this.byObject.set(style, name);
    this.byContent.set(content, name);
    return name || undefined;
  }
}

function toSheet(id: string, sheet: SheetData, styles: StyleTable): Partial<IWorksheetData> {
  const widest = sheet.cells.reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  return {
    ...blankSheet(id, sheet.name, sheet.rows ?? defaults.rows, sheet.columns ?? defaults.columns),
    rowCount: Math.max(sheet.rows ?? defaults.rows, sheet.cells.length, 1),
    columnCount: Math.max(sheet.columns ?? defaults.columns, widest, 1),
    hidden: sheet.hidden ? 1 : 0,
    tabColor: sheet.tabColor ?? '',
    freeze: freeze(sheet.frozenRows ?? 0, sheet.frozenColumns ?? 0),
    cellData: toCells(sheet.cells, styles),
    mergeData: (sheet.merges ?? []).map(toRange),
    rowData: Object.fromEntries(lines(sheet.rowHeights, sheet.hiddenRows, (h) => ({ h, ia: 0 }))),
    columnData: Object.fromEntries(lines(sheet.columnWidths, sheet.hiddenColumns, (w) => ({ w }))),
  };
}

export function blankSheet(id: string, name: string, rows: number, columns: number): Partial<IWorksheetData> {
  return {
    ...{ id, name, rowCount: rows, columnCount: columns, hidden: 0, tabColor: '', cellData: {}, mergeData: [] },
    ...{ rowData: {}, columnData: {}, freeze: freeze(0, 0), zoomRatio: 1, showGridlines: 1, rightToLeft: 0 },
    ...{ defaultColumnWidth: defaults.columnWidth, defaultRowHeight: defaults.rowHeight, scrollLeft: 0, scrollTop: 0 },
    ...{ rowHeader: { width: 46 }, columnHeader: { height: 20 } },
  };
}

/** Univer's freeze counts from the first line that moves, -1 where nothing is frozen. */
export function freeze(rows: number, columns: number) {
  return { ySplit: rows, xSplit: columns, startRow: rows || -1, startColumn: columns || -1 };
}

function toCells(rows: SheetData['cells'], styles: StyleTable): IWorksheetData['cellData'] {
  const matrix: IWorksheetData['cellData'] = {};
  rows.forEach((row, r) => {
    const cells: Record<number, ICellData> = {};
    let any = false;
    row?.forEach((stored, c) => {
      const cell = stored && toCell(stored, styles);
      if (!cell) return;
      cells[c] = cell;
      any = true;
    });
    if (any) matrix[r] = cells;
  });
  return matrix;
}

function toCell(stored: StoredCell, styles: StyleTable): ICellData | null {
  const cell = plainContent(stored.value);
  if (stored.formula) cell.f = stored.formula;
  const style = styles.name(stored.style);
  if (style) cell.s = style;
  return cell.v === undefined && !cell.f && !style ? null : cell;
}

/** Sizes and hidden marks of rows or columns. */
function lines<T extends object>(
  sizes: Record<number, number> = {},
  hidden: number[] = [],
  sized: (size: number) => T,
) {
  const found = new Map<string, object>(Object.entries(sizes).map(([line, size]) => [line, sized(size)]));
  for (const line of hidden) found.set(String(line), { ...found.get(String(line)), hd: 1 });
  return found;
}

/** What plugins keep beside the cells: notes, validations, conditional rules, filters. */
function resources(sheets: SheetData[], ids: string[]): NonNullable<IWorkbookData['resources']> {
  const bySheet = (make: (sheet: SheetData) => unknown) =>
    JSON.stringify(Object.fromEntries(sheets.map((sheet, i) => [ids[i], make(sheet)]).filter(([, value]) => value)));
  return [
    { name: 'SHEET_NOTE_PLUGIN', data: bySheet(notes) },
    { name: 'SHEET_DATA_VALIDATION_PLUGIN', data: bySheet(validations) },
    { name: 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', data: bySheet(conditionalRules) },
    { name: 'SHEET_FILTER_PLUGIN', data: bySheet((sheet) => sheet.filter && { ref: toRange(sheet.filter) }) },
  ];
}

/** Where Univer has names that every sheet knows. */
const everySheet = 'AllDefaultWorkbook';

function definedNames({ names = [], sheets }: WorkbookData, ids: string[]): string {
  const entries = names.map(({ name, formula, sheet }, i) => {
    const at = sheets.findIndex((one) => one.name === sheet);
    const localSheetId = sheet === undefined ? everySheet : (ids[at] ?? everySheet);
    return [`n${i + 1}`, { id: `n${i + 1}`, name, formulaOrRefString: textOfName(formula), localSheetId }];
  });
  return JSON.stringify(Object.fromEntries(entries));
}

/** Univer writes ranges without, formulas and values with the equals sign. */
function textOfName(formula: string): string {
  const text = formula.replace(/^=/, '');
  return /^(?:'(?:[^']|'')+'|[^'!()"+*/&<>=^,{}\s-]+)!\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?$/i.test(text)
    ? text
    : `=${text}`;
}

function notes(sheet: SheetData) {
  if (!sheet.notes?.length) return undefined;
  const byRow: Record<number, Record<number, object>> = {};
  for (const { row, column, text } of sheet.notes) {
    byRow[row] = { ...byRow[row], [column]: noteAt(row, column, text) };
  }
  return byRow;
}

export function noteAt(row: number, column: number, note: string) {
  return { id: `note-${row}-${column}`, row, col: column, width: 160, height: 72, note, show: false };
}

function validations(sheet: SheetData) {
  return sheet.validations?.map(({ boxes, rule }, i) => ({
    ...{ uid: `v${i + 1}`, ranges: boxes.map(toRange) },
    ...toUniverValidation(rule),
  }));
}

function conditionalRules(sheet: SheetData) {
  return sheet.conditionalRules?.map(({ boxes, condition, style }, i) => ({
    ...{ cfId: `c${i + 1}`, ranges: boxes.map(toRange), stopIfTrue: false },
    rule: toUniverHighlight(condition, style),
  }));
}
