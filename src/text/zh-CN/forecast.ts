const percent = (fraction: number) => `${fraction < 0 ? '−' : ''}${Math.abs(fraction * 100).toFixed(0)}%`;
const signedPercent = (fraction: number) => `${fraction > 0 ? '+' : ''}${percent(fraction)}`;
const number = (value: number) => String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, ',');
const monthName = (month: string) => `${month.slice(0, 4)} 年 ${Number(month.slice(5, 7))} 月`;

function height(ratio: number): string {
  if (Math.abs(ratio - 1) < 0.005) return '和平常月份一样';
  return `比平常月份${ratio > 1 ? '高' : '低'} ${percent(Math.abs(ratio - 1))}`;
}

const beside = (ratio: number) => (Math.abs(ratio) < 0.005 ? '和上年持平' : `比上年 ${signedPercent(ratio)}`);

/** How a sum stands without the products that nothing is forecast of. */
function leftOut(products: number, untold: number): string {
  if (untold === 0) return '';
  if (untold === products) return '；还不能预测，只计已过月份的实际销量';
  return `；其中 ${number(untold)} 个还不能预测，只计已过月份的实际销量，“比上年”不算`;
}

interface Made {
  /** Products with a forecast. */
  products: number;
  /** Products without. */
  none: number;
  /** The last month forecast, `YYYY-MM`. */
  until: string;
  /** The farthest year of the plan, its sales, and how they compare with the year before. */
  year: number;
  total: number;
  onYearBefore: number | null;
  /** Products whose backtest beats the same month last year, of how many with a backtest. */
  better: number;
  tested: number;
}

/** 年度销售预测说的话。 */
export const forecastZh = {
  /** Sentences one after the other. */
  joined: (sentences: readonly string[]) => sentences.join('；'),
  noHistory:
    '“销售历史”里还没有过完的月份，没法预测。请先导入订单，或把以前各月的销量填进“销售历史”：至少 12 个月，有 3 年最好',
  made: ({ products, none, until, year, total, onYearBefore, better, tested }: Made) => {
    if (products === 0) return `${none} 个商品的销售记录不满 12 个月，还不能预测，原因见“年度销售预测表”的“说明”列`;
    return [
      `预测了 ${products} 个商品，到 ${monthName(until)}${none > 0 ? `（另有 ${none} 个暂不预测，见“说明”列）` : ''}`,
      `${year} 年${none > 0 ? '合计' : '全店'} ${number(total)} 件${onYearBefore === null ? '' : `，${none > 0 ? '能预测的' : ''}${beside(onYearBefore)}`}`,
      tested > 0 ? `回测 ${tested} 个商品，${better} 个比照抄去年同月准` : '',
    ]
      .filter(Boolean)
      .join('；');
  },
  progress: (done: number, all: number) => `已算 ${number(done)} / ${number(all)} 个商品，下一轮继续`,
  goOn: '开着定时运行会自动接着算；也可以再点一次“更新销售预测”',
  unfinished: (month: string) => `${monthName(month)}还没过完，没有算进来`,
  late: (month: string) => `“销售历史”只到 ${monthName(month)}，请补上后面的月份再更新一次`,
  incomplete: (month: string, lastDay: string) =>
    `${monthName(month)}的订单只到 ${Number(lastDay.slice(8, 10))} 日，预测可能偏低，补齐订单后请再更新一次`,
  changed: ({ changed, product, ratio }: { changed: number; product: string; ratio: number }) =>
    changed === 1
      ? `和上一版比，“${product}”变了 ${signedPercent(ratio)}`
      : `和上一版比，${changed} 个商品变化超过 10%，最大的是“${product}”（${signedPercent(ratio)}）`,
  littleChanged: '和上一版比，变化都在 10% 以内',
  yearTooFar: (year: number, most: number) =>
    `“设置”里的“预测年度”填的是 ${year}，最远只能做到 ${most} 年。请改好，或者清空，再运行一次。`,
  belowZero: '销量不能小于 0。这一行先不计入，改好后再运行一次。',
  endsBeforeItBegins: '结束日早于开始日。这一行先不用，改好后再运行一次。',
  notSold: '“销售历史”里没有这个名字，这一行先不用。请照“销售历史”里的写法填，或者留空。',
  reasons: {
    tooShort: (months: number) => `只有 ${months} 个月的销量，满 12 个月再预测`,
    noSales: '这段时间没有卖出过',
    ended: (month: string) => `${monthName(month)}以后没有销量，不计入年度合计`,
    stale: (month: string) => `销量只填到 ${monthName(month)}，请补上后面的月份`,
    simpleWins: '这个商品照抄去年同月更准，所以用了去年同期法',
    stockOut: (months: number) => `有 ${months} 个月缺过货，预测按正常供货估`,
    gaps: (months: number) => `有 ${months} 个月没有数据，跳过了`,
    repeated: (names: readonly string[]) => `${names.join('、')}后面的日子还没填进“促销日历”，按去年同样的日子算`,
    unknownLift: (names: readonly string[]) => `${names.join('、')}没办过，也没填预计增幅，没有影响预测`,
    analogue: (category: string | null) =>
      `历史不满两年，季节按${category === null ? '店里别的' : `“${category}”同类`}商品来`,
    short: '历史不满两年，同类商品也不够，季节只能参考去年，区间放宽了',
    intermittent: '时有时无，看不出季节，只给平均水平',
  },
  growth: ({ months, ratio, lasting }: { months: number; ratio: number; lasting: boolean }) =>
    lasting
      ? `连年增长，近 ${months} 个月比上年同期 ${signedPercent(ratio)}，预测可能偏低，备货请留余量`
      : `近 ${months} 个月突然比上年同期 ${signedPercent(ratio)}，能不能持续还说不准，请自己判断`,
  isNew: '上一版没有这个商品',
  heroQuarters: (quarters: readonly number[]) => quarters.map((quarter) => `Q${quarter}`).join('、'),
  uncategorised: '未分类',
  shop: (products: number, untold: number) => `全部商品相加${leftOut(products, untold)}`,
  category: (products: number, untold: number) => `${products} 个商品相加${leftOut(products, untold)}`,
  /** Below the title of the curve: what its forecast does not hold. */
  curveLacks: (told: number, untold: number) => {
    if (told === 0) return '商品的销售记录还不满 12 个月，暂时没有预测';
    return untold > 0 ? `预测只算能预测的 ${number(told)} 个商品，还不能预测的 ${number(untold)} 个没算在内` : '';
  },
  curve: '全店每月销量：实际与预测',
  band: (percent: number) => `${percent}% 区间`,
  seasons: '全店季节指数（1 是平常月份）',
  monthLabel: (month: number, events: readonly string[]) => [`${month}月`, ...events].join(' '),
  peak: (events: readonly string[], ratio: number) => `${events.join('、')}旺季：${height(ratio)}`,
  plainPeak: (event: string) => `看不出${event}的高峰`,
  height,
  about: {
    年度销售预测表: '每个商品全年的销售计划：已过的月份是实际，之后是预测；还有主推季度和可靠程度',
    预测明细: '每个商品每个月的预测和上下限，别的表从这里取数',
    预测概览: '全店和各品类的年度合计，走势图和季节图',
    预测曲线: '全店每月的实际和预测，图用它',
    季节波动: '一年十二个月的高低：春节、618、开学季、双11',
    预测存档: '以前各版的预测，对照当时怎么想的',
    预测进度: '商品很多、一次算不完时，已算好的部分放在这里',
    促销日历: '办过的和要办的促销，预测会考虑',
  } as Record<string, string>,
  notes: {
    年度销售预测表: {
      ...Object.fromEntries(
        Array.from({ length: 12 }, (_, month) => [`${month + 1}月`, '灰底：这个月已过，是实际销量。白底：预测']),
      ),
      Q1: '1–3 月之和（已过的月份按实际）',
      Q2: '4–6 月之和（已过的月份按实际）',
      Q3: '7–9 月之和（已过的月份按实际）',
      Q4: '10–12 月之和（已过的月份按实际）',
      全年: '十二个月之和（已过的月份按实际）',
      主推季度: '这几个季度主推它：按季度预测销售额的占比、比自己平时高多少、增长快慢综合排名',
      模型: '季节模型：两年以上历史。同类类比、短历史：不满两年。断续销售：时有时无，只给平均。去年同期法：它照抄去年更准。暂不预测：原因见说明',
      回测误差: '把最近 12 个月藏起来再预测一遍，差了多少（占实际销量的比例），越小越可靠',
      对比去年同期法: '同样的 12 个月，照抄去年同月会差多少。绿色：本模型更准；黄色：照抄更准',
      较上次: '和“预测存档”里最近一版比，还没过的月份合计变了多少',
      实际到: '这个商品的实际销量到哪个月，之后是预测',
      版本: '这一版是什么时候算出来的；数据没变就不变',
    },
    预测明细: {
      预测: '最可能卖多少',
      下限80: '十次里大约九次会卖得比它多',
      上限80: '十次里大约九次会卖得比它少；上下限之间有八成把握',
      下限95: '上下限之间有九成五的把握',
      上限95: '上下限之间有九成五的把握',
      预测销售额: '预测 × 最近 12 个月的平均成交价；没有销售额的商品空着',
    },
    预测概览: {
      范围: '全店，或一个品类；商品加起来正好等于品类，品类加起来正好等于全店',
      比上年: '和上一年的全年比，两年都只算能预测到年底的商品；上一年不完整就空着',
      占全店: '占全店全年的比例',
      实际到: '到哪个月是实际销量',
    },
    预测曲线: {
      实际: '全店当月卖出的件数',
      预测: '能预测的商品之和。最后一个实际月份填的是这些商品的实际值，图上的线从这里接着走；都还不能预测就空着',
      下限95: '全店合计的九成五区间；不是各商品区间相加',
      下限80: '全店合计的八成区间；不是各商品区间相加',
    },
    季节波动: { 季节指数: '1 是平常月份，1.5 是平常的一倍半。红：旺季，蓝：淡季' },
    预测存档: { 版本: '这一版算出来的时间。只留最近 12 版，最多 2 万行，最旧的先删' },
    促销日历: {
      促销: '如 618、双11、年货节。以前办过的也填上，预测才知道那时卖得多是因为促销',
      商品: '只促一个商品就填它的名字，和“销售历史”一样；空着是全部',
      品类: '只促一个品类就填品类；空着是全部',
      预计增幅: '促销那几天比平时多卖多少，如 50%。空着：按以前办过的同名促销估',
    },
  } as Record<string, Record<string, string>>,
  settings: {
    预测年度: '年度销售预测表做哪一年，如 2027。不填：下一个要预测的月份所在的年份；10 月起加上下一年',
  } as Record<string, string>,
};
