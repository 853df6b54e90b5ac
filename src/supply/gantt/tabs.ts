import { computed, optional, required, type Tint } from '../../workbook/column';
import { setting } from '../../workbook/settings';
import { defineTab, type RowOf } from '../../workbook/tab';
import { USUAL_RATIO } from './buffer';
import type { Zone } from './fever';
import { NODES } from './node';

const zone = (name: Zone, background: string, ink: string): Tint => ({
  when: ({ state }) => String(state ?? '').startsWith(name),
  background,
  ink,
});

/** 供应甘特图: one row per node of a purchase; right of it ShopDeck draws a column per day or week. */
export const ganttTab = defineTab({
  name: '供应甘特图',
  by: 'filled',
  key: ['plan', 'product', 'name', 'supplier'],
  frozenColumns: 3,
  columns: {
    plan: required('计划ID', 'text', { width: 96 }),
    product: required('商品', 'text', { width: 150 }),
    name: required('节点', 'choice', { choices: NODES, width: 112 }),
    start: required('开始日', 'day', { width: 88 }),
    days: required('计划天数', 'count', { width: 64 }),
    owner: required('负责人', 'text', { width: 72 }),
    supplier: optional('供应商', 'text', { width: 110 }),
    contact: optional('联系人', 'text', { width: 110 }),
    before: optional('前置节点', 'text', { width: 84 }),
    actualStart: optional('实际开始', 'day', { width: 88 }),
    actualEnd: optional('实际完成', 'day', { width: 88 }),
    progress: optional('进度', 'rate', { width: 60 }),
    report: computed('进度记录', 'text', { width: 132 }),
    buffer: computed('缓冲天数', 'count', { width: 64 }),
    line: computed('预警线', 'day', { width: 88 }),
    plannedEnd: computed('计划完成', 'day', { width: 88 }),
    expectedEnd: computed('预计完成', 'day', { width: 88 }),
    consumption: computed('缓冲消耗', 'rate', { width: 72 }),
    causes: computed('延误来自', 'text', { width: 150 }),
    critical: computed('关键链', 'text', { width: 52 }),
    state: computed('状态', 'text', {
      width: 236,
      tints: [zone('红', '#fce8e6', '#8c1d18'), zone('黄', '#fef7e0', '#7a4f00'), zone('绿', '#e6f4ea', '#0d4f22')],
    }),
  },
});

export type GanttRow = RowOf<typeof ganttTab.columns>;

/** Scales of the chart; null in 设置 chooses by length. */
export const SCALES = { 日: 'day', 周: 'week' } as const;

export const ganttSettings = {
  ratio: setting<number>('缓冲比例', 'rate', USUAL_RATIO),
  scale: setting<string | null>('甘特图刻度', 'choice', null, Object.keys(SCALES)),
  forecastDays: setting<number>('需求预测天数', 'count', 5),
  orderDays: setting<number>('采购下单天数', 'count', 3),
  productionDays: setting<number>('生产排期天数', 'count', 30),
  logisticsDays: setting<number>('物流分拨天数', 'count', 7),
  shelfDays: setting<number>('终端上架天数', 'count', 3),
};
