import fc from 'fast-check';
import { lastPaid, monthSales } from '../../src/orders/historyLedger';
import type { StoredLine } from '../../src/orders/line';
import { line } from '../orders/line';
import { TestDataset } from './dataset';
import { someLines } from './lines';

const dataset = new TestDataset();
afterAll(() => dataset.close());

test('sales by month and the last payment are the same in memory and in the table', () => {
  fc.assert(
    fc.property(someLines, (lines) => {
      dataset.fill(lines);
      expect(dataset.answer(monthSales, null)).toEqual(monthSales.fromLines(lines, null));
      expect(dataset.answer(lastPaid, null)).toBe(lastPaid.fromLines(lines, null));
    }),
    { numRuns: 25 },
  );
});

test('a table without lines answers as no lines do', () => {
  dataset.fill([line()]);
  dataset.fill([]);
  expect(dataset.answer(monthSales, null)).toEqual({ rows: [], nameless: 0 });
  expect(dataset.answer(lastPaid, null)).toBeNull();
});

test('lines in another currency are not counted', () => {
  const foreign = { ...line({ product: '甲', currency: 'USD' }) } as StoredLine;
  dataset.fill([foreign, line({ product: '乙' })]);
  expect(dataset.answer(monthSales, null).rows.map(({ product }) => product)).toEqual(['乙']);
  expect(dataset.answer(monthSales, null, 'USD').rows.map(({ product }) => product)).toEqual(['乙', '甲']);
});
