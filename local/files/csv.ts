import Papa from 'papaparse';
import type { CellStyle, StoredCell } from '../engine/engine';
import { dateKind, dayFormat, parseSerial, serialText, timeFormat } from './serials';

/** A CSV file as text fields, with what its look was, so that writing keeps it. */
export interface CsvTable {
  fields: string[][];
  bom: boolean;
  newline: string;
}

export function readCsv(text: string): CsvTable {
  const bom = text.startsWith('\uFEFF');
  const { data, meta } = Papa.parse<string[]>(bom ? text.slice(1) : text, { delimiter: ',', skipEmptyLines: false });
  const fields = data.filter((row, i) => i < data.length - 1 || row.length > 1 || row[0] !== '');
  return { fields, bom, newline: meta.linebreak === '\r\n' ? '\r\n' : '\n' };
}

export function writeCsv({ fields, bom, newline }: CsvTable): string {
  const lines = fields.map((row) => row.map(quoted).join(',') + newline);
  return (bom ? '\uFEFF' : '') + lines.join('');
}

/** RFC 4180; blanks around a text are quoted, too, as some readers trim them. */
function quoted(field: string): string {
  return /[",\r\n]/.test(field) || /^\s|\s$/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}

const styles: Record<string, CellStyle> = {
  [dayFormat]: { numberFormat: dayFormat },
  [timeFormat]: { numberFormat: timeFormat },
};

/**
 * A field as a cell. Numbers are plain decimals with at most 15 digits before the point (an order number of 16 digits
 * stays text) and no leading zeros; no formula is read from a file that came from outside.
 */
export function cellOf(field: string): StoredCell | null {
  if (field === '') return null;
  if (/^-?(0|[1-9]\d{0,14})(\.\d{1,20})?$/.test(field) && field !== '-0') return { value: Number(field) };
  if (field === 'TRUE' || field === 'FALSE') return { value: field === 'TRUE' };
  const date = parseSerial(field);
  return date ? { value: date.serial, style: styles[date.format] } : { value: field };
}

/** A cell as a field: a formula as its value, days and times in ISO form, numbers plain and in full. */
export function fieldOf(cell: StoredCell | null | undefined): string {
  const value = cell?.value ?? null;
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'string') return value;
  const kind = dateKind(cell?.style?.numberFormat);
  if (!kind || value < 0) return plainNumber(value);
  return serialText(value, kind === 'time' || Math.round(value * 86_400) % 86_400 !== 0);
}

function plainNumber(value: number): string {
  const text = String(Object.is(value, -0) ? 0 : value);
  const parts = /^(-?)(\d)(?:\.(\d+))?e([+-])(\d+)$/.exec(text);
  if (!parts) return text;
  const [, sign = '', first = '', rest = '', direction, power] = parts;
  const digits = first + rest;
  if (direction === '-') return `${sign}0.${'0'.repeat(Number(power) - 1)}${digits}`;
  return sign + digits.padEnd(Number(power) + 1, '0');
}

/** The fields to write, where what the file says already and means the same stays as it is written there. */
export function mergedFields(cells: (StoredCell | null | undefined)[][], width: number, old: string[][]): string[][] {
  return Array.from({ length: cells.length }, (_, r) =>
    Array.from({ length: width }, (__, c) => {
      const field = fieldOf(cells[r]?.[c]);
      const written = old[r]?.[c];
      return written !== undefined && fieldOf(cellOf(written)) === field ? written : field;
    }),
  );
}
