import { computed, optional, required } from '../workbook/column';
import { defineTab, type RowOf } from '../workbook/tab';

/** Kinds of a piece, in the words that the tab uses. */
export const PIECE_KINDS = ['图文', '短视频', '直播'] as const;
export type PieceKind = (typeof PIECE_KINDS)[number];

const count = { format: '#,##0' } as const;

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
  },
});
export type CreatorRow = RowOf<typeof creatorsTab.columns>;
