import {
  ANSWER_HEADERS,
  ANSWERS,
  CAMPAIGN_HEADERS,
  CAMPAIGNS,
  SHIFT_HEADERS,
  SHIFTS,
  TASK_HEADERS,
  TASKS,
} from './board';
import { BRIEF_TASKS, BRIEFED_PIECES, briefTabs, PIECE_HEADERS } from './briefs';
import { REVIEW_HEADERS, REVIEWS } from './campaigns';
import { CARE_HEADERS, careRows } from './care';
import { CATALOGUE } from './catalogue';
import { contentRows, type SamplePiece, samplePieces } from './content';
import { CREATORS } from './creators';
import { dayNumber } from './day';
import { type Delivery, deliveryRows, simulateDeliveries } from './deliveries';
import { demandOver } from './demand';
import { type HistoryRow, typedMonths } from './history';
import { hitRows } from './hits';
import { mentionRows, RULES } from './mentions';
import { type OfflineRow, offlineMonths } from './offline';
import { lineAmount, refundOn, type SampleLine, type SampleOrder, type Stage, stageOn, yuan } from './order';
import { PIECES_PER_ORDER, simulateOrders } from './orders';
import { PAINS } from './pains';
import { PROMOTIONS } from './promotions';
import { purchaseRows } from './purchases';
import { Random } from './random';
import { reviewRows } from './reviews';
import { searchRows } from './searches';
import { soldOf } from './sold';
import { stockRows } from './stock';
import { supplierRows } from './suppliers';
import type { ColumnKind, SampleTab } from './tab';
import { INTRODUCTION, OFFLINE, SETTINGS, SOURCE, TEAM } from './text';

/** The sample shop as data: its tabs, and every order up to the day of the exports. */
export interface SampleShop {
  tabs: SampleTab[];
  orders: SampleOrder[];
  pieces: SamplePiece[];
}

const SEED = 20261031;
const ORDERS = 4_000;
const FIRST_ORDER = '2025-09-01';
/** The last day that the workbook knows; later orders are in the exports. */
export const LAST_DAY = '2026-10-31';
export const EXPORTED_UNTIL = '2026-11-30';
const TYPED_MONTHS = ['2022-11', '2025-08'] as const;

/** The same shop for the same seed. */
export function sampleShop(seed = SEED): SampleShop {
  const demand = demandOver(CATALOGUE, dayNumber(FIRST_ORDER), dayNumber(LAST_DAY) + 1);
  const ordersPerDemand = ORDERS / demand;
  const orders = simulateOrders(new Random(seed), FIRST_ORDER, EXPORTED_UNTIL, ordersPerDemand);
  const history = typedMonths(new Random(seed + 1), ...TYPED_MONTHS, ordersPerDemand * PIECES_PER_ORDER);
  const offline = offlineMonths(new Random(seed + 3), LAST_DAY.slice(0, 7));
  const shop = [introductionTab(), settingsTab(), teamTab(), ordersTab(orders), historyTab(history, offline)];
  const watched = [mentionsTab(), rulesTab(), reviewsTab(new Random(seed + 2))];
  const words = wordsTab(new Random(seed + 5));
  const sold = soldOf(orders);
  const deliveries = simulateDeliveries(new Random(seed + 6), FIRST_ORDER, LAST_DAY, sold);
  const stock = stockTab(stockRows(new Random(seed + 4), FIRST_ORDER, LAST_DAY, deliveries, sold));
  const supply = [suppliersTab(ordersPerDemand * PIECES_PER_ORDER), deliveriesTab(deliveries), purchasesTab()];
  const pieces = samplePieces(new Random(seed + 7));
  return {
    tabs: [
      ...shop,
      dayTab('触达计划', CARE_HEADERS, careRows(orders, LAST_DAY)),
      promotionsTab(),
      stock,
      ...supply,
      words,
      ...contentTabs(pieces),
      ...briefTabs(),
      ...watched,
      ...boardTabs(),
      campaignReviewsTab(),
    ],
    orders,
    pieces,
  };
}

const column = (header: string, kind: ColumnKind, width: number) => ({ header, kind, width });

function introductionTab(): SampleTab {
  const [[chinese, english] = ['', ''], ...rows] = INTRODUCTION;
  const columns = [column(chinese, 'plain', 70), column(english, 'plain', 70)];
  return { name: '说明', columns, rows: rows.map((row) => [...row]) };
}

function settingsTab(): SampleTab {
  const columns = [column('键', 'text', 20), column('值', 'plain', 16), column('说明', 'plain', 60)];
  return { name: '设置', columns, rows: SETTINGS.map((row) => [...row]) };
}

function teamTab(): SampleTab {
  const headers = ['角色', '姓名', '邮箱', '备岗邮箱', '日历'];
  const lead = TEAM[0]?.[2] ?? null;
  const rows = TEAM.map(([role, name, mail, calendar]) => [role, name, mail, mail === lead ? null : lead, calendar]);
  return { name: '团队', columns: headers.map((header) => column(header, 'text', 24)), rows };
}

function mentionsTab(): SampleTab {
  const columns = [
    column('时间', 'time', 20),
    column('平台', 'text', 10),
    column('内容', 'text', 60),
    column('作者', 'text', 16),
    column('链接', 'text', 10),
    column('商品', 'text', 26),
    column('类别', 'text', 8),
  ];
  return { name: '舆情提及', columns, rows: mentionRows() };
}

function rulesTab(): SampleTab {
  const columns = [
    column('规则', 'text', 12),
    column('类别', 'text', 12),
    column('关键词', 'text', 30),
    column('窗口小时', 'count', 10),
    column('阈值', 'count', 8),
    column('口径', 'text', 10),
    column('责任角色', 'text', 10),
    column('动作', 'text', 46),
    column('响应时限小时', 'count', 14),
    column('级别', 'text', 8),
    column('启用', 'text', 8),
  ];
  return { name: '监控规则', columns, rows: RULES.map((row) => [...row]) };
}

function reviewsTab(random: Random): SampleTab {
  const columns = [
    column('日期', 'day', 14),
    column('平台', 'text', 10),
    column('评价数', 'count', 10),
    column('差评数', 'count', 10),
  ];
  return { name: '评价统计', columns, rows: reviewRows(random, LAST_DAY) };
}

function wordsTab(random: Random): SampleTab {
  const columns = [
    column('关键词', 'text', 16),
    column('平台', 'text', 10),
    column('周期', 'text', 8),
    column('日期', 'day', 14),
    column('搜索量', 'count', 12),
    column('品类', 'text', 8),
  ];
  return { name: '趋势词', columns, rows: searchRows(random, LAST_DAY) };
}

const STATES: Record<Stage, string> = { paid: '已付款', done: '已完成', closed: '已关闭', refunded: '已退款' };

function ordersTab(orders: readonly SampleOrder[]): SampleTab {
  const known = orders.filter(({ day }) => day <= dayNumber(LAST_DAY));
  return {
    name: '订单',
    columns: [
      column('平台', 'text', 10),
      column('订单号', 'text', 24),
      column('客户ID', 'text', 28),
      column('付款时间', 'time', 20),
      column('SKU', 'text', 10),
      column('商品', 'text', 30),
      column('品类', 'text', 8),
      column('数量', 'count', 8),
      column('实付金额', 'money', 12),
      column('退款金额', 'money', 12),
      column('状态', 'text', 10),
      column('来源', 'text', 14),
      column('下单时间', 'time', 20),
      column('币种', 'text', 8),
    ],
    rows: known.flatMap((order) => order.lines.map((line) => orderRow(order, line))),
  };
}

function orderRow(order: SampleOrder, line: SampleLine): (string | number | null)[] {
  const today = dayNumber(LAST_DAY);
  const { platform, orderId, buyer, orderedAt } = order;
  const { sku, name, category } = line.product;
  const unpaid = order.fate === 'neverPaid';
  const paid = unpaid ? 0 : lineAmount(line);
  const refunded = order.lines.length === 1 ? refundOn(order, today) : refundOn(order, today) > 0 ? paid : 0;
  const state = STATES[stageOn(order, today)];
  const paidAt = unpaid ? orderedAt : order.paidAt;
  const amounts = [line.quantity, paid, yuan(refunded)];
  return [platform, orderId, buyer, paidAt, sku, name, category, ...amounts, state, SOURCE, orderedAt, 'CNY'];
}

function historyTab(history: readonly HistoryRow[], offline: readonly OfflineRow[]): SampleTab {
  return {
    name: '销售历史',
    columns: [
      column('月份', 'text', 10),
      column('商品', 'text', 30),
      column('品类', 'text', 8),
      column('销量', 'count', 8),
      column('销售额', 'money', 12),
      column('缺货天数', 'count', 10),
      column('备注', 'text', 16),
    ],
    rows: [
      ...history.map(({ month, product, quantity, revenue, stockOutDays }) => {
        return [month, product.name, product.category, quantity, revenue, stockOutDays, null];
      }),
      ...offline.map(({ month, product, category, quantity, revenue }) => {
        return [month, product, category, quantity, revenue, null, OFFLINE];
      }),
    ],
  };
}

function promotionsTab(): SampleTab {
  const columns = [
    column('促销', 'text', 16),
    column('商品', 'text', 30),
    column('品类', 'text', 10),
    column('开始日', 'day', 14),
    column('结束日', 'day', 14),
    column('预计增幅', 'rate', 12),
    column('备注', 'text', 26),
  ];
  return { name: '促销日历', columns, rows: PROMOTIONS.map((row) => [...row]) };
}

function suppliersTab(piecesPerDemand: number): SampleTab {
  const columns = [
    column('供应商', 'text', 20),
    column('等级', 'text', 8),
    column('商品', 'plain', 60),
    column('月基础产能', 'count', 12),
    column('旺季可扩产能', 'count', 14),
    column('合作年限', 'count', 10),
    column('提前期天数', 'count', 12),
    column('单位成本', 'money', 10),
    column('联系人', 'text', 10),
    column('邮箱', 'text', 28),
    column('对接人', 'text', 10),
    column('起订量', 'count', 10),
    column('扩产单位成本', 'money', 14),
    column('切换费用', 'money', 12),
  ];
  return { name: '供应商', columns, rows: supplierRows(LAST_DAY, piecesPerDemand) };
}

function purchasesTab(): SampleTab {
  const columns = [
    column('计划ID', 'text', 12),
    column('商品', 'text', 26),
    column('节点', 'text', 14),
    column('开始日', 'day', 12),
    column('计划天数', 'count', 10),
    column('负责人', 'text', 10),
    column('供应商', 'text', 18),
    column('联系人', 'text', 24),
    column('前置节点', 'text', 12),
    column('实际开始', 'day', 12),
    column('实际完成', 'day', 12),
    column('进度', 'rate', 8),
  ];
  return { name: '供应甘特图', columns, rows: purchaseRows() };
}

function deliveriesTab(deliveries: readonly Delivery[]): SampleTab {
  const columns = [
    column('供应商', 'text', 20),
    column('单号', 'text', 12),
    column('下单日', 'day', 14),
    column('承诺交期', 'day', 14),
    column('实际交期', 'day', 14),
    column('数量', 'count', 10),
    column('合格数', 'count', 10),
    column('商品', 'text', 30),
  ];
  return { name: '交付记录', columns, rows: deliveryRows(deliveries) };
}

/** A tab of texts and days; which is which is told by the headers. */
function dayTab(name: string, headers: readonly string[], rows: readonly (readonly (string | null)[])[]): SampleTab {
  const kindOf = (header: string) => (header.endsWith('日') || header === '日期' ? 'day' : 'text');
  const columns = headers.map((header) => column(header, kindOf(header), WIDTHS[header] ?? 14));
  return { name, columns, rows: rows.map((row) => [...row]) };
}

/** The tabs of the task board. */
function boardTabs(): SampleTab[] {
  return [
    dayTab('任务', TASK_HEADERS, [...TASKS, ...BRIEF_TASKS]),
    dayTab('活动', CAMPAIGN_HEADERS, CAMPAIGNS),
    dayTab('排班', SHIFT_HEADERS, SHIFTS),
    dayTab('知识库', ANSWER_HEADERS, ANSWERS),
  ];
}

/** Widths of what is longer than its figures. */
const REVIEW_WIDTHS: Readonly<Record<string, number>> = {
  活动: 18,
  权益: 16,
  对照组回访人数: 17,
  对照组订单额: 16,
  备注: 34,
};

function campaignReviewsTab(): SampleTab {
  const kinds: Readonly<Record<string, ColumnKind>> = {
    触达日: 'day',
    截止日: 'day',
    毛利率: 'rate',
    单次成本: 'money',
    优惠总额: 'money',
    订单额: 'money',
    对照组订单额: 'money',
  };
  const kindOf = (header: string) => kinds[header] ?? (/数$/.test(header) ? 'count' : 'text');
  const columns = REVIEW_HEADERS.map((header) => column(header, kindOf(header), REVIEW_WIDTHS[header] ?? 13));
  return { name: '触达复盘', columns, rows: REVIEWS.map((row) => [...row]) };
}

/** Widths of the columns that hold sentences. */
const WIDTHS: Readonly<Record<string, number>> = {
  班次: 20,
  任务: 36,
  问题: 36,
  答案: 60,
  关联数据: 26,
  备注: 26,
  标签: 20,
  客户ID: 28,
  结果: 26,
};

function stockTab(rows: SampleTab['rows']): SampleTab {
  const columns = [
    column('SKU', 'text', 12),
    column('商品', 'text', 30),
    column('平台', 'text', 10),
    column('仓库', 'text', 14),
    column('可用库存', 'count', 12),
    column('活动备货量', 'count', 12),
    column('在途', 'count', 10),
    column('近7日销量', 'count', 12),
    column('更新时间', 'time', 20),
  ];
  return { name: '库存', columns, rows };
}

const CONTENT_WIDTHS: Readonly<Record<string, number>> = {
  标题: 44,
  结构元素: 24,
  痛点: 18,
  KOL: 18,
  关键词: 20,
  作者: 16,
};
const CONTENT_KINDS: Readonly<Record<string, ColumnKind>> = {
  发布日: 'day',
  成本: 'money',
  成交额: 'money',
  报价: 'money',
};
const TEXTS = ['内容ID', '平台', '类型', '标题', '结构元素', '痛点', 'KOL', '关键词', '品类', '作者', '链接'];

/** The tabs of content: pieces, creators, pains, and hits of others. */
function contentTabs(pieces: readonly SamplePiece[]): SampleTab[] {
  const tab = (
    name: string,
    headers: readonly string[],
    rows: readonly (readonly (string | number | null)[])[],
  ): SampleTab => ({
    name,
    columns: headers.map((header) =>
      column(
        header,
        CONTENT_KINDS[header] ?? (TEXTS.includes(header) ? 'text' : 'count'),
        CONTENT_WIDTHS[header] ?? 12,
      ),
    ),
    rows: rows.map((row) => [...row]),
  });
  return [
    tab('内容', PIECE_HEADERS, [...contentRows(pieces), ...BRIEFED_PIECES]),
    tab('KOL矩阵', ['KOL', '平台', '粉丝数', '报价'], CREATORS),
    tab('痛点词', ['关键词', '品类', '搜索量', '提及数', '负面数', '头部占用数'], PAINS),
    tab(
      '爆款样本',
      ['平台', '类型', '标题', '作者', '播放量', '互动数', '结构元素', '痛点', '链接', '发布日'],
      hitRows(),
    ),
  ];
}
