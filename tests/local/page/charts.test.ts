import { chartOption, readableNumber } from '../../../local/page/client/chart-option';
import { beside, type ChartCell, chartTable } from '../../../local/page/client/chart-table';
import type { Chart, ChartKind } from '../../../local/page/protocol';

const cell = (value: string | number): ChartCell => ({ value, text: String(value) });
const rows = (...lines: (string | number)[][]) => lines.map((line) => line.map(cell));

const SALES = rows(['月份', '销量', '退款率'], ['1月', 300, 0.02], ['2月', 260, 0.03]);

const chart = (kind: ChartKind, options: Record<string, unknown> = {}): Chart => ({
  id: '1',
  sheet: '看板',
  row: 0,
  column: 0,
  offsetX: 0,
  offsetY: 0,
  width: 500,
  height: 300,
  kind,
  ranges: [],
  headers: 1,
  options,
});

const option = (kind: ChartKind, options: Record<string, unknown> = {}) =>
  chartOption(chart(kind, options), chartTable(SALES, 1), 'zh-CN') as {
    xAxis: { type?: string; data?: string[] };
    yAxis: { type?: string; data?: string[] } | unknown[];
    series: { type: string; data: unknown[]; stack?: string; yAxisIndex?: number; name?: string }[];
    title: { text: string };
  };

test('ranges side by side make one table with named series', () => {
  const merged = beside([SALES.map((row) => row.slice(0, 1)), SALES.map((row) => row.slice(2))]);
  const { labels, series } = chartTable(merged, 1);
  expect(labels).toEqual(['1月', '2月']);
  expect(series).toEqual([{ name: '退款率', values: [0.02, 0.03], percent: false }]);
});

test('blank rows are left out, text among numbers is a gap', () => {
  const { labels, series } = chartTable(rows(['a', 1], ['', ''], ['b', '无']), 0);
  expect(labels).toEqual(['a', 'b']);
  expect(series[0]?.values).toEqual([1, null]);
});

test('columns stand on a category axis, bars lie from top to bottom', () => {
  expect(option('column').xAxis).toMatchObject({ type: 'category', data: ['1月', '2月'] });
  expect(option('bar').yAxis).toMatchObject({ type: 'category', inverse: true });
});

test('a combo chart draws each series by its own type and axis, however the options are nested', () => {
  const dotted = option('combo', { seriesType: 'bars', 'series.1.type': 'line', 'series.1.targetAxisIndex': 1 });
  const nested = option('combo', { seriesType: 'bars', series: { 1: { type: 'line', targetAxisIndex: 1 } } });
  for (const { series, yAxis } of [dotted, nested]) {
    expect(series.map(({ type }) => type)).toEqual(['bar', 'line']);
    expect(series[1]?.yAxisIndex).toBe(1);
    expect(yAxis).toHaveLength(2);
  }
});

test('bands are areas of their own strength without a line; the legend names and leaves out series as it is told', () => {
  const { series, legend } = option('combo', {
    seriesType: 'area',
    areaOpacity: 1,
    lineWidth: 0,
    series: { 0: { labelInLegend: '95% 区间' }, 1: { type: 'line', lineWidth: 2, visibleInLegend: false } },
  }) as unknown as {
    series: { areaStyle?: { opacity: number }; lineStyle: { width: number } }[];
    legend: { data: string[]; formatter: (name: string) => string };
  };
  expect(series.map(({ areaStyle, lineStyle }) => [areaStyle?.opacity, lineStyle.width])).toEqual([
    [1, 0],
    [undefined, 2],
  ]);
  expect(legend.data.map(legend.formatter)).toEqual(['95% 区间']);
});

test('isStacked piles the series, title is kept', () => {
  const { series, title } = option('area', { isStacked: true, title: '月销量' });
  expect(series.every(({ stack }) => stack === 'all')).toBe(true);
  expect(title.text).toBe('月销量');
});

test('a pie leaves out what is nothing', () => {
  const table = chartTable(rows(['类型', '人数'], ['甲', 3], ['乙', 0], ['丙', 2]), 1);
  const { series } = chartOption(chart('pie'), table, 'zh-CN') as { series: { data: unknown[] }[] };
  expect(series[0]?.data).toEqual([
    { name: '甲', value: 3 },
    { name: '丙', value: 2 },
  ]);
});

test('large numbers are read in 万', () => {
  expect(readableNumber(123456, false, 'zh-CN')).toBe('12.3万');
  expect(readableNumber(9999, false, 'zh-CN')).toBe('9,999');
  expect(readableNumber(0.256, true, 'zh-CN')).toBe('25.6%');
  expect(readableNumber(123456, false, 'en')).toBe('123.5K');
});
