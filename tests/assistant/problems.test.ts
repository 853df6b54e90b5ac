import fc from 'fast-check';
import { findProblem, readProblems } from '../../src/assistant/problemsLedger';
import { isFailure, jobCalled, lastRun, readRuns } from '../../src/assistant/runsLedger';
import { MerchantError } from '../../src/workbook/merchantError';
import { runJob } from '../../src/workbook/run';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const ORDERS = [
  ['平台', '订单号', '付款时间'],
  ['淘宝', 'A1', new Date('2026-03-01T10:00:00')],
  ['淘宝', 'A2', '上周五'],
  ['京东', 'A3', '昨天'],
];
const PROBLEMS = ['表', '单元格', '列', '值', '原因', '时间'];

describe('a refused cell is found', () => {
  const find = (rows: typeof ORDERS, cell = 'C3', value = '上周五') =>
    findProblem(shopOn(new MemoryWorkbook({ 订单: rows })), '订单', { cell, value });

  test('where it was', () => {
    expect(find(ORDERS)).toEqual({ found: 'there', row: 3, column: 3 });
  });

  test('where its row moved to, however the tab was sorted', () => {
    const rows = ORDERS.slice(1);
    fc.assert(
      fc.property(fc.shuffledSubarray(rows, { minLength: 3, maxLength: 3 }), (sorted) => {
        const at = sorted.findIndex((row) => row[2] === '上周五') + 2;
        const found = find([ORDERS[0] as (typeof ORDERS)[0], ...sorted]);
        expect(found).toEqual({ found: at === 3 ? 'there' : 'moved', row: at, column: 3 });
      }),
      { numRuns: 20 },
    );
  });

  test('not where its value is gone, nor where it stands twice', () => {
    const mended = ORDERS.map((row) => row.map((cell) => (cell === '上周五' ? '2026-03-02' : cell)));
    expect(find(mended as typeof ORDERS).found).toBe('changed');
    const other = ['抖音', 'A4', '上周五'];
    const [headers, first, second, third] = ORDERS as [string[], string[], string[], string[]];
    expect(find([headers, first, third, second, other]).found).toBe('changed');
  });

  test('dates and blanks, too; a tab that is gone is said to be', () => {
    expect(find(ORDERS, 'C2', '2026-03-01 10:00:00').found).toBe('there');
    expect(find(ORDERS, 'C9', '').found).toBe('there');
    expect(findProblem(shopOn(new MemoryWorkbook()), '订单', { cell: 'C3', value: '' })).toEqual({ found: 'gone' });
    expect(find(ORDERS, '1:1', '')).toEqual({ found: 'there', row: 1, column: 1 });
  });
});

test('problems are told by tab, the most first; a file is no tab', () => {
  const row = (tab: string, cell: string) => [tab, cell, '数量', '?', '要填数字', ''];
  const workbook = new MemoryWorkbook({
    订单: ORDERS,
    数据问题: [
      PROBLEMS,
      row('a.csv', 'B2'),
      row('订单', 'C3'),
      ...Array.from({ length: 60 }, (_, at) => row('订单', `D${at}`)),
    ],
  });
  const [orders, file] = readProblems(shopOn(workbook));
  expect(orders).toMatchObject({ tab: '订单', isTab: true, count: 61 });
  expect(orders?.problems).toHaveLength(40);
  expect(file).toMatchObject({ tab: 'a.csv', isTab: false, count: 1 });
  expect(readProblems(shopOn(new MemoryWorkbook()))).toEqual([]);
});

describe('runs', () => {
  test.each(['zh-CN', 'en'] as const)('that failed are known by what they say in %s', (language) => {
    const workbook = new MemoryWorkbook();
    const run = (work: () => never) => runJob(shopOn(workbook, { language }), '库存', 'menu', work);
    run(() => {
      throw new MerchantError('“库存”表不见了。');
    });
    const quiet = jest.spyOn(console, 'error').mockImplementation(() => {});
    run(() => {
      throw new TypeError('x is not a function');
    });
    quiet.mockRestore();
    runJob(shopOn(workbook, { language }), '库存', 'clock', () => ({ result: '库存 3 行', done: true }));
    const runs = readRuns(shopOn(workbook));
    expect(runs.map(({ failed }) => failed)).toEqual([false, true, true]);
    expect(runs[0]).toMatchObject({ label: '库存', job: 'stock', result: '库存 3 行' });
  });

  test('can be run again, but for those that take files', () => {
    expect([jobCalled('客户名册'), jobCalled('Customer roster'), jobCalled('导入订单'), jobCalled('随便')]).toEqual([
      'customers',
      'customers',
      null,
      null,
    ]);
    expect(isFailure('客户 3 位')).toBe(false);
  });

  test('the last one of the clock is told, not those that somebody set off by hand', () => {
    const workbook = new MemoryWorkbook();
    expect(lastRun(shopOn(workbook), 'tick')).toBeNull();
    const ran = (now: string, how: 'clock' | 'menu') =>
      runJob(shopOn(workbook, { now }), '定时运行', how, () => ({ result: '', done: true }));
    ran('2026-11-02 08:00:00', 'clock');
    ran('2026-11-02 08:30:00', 'menu');
    expect(lastRun(shopOn(workbook), 'tick')).toBe('2026-11-02 08:00:00');
  });
});
