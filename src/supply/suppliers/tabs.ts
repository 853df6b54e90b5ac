import { computed, optional, required } from '../../workbook/column';
import { setting } from '../../workbook/settings';
import { defineTab } from '../../workbook/tab';
import type { Tier } from '../allocation/factory';

export const TIERS: readonly Tier[] = ['核心', '备用'];

/** What 商品 says of a supplier that makes all products. */
export const ALL_PRODUCTS = '全部';

const PIECES = { format: '#,##0' };
const MONEY = { format: '#,##0.00', width: 100 };

/** 供应商: who can make what, and what its record is; a supplier has several rows where its products differ in capacity or cost. */
export const suppliersTab = defineTab({
  name: '供应商',
  by: 'filled',
  key: ['name', 'products'],
  columns: {
    name: required('供应商', 'text'),
    tier: required('等级', 'choice', { choices: TIERS, width: 60 }),
    products: required('商品', 'text', { width: 260, wrap: true }),
    base: required('月基础产能', 'count'),
    expandable: optional('旺季可扩产能', 'count', { width: 100 }),
    years: optional('合作年限', 'count', { format: '0.0' }),
    leadDays: required('提前期天数', 'count'),
    cost: optional('单位成本', 'count', MONEY),
    contact: optional('联系人', 'text', { width: 90 }),
    email: optional('邮箱', 'text', { width: 180 }),
    owner: optional('对接人', 'text', { width: 90 }),
    onTime: computed('准时率', 'rate'),
    delay: computed('平均延误天数', 'number', { width: 100 }),
    lead95: computed('提前期95', 'count'),
    score: computed('评分', 'number', { format: '0' }),
    orders: computed('交付单数', 'count'),
    quality: computed('合格率', 'rate'),
    about: computed('评分说明', 'text', { width: 380, wrap: true }),
    minimum: optional('起订量', 'count'),
    peakCost: optional('扩产单位成本', 'count', MONEY),
    switchCost: optional('切换费用', 'count', MONEY),
  },
});

/** 交付记录: every order to a supplier, a row per delivery of it. */
export const deliveriesTab = defineTab({
  name: '交付记录',
  by: 'filled',
  key: ['supplier', 'number', 'product', 'delivered'],
  columns: {
    supplier: required('供应商', 'text'),
    number: required('单号', 'text', { width: 130 }),
    ordered: required('下单日', 'day'),
    promised: required('承诺交期', 'day'),
    delivered: optional('实际交期', 'day'),
    quantity: optional('数量', 'count', PIECES),
    accepted: optional('合格数', 'count', PIECES),
    product: optional('商品', 'text', { width: 210 }),
  },
});

export const supplierSettings = {
  recordDays: setting('交付记录天数', 'count', 730),
  latelyDays: setting('记录变差天数', 'count', 90),
  onTimeWeight: setting('评分准时', 'count', 40),
  qualityWeight: setting('评分合格', 'count', 30),
  delayWeight: setting('评分延误', 'count', 20),
  leadWeight: setting('评分提前期', 'count', 10),
};
