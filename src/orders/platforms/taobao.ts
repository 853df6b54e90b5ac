import type { Bundle } from '../reading/bundle';
import { attempt, Row } from '../reading/row';
import type { Stages } from '../reading/stage';
import type { Platform } from './platform';

/** Words of 订单状态, half-width (the exports write 买家已付款，等待卖家发货 with either comma). */
export const TAOBAO_STAGES: Stages = {
  等待买家付款: 'unpaid',
  '买家已付款,等待卖家发货': 'paid',
  '卖家已发货,等待买家确认': 'paid',
  交易成功: 'done',
  交易关闭: 'closed',
  退款成功: 'refunded',
};

/**
 * Taobao and Tmall order list (ExportOrderList*.csv, GBK; sheet 订单报表 of the xlsx bundle), one row per order.
 * Headers as quoted by public parsers for the layouts of 2017 and 2019+.
 * - 订单编号 is written ="…", several headers end in a blank.
 * - 买家实际支付金额 includes postage; 退款金额 is what went back.
 * - The buyer's name may be masked (测**甲); the mask changes weekly, so it identifies nobody.
 * - Products are only named by joined titles: the item list knows the lines (see taobaoItems).
 */
export const taobao: Platform = {
  name: '淘宝',
  layout: 'taobaoOrders',
  marks: ['orderId', 'buyer', 'paid', 'status'],
  required: ['orderId', 'orderedAt', 'paid', 'status'],
  columns: {
    orderId: ['订单编号'],
    buyer: ['买家会员名'],
    paid: ['买家实际支付金额', '买家实付金额'],
    refunded: ['退款金额'],
    status: ['订单状态'],
    orderedAt: ['订单创建时间'],
    paidAt: ['订单付款时间'],
    product: ['宝贝标题', '商品标题'],
    quantity: ['宝贝总数量'],
  },
  read: (sheet) =>
    sheet.dataRows().flatMap((index) => {
      const row = new Row(sheet, index);
      const bundle = attempt(row, readOrder);
      if (bundle) row.take(bundle.stage);
      return bundle ? [bundle] : [];
    }),
};

function readOrder(row: Row): Bundle {
  const stage = row.stage(TAOBAO_STAGES);
  const total = stage === 'unpaid' || stage === 'closed' ? row.centsOrZero('paid') : row.cents('paid');
  const quantity = row.quantity();
  const paidAt = row.timeOrNull('paidAt');
  const product = row.textOrNull('product');
  return {
    platform: taobao.name,
    orderId: row.orderId(),
    subId: '',
    buyer: row.buyer(),
    orderedAt: row.time('orderedAt'),
    paidAt,
    stage,
    evidence: paidAt !== null,
    total,
    refunded: row.refund(),
    currency: null,
    source: row.sheet.file,
    whole: true,
    parts: [{ sku: null, product, category: null, quantity, weight: total, refundWeight: null }],
  };
}
