import type {
  Box,
  CellLook,
  ChartLook,
  ColumnLook,
  Offer,
  RawCell,
  SheetPort,
  TabLook,
  TypedCell,
  WorkbookPort,
} from '../workbook/port';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Header colours: what the user fills takes the tab's colour, what ShopDeck computes is grey. */
const COMPUTED_HEADER = '#5f6368';
const HEADER_TEXT = '#ffffff';

/** Sizes of text in a drawing, points; 10 is a new spreadsheet's own. */
const FONT_SIZES = { usual: 10, small: 8 } as const;

const pad = (part: number) => String(part).padStart(2, '0');

/** Wall clock by local getters: right where the script's time zone is the workbook's, and far quicker than one service call per cell. */
function localWallClock(date: Date): string {
  const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
}

function ruleOf(offer: Exclude<Offer, null>): GoogleAppsScript.Spreadsheet.DataValidation {
  const rule = SpreadsheetApp.newDataValidation();
  return (
    offer === 'checkbox' ? rule.requireCheckbox() : rule.requireValueInList([...offer], true).setAllowInvalid(true)
  ).build();
}

/** Apps Script's side of one tab. */
class GoogleSheet implements SheetPort {
  constructor(
    private readonly sheet: Sheet,
    readonly name: string,
  ) {}

  headers(): RawCell[] {
    const [row = []] = this.sheet.getRange('1:1').getValues() as RawCell[][];
    return row;
  }

  lastRow(): number {
    return this.sheet.getLastRow();
  }

  read(): RawCell[][] {
    const values = this.sheet.getDataRange().getValues() as RawCell[][];
    const blank = values.length === 1 && values[0]?.length === 1 && values[0][0] === '';
    return blank ? [] : values;
  }

  formulas(box: Box): string[][] {
    return this.range(box).getFormulas();
  }

  write(box: Box, cells: readonly (readonly TypedCell[])[]): void {
    this.grow(box.row + box.rows - 1, box.column + box.columns - 1);
    this.range(box).setValues(cells as TypedCell[][]);
  }

  format(box: Box, formats: readonly string[]): void {
    this.grow(box.row + box.rows - 1, box.column + box.columns - 1);
    const range = this.range(box);
    if (new Set(formats).size === 1) range.setNumberFormat(formats[0] as string);
    else range.setNumberFormats(Array.from({ length: box.rows }, () => [...formats]));
  }

  clear(box: Box): void {
    this.range(box).clearContent();
  }

  paint(box: Box, looks: readonly (readonly CellLook[])[]): void {
    this.grow(box.row + box.rows - 1, box.column + box.columns - 1);
    const each = <T>(show: (look: CellLook) => T) => looks.map((row) => row.map(show));
    const says = (part: keyof CellLook) => looks.some((row) => row.some((look) => look[part] !== undefined));
    const range = this.range(box)
      .setBackgrounds(each(({ background }) => background) as string[][])
      .setFontColors(each(({ color }) => color) as string[][]);
    if (says('bold')) range.setFontWeights(each(({ bold }) => (bold ? 'bold' : 'normal')));
    if (says('small')) range.setFontSizes(each(({ small }) => (small ? FONT_SIZES.small : FONT_SIZES.usual)));
  }

  offer(box: Box, offers: readonly (readonly Offer[])[]): void {
    this.grow(box.row + box.rows - 1, box.column + box.columns - 1);
    const rules = new Map<string, GoogleAppsScript.Spreadsheet.DataValidation>();
    const ruleFor = (offer: Offer) => {
      if (offer === null) return null;
      const key = JSON.stringify(offer);
      const rule = rules.get(key) ?? ruleOf(offer);
      rules.set(key, rule);
      return rule;
    };
    this.range(box).setDataValidations(offers.map((row) => row.map(ruleFor)));
  }

  /** Google refuses to delete every row that is not frozen, so that one is added where these are all. */
  deleteRows(row: number, count: number): void {
    const rows = this.sheet.getMaxRows();
    if (count >= rows - this.sheet.getFrozenRows()) this.sheet.insertRowsAfter(rows, 1);
    this.sheet.deleteRows(row, count);
  }

  resize(column: number, have: number, want: number): void {
    if (want > have) this.sheet.insertColumnsAfter(column + have - 1, want - have);
    if (want < have) this.sheet.deleteColumns(column + want, have - want);
  }

  freeze(columns: number): void {
    if (this.sheet.getFrozenColumns() === 0) this.sheet.setFrozenColumns(columns);
  }

  widen(column: number, count: number, width: number): void {
    this.sheet.setColumnWidths(column, count, width);
  }

  dress({ columns, color, frozenColumns, hidden }: TabLook, firstColumn: number): void {
    this.grow(2, firstColumn + columns.length - 1);
    const header = this.sheet.getRange(1, firstColumn, 1, columns.length);
    header
      .setNumberFormat('@')
      .setValues([columns.map((column) => column.header)])
      .setNotes([columns.map((column) => column.note)])
      .setBackgrounds([columns.map((column) => (column.computed ? COMPUTED_HEADER : color))])
      .setFontColor(HEADER_TEXT)
      .setFontWeight('bold')
      .setVerticalAlignment('middle');
    const rows = this.sheet.getMaxRows() - 1;
    this.sheet
      .getRange(2, firstColumn, rows, columns.length)
      .setVerticalAlignment('middle')
      .setNumberFormats(Array.from({ length: rows }, () => columns.map(({ format }) => format)));
    columns.forEach((column, index) => {
      this.sheet.setColumnWidth(firstColumn + index, column.width);
      if (column.choices && !column.computed) this.offerChoices(column, firstColumn + index, rows);
      if (column.wrap) this.sheet.getRange(2, firstColumn + index, rows, 1).setWrap(true);
    });
    this.sheet.setFrozenRows(1);
    if (frozenColumns > 0 && firstColumn === 1) this.sheet.setFrozenColumns(frozenColumns);
    this.sheet.setTabColor(color);
    if (hidden) this.sheet.hideSheet();
  }

  private offerChoices(column: ColumnLook, at: number, rows: number): void {
    const rule = SpreadsheetApp.newDataValidation()
      .requireValueInList([...(column.choices ?? [])], true)
      .setAllowInvalid(true)
      .setHelpText(column.note)
      .build();
    this.sheet.getRange(2, at, rows, 1).setDataValidation(rule);
  }

  chart({ title, kind, blocks, at, size, options }: ChartLook): void {
    const old = this.sheet.getCharts().find((chart) => chart.getOptions()?.get('title') === title);
    const types = {
      column: Charts.ChartType.COLUMN,
      combo: Charts.ChartType.COMBO,
      bar: Charts.ChartType.BAR,
      line: Charts.ChartType.LINE,
    };
    const builder = old ? old.modify().clearRanges() : this.sheet.newChart();
    for (const block of blocks) builder.addRange(this.blockOf(block));
    builder.setChartType(types[kind]).setNumHeaders(1).setPosition(at.row, at.column, 0, 0).setOption('title', title);
    builder.setOption('width', size.width).setOption('height', size.height);
    for (const [name, value] of Object.entries(options)) builder.setOption(name, value);
    if (old) this.sheet.updateChart(builder.build());
    else this.sheet.insertChart(builder.build());
  }

  private blockOf({ tab, row, column, rows, columns }: ChartLook['blocks'][number]) {
    const sheet = tab === undefined ? this.sheet : this.sheet.getParent().getSheetByName(tab);
    if (!sheet) throw new Error(`a chart over ${tab}, which is not there`);
    return sheet.getRange(row, column, rows, columns);
  }

  private range({ row, column, rows, columns }: Box) {
    return this.sheet.getRange(row, column, rows, columns);
  }

  private grow(rows: number, columns: number): void {
    const haveRows = this.sheet.getMaxRows();
    if (haveRows < rows) this.sheet.insertRowsAfter(haveRows, rows - haveRows);
    const haveColumns = this.sheet.getMaxColumns();
    if (haveColumns < columns) this.sheet.insertColumnsAfter(haveColumns, columns - haveColumns);
  }
}

/** The part of a spreadsheet's address that goes to one of its tabs; null where there is none of this name. */
export function anchorIn(spreadsheet: Spreadsheet, tab: string): string | null {
  const sheet = spreadsheet.getSheetByName(tab);
  return sheet && `#gid=${sheet.getSheetId()}`;
}

/** Apps Script's side of the workbook. */
export class GoogleWorkbook implements WorkbookPort {
  readonly timeZone: string;
  readonly wallClock: (date: Date) => string;
  private readonly sheets = new Map<string, GoogleSheet>();

  constructor(private readonly spreadsheet: Spreadsheet) {
    this.timeZone = spreadsheet.getSpreadsheetTimeZone();
    const sameZone = this.timeZone === Session.getScriptTimeZone();
    this.wallClock = sameZone ? localWallClock : (date) => date.toLocaleString('sv-SE', { timeZone: this.timeZone });
  }

  sheet(name: string): SheetPort | null {
    const known = this.sheets.get(name);
    if (known) return known;
    const found = this.spreadsheet.getSheetByName(name);
    return found ? this.remember(new GoogleSheet(found, name)) : null;
  }

  anchor(name: string): string | null {
    return anchorIn(this.spreadsheet, name);
  }

  /** A new tab comes to the front at Google; the user stays where he is. */
  insert(name: string): SheetPort {
    const front = this.spreadsheet.getActiveSheet();
    const made = this.spreadsheet.insertSheet(name, this.spreadsheet.getNumSheets());
    this.spreadsheet.setActiveSheet(front);
    return this.remember(new GoogleSheet(made, name));
  }

  flush(): void {
    SpreadsheetApp.flush();
  }

  private remember(sheet: GoogleSheet): GoogleSheet {
    this.sheets.set(sheet.name, sheet);
    return sheet;
  }
}
