import type { GapCause } from '../../supply/allocation/allocation';
import type { Because } from '../../supply/suppliers/contradiction';
import type { ScorePart } from '../../supply/suppliers/score';
import type { suppliersZh } from '../zh-CN/suppliers';

const percent = (share: number) => `${(share * 100).toFixed(share < 0.9995 ? 1 : 0)}%`;
const pieces = (count: number) => count.toLocaleString('en-US', { maximumFractionDigits: 2 });
const tierNames: Readonly<Record<string, string>> = { 核心: 'core', 备用: 'backup' };

const PARTS: Record<ScorePart, string> = { onTime: 'on time', quality: 'quality', delay: 'delay', lead: 'lead time' };

const CAUSES: Record<GapCause, string> = {
  nobody: 'no supplier makes this product',
  capacity: 'capacity is used up',
  minimum: 'what is left is under the minimum order; order it together with another quarter',
};

const CONTRADICTIONS: Record<Because, (ordered: string, quantity: number) => string> = {
  unknownSupplier: () =>
    '供应商 has no such supplier, so this row does not count. Correct the name, or add the supplier to 供应商.',
  promisedBeforeOrdered: (ordered) =>
    `The promised day is before the day of order (${ordered}), so this row does not count. Check the days.`,
  deliveredBeforeOrdered: (ordered) =>
    `The day of delivery is before the day of order (${ordered}), so this row does not count. Check the days.`,
  deliveredInFuture: () =>
    'The day of delivery is yet to come, so this row does not count. Leave it blank until the goods are there.',
  moreThanDelivered: (_, quantity) =>
    `More passed inspection than were delivered (${quantity}), so this row does not count. Check the numbers.`,
};

const worsening: typeof suppliersZh.worsening = ({ figure, before, lately, counts: [earlier, recent] }) =>
  figure === 'delay'
    ? `the last ${recent} came ${lately.toFixed(1)} days late on average, the ${earlier} before ${before.toFixed(1)} days`
    : `of the last ${recent} ${percent(lately)} passed inspection, of the ${earlier} before ${percent(before)}`;

const record: typeof suppliersZh.record = ({ tier, record: { onTime, orders }, score, worse }) => {
  if (onTime === null || score === null) return 'No deliveries yet; the lead time allows for that';
  const group = `the ${tierNames[tier] ?? tier} factories`;
  const own =
    onTime.own === null
      ? `No deliveries; taken as the mean of ${group}`
      : `${Math.round(onTime.own * orders)} of ${orders} on time (${percent(onTime.own)}); its own record counts ${percent(onTime.credibility)}, the rest is the mean of ${group}`;
  const parts = Object.entries(score.parts).map(
    ([part, { points, most }]) => `${PARTS[part as ScorePart]} ${points.toFixed(0)}/${most.toFixed(0)}`,
  );
  const worsened = worse.length > 0 ? [`Worse: ${worse.map(worsening).join('; ')}`] : [];
  return [own, `Score = ${parts.join(' + ')}`, ...worsened].join('. ');
};

const plan: typeof suppliersZh.plan = ({ parts, gap, cause, proven }) => {
  const made = parts.map(({ maker, base, peak, orderBy, arrives }) => {
    const expanded = peak > 0 ? ` (${pieces(peak)} by expansion)` : '';
    return `${maker.name} ${pieces(base + peak)}${expanded}, ${arrives ? `was to be ordered by ${orderBy.day}; ordered today it is there by ${arrives}` : `order by ${orderBy.day}`}`;
  });
  return [
    ...made,
    ...(gap > 0 && cause ? [`${pieces(gap)} missing: ${CAUSES[cause]}`] : []),
    ...(parts.some(({ orderBy }) => orderBy.assumed)
      ? ['days assume Monday to Friday (holidays are not announced yet)']
      : []),
    ...(proven ? [] : ['with so many products and minimum orders the plan may not be the cheapest']),
  ].join('; ');
};

const analysis: typeof suppliersZh.analysis = ({ swing, turnover, average }) => {
  const said: string[] = [];
  if (swing) {
    const { days, coarse, periods, orderRatio, bound, smoothing } = swing;
    const known = 'Sales are known by month only, so orders are summed over 4 weeks (they swing harder than that)';
    const often = coarse ? known : days === 7 ? 'Ordered weekly' : `Ordered every ${days / 7} weeks`;
    if (orderRatio === null) said.push(`${often}, ${periods} periods; sales do not vary, so there is no ratio`);
    else {
      const how =
        orderRatio > 1
          ? `orders swing ${orderRatio.toFixed(1)} times as much as sales`
          : 'orders are calmer than sales';
      said.push(
        `${often}, ${periods} periods: ${how} (a moving average of ${average} periods would make it ${bound.toFixed(1)} at least)`,
      );
    }
    if (orderRatio !== null && smoothing && smoothing.periods > 1) {
      const reached = smoothing.reached ? 'brings it to' : 'brings it no lower than';
      said.push(
        `Moving each order by ${(100 / smoothing.periods).toFixed(0)}% of the difference ${reached} ${smoothing.ratio.toFixed(1)}, for ${pieces(Math.ceil(smoothing.extraStock))} more pieces in stock on average`,
      );
    }
  }
  if (turnover) {
    const { days, before, reckoned } = turnover;
    if (days === null) said.push('Nothing was sold, so stock does not turn over');
    else if (!reckoned) said.push('Deliveries are not complete; turnover is by the present stock');
    else if (before === null) said.push('Earlier deliveries are not complete, so there is nothing to compare with');
    else if (Math.abs(days - before) < 0.5) said.push('Stock turns over as it did before');
    else
      said.push(
        `Stock turns over ${Math.abs(days - before).toFixed(0)} days ${days > before ? 'slower' : 'faster'} than before`,
      );
  }
  return said.join('. ');
};

/** What is said of suppliers, allocation, bullwhip and turnover. */
export const suppliersEn: typeof suppliersZh = {
  wrong: {
    delivery: (because, { ordered, quantity }) => CONTRADICTIONS[because](ordered, quantity ?? 0),
    madeAbove: (product, row) =>
      `"${product}" stands in row ${row} already; its capacity cannot count twice, so it does not count here. Keep one of them.`,
    notSoldHere:
      "The shop never sold this product. The row counts for the supplier's score, but not for bullwhip and turnover. Use the names of 销售历史.",
    notSold: (products) =>
      `The shop never sold ${products.map((product) => `"${product}"`).join(', ')}, so nothing can be allocated. Use the names of 销售历史; separate products by 、 or comma.`,
  },
  record,
  plan,
  analysis,
  wholeShop: '全店',
  rated: (suppliers, deliveries) => `${suppliers} suppliers, ${deliveries} rows of deliveries`,
  noSuppliers: '供应商 is empty; fill it to have factories allocated',
  gaps: (count, missing) => `${count} rows with a gap, ${pieces(missing)} pieces missing`,
  noGaps: 'no gaps',
  worsened: (name) => `Supplier's record worsened · ${name}`,
  worsenedRule: '供应商记录变差',
  worsening,
  worsenedFacts: { lately: 'Change', score: 'Score', plans: 'Products' },
  worsenedAction:
    "Ask the supplier's contact why, and see whether later orders should go to the backup factory (before the latest switching day in 供应链规划).",
  shown: (rows) => `supply analysis ${rows} rows`,
  chart: 'Bullwhip: how many times sales each echelon swings',
  about: {
    供应商: 'Who can make what, capacity, lead time; scored by the deliveries',
    交付记录: 'Orders and deliveries, a row per delivery',
    供应分析: 'Bullwhip, smoothing of orders, inventory turnover',
  },
  notes: {
    供应商: {
      等级: '核心: core, guarantees normal capacity; 备用: backup, for the unexpected, expands in peak season',
      商品: 'Names as in 销售历史; several, separated by 、, share the capacity; 全部 for all. Use several rows where cost or capacity differ',
      月基础产能: 'Pieces per month in normal times',
      旺季可扩产能: 'Pieces per month beyond the base in peak season',
      提前期天数: 'Calendar days from order to arrival, without the Spring Festival closure',
      单位成本: 'Per piece; expansion is used from the cheapest on',
      对接人: 'Who of us is in charge; told when the record worsens. Blank: 采购',
      准时率:
        'Share on or before the promised day, drawn to the tier where orders are few; overdue orders count as late, up to the last day of 交付记录',
      平均延误天数: 'Mean days late; on time counts 0',
      提前期95: '95 of 100 orders arrive within so many days; orders are timed by it',
      评分: 'Out of 100; its parts are in 评分说明, their weights in 设置',
      合格率: '合格数 ÷ 数量, drawn to the tier where orders are few',
      起订量: 'Least pieces of one product per quarter; blank: none',
      扩产单位成本: 'Per piece beyond the base; blank: as 单位成本',
      切换费用: 'What it costs once to switch to this factory (moulds, samples)',
    },
    交付记录: {
      单号: 'Number of the purchase order; a row per delivery',
      实际交期: 'Day of arrival; blank until then',
      合格数: 'Pieces that passed inspection; blank: not counted',
      商品: 'Product of the row; may be blank for suppliers of one product. Bullwhip and turnover by product need it',
    },
    供应链规划: {
      核心工厂: "Core factories' base first, then the backups', then expansion by cost",
      核心产量: 'Pieces that core factories make',
      备用产量: 'Pieces that backup factories make',
      缺口: 'Pieces that all factories together cannot make; the reason is in 分配明细',
      最晚下单日:
        "Latest order for arrival on the quarter's first day: 提前期95 back, the closure not counted, on a working day",
      逾期: '已过下单日: the day to order is past and the goods are not ordered; 已过切换日: that to switch. Order now; 分配明细 says when it arrives',
      分配明细: 'Who makes how much, and by when to order',
      可切换到: 'The backup that can take over most should the core factory fail',
      可切换量: 'Pieces that it can still take over',
      最晚切换日: "Latest day to order from the backup for arrival on the quarter's first day",
      切换成本: 'What the backup costs more, switching cost included',
    },
    供应分析: {
      订货周期天数: 'Days between orders; swings are counted over this period',
      期数: 'Periods counted; fewer than 8 say nothing',
      销量波动: 'Standard deviation ÷ mean of sales per period',
      下单波动: 'Standard deviation ÷ mean of orders per period',
      到货波动: 'Standard deviation ÷ mean of deliveries per period',
      '牛鞭 下单/销量': 'Variance of orders ÷ variance of sales: over 1, swings grow upstream',
      '牛鞭 到货/下单': 'Variance of deliveries ÷ variance of orders',
      '牛鞭 到货/销量': 'Both together',
      理论下界: 'Least ratio of ordering up to a moving average (Chen et al. 2000); periods in 设置',
      建议平滑期数: 'Each order closes one so-manieth of the difference; 1: no smoothing needed',
      平滑后牛鞭: 'What the ratio would have been',
      平均多备: 'Pieces more in stock on average, never less than before on any day',
      年占用成本: 'What they cost a year: pieces × unit cost × 库存年成本率',
      周转天数: 'Days that the mean stock of the last 90 days lasts',
      前期周转天数: 'The 90 days before',
      周转变化: 'Days slower (+) or faster (−) than before',
    },
  },
  settings: {
    交付记录天数: 'Deliveries of so many days count for the record. Blank: 730',
    记录变差天数: 'The last so many days are held against what was before. Blank: 90',
    评分准时: "Points for on-time rate in a supplier's score. Blank: 40",
    评分合格: 'Points for quality. Blank: 30',
    评分延误: 'Points for mean delay; half at 7 days. Blank: 20',
    评分提前期: 'Points for a reliable lead time. Blank: 10',
    牛鞭移动平均期数: 'Periods of the moving average to which the bound refers. Blank: 4',
    牛鞭目标: 'Ratio that smoothing of orders is to reach. Blank: 1',
    库存年成本率: 'What holding stock costs a year, as a share of its value. Blank: 20%',
    周转天数窗口: 'Days of each of the two spans of turnover. Blank: 90',
  },
};
