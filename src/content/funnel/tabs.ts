import { computed, type Tint } from '../../workbook/column';
import { defineTab, type RowOf } from '../../workbook/tab';
import { COUNT_NAMES, type CountName } from '../counts';
import { piecesTab } from '../tabs';
import type { Step } from './step';

const { columns: PIECE } = piecesTab;
/** Headers of 内容 by what they hold: what 最弱环节 and the charts call a step. */
export const STEP_HEADERS: Readonly<Record<Step, string>> = {
  completion: PIECE.completionRate.header,
  engagement: PIECE.engagementRate.header,
  click: PIECE.clickRate.header,
  cart: PIECE.cartRate.header,
  order: PIECE.orderRate.header,
  repeat: PIECE.repeatRate.header,
};
export const COUNT_HEADERS = Object.fromEntries(COUNT_NAMES.map((name) => [name, PIECE[name].header])) as Readonly<
  Record<CountName, string>
>;

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
