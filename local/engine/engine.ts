/**
 * The spreadsheet engine as the local host sees it. Everything is synchronous. Rows and columns count from 0;
 * a box is a rectangle of cells. Dates are serial numbers (days since 1899-12-30) under a date format.
 */

/** What a cell holds. Error values ('#REF!', '#N/A' …) are text of a cell whose `error` is true. */
export type Scalar = string | number | boolean | null;

export interface Box {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

export interface Cell {
  value: Scalar;
  /** As the user wrote it, with the leading '='; null where the cell has none (spilled cells have none). */
  formula: string | null;
  error: boolean;
}

/** What to put into a cell: a formula (with leading '=') or a value; `{}` and `{ value: null }` empty it, its format stays. */
export interface CellInput {
  value?: Scalar;
  formula?: string;
}

export interface Edge {
  line: 'thin' | 'medium' | 'thick' | 'dashed' | 'dotted' | 'double';
  color: string;
}

/** Looks of a cell. null is the default look; when restyling, an absent member leaves what is there. Colours are '#rrggbb'. */
export interface CellStyle {
  numberFormat?: string | null;
  background?: string | null;
  fontColor?: string | null;
  bold?: boolean | null;
  italic?: boolean | null;
  underline?: boolean | null;
  strike?: boolean | null;
  /** Points. */
  fontSize?: number | null;
  fontFamily?: string | null;
  horizontal?: 'left' | 'center' | 'right' | null;
  vertical?: 'top' | 'middle' | 'bottom' | null;
  wrap?: 'overflow' | 'wrap' | 'clip' | null;
  /** Restyling sets or removes (null) the edges that are named and leaves the others. */
  borders?: { top?: Edge | null; right?: Edge | null; bottom?: Edge | null; left?: Edge | null } | null;
}

export type Comparison =
  | 'between'
  | 'notBetween'
  | 'equal'
  | 'notEqual'
  | 'greater'
  | 'greaterOrEqual'
  | 'less'
  | 'lessOrEqual';

/** What a user may type into a cell. `help` is shown to the user; null for none. */
export type Validation =
  | { kind: 'list'; values: string[]; showDropdown: boolean; allowInvalid: boolean; help: string | null }
  /** A list taken from cells, such as "=团队!$B$2:$B$50". */
  | { kind: 'rangeList'; range: string; showDropdown: boolean; allowInvalid: boolean; help: string | null }
  | { kind: 'checkbox'; allowInvalid: boolean; help: string | null }
  /** Operands: one, or two for between and notBetween; of dates, serial numbers; of text lengths, counts. */
  | {
      kind: 'number' | 'date' | 'textLength';
      comparison: Comparison;
      operands: number[];
      allowInvalid: boolean;
      help: string | null;
    }
  | { kind: 'custom'; formula: string; allowInvalid: boolean; help: string | null };

export type Condition =
  | { kind: 'formula'; formula: string }
  | { kind: 'number'; comparison: Comparison; operands: number[] }
  | { kind: 'text'; test: 'contains' | 'notContains' | 'startsWith' | 'endsWith' | 'equals'; text: string }
  | { kind: 'blank' }
  | { kind: 'notBlank' };

/** The style of conditional rules knows background, fontColor, bold, italic, underline and strike. */
export interface ConditionalRule {
  boxes: Box[];
  condition: Condition;
  style: CellStyle;
}

/** A change in the terms of Univer, for pages that run a Univer of their own. Plain JSON data. */
export interface Mutation {
  id: string;
  params: unknown;
}

/** A cell of a file or a saved workbook. A formula carries its last known value, so that nothing waits for calculation. */
export interface StoredCell {
  value: Scalar;
  formula?: string;
  error?: boolean;
  /** Cells of equal looks should share one object. */
  style?: CellStyle;
}

/** What an array formula at `row`, `column` shows in its own and the neighbouring cells. */
export interface Spill {
  row: number;
  column: number;
  cells: StoredCell[][];
}

export interface SheetData {
  name: string;
  /** Size of the grid; grows to what the cells need. */
  rows?: number;
  columns?: number;
  /** By row, then column; short rows and holes are blank cells. */
  cells: (StoredCell | null | undefined)[][];
  hidden?: boolean;
  tabColor?: string | null;
  frozenRows?: number;
  frozenColumns?: number;
  /** Pixels by column or row number. */
  columnWidths?: Record<number, number>;
  rowHeights?: Record<number, number>;
  hiddenRows?: number[];
  hiddenColumns?: number[];
  merges?: Box[];
  notes?: { row: number; column: number; text: string }[];
  validations?: { boxes: Box[]; rule: Validation }[];
  conditionalRules?: ConditionalRule[];
  filter?: Box | null;
  /** Results of array formulas with more than one cell: the formula's place and all cells, its own included. */
  spills?: Spill[];
}

/** A word for a range or a value that formulas use; with `sheet` only those of that sheet. */
export interface DefinedName {
  name: string;
  /** With the leading '='. */
  formula: string;
  sheet?: string;
}

/** A workbook as plain data: what files are read into and written from. */
export interface WorkbookData {
  name: string;
  sheets: SheetData[];
  names?: DefinedName[];
}

/** Help that is shown while a user types a custom function. */
export interface FunctionHelp {
  description: string;
  params: { name: string; detail: string; example?: string }[];
}

/** A cell that a custom function is given: a number under a format comes with it, so that dates are known. */
export type FunctionArgument = Scalar | { serial: number; numberFormat: string };

/** A cell of a custom function's result; a date is its serial number and the format to show it in. */
export type FunctionResult = Scalar | undefined | { serial: number; numberFormat: string };

/**
 * A range arrives as rows of cells (blanks null), a single cell as [[value]], a literal as a Scalar.
 * A matrix as result spills; rows may differ in length.
 */
export type CustomFunction = (args: (FunctionArgument | FunctionArgument[][])[]) => FunctionResult | FunctionResult[][];

/** Rows or columns that come in at `at` (count above 0) or go from there on (below 0). */
export interface Move {
  axis: 'row' | 'column';
  at: number;
  count: number;
}

/** What happened to the sheet that is, or was, of that name. */
export type StructureChange =
  | ({ kind: 'moved'; sheet: string } & Move)
  | { kind: 'renamed'; sheet: string; name: string }
  | { kind: 'removed'; sheet: string };

/** A matrix beyond the grid throws RangeError, in every method that takes a box. */
export interface EngineSheet {
  readonly id: string;
  name: string;
  readonly index: number;
  hidden: boolean;
  /** '#rrggbb' or null. */
  tabColor: string | null;
  frozenRows: number;
  frozenColumns: number;
  readonly maxRows: number;
  readonly maxColumns: number;
  /** Count of rows up to the last content, 0 where there is none. */
  lastRow(): number;
  lastColumn(): number;

  read(box: Box): Cell[][];
  /** The fast way to values alone. */
  values(box: Box): Scalar[][];
  /** Text as the cell's format shows it. */
  displayed(box: Box): string[][];
  /** Replaces contents and keeps looks. Formulas that depend on it are recalculated by the engine's calculate(). */
  write(box: Box, cells: CellInput[][]): void;
  clear(box: Box, what: { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean }): void;

  /** Only the members that differ from the default are present. */
  styles(box: Box): CellStyle[][];
  /** The number formats alone, null where the cell has none; the fast way to tell dates from numbers. */
  numberFormats(box: Box): (string | null)[][];
  restyle(box: Box, style: CellStyle | CellStyle[][]): void;
  notes(box: Box): (string | null)[][];
  annotate(box: Box, notes: (string | null)[][]): void;
  validations(box: Box): (Validation | null)[][];
  validate(box: Box, rules: (Validation | null)[][] | Validation | null): void;
  conditionalRules(): ConditionalRule[];
  setConditionalRules(rules: ConditionalRule[]): void;

  insertRows(at: number, count: number): void;
  deleteRows(at: number, count: number): void;
  insertColumns(at: number, count: number): void;
  deleteColumns(at: number, count: number): void;
  /** Pixels. */
  columnWidth(column: number): number;
  setColumnWidth(column: number, count: number, pixels: number): void;
  rowHeight(row: number): number;
  setRowHeight(row: number, count: number, pixels: number): void;
  setRowsHidden(row: number, count: number, hidden: boolean): void;
  setColumnsHidden(column: number, count: number, hidden: boolean): void;
  rowHidden(row: number): boolean;
  columnHidden(column: number): boolean;
  merge(box: Box): void;
  unmerge(box: Box): void;
  merged(): Box[];
  filter(): Box | null;
  setFilter(box: Box | null): void;
}

export interface Engine {
  sheets(): EngineSheet[];
  sheet(name: string): EngineSheet | null;
  /** Default grid: 1000 rows, 26 columns. Throws where the name is taken. */
  addSheet(name: string, index?: number, rows?: number, columns?: number): EngineSheet;
  removeSheet(sheet: EngineSheet): void;
  moveSheet(sheet: EngineSheet, index: number): void;

  /** Runs every pending calculation to its end; afterwards the values of all formulas are current. */
  calculate(): void;
  /** Marks every formula for the next calculate(), as needed after registering functions or for NOW() and TODAY(). */
  recalculateAll(): void;
  /** Names are case-insensitive. An exception of fn becomes the value '#ERROR!' and its message errorMessage(). */
  registerFunction(name: string, help: FunctionHelp, fn: CustomFunction): void;
  /** Why the cell shows '#ERROR!', or null. */
  errorMessage(sheet: EngineSheet, row: number, column: number): string | null;
  /** The value of one formula without a trace in the workbook; a spill is a matrix, a single value [[value]]. */
  evaluate(formula: string): Scalar[][];
  /** The same, with the format of each number that has one: dates are known by it. */
  evaluateFormatted(formula: string): FunctionArgument[][];
  /** What the custom function said that made the last evaluate() an '#ERROR!'; null where none did. */
  evaluationError(): string | null;

  /** Univer's own form (IWorkbookData), for pages: plain JSON data, to be made text at once, as it is no copy. */
  snapshot(): object;
  /** What a page must execute after opening the snapshot, which holds no spilled cells. */
  spills(): Mutation;
  /** The workbook as plain data, for files. */
  describe(): WorkbookData;
  /** Hears every change, those of write() and of calculation too. Returns the way to stop listening. */
  onMutation(listener: (mutation: Mutation) => void): () => void;
  /** Hears how the sheets themselves change, by whomever. Returns the way to stop listening. */
  onStructure(listener: (change: StructureChange) => void): () => void;
  /** Takes over what a page changed in one step, and calculates then; `origin`, a listener, does not hear the change itself, only its consequences. */
  apply(change: Mutation | readonly Mutation[], origin?: (mutation: Mutation) => void): void;
  dispose(): void;
}
