import { runInNewContext } from 'node:vm';
import { forecast } from '../../src/forecast/forecast';
import { SAFETY_STOCK, SEASON_FORECAST, SEASON_INDEX } from '../../src/formulas';
import { yearlyPeak } from './history';

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const sales = yearlyPeak(3, 4).map((value, t) => value * (1 + 0.05 * Math.sin(t * t)));
const history = column(sales);

describe('SEASON_INDEX', () => {
  test('twelve rows with mean 1, beginning with the month of the first row', () => {
    const index = SEASON_INDEX(history).flat();
    expect(index).toHaveLength(12);
    expect(index.reduce((sum, value) => sum + value, 0)).toBeCloseTo(12, 9);
    expect(index.indexOf(Math.max(...index))).toBe(4);
  });

  test('months before the first sale do not move the rows', () => {
    const index = SEASON_INDEX(column(['', 0, 0, ...sales])).flat();
    expect(index.indexOf(Math.max(...index))).toBe(7);
  });
});

describe('SEASON_FORECAST', () => {
  test('one row per month: point, lo80, hi80, lo95, hi95', () => {
    const rows = SEASON_FORECAST(history, 15);
    expect(rows).toHaveLength(15);
    for (const [point = 0, lo80 = 0, hi80 = 0, lo95 = 0, hi95 = 0] of rows) {
      expect([lo95, lo80, point, hi80, hi95].every((value, at, all) => at === 0 || value >= (all[at - 1] ?? 0))).toBe(
        true,
      );
    }
  });

  test('blank rows after the last figure are months to come', () => {
    expect(SEASON_FORECAST([...history, [''], ['']], 3)).toEqual(SEASON_FORECAST(history, 3));
  });

  test('a month is a date of the sheet, text, or a cell of either', () => {
    const aDate: unknown = runInNewContext('new Date(2022, 5, 1)');
    const expected = SEASON_FORECAST(history, 12, '2022-06');
    for (const month of [aDate, [[aDate]], '2022/6/1', '2022年6月', 202206, '2022-06-15']) {
      expect(SEASON_FORECAST(history, 12, month)).toEqual(expected);
    }
    expect(expected).not.toEqual(SEASON_FORECAST(history, 12));
    expect(SEASON_FORECAST(history, 12, '')).toEqual(SEASON_FORECAST(history, 12));
  });
});

describe('SAFETY_STOCK', () => {
  test('is z times the root of the lead time times the error of the forecast', () => {
    const [month] = forecast(sales, 1).months;
    const deviation = ((month?.hi80 ?? 0) - (month?.lo80 ?? 0)) / 2 / 1.2816;
    expect(SAFETY_STOCK(history, 20, 0.975)).toBeCloseTo(1.96 * deviation * Math.sqrt(20 / (365.25 / 12)), 1);
  });

  test('grows with the service, with the lead time and with its spread', () => {
    expect(SAFETY_STOCK(history, 20, 0.99)).toBeGreaterThan(SAFETY_STOCK(history, 20));
    expect(SAFETY_STOCK(history, 40)).toBeGreaterThan(SAFETY_STOCK(history, 20));
    expect(SAFETY_STOCK(history, column([10, 20, 30]))).toBeGreaterThan(SAFETY_STOCK(history, column([20, 20, 20])));
    expect(SAFETY_STOCK(history, column([20, '', 20]))).toBe(SAFETY_STOCK(history, 20));
  });

  test('a season that is sure needs none', () => {
    expect(SAFETY_STOCK(column(yearlyPeak(3, 4)), 20)).toBeLessThan(1);
  });
});

describe('a wrong argument gives a sentence in Chinese and English', () => {
  test.each<[string, () => unknown, string, string]>([
    [
      'too short',
      () => SEASON_FORECAST(history.slice(0, 9), 12),
      'SEASON_FORECAST：history（每月销量）从第一笔销量起只有 9 个月的数，至少要 12 个月',
      'history holds only 9 months from the first sale on; at least 12 are needed',
    ],
    ['too short for a season', () => SEASON_INDEX(history.slice(0, 20)), '至少要 24 个月', 'at least 24 are needed'],
    ['blanks', () => SAFETY_STOCK(column(['', '']), 3), 'demand（每月销量）从第一笔', 'demand holds only 0 months'],
    ['below 0', () => SEASON_INDEX(column([5, -3])), '第 2 行的 history（每月销量）是 -3', 'row 2 of history is -3'],
    ['text', () => SEASON_INDEX(column([5, '多'])), '第 2 行的 history（每月销量）是“多”', 'row 2 of history is "多"'],
    ['no months', () => SEASON_FORECAST(history, undefined), '缺少 months（预测月数）', 'months is missing'],
    ['37 months', () => SEASON_FORECAST(history, 37), 'months（预测月数）是“37”', 'a whole number from 1 to 36'],
    ['half a month', () => SEASON_FORECAST(history, 1.5), 'months（预测月数）是“1.5”', 'months is "1.5"'],
    ['no month', () => SEASON_FORECAST(history, 3, '13月'), 'first_month（首月）是“13月”', 'such as 2023-01'],
    ['no lead time', () => SAFETY_STOCK(history, 0), 'lead_days（提前期天数）是“0”', 'days above 0'],
    ['95 for 95%', () => SAFETY_STOCK(history, 9, 95), 'service（服务水平）是“95”', 'from 0.5 to 0.999'],
  ])('%s', (_, call, chinese, english) => {
    expect(call).toThrow(chinese);
    expect(call).toThrow(english);
  });
});
