import type { GapCause } from '../../supply/allocation/allocation';
import type { Amplification } from '../../supply/bullwhip/echelons';
import type { Turnover } from '../../supply/bullwhip/turnover';
import type { Sourced } from '../../supply/sourcing';
import type { Because } from '../../supply/suppliers/contradiction';
import type { Delivery } from '../../supply/suppliers/delivery';
import type { SupplierRecord } from '../../supply/suppliers/record';
import type { Score, ScorePart } from '../../supply/suppliers/score';
import type { Worsening } from '../../supply/suppliers/worsened';

/** What is said of a supplier's record. */
interface RecordSaid {
  readonly tier: string;
  readonly record: SupplierRecord;
  readonly score: Score | null;
  readonly worse: readonly Worsening[];
}

/** What is said of a product in 供应分析. */
interface AnalysisSaid {
  readonly swing: Amplification | null;
  readonly turnover: Turnover | null;
  /** Moving average of the bound, in periods. */
  readonly average: number;
}

const percent = (share: number) => `${(share * 100).toFixed(share < 0.9995 ? 1 : 0)}%`;
const pieces = (count: number) => count.toLocaleString('en-US', { maximumFractionDigits: 2 });
const monthDay = (day: string) => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

const PARTS: Record<ScorePart, string> = { onTime: '准时', quality: '合格', delay: '延误', lead: '提前期' };

function scoreParts({ parts }: Score): string {
  const said = Object.entries(parts).map(
    ([part, { points, most }]) => `${PARTS[part as ScorePart]} ${points.toFixed(0)}/${most.toFixed(0)}`,
  );
  return `评分＝${said.join('＋')}`;
}

const worsening = ({ figure, before, lately, counts: [earlier, recent] }: Worsening) =>
  figure === 'delay'
    ? `最近 ${recent} 单平均晚 ${lately.toFixed(1)} 天，之前 ${earlier} 单平均晚 ${before.toFixed(1)} 天`
    : `最近 ${recent} 单合格率 ${percent(lately)}，之前 ${earlier} 单 ${percent(before)}`;

const CAUSES: Record<GapCause, string> = {
  nobody: '没有供应商做这个商品',
  capacity: '产能不够',
  minimum: '余下的量不到起订量，可以和别的季度合着下单',
};

const CONTRADICTIONS: Record<Because, (ordered: string, quantity: number) => string> = {
  unknownSupplier: () => '“供应商”里没有这家供应商，这一行没有计入。请改名，或先在“供应商”加上。',
  promisedBeforeOrdered: (ordered) => `承诺交期比下单日（${ordered}）还早，这一行没有计入。请核对日期。`,
  deliveredBeforeOrdered: (ordered) => `实际交期比下单日（${ordered}）还早，这一行没有计入。请核对日期。`,
  deliveredInFuture: () => '实际交期还没到，这一行没有计入。没到货就先空着。',
  moreThanDelivered: (_, quantity) => `合格数比数量（${quantity}）还多，这一行没有计入。请核对。`,
};

function recordSaid({ tier, record, score, worse }: RecordSaid): string {
  if (record.onTime === null || score === null) return '还没有交付记录，提前期先按填写的天数留余量';
  const { orders, onTime } = record;
  const own =
    onTime.own === null
      ? `没有交付记录，先按${tier}工厂的平均水平`
      : `${orders} 单，准时 ${Math.round(onTime.own * orders)} 单（${percent(onTime.own)}）；自身记录占 ${percent(onTime.credibility)}，其余按${tier}工厂的平均水平`;
  return [own, scoreParts(score), ...(worse.length > 0 ? [`变差：${worse.map(worsening).join('；')}`] : [])].join('。');
}

function planSaid({ parts, gap, cause, proven }: Sourced): string {
  const made = parts.map(({ maker, base, peak, orderBy, arrives }) => {
    const expanded = peak > 0 ? `（其中扩产 ${pieces(peak)}）` : '';
    const when = arrives
      ? `本应${monthDay(orderBy.day)}前下单，现在下单 ${monthDay(arrives)}前到`
      : `${monthDay(orderBy.day)}前下单`;
    return `${maker.name} ${pieces(base + peak)}${expanded}，${when}`;
  });
  const missing = gap > 0 && cause ? [`缺口 ${pieces(gap)}：${CAUSES[cause]}`] : [];
  const assumed = parts.some(({ orderBy }) => orderBy.assumed) ? ['日期暂按周一至周五算（放假安排未公布）'] : [];
  return [...made, ...missing, ...assumed, ...(proven ? [] : ['商品和起订量太多，分配不一定最省'])].join('；');
}

function swingSaid({ days, coarse, periods, orderRatio, bound, smoothing }: Amplification, average: number): string {
  const often =
    days === 7
      ? '每周下单一次'
      : coarse
        ? '销量只有按月的，下单也按 4 周合计（实际晃得更厉害）'
        : `每 ${days / 7} 周下单一次`;
  if (orderRatio === null) return `${often}，共 ${periods} 期；销量没有波动，算不出牛鞭`;
  const swing = orderRatio > 1 ? `下单的波动是销量的 ${orderRatio.toFixed(1)} 倍` : '下单比销量平稳';
  const measured = `${often}，按 ${periods} 期算，${swing}（按 ${average} 期移动平均补货，理论上至少 ${bound.toFixed(1)} 倍）`;
  if (!smoothing || smoothing.periods === 1) return measured;
  const reached = smoothing.reached ? '' : '最多';
  return `${measured}。建议把下单摊平：每次只按差额的 ${(100 / smoothing.periods).toFixed(0)}% 调整，${reached}可降到 ${smoothing.ratio.toFixed(1)} 倍，平均要多备 ${pieces(Math.ceil(smoothing.extraStock))} 件`;
}

function turnoverSaid({ days, before, reckoned }: Turnover): string {
  if (days === null) return '这段时间没有销量，算不出周转';
  if (!reckoned) return '收货记录不全，周转按现有库存算';
  if (before === null) return '更早的收货记录不全，比不出快慢';
  const change = days - before;
  if (Math.abs(change) < 0.5) return '周转和前一段一样';
  return `周转比前一段${change > 0 ? '慢' : '快'} ${Math.abs(change).toFixed(0)} 天`;
}

/** 供应商、分配、牛鞭和周转说的话。 */
export const suppliersZh = {
  wrong: {
    delivery: (because: Because, { ordered, quantity }: Pick<Delivery, 'ordered' | 'quantity'>) =>
      CONTRADICTIONS[because](ordered, quantity ?? 0),
    madeAbove: (product: string, row: number) =>
      `“${product}”在第 ${row} 行已经写过，产能不能算两次，这一行先不算它。请只留一处。`,
    notSoldHere: '店里没有卖过这个商品，供应商打分照算，牛鞭和周转用不上这一行。请改成和“销售历史”一样的名字。',
    notSold: (products: readonly string[]) =>
      `店里没有卖过${products.map((product) => `“${product}”`).join('、')}，分配时用不上。请改成和“销售历史”一样的名字；几个商品用顿号隔开。`,
  },
  record: recordSaid,
  plan: planSaid,
  analysis: ({ swing, turnover, average }: AnalysisSaid) =>
    [swing ? swingSaid(swing, average) : '', turnover ? turnoverSaid(turnover) : ''].filter(Boolean).join('。'),
  wholeShop: '全店',
  rated: (suppliers: number, deliveries: number) => `供应商 ${suppliers} 家，交付记录 ${deliveries} 行`,
  noSuppliers: '“供应商”还空着，填好后才能分配工厂',
  gaps: (count: number, missing: number) => `有缺口的 ${count} 行，共缺 ${pieces(missing)} 件`,
  noGaps: '没有缺口',
  worsened: (name: string) => `供应商记录变差 · ${name}`,
  worsenedRule: '供应商记录变差',
  worsening,
  worsenedFacts: { lately: '变化', score: '评分', plans: '涉及商品' },
  worsenedAction: '和供应商联系人核实原因，看看后面的订单要不要改由备用工厂做（“供应链规划”的最晚切换日之前）。',
  shown: (rows: number) => `供应分析 ${rows} 行`,
  chart: '牛鞭效应：各环节波动是销量的几倍',
  about: {
    供应商: '谁能做什么、产能、提前期；ShopDeck 按交付记录打分',
    交付记录: '每次下单和到货，一行一次到货',
    供应分析: '牛鞭效应、平滑下单的建议、库存周转',
  } as Record<string, string>,
  notes: {
    供应商: {
      等级: '核心：保证平时的产能；备用：应急，旺季能多扩',
      商品: '和“销售历史”里的名字一样；几个商品用顿号隔开，它们共用产能；全部商品就填“全部”。成本或产能不同就分几行',
      月基础产能: '每月平时能做多少件',
      旺季可扩产能: '旺季每月在基础产能之外还能多做多少件',
      提前期天数: '从下单到到仓要几天（自然日，不算春节停工）',
      单位成本: '每件多少钱；扩产时按成本从低到高用',
      对接人: '我们这边谁负责；记录变差时通知 TA，不填通知采购',
      准时率: '不晚于承诺交期的比例。单数少时往同级平均靠；过了交期还没到的算晚（算到交付记录里最后一天）',
      平均延误天数: '平均晚几天，准时算 0',
      提前期95: '100 单里 95 单能在这么多天内到，下单日按它倒推；记录少就留得多些',
      评分: '满分 100，由哪几部分组成见评分说明；各部分的权重在“设置”里',
      合格率: '合格数 ÷ 数量，单数少时往同级平均靠',
      起订量: '每个商品每季度最少做多少件，不填就没有',
      扩产单位成本: '超出基础产能的部分每件多少钱，不填和单位成本一样',
      切换费用: '临时改由这家做，一次要多花多少钱（开模、打样等）',
    },
    交付记录: {
      单号: '采购单号；分几次到货就分几行',
      实际交期: '到仓那天；没到就空着',
      合格数: '验收合格的件数，不填不算合格率',
      商品: '这一行是哪个商品；供应商只做一样就可以不填。填了才能按商品算牛鞭和周转',
    },
    供应链规划: {
      核心工厂: '先用核心工厂的基础产能，再用备用的，最后按成本扩产',
      核心产量: '核心工厂做多少件',
      备用产量: '备用工厂做多少件',
      缺口: '工厂加起来也做不完的件数，原因见分配明细',
      最晚下单日: '在季度第一天前到仓，最晚哪天下单：按提前期95倒推，不算春节停工，遇休息日提前',
      逾期: '货还没下单，最晚下单日已过（或者来不及换备用工厂了）：马上下单，到货日看分配明细',
      分配明细: '每家做多少、几号前下单',
      可切换到: '核心工厂出问题时，哪家备用能接得最多',
      可切换量: '那家还能接多少件',
      最晚切换日: '最晚哪天改下给备用工厂，还来得及在季度第一天前到仓',
      切换成本: '改由备用工厂做要多花多少钱，含切换费用',
    },
    供应分析: {
      订货周期天数: '平常隔几天下一次单，波动按这个周期算',
      期数: '按多少期算的，少于 8 期不算',
      销量波动: '每期销量的标准差 ÷ 平均',
      下单波动: '每期下单量的标准差 ÷ 平均',
      到货波动: '每期到货量的标准差 ÷ 平均',
      '牛鞭 下单/销量': '下单量方差 ÷ 销量方差：大于 1 就是越往上游越晃',
      '牛鞭 到货/下单': '到货量方差 ÷ 下单量方差',
      '牛鞭 到货/销量': '两段合起来',
      理论下界: '按移动平均补货时牛鞭至少有多大（Chen 等，2000）；期数在“设置”里',
      建议平滑期数: '每次下单只补差额的几分之一（填 4 就是四分之一）；1 表示不用平滑',
      平滑后牛鞭: '照建议做，以前的牛鞭会是多少',
      平均多备: '照建议做，平均要多放多少件库存，才能一天都不比原来少',
      年占用成本: '多放的库存一年占用多少钱：件数 × 单位成本 × 库存年成本率',
      周转天数: '近 90 天平均库存够卖几天',
      前期周转天数: '再往前 90 天',
      周转变化: '比前一段慢（正）或快（负）几天',
    },
  } as Record<string, Record<string, string>>,
  settings: {
    交付记录天数: '用最近多少天的交付记录给供应商打分。不填：730',
    记录变差天数: '最近多少天的交付和以前比，明显变差就提醒。不填：90',
    评分准时: '供应商评分里准时率占几分。不填：40',
    评分合格: '合格率占几分。不填：30',
    评分延误: '平均延误占几分，晚 7 天得一半。不填：20',
    评分提前期: '提前期稳不稳占几分。不填：10',
    牛鞭移动平均期数: '算理论下界时，按几期移动平均补货。不填：4',
    牛鞭目标: '平滑下单想把牛鞭降到几。不填：1',
    库存年成本率: '库存放一年要花货值的几成（资金、仓储、损耗）。不填：20%',
    周转天数窗口: '周转按最近多少天算，并和再往前同样多的天数比。不填：90',
  } as Record<string, string>,
};
