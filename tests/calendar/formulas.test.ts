import { runInNewContext } from 'node:vm';
import { WORKDAY_CN } from '../../src/formulas';

const date = (day: string) => new Date(`${day}T00:00:00`);
const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe('WORKDAY_CN', () => {
  test('a date cell, an ISO day and a serial number count alike, to local midnight', () => {
    const after = date('2026-10-08');
    expect(WORKDAY_CN(date('2026-09-30'), 1)).toEqual(after);
    expect(WORKDAY_CN('2026-09-30', 1)).toEqual(after);
    expect(WORKDAY_CN(46295, 1)).toEqual(after);
    expect(WORKDAY_CN(runInNewContext('new Date(2026, 8, 30)'), 1)).toEqual(after);
    expect(WORKDAY_CN([['2026/9/30']], [[1]])).toEqual(after);
  });

  test('backwards, none at all, and a fraction as WORKDAY has it', () => {
    expect(WORKDAY_CN('2026-10-08', -1)).toEqual(date('2026-09-30'));
    expect(WORKDAY_CN('2026-10-03', 0)).toEqual(date('2026-10-03'));
    expect(WORKDAY_CN('2026-11-02', 1.9)).toEqual(date('2026-11-03'));
  });

  test('each calendar its own', () => {
    expect(WORKDAY_CN('2026-02-13', 1, '客服仓库')).toEqual(date('2026-02-14'));
    expect(WORKDAY_CN('2026-02-09', 1, '供应商')).toEqual(date('2026-03-04'));
    expect(WORKDAY_CN('2026-02-14', 1, '')).toEqual(date('2026-02-24'));
  });

  test('columns give columns, blanks stay blank', () => {
    expect(WORKDAY_CN(column('2026-09-30', '', '2026-10-09'), 1)).toEqual(
      column(date('2026-10-08'), '', date('2026-10-10')),
    );
    expect(WORKDAY_CN('2026-09-30', column(1, ' ', 2))).toEqual(column(date('2026-10-08'), '', date('2026-10-09')));
    expect(WORKDAY_CN('', 3)).toBe('');
  });

  test('a year that is not announced is labelled beside the date', () => {
    const [[day, label]] = WORKDAY_CN('2026-12-31', 3) as [[Date, string]];
    expect(day).toEqual(date('2027-01-05'));
    expect(label).toContain('暂按周一至周五');
    expect(WORKDAY_CN(column('2026-11-02', '2027-03-01'), 1)).toEqual([
      [date('2026-11-03'), ''],
      [date('2027-03-02'), label],
    ]);
  });

  test('the shop’s own days, headers and blanks among them', () => {
    const own = [
      ['日期', '日历', '上班/休息'],
      [date('2026-11-03'), '办公', '休息'],
      ['2026-11-04', '供应商', '休息'],
      ['', '', ''],
    ];
    expect(WORKDAY_CN('2026-11-02', 1, '办公', own)).toEqual(date('2026-11-04'));
  });

  test.each<[string, () => unknown, string, string]>([
    [
      'no day',
      () => WORKDAY_CN(column('2026-11-02', '2026-02-30'), 1),
      '第 2 行的 start（开始日）是“2026-02-30”',
      'row 2 of start is "2026-02-30"',
    ],
    [
      'text for days',
      () => WORKDAY_CN('2026-11-02', '三'),
      '第 1 行的 days（工作日数）是“三”',
      'row 1 of days is "三"',
    ],
    ['too many days', () => WORKDAY_CN('2026-11-02', 1e6), '要填 -10000 到 10000 的数字', 'from -10000 to 10000'],
    [
      'an unknown calendar',
      () => WORKDAY_CN('2026-11-02', 1, '仓库'),
      '没有“仓库”这个日历',
      'there is no calendar "仓库"',
    ],
    [
      'other shapes',
      () => WORKDAY_CN(column('2026-11-02', '2026-11-03'), column(1, 2, 3)),
      'days（工作日数）有 3 行 1 列',
      'days has 3 rows',
    ],
    ['nothing', () => WORKDAY_CN('2026-11-02', undefined), '缺少 days（工作日数）', 'days is missing'],
  ])('%s gives a sentence in both languages', (_, call, chinese, english) => {
    expect(call).toThrow(chinese);
    expect(call).toThrow(english);
  });
});
