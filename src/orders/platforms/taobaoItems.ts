import { sum } from '../cents';
import { type Bundle, bundleKey, type Part } from '../reading/bundle';
import { byOrder, leaveOut, type ReadRow } from '../reading/orderRows';
import { attempt, Row } from '../reading/row';
import type { Sheet } from '../reading/sheet';
import type { Platform } from './platform';
import { taobao } from './taobao';

/**
 * Taobao and Tmall item list (ExportOrderDetailList / ExportItemlList*.csv, sheet 销售明细), one row per item; joined to the
 * order list by order number. Headers as quoted by public parsers: 2017 names the order 订单编号, later layouts 主订单编号 and
 * add the item's own 买家实际支付金额 and 退款金额. It names no buyer, so it is of use only beside the order list.
 */
export const taobaoItems: Platform = {
  name: taobao.name,
  layout: 'taobaoItems',
  marks: ['orderId', 'product', 'sku'],
  required: ['orderId'],
  columns: {
    orderId: ['主订单编号', '订单编号'],
    subOrderId: ['子订单编号'],
    product: ['标题', '商品标题'],
    sku: ['外部系统编号', '商家编码'],
    price: ['价格', '商品价格'],
    quantity: ['购买数量'],
    paid: ['买家实际支付金额', '买家实付金额'],
    refunded: ['退款金额'],
  },
  read: () => [],
};

/**
 * Gives the orders of the order list their items. The order's money stays what the order list says; it is shared out by what
 * the items cost. Items whose order is not there are refused; an order with a refused item keeps its single line.
 *
 * @param orders by `bundleKey`
 */
export function joinItems(orders: ReadonlyMap<string, Bundle>, sheets: readonly Sheet[]): Map<string, Bundle> {
  const result = new Map(orders);
  const alone = ![...orders.values()].some((order) => order.platform === taobao.name);
  for (const sheet of sheets) {
    if (alone) sheet.refuseAll('itemsAlone');
    else for (const [orderId, rows] of readable(sheet)) joinOrder(result, orderId, rows);
  }
  return result;
}

const readable = (sheet: Sheet) => byOrder(sheet.dataRows().map((index) => new Row(sheet, index)));

function joinOrder(orders: Map<string, Bundle>, orderId: string, rows: readonly Row[]): void {
  const key = bundleKey({ platform: taobao.name, orderId, subId: '' });
  const order = orders.get(key);
  const items = rows.map((row) => ({ row, value: order ? attempt(row, readItem) : null }));
  const good = items.filter((item): item is ReadRow<Item> => item.value !== null);
  const culprit = items.find((item) => item.value === null)?.row;
  if (!order) for (const row of rows) row.refuse('itemWithoutOrder', 'orderId');
  else if (order.stage === 'unpaid') for (const row of rows) row.sheet.skip(row.index);
  else if (culprit) leaveOut(good, culprit);
  else orders.set(key, withItems(order, good));
}

interface Item {
  subId: string;
  part: Omit<Part, 'weight' | 'refundWeight'>;
  price: number;
  paid: number;
  refunded: number;
}

function readItem(row: Row): Item {
  const quantity = row.quantity();
  return {
    subId: row.text('subOrderId'),
    part: { sku: row.textOrNull('sku'), product: row.textOrNull('product'), category: null, quantity },
    price: Math.round(row.centsOrZero('price') * quantity),
    paid: row.centsOrZero('paid'),
    refunded: row.refund(),
  };
}

/** The same sub-order in a second file or row is the same item; its last row counts. */
function withItems(order: Bundle, rows: readonly ReadRow<Item>[]): Bundle {
  const items = new Map<string, Item>();
  for (const { row, value } of rows) {
    row.sheet.use(row.index);
    items.set(value.subId || `row ${row.index}`, value);
  }
  const all = [...items.values()];
  const ownPaid = sum(all.map((item) => item.paid)) > 0;
  const ownRefunds = sum(all.map((item) => item.refunded));
  const parts = all.map((item) => ({
    ...item.part,
    weight: ownPaid ? item.paid : item.price,
    refundWeight: ownRefunds > 0 ? item.refunded : null,
  }));
  return { ...order, whole: false, refunded: Math.max(order.refunded, ownRefunds), parts };
}
