import { Book } from './book';
import { describeNames, describeSheet } from './describe';
import type {
  CustomFunction,
  Engine,
  EngineSheet,
  FunctionArgument,
  FunctionHelp,
  FunctionResult,
  Mutation,
  Scalar,
  SheetData,
  StructureChange,
  WorkbookData,
} from './engine';
import { blankSheet, defaults, toSnapshot, unitId } from './load';
import { Sandbox } from './sandbox';
import { Sheet } from './sheet';

/** What a file holds in place of errors that its format does not know, such as '#ERROR!' and '#SPILL!'. */
const STANDS_IN = '#VALUE!';

export interface OpenOptions {
  /** Milliseconds since 1970 that NOW() and TODAY() go by; default is the machine's clock. */
  now?: () => number;
}

/** Opens a workbook in an engine of its own. Formulas keep the values they came with until calculate(). */
export function openEngine(data: WorkbookData, { now = Date.now }: OpenOptions = {}): Engine {
  const sheets = data.sheets.length > 0 ? data.sheets : [{ name: 'Sheet1', cells: [] }];
  const book = new Book(new Sandbox(now), toSnapshot({ ...data, sheets }));
  const ids = book.workbook.getConfig().sheetOrder;
  sheets.forEach((sheet, i) => {
    const id = ids[i] ?? '';
    for (const spill of sheet.spills ?? []) book.restoreSpill(id, spill);
    markUncomputed(book, id, sheet);
  });
  return new UniverEngine(book);
}

/** Formulas that came without a value are computed at the first calculate(), and those that came with one that may stand for another. */
function markUncomputed(book: Book, id: string, { cells }: SheetData): void {
  cells.forEach((row, r) => {
    row?.forEach((cell, c) => {
      if (cell?.formula && (cell.value === null || cell.value === STANDS_IN))
        book.markDirty(id, { row: r, column: c, rows: 1, columns: 1 });
    });
  });
}

class UniverEngine implements Engine {
  private evaluated: string | null = null;
  private readonly known = new Map<string, Sheet>();
  private readonly help = new Map<string, FunctionHelp>();

  constructor(private readonly book: Book) {}

  sheets(): Sheet[] {
    return this.book.workbook.getConfig().sheetOrder.map((id) => this.byId(id));
  }

  sheet(name: string): EngineSheet | null {
    return this.sheets().find((sheet) => sheet.name === name) ?? null;
  }

  addSheet(name: string, index?: number, rows = defaults.rows, columns = defaults.columns): EngineSheet {
    if (this.sheet(name)) throw new Error(`A sheet named ${name} exists already.`);
    const id = this.freeId();
    const at = index ?? this.sheets().length;
    this.book.mutate('sheet.mutation.insert-sheet', { index: at, sheet: blankSheet(id, name, rows, columns) });
    return this.byId(id);
  }

  removeSheet(sheet: EngineSheet): void {
    if (this.sheets().length === 1) throw new Error('A workbook needs at least one sheet.');
    this.book.command('sheet.command.remove-sheet', { subUnitId: sheet.id });
    this.known.delete(sheet.id);
  }

  moveSheet(sheet: EngineSheet, index: number): void {
    const order = { subUnitId: sheet.id, fromOrder: sheet.index, toOrder: index };
    this.book.mutate('sheet.mutation.set-worksheet-order', order);
  }

  calculate(): void {
    this.book.calculate();
  }

  recalculateAll(): void {
    this.book.markEverything();
  }

  registerFunction(name: string, help: FunctionHelp, fn: CustomFunction): void {
    const upper = name.toUpperCase();
    this.help.set(upper, help);
    this.book.univer.register(upper, (args, place) => {
      const key = keyOf(place.sheetId, place.row, place.column);
      this.book.messages.delete(key);
      try {
        return { result: asRows(fn(args)) };
      } catch (error) {
        this.book.messages.set(key, messageOf(error));
        return { error: '#ERROR!' };
      }
    });
  }

  functions(): { name: string; help: FunctionHelp }[] {
    return [...this.help].map(([name, help]) => ({ name, help }));
  }

  errorMessage(sheet: EngineSheet, row: number, column: number): string | null {
    const [[cell] = []] = sheet.read({ row, column, rows: 1, columns: 1 });
    if (cell?.value !== '#ERROR!' || cell.formula === null) return null;
    const key = keyOf(sheet.id, row, column);
    const message = this.book.messages.get(key) ?? this.messageNow(cell.formula, sheet);
    if (message !== null) this.book.messages.set(key, message);
    return message;
  }

  /** What the formula says when it is computed once more: it may have been computed in another cell, before this one moved. */
  private messageNow(formula: string, sheet: EngineSheet): string | null {
    const before = this.evaluated;
    this.withMessageOf(keyOf(sheet.id, 0, 0), () => this.book.univer.evaluate(formula, unitId, sheet.id));
    const message = this.evaluated;
    this.evaluated = before;
    return message;
  }

  evaluate(formula: string): Scalar[][] {
    return this.evaluateFormatted(formula).map((row) =>
      row.map((cell) => (cell !== null && typeof cell === 'object' ? cell.serial : cell)),
    );
  }

  evaluateFormatted(formula: string): FunctionArgument[][] {
    this.calculate();
    const text = formula.startsWith('=') ? formula : `=${formula}`;
    const first = this.sheets()[0]?.id ?? '';
    return this.withMessageOf(keyOf(first, 0, 0), () => this.book.univer.evaluate(text, unitId, first));
  }

  evaluationError(): string | null {
    return this.evaluated;
  }

  /** A formula is evaluated as if in A1; a message of the cell that stands there is none of its business. */
  private withMessageOf<T>(key: string, evaluate: () => T): T {
    const { messages } = this.book;
    const own = messages.get(key);
    messages.delete(key);
    const value = evaluate();
    this.evaluated = messages.get(key) ?? null;
    if (own === undefined) messages.delete(key);
    else messages.set(key, own);
    return value;
  }

  snapshot(): object {
    return { ...this.book.workbook.getSnapshot(), resources: this.book.univer.resources() };
  }

  spills(): Mutation {
    return this.book.spills();
  }

  describe(): WorkbookData {
    const sheets = this.sheets().map((sheet) => describeSheet(this.book, sheet));
    const names = describeNames(this.book);
    const name = this.book.workbook.getName();
    return names.length > 0 ? { name, sheets, names } : { name, sheets };
  }

  onMutation(listener: (mutation: Mutation) => void): () => void {
    return this.book.listen(listener);
  }

  onStructure(listener: (change: StructureChange) => void): () => void {
    return this.book.structure.listen(listener);
  }

  apply(change: Mutation | readonly Mutation[], origin?: (mutation: Mutation) => void): void {
    for (const mutation of [change].flat()) this.book.receive(mutation, origin);
    this.calculate();
  }

  dispose(): void {
    this.book.dispose();
  }

  private byId(id: string): Sheet {
    const sheet = this.known.get(id) ?? new Sheet(this.book, id);
    this.known.set(id, sheet);
    return sheet;
  }

  private freeId(): string {
    const taken = new Set([...this.known.keys(), ...this.book.workbook.getConfig().sheetOrder]);
    let number = taken.size + 1;
    while (taken.has(`sheet${number}`)) number++;
    return `sheet${number}`;
  }
}

function keyOf(sheetId: string, row: number, column: number): string {
  return `${sheetId} ${row} ${column}`;
}

function messageOf(error: unknown): string {
  return error !== null && typeof error === 'object' && 'message' in error ? String(error.message) : String(error);
}

/** A row alone is a matrix of one row, as in Apps Script. */
function asRows(result: FunctionResult | FunctionResult[] | FunctionResult[][]): FunctionResult | FunctionResult[][] {
  if (!Array.isArray(result)) return result;
  return result.every(Array.isArray) ? (result as FunctionResult[][]) : [result as FunctionResult[]];
}
