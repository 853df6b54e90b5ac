import fc from 'fast-check';
import { parseA1, toA1, withSheet } from '../../../local/services/a1';

test.each([
  ['B3', { sheet: null, row: 2, column: 1, lastRow: 2, lastColumn: 1 }],
  ['$A$1:$C$2', { sheet: null, row: 0, column: 0, lastRow: 1, lastColumn: 2 }],
  ['C2:A1', { sheet: null, row: 0, column: 0, lastRow: 1, lastColumn: 2 }],
  ['A2:C', { sheet: null, row: 1, column: 0, lastRow: null, lastColumn: 2 }],
  ['A:A', { sheet: null, row: 0, column: 0, lastRow: null, lastColumn: 0 }],
  ['2:3', { sheet: null, row: 1, column: 0, lastRow: 2, lastColumn: null }],
  ['订单!A1', { sheet: '订单', row: 0, column: 0, lastRow: 0, lastColumn: 0 }],
  ["'it''s'!AA10", { sheet: "it's", row: 9, column: 26, lastRow: 9, lastColumn: 26 }],
])('%s', (text, reference) => {
  expect(parseA1(text)).toEqual(reference);
});

test.each(['', 'A', '1', 'A1:', '订单', 'A1B2', 'A1:B2:C3'])('"%s" is no reference', (text) => {
  expect(parseA1(text)).toBeNull();
});

test('every box and its A1 form are the same place', () => {
  const box = fc.record({
    row: fc.nat(99_999),
    column: fc.nat(18_000),
    rows: fc.integer({ min: 1, max: 999 }),
    columns: fc.integer({ min: 1, max: 99 }),
  });
  fc.assert(
    fc.property(box, fc.string({ minLength: 1 }), (place, sheet) => {
      const lastRow = place.row + place.rows - 1;
      const lastColumn = place.column + place.columns - 1;
      const expected = { row: place.row, column: place.column, lastRow, lastColumn };
      expect(parseA1(toA1(place))).toEqual({ sheet: null, ...expected });
      expect(parseA1(withSheet(sheet, place))).toEqual({ sheet, ...expected });
    }),
  );
});
