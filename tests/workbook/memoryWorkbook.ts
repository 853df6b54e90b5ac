import { fromSerial, isDateFormat } from '../../local/services/serial';
import { typed as meaningOf } from '../../local/services/typing';
import { type Language, textsIn } from '../../src/text/texts';
import type {
  Box,
  CellLook,
  ChartLook,
  Offer,
  RawCell,
  SheetPort,
  TabLook,
  TypedCell,
  WorkbookPort,
} from '../../src/workbook/port';
import { type MemoryPort, openShop, type Shop, type ShopPorts } from '../../src/workbook/shop';

/** What a cell holds: typed text becomes what a spreadsheet makes of it. */
export interface Held {
  readonly value: RawCell;
  readonly formula: string;
}

export const EMPTY: Held = { value: '', formula: '' };

/** Google's limit of a cell, and its sentence. */
const LONGEST = 50_000;
const TOO_LONG = `Your input contains more than the maximum of ${LONGEST} characters in a single cell.`;

const plain = (value: RawCell): Held => ({ value, formula: '' });

/** What becomes of text typed into a cell: by the local host's own rules, with which it stands in for Google. */
function take(typed: TypedCell, format: string, before: Held): Held {
  if (typeof typed !== 'string' || typed === '') return plain(typed);
  if (typed.length > LONGEST && typed.replace(/^'/, '') !== before.value) throw new Error(TOO_LONG);
  // The same formula again has the same result.
  if (typed === before.formula) return before;
  const meaning = meaningOf(typed, 2026);
  if (meaning?.formula) return { value: `result of ${typed}`, formula: typed };
  if (format === '@' || meaning === null) return plain(typed.replace(/^'/, ''));
  const { value = null, numberFormat = '' } = meaning;
  const isDate = typeof value === 'number' && isDateFormat(format || numberFormat);
  return plain(isDate ? fromSerial(value) : (value ?? ''));
}

/** A tab held in memory, with the parsing of typed text that a spreadsheet does. */
export class MemorySheet implements SheetPort {
  cells: Held[][] = [];
  formats = new Map<number, string>();
  charts: ChartLook[] = [];
  /** By `row,column`. */
  looks = new Map<string, CellLook>();
  offers = new Map<string, Offer>();
  widths = new Map<number, number>();
  frozenColumns = 0;
  notes: string[] = [];
  merged: Box[] = [];

  constructor(
    readonly name: string,
    private readonly called: (member: string) => void,
  ) {}

  headers(): RawCell[] {
    return this.read()[0] ?? [];
  }

  lastRow(): number {
    return this.read().length;
  }

  read(): RawCell[][] {
    this.called('read');
    const rows = this.cells.map((row) => row.map(({ value }) => value));
    while (rows.length > 0 && rows[rows.length - 1]?.every((value) => value === '')) rows.pop();
    const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
    return rows.map((row) => Array.from({ length: width }, (_, index) => row[index] ?? ''));
  }

  formulas({ row, column, rows, columns }: Box): string[][] {
    this.called('formulas');
    return Array.from({ length: rows }, (_, r) =>
      Array.from({ length: columns }, (_, c) => this.at(row + r, column + c).formula),
    );
  }

  write({ row, column, rows, columns }: Box, cells: readonly (readonly TypedCell[])[]): void {
    this.called('write');
    if (cells.length !== rows || cells.some((one) => one.length !== columns))
      throw new Error('the cells do not fill the box');
    cells.forEach((one, r) => {
      one.forEach((typed, c) => {
        this.put(row + r, column + c, take(typed, this.formats.get(column + c) ?? '', this.at(row + r, column + c)));
      });
    });
  }

  format({ column }: Box, formats: readonly string[]): void {
    this.called('format');
    formats.forEach((format, index) => {
      this.formats.set(column + index, format);
    });
  }

  clear({ row, column, rows, columns }: Box): void {
    this.called('clear');
    for (let r = 0; r < rows; r++) for (let c = 0; c < columns; c++) this.put(row + r, column + c, EMPTY);
  }

  paint({ row, column }: Box, looks: readonly (readonly CellLook[])[]): void {
    this.called('paint');
    looks.forEach((one, r) => {
      one.forEach((look, c) => {
        this.looks.set(`${row + r},${column + c}`, look);
      });
    });
  }

  offer({ row, column }: Box, offers: readonly (readonly Offer[])[]): void {
    this.called('offer');
    offers.forEach((one, r) => {
      one.forEach((offer, c) => {
        this.offers.set(`${row + r},${column + c}`, offer);
      });
    });
  }

  deleteRows(row: number, count: number): void {
    this.called('deleteRows');
    this.cells.splice(row - 1, count);
  }

  resize(column: number, have: number, want: number): void {
    this.called('resize');
    for (const row of this.cells) {
      const fresh = Array.from({ length: Math.max(0, want - have) }, () => EMPTY);
      if (row.length >= column) row.splice(column - 1 + Math.min(have, want), Math.max(0, have - want), ...fresh);
    }
  }

  freeze(columns: number): void {
    this.called('freeze');
    this.frozenColumns = columns;
  }

  widen(column: number, count: number, width: number): void {
    this.called('widen');
    for (let at = column; at < column + count; at++) this.widths.set(at, width);
  }

  dress({ columns }: TabLook, firstColumn: number): void {
    this.called('dress');
    columns.forEach(({ header, format, note }, index) => {
      this.put(1, firstColumn + index, { value: header, formula: '' });
      this.formats.set(firstColumn + index, format);
      this.notes[firstColumn + index - 1] = note;
    });
  }

  chart(look: ChartLook): void {
    this.called('chart');
    this.charts = [...this.charts.filter(({ title }) => title !== look.title), look];
  }

  at(row: number, column: number): Held {
    return this.cells[row - 1]?.[column - 1] ?? EMPTY;
  }

  /** What a user does by hand: typed as it is, whatever the format. A merged cell holds something in its first corner only. */
  put(row: number, column: number, held: Held): void {
    if (this.isCovered(row, column)) return;
    while (this.cells.length < row) this.cells.push([]);
    const cells = this.cells[row - 1] as Held[];
    while (cells.length < column) cells.push(EMPTY);
    cells[column - 1] = held;
  }

  /** Merges a block into one cell: what its other cells held is gone. */
  merge(box: Box): void {
    const { row, column, rows, columns } = box;
    for (let r = 0; r < rows; r++)
      for (let c = 0; c < columns; c++) if (r + c > 0) this.put(row + r, column + c, EMPTY);
    this.merged.push(box);
  }

  private isCovered(row: number, column: number): boolean {
    return this.merged.some(
      (box) =>
        row >= box.row &&
        row < box.row + box.rows &&
        column >= box.column &&
        column < box.column + box.columns &&
        !(row === box.row && column === box.column),
    );
  }
}

/** A workbook in memory. `between` runs before every call, as a user who edits while a job is under way. */
export class MemoryWorkbook implements WorkbookPort {
  readonly timeZone = 'Asia/Shanghai';
  readonly sheets = new Map<string, MemorySheet>();
  readonly calls: string[] = [];
  between: (member: string) => void = () => {};

  constructor(tabs: Record<string, RawCell[][]> = {}) {
    for (const [name, rows] of Object.entries(tabs)) this.fill(name, rows);
  }

  fill(name: string, rows: RawCell[][]): MemorySheet {
    const sheet = new MemorySheet(name, (member) => this.note(member));
    sheet.cells = rows.map((row) =>
      row.map((value) =>
        typeof value === 'string' && value.startsWith('=')
          ? { value: `result of ${value}`, formula: value }
          : { value, formula: '' },
      ),
    );
    this.sheets.set(name, sheet);
    return sheet;
  }

  sheet(name: string): MemorySheet | null {
    return this.sheets.get(name) ?? null;
  }

  anchor(name: string): string | null {
    const at = [...this.sheets.keys()].indexOf(name);
    return at < 0 ? null : `#gid=${at}`;
  }

  insert(name: string): MemorySheet {
    this.note('insert');
    return this.fill(name, []);
  }

  wallClock(date: Date): string {
    const pad = (part: number) => String(part).padStart(2, '0');
    const day = `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
    return `${day} ${pad(date.getHours())}:${pad(date.getMinutes())}:${pad(date.getSeconds())}`;
  }

  flush(): void {
    this.note('flush');
  }

  /** The tab's cells as text, dates as wall clock. */
  shown(name: string): string[][] {
    const rows = this.sheets.get(name)?.cells ?? [];
    return rows.map((row) =>
      row.map(
        ({ value, formula }) =>
          formula || (value instanceof Date ? this.wallClock(value).replace(' 00:00:00', '') : String(value)),
      ),
    );
  }

  /** The same workbook again, as if it had been saved and opened. */
  copy(): MemoryWorkbook {
    const copy = new MemoryWorkbook();
    for (const [name, sheet] of this.sheets) {
      const { cells, formats, charts, notes, looks, offers, merged } = sheet;
      const taken = { cells: cells.map((row) => [...row]), formats: new Map(formats), charts: [...charts] };
      const drawn = { notes: [...notes], looks: new Map(looks), offers: new Map(offers), merged: [...merged] };
      Object.assign(copy.fill(name, []), { ...taken, ...drawn });
    }
    return copy;
  }

  private note(member: string): void {
    this.calls.push(member);
    this.between(member);
  }
}

export class MemoryStore implements MemoryPort {
  readonly values = new Map<string, string>();
  get = (key: string) => this.values.get(key) ?? null;
  set = (key: string, value: string) => void this.values.set(key, value);
  remove = (key: string) => void this.values.delete(key);

  copy(): MemoryStore {
    const copy = new MemoryStore();
    for (const [key, value] of this.values) copy.set(key, value);
    return copy;
  }
}

/** A shop over a workbook in memory. */
export function shopOn(workbook: MemoryWorkbook, ports: Partial<ShopPorts> & { language?: Language } = {}): Shop {
  return openShop({
    workbook,
    lock: { hold: (work) => work() },
    memory: new MemoryStore(),
    texts: textsIn(ports.language ?? 'zh-CN'),
    now: '2026-11-02 09:00:00',
    elapsed: () => 0,
    bigQuery: null,
    ...ports,
  });
}
