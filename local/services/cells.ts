import { types } from 'node:util';
import type { Box, CellInput, EngineSheet, Scalar } from '../engine/engine';
import { Exception } from '../runtime/exception';
import { fromSerial, isDateFormat, toSerial } from './serial';
import { DAY_FORMAT, TIME_FORMAT, type Typed, typed } from './typing';

/** Values as getValues hands them out: blank is '', a number under a date format is a Date. */
export function readValues(sheet: EngineSheet, box: Box): (Scalar | Date)[][] {
  const values: (Scalar | Date)[][] = sheet.values(box);
  const formats = sheet.numberFormats(box);
  return values.map((row, r) => readRow(row, formats[r] ?? []));
}

function readRow(row: (Scalar | Date)[], formats: (string | null)[]): (Scalar | Date)[] {
  const read = new Array<Scalar | Date>(row.length);
  for (let c = 0; c < row.length; c++) {
    const value = row[c] ?? '';
    const format = typeof value === 'number' ? formats[c] : null;
    read[c] = format && isDateFormat(format) ? fromSerial(value as number) : value;
  }
  return read;
}

/** A value that does not go into the cell as it stands, but as what it means. */
interface Meant {
  row: number;
  column: number;
  typed: Typed;
  /** Texts stay texts in cells formatted as plain text. */
  text: string | null;
}

/** Writes values as setValues does: texts as if typed, Dates as serial numbers. `year` is that of days written without one. */
export function writeValues(sheet: EngineSheet, box: Box, values: unknown[][], year: number): void {
  const meant: Meant[] = [];
  const cells = values.map((row, r) => row.map((value, c) => input(value, r, c, year, meant)));
  const formats = formatsWhere(sheet, box, meant);
  for (const { row, column, typed: result, text } of meant) {
    const format = formats.get(column)?.[row]?.[0] ?? null;
    const cell = cells[row] as CellInput[];
    if (text !== null && format === '@') cell[column] = { value: text.startsWith("'") ? text.slice(1) : text };
    else cell[column] = result.formula ? { formula: result.formula } : { value: result.value ?? null };
  }
  sheet.write(box, cells);
  const fresh = meant.filter(({ row, column }) => (formats.get(column)?.[row]?.[0] ?? null) === null);
  restyleRuns(sheet, box, fresh);
}

const EMPTY: CellInput = { value: null };

function input(value: unknown, row: number, column: number, year: number, meant: Meant[]): CellInput {
  if (typeof value === 'string') {
    const meaning = value === '' ? null : typed(value, year);
    if (meaning) meant.push({ row, column, typed: meaning, text: value });
    return value === '' ? EMPTY : { value };
  }
  if (typeof value === 'number') return { value: Number.isFinite(value) ? value : String(value) };
  if (typeof value === 'boolean') return { value };
  if (value === null || value === undefined) return EMPTY;
  if (!types.isDate(value)) throw new Exception(`Unsupported value: ${Object.prototype.toString.call(value)}`);
  const serial = toSerial(value);
  const numberFormat = Number.isInteger(serial) ? DAY_FORMAT : TIME_FORMAT;
  meant.push({ row, column, typed: { value: serial, numberFormat }, text: null });
  return EMPTY;
}

/** Number formats of the columns in which something is meant, by column of the box. */
function formatsWhere(sheet: EngineSheet, box: Box, meant: Meant[]): Map<number, (string | null)[][]> {
  const formats = new Map<number, (string | null)[][]>();
  for (const { column } of meant) {
    if (formats.has(column)) continue;
    formats.set(column, sheet.numberFormats({ ...box, column: box.column + column, columns: 1 }));
  }
  return formats;
}

/** Gives cells the format of their new value, runs of equal neighbours in a column at once. */
function restyleRuns(sheet: EngineSheet, box: Box, meant: Meant[]): void {
  const formatted = meant.filter(({ typed: { numberFormat } }) => numberFormat);
  formatted.sort((a, b) => a.column - b.column || a.row - b.row);
  let from = 0;
  for (let i = 1; i <= formatted.length; i++) {
    const first = formatted[from] as Meant;
    const next = formatted[i];
    if (next && continues(first, next, i - from)) continue;
    const run = { row: box.row + first.row, column: box.column + first.column, rows: i - from, columns: 1 };
    sheet.restyle(run, { numberFormat: first.typed.numberFormat ?? null });
    from = i;
  }
}

function continues(first: Meant, next: Meant, distance: number): boolean {
  return (
    next.column === first.column &&
    next.row === first.row + distance &&
    next.typed.numberFormat === first.typed.numberFormat
  );
}
