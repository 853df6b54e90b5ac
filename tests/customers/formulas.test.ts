import { runInNewContext } from 'node:vm';
import { PARETO_SHARE, RFM_SCORE, RFM_TYPE } from '../../src/formulas';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

const days = column(10, 50, 90, 130, 170);
const orders = column(5, 4, 3, 2, 1);
const amount = column(500, 40, 30, 20, 10);

describe('RFM_SCORE', () => {
  test('gives R, F, M per row', () => {
    expect(RFM_SCORE(days, orders, amount)).toEqual([
      [5, 5, 5],
      [4, 4, 4],
      [3, 3, 3],
      [2, 2, 2],
      [1, 1, 1],
    ]);
  });

  test('blank rows stay blank and change nobody’s score', () => {
    const gap = (cells: unknown[][]) => [[''], ...cells.slice(0, 2), ['  '], ...cells.slice(2), [null]];
    const scores = RFM_SCORE(gap(days), gap(orders), gap(amount));
    expect(scores.filter(([r]) => r !== '')).toEqual(RFM_SCORE(days, orders, amount));
    expect([scores[0], scores[3], scores[7]]).toEqual(Array.from({ length: 3 }, () => ['', '', '']));
  });

  test('a row that lacks a figure stays blank', () => {
    expect(RFM_SCORE(column(1, 2), column(1, ''), column(5, 5))).toEqual([
      [1, 1, 1],
      ['', '', ''],
    ]);
  });

  test('single cells are a population of one', () => {
    expect(RFM_SCORE(12, 3, 99)).toEqual([[1, 1, 1]]);
    expect(RFM_SCORE([[12]], 3, [[99]])).toEqual([[1, 1, 1]]);
  });

  test('only blanks give only blanks', () => {
    expect(RFM_SCORE(column('', ''), column('', ''), column('', ''))).toEqual([
      ['', '', ''],
      ['', '', ''],
    ]);
  });
});

describe('RFM_TYPE', () => {
  test('gives the full name per row, in comparison with the mean', () => {
    expect(RFM_TYPE(days, orders, amount)).toEqual(
      column('重要价值客户', '一般价值客户', '一般挽留客户', '一般挽留客户', '一般挽留客户'),
    );
  });

  test('blank rows stay blank and are not in the mean', () => {
    expect(RFM_TYPE([...days, [''], ['']], [...orders, [''], ['']], [...amount, [''], ['']])).toEqual([
      ...RFM_TYPE(days, orders, amount),
      [''],
      [''],
    ]);
    expect(RFM_TYPE('', '', '')).toEqual([['']]);
  });
});

describe('PARETO_SHARE', () => {
  test('the top 20% by default, any fraction on demand, over a range of any shape', () => {
    expect(PARETO_SHARE(amount)).toBeCloseTo(500 / 600, 12);
    expect(
      PARETO_SHARE(
        [
          [500, 40, 30],
          [20, 10, ''],
        ],
        0.4,
      ),
    ).toBeCloseTo(540 / 600, 12);
    expect(PARETO_SHARE(amount, '')).toBe(PARETO_SHARE(amount));
    expect(PARETO_SHARE(amount, [[0.4]])).toBe(PARETO_SHARE(amount, 0.4));
  });

  test('blanks give a blank', () => expect(PARETO_SHARE(column('', ''))).toBe(''));
});

describe('a wrong argument gives a sentence in Chinese and English', () => {
  const aDate = runInNewContext('new Date(2026, 0, 1)');

  test.each<[string, () => unknown, string, string]>([
    [
      'text',
      () => RFM_SCORE(days, orders, column(1, 2, 'abc', 4, 5)),
      'RFM_SCORE：第 3 行的 amount（金额）是“abc”，要填数字。',
      'row 3 of amount is "abc"',
    ],
    [
      'an error of another formula',
      () => RFM_TYPE(column('#N/A'), 1, 1),
      'RFM_TYPE：第 1 行的 last_days（距今天数）是“#N/A”，要填数字。',
      'row 1 of last_days is "#N/A"',
    ],
    [
      'a truth value',
      () => RFM_TYPE(1, true, 1),
      'RFM_TYPE：第 1 行的 orders（购买次数）是“true”',
      'row 1 of orders is "true"',
    ],
    [
      'a date of the sheet',
      () => RFM_SCORE([[aDate]], 1, 1),
      'RFM_SCORE：第 1 行的 last_days（距今天数）是日期',
      'row 1 of last_days is a date',
    ],
    [
      'other heights',
      () => RFM_SCORE(days, orders.slice(1), amount),
      'orders（购买次数）有 4 行，last_days（距今天数）有 5 行',
      'orders has 4 rows, but last_days has 5',
    ],
    [
      'many columns',
      () => RFM_SCORE([[1, 2]], [[1]], [[1]]),
      'last_days（距今天数）选了 2 列',
      'last_days has 2 columns',
    ],
    [
      'a missing argument',
      () => RFM_TYPE(days, orders, undefined),
      'RFM_TYPE：缺少 amount（金额）',
      'amount is missing',
    ],
    [
      'a fraction that is a percentage',
      () => PARETO_SHARE(amount, 20),
      'PARETO_SHARE：top（前几成）是“20”',
      'top is "20"',
    ],
    ['a fraction of 0', () => PARETO_SHARE(amount, 0), 'top（前几成）是“0”', 'top is "0"'],
    [
      'a range for the fraction',
      () => PARETO_SHARE(amount, column(0.1, 0.2)),
      'top（前几成）',
      'a fraction over 0 and up to 1 is expected',
    ],
    ['nothing to share', () => PARETO_SHARE(column(0, -5)), 'values（数值）里没有大于 0 的数', 'no number over 0'],
  ])('%s', (_, call, chinese, english) => {
    expect(call).toThrow(chinese);
    expect(call).toThrow(english);
  });
});
