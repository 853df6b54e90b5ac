import fc from 'fast-check';
import { cellOf, fieldOf, mergedFields, readCsv, writeCsv } from '../../../local/files/csv';
import { dateKind, parseSerial, serialText } from '../../../local/files/serials';
import { fileOfTab, tabOfFile } from '../../../local/files/tab-names';

test.each([
  ['12.50', 12.5],
  ['-3', -3],
  ['0.1', 0.1],
  ['33.333333333333336', 33.333333333333336],
  ['123456789012345', 123456789012345],
  ['1234567890123456', '1234567890123456'],
  ['007', '007'],
  ['1e5', '1e5'],
  ['1,000', '1,000'],
  ['-0', '-0'],
  ['=1+1', '=1+1'],
  ['TRUE', true],
  ['true', 'true'],
  ['', undefined],
])('the field %j is %j', (field, value) => {
  expect(cellOf(field)?.value).toBe(value);
});

test.each([
  ['2025-03-01', 45717, 'yyyy-mm-dd'],
  ['2025-03-01 06:00', 45717.25, 'yyyy-mm-dd hh:mm:ss'],
  ['2025-03-01 23:59:59', 45717 + 86399 / 86400, 'yyyy-mm-dd hh:mm:ss'],
])('%s is a serial with a date format', (field, serial, numberFormat) => {
  expect(cellOf(field)).toEqual({ value: serial, style: { numberFormat } });
});

test.each(['2025-02-30', '2025-13-01', '1899-01-01', '2025-3-1', '2025-01-01 24:00'])('%s stays text', (field) => {
  expect(cellOf(field)).toEqual({ value: field });
});

test('cells are written plainly: full numbers, ISO days and times', () => {
  const day = { numberFormat: 'yyyy/m/d' };
  expect([
    fieldOf({ value: 1234567.891, style: { numberFormat: '#,##0.00' } }),
    fieldOf({ value: 0.125, style: { numberFormat: '0.0%' } }),
    fieldOf({ value: 1.5e-9 }),
    fieldOf({ value: 1.5e22 }),
    fieldOf({ value: 45717, style: day }),
    fieldOf({ value: 45717.5, style: day }),
    fieldOf({ value: 45717, style: { numberFormat: 'yyyy-mm-dd hh:mm:ss' } }),
    fieldOf({ value: 2, formula: '=1+1' }),
    fieldOf({ value: false }),
    fieldOf(null),
  ]).toEqual([
    '1234567.891',
    '0.125',
    '0.0000000015',
    '15000000000000000000000',
    '2025-03-01',
    '2025-03-01 12:00:00',
    '2025-03-01 00:00:00',
    '2',
    'FALSE',
    '',
  ]);
});

test.each([
  ['yyyy-mm-dd', 'day'],
  ['m/d/yy h:mm', 'time'],
  ['[$-804]yyyy"年"m"月"', 'day'],
  ['#,##0.00', null],
  ['0.0%', null],
  ['"day" 0', null],
  ['[Red]0', null],
  ['@', null],
])('the format %s shows %s', (format, kind) => {
  expect(dateKind(format)).toBe(kind);
});

test('a serial survives its text to the second, whatever the time zone of this machine', () => {
  const seconds = fc.integer({ min: 61 * 86_400, max: 73_000 * 86_400 });
  fc.assert(
    fc.property(seconds, (at) => {
      const serial = at / 86_400;
      expect(parseSerial(serialText(serial, true))?.serial).toBeCloseTo(serial, 9);
    }),
  );
});

test('any table of texts comes back from its CSV text', () => {
  const field = fc.oneof(fc.string(), fc.constantFrom('"', ',', '\n', '\r', ' x', 'a\r\nb', '\uFEFF'));
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      fc.boolean(),
      (fields, bom) => {
        const newline = '\n';
        expect(readCsv(writeCsv({ fields, bom, newline })).fields).toEqual(fields);
      },
    ),
  );
});

test('writing keeps how a field was written where it means the same', () => {
  const cells = [[{ value: 12.5 }, { value: 3 }], [{ value: 7 }]];
  expect(mergedFields(cells, 2, [['12.50', '2.00'], ['7.0'], ['gone']])).toEqual([
    ['12.50', '3'],
    ['7.0', ''],
  ]);
});

test('every tab has a file name that stays in its folder, and is read back', () => {
  const name = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.constantFrom('a/b', '..', '../x', 'C:\\x', '.hidden', 'x%2Fy', '100%', 'a.', 'a%20b', '%25'),
  );
  fc.assert(
    fc.property(name, (tab) => {
      expect(fileOfTab(tab)).not.toMatch(/[/\\]|^\.|\0/);
      expect(tabOfFile(fileOfTab(tab))).toBe(tab);
    }),
    { numRuns: 500 },
  );
});
