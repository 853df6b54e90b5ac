import { computed, optional, required, series, type Tint } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab, type RowOf } from '../workbook/tab';
import type { Certainty, Status } from './finding';
import type { Every } from './period';

export const EVERY_WORDS: Readonly<Record<Every, string>> = { week: '周', month: '月' };

/** 趋势词: how often a word is searched for, pasted by hand from the platforms' own tools. Which rows stand for the same period is for `seriesOf` to say. */
export const wordsTab = defineTab({
  name: '趋势词',
  by: 'filled',
  key: ['word', 'platform', 'every', 'day'],
  columns: {
    word: required('关键词', 'text', { width: 140 }),
    platform: required('平台', 'text', { width: 90 }),
    every: required('周期', 'choice', { choices: Object.values(EVERY_WORDS), width: 64 }),
    day: required('日期', 'day'),
    searches: required('搜索量', 'count', { width: 100 }),
    category: optional('品类', 'text', { width: 90 }),
  },
});

/** What 等级 says; the words are data, the same in every language. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  red: '红',
  yellow: '黄',
  seasonal: '季节',
  over: '回落',
  quiet: '平稳',
  short: '历史不足',
  stale: '数据旧',
};
/** 等级 of the row that sums up the others. */
export const SUMMARY = '小结';
/** What 把握 says. */
export const CERTAINTY_WORDS: Readonly<Record<Certainty, string>> = {
  high: '很有把握',
  fair: '比较有把握',
  low: '先观察',
};

const PALE: Tint = {
  when: ({ status }) => [STATUS_WORDS.quiet, STATUS_WORDS.short, STATUS_WORDS.stale].includes(String(status)),
  ink: '#9aa0a6',
};
const levelled = (level: string, background: string, ink?: string): Tint => ({
  when: ({ status }) => status === level,
  background,
  ...(ink ? { ink } : {}),
});
const LEVEL_TINTS: readonly Tint[] = [
  levelled(STATUS_WORDS.red, '#fce8e6', '#a50e0e'),
  levelled(STATUS_WORDS.yellow, '#fef7e0', '#8a4b00'),
  levelled(STATUS_WORDS.seasonal, '#e6f4ea', '#137333'),
  levelled(SUMMARY, '#e8f0fe', '#174ea6'),
  PALE,
];
const SUMMED = levelled(SUMMARY, '#e8f0fe');
const tints = [SUMMED, PALE];

const change = (header: string) => computed(header, 'rate', { format: '+0%;-0%;0%', width: 70, tints });
const searches = (header: string, width: number) => computed(header, 'count', { width, tints });

/** 趋势报告: a sentence for the whole, then a row per word and platform, what grows first. */
export const reportTab = defineTab({
  name: '趋势报告',
  by: 'computed',
  key: ['word', 'platform', 'every'],
  frozenColumns: 2,
  columns: {
    status: computed('等级', 'text', { width: 72, tints: LEVEL_TINTS }),
    word: computed('关键词', 'text', { width: 110, tints }),
    platform: computed('平台', 'text', { width: 70, tints }),
    about: computed('说明', 'text', { width: 460, wrap: true, tints }),
    every: computed('周期', 'text', { width: 50, tints }),
    category: computed('品类', 'text', { width: 64, tints }),
    until: computed('截至', 'day', { tints }),
    now: searches('本期', 84),
    before: searches('上期', 84),
    change: change('环比'),
    usual: searches('平时', 84),
    times: computed('倍数', 'number', { format: '0.0', width: 56, tints }),
    yearAgo: searches('去年同期', 84),
    yearChange: change('同比'),
    since: computed('开始', 'day', { tints }),
    certainty: computed('把握', 'text', { width: 90, tints }),
    season: computed('季节', 'text', { width: 120, tints }),
    products: computed('影响商品', 'text', { width: 240, wrap: true, tints }),
    months: computed('影响月份', 'text', { width: 130, tints }),
    low: searches('建议临时增量下限', 124),
    high: searches('建议临时增量上限', 124),
  },
});

/** 临时增量: the suggestion by product and month, where several words touch a product the largest. */
export const increaseTab = defineTab({
  name: '临时增量',
  by: 'computed',
  key: ['product', 'month'],
  columns: {
    product: computed('商品', 'text', { width: 220 }),
    category: computed('品类', 'text', { width: 70 }),
    month: computed('月份', 'month'),
    forecast: computed('预测', 'number', { format: '#,##0', width: 76 }),
    low: computed('增量下限', 'count'),
    high: computed('增量上限', 'count'),
    words: computed('关键词', 'text', { width: 220 }),
    certainty: computed('把握', 'text', { width: 90 }),
  },
});

/** Curves that a chart still tells apart. */
export const CURVES = 5;

/** 趋势走势: searches over time as times the usual, which the charts of 趋势报告 draw: the weekly words, below them the monthly ones. */
export const curvesTab = defineTab({
  name: '趋势走势',
  by: 'computed',
  key: ['every', 'day'],
  columns: {
    every: computed('周期', 'text', { width: 56 }),
    day: computed('日期', 'text', { width: 100 }),
    curve1: series('曲线1', '0.00'),
    curve2: series('曲线2', '0.00'),
    curve3: series('曲线3', '0.00'),
    curve4: series('曲线4', '0.00'),
    curve5: series('曲线5', '0.00'),
  },
});

export const trendSettings = {
  fresh: setting('趋势数据有效天数', 'count', 45),
  months: setting('临时增量月数', 'count', 3),
  most: setting('临时增量上限', 'rate', 1),
};

export type CurveRow = RowOf<typeof curvesTab.columns>;
