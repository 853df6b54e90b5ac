import { BUFFER_DAYS, BUFFER_LINE } from '../../../src/formulas';

const date = (day: string) => new Date(`${day}T00:00:00`);
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

test('the guide’s example: 30 days from 1 March have their warning line on 27 March', () => {
  expect(BUFFER_LINE(date('2026-03-01'), 30)).toEqual(date('2026-03-27'));
  expect(BUFFER_LINE('2026-03-01', 30, 0.1)).toEqual(date('2026-03-27'));
  expect(BUFFER_DAYS(30)).toBe(3);
});

test('another part, at least a day, and never before the start', () => {
  expect(BUFFER_LINE('2026-03-01', 30, 0.2)).toEqual(date('2026-03-24'));
  expect(BUFFER_DAYS(column(1, 4, 14, 15, 35, 100))).toEqual(column(1, 1, 1, 2, 4, 10));
  expect(BUFFER_LINE('2026-03-01', 1)).toEqual(date('2026-03-01'));
});

test('columns give columns, blanks stay blank', () => {
  expect(BUFFER_LINE(column('2026-03-01', '', '2026-03-11'), column(30, 30, ''))).toEqual(
    column(date('2026-03-27'), '', ''),
  );
  expect(BUFFER_LINE(column('2026-03-01', '2026-04-01'), 10)).toEqual(column(date('2026-03-09'), date('2026-04-09')));
});

test.each<[string, () => unknown, string, string]>([
  [
    'no date',
    () => BUFFER_LINE(column('2026-03-01', '三月'), 30),
    '第 2 行的 start（开始日）是“三月”',
    'row 2 of start',
  ],
  ['half a day', () => BUFFER_LINE('2026-03-01', 2.5), 'days（计划天数）是“2.5”', 'whole days'],
  ['no day', () => BUFFER_DAYS(0), 'days（计划天数）是“0”', 'whole days'],
  ['more than all', () => BUFFER_DAYS(30, 10), 'ratio（缓冲比例）是“10”', 'under 1'],
  ['other shapes', () => BUFFER_LINE(column(1, 2), column(1, 2, 3)), '2 行 1 列', '3 by 1'],
  ['nothing', () => BUFFER_LINE('2026-03-01', undefined), '缺少 days（计划天数）', 'days is missing'],
])('%s gives a sentence in both languages', (_, call, chinese, english) => {
  expect(call).toThrow(chinese);
  expect(call).toThrow(english);
});
