import fc from 'fast-check';
import { computed, optional, required } from '../../src/workbook/column';
import { defineTab } from '../../src/workbook/tab';
import { ForeignTab, readTable, type Table } from '../../src/workbook/table';
import { MemoryWorkbook } from './memoryWorkbook';

const stock = defineTab({
  name: '库存',
  by: 'filled',
  key: ['sku'],
  columns: {
    sku: required('SKU', 'text'),
    units: required('可用库存', 'count'),
    price: optional('单价', 'money'),
    share: optional('占比', 'rate'),
    day: optional('更新日', 'day'),
    month: optional('月份', 'month'),
    state: optional('状态', 'choice', { choices: ['正常', '断货风险'] }),
    cover: computed('可售天数', 'number'),
  },
});
const HEADERS = ['SKU', '可用库存', '单价', '占比', '更新日', '月份', '状态', '可售天数'];

function read(rows: unknown[][], headers: string[] = HEADERS) {
  const workbook = new MemoryWorkbook({ 库存: [headers, ...rows] as never });
  const table = readTable(workbook, stock);
  if (table === null || table instanceof ForeignTab) throw new Error('not read');
  return { table: table as Table<typeof stock.columns>, workbook };
}

describe('reading a tab', () => {
  test('takes cells as people write them', () => {
    const { table } = read([['A１', '1,200', '¥12.50元', '35%', '2026/3/1', '2026年3月', '断货风险', '别管我']]);
    expect(table.problems).toEqual([]);
    expect(table.rows[0]?.row).toEqual({
      sku: 'A１',
      units: 1200,
      price: 12.5,
      share: 0.35,
      day: '2026-03-01',
      month: '2026-03',
      state: '断货风险',
      cover: null,
    });
  });

  test('takes 1.2万 and a date cell', () => {
    const { table } = read([[1001, '1.2万', '', '', new Date(2026, 2, 1), new Date(2026, 2, 1), '', '']]);
    expect(table.rows[0]?.row).toMatchObject({ sku: '1001', units: 12000, day: '2026-03-01', month: '2026-03' });
  });

  test('a number that no shop has, and a day of the year 12345, are problems: sums and months of such are read back by nobody', () => {
    const { table } = read([
      ['A1', 1e308, -1e308, 1e16, new Date(12_345, 0, 1), new Date(Number.NaN), '', ''],
      ['A2', 9_007_199_254_740_991, '-9007199254740991', 0, new Date(9999, 11, 31), '2026-03', '', ''],
    ]);
    expect(table.problems.map(({ cell }) => cell)).toEqual(['B2', 'C2', 'D2', 'E2', 'F2']);
    expect(table.rows.map(({ row }) => row.day)).toEqual(['9999-12-31']);
  });

  test('a text that no cell of Google’s holds is a problem, as what is made of it could be written nowhere', () => {
    const { table } = read([
      ['长'.repeat(50_001), 3],
      ['长'.repeat(50_000), 3],
    ]);
    expect(table.problems.map(({ cell, reason }) => [cell, reason])).toEqual([
      ['A2', { code: 'cell', expected: 'shorter', choices: null }],
    ]);
    expect(table.rows).toHaveLength(1);
  });

  test('finds columns wherever they stand, with full-width letters and spaces', () => {
    const { table } = read([['随便', 5, 'B1']], ['我的备注', ' 可用库存 ', 'ＳＫＵ']);
    expect(table.rows[0]?.row).toMatchObject({ sku: 'B1', units: 5 });
  });

  test.each([
    ['#REF!', 3, 'A2', 'text'],
    ['A1', 'abc', 'B2', 'count'],
    ['A1', -1, 'B2', 'count'],
    ['A1', '', 'B2', 'filled'],
    ['A1', '#DIV/0!', 'B2', 'count'],
    ['A1', true, 'B2', 'count'],
  ])('refuses %p, %p and names the cell', (sku, units, cell, expected) => {
    const { table } = read([[sku, units]]);
    expect(table.rows).toEqual([]);
    expect(table.problems).toMatchObject([{ tab: '库存', cell, reason: { code: 'cell', expected } }]);
  });

  test.each(['2026-02-30', '2026-13-01', '三月一日', 46082, '20260301'])('refuses the day %p', (day) => {
    const { table } = read([['A1', 1, '', '', day]]);
    expect(table.problems).toMatchObject([{ cell: 'E2', column: '更新日', reason: { expected: 'day' } }]);
  });

  test('a bad row never stops the others, and each of its bad cells is named', () => {
    const { table } = read([
      ['A1', 1],
      ['A2', 'x', 'y'],
      ['A3', 3],
    ]);
    expect(table.rows.map(({ at, row }) => [at, row.sku])).toEqual([
      [2, 'A1'],
      [4, 'A3'],
    ]);
    expect(table.problems.map(({ cell }) => cell)).toEqual(['B3', 'C3']);
  });

  test('of two rows with one key the second is a problem', () => {
    const { table } = read([
      ['A1', 1],
      ['A1', 2],
    ]);
    expect(table.rows).toHaveLength(1);
    expect(table.problems).toMatchObject([{ cell: 'A3', reason: { code: 'duplicate', firstRow: 2 } }]);
  });

  test('a column name that stands twice counts once, on the left', () => {
    const { table } = read([['A1', 1, 99]], ['SKU', '可用库存', '可用库存']);
    expect(table.rows[0]?.row.units).toBe(1);
    expect(table.problems).toMatchObject([{ cell: 'C1', reason: { code: 'doubledHeader' } }]);
  });

  test("somebody else's tab of the same name is recognised", () => {
    const workbook = new MemoryWorkbook({ 库存: [['日期', '心情']] });
    expect(readTable(workbook, stock)).toEqual(new ForeignTab('库存', ['SKU', '可用库存']));
  });

  test('every row ends as a row, a blank or a problem, in one service call', () => {
    const cell = fc.oneof(
      fc.constant(''),
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date(4e12) }),
      fc.constantFrom('#REF!', '=1+1', '1e400', '__proto__'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 8, maxLength: 8 }), { maxLength: 30 }), (rows) => {
        const { table, workbook } = read(rows);
        const told = new Set([
          ...table.rows.map(({ at }) => at),
          ...table.problems.map(({ cell: place }) => Number(place.replace(/\D/g, ''))),
        ]);
        const blank = (row: unknown[]) =>
          row.slice(0, 7).every((value) => typeof value === 'string' && value.trim() === '');
        rows.forEach((row, index) => {
          expect(told.has(index + 2)).toBe(!blank(row));
        });
        expect(workbook.calls).toEqual(['read']);
      }),
    );
  });
});
