import type { forecastZh } from '../zh-CN/forecast';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const percent = (fraction: number) => `${fraction < 0 ? '−' : ''}${Math.abs(fraction * 100).toFixed(0)}%`;
const signedPercent = (fraction: number) => `${fraction > 0 ? '+' : ''}${percent(fraction)}`;
const number = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
const monthName = (month: string) => `${MONTHS[Number(month.slice(5, 7)) - 1]} ${month.slice(0, 4)}`;
const products = (count: number) => `${number(count)} ${count === 1 ? 'product' : 'products'}`;
const months = (count: number) => `${count} ${count === 1 ? 'month' : 'months'}`;
const list = (names: readonly string[]) => names.join(', ');

const beside = (ratio: number) =>
  Math.abs(ratio) < 0.005 ? 'as in the year before' : `${signedPercent(ratio)} on the year before`;

function height(ratio: number): string {
  if (Math.abs(ratio - 1) < 0.005) return 'as an ordinary month';
  return `${percent(Math.abs(ratio - 1))} ${ratio > 1 ? 'above' : 'below'} an ordinary month`;
}

function leftOut(all: number, untold: number): string {
  if (untold === 0) return '';
  if (untold === all) return '; no forecast yet, only what was sold counts';
  return `; ${number(untold)} of them without forecast yet: only what they sold counts, and not in 比上年`;
}

/** What the annual sales forecast says. */
export const forecastEn: typeof forecastZh = {
  joined: (sentences) => sentences.join('; '),
  noHistory:
    '销售历史 has no month that is over, so there is nothing to forecast from. Import orders, or type what earlier months sold into 销售历史: 12 months at least, 3 years at best',
  made: ({ products: forecast, none, until, year, total, onYearBefore, better, tested }) => {
    if (forecast === 0)
      return `None of ${products(none)} has 12 months of sales yet, so none can be forecast; 说明 in 年度销售预测表 says why`;
    return [
      `Forecast ${products(forecast)} up to ${monthName(until)}${none > 0 ? ` (${none} more cannot be: see 说明)` : ''}`,
      `${year}: ${number(total)} pieces in all${onYearBefore === null ? '' : `, ${none > 0 ? 'those that can be forecast ' : ''}${beside(onYearBefore)}`}`,
      tested > 0
        ? `held against the last 12 months, ${better} of ${tested} are nearer than the same month a year before`
        : '',
    ]
      .filter(Boolean)
      .join('; ');
  },
  progress: (done, all) => `${number(done)} of ${products(all)} worked out; the next run goes on`,
  goOn: 'timed runs go on by themselves; or choose “Update sales forecast” again',
  unfinished: (month) => `${monthName(month)} is not over and left out`,
  late: (month) => `销售历史 ends with ${monthName(month)}: add the months after it and update again`,
  incomplete: (month, lastDay) =>
    `the orders of ${monthName(month)} end on day ${Number(lastDay.slice(8, 10))}, so the forecast may be low: import the rest and update again`,
  changed: ({ changed, product, ratio }) =>
    changed === 1
      ? `compared with the version before, “${product}” changed by ${signedPercent(ratio)}`
      : `compared with the version before, ${products(changed)} changed by more than 10%, most of all “${product}” (${signedPercent(ratio)})`,
  littleChanged: 'no product changed by more than 10% since the version before',
  yearTooFar: (year, most) =>
    `预测年度 in 设置 is ${year}; ${most} is the farthest that can be planned. Change it or leave it blank, then run again.`,
  belowZero: 'Sales cannot be below 0. This row is left out; mend it and run again.',
  endsBeforeItBegins: 'It ends before it begins. This row is left out; mend it and run again.',
  notSold: '销售历史 has no such name, so this row is left out. Write it as 销售历史 does, or leave it blank.',
  reasons: {
    tooShort: (count) => `only ${months(count)} of sales; forecast from 12 on`,
    noSales: 'never sold',
    ended: (month) => `no sales since ${monthName(month)}: not in the sums of the year`,
    stale: (month) => `sales are typed up to ${monthName(month)} only: add the months after it`,
    simpleWins: 'the same month last year is nearer for this product, so it is used',
    stockOut: (count) => `out of stock in ${months(count)}: forecast as if supplied throughout`,
    gaps: (count) => `${months(count)} without data are passed over`,
    repeated: (names) =>
      `${list(names)} not entered in 促销日历 for the months to come: taken to be on last year's days`,
    unknownLift: (names) => `${list(names)} never held before and without an expected lift: moves nothing`,
    analogue: (category) =>
      `under two years of sales: the season is that of other products${category === null ? '' : ` in “${category}”`}`,
    short:
      'under two years of sales and too few products like it: last year is all there is to go by, so the intervals are wide',
    intermittent: 'sells now and then: no season to be seen, only the average is told',
  },
  growth: ({ months: count, ratio, lasting }) =>
    lasting
      ? `growing year after year, the last ${months(count)} by ${signedPercent(ratio)} on the year before: the forecast may be low, stock with a margin`
      : `the last ${months(count)} sold ${signedPercent(ratio)} on the year before all at once; whether it lasts is for you to judge`,
  isNew: 'not in the version before',
  heroQuarters: (quarters) => quarters.map((quarter) => `Q${quarter}`).join(', '),
  uncategorised: '未分类',
  shop: (all, untold) => `All products added up${leftOut(all, untold)}`,
  category: (count, untold) => `${products(count)} added up${leftOut(count, untold)}`,
  curveLacks: (told, untold) => {
    if (told === 0) return 'No product has 12 months of sales yet, so there is no forecast';
    return untold > 0 ? `Forecast of ${products(told)}; ${number(untold)} more cannot be forecast yet` : '';
  },
  curve: 'Sales of the shop per month: sold and forecast',
  band: (share) => `${share}% interval`,
  seasons: 'Seasonal index of the shop (1 is an ordinary month)',
  monthLabel: (month, events) => [(MONTHS[month - 1] ?? '').slice(0, 3), ...events].join(' '),
  peak: (events, ratio) => `${list(events)} peak: ${height(ratio)}`,
  plainPeak: (event) => `no peak of ${event} to be seen`,
  height,
  about: {
    年度销售预测表:
      "The year's plan of every product: months that are over as sold, the others as forecast; hero quarters, and how far to trust it",
    预测明细: 'The forecast of every product and month with its bounds; other tabs take their figures from here',
    预测概览: 'The shop and its categories added up, with the charts',
    预测曲线: 'What the shop sold and will sell per month; the chart draws it',
    季节波动: 'High and low months: Spring Festival, 618, back to school, 双11',
    预测存档: 'Earlier versions of the forecast, to see what was thought then',
    预测进度: 'With very many products: those worked out so far',
    促销日历: 'Campaigns past and planned; the forecast reckons with them',
  },
  notes: {
    年度销售预测表: {
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, month) => [
          `${month + 1}月`,
          'Grey: this month is over and shows what was sold. White: forecast',
        ]),
      ),
      Q1: 'January to March together (months that are over as sold)',
      Q2: 'April to June together (months that are over as sold)',
      Q3: 'July to September together (months that are over as sold)',
      Q4: 'October to December together (months that are over as sold)',
      全年: 'All twelve months together (months that are over as sold)',
      主推季度:
        "Quarters in which to push it: by its share of the quarter's forecast revenue, its lift over its own average, and its growth",
      模型: '季节模型: two years and more. 同类类比, 短历史: less. 断续销售: sells now and then, average only. 去年同期法: last year is nearer. 暂不预测: see 说明',
      回测误差:
        'The last 12 months forecast as if they were not known: how far off, as a part of what was sold. Lower is better',
      对比去年同期法:
        'How far off the same month a year before would have been. Green: the model is nearer; amber: last year is',
      较上次: 'Change of the months still to come against the newest version in 预测存档',
      实际到: 'Up to this month the product’s sales are known; after it they are forecast',
      版本: 'When this version was worked out; it stays while the data stay',
    },
    预测明细: {
      预测: 'The likeliest sales',
      下限80: 'In about nine of ten cases it sells more than this',
      上限80: 'In about nine of ten cases it sells less; four of five lie between the bounds',
      下限95: '95% lie between the bounds',
      上限95: '95% lie between the bounds',
      预测销售额: 'Forecast × average price of the last 12 months; blank where there is no revenue',
    },
    预测概览: {
      范围: 'The shop (全店) or a category; products add up to categories and categories to the shop exactly',
      比上年:
        'Against the whole year before, in both years the products that can be forecast; blank where that is not whole',
      占全店: "Part of the shop's year",
      实际到: 'Sold up to this month',
    },
    预测曲线: {
      实际: 'What the shop sold',
      预测: 'Of the products that can be forecast. The last month sold has what these products sold, where the line sets out; blank while none can be',
      下限95: "The 95% interval of the sum, which is not the sum of the products' intervals",
      下限80: "The 80% interval of the sum, which is not the sum of the products' intervals",
    },
    季节波动: { 季节指数: '1 is an ordinary month, 1.5 half as much again. Red: high, blue: low' },
    预测存档: {
      版本: 'When this version was worked out. The latest 12 are kept, at most 20,000 rows; the oldest go first',
    },
    促销日历: {
      促销: 'Such as 618, 双11, 年货节. Enter past ones too: only then is it known that a month sold well because of them',
      商品: 'One product only: its name as in 销售历史; blank: all',
      品类: 'One category only; blank: all',
      预计增幅: 'How much more is sold on those days, such as 50%. Blank: as campaigns of the same name did',
    },
  },
  settings: {
    预测年度:
      'The year of 年度销售预测表, such as 2027. Blank: the year of the first month to be forecast, and from October on the next one too',
  },
};
