import { readTime } from '../../calendar/readTime';
import { readAmount, readQuantity } from '../../sidebar/files/amount';
import { toCents } from '../cents';
import type { RefusalCode } from '../refusal';
import { isRounded, isScientific } from './orderNumber';
import type { Field, Sheet } from './sheet';
import { readStage, type Stage, type Stages } from './stage';

/** Longest piece of a cell that a refusal quotes. */
const QUOTED = 40;

/** A cell that cannot be read ends its row; `attempt` turns it into a refusal. */
export class RefusedCell extends Error {
  constructor(
    readonly code: RefusalCode,
    readonly field: Field,
    readonly expected?: string,
  ) {
    super(code);
  }
}

/** One data row, read field by field. Fields that cannot be read throw `RefusedCell`. */
export class Row {
  constructor(
    readonly sheet: Sheet,
    readonly index: number,
  ) {}

  /** The field's text; '' where blank or where the export has no such column. */
  text(field: Field): string {
    return this.sheet.text(this.index, field);
  }

  textOrNull(field: Field): string | null {
    return this.text(field) || null;
  }

  required(field: Field): string {
    const text = this.text(field);
    if (text === '') throw new RefusedCell('missing', field);
    return text;
  }

  /** The buyer, unless masked (测**甲, ***): a mask identifies nobody, and Taobao's changes every week. */
  buyer(): string | null {
    const name = this.text('buyer');
    return name === '' || name.includes('*') ? null : name;
  }

  orderId(field: Field = 'orderId'): string {
    const id = this.required(field);
    if (isScientific(id)) throw new RefusedCell('scientificId', field);
    if (this.sheet.rounded && isRounded(id)) throw new RefusedCell('roundedId', field);
    return id;
  }

  /** Cents, 0 or more. */
  cents(field: Field): number {
    return this.centsOf(field, this.required(field));
  }

  /** Cents, 0 or more; 0 where blank. */
  centsOrZero(field: Field): number {
    const text = this.text(field);
    return text === '' ? 0 : this.centsOf(field, text);
  }

  /** Cents that went back to the buyer; some exports write them with a minus. 0 where blank. */
  refund(field: Field = 'refunded'): number {
    const text = this.text(field);
    return text === '' ? 0 : this.centsOf(field, text.replace(/^[-－]/, ''));
  }

  quantity(field: Field = 'quantity'): number {
    if (!this.sheet.has(field)) return 1;
    const quantity = readQuantity(this.required(field));
    if (quantity === null) throw new RefusedCell('notQuantity', field);
    return quantity;
  }

  time(field: Field): string {
    const time = readTime(this.required(field), this.sheet.settings.timeZone);
    if (time === null) throw new RefusedCell('notTime', field);
    return time;
  }

  timeOrNull(field: Field): string | null {
    return this.text(field) === '' ? null : this.time(field);
  }

  stage(stages: Stages, field: Field = 'status'): Stage {
    const stage = readStage(this.required(field), stages);
    if (stage === null) throw new RefusedCell('unknownStatus', field);
    return stage;
  }

  /** The line's currency, which must be the shop's where both are known. */
  currency(field: Field = 'currency'): string | null {
    const currency = this.textOrNull(field)?.toUpperCase() ?? null;
    const shop = this.sheet.settings.currency;
    if (currency !== null && shop !== null && currency !== shop) throw new RefusedCell('currency', field, shop);
    return currency;
  }

  private centsOf(field: Field, text: string): number {
    const amount = readAmount(text);
    if (amount === null) throw new RefusedCell('notAmount', field);
    if (amount < 0) throw new RefusedCell('negativeAmount', field);
    return toCents(amount);
  }

  /** Records that this row was taken over, or skipped while its order is unpaid. */
  take(stage: Stage): void {
    if (stage === 'unpaid') this.sheet.skip(this.index);
    else this.sheet.use(this.index);
  }

  /** Records why this row was left out. */
  refuse(code: RefusalCode, field: Field, expected?: string): void {
    this.sheet.refuse(this.index, this.refusal(code, field, expected));
  }

  /** Records that this row was imported although something in it needs the merchant's eye. */
  remark(code: RefusalCode, field: Field): void {
    this.sheet.refusals.push({ file: this.sheet.file, rows: 0, kept: true, ...this.refusal(code, field) });
  }

  private refusal(code: RefusalCode, field: Field, expected?: string) {
    const value = this.text(field).slice(0, QUOTED);
    return { code, value, ...this.sheet.place(this.index, field), ...(expected ? { expected } : {}) };
  }
}

/**
 * Reads something from a row.
 *
 * @returns null when a cell was refused, which is then on the sheet's record
 */
export function attempt<T>(row: Row, read: (row: Row) => T): T | null {
  try {
    return read(row);
  } catch (error) {
    if (!(error instanceof RefusedCell)) throw error;
    row.refuse(error.code, error.field, error.expected);
    return null;
  }
}
