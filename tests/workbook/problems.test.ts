import type { Problem } from '../../src/workbook/problem';
import { recordProblems } from '../../src/workbook/problems';
import { MemoryWorkbook, shopOn } from './memoryWorkbook';

const problem = (tab: string, cell: string, value: string): Problem => {
  return { tab, cell, column: '数量', value, reason: { code: 'said', sentence: `${cell} 不对` } };
};

/** What one job saw, by tab. */
const seen = (workbook: MemoryWorkbook, ...problems: readonly Problem[]) => seenBy('', workbook, problems);

/** @param read tabs that the job found nothing wrong with */
function seenBy(job: string, workbook: MemoryWorkbook, problems: readonly Problem[], read: readonly string[] = []) {
  const shop = shopOn(workbook);
  shop.job = job;
  for (const tab of read) shop.problems.set(tab, []);
  for (const one of problems) shop.problems.set(one.tab, [...(shop.problems.get(one.tab) ?? []), one]);
  return recordProblems(shop);
}

const cells = (workbook: MemoryWorkbook) =>
  workbook
    .shown('数据问题')
    .slice(1)
    .filter(([tab]) => tab !== '')
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

const read = (tab: string, cell: string): Problem => {
  return { tab, cell, column: '邮箱', value: '', reason: { code: 'cell', expected: 'filled', choices: null } };
};

test('what a job judged stays until that job takes it back, whoever else reads the tab', () => {
  const workbook = new MemoryWorkbook();
  seenBy('危机监控', workbook, [problem('团队', 'A1', '客服'), read('团队', 'C2')]);
  const before = workbook.shown('数据问题');
  seenBy('发邮件', workbook, [read('团队', 'C2')]);
  expect(workbook.shown('数据问题')).toEqual(before);
  seenBy('任务看板', workbook, [problem('团队', 'A1', '客服'), problem('团队', 'A3', '运营')], ['团队']);
  expect(workbook.shown('数据问题').map((row) => row[6])).toEqual(['任务', '危机监控', '任务看板']);
  seenBy('危机监控', workbook, [], ['团队']);
  expect(cells(workbook)).toEqual(['团队!A3 运营']);
  seenBy('任务看板', workbook, [], ['团队']);
  expect(cells(workbook)).toEqual([]);
});

test('what a job of another language judged holds nobody up', () => {
  const workbook = new MemoryWorkbook();
  seenBy('Crisis watch', workbook, [problem('团队', 'A1', '客服')]);
  seenBy('发邮件', workbook, [], ['团队']);
  expect(cells(workbook)).toEqual([]);
});

test('the problems of a tab stand in the order of its rows, whichever job found which', () => {
  const workbook = new MemoryWorkbook();
  seenBy('任务看板', workbook, [problem('任务', 'B9', '甲'), problem('任务', 'C9', '乙')]);
  seenBy('驾驶舱', workbook, [read('任务', 'B10'), read('任务', 'B2')]);
  seenBy('任务看板', workbook, [read('任务', 'B2'), problem('任务', 'C9', '乙'), read('任务', 'B10')]);
  expect(cells(workbook)).toEqual(['任务!B2 ', '任务!C9 乙', '任务!B10 ']);
});
