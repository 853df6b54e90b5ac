import { type Column, computed, type Tint } from '../../workbook/column';
import { defineTab, type RowOf } from '../../workbook/tab';

/** What 范围 says; the words are data, the same in every language. */
export const SCOPE_WORDS = { all: '全部', recent: '近30天', best: 'ROI最高', worst: 'ROI最低' } as const;
export type Scope = keyof typeof SCOPE_WORDS;

const scoped = (scope: Scope, background: string, ink?: string): Tint => ({
  when: (row) => row.scope === SCOPE_WORDS[scope],
  background,
  ...(ink ? { ink } : {}),
});
const SCOPES: readonly Tint[] = [
  scoped('all', '#e8f0fe', '#174ea6'),
  scoped('best', '#e6f4ea', '#137333'),
  scoped('worst', '#fce8e6', '#a50e0e'),
];
const WEAK: Tint = { when: ({ weakest }) => weakest !== null, background: '#fce8e6', ink: '#a50e0e' };
const rate = (header: string, format = '0.0%') => computed(header, 'rate', { format, width: 70 });

/** 内容漏斗: each platform and kind as a whole and of late, then the pieces that brought the most and the least. */
export const funnelTab = defineTab({
  name: '内容漏斗',
  by: 'computed',
  key: ['platform', 'kind', 'scope', 'id'],
  frozenColumns: 3,
  columns: {
    platform: computed('平台', 'text', { width: 70 }),
    kind: computed('类型', 'text', { width: 70 }),
    scope: computed('范围', 'text', { width: 80, tints: SCOPES }),
    about: computed('说明', 'text', { width: 440, wrap: true }),
    weakest: computed('最弱环节', 'text', { width: 84, tints: [WEAK] }),
    roi: computed('ROI', 'number', { format: '0.00', width: 64 }),
    roiLow: computed('ROI下限', 'number', { format: '0.00', width: 72 }),
    roiHigh: computed('ROI上限', 'number', { format: '0.00', width: 72 }),
    pieces: computed('条数', 'count', { width: 56 }),
    views: computed('播放量', 'count', { width: 96 }),
    completion: rate('完播率'),
    engagement: rate('互动率'),
    click: rate('点击率', '0.00%'),
    cart: rate('加购率'),
    order: rate('下单率'),
    repeat: rate('复购率'),
    cost: computed('成本', 'money'),
    revenue: computed('成交额', 'money'),
    id: computed('内容ID', 'text', { width: 130 }),
    title: computed('标题', 'text', { width: 260 }),
  },
});
export type FunnelRow = RowOf<typeof funnelTab.columns>;

/** Series that a chart still tells apart. */
export const SERIES = 4;

/** A column of figures below a name: the first row of each block names its series, because a chart takes their names from there. */
const series = (number: number) =>
  computed(`系列${number}`, 'text', { format: '0.##', width: 130 }) as unknown as Column<string | number | null>;

/** 内容图表: what the charts of 内容漏斗 draw, one block below the other. */
export const chartsTab = defineTab({
  name: '内容图表',
  by: 'computed',
  key: ['chart', 'item'],
  columns: {
    chart: computed('图', 'text', { width: 110 }),
    item: computed('项目', 'text', { width: 130 }),
    series1: series(1),
    series2: series(2),
    series3: series(3),
    series4: series(4),
  },
});
export type ChartRow = RowOf<typeof chartsTab.columns>;
