import type { Box, CellStyle, EngineSheet, Scalar, Validation } from '../engine/engine';
import { Exception, unavailable } from '../runtime/exception';
import type { Execution } from '../runtime/execution';
import { type EnumValue, Service } from '../runtime/service';
import { toA1, withSheet } from './a1';
import { borders, edge } from './borders';
import { readValues, writeValues } from './cells';
import { Filter } from './filter';
import * as looks from './looks';
import { Sheet } from './sheet';
import { DataValidation } from './validation';

type Matrix<T> = T[][];
type Looks = Partial<CellStyle>;

/** https://developers.google.com/apps-script/reference/spreadsheet/range */
export class Range extends Service {
  override readonly google = 'Range';

  constructor(
    private readonly execution: Execution,
    readonly sheet: EngineSheet,
    readonly box: Box,
  ) {
    super();
  }

  // ── Where it is ──────────────────────────────────────────────────────────────────────────────────────────────────

  getRow = () => this.box.row + 1;
  getColumn = () => this.box.column + 1;
  getNumRows = () => this.box.rows;
  getNumColumns = () => this.box.columns;
  getLastRow = () => this.box.row + this.box.rows;
  getLastColumn = () => this.box.column + this.box.columns;
  getHeight = () => this.box.rows;
  getWidth = () => this.box.columns;
  getA1Notation = () => toA1(this.box);
  getSheet = () => new Sheet(this.execution, this.sheet);

  offset(rows: number, columns: number, numRows = this.box.rows, numColumns = this.box.columns): Range {
    return this.getSheet().getRange(this.getRow() + rows, this.getColumn() + columns, numRows, numColumns);
  }

  getCell(row: number, column: number): Range {
    if (row < 1 || column < 1 || row > this.box.rows || column > this.box.columns) {
      throw new Exception('Cell reference out of range');
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  activate(): this {
    const { backend } = this.execution;
    backend.active = { sheet: this.sheet.name, a1: toA1(this.box) };
    backend.show?.({ kind: 'activate', ...backend.active });
    return this;
  }

  // ── Contents ─────────────────────────────────────────────────────────────────────────────────────────────────────

  getValues(): Matrix<Scalar | Date> {
    this.execution.settle();
    return readValues(this.sheet, this.box);
  }

  getValue(): Scalar | Date {
    this.execution.settle();
    return readValues(this.sheet, this.first)[0]?.[0] ?? '';
  }

  setValues(values: Matrix<unknown>): this {
    this.requireShape(values);
    return this.fill(values);
  }

  /** "Sets the value of the range": every cell of it. */
  setValue(value: unknown): this {
    return this.fill(this.repeated(value));
  }

  getDisplayValues(): string[][] {
    this.execution.settle();
    return this.sheet.displayed(this.box);
  }

  getDisplayValue(): string {
    this.execution.settle();
    return this.sheet.displayed(this.first)[0]?.[0] ?? '';
  }

  getFormulas = () => this.sheet.read(this.box).map((row) => row.map((cell) => cell.formula ?? ''));
  getFormula = () => this.sheet.read(this.first)[0]?.[0]?.formula ?? '';

  setFormulas(formulas: Matrix<string>): this {
    this.requireShape(formulas);
    return this.writeFormulas(formulas);
  }

  setFormula(formula: string): this {
    return this.writeFormulas(this.repeated(formula));
  }

  isBlank(): boolean {
    this.execution.settle();
    return this.sheet.values(this.box).every((row) => row.every((value) => value === null || value === ''));
  }

  /** "Clears the range of contents, formats, and data validation rules" as the options say; none of them means all. */
  clear(options?: Record<string, boolean>): this {
    return this.clearing(looks.whatToClear(options ?? {}));
  }

  clearContent = () => this.clearing({ contents: true });
  clearFormat = () => this.clearing({ formats: true });
  clearNote = () => this.clearing({ notes: true });
  clearDataValidations = () => this.clearing({ validations: true });

  // ── Looks ────────────────────────────────────────────────────────────────────────────────────────────────────────

  getNumberFormats = () => this.sheet.numberFormats(this.box).map((row) => row.map(looks.shownFormat));
  getNumberFormat = () => looks.shownFormat(this.sheet.numberFormats(this.first)[0]?.[0] ?? null);
  setNumberFormat = (format: string) => this.restyle(looks.numberFormat(format));
  setNumberFormats = (formats: Matrix<string>) => this.restyleEach(formats, looks.numberFormat);

  getBackgrounds = () => this.looked((style) => style.background ?? '#ffffff');
  getBackground = () => this.looked((style) => style.background ?? '#ffffff', this.first)[0]?.[0] ?? '';
  setBackground = (color: string | null) => this.restyle(looks.background(color));
  setBackgrounds = (colors: Matrix<string | null>) => this.restyleEach(colors, looks.background);

  setFontColor = (color: string | null) => this.restyle(looks.fontColor(color));
  setFontColors = (colors: Matrix<string | null>) => this.restyleEach(colors, looks.fontColor);

  getFontWeights = () => this.looked((style) => (style.bold ? 'bold' : 'normal'));
  getFontWeight = () => this.looked((style) => (style.bold ? 'bold' : 'normal'), this.first)[0]?.[0] ?? 'normal';
  setFontWeight = (weight: string | null) => this.restyle(looks.fontWeight(weight));
  setFontWeights = (weights: Matrix<string | null>) => this.restyleEach(weights, looks.fontWeight);

  setFontStyle = (style: string | null) => this.restyle(looks.fontStyle(style));
  setFontStyles = (styles: Matrix<string | null>) => this.restyleEach(styles, looks.fontStyle);
  setFontLine = (line: string | null) => this.restyle(looks.fontLine(line));
  setFontLines = (lines: Matrix<string | null>) => this.restyleEach(lines, looks.fontLine);
  setFontSize = (fontSize: number) => this.restyle({ fontSize });
  setFontSizes = (sizes: Matrix<number>) => this.restyleEach(sizes, (fontSize) => ({ fontSize }));
  setFontFamily = (fontFamily: string | null) => this.restyle({ fontFamily });
  setFontFamilies = (names: Matrix<string | null>) => this.restyleEach(names, (fontFamily) => ({ fontFamily }));

  setWrap = (wrap: boolean) => this.restyle({ wrap: wrap ? 'wrap' : 'overflow' });
  setWrapStrategy = (strategy: EnumValue) => this.restyle(looks.wrapStrategy(strategy));
  setHorizontalAlignment = (where: string | null) => this.restyle(looks.horizontal(where));
  setHorizontalAlignments = (all: Matrix<string | null>) => this.restyleEach(all, looks.horizontal);
  setVerticalAlignment = (where: string | null) => this.restyle(looks.vertical(where));
  setVerticalAlignments = (all: Matrix<string | null>) => this.restyleEach(all, looks.vertical);

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): this {
    const sides = { top, left, bottom, right, vertical, horizontal };
    return this.restyle(borders(this.box.rows, this.box.columns, sides, edge(color, style)));
  }

  merge(): this {
    this.sheet.merge(this.box);
    return this;
  }

  breakApart(): this {
    this.sheet.unmerge(this.box);
    return this;
  }

  // ── Notes, rules, filter ─────────────────────────────────────────────────────────────────────────────────────────

  getNotes = () => this.sheet.notes(this.box).map((row) => row.map((note) => note ?? ''));
  getNote = () => this.sheet.notes(this.first)[0]?.[0] ?? '';
  setNote = (note: string | null) => this.annotate(this.repeated(note));

  setNotes(notes: Matrix<string | null>): this {
    this.requireShape(notes);
    return this.annotate(notes);
  }

  getDataValidations = () => this.sheet.validations(this.box).map((row) => row.map((rule) => this.shownRule(rule)));
  getDataValidation = () => this.shownRule(this.sheet.validations(this.first)[0]?.[0] ?? null);

  setDataValidation(rule: DataValidation | null): this {
    this.sheet.validate(this.box, rule?.rule ?? null);
    return this;
  }

  setDataValidations(rules: Matrix<DataValidation | null>): this {
    this.requireShape(rules);
    this.sheet.validate(
      this.box,
      rules.map((row) => row.map((rule) => rule?.rule ?? null)),
    );
    return this;
  }

  /** "Inserts checkboxes into each cell in the range, configured with true for checked and false for unchecked." */
  insertCheckboxes(...given: unknown[]): this {
    if (given.length > 0) throw unavailable('insertCheckboxes with values of its own');
    const values = this.sheet.values(this.box).map((row) => row.map((value) => value === true));
    this.sheet.validate(this.box, { kind: 'checkbox', allowInvalid: false, help: null });
    return this.fill(values);
  }

  createFilter(): Filter {
    if (this.sheet.filter()) {
      throw new Exception("You can't create a filter in a sheet that already has a filter.");
    }
    this.sheet.setFilter(this.box);
    return new Filter(this.execution, this.sheet);
  }

  getFilter = () => (this.sheet.filter() ? new Filter(this.execution, this.sheet) : null);

  /** "'订单'!A2:C9" */
  get reference(): string {
    return withSheet(this.sheet.name, this.box);
  }

  private get first(): Box {
    return { ...this.box, rows: 1, columns: 1 };
  }

  private fill(values: Matrix<unknown>): this {
    const year = new Date(this.execution.backend.clock.now()).getFullYear();
    writeValues(this.sheet, this.box, values, year);
    this.execution.touch();
    return this;
  }

  private writeFormulas(formulas: Matrix<string>): this {
    const cells = formulas.map((row) =>
      row.map((text) => (text === '' ? { value: null } : { formula: text.startsWith('=') ? text : `=${text}` })),
    );
    this.sheet.write(this.box, cells);
    this.execution.touch();
    return this;
  }

  private clearing(what: Parameters<EngineSheet['clear']>[1]): this {
    this.sheet.clear(this.box, what);
    this.execution.touch();
    return this;
  }

  private restyle(style: Looks | Looks[][]): this {
    this.sheet.restyle(this.box, style);
    return this;
  }

  /** Equal values share one look, which the engine then merges into a style once. */
  private restyleEach<T>(matrix: Matrix<T>, look: (value: T) => Looks): this {
    this.requireShape(matrix);
    const known = new Map<T, Looks>();
    const looked = (value: T): Looks => {
      const found = known.get(value) ?? look(value);
      known.set(value, found);
      return found;
    };
    return this.restyle(matrix.map((row) => row.map(looked)));
  }

  private looked(show: (style: CellStyle) => string, box = this.box): string[][] {
    return this.sheet.styles(box).map((row) => row.map(show));
  }

  private annotate(notes: Matrix<string | null>): this {
    this.sheet.annotate(
      this.box,
      notes.map((row) => row.map((note) => note || null)),
    );
    return this;
  }

  private shownRule(rule: Validation | null): DataValidation | null {
    return rule ? new DataValidation(this.execution, rule) : null;
  }

  private repeated<T>(value: T): T[][] {
    return Array.from({ length: this.box.rows }, () => new Array<T>(this.box.columns).fill(value));
  }

  private requireShape(matrix: Matrix<unknown>): void {
    const { rows, columns } = this.box;
    requireSame('rows', matrix.length, rows);
    for (const row of matrix) requireSame('columns', row.length, columns);
  }
}

function requireSame(what: 'rows' | 'columns', given: number, wanted: number): void {
  if (given === wanted) return;
  throw new Exception(
    `The number of ${what} in the data does not match the number of ${what} in the range. ` +
      `The data has ${given} but the range has ${wanted}.`,
  );
}
