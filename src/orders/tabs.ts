import { optional, required } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab } from '../workbook/tab';

/** The contract's words for the state of an order line. */
export const ORDER_STATES = ['已付款', '已完成', '已关闭', '已退款'] as const;

/** 订单: one row per order line. A line has no key of its own: an order may hold the same product twice. */
export const ordersTab = defineTab({
  name: '订单',
  by: 'filled',
  key: [],
  columns: {
    platform: required('平台', 'text', { width: 80 }),
    orderId: required('订单号', 'text', { width: 180 }),
    buyer: optional('客户ID', 'text'),
    paidAt: required('付款时间', 'time'),
    sku: optional('SKU', 'text', { width: 110 }),
    product: optional('商品', 'text', { width: 220 }),
    category: optional('品类', 'text', { width: 90 }),
    quantity: optional('数量', 'count', { width: 60 }),
    paid: required('实付金额', 'money'),
    refunded: optional('退款金额', 'money'),
    state: required('状态', 'choice', { choices: ORDER_STATES, width: 80 }),
    source: optional('来源', 'text', { width: 200 }),
    orderedAt: optional('下单时间', 'time'),
    currency: optional('币种', 'text', { width: 60 }),
  },
});

/** 销售历史: one row per product and month. Rows that the roll-up made say so in 备注; all others are the user's. */
export const historyTab = defineTab({
  name: '销售历史',
  by: 'filled',
  key: ['month', 'product'],
  columns: {
    month: required('月份', 'month'),
    product: required('商品', 'text', { width: 220 }),
    category: optional('品类', 'text', { width: 90 }),
    quantity: required('销量', 'number'),
    revenue: optional('销售额', 'money'),
    stockOutDays: optional('缺货天数', 'count'),
    note: optional('备注', 'text', { width: 160 }),
  },
});

/** Where orders are kept, in the words of 设置. */
export const ORDER_ENGINES = { sheet: '表格', table: 'BigQuery' } as const;

export const orderSettings = {
  /** Code of the shop's one currency; blank: whatever the orders are in is not checked against it. */
  currency: setting('币种', 'text', 'CNY'),
  engine: setting<string>('订单引擎', 'choice', ORDER_ENGINES.sheet, Object.values(ORDER_ENGINES)),
  project: setting<string | null>('BigQuery项目', 'text', null),
  dataset: setting('BigQuery数据集', 'text', 'shopdeck'),
  /** Blank: Google's own choice. */
  location: setting<string | null>('BigQuery位置', 'text', null),
  mostGigabytes: setting('每次查询上限GB', 'number', 10),
};
