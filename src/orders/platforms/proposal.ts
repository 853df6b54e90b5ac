import { headerKey } from '../../sidebar/files/cell';
import { MAPPED_FIELDS, type MappedField, type Mapping } from './mapping';

/** Headers under which shops, their software and other platforms write a field, best first. */
const SYNONYMS: Readonly<Record<MappedField, readonly string[]>> = {
  orderId: [
    '订单号',
    '订单编号',
    '主订单编号',
    '主订单号',
    '订单ID',
    '交易号',
    '交易编号',
    'order id',
    'order number',
    'order no',
    'order',
  ],
  paidAt: [
    '付款时间',
    '支付时间',
    '订单付款时间',
    '支付完成时间',
    '买家付款时间',
    '成交时间',
    'paid at',
    'payment time',
    'paid time',
    'payment date',
  ],
  orderedAt: [
    '下单时间',
    '订单创建时间',
    '创建时间',
    '订单提交时间',
    '订单时间',
    '订单日期',
    '下单日期',
    '日期',
    'created at',
    'order date',
    'order time',
    'date',
  ],
  paid: [
    '实付金额',
    '实际支付金额',
    '订单实付金额',
    '买家实付金额',
    '商家实收金额',
    '实收金额',
    '支付金额',
    '付款金额',
    '应付金额',
    '订单金额',
    '金额',
    'amount paid',
    'paid amount',
    'total',
    'amount',
  ],
  state: ['订单状态', '交易状态', '状态', 'order status', 'financial status', 'status'],
  buyer: [
    '客户ID',
    '买家ID',
    '买家会员名',
    '会员名',
    '买家账号',
    '用户ID',
    '买家昵称',
    '客户编号',
    '会员号',
    'customer id',
    'buyer id',
    'customer',
    'email',
  ],
  product: [
    '商品',
    '商品名称',
    '商品标题',
    '宝贝标题',
    '品名',
    '产品名称',
    '标题',
    'product name',
    'product',
    'item name',
    'title',
  ],
  sku: ['SKU', 'SKU编码', '商家编码', '规格编码', '商家SKU编码', '货号', '商品编码', '商品ID', 'sku code', 'item sku'],
  category: ['品类', '类目', '商品分类', '分类', 'category', 'product type'],
  quantity: ['数量', '商品数量', '购买数量', '件数', 'quantity', 'qty'],
  price: ['单价', '商品单价', '价格', '售价', 'unit price', 'price'],
  refunded: ['退款金额', '已退款金额', '退款', 'refunded amount', 'refund amount', 'refunded', 'refund'],
  currency: ['币种', '货币', 'currency'],
};

/** Platforms without a layout of their own here, as they appear in file names. */
const NAMED = ['拼多多', '快手', '小红书', '有赞', '微店', '视频号', '唯品会', '京东', '抖音', '淘宝', '天猫'];

/**
 * A first guess for the merchant to check: columns by synonyms, the platform by the file's name, order amounts where every
 * order of several rows repeats one amount.
 *
 * @param rows data rows, below the header
 */
export function proposeMapping(file: string, headers: readonly string[], rows: readonly string[][]): Mapping {
  const keys = headers.map(headerKey);
  const columns: Partial<Record<MappedField, string>> = {};
  const taken = new Set<number>();
  for (const field of MAPPED_FIELDS) {
    const index = SYNONYMS[field].map((name) => keys.indexOf(headerKey(name))).find((at) => at >= 0 && !taken.has(at));
    if (index === undefined) continue;
    taken.add(index);
    columns[field] = headers[index] ?? '';
  }
  const at = (field: MappedField): number => headers.indexOf(columns[field] ?? '');
  const amounts = repeatsAmounts(rows, at('orderId'), at('paid')) ? 'order' : 'line';
  return { platform: NAMED.find((name) => file.includes(name)) ?? '其他', amounts, columns };
}

function repeatsAmounts(rows: readonly string[][], orderAt: number, paidAt: number): boolean {
  const orders = new Map<string, string[]>();
  for (const row of rows) {
    const id = row[orderAt] ?? '';
    orders.set(id, [...(orders.get(id) ?? []), row[paidAt] ?? '']);
  }
  const several = [...orders.values()].filter((amounts) => amounts.length > 1);
  return several.length > 0 && several.every((amounts) => new Set(amounts).size === 1 && amounts[0] !== '0');
}
