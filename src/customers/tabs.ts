import { computed } from '../workbook/column';
import { setting } from '../workbook/settings';
import { defineTab } from '../workbook/tab';

/** 客户RFM: the roster, one row per customer and platform, by amount descending. */
export const rosterTab = defineTab({
  name: '客户RFM',
  by: 'computed',
  key: ['customerId', 'platform'],
  columns: {
    customerId: computed('客户ID', 'text', { width: 240 }),
    platform: computed('平台', 'text', { width: 80 }),
    lastDay: computed('最近购买日', 'day'),
    recency: computed('距今天数', 'count'),
    orders: computed('购买次数', 'count'),
    amount: computed('累计金额', 'money'),
    r: computed('R分', 'count', { width: 56 }),
    f: computed('F分', 'count', { width: 56 }),
    m: computed('M分', 'count', { width: 56 }),
    type: computed('客户类型', 'text', { width: 120 }),
    tier: computed('分层', 'text', { width: 72 }),
    share: computed('金额占比', 'rate', { format: '0.00%' }),
    cumulative: computed('累计占比', 'rate'),
    action: computed('建议动作', 'text', { width: 360 }),
    expectedOrders: computed('预计12月订单', 'number', { width: 100, format: '#,##0.0' }),
    expectedAmount: computed('预计12月金额', 'money', { width: 100 }),
  },
});

/** 客户概览: what the roster comes to: types, tiers, the measured 20/80, thresholds of the scores, who was left out and why. */
export const overviewTab = defineTab({
  name: '客户概览',
  by: 'computed',
  key: ['group', 'item'],
  columns: {
    group: computed('类别', 'text', { width: 96 }),
    item: computed('项目', 'text', { width: 110 }),
    customers: computed('客户数', 'count'),
    amount: computed('金额', 'money', { width: 120 }),
    customerShare: computed('客户占比', 'rate'),
    amountShare: computed('金额占比', 'rate'),
    about: computed('说明', 'text', { width: 300, wrap: true }),
  },
});

export const rosterSettings = {
  asOf: setting<string | null>('RFM基准日', 'day', null),
  frequency: setting<string | null>('F分档', 'choice', null, ['名次', '固定']),
  centre: setting<string>('均值口径', 'choice', '平均', ['平均', '中位数']),
  dormantDays: setting<number | null>('沉睡天数', 'count', null),
  topShare: setting('高价值比例', 'rate', 0.2),
};
