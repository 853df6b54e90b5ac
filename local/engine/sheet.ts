import type { ICellData, Worksheet } from '@univerjs/core';
import type { Book } from './book';
import { boxesByKey, fromRange, overlap, subtract, toRange } from './boxes';
import { contentOf, contentValue, isError, replacement } from './cells';
import { fromUniverHighlight, toUniverHighlight } from './conditions';
import { formatted } from './displayed';
import type {
  Box,
  Cell,
  CellInput,
  CellStyle,
  ConditionalRule,
  EngineSheet,
  Scalar,
  Spill,
  StoredCell,
  Validation,
} from './engine';
import { freeze, noteAt, unitId } from './load';
import { type Move, moveConditions } from './moving';
import { fromUniverStyle, toUniverStyle } from './styles';
import { fromUniverValidation, toUniverValidation } from './validations';

type Range = Parameters<typeof fromRange>[0];
type Row = Record<number, ICellData | null | undefined>;
type Matrix = Record<number, Row | undefined>;

/** A sheet by its id. Reading goes straight to Univer's cell matrix; writing too, with the mutation told to who listens. */
export class Sheet implements EngineSheet {
  private remembered = { version: -1, columns: 0 };

  constructor(
    private readonly book: Book,
    readonly id: string,
  ) {}

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

  get maxRows(): number {
    return this.worksheet.getRowCount();
  }

  get maxColumns(): number {
    return this.worksheet.getColumnCount();
  }

  lastRow(): number {
    const { matrix, spilled } = this;
    for (let r = this.maxRows - 1; r >= 0; r--) {
      if (lastContent(matrix[r]) >= 0 || lastContent(spilled[r]) >= 0) return r + 1;
    }
    return 0;
  }

  lastColumn(): number {
    if (this.remembered.version === this.book.version) return this.remembered.columns;
    let last = -1;
    for (const row of [...Object.values(this.matrix), ...Object.values(this.spilled)]) {
      last = Math.max(last, lastContent(row));
    }
    this.remembered = { version: this.book.version, columns: last + 1 };
    return last + 1;
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

  clear(box: Box, what: { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean }): void {
    if (what.contents) this.write(box, []);
    if (what.formats) this.restyle(box, noStyle);
    if (what.notes) this.annotate(box, []);
    if (what.validations) this.validate(box, null);
  }

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
    const told: Record<number, Record<number, ICellData>> = {};
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
        tell[column] = { s: patch };
      }
      keepRow(matrix, row, target);
      told[row] = tell;
    }
    this.book.version++;
    // Without this trigger Univer takes the missing formula for a removed one.
    const params = { unitId, subUnitId: this.id, cellValue: told, trigger: 'sheet.command.set-style' };
    this.book.emit({ id: 'sheet.mutation.set-range-values', params });
  }

  notes(box: Box): (string | null)[][] {
    const notes = this.book.univer.notes;
    return this.map(box, (_, row, col) => notes.getNote(unitId, this.id, { row, col })?.note ?? null);
  }

  annotate(box: Box, notes: (string | null)[][]): void {
    const before = this.notes(box);
    before.forEach((row, r) => {
      row.forEach((old, c) => {
        const text = notes[r]?.[c] ?? null;
        if (text === old) return;
        const at = { sheetId: this.id, row: box.row + r, col: box.column + c };
        const note = text === null ? undefined : noteAt(at.row, at.col, text);
        this.book.mutate(note ? 'sheet.mutation.update-note' : 'sheet.mutation.remove-note', { ...at, note });
      });
    });
  }

  validations(box: Box): (Validation | null)[][] {
    this.check(box);
    const result: (Validation | null)[][] = Array.from({ length: box.rows }, () => Array(box.columns).fill(null));
    for (const rule of this.book.univer.validations.getRules(unitId, this.id)) {
      const validation = fromUniverValidation(rule);
      for (const range of rule.ranges) fill(result, box, fromRange(range, this.grid), validation);
    }
    return result;
  }

  validate(box: Box, rules: (Validation | null)[][] | Validation | null): void {
    this.check(box);
    this.removeValidations(box);
    const at = (r: number, c: number) => (Array.isArray(rules) ? (rules[r]?.[c] ?? null) : rules);
    const keys = boxesByKey(box, (r, c) => {
      const rule = at(r, c);
      return rule && JSON.stringify(rule);
    });
    for (const [key, boxes] of keys) {
      const rule = { uid: uniqueId('v'), ranges: boxes.map(toRange), ...toUniverValidation(JSON.parse(key)) };
      this.mutate('data-validation.mutation.addRule', { rule });
    }
  }

  /** Every rule of the sheet with its place, the older first. */
  allValidations(): { boxes: Box[]; rule: Validation }[] {
    return this.book.univer.validations.getRules(unitId, this.id).flatMap((rule) => {
      const known = fromUniverValidation(rule);
      return known ? [{ boxes: rule.ranges.map((range: Range) => fromRange(range, this.grid)), rule: known }] : [];
    });
  }

  allNotes(): { row: number; column: number; text: string }[] {
    const notes = this.book.univer.notes.getSheetNotes(unitId, this.id);
    return [...(notes?.values() ?? [])].map(({ row, col, note }) => ({ row, column: col, text: note }));
  }

  /** Array formulas whose result has more than one cell. */
  spills(): Spill[] {
    const { spilled, grid } = this;
    const styles = this.book.workbook.getStyles();
    const stored = (cell: ICellData | null | undefined): StoredCell => {
      const style = fromUniverStyle(styles.getStyleByCell(cell));
      return Object.keys(style).length > 0 ? { value: contentValue(cell), style } : { value: contentValue(cell) };
    };
    return this.book.spillAreas(this.id).map(({ row, column, range }) => {
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

  conditionalRules(): ConditionalRule[] {
    const rules = this.book.univer.conditions.getSubunitRules(unitId, this.id) ?? [];
    return rules.flatMap(({ ranges, rule }) => {
      const known = fromUniverHighlight(rule as never);
      return known ? [{ boxes: ranges.map((range) => fromRange(range, this.grid)), ...known }] : [];
    });
  }

  setConditionalRules(rules: ConditionalRule[]): void {
    for (const { cfId, rule } of [...(this.book.univer.conditions.getSubunitRules(unitId, this.id) ?? [])]) {
      if (fromUniverHighlight(rule as never)) this.mutate('sheet.mutation.delete-conditional-rule', { cfId });
    }
    // A new rule goes before the others.
    for (const { boxes, condition, style } of [...rules].reverse()) {
      const rule = { cfId: uniqueId('c'), ranges: boxes.map(toRange), stopIfTrue: false };
      const highlight = toUniverHighlight(condition, style);
      this.mutate('sheet.mutation.add-conditional-rule', { rule: { ...rule, rule: highlight } });
    }
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

  private get worksheet(): Worksheet {
    const sheet = this.book.workbook.getSheetBySheetId(this.id);
    if (!sheet) throw new Error('The sheet has been removed from the workbook.');
    return sheet;
  }

  private get matrix(): Matrix {
    return this.worksheet.getCellMatrix().getMatrix() as Matrix;
  }

  /** Cells that show part of an array formula's result. */
  private get spilled(): Matrix {
    return (this.book.univer.formulas.getArrayFormulaCellData()[unitId]?.[this.id] ?? {}) as Matrix;
  }

  private get grid(): { rows: number; columns: number } {
    return { rows: this.maxRows, columns: this.maxColumns };
  }

  /** The formula of a cell that was filled from another: that one's text moved here. */
  private sharedFormula(row: number, column: number): string | null {
    const item = this.book.univer.index.of(this.book.workbook, this.id)[row]?.[column];
    if (!item) return null;
    return this.book.univer.translate.moveFormulaRefOffset(item.f, item.x ?? 0, item.y ?? 0);
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

  private removeValidations(box: Box): void {
    for (const rule of [...this.book.univer.validations.getRules(unitId, this.id)]) {
      const boxes: Box[] = rule.ranges.map((range: Range) => fromRange(range, this.grid));
      if (!boxes.some((other) => overlap(other, box))) continue;
      const rest = boxes.flatMap((other) => subtract(other, box));
      this.mutate('data-validation.mutation.removeRule', { ruleId: rule.uid });
      if (rest.length === 0) continue;
      this.mutate('data-validation.mutation.addRule', { rule: { ...rule, ranges: rest.map(toRange) } });
    }
  }

  private map<T>(box: Box, make: (cell: ICellData | null | undefined, row: number, column: number) => T): T[][] {
    this.check(box);
    const { matrix } = this;
    return Array.from({ length: box.rows }, (_, r) => {
      const row = matrix[box.row + r];
      return Array.from({ length: box.columns }, (__, c) => make(row?.[box.column + c], box.row + r, box.column + c));
    });
  }

  private check(box: Box): void {
    const fits =
      box.row >= 0 &&
      box.column >= 0 &&
      box.row + box.rows <= this.maxRows &&
      box.column + box.columns <= this.maxColumns;
    const last = `row ${box.row + box.rows}, column ${box.column + box.columns}`;
    this.expect(fits, `The range up to ${last} is beyond the grid of ${this.maxRows} x ${this.maxColumns}`);
  }

  private expect(fits: boolean, message: string): void {
    if (!fits) throw new RangeError(`${message} (sheet ${this.name}).`);
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

  private mutate(id: string, params: object): void {
    this.book.mutate(id, { subUnitId: this.id, ...params });
  }

  private command(id: string, params: object): void {
    this.book.command(id, { subUnitId: this.id, ...params });
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

let ids = 0;
function uniqueId(prefix: string): string {
  return `${prefix}-${Date.now().toString(36)}-${++ids}`;
}

function hasContent(cell: ICellData | null | undefined): boolean {
  return cell != null && ((cell.v !== undefined && cell.v !== null) || cell.p != null);
}

/** Column of the last cell with a value or formula, -1 where there is none. */
function lastContent(row: Row | undefined): number {
  let last = -1;
  for (const column in row) {
    const cell = row[Number(column)];
    if (hasContent(cell) || cell?.f || cell?.si) last = Number(column);
  }
  return last;
}

/** Content replaces content; style and custom data stay. */
function put(row: Row, column: number, content: ICellData): void {
  const old = row[column];
  if (old?.s) content.s = old.s;
  if (old?.custom) content.custom = old.custom;
  for (const _ in content) {
    row[column] = content;
    return;
  }
  delete row[column];
}

function keepRow(matrix: Matrix, row: number, cells: Row): void {
  for (const _ in cells) {
    matrix[row] = cells;
    return;
  }
  delete matrix[row];
}

function removeStyle(row: Row, column: number, cell: ICellData): void {
  const { s, ...rest } = cell;
  if (Object.keys(rest).length > 0) row[column] = rest;
  else delete row[column];
}

function setFormula(formulas: Record<number, Record<number, object | null>>, row: number, column: number, f: unknown) {
  if (f) {
    formulas[row] ??= {};
    (formulas[row] as Record<number, object>)[column] = { f: f as string };
  } else delete formulas[row]?.[column];
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

/** Sets `value` where `area` covers `box`. */
function fill<T>(matrix: T[][], box: Box, area: Box, value: T): void {
  const bottom = Math.min(area.row + area.rows, box.row + box.rows);
  const right = Math.min(area.column + area.columns, box.column + box.columns);
  for (let r = Math.max(area.row, box.row); r < bottom; r++) {
    const row = matrix[r - box.row];
    for (let c = Math.max(area.column, box.column); c < right && row; c++) row[c - box.column] = value;
  }
}
