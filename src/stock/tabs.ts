import { computed, optional, required } from '../workbook/column';
import { defineTab } from '../workbook/tab';

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
    state: computed('状态', 'text', { width: 90 }),
    advice: computed('建议', 'text', { width: 300, wrap: true }),
  },
});
