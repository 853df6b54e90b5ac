import { computed, optional, required, series, type Tint } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab, type RowOf } from '../workbook/tab';

/** Kinds of a piece, in the words that the tab uses. */
export const PIECE_KINDS = ['图文', '短视频', '直播'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

const count = { format: '#,##0' } as const;
const WEAK: Tint = { when: ({ weakest }) => weakest !== null, background: '#fce8e6', ink: '#a50e0e' };

/**
 * 内容: one row per published piece, with its funnel. Cost and views may be blank: an imported piece has no cost yet, a planned one no views, and neither row is
 * lost for that. Counts are plain numbers, so that one that cannot be is a problem of its own and the rest of the row goes on.
 */
export const piecesTab = defineTab({
  name: '内容',
  by: 'filled',
  key: ['id'],
  frozenColumns: 1,
  columns: {
    id: required('内容ID', 'text', { width: 130 }),
    platform: required('平台', 'text', { width: 80 }),
    kind: required('类型', 'choice', { choices: PIECE_KINDS, width: 80 }),
    title: required('标题', 'text', { width: 260 }),
    elements: optional('结构元素', 'text', { width: 180 }),
    pain: optional('痛点', 'text', { width: 110 }),
    creator: optional('KOL', 'text', { width: 110 }),
    published: required('发布日', 'day'),
    cost: optional('成本', 'money'),
    views: optional('播放量', 'number', count),
    completed: optional('完播数', 'number', count),
    engaged: optional('互动数', 'number', count),
    clicks: optional('点击数', 'number', count),
    carts: optional('加购数', 'number', count),
    orders: optional('下单数', 'number', count),
    repeats: optional('复购数', 'number', count),
    revenue: optional('成交额', 'money'),
    completionRate: computed('完播率', 'rate'),
    engagementRate: computed('互动率', 'rate'),
    clickRate: computed('点击率', 'rate', { format: '0.00%' }),
    cartRate: computed('加购率', 'rate'),
    orderRate: computed('下单率', 'rate'),
    repeatRate: computed('复购率', 'rate'),
    roi: computed('ROI', 'number', { format: '0.00' }),
    costPerCustomer: computed('单客成本', 'money'),
    weakest: computed('最弱环节', 'text', { width: 84, tints: [WEAK] }),
    about: computed('说明', 'text', { width: 420, wrap: true }),
    imported: computed('导入记录', 'text', { width: 260 }),
    brief: optional('简报ID', 'text', { width: 110 }),
  },
});
export type PieceRow = RowOf<typeof piecesTab.columns>;

/** KOL矩阵: creators with their prices, and what their pieces brought. */
export const creatorsTab = defineTab({
  name: 'KOL矩阵',
  by: 'filled',
  key: ['name', 'platform'],
  frozenColumns: 1,
  columns: {
    name: required('KOL', 'text', { width: 130 }),
    platform: required('平台', 'text', { width: 80 }),
    followers: required('粉丝数', 'count'),
    price: optional('报价', 'money'),
    tier: computed('层级', 'text', { width: 80 }),
    cooperation: computed('建议合作', 'text', { width: 200 }),
    pieces: computed('内容数', 'count'),
    cost: computed('累计成本', 'money'),
    revenue: computed('累计成交额', 'money'),
    roi: computed('ROI', 'number', { format: '0.00' }),
    views: computed('累计播放量', 'count', { width: 100 }),
    pricePerThousand: computed('千粉报价', 'money', { width: 90 }),
    costPerThousand: computed('千次播放成本', 'money', { width: 110 }),
    about: computed('说明', 'text', { width: 420, wrap: true }),
  },
});
export type CreatorRow = RowOf<typeof creatorsTab.columns>;

/** Series that a chart still tells apart. */
export const SERIES = 5;

/** 内容图表: what the charts of the room's tabs draw, one block below the other. */
export const chartsTab = defineTab({
  name: '内容图表',
  by: 'computed',
  key: ['chart', 'item'],
  columns: {
    chart: computed('图', 'text', { width: 240 }),
    item: computed('项目', 'text', { width: 140 }),
    series1: series('系列1', '0.##'),
    series2: series('系列2', '0.##'),
    series3: series('系列3', '0.##'),
    series4: series('系列4', '0.##'),
    series5: series('系列5', '0.##'),
  },
});
export type ChartRow = RowOf<typeof chartsTab.columns>;

/** What the whole room goes by. */
export const contentSettings = {
  enough: setting('同类最少条数', 'count', 5),
  margin: setting<number | null>('内容毛利率', 'rate', null),
  top: setting('头部内容数', 'count', 10),
};
