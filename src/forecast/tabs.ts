import { type Column, computed, optional, required, type Tint } from '../workbook/column';
import { setting } from '../workbook/settings';
import { type Columns, defineTab, type Tab } from '../workbook/tab';

/** What 模型 says of how a forecast came about; the words are data, the same in every language. */
export const MODEL_WORDS = {
  seasonal: '季节模型',
  analogue: '同类类比',
  short: '短历史',
  intermittent: '断续销售',
  sameMonth: '去年同期法',
  none: '暂不预测',
} as const;

/** 全店 in 预测概览 and 季节波动, beside the categories. */
export const WHOLE_SHOP = '全店';

/** Pieces; a shop that counts in fractions gets its decimals (`inDecimals`). */
const PIECES = '#,##0';

/** The same tab for a shop that counts in fractions, whose pieces show so many decimals. */
export function inDecimals<C extends Columns>(tab: Tab<C>, decimals: number): Tab<C> {
  if (decimals === 0) return tab;
  const shown = (column: Column) =>
    column.format === PIECES && column.kind === 'number'
      ? { ...column, format: `${PIECES}.${'0'.repeat(decimals)}` }
      : column;
  const columns = Object.entries(tab.columns).map(([field, column]) => [field, shown(column)]);
  return { ...tab, columns: Object.fromEntries(columns) as C };
}
const SOLD = { background: '#eceff1', ink: '#5f6368' };

/** A month of the plan year: grey where it is over and shows what was sold. */
const month = (number: number) => {
  const sold: Tint = {
    when: ({ year, actualUntil }) => `${year}-${String(number).padStart(2, '0')}` <= String(actualUntil ?? ''),
    ...SOLD,
  };
  return computed(`${number}月`, 'number', { format: PIECES, width: 62, tints: [sold] });
};

const months = () => ({
  m1: month(1),
  m2: month(2),
  m3: month(3),
  m4: month(4),
  m5: month(5),
  m6: month(6),
  m7: month(7),
  m8: month(8),
  m9: month(9),
  m10: month(10),
  m11: month(11),
  m12: month(12),
});

const sum = (header: string, width: number) =>
  computed(header, 'number', {
    format: PIECES,
    width,
    tints: [{ when: ({ year }) => year !== null, background: '#f6f9fe' }],
  });

const quarters = () => ({ q1: sum('Q1', 70), q2: sum('Q2', 70), q3: sum('Q3', 70), q4: sum('Q4', 70) });

const year = () => computed('年度', 'count', { format: '0', width: 56 });
const model = () => {
  const none: Tint = { when: ({ model }) => model === MODEL_WORDS.none, ink: '#9aa0a6' };
  return computed('模型', 'text', { width: 88, tints: [none] });
};
const signed = (header: string) => computed(header, 'rate', { format: '+0.0%;-0.0%;0.0%', width: 76 });
const actualUntil = () => computed('实际到', 'month', { width: 76 });

/** 年度销售预测表: the plan of a year, one row per product; months that are over show what was sold. */
export const annualTab = defineTab({
  name: '年度销售预测表',
  by: 'computed',
  key: ['product', 'year'],
  frozenColumns: 1,
  columns: {
    product: computed('商品', 'text', { width: 210 }),
    category: computed('品类', 'text', { width: 70 }),
    year: year(),
    ...months(),
    ...quarters(),
    total: sum('全年', 80),
    heroQuarters: computed('主推季度', 'text', {
      width: 124,
      tints: [{ when: ({ heroQuarters }) => heroQuarters !== null, background: '#fef7e0', ink: '#b06000' }],
    }),
    model: model(),
    error: computed('回测误差', 'rate', { width: 76 }),
    naive: computed('对比去年同期法', 'rate', {
      width: 112,
      tints: [
        { when: ({ error, naive }) => Number(error) < Number(naive), ink: '#188038' },
        { when: ({ error, naive }) => Number(error) > Number(naive), ink: '#b06000' },
      ],
    }),
    change: signed('较上次'),
    about: computed('说明', 'text', { width: 520, wrap: true }),
    actualUntil: actualUntil(),
    version: computed('版本', 'time', { format: 'yyyy-mm-dd hh:mm', width: 130 }),
  },
});

/** 预测明细: every forecast month of every product with its intervals; what other rooms read. */
export const detailTab = defineTab({
  name: '预测明细',
  by: 'computed',
  key: ['product', 'month'],
  frozenColumns: 2,
  columns: {
    product: computed('商品', 'text', { width: 210 }),
    month: computed('月份', 'month', { width: 76 }),
    point: computed('预测', 'number', { format: PIECES }),
    lo80: computed('下限80', 'number', { format: PIECES }),
    hi80: computed('上限80', 'number', { format: PIECES }),
    lo95: computed('下限95', 'number', { format: PIECES }),
    hi95: computed('上限95', 'number', { format: PIECES }),
    model: model(),
    category: computed('品类', 'text', { width: 70 }),
    revenue: computed('预测销售额', 'money', { format: '#,##0', width: 100 }),
  },
});

/** 预测概览: the shop and its categories, by year; products add up to them exactly. The charts stand here. */
export const overviewTab = defineTab({
  name: '预测概览',
  by: 'computed',
  key: ['scope', 'year'],
  frozenColumns: 2,
  columns: {
    scope: computed('范围', 'text', { width: 90 }),
    year: year(),
    ...months(),
    ...quarters(),
    total: sum('全年', 80),
    onYearBefore: signed('比上年'),
    share: computed('占全店', 'rate', { width: 76 }),
    about: computed('说明', 'text', { width: 420, wrap: true }),
    actualUntil: actualUntil(),
  },
});

/** 预测曲线: the shop month by month, sold and forecast; the first chart of 预测概览 draws it. */
export const curveTab = defineTab({
  name: '预测曲线',
  by: 'computed',
  key: ['month'],
  frozenColumns: 1,
  columns: {
    month: computed('月份', 'month', { width: 76 }),
    sold: computed('实际', 'number', { format: PIECES }),
    point: computed('预测', 'number', { format: PIECES }),
    lo80: computed('下限80', 'number', { format: PIECES }),
    hi80: computed('上限80', 'number', { format: PIECES }),
    lo95: computed('下限95', 'number', { format: PIECES }),
    hi95: computed('上限95', 'number', { format: PIECES }),
  },
});

/** 季节波动: how high each month stands, for the shop and its categories; the second chart of 预测概览 draws the shop's. */
export const seasonTab = defineTab({
  name: '季节波动',
  by: 'computed',
  key: ['scope', 'month'],
  frozenColumns: 2,
  columns: {
    scope: computed('范围', 'text', { width: 90 }),
    month: computed('月份', 'text', { width: 110 }),
    index: computed('季节指数', 'number', {
      format: '0.00',
      tints: [
        { when: ({ index }) => index !== null && Number(index) >= 1.15, background: '#fce8e6', ink: '#c5221f' },
        { when: ({ index }) => index !== null && Number(index) <= 0.85, background: '#e8f0fe', ink: '#1967d2' },
      ],
    }),
    about: computed('说明', 'text', { width: 420, wrap: true }),
  },
});

/** 预测存档: earlier versions of 年度销售预测表. */
export const archiveTab = defineTab({
  name: '预测存档',
  by: 'computed',
  key: ['version', 'product', 'year'],
  frozenColumns: 2,
  columns: {
    version: computed('版本', 'time', { format: 'yyyy-mm-dd hh:mm', width: 130 }),
    product: computed('商品', 'text', { width: 210 }),
    category: computed('品类', 'text', { width: 70 }),
    year: year(),
    ...months(),
    total: sum('全年', 80),
    model: model(),
    actualUntil: actualUntil(),
  },
});

/** 预测进度: products worked out so far, where one run is not enough for all of them. */
export const progressTab = defineTab({
  name: '预测进度',
  by: 'house',
  key: ['product'],
  hidden: true,
  columns: {
    product: computed('商品', 'text', { width: 210 }),
    found: computed('结果', 'text', { width: 420 }),
  },
});

/** 促销日历: campaigns past and planned. */
export const promotionsTab = defineTab({
  name: '促销日历',
  by: 'filled',
  key: ['name', 'product', 'category', 'from'],
  columns: {
    name: required('促销', 'text', { width: 150 }),
    product: optional('商品', 'text', { width: 210 }),
    category: optional('品类', 'text', { width: 80 }),
    from: required('开始日', 'day'),
    to: required('结束日', 'day'),
    lift: optional('预计增幅', 'rate', { format: '0%' }),
    note: optional('备注', 'text', { width: 200 }),
  },
});

export const forecastSettings = {
  year: setting<number | null>('预测年度', 'count', null),
};
