/** Google's chart options and a table of values as an ECharts option. */
import type { EChartsCoreOption } from 'echarts/core';
import type { Chart } from '../protocol';
import type { ChartTable, Series } from './chart-table';

/** Calm, and told apart also by those who see red and green alike. */
export const COLORS = ['#2a9d78', '#4c78c8', '#e9a23b', '#c7627c', '#7c6bb8', '#5aa9b8', '#9aa35b', '#8d7b6c'];

const INK = '#3c4a45';
const PALE_INK = '#7b8a84';
const LINES = '#e8edeb';
const FONT = '"Noto Sans SC", "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", "WenQuanYi Micro Hei", sans-serif';

type Options = Chart['options'];

/** An option by its dotted name, whether it was set by that name or within an object. */
export function optionOf(options: Options, name: string): unknown {
  if (name in options) return options[name];
  return name.split('.').reduce<unknown>((at, key) => (at as Options | null | undefined)?.[key], options);
}

function wordsOf(options: Options, name: string): string {
  const value = optionOf(options, name);
  return typeof value === 'string' ? value : '';
}

/** 12345 → 1.2万 in Chinese and 12K in English; smaller numbers and fractions in full. */
export function readableNumber(value: number, percent: boolean, language: string): string {
  if (percent) return new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 1 }).format(value);
  const large = Math.abs(value) >= 10000;
  const notation = large ? 'compact' : 'standard';
  return new Intl.NumberFormat(language, { notation, maximumFractionDigits: large ? 1 : 2 }).format(value);
}

/** What the legend lists: the series by their own names, and how each is called there. */
interface Legend {
  data: string[];
  formatter: (name: string) => string;
}

function legendOf(options: Options, series: readonly Series[]): Legend {
  const listed = series.flatMap(({ name }, at) =>
    optionOf(options, `series.${at}.visibleInLegend`) === false
      ? []
      : [[name, wordsOf(options, `series.${at}.labelInLegend`) || name] as const],
  );
  const labels = new Map(listed);
  return { data: [...labels.keys()], formatter: (name) => labels.get(name) ?? name };
}

function frame(options: Options, legend: boolean, listed?: Legend): EChartsCoreOption {
  const own = options.colors;
  const position = wordsOf(options, 'legend.position') || wordsOf(options, 'legend');
  return {
    color: Array.isArray(own) && own.length > 0 ? own.map(String) : COLORS,
    textStyle: { fontFamily: FONT, color: INK },
    animationDuration: 300,
    aria: { enabled: true },
    title: {
      text: wordsOf(options, 'title'),
      subtext: wordsOf(options, 'subtitle'),
      left: 16,
      top: 14,
      itemGap: 4,
      textStyle: { fontSize: 14, fontWeight: 600, color: INK },
      subtextStyle: { fontSize: 12, color: PALE_INK },
    },
    legend: {
      show: legend && position !== 'none',
      ...listed,
      type: 'scroll',
      bottom: 10,
      icon: 'circle',
      itemWidth: 8,
      itemHeight: 8,
      itemGap: 16,
      textStyle: { color: INK },
    },
  };
}

function gridOf(options: Options, legend: boolean): object {
  const top = wordsOf(options, 'subtitle') ? 74 : wordsOf(options, 'title') ? 54 : 28;
  return { left: 18, right: 22, top, bottom: legend ? 42 : 16, containLabel: true };
}

function valueAxis(options: Options, name: string, series: Series[], language: string): object {
  const percent = series.length > 0 && series.every((one) => one.percent);
  return {
    type: 'value',
    name: wordsOf(options, `${name}.title`),
    nameTextStyle: { color: PALE_INK, align: name === 'vAxis' ? 'left' : 'right' },
    axisLabel: {
      color: PALE_INK,
      hideOverlap: true,
      formatter: (value: number) => readableNumber(value, percent, language),
    },
    splitLine: { lineStyle: { color: LINES } },
    min: optionOf(options, `${name}.viewWindow.min`) ?? optionOf(options, `${name}.minValue`),
    max: optionOf(options, `${name}.viewWindow.max`) ?? optionOf(options, `${name}.maxValue`),
  };
}

/** Labels stand in full as long as there is room: broken into lines, then slanted, at last some are left out. */
function categoryLabel(labels: string[], width: number, lying: boolean): object {
  if (lying) return { width: 110, overflow: 'truncate', interval: 0 };
  const room = (width - 90) / Math.max(1, labels.length);
  const longest = Math.max(0, ...labels.map((label) => label.length)) * 12;
  if (longest <= room || room >= 44) return { width: room - 4, overflow: 'break', interval: 0, lineHeight: 15 };
  return { rotate: 40, width: 84, overflow: 'truncate', hideOverlap: true };
}

function categoryAxis(labels: string[], width: number, lying: boolean): object {
  return {
    type: 'category',
    data: labels,
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#c9d2ce' } },
    axisLabel: { color: INK, fontSize: 12, ...categoryLabel(labels, width, lying) },
  };
}

/** How one series of a chart with axes is drawn. */
function seriesKind(chart: Chart, at: number): 'bar' | 'line' | 'area' {
  const wished = wordsOf(chart.options, `series.${at}.type`) || wordsOf(chart.options, 'seriesType');
  const kind = chart.kind === 'combo' ? wished || 'bars' : chart.kind;
  if (kind === 'line') return 'line';
  return kind === 'area' ? 'area' : 'bar';
}

/** A number that is set for one series, or else for all of them. */
function numberOf(options: Options, at: number, name: string, usual: number): number {
  return Number(optionOf(options, `series.${at}.${name}`) ?? optionOf(options, name) ?? usual);
}

/** Google's dashes, pixels drawn and left out in turn. */
function lineStyle(options: Options, at: number): object {
  const dashes = optionOf(options, `series.${at}.lineDashStyle`) ?? optionOf(options, 'lineDashStyle');
  return { width: numberOf(options, at, 'lineWidth', 2.4), type: Array.isArray(dashes) ? dashes : 'solid' };
}

function seriesOption(chart: Chart, { name, values, percent }: Series, at: number, language: string): object {
  const kind = seriesKind(chart, at);
  const stacked = Boolean(optionOf(chart.options, 'isStacked'));
  const color = wordsOf(chart.options, `series.${at}.color`);
  const points = numberOf(chart.options, at, 'pointSize', values.length < 40 && kind === 'line' ? 6 : 0);
  return {
    name,
    type: kind === 'bar' ? 'bar' : 'line',
    data: values,
    yAxisIndex: optionOf(chart.options, `series.${at}.targetAxisIndex`) === 1 ? 1 : 0,
    stack: stacked ? 'all' : undefined,
    smooth: wordsOf(chart.options, 'curveType') === 'function',
    areaStyle: kind === 'area' ? { opacity: numberOf(chart.options, at, 'areaOpacity', 0.16) } : undefined,
    barMaxWidth: 34,
    showSymbol: points > 0,
    symbolSize: points,
    lineStyle: lineStyle(chart.options, at),
    itemStyle: {
      color: color || undefined,
      borderRadius: stacked ? 0 : chart.kind === 'bar' ? [0, 4, 4, 0] : [4, 4, 0, 0],
    },
    tooltip: {
      valueFormatter: (value: number | null) => (value === null ? '–' : readableNumber(value, percent, language)),
    },
  };
}

function axesOption(chart: Chart, { labels, series }: ChartTable, language: string): EChartsCoreOption {
  const { options } = chart;
  const lying = chart.kind === 'bar';
  const legend = series.length > 1;
  const drawn = series.map((one, at) => seriesOption(chart, one, at, language));
  const onAxis = (axis: number) => series.filter((_, at) => (drawn[at] as { yAxisIndex: number }).yAxisIndex === axis);
  const second = onAxis(1);
  const values = [valueAxis(options, lying ? 'hAxis' : 'vAxis', onAxis(0), language)];
  if (second.length > 0)
    values.push({ ...valueAxis(options, 'vAxes.1', second, language), splitLine: { show: false } });
  const categories = categoryAxis(labels, chart.width, lying);
  const tooltip = {
    trigger: 'axis',
    confine: true,
    axisPointer: { type: 'shadow', shadowStyle: { color: 'rgba(42,157,120,.08)' } },
  };
  const axes = lying ? { xAxis: values, yAxis: categories } : { xAxis: categories, yAxis: values };
  const framed = frame(options, legend, legendOf(options, series));
  return { ...framed, grid: gridOf(options, legend), tooltip, ...axes, series: drawn };
}

function pieOption(chart: Chart, { labels, series }: ChartTable, language: string): EChartsCoreOption {
  const values = series[0]?.values ?? [];
  const data = labels.flatMap((name, at) => ((values[at] ?? 0) > 0 ? [{ name, value: values[at] }] : []));
  const hole = Number(optionOf(chart.options, 'pieHole') ?? 0);
  const percent = series[0]?.percent ?? false;
  const pie = {
    type: 'pie',
    data,
    radius: [`${Math.round(hole * 62)}%`, '62%'],
    center: ['50%', wordsOf(chart.options, 'title') ? '55%' : '50%'],
    itemStyle: { borderColor: '#fff', borderWidth: 2 },
    minShowLabelAngle: 8,
    label: { formatter: '{b}\n{d}%', color: INK, lineHeight: 16 },
    labelLine: { length: 10, length2: 8 },
    tooltip: { valueFormatter: (value: number) => readableNumber(value, percent, language) },
  };
  return { ...frame(chart.options, false), tooltip: { trigger: 'item', confine: true }, series: [pie] };
}

function scatterOption(chart: Chart, { labelNumbers, series }: ChartTable, language: string): EChartsCoreOption {
  const { options } = chart;
  const legend = series.length > 1;
  const drawn = series.map(({ name, values }) => ({
    name,
    type: 'scatter',
    symbolSize: 9,
    itemStyle: { opacity: 0.8 },
    data: labelNumbers.flatMap((x, at) => (x === null || values[at] === null ? [] : [[x, values[at]]])),
  }));
  const xAxis = { ...valueAxis(options, 'hAxis', [], language), scale: true };
  const yAxis = { ...valueAxis(options, 'vAxis', series, language), scale: true };
  return {
    ...frame(options, legend),
    grid: gridOf(options, legend),
    tooltip: { trigger: 'item', confine: true },
    xAxis,
    yAxis,
    series: drawn,
  };
}

/** @param language BCP 47, for numbers */
export function chartOption(chart: Chart, table: ChartTable, language: string): EChartsCoreOption {
  if (chart.kind === 'pie') return pieOption(chart, table, language);
  if (chart.kind === 'scatter') return scatterOption(chart, table, language);
  return axesOption(chart, table, language);
}
