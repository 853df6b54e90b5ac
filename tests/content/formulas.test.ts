import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { reviewOf } from '../../src/content/funnel/review';
import { STEPS, shareOf } from '../../src/content/funnel/step';
import { CONTENT_ROI, FUNNEL_RATES, KOL_TIER } from '../../src/formulas';
import { piece } from './piece';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);

describe('KOL_TIER', () => {
  test('the guide’s bounds, whole columns, blanks left blank, numbers as platforms write them', () => {
    expect(KOL_TIER(column(9_999, 10_000, '', '12.5万', 1_000_000, null))).toEqual(
      column('普通用户', '素人', '', '腰部', '头部', ''),
    );
    expect(KOL_TIER(60_000)).toEqual([['素人']]);
    expect(KOL_TIER([[20_000, 200_000]])).toEqual([['素人', '腰部']]);
  });

  test('bounds of one’s own, in cells side by side or below each other; blank ones are the guide’s', () => {
    expect(KOL_TIER(60_000, [['5000', 50_000, '50万']])).toEqual([['腰部']]);
    expect(KOL_TIER(60_000, column(5000, 50_000, 500_000))).toEqual([['腰部']]);
    expect(KOL_TIER(60_000, [['', '', '']])).toEqual([['素人']]);
  });

  test('a wrong argument says which, where and why, in both languages', () => {
    const text = /KOL_TIER：第 2 行的 followers（粉丝数）是“很多”，要填数字。 KOL_TIER: row 2 of followers is "很多"/;
    expect(() => KOL_TIER(column(5, '很多'))).toThrow(text);
    expect(() => KOL_TIER(column(5, -1))).toThrow(/第 2 行的 followers（粉丝数）是 -1，不能小于 0/);
    expect(() => KOL_TIER(5, column(5000, 500))).toThrow(/要填三个从小到大的粉丝数/);
    expect(() => KOL_TIER(5, column(5000, 500, 50))).toThrow(/three ascending numbers of followers/);
    expect(() => KOL_TIER(undefined)).toThrow(/缺少 followers/);
  });
});

describe('CONTENT_ROI', () => {
  test('revenue ÷ cost; blank where nothing was spent or a figure is missing', () => {
    expect(CONTENT_ROI(column(200, 0, '', 100, 80), column(500, 80, 90, '', 0))).toEqual(column(2.5, '', '', '', 0));
    expect(CONTENT_ROI(200, 500)).toEqual([[2.5]]);
  });

  test('columns of other heights and costs below 0 are refused', () => {
    expect(() => CONTENT_ROI(column(1, 2), column(1))).toThrow(/revenue（成交额）有 1 行/);
    expect(() => CONTENT_ROI(column(1, -2), column(1, 1))).toThrow(/row 2 of cost is -2/);
  });
});

describe('FUNNEL_RATES', () => {
  test('one row per funnel, as many rates as there are steps', () => {
    expect(
      FUNNEL_RATES([
        [10_000, 3000, 400, 150, 30, 12, 3],
        [10_000, '', 400, 150, '', 12, ''],
        [0, 0, '', '', '', '', ''],
      ]),
    ).toEqual([
      [0.3, 0.04, 0.015, 0.2, 0.4, 0.25],
      ['', 0.04, 0.015, '', 0.08, ''],
      ['', '', '', '', '', ''],
    ]);
    expect(FUNNEL_RATES([[1000, 300]])).toEqual([[0.3]]);
    expect(FUNNEL_RATES(column(1000, 300, 50))).toEqual(column(0.3, 0.05));
  });

  test('says the same as 内容', () => {
    const count = fc.nat({ max: 99 });
    fc.assert(
      fc.property(fc.array(count, { minLength: 7, maxLength: 7 }), (raw) => {
        const [repeats, orders, carts, clicks, engaged, completed, views] = raw.sort((a, b) => a - b) as number[];
        const of = { views, completed, engaged, clicks, carts, orders, repeats } as Record<string, number>;
        const [reviewed] = reviewOf([piece({ counts: of })], 5, '2026-11-02').pieces;
        const rates = STEPS.map((step) => (reviewed?.rates[step] ? shareOf(reviewed.rates[step]) : ''));
        expect(FUNNEL_RATES([[views, completed, engaged, clicks, carts, orders, repeats]])).toEqual([rates]);
      }),
      { numRuns: 80 },
    );
  });

  test('what cannot be is named by row', () => {
    expect(() =>
      FUNNEL_RATES([
        [1000, 300],
        [1000, 3000],
      ]),
    ).toThrow(/第 2 行的完播数是 3000，比播放量 1000 还多/);
    expect(() => FUNNEL_RATES([[1000, -3]])).toThrow(/row 1 of counts is -3/);
    expect(() => FUNNEL_RATES([Array(8).fill(1)])).toThrow(/2 到 7 列/);
    expect(() => FUNNEL_RATES(5)).toThrow(/counts has 1 columns/);
    expect(() => FUNNEL_RATES([[1000, runInNewContext('new Date(0)')]])).toThrow(/要填数字/);
  });
});
