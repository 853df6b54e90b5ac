import type { Bundle, Part } from '../reading/bundle';
import { byOrder, wholeOrder } from '../reading/orderRows';
import { partOf } from '../reading/part';
import { RefusedCell, Row } from '../reading/row';
import type { Stages } from '../reading/stage';
import type { Platform } from './platform';

/** Words of 订单状态; (删除) and (锁定) before a word are understood by `readStage`. 锁定 and 暂停 hold a paid order back. */
export const JD_STAGES: Stages = {
  等待付款: 'unpaid',
  未付款: 'unpaid',
  等待付款确认: 'unpaid',
  等待出库: 'paid',
  等待发货: 'paid',
  等待确认收货: 'paid',
  锁定: 'paid',
  暂停: 'paid',
  完成: 'done',
  已完成: 'done',
  已取消: 'closed',
};

/**
 * JD (京东) order list, GBK, one row per SKU. Headers from a 2015 sample row and two later parsers.
 * - 订单金额, 结算金额 and 应付金额 are totals of the ORDER, repeated on each row: taken once and shared out.
 * - What was paid from the JD balance (余额支付) is missing in 应付金额 where the two add up to 结算金额.
 * - 下单帐号 is also written 下单账号; a split order stays as "(删除)等待出库" with no payment time.
 * - There is no column for refunds.
 */
export const jd: Platform = {
  name: '京东',
  layout: 'jd',
  marks: ['orderId', 'sku', 'quantity', 'paid'],
  required: ['orderId', 'quantity', 'orderedAt', 'paid', 'status'],
  columns: {
    orderId: ['订单号'],
    sku: ['货号', '商家SKUID', '商品ID'],
    product: ['商品名称'],
    quantity: ['订购数量'],
    price: ['京东价'],
    orderedAt: ['下单时间'],
    paidAt: ['付款确认时间'],
    paid: ['应付金额', '结算金额', '订单金额'],
    settled: ['结算金额'],
    balance: ['余额支付'],
    status: ['订单状态'],
    buyer: ['下单账号'],
  },
  read: (sheet) => [...byOrder(sheet.dataRows().map((index) => new Row(sheet, index))).values()].flatMap(readOrder),
};

interface JdRow {
  facts: Omit<Bundle, 'parts'>;
  part: Part;
}

function readOrder(rows: Row[]): Bundle[] {
  const [first] = rows;
  if (!first) return [];
  const read = wholeOrder(rows, (row) => readRow(row, first));
  const [head] = read ?? [];
  if (!read || !head) return [];
  for (const { row } of read) row.take(head.value.facts.stage);
  return [{ ...head.value.facts, parts: read.map(({ value }) => value.part) }];
}

function readRow(row: Row, first: Row): JdRow {
  const total = paidTotal(row);
  if (total !== paidTotal(first)) throw new RefusedCell('totalDiffers', 'paid', first.text('paid'));
  return { facts: orderFacts(row, total), part: partOf(row) };
}

function orderFacts(row: Row, total: number): Omit<Bundle, 'parts'> {
  const paidAt = row.timeOrNull('paidAt');
  return {
    platform: jd.name,
    orderId: row.orderId(),
    subId: '',
    buyer: row.buyer(),
    orderedAt: row.time('orderedAt'),
    paidAt,
    stage: row.stage(JD_STAGES),
    evidence: paidAt !== null,
    total,
    refunded: 0,
    currency: null,
    source: row.sheet.file,
    whole: false,
  };
}

function paidTotal(row: Row): number {
  const due = row.cents('paid');
  const balance = row.centsOrZero('balance');
  return balance > 0 && due + balance === row.centsOrZero('settled') ? due + balance : due;
}
