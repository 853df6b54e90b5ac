import { computed, type Tint } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab } from '../workbook/tab';

const PIECES = '#,##0';
/** What 主推 says of a hero product. */
export const HERO = '主推';
/** What 逾期 says of the days to act that are past, one or more. */
export const PAST = { order: '已过下单日', switch: '已过切换日' } as const;

const RED = { background: '#fce8e6', ink: '#c5221f' } as const;
const past = (day: string): Tint => ({ when: ({ overdue }) => String(overdue ?? '').includes(day), ...RED });

/** 供应链规划: what each quarter needs of each product, and who makes it. */
export const planTab = defineTab({
  name: '供应链规划',
  by: 'computed',
  key: ['year', 'quarter', 'product'],
  frozenColumns: 3,
  columns: {
    year: computed('年度', 'count', { format: '0', width: 56 }),
    quarter: computed('季度', 'text', { width: 56 }),
    product: computed('商品', 'text', { width: 210 }),
    hero: computed('主推', 'text', {
      width: 60,
      tints: [{ when: ({ hero }) => hero !== null, background: '#fef7e0', ink: '#b06000' }],
    }),
    demand: computed('预测销量', 'number', { format: PIECES }),
    safety: computed('安全库存', 'number', { format: PIECES }),
    onHand: computed('现有库存', 'number', { format: PIECES }),
    quantity: computed('备货量', 'number', { format: PIECES }),
    coreFactory: computed('核心工厂', 'text'),
    coreQuantity: computed('核心产量', 'number', { format: PIECES }),
    backupFactory: computed('备用工厂', 'text'),
    backupQuantity: computed('备用产量', 'number', { format: PIECES }),
    gap: computed('缺口', 'number', {
      format: PIECES,
      tints: [{ when: ({ gap }) => Number(gap) > 0, ...RED }],
    }),
    orderBy: computed('最晚下单日', 'day', { tints: [past(PAST.order)] }),
    overdue: computed('逾期', 'text', { width: 150, tints: [{ when: ({ overdue }) => overdue !== null, ...RED }] }),
    inTransit: computed('在途', 'number', { format: PIECES }),
    about: computed('说明', 'text', { width: 360, wrap: true }),
    parts: computed('分配明细', 'text', { width: 420, wrap: true }),
    switchTo: computed('可切换到', 'text'),
    switchable: computed('可切换量', 'number', { format: PIECES }),
    switchBy: computed('最晚切换日', 'day', { tints: [past(PAST.switch)] }),
    switchCost: computed('切换成本', 'money', { width: 100 }),
  },
});

export const planSettings = {
  service: setting('服务水平', 'rate', 0.95),
  leadDays: setting('默认提前期天数', 'count', 30),
};
