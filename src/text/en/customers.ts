import type { customersZh } from '../zh-CN/customers';

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

export const customersEn: typeof customersZh = {
  actions: {
    'vip-keep': 'Personal service; ask for feedback regularly; let them try new products first',
    'vip-grow': 'Send a repeat-purchase coupon; recommend a second order from the category they bought',
    'vip-greet': 'They have not come for a while: greet them in person once, with a benefit for regulars',
    'winback-first': 'Win back first: a large returning-customer coupon, then dedicated service, at last a call',
    'winback-coupon': 'Send a returning-customer coupon; no reply: dedicated service',
    'winback-light': 'A returning-customer coupon; they spent little, so service and calls come last',
    upgrade: 'One step from high value: member benefits, goods that go together',
    'second-order': 'Lead to the next order: a repeat-purchase coupon within a week of delivery',
    remind: 'Spends much but has not come lately: remind them to restock what they bought',
    'raise-basket': 'Comes often with small orders: suggest bundles and spend-more-save-more',
    'remind-light': 'Remind them once when a campaign or a novelty comes up',
    broadcast: 'Broadcast messages only',
  },
  bases: {
    setting: (days) => `Dormant after more than ${days} days without a purchase (set by you in 设置)`,
    gaps: (days, customers) =>
      `Dormant after more than ${days} days without a purchase (from this shop's ${customers} returning customers: nine returns in ten come within ${days} days)`,
    fallback: (days) =>
      `Dormant after more than ${days} days without a purchase (too few returning customers or days of orders yet, so the usual ${days} days hold)`,
  },
  asOf: (day) => `Days are counted to ${day}`,
  pareto: (top, share) =>
    `The top ${percent(top)} of customers by amount really bring ${percent(share)} of the revenue`,
  highValue: (amount) => `High value: customers with ${amount} or more who are not dormant`,
  unidentified: (orders, amount) =>
    `Besides, ${orders} orders (${amount}) came without a customer ID: counted apart, given to no customer`,
  refundedOnly: (customers) => `Besides, ${customers} customers had every order refunded and get no scores`,
  unpaidLines: (lines) => `${lines} rows without a time of payment were left out`,
  laterLines: (lines) => `${lines} rows paid after the as-of day were left out`,
  settings: {
    RFM基准日: 'The day to which days are counted, such as 2026-10-31. Blank: the last day of payment in 订单',
    F分档:
      'How orders are scored. 名次: by rank among the customers; 固定: bands of 1, 2, 3, 4–5, 6 and more. Blank: by rank from 100 customers on, else bands',
    均值口径: 'What the eight types compare with: 平均 (mean) or 中位数 (median). Blank: the mean',
    沉睡天数: 'Days without a purchase after which a customer is dormant. Blank: from the gaps of returning customers',
    高价值比例: 'Which part of the customers is of high value by amount, such as 0.2 or 20%. Blank: 20%',
  },
  notes: {
    客户RFM: {
      最近购买日: 'Day of payment of the last order that counts; closed and fully refunded orders do not',
      距今天数: 'Days from the last purchase to the as-of day',
      购买次数: 'Orders that count; one order is one, however many goods it holds',
      累计金额: 'Paid less refunded',
      R分: 'Recency score, 1–5, 5 is the most recent',
      F分: 'Frequency score, 1–5, 5 is the most often',
      M分: 'Amount score, 1–5, 5 is the highest',
      客户类型:
        'Days, orders and amount each compared with the mean of the shop (the median where 均值口径 says so): eight types. Not by the scores, so equal scores may be of different types',
      分层: 'Dormant first; of the others, those in front by amount are of high value',
      金额占比: "This customer's part of the money of all",
      累计占比: 'The part of all customers from the highest amount down to this one',
    },
  },
};
