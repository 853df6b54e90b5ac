import type { RawCell, TypedCell, WorkbookPort } from './port';

/** What a checked cell holds: days, months and times are ISO text. */
export type Value = string | number | boolean | null;

/** Full-width letters, digits and signs as half-width ones, without surrounding space. Merchants type both (`２０２５`, `（订单）`). */
export function halfWidth(text: string): string {
  return text
    .replace(/[\uff01-\uff5e]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0))
    .replace(/[\u3000\u00a0]/g, ' ')
    .trim();
}

/** Text that a spreadsheet would run or strip whatever the cell's format: formulas, and the apostrophe itself. */
const isActive = (text: string) => /^\s*[=+\-@'\t\r]/.test(text);

/** Text that a cell without the format `@` would take for a number, a day, a time or a truth value. */
const isConvertible = (text: string) => /\d/.test(text) || /^\s*(true|false)\s*$/i.test(text);

/**
 * A value as it must be typed to be kept as it is, into a cell of any format. Text that would be read as something else gets the apostrophe that marks text
 * (and is not part of it): platform exports are strangers' text, and `=HYPERLINK(…)` in a buyer's name must stay a name.
 *
 * @example
 * asTyped('=1+1'); // => "'=1+1"
 */
export function asTyped(value: Value): TypedCell {
  if (value === null) return '';
  return typeof value === 'string' && (isActive(value) || isConvertible(value)) ? `'${value}` : value;
}

/** A value for a cell that has the text format `@` already: order numbers and months stay text there as they are. */
export function asPlainText(value: Value): TypedCell {
  if (value === null) return '';
  return typeof value === 'string' && isActive(value) ? `'${value}` : value;
}

/** A day or time to be typed as one: ISO text is read as a date in every locale. */
export function asTypedDate(value: Value): TypedCell {
  return value === null ? '' : (value as string);
}

/** A cell that was read, to be written back unchanged. */
export function retyped(cell: RawCell, workbook: Pick<WorkbookPort, 'wallClock'>): TypedCell {
  if (cell instanceof Date) return workbook.wallClock(cell).replace(/ 00:00:00$/, '');
  return asTyped(cell);
}

/** The text of a cell as a message quotes it, shortened. */
export function quoted(cell: RawCell, workbook: Pick<WorkbookPort, 'wallClock'>): string {
  const text = cell instanceof Date ? workbook.wallClock(cell).replace(/ 00:00:00$/, '') : String(cell);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

/** Whether a cell that was read holds a value that was written: days and times are compared as wall clock. */
export function holds(cell: RawCell, value: Value, workbook: Pick<WorkbookPort, 'wallClock'>): boolean {
  if (value === null) return cell === '';
  if (!(cell instanceof Date)) return cell === value;
  const shown = workbook.wallClock(cell);
  return value === shown || value === shown.replace(/ 00:00:00$/, '');
}
