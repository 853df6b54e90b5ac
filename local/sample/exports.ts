import { dayNumber } from './day';
import { DOUYIN_ORDERS, JD_ORDERS, SHOPIFY_ORDERS, TAOBAO_ITEMS, TAOBAO_ORDERS } from './exportHeaders';
import { encodeGbk } from './gb18030';
import { orderAmount, refundOn, type SampleOrder, stageOn } from './order';
import { EXPORTED_UNTIL } from './tabs';

/** A file as a platform's back office would give it. */
export interface ExportFile {
  name: string;
  bytes: Buffer;
}

/** Exports begin in October, so that the import meets orders that it knows, with states that have changed since. */
export const EXPORTED_FROM = '2026-10-22';

type Record = { [header: string]: string | number };

/** One export of each platform over the orders since `EXPORTED_FROM`, as of the day after the last order. */
export function exportFiles(orders: readonly SampleOrder[]): ExportFile[] {
  const recent = orders.filter(({ day }) => day >= dayNumber(EXPORTED_FROM));
  const of = (platform: string) => recent.filter((order) => order.platform === platform);
  const quoted = (headers: readonly string[], records: Record[]) => encodeGbk(csv(headers, records, true));
  const plain = (headers: readonly string[], records: Record[]) => csv(headers, records, false);
  return [
    { name: '淘宝_ExportOrderList202612010900.csv', bytes: quoted(TAOBAO_ORDERS, of('淘宝').map(taobaoOrder)) },
    {
      name: '淘宝_ExportOrderDetailList202612010900.csv',
      bytes: quoted(TAOBAO_ITEMS, of('淘宝').flatMap(taobaoItems)),
    },
    { name: '京东_订单列表_20261201.csv', bytes: encodeGbk(plain(JD_ORDERS, of('京东').flatMap(jdRows))) },
    {
      name: '抖音_订单_20261201.csv',
      bytes: Buffer.from(`\ufeff${plain(DOUYIN_ORDERS, of('抖音').flatMap(douyinRows))}`),
    },
    {
      name: 'Shopify_orders_export.csv',
      bytes: Buffer.from(plain(SHOPIFY_ORDERS, of('Shopify').flatMap(shopifyRows))),
    },
  ];
}

const EXPORTED_ON = dayNumber(EXPORTED_UNTIL) + 1;
const stage = (order: SampleOrder) => stageOn(order, EXPORTED_ON);
const paidAt = (order: SampleOrder) => (order.fate === 'neverPaid' ? '' : order.paidAt);
const money = (amount: number) => amount.toFixed(2);

const TAOBAO_STATES = { paid: '买家已付款，等待卖家发货', done: '交易成功', closed: '交易关闭', refunded: '退款成功' };

function taobaoOrder(order: SampleOrder): Record {
  const amount = order.fate === 'neverPaid' ? 0 : orderAmount(order);
  return {
    订单编号: `="${order.orderId}"`,
    买家会员名: order.buyer ?? '',
    买家应付货款: money(orderAmount(order)),
    买家应付邮费: '0.00',
    总金额: money(orderAmount(order)),
    买家实际支付金额: money(amount),
    订单状态: TAOBAO_STATES[stage(order)],
    运送方式: '快递',
    订单创建时间: order.orderedAt,
    '订单付款时间 ': paidAt(order),
    '宝贝标题 ': order.lines.map(({ product }) => product.name).join('，'),
    '宝贝种类 ': order.lines.length,
    宝贝总数量: order.lines.reduce((sum, { quantity }) => sum + quantity, 0),
    店铺名称: '示例店铺',
    订单关闭原因: stage(order) === 'closed' ? '买家取消' : '订单未关闭',
    卖家服务费: '0',
    买家服务费: '0元',
    退款金额: money(refundOn(order, EXPORTED_ON)),
    主订单编号: `="${order.orderId}"`,
  };
}

function taobaoItems(order: SampleOrder): Record[] {
  return order.lines.map(({ product, quantity, unitPrice }) => ({
    订单编号: `="${order.orderId}"`,
    标题: product.name,
    价格: money(unitPrice),
    购买数量: quantity,
    外部系统编号: product.sku,
    订单状态: TAOBAO_STATES[stage(order)],
    商家编码: product.sku,
  }));
}

const JD_STATES = { paid: '等待确认收货', done: '完成', closed: '(删除)等待出库', refunded: '(删除)等待确认收货' };

/** One row per product; the order's totals stand on each of them. */
function jdRows(order: SampleOrder): Record[] {
  const total = money(orderAmount(order));
  return order.lines.map(({ product, quantity, unitPrice }) => ({
    订单号: order.orderId,
    商品ID: `10${product.sku.slice(-3)}0000`,
    商品名称: product.name,
    订购数量: quantity,
    支付方式: '在线支付',
    下单时间: order.orderedAt,
    京东价: money(unitPrice),
    订单金额: total,
    结算金额: total,
    余额支付: '0.00',
    应付金额: total,
    订单状态: order.fate === 'neverPaid' ? '已取消' : JD_STATES[stage(order)],
    订单类型: '销售订单',
    下单帐号: order.buyer ?? '',
    运费金额: '0.00',
    付款确认时间: paidAt(order),
    货号: product.sku,
  }));
}

/** One row per sub-order, numbers behind a tab; a refund shows in 售后状态 only. */
function douyinRows(order: SampleOrder): Record[] {
  const refunded = stage(order) === 'refunded';
  const state = { paid: '已发货', done: '已完成', closed: '已关闭', refunded: '已完成' }[stage(order)];
  return order.lines.map(({ product, quantity, unitPrice }, index) => ({
    主订单编号: `\t${order.orderId}`,
    子订单编号: `\t${index === 0 ? order.orderId : `${order.orderId.slice(0, -6)}00000${index}`}`,
    选购商品: product.name,
    商品数量: quantity,
    商家编码: product.sku,
    商品单价: money(unitPrice),
    订单应付金额: thousands(unitPrice * quantity),
    运费: '0.00',
    收件人: '##',
    收件人手机号: '$$',
    订单提交时间: order.orderedAt,
    支付完成时间: paidAt(order) || '-',
    订单状态: state,
    售后状态: refunded ? '退款成功' : '-',
  }));
}

const thousands = (amount: number) => money(amount).replace(/\B(?=(\d{3})+\.)/g, ',');

/** Order fields stand on the first row of an order; Total is the order's. */
function shopifyRows(order: SampleOrder): Record[] {
  return order.lines.map(({ product, quantity, unitPrice }, index) => ({
    Name: order.orderId,
    Email: order.buyer ?? '',
    ...(index === 0 ? shopifyOrder(order) : {}),
    'Created at': `${order.orderedAt} +0800`,
    'Lineitem quantity': quantity,
    'Lineitem name': product.name,
    'Lineitem price': money(unitPrice),
    'Lineitem sku': product.sku,
  }));
}

function shopifyOrder(order: SampleOrder): Record {
  const partly = order.fate === 'partlyRefunded' && refundOn(order, EXPORTED_ON) > 0;
  const closed = order.fate === 'neverPaid' ? 'voided' : 'refunded';
  const status = { paid: 'paid', done: 'paid', closed, refunded: 'refunded' }[stage(order)];
  const payment = paidAt(order);
  return {
    'Financial Status': partly ? 'partially_refunded' : status,
    'Paid at': payment && `${payment} +0800`,
    'Fulfillment Status': stage(order) === 'done' ? 'fulfilled' : 'unfulfilled',
    Currency: 'CNY',
    Total: money(orderAmount(order)),
    'Cancelled at': stage(order) === 'closed' ? `${order.orderedAt} +0800` : '',
    'Refunded Amount': money(refundOn(order, EXPORTED_ON)),
  };
}

/** RFC 4180, with every field in quotes where the platform does so. */
function csv(headers: readonly string[], records: readonly Record[], quoteAll: boolean): string {
  const rows = [headers, ...records.map((record) => headers.map((header) => String(record[header] ?? '')))];
  return rows.map((row) => `${row.map((field) => quoted(field, quoteAll)).join(',')}\r\n`).join('');
}

/** Taobao writes ="…" bare: the quotes belong to the formula that keeps spreadsheets from rounding the number. */
function quoted(field: string, always: boolean): string {
  if (field.startsWith('="')) return field;
  return always || /[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;
}
