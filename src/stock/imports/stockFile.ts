import { readTime } from '../../calendar/readTime';
import { readAmount } from '../../sidebar/files/amount';
import { cleanCell, columnLetters } from '../../sidebar/files/cell';
import { isBlank } from '../../sidebar/files/table';
import { placeKey } from '../place';
import type { Layout } from './layout';
import type { StockFileReading, StockLine, StockRefusal, StockTable } from './line';
import type { StockField } from './mapping';

/** What a table came to. */
export interface TableReading {
  readonly file: StockFileReading;
  readonly lines: readonly StockLine[];
  readonly refusals: readonly StockRefusal[];
}

/** What Shopify writes where a location does not have an item at all. */
const NOT_STOCKED = /^not ?stocked$/i;
/** What Shopify writes for a product without variants. */
const NO_OPTION = 'Default Title';
/** `6.90123E+12`: what a spreadsheet program leaves of a long code. */
const SCIENTIFIC = /^\d(?:\.\d+)?e\+?\d+$/i;
/** Rows of totals that some exports end with. */
const FOOTER = /^(合计|总计|小计|汇总|total|subtotal)/i;

/**
 * Reads a table as stock: a row without a SKU or a figure that can be read is refused. Rows of one file that speak of one place (bins, batches) add up.
 *
 * @param timeZone IANA name, for times with an offset
 */
export function readStockTable(table: StockTable, layout: Layout, timeZone: string): TableReading {
  const reader = new RowReader(table, layout, timeZone);
  table.rows.forEach((row, index) => {
    if (index > layout.header && !isBlank(row)) reader.take(row, index);
  });
  const { rows, skipped, refused, refusals } = reader;
  const lines = addedUp(reader.lines);
  const file = { name: table.file, layout: layout.kind, rows, lines: lines.length, skipped, refused };
  return { file, lines, refusals };
}

function addedUp(lines: readonly StockLine[]): StockLine[] {
  const places = new Map<string, StockLine>();
  for (const line of lines) {
    const known = places.get(placeKey(line));
    places.set(placeKey(line), known ? together(known, line) : line);
  }
  return [...places.values()];
}

function together(one: StockLine, other: StockLine): StockLine {
  const inTransit = one.inTransit === null ? other.inTransit : one.inTransit + (other.inTransit ?? 0);
  const updatedAt = (other.updatedAt ?? '') > (one.updatedAt ?? '') ? other.updatedAt : one.updatedAt;
  return { ...one, available: one.available + other.available, inTransit, updatedAt };
}

class RowReader {
  readonly lines: StockLine[] = [];
  readonly refusals: StockRefusal[] = [];
  rows = 0;
  skipped = 0;
  refused = 0;
  /** Titles by handle. */
  private readonly titles = new Map<string, string>();

  constructor(
    private readonly table: StockTable,
    private readonly layout: Layout,
    private readonly timeZone: string,
  ) {}

  take(row: readonly string[], index: number): void {
    this.rows++;
    const before = this.refusals.length;
    const lines = FOOTER.test(cleanCell(row.find((cell) => cleanCell(cell) !== '') ?? ''))
      ? []
      : this.linesOf(row, index);
    this.lines.push(...lines);
    if (this.refusals.length > before) this.refused++;
    else if (lines.length === 0) this.skipped++;
  }

  private linesOf(row: readonly string[], index: number): StockLine[] {
    const { layout } = this;
    if (this.table.broken.has(index)) return this.refuse('openQuote', 0, index, '');
    const product = this.productIn(row);
    const sku = this.text(row, 'sku');
    if (sku === '') return this.refuse('blank', layout.at.sku, index, '');
    if (SCIENTIFIC.test(sku)) return this.refuse('scientificSku', layout.at.sku, index, sku);
    const platform = this.text(row, 'platform') || layout.platform;
    if (platform === '') return this.refuse('noPlatform', Math.max(0, layout.at.platform), index, '');
    const updatedAt = this.timeIn(row, index);
    if (updatedAt === undefined) return [];
    const common = { sku, product, platform, updatedAt };
    if (layout.kind === 'shopifyByColumn')
      return layout.warehouses.flatMap((at) => this.lineAt(row, index, at, common));
    const available = this.number(row, index, layout.at.available);
    const inTransit = this.number(row, index, layout.at.inTransit);
    if (available === undefined || inTransit === undefined) return [];
    const notStocked = NOT_STOCKED.test(this.text(row, 'available'));
    if (available === null) return notStocked ? [] : this.refuse('blank', layout.at.available, index, '');
    return [{ ...common, warehouse: this.text(row, 'warehouse') || null, available, inTransit }];
  }

  /** What one location's column says; blank and `not stocked`: nothing. */
  private lineAt(
    row: readonly string[],
    index: number,
    at: number,
    common: Omit<StockLine, 'warehouse' | 'available' | 'inTransit'>,
  ): StockLine[] {
    const available = this.number(row, index, at);
    const warehouse = (this.table.rows[this.layout.header]?.[at] ?? '').trim();
    return typeof available === 'number' ? [{ ...common, warehouse, available, inTransit: null }] : [];
  }

  private text(row: readonly string[], field: StockField): string {
    return cleanCell(row[this.layout.at[field]] ?? '');
  }

  /** The title with its options, as Shopify's orders write it: `Cup - Red / L`. */
  private productIn(row: readonly string[]): string | null {
    const { handle, options } = this.layout;
    const page = row[handle] ?? '';
    const title = this.text(row, 'product') || this.titles.get(page) || '';
    if (handle >= 0 && title) this.titles.set(page, title);
    const chosen = options.map((at) => cleanCell(row[at] ?? '')).filter((word) => word !== '' && word !== NO_OPTION);
    return [title, chosen.join(' / ')].filter(Boolean).join(' - ') || null;
  }

  /** undefined: it was refused. */
  private timeIn(row: readonly string[], index: number): string | null | undefined {
    const text = this.text(row, 'updatedAt');
    if (text === '') return this.table.modified;
    const time = readTime(text, this.timeZone);
    if (time === null) this.refuse('notTime', this.layout.at.updatedAt, index, text);
    return time ?? undefined;
  }

  /** null: the cell says nothing; undefined: it was refused. */
  private number(row: readonly string[], index: number, at: number): number | null | undefined {
    const text = cleanCell(row[at] ?? '');
    if (text === '' || NOT_STOCKED.test(text)) return null;
    const number = readAmount(text.replace(/[件个份]$/, ''));
    if (number === null) this.refuse('notNumber', at, index, text);
    return number ?? undefined;
  }

  private refuse(code: StockRefusal['code'], at: number, index: number, value: string): [] {
    const column = (this.table.rows[this.layout.header]?.[at] ?? '').trim();
    const cell = `${columnLetters(Math.max(0, at))}${index + 1}`;
    this.refusals.push({ code, file: this.table.file, cell, column, value: value.slice(0, 60) });
    return [];
  }
}
