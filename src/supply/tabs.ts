import { computed } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab } from '../workbook/tab';

const PIECES = '#,##0';
/** What 主推 says of a hero product. */
export const HERO = '主推';

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
    coreFactory: computed('核心工厂', 'text', { width: 120 }),
    coreQuantity: computed('核心产量', 'number', { format: PIECES }),
    backupFactory: computed('备用工厂', 'text', { width: 120 }),
    backupQuantity: computed('备用产量', 'number', { format: PIECES }),
    gap: computed('缺口', 'number', { format: PIECES }),
    orderBy: computed('最晚下单日', 'day'),
    inTransit: computed('在途', 'number', { format: PIECES }),
    about: computed('说明', 'text', { width: 360, wrap: true }),
  },
});

export const planSettings = {
  service: setting('服务水平', 'rate', 0.95),
  leadDays: setting('默认提前期天数', 'count', 30),
};
