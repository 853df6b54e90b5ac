import type { SheetData, StoredCell } from '../engine/engine';

const HEADERS = [
  '平台',
  '订单号',
  '客户ID',
  '付款时间',
  'SKU',
  '商品',
  '品类',
  '数量',
  '实付金额',
  '退款金额',
  '状态',
  '来源',
];
const DATE = { numberFormat: 'yyyy-mm-dd hh:mm:ss' };

/** A small generator with a seed, so that every run of the benchmark sees the same orders. */
function numbers(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** One invented order line. */
export interface BenchOrder {
  order: string;
  customer: string;
  /** Serial day number. */
  paidAt: number;
  product: string;
  quantity: number;
  paid: number;
}

/** Order lines of a shop in which few customers buy much: the k-th customer is drawn with a weight falling with k. */
export function benchOrders(count: number): BenchOrder[] {
  const next = numbers(42);
  const customers = Math.max(5, Math.round(count / 4));
  return Array.from({ length: count }, (_, index) => ({
    order: `N${100_000 + index}`,
    customer: `买家${Math.floor(customers * next() ** 2)}`,
    paidAt: Math.floor(45_000 + 700 * next()) + Math.floor(86_400 * next()) / 86_400,
    product: `商品${Math.floor(24 * next())}`,
    quantity: 1 + Math.floor(3 * next()),
    paid: Math.round(1000 + 30_000 * next()) / 100,
  }));
}

/** The tab 订单 with these lines. */
export function ordersSheet(orders: readonly BenchOrder[]): SheetData {
  const header = HEADERS.map((value): StoredCell => ({ value }));
  const rows = orders.map(({ order, customer, paidAt, product, quantity, paid }) =>
    ['淘宝', order, customer, paidAt, product, product, '零食', quantity, paid, 0, '已完成', 'bench'].map(
      (value): StoredCell => (value === paidAt ? { value, style: DATE } : { value }),
    ),
  );
  return { name: '订单', rows: rows.length + 1, columns: HEADERS.length + 4, cells: [header, ...rows] };
}

/** The same lines as a Taobao order export. */
export function taobaoExport(orders: readonly BenchOrder[]): string {
  const headers =
    '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间 ,宝贝标题 ,宝贝总数量,退款金额';
  const time = (serial: number) =>
    new Date(Math.round((serial - 25_569) * 86_400) * 1000).toISOString().slice(0, 19).replace('T', ' ');
  const lines = orders.map(({ order, customer, paidAt, product, quantity, paid }, index) => {
    const id = 35_153_131_473_290_000n + BigInt(index);
    return `="${id}",${customer},${paid.toFixed(2)},交易成功,${time(paidAt)},${time(paidAt)},${product} ${order},${quantity},0.00`;
  });
  return [headers, ...lines].join('\r\n');
}
