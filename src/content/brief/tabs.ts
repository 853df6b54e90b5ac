import { computed, optional, required, type Tint } from '../../workbook/column';
import { setting } from '../../workbook/settings';
import { defineTab, type RowOf } from '../../workbook/tab';
import { PIECE_KINDS, type PieceKind } from '../tabs';
import { BRIEF_STATES, CREATOR_TIERS } from './brief';
import { MAKERS, type Maker } from './standard';

/** 内容规范: what is to be done and checked for a piece of each kind. 角色, 提前工作日 and 工期 of a step stand in one of its rows; the others may leave them blank. */
export const standardTab = defineTab({
  name: '内容规范',
  by: 'filled',
  key: ['kind', 'step', 'item'],
  frozenColumns: 2,
  columns: {
    kind: required('类型', 'choice', { choices: PIECE_KINDS, width: 80 }),
    step: required('环节', 'text', { width: 90 }),
    item: required('检查项', 'text', { width: 380, wrap: true }),
    role: optional('角色', 'text', { width: 80 }),
    lead: optional('提前工作日', 'number', { format: '0', width: 100 }),
    days: optional('工期', 'count', { width: 60 }),
    platforms: optional('平台', 'text', { width: 100 }),
    maker: optional('适用', 'choice', { choices: MAKERS, width: 100 }),
    on: required('启用', 'yesNo'),
  },
});
export type StandardRow = RowOf<typeof standardTab.columns> & {
  readonly kind: PieceKind;
  readonly maker: Maker | null;
};

/** What needs a hand stands out. */
const WANTING: Tint = { when: ({ check }) => check !== null, background: '#fef7e0', ink: '#8a4b00' };
const HIT: Tint = { when: ({ hit }) => hit === '是', background: '#e6f4ea', ink: '#137333' };

/** 内容计划: one brief per planned piece, and what came of it. */
export const briefsTab = defineTab({
  name: '内容计划',
  by: 'filled',
  key: ['id'],
  frozenColumns: 2,
  columns: {
    id: required('简报ID', 'text', { width: 110 }),
    title: required('标题', 'text', { width: 260 }),
    pain: required('痛点', 'text', { width: 110 }),
    elements: optional('结构元素', 'text', { width: 180 }),
    platform: required('平台', 'text', { width: 80 }),
    kind: required('类型', 'choice', { choices: PIECE_KINDS, width: 90 }),
    tier: optional('KOL层级', 'choice', { choices: CREATOR_TIERS, width: 90 }),
    creator: optional('KOL', 'text', { width: 110 }),
    owner: optional('负责人', 'text', { width: 90 }),
    published: required('发布日', 'day'),
    budget: optional('预算', 'money'),
    state: optional('状态', 'choice', { choices: BRIEF_STATES, width: 90 }),
    progress: computed('进度', 'rate', { format: '0%', width: 60 }),
    next: computed('下一步', 'text', { width: 220 }),
    check: computed('检查', 'text', { width: 320, wrap: true, tints: [WANTING] }),
    spent: computed('实际成本', 'money'),
    days: computed('用时工作日', 'count', { width: 90 }),
    piece: computed('内容ID', 'text', { width: 130 }),
    views: computed('播放量', 'count'),
    roi: computed('ROI', 'number', { format: '0.00' }),
    costPerCustomer: computed('单客成本', 'money'),
    hit: computed('爆款', 'text', { width: 60, tints: [HIT] }),
    result: computed('结果', 'text', { width: 240, wrap: true }),
  },
});
export type BriefRow = RowOf<typeof briefsTab.columns>;

/** 内容溯源: the hits, and which choices stood behind them more often than behind the rest. */
export const traceTab = defineTab({
  name: '内容溯源',
  by: 'computed',
  key: ['choice', 'value'],
  frozenColumns: 2,
  columns: {
    choice: computed('选择', 'text', { width: 90 }),
    value: computed('取值', 'text', { width: 240, wrap: true }),
    pieces: computed('内容数', 'count', { width: 70 }),
    hits: computed('爆款数', 'count', { width: 70 }),
    rate: computed('爆款率', 'rate', { width: 70 }),
    rest: computed('其余爆款率', 'rate', { width: 90 }),
    multiple: computed('播放倍数', 'number', { format: '0.0', width: 80 }),
    about: computed('说明', 'text', { width: 480, wrap: true }),
    low: computed('下限95', 'rate', { width: 70 }),
    high: computed('上限95', 'rate', { width: 70 }),
  },
});
export type TraceRow = RowOf<typeof traceTab.columns>;

/** 内容月报: what pieces took and brought month by month, with a brief and without. */
export const monthsTab = defineTab({
  name: '内容月报',
  by: 'computed',
  key: ['month'],
  frozenColumns: 1,
  columns: {
    month: computed('月份', 'text', { width: 76 }),
    pieces: computed('内容数', 'count', { width: 62 }),
    briefed: computed('有简报', 'count', { width: 62 }),
    hits: computed('爆款数', 'count', { width: 62 }),
    briefedHits: computed('有简报爆款', 'count', { width: 86 }),
    costPerPiece: computed('单篇成本', 'money', { width: 80 }),
    days: computed('单篇工作日', 'number', { format: '0.0', width: 86 }),
    cost: computed('成本', 'money', { width: 90 }),
    orders: computed('下单数', 'count', { width: 62 }),
    costPerCustomer: computed('单客成本', 'money', { width: 80 }),
    withBrief: computed('有简报单客成本', 'money', { width: 112 }),
    without: computed('没简报单客成本', 'money', { width: 112 }),
    about: computed('说明', 'text', { width: 480, wrap: true }),
  },
});

export const briefSettings = {
  hitMultiple: setting('爆款倍数', 'number', 3),
  watchDays: setting('内容观察天数', 'count', 7),
};
