import type { tabsZh } from '../zh-CN/tabs';

/** What tabs, columns and settings mean: shown as notes on headers and in the column 说明 of 设置. */
export const tabsEn: typeof tabsZh = {
  about: {
    设置: 'Settings of the shop',
    订单: 'Orders of all platforms, imported or typed',
    销售历史: 'Sales per month and product; older years may be typed',
    客户RFM: 'Customer roster: scores, eight types, tiers, what to do',
    客户概览: 'Customers and revenue per type, 20/80 measured, scores explained',
    运行记录: 'What each run did',
    数据问题: 'Which cell is wrong and how to mend it',
  },
  notes: {
    设置: { 键: 'Name of the setting; leave it', 值: 'Blank means the default', 说明: 'What it does, and its default' },
    订单: {
      平台: '淘宝, 京东, 抖音, Shopify, or your own word',
      订单号: "The platform's order number; one row for each line of the order",
      客户ID: "The buyer's account as the platform gives it; blank buyers are counted apart",
      付款时间: 'Where there is no payment time, the time of the order',
      数量: 'Units in this line',
      实付金额: "This line's share of what was paid, shipping included",
      退款金额: 'What was paid back of this line',
      来源: 'File it was imported from',
      下单时间: 'When the buyer placed the order',
      币种: "Blank is the shop's currency. Lines in another one are not added up",
    },
    销售历史: {
      月份: 'Such as 2026-03',
      销量: 'Units sold in the month; rows rolled up from orders leave out full refunds',
      销售额: 'Paid less refunded',
      缺货天数: 'Days out of stock in the month; the forecast makes allowance for them',
      备注: 'Rows marked 订单汇总 are kept by ShopDeck; all others are yours and are never changed',
    },
    客户概览: { 类别: '', 说明: 'How this line was computed' },
    运行记录: {
      结果: 'What the run did, or why it did not finish',
      数据问题: 'How many problems it saw; see the tab 数据问题',
    },
    数据问题: {
      表: 'Which tab or file',
      单元格: 'Which cell',
      时间: 'When it was first seen',
      任务: 'The job that found it: mended, it goes when that job runs again. Blank: any job looks anew',
    },
  },
  settings: {
    店铺名称: 'What your shop is called; mails name it as their sender. May stay blank',
    经营平台: 'Where you sell, parted by 、 such as 淘宝、京东. May stay blank',
    定时频率:
      '每小时 (hourly) or 每5分钟 (every 5 minutes); then choose “Start timed runs” again. An add-on from the store runs hourly at most. Blank: hourly',
    语言: 'Language of messages and sidebars: 中文 or English. Blank: as your Google account',
    币种: 'Currency of the shop, such as CNY or USD. Blank: CNY. Order lines in another currency are data problems and not added up',
  },
};
