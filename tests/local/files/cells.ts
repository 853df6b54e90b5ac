import fc from 'fast-check';
import type { CellStyle, StoredCell } from '../../../local/engine/engine';

const looks: (CellStyle | undefined)[] = [
  undefined,
  { numberFormat: 'yyyy-mm-dd' },
  { numberFormat: 'yyyy-mm-dd hh:mm:ss' },
  { numberFormat: '0.0%' },
  { numberFormat: '@' },
  { bold: true, fontColor: '#112233', background: '#ffeedd', horizontal: 'center', vertical: 'middle', wrap: 'wrap' },
  { italic: true, underline: true, strike: true, fontSize: 14, fontFamily: 'Courier New' },
  { borders: { top: { line: 'thick', color: '#ff0000' }, left: { line: 'dashed', color: '#000000' } } },
];

const text = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  fc.constantFrom(
    '007',
    '=1+1',
    '+86',
    '@x',
    '"',
    ',',
    ' a ',
    '_x000D_',
    'a\r\nb',
    '\t',
    '\u0000',
    '\uD800',
    '<&>',
    '😀',
    'TRUE',
    '2025-01-02',
  ),
);

/** Any cell that an .xlsx file can hold without a formula. */
export const storedCell: fc.Arbitrary<StoredCell | null> = fc.oneof(
  fc.constant(null),
  fc.record({
    value: fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean()),
    style: fc.constantFrom(...looks),
  }),
);

export function cellsOf<T>(cell: fc.Arbitrary<T>): fc.Arbitrary<T[][]> {
  return fc.array(fc.array(cell, { maxLength: 5 }), { maxLength: 6 });
}

/** Without what says nothing: blank cells at the ends, absent styles. */
export function plain(cells: (StoredCell | null | undefined)[][]): unknown {
  const rows = Array.from(cells, (row) =>
    Array.from(row ?? [], (cell) => {
      const { value = null, formula, style } = cell ?? {};
      const members = {
        value: Object.is(value, -0) || value === '' ? (value === '' ? null : 0) : value,
        formula,
        style,
      };
      return Object.values(members).every((member) => member === null || member === undefined) ? null : members;
    }),
  );
  const trimmed = rows.map((row) => row.slice(0, row.findLastIndex((cell) => cell !== null) + 1));
  return JSON.parse(JSON.stringify(trimmed.slice(0, trimmed.findLastIndex((row) => row.length > 0) + 1)));
}
