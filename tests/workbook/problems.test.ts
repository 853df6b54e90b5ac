import type { Problem } from '../../src/workbook/problem';
import { recordProblems } from '../../src/workbook/problems';
import { MemoryWorkbook, shopOn } from './memoryWorkbook';

const problem = (tab: string, cell: string, value: string): Problem => {
  return { tab, cell, column: '数量', value, reason: { code: 'said', sentence: `${cell} 不对` } };
};

/** What one job saw, by tab. */
function seen(workbook: MemoryWorkbook, ...problems: readonly Problem[]): number {
  const shop = shopOn(workbook);
  for (const one of problems) shop.problems.set(one.tab, [...(shop.problems.get(one.tab) ?? []), one]);
  return recordProblems(shop);
}

const cells = (workbook: MemoryWorkbook) =>
  workbook
    .shown('数据问题')
    .slice(1)
    .map(([tab, cell, , value]) => `${tab}!${cell} ${value}`);

test('a problem that quotes the error of a formula outlives the jobs that did not see it', () => {
  const workbook = new MemoryWorkbook();
  seen(workbook, problem('订单', 'I2', '#N/A'), problem('#REF!.csv', 'B3', '#REF!'));
  seen(workbook, problem('库存', 'E2', '?'));
  seen(workbook);
  expect(cells(workbook)).toEqual(['订单!I2 #N/A', '#REF!.csv!B3 #REF!', '库存!E2 ?']);
});

test('jobs that take turns leave the rows where they stand, and write nothing where nothing changed', () => {
  const workbook = new MemoryWorkbook();
  seen(workbook, problem(' 导出.csv', 'I2', '\t'));
  seen(workbook, problem('库存', 'E2', '二'));
  const before = workbook.calls.length;
  seen(workbook, problem(' 导出.csv', 'I2', '\t'));
  expect(workbook.calls.slice(before)).toEqual(['read']);
  seen(workbook, problem(' 导出.csv', 'I2', '\t'), problem(' 导出.csv', 'I3', '三'));
  expect(cells(workbook)).toEqual(['导出.csv!I2 ', '导出.csv!I3 三', '库存!E2 二']);
});

test('what two readings of a tab found is one problem', () => {
  const workbook = new MemoryWorkbook();
  expect(seen(workbook, problem('团队', 'D2', '甲'), problem('团队', 'D2', '甲'))).toBe(1);
  expect(cells(workbook)).toEqual(['团队!D2 甲']);
});
