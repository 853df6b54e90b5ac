import { computed, optional, required, type Tint } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab, type RowOf } from '../workbook/tab';
import type { State } from './rules';

/** What 状态 says; the words are data, the same in every language. */
export const STATE_WORDS: Readonly<Record<State, string>> = {
  oversold: '超卖',
  short: '断货风险',
  over: '积压',
  expired: '数据过期',
  fine: '正常',
};

const inState = (state: State, background: string, ink: string): Tint => ({
  when: (row) => row.state === STATE_WORDS[state],
  background,
  ink,
});
const TINTS: readonly Tint[] = [
  inState('oversold', '#fce8e6', '#a50e0e'),
  inState('short', '#fef7e0', '#8a4b00'),
  inState('over', '#e8f0fe', '#174ea6'),
  inState('expired', '#f1f3f4', '#5f6368'),
  inState('fine', '#e6f4ea', '#137333'),
];

/** 库存: one row per SKU, platform and warehouse. */
export const stockTab = defineTab({
  name: '库存',
  by: 'filled',
  key: ['sku', 'platform', 'warehouse'],
  frozenColumns: 2,
  columns: {
    sku: required('SKU', 'text', { width: 110 }),
    product: optional('商品', 'text', { width: 210 }),
    platform: required('平台', 'text', { width: 80 }),
    warehouse: optional('仓库', 'text', { width: 100 }),
    available: required('可用库存', 'number', { format: '#,##0' }),
    allocated: optional('活动备货量', 'number', { format: '#,##0' }),
    inTransit: optional('在途', 'number', { format: '#,##0' }),
    soldIn7Days: optional('近7日销量', 'number', { format: '#,##0' }),
    updatedAt: optional('更新时间', 'time'),
    daysLeft: computed('可售天数', 'number', { format: '#,##0.0' }),
    state: computed('状态', 'text', { width: 90, tints: TINTS }),
    advice: computed('建议', 'text', { width: 360, wrap: true }),
    since: computed('状态起', 'time'),
  },
});
export type StockRow = RowOf<typeof stockTab.columns>;

/** 调拨建议: what should go from where to where. */
export const transfersTab = defineTab({
  name: '调拨建议',
  by: 'computed',
  key: ['sku', 'fromPlatform', 'fromWarehouse', 'toPlatform', 'toWarehouse'],
  frozenColumns: 2,
  columns: {
    sku: computed('SKU', 'text', { width: 110 }),
    product: computed('商品', 'text', { width: 210 }),
    fromPlatform: computed('从平台', 'text', { width: 80 }),
    fromWarehouse: computed('从仓库', 'text', { width: 100 }),
    toPlatform: computed('到平台', 'text', { width: 80 }),
    toWarehouse: computed('到仓库', 'text', { width: 100 }),
    pieces: computed('数量', 'count'),
    reason: computed('原因', 'text', { width: 480, wrap: true }),
  },
});
export type TransferRow = RowOf<typeof transfersTab.columns>;

export const stockSettings = {
  shortDays: setting('断货天数', 'count', 7),
  overDays: setting('积压天数', 'count', 90),
  keepDays: setting('调拨保留天数', 'count', 14),
  expireHours: setting('库存过期小时', 'count', 72),
  campaignDays: setting('活动备货提前天数', 'count', 21),
};
