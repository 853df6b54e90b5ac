import { openShop, type Shop } from '../services/add-on';

const CODE = `
/**
 * Doubles what it is given.
 *
 * @param {number|Array<Array<number>>} values a number or a range
 * @return {number|Array<Array<number>>} twice that
 * @customfunction
 */
function DOUBLE(values) { return Array.isArray(values) ? values.map((row) => row.map((v) => v === '' ? '' : v * 2)) : values * 2; }
/** @customfunction */
function DAY_OF(date) { return [date instanceof Date, date instanceof Date ? date.getDate() : date].join(); }
/** @customfunction */
function NEXT_DAY(date) { return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1); }
/** @customfunction */
function COLUMN_OF(n) { return [n, n + 1, n + 2]; }
/** @customfunction */
function REFUSE(x) { throw new Error('数量: expected a number, got ' + x); }
/** @customfunction */
function WRITE() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); return 1; }
/** @customfunction */
function READ() { return SpreadsheetApp.getActiveSheet().getRange('A1').getValue() + 1; }
let calls = 0;
/** @customfunction */
function CALLS() { calls += 1; return calls; }
function NOT_ONE() { return 1; }
`;

let shop: Shop;
beforeAll(() => {
  const style = { numberFormat: 'yyyy-mm-dd' };
  shop = openShop(CODE, {
    sheets: [
      {
        name: 'S',
        cells: [
          [{ value: 1 }, { value: null }, { value: 45_826, style }],
          [{ value: 3 }, { value: 4 }],
        ],
      },
    ],
  });
});

const value = (formula: string) => shop.host.evaluate(formula);

test('functions with @customfunction are registered with their help', () => {
  const names = shop.host.functions().map(({ name }) => name);
  expect(names).toContain('DOUBLE');
  expect(names).not.toContain('NOT_ONE');
  expect(shop.host.functions()[0]).toEqual({
    name: 'DOUBLE',
    description: 'Doubles what it is given.',
    params: [{ name: 'values', detail: 'a number or a range' }],
  });
});

test('a range arrives as an array, its blanks as empty text; a cell as its value', () => {
  expect(value('=DOUBLE(A1:B2)')).toEqual([
    [2, ''],
    [6, 8],
  ]);
  expect(value('=DOUBLE(A2)')).toEqual([[6]]);
  expect(value('=DOUBLE(5)')).toEqual([[10]]);
});

test('a date cell arrives as a Date, and a Date comes back as a serial number', () => {
  expect(value('=DAY_OF(C1)')).toEqual([['true,18']]);
  expect(value('=DAY_OF(A1)')).toEqual([['false,1']]);
  expect(value('=NEXT_DAY(C1)')).toEqual([[45_827]]);
});

test('a flat array fills a column', () => {
  expect(value('=COLUMN_OF(1)')).toEqual([[1], [2], [3]]);
});

test('what throws shows #ERROR! and says why', () => {
  const sheet = shop.host.engine.sheets()[0];
  if (!sheet) throw new Error('no sheet');
  sheet.write({ row: 9, column: 0, rows: 1, columns: 1 }, [[{ formula: '=REFUSE("x")' }]]);
  shop.host.engine.calculate();
  expect(sheet.values({ row: 9, column: 0, rows: 1, columns: 1 })).toEqual([['#ERROR!']]);
  expect(shop.host.engine.errorMessage(sheet, 9, 0)).toContain('数量: expected a number, got x');
});

test('a formula may read the spreadsheet but not write it', () => {
  expect(value('=READ()')).toEqual([[2]]);
  expect(value('=WRITE()')).toEqual([['#ERROR!']]);
});

test('the calls of one calculation share a context, which the next does not see', async () => {
  expect(value('=CALLS()+CALLS()')).toEqual([[3]]);
  await Promise.resolve();
  expect(value('=CALLS()')).toEqual([[1]]);
});

test('a script that writes what a formula needs reads its new value', () => {
  const code = `const range = SpreadsheetApp.getActiveSheet().getRange('E1:F1');
    range.setValues([[2, '=DOUBLE(E1)']]);
    const before = range.getValues()[0][1];
    range.getCell(1, 1).setValue(8);
    return [before, range.getValues()[0][1]];`;
  expect(shop.run(code)).toEqual([4, 16]);
});

test('formulas that came with the workbook find their functions', () => {
  const { host } = openShop(CODE, {
    sheets: [{ name: 'S', cells: [[{ value: 7 }, { value: null, formula: '=DOUBLE(A1)' }]] }],
  });
  expect(host.engine.sheets()[0]?.values({ row: 0, column: 1, rows: 1, columns: 1 })).toEqual([[14]]);
});

test('an error that came under the name of another is itself again, and says why; what has its value keeps it', () => {
  const refused = { value: '#VALUE!', formula: '=REFUSE(A1)', error: true };
  const { host } = openShop(CODE, {
    sheets: [{ name: 'S', cells: [[{ value: 7 }, refused, { value: 15, formula: '=DOUBLE(A1)' }]] }],
  });
  const [sheet] = host.engine.sheets();
  expect(sheet?.values({ row: 0, column: 1, rows: 1, columns: 2 })).toEqual([['#ERROR!', 15]]);
  expect(sheet && host.engine.errorMessage(sheet, 0, 1)).toContain('expected a number, got 7');
});
