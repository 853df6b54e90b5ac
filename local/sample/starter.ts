import { CATALOGUE, type Product } from './catalogue';
import { dayNumber, monthSpan, monthsBetween } from './day';
import { demandOver } from './demand';
import { lineAmount, refundOn, type SampleOrder, type Stage, stageOn } from './order';
import { simulateOrders } from './orders';
import { Random } from './random';
import { STARTER_DELIVERIES, STARTER_STOCK, STARTER_SUPPLIERS, STARTER_TASKS, STARTER_TEAM } from './starterShop';

/**
 * The small sample that the add-on puts into a workbook on request: what `sample.html` of the bundle holds. Days are told by their distance from the day on
 * which it is put there; `src/sample/file.ts` reads it.
 */

type Cell = string | number | null;

interface Table {
  tab: string;
  headers: readonly string[];
  called: readonly string[];
  rows: readonly (readonly Cell[])[];
}

/** Set before every product's name, so that nobody takes one for his own. */
const MARK = '示例·';
const SOURCE = '示例数据（虚构）';
const SEED = 20261101;
/** Products of the sample by SKU: two that the Spring Festival moves, one for school, a heavy one, two that grow. */
const CHOSEN = ['LS001', 'LS005', 'JJ001', 'MZ002', 'MZ003', 'WJ002', 'CW001', 'CW002'];
/** A stretch of ordinary months; the orders of its last days are those of yesterday. */
const ORDERS = { from: '2026-03-01', until: '2026-08-31', perDemand: 0.08 } as const;
const MONTHS = ['2022-01', '2032-12'] as const;
/** Pieces for one unit of demand: about a hundred a month of each. */
const PIECES = 1.5;

const products = CATALOGUE.filter(({ sku }) => CHOSEN.includes(sku));
const nameOf = (product: Product) => `${MARK}${product.name}`;
const skuOf = ({ sku }: Product) => `SL-${sku}`;

export function starterSample() {
  return {
    tables: [teamTable(), ordersTable(), stockTable(), suppliersTable(), deliveriesTable(), tasksTable()],
    firstMonth: MONTHS[0],
    sales: products.map(salesOf),
  };
}

function salesOf(product: Product) {
  const random = new Random(SEED + CATALOGUE.indexOf(product));
  const pieces = monthsBetween(...MONTHS).map((month) => {
    const { from, until } = monthSpan(month);
    return random.poisson(demandOver([product], from, until) * PIECES * random.factor(0.06));
  });
  return { product: nameOf(product), category: product.category, price: product.price, pieces };
}

const STATES: Record<Stage, string> = { paid: '已付款', done: '已完成', closed: '已关闭', refunded: '已退款' };

function ordersTable(): Table {
  const last = dayNumber(ORDERS.until);
  const orders = simulateOrders(new Random(SEED), ORDERS.from, ORDERS.until, ORDERS.perDemand);
  return table(
    '订单',
    ['订单号', 'SKU'],
    '平台 订单号 客户ID 付款时间 SKU 商品 品类 数量 实付金额 退款金额 状态 来源 下单时间',
    orders.flatMap((order) => orderRows(order, last)),
  );
}

/** Lines of the chosen products; what an order holds besides is left out. */
function orderRows(order: SampleOrder, last: number): Cell[][] {
  const { platform, orderId, buyer, orderedAt } = order;
  const unpaid = order.fate === 'neverPaid';
  const paidAt = fromToday(unpaid ? orderedAt : order.paidAt, last);
  const state = STATES[stageOn(order, last)];
  const lines = order.lines.filter(({ product }) => products.includes(product));
  return lines.map((line) => {
    const { product, quantity } = line;
    const amounts = [quantity, unpaid ? 0 : lineAmount(line), refundOn({ ...order, lines: [line] }, last)];
    const what = [skuOf(product), nameOf(product), product.category, ...amounts];
    return [platform, `SL${orderId}`, buyer, paidAt, ...what, state, SOURCE, fromToday(orderedAt, last)];
  });
}

/** The last day of the orders is yesterday. */
const fromToday = (time: string, last: number) => `${dayNumber(time.slice(0, 10)) - last - 1} ${time.slice(11)}`;

/** Rows that name a product by its SKU get its name in the sample. */
const named = (sku: string) => {
  const product = products.find((one) => one.sku === sku);
  if (!product) throw new Error(`the starter sample has no product ${sku}`);
  return nameOf(product);
};

const table = (tab: string, called: readonly string[], headers: string, rows: Table['rows']): Table => ({
  tab,
  called,
  headers: headers.split(' '),
  rows,
});

const teamTable = () => table('团队', ['角色', '姓名'], '角色 姓名 邮箱 日历', STARTER_TEAM);

const stockTable = () =>
  table(
    '库存',
    ['SKU', '平台', '仓库'],
    'SKU 商品 平台 仓库 可用库存 在途 近7日销量 更新时间',
    STARTER_STOCK.map(([sku, ...row]) => [`SL-${sku}`, named(sku), ...row]),
  );

const suppliersTable = () =>
  table(
    '供应商',
    ['供应商'],
    '供应商 等级 商品 月基础产能 旺季可扩产能 合作年限 提前期天数 单位成本 联系人 邮箱 对接人 起订量',
    STARTER_SUPPLIERS.map(([name, tier, skus, ...row]) => [name, tier, skus.map(named).join('、'), ...row]),
  );

/** Every fourth week an order; the days that each came early (−) or late. */
const deliveriesTable = () =>
  table(
    '交付记录',
    ['单号'],
    '供应商 单号 下单日 承诺交期 实际交期 数量 合格数 商品',
    STARTER_DELIVERIES.flatMap(({ factory, sku, lead, pieces, late, faulty }, at) =>
      late.map((days, index) => {
        const ordered = -28 * (late.length - index) - 5;
        const due = ordered + lead;
        const here = days !== null && due + days < 0;
        const number = `SL-CG${at + 1}${String(index + 1).padStart(2, '0')}`;
        const came = here ? [due + days, pieces, pieces - faulty] : [null, pieces, null];
        return [factory, number, ordered, due, ...came, named(sku)];
      }),
    ),
  );

const tasksTable = () =>
  table('任务', ['任务ID'], '任务ID 任务 类型 平台 负责人 开始日 截止日 状态 关联数据 备注', STARTER_TASKS);
