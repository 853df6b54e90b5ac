import { cleanCell, columnLetters, headerKey } from '../../sidebar/files/cell';
import { isBlank, type Table } from '../../sidebar/files/table';
import type { Refusal, RefusalCode } from '../refusal';
import { looksRounded } from './orderNumber';

/** What an export can tell of an order line. */
export type Field =
  | 'orderId'
  | 'subOrderId'
  | 'buyer'
  | 'orderedAt'
  | 'paidAt'
  | 'sku'
  | 'product'
  | 'category'
  | 'quantity'
  | 'price'
  | 'paid'
  | 'balance'
  | 'settled'
  | 'outstanding'
  | 'refunded'
  | 'status'
  | 'afterSale'
  | 'fulfilled'
  | 'cancelledAt'
  | 'currency';

/** Which headers hold a field, best first: the first that is not blank in a row is taken. */
export type Columns = Readonly<Partial<Record<Field, readonly string[]>>>;

export interface Settings {
  timeZone: string;
  /** The shop's currency; null: lines in any currency are taken. */
  currency: string | null;
}

/** What became of a data row. Every row ends as exactly one of these. */
export type Outcome = 'used' | 'skipped' | 'refused';

/** Rows of totals that some exports end with. */
const FOOTER = /^(合计|总计|小计|汇总|total|subtotal)/i;

/** A table whose header is understood, and the record of what became of each of its rows. */
export class Sheet {
  readonly file: string;
  readonly width: number;
  readonly refusals: Refusal[] = [];
  readonly rounded: boolean;
  private readonly places: Partial<Record<Field, number[]>> = {};
  private readonly outcomes = new Map<number, Outcome>();

  constructor(
    private readonly table: Table,
    readonly header: number,
    readonly columns: Columns,
    readonly settings: Settings,
  ) {
    this.file = table.file;
    const keys = (table.rows[header] ?? []).map(headerKey);
    this.width = keys.length;
    for (const [field, names] of Object.entries(columns) as [Field, readonly string[]][]) {
      this.places[field] = names.map((name) => keys.indexOf(headerKey(name))).filter((index) => index >= 0);
    }
    this.rounded = looksRounded(this.indices().map((index) => this.text(index, 'orderId')));
  }

  /** Indices of all rows below the header. */
  indices(): number[] {
    return Array.from({ length: this.table.rows.length - this.header - 1 }, (_, index) => this.header + 1 + index);
  }

  has(field: Field): boolean {
    return (this.places[field] ?? []).length > 0;
  }

  /** The field's first cell that is not blank, unwrapped; '' when there is none. */
  text(row: number, field: Field): string {
    for (const column of this.places[field] ?? []) {
      const text = cleanCell(this.table.rows[row]?.[column] ?? '');
      if (text !== '') return text;
    }
    return '';
  }

  /** Address and header of the cell that the field's text comes from, or would come from. */
  place(row: number, field: Field): { cell: string; column: string } {
    const places = this.places[field] ?? [];
    const filled = places.find((column) => cleanCell(this.table.rows[row]?.[column] ?? '') !== '');
    const column = filled ?? places[0];
    if (column === undefined) return { cell: `A${row + 1}`, column: this.columns[field]?.[0] ?? '' };
    return {
      cell: `${columnLetters(column)}${row + 1}`,
      column: cleanCell(this.table.rows[this.header]?.[column] ?? ''),
    };
  }

  /** Rows that hold an order line, or should; the others are marked here. */
  dataRows(): number[] {
    return this.indices().filter((row) => {
      const cells = this.table.rows[row] ?? [];
      const first = cleanCell(cells.find((cell) => cleanCell(cell) !== '') ?? '');
      const unordered = this.text(row, 'orderId') === '' || this.text(row, 'orderId') === first;
      if (isBlank(cells) || (unordered && FOOTER.test(first))) return this.skip(row);
      if (this.table.broken.has(row)) return this.refuseRow(row, 'openQuote');
      if (!isBlank(cells.slice(this.width))) return this.refuseRow(row, 'shifted', String(this.width));
      return true;
    });
  }

  use(row: number): void {
    if (!this.outcomes.has(row)) this.outcomes.set(row, 'used');
  }

  skip(row: number): false {
    if (!this.outcomes.has(row)) this.outcomes.set(row, 'skipped');
    return false;
  }

  refuse(row: number, refusal: Omit<Refusal, 'file' | 'rows'>): false {
    if (this.outcomes.get(row) === 'refused') return false;
    this.outcomes.set(row, 'refused');
    this.refusals.push({ file: this.file, rows: 1, ...refusal });
    return false;
  }

  refuseRow(row: number, code: RefusalCode, expected?: string): false {
    return this.refuse(row, { code, cell: `A${row + 1}`, column: '', value: '', ...(expected ? { expected } : {}) });
  }

  /** Address of the cell for which the row was refused. */
  refusedCell(row: number): string {
    const rowNumber = String(row + 1);
    return this.refusals.find((refusal) => refusal.cell.replace(/^[A-Z]+/, '') === rowNumber)?.cell ?? `A${rowNumber}`;
  }

  /** Refuses the whole table for one reason. */
  refuseAll(code: RefusalCode, column = ''): void {
    const rows = this.indices();
    for (const row of rows) this.outcomes.set(row, 'refused');
    this.refusals.splice(0);
    this.refusals.push({ code, file: this.file, cell: '', column, value: '', rows: rows.length });
  }

  count(outcome: Outcome): number {
    let count = 0;
    for (const row of this.indices()) if (this.outcomes.get(row) === outcome) count++;
    return count;
  }
}
