import type { Candidate } from '../../content/creators/booking';
import type { CreatorRecord } from '../../content/creators/creator';
import type { Tier } from '../../content/creators/tier';
import type { Driver, DrivingFactor } from '../../content/funnel/drivers';
import type { Extreme } from '../../content/funnel/extremes';
import type { Slide, Summary } from '../../content/funnel/laneSummary';
import type { PieceNotes } from '../../content/funnel/pieceNotes';
import type { FunnelHeaders, Step } from '../../content/funnel/step';
import type { WeakStep } from '../../content/funnel/weakest';
import type { Topic } from '../../content/pains/topic';
import type { Lane, Piece } from '../../content/piece';
import type { Contrast } from '../../content/structure/contrast';
import type { EmptyLane } from '../../content/structure/emptyLanes';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const decimal = (value: number) => value.toFixed(2);
/** 1.5% and 32%, not 1.50% and 32.00%. */
const percent = (share: number) => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 2 : 0)}%`;
const lane = ({ platform, kind }: Lane) => `${platform}·${kind}`;
const listed = (words: readonly string[]) => words.join('、');

const remedies: Readonly<Record<Step, string>> = {
  completion: '开头 3 秒先说痛点或结果，铺垫砍掉',
  engagement: '结尾抛一个问题，评论区置顶引导',
  click: '商品一出现就提链接，卖点和商品要对上',
  cart: '看详情页和价格，要和内容里说的一致',
  order: '看优惠、库存和客服回复，加购后催一次',
  repeat: '收货后一周内回访，给复购券',
};

function weakStep({ step, rate, usual }: WeakStep, piece: Piece, { steps }: FunnelHeaders): string {
  const like = usual.scope === 'lane' ? lane(piece) : `各平台${piece.kind}`;
  return `${steps[step]} ${percent(rate)}，${like}一般 ${percent(usual.median)}（${usual.pieces} 条）：${remedies[step]}`;
}

function standing({ standing: found }: PieceNotes, piece: Piece, headers: FunnelHeaders, enough: number): string {
  switch (found.state) {
    case 'weak':
      return weakStep(found.weak, piece, headers);
    case 'fine':
      return '各环节都不比同类差';
    case 'young':
      return '刚发布，先不比';
    case 'few':
      return `同类不到 ${enough} 条，先不比`;
    case 'unknown':
      return '还没有数据：填上播放量、互动数、点击数，或导入平台的数据';
  }
}

const money: Readonly<Record<PieceNotes['money'], string>> = {
  known: '',
  noCost: '补上成本才能算 ROI',
  free: '零成本，不算 ROI',
  noRevenue: '补上成交额才能算 ROI',
};
const pastCart = { unknown: '没有加购数，下单率按点击数算', fewer: '有人没加购直接下单，下单率按点击数算' };

function piece(notes: PieceNotes, of: Piece, headers: FunnelHeaders, enough: number): string {
  const { unknown, stopsAt, stranger } = notes;
  return [
    standing(notes, of, headers, enough),
    unknown.length > 0 ? `没填${listed(unknown.map((name) => headers.counts[name]))}，相关的率空着` : '',
    stopsAt ? `${headers.counts[stopsAt]}是 0，后面的率算不出` : '',
    notes.pastCart ? pastCart[notes.pastCart] : '',
    money[notes.money],
    stranger ? `“KOL矩阵”里没有${of.platform}的“${of.creator}”` : '',
  ]
    .filter(Boolean)
    .join('；');
}

/** How an ROI stands to what it takes to pay. */
function pays(roi: Summary['roi'], count: number, enough: number, breakEven: number | null): string {
  if (roi === null) return '没有同时填了成本和成交额的内容，算不出 ROI';
  if (count < enough) return `只有 ${count} 条有成本和成交额，ROI 只作参考`;
  if (roi.interval === null) return '各条差得太多，ROI 只作参考';
  const range = `ROI 有 95% 的把握在 ${decimal(roi.interval.low)}–${decimal(roi.interval.high)}`;
  if (breakEven === null) return range;
  const line = `保本线 ${decimal(breakEven)}`;
  if (roi.interval.low > breakEven) return `${range}，高过${line}，投得值`;
  return roi.interval.high < breakEven ? `${range}，不到${line}，在亏` : `${range}，跨着${line}，还看不准`;
}

const drivers: Readonly<Record<Driver, (value: number) => string>> = {
  reach: (value) => `每花 1 元换来 ${value < 10 ? value.toFixed(1) : whole(value)} 次播放`,
  click: (value) => `点击率 ${percent(value)}`,
  order: (value) => `点击后 ${percent(value)} 的人下单`,
  basket: (value) => `每单 ${whole(value)} 元`,
};
const usually: Readonly<Record<Driver, (value: number) => string>> = {
  reach: (value) => `${value < 10 ? value.toFixed(1) : whole(value)} 次`,
  click: percent,
  order: percent,
  basket: (value) => `${whole(value)} 元`,
};
const driven = ({ driver, value, usual }: DrivingFactor) =>
  `${drivers[driver](value)}（同类一般 ${usually[driver](usual)}）`;

function extreme({ piece: of, why, fewOrders }: Extreme, side: 'best' | 'worst'): string {
  const because = why ? `：主要${side === 'best' ? '赢在' : '输在'}${driven(why)}` : '';
  return `《${of.title}》${because}${fewOrders ? '；单数太少，可能是碰巧' : ''}`;
}

function slid(slide: Slide | null, recent: Summary, all: Summary, headers: FunnelHeaders): string {
  if (recent.pieces === 0) return '近 30 天没有发';
  if (Object.values(recent.rates).every((rate) => rate === null)) return '近 30 天发的还没有数据';
  if (recent.pieces === all.pieces) return '都是近 30 天发的，没有以前的可比';
  if (!slide)
    return recent.pieces < 3 ? `近 30 天只有 ${recent.pieces} 条，看不出变化` : '和以前比，没有哪一步明显变差';
  const { step, rate, usual, sure } = slide;
  const said = `${headers.steps[step]}从 ${percent(usual)} 掉到 ${percent(rate)}`;
  return sure === 'clearly' ? `${said}，明显变差：${remedies[step]}` : `${said}，可能变差，再看几条`;
}

const cooperation: Readonly<Record<Tier, string>> = {
  头部: '品牌专场直播',
  腰部: '种草短视频',
  素人: 'UGC 图文为先',
  普通用户: '买家秀、老客晒单',
};

const dear = (by: number) =>
  Math.abs(by) < 0.1 ? '和同层级差不多' : `比同层级${by > 0 ? '贵' : '便宜'} ${Math.round(Math.abs(by) * 100)}%`;

function creator({ pieces, returns, price }: CreatorRecord, dearness: number | null): string {
  const left = pieces.length - returns.length;
  return [
    price === null ? '没有报价' : dearness === null ? '' : `千粉报价${dear(dearness)}`,
    pieces.length === 0 ? '还没合作过' : '',
    left > 0 ? `${left} 条缺成本、成交额或零成本，没算进 ROI` : '',
  ]
    .filter(Boolean)
    .join('；');
}

function booking({ advice, record, expected, gain }: Candidate, margin: number | null): string {
  if (advice === 'noPrice') return '没有报价，算不出划不划算。问到了填进“KOL矩阵”';
  if (advice === 'noRecord' || !expected) return `${record.tier}还没有合作过，没有参照；想试，先谈一条小的`;
  const basis =
    expected.pieces > 0
      ? `自己的 ${expected.pieces} 条占 ${Math.round(expected.credibility * 100)}%，其余按${record.tier}平均`
      : `没有自己的数据，按${record.tier}平均`;
  const profit = margin === null ? '' : `，毛利 ${whole(expected.revenue * margin)} 元`;
  const sold = `预计卖 ${whole(expected.revenue)} 元${profit}，报价 ${whole(record.price ?? 0)} 元（${basis}）`;
  if (advice === 'noReturn') return `${sold}，收不回报价`;
  if (advice === 'overBudget') return `${sold}，划算，但预算里有更好的搭配`;
  if (advice === 'noBudget') return `${sold}。填上“达人预算”，就会挑出这一轮约谁`;
  return `${sold}，比报价多 ${whole(gain ?? 0)} 元`;
}

interface PainSources {
  readonly mentions: { readonly total: number; readonly hits: number; readonly counted: boolean } | null;
  readonly taken: { readonly count: number; readonly counted: boolean } | null;
}

function pain({ mentions, taken }: PainSources, top: number): string {
  const heard = mentions?.counted ? `按“舆情提及”数：提及 ${mentions.total} 条，负面 ${mentions.hits} 条` : '';
  const few = mentions && mentions.total < 10 ? '提及少，负面率往平均靠' : '';
  return [
    mentions ? [heard, few].filter(Boolean).join('，') : '没有提及，负面率按全部词的平均',
    taken === null
      ? '没有头部数据，机会分没扣头部'
      : taken.counted
        ? `按“爆款样本”数：TOP${top} 里 ${taken.count} 条讲它`
        : '',
  ]
    .filter(Boolean)
    .join('；');
}

function topic(of: Topic, word: string, top: number): string {
  const angle = (element: string | null, otherwise: string) => (element ? `用“${element}”` : otherwise);
  switch (of.kind) {
    case 'leave':
      return '先放一放：搜的人少、抱怨少，或者头部已经占满';
    case 'ask':
      return `先翻评论区，看大家抱怨“${word}”什么；${angle(of.element, '可以')}先试一条`;
    case 'explain':
      return `抱怨的不多：把“${word}”做成选购清单或科普，别硬打痛点`;
    case 'turn':
      return `TOP${top} 已有 ${of.taken} 条讲“${word}”，正面拍难出头；${angle(of.element, '换个角度')}试一条`;
    case 'make': {
      const free = of.isEmpty ? '，头部还没人这样拍' : '';
      const where = of.lane ? `；可以先发${lane(of.lane)}，头部还没去` : '';
      const few = of.taken <= 3 ? '只有' : '有';
      const leaders = of.taken > 0 ? `TOP${top} ${few} ${of.taken} 条讲它` : `TOP${top} 没有一条讲它`;
      return `${angle(of.element, '拍一条')}讲“${word}”：10 条提及约 ${of.often} 条在抱怨，${leaders}${free}${where}`;
    }
  }
}

function contrast({ verdict, top, rest }: Contrast): string {
  if (verdict === 'few') return `一共才 ${top.hits + rest.hits} 条用，说不上`;
  const counts = `TOP${top.total} 里 ${top.hits} 条用，其余 ${rest.total} 条里 ${rest.hits} 条用`;
  if (verdict === 'same') return `${counts}，差别在偶然范围内`;
  return verdict.startsWith('maybe') ? `${counts}；条数少，别当定论` : counts;
}

function emptyLane({ element, lane: where, onPain, expected }: EmptyLane): string {
  if (onPain === 0) return '有人搜、有人抱怨，“爆款样本”里没有一条讲它';
  const chance = expected < 1 ? '；样本少，也可能是碰巧' : '';
  if (element !== null) return `头部 ${onPain} 条讲它，没有一条用（按平均该有 ${expected.toFixed(1)} 条）${chance}`;
  return `头部 ${onPain} 条讲它，都不在${where ? lane(where) : ''}（按平均该有 ${expected.toFixed(1)} 条）${chance}`;
}

interface Population {
  readonly own: number;
  readonly samples: number;
  readonly leftOut: number;
  readonly top: number;
  readonly clearly: readonly string[];
  readonly maybe: readonly string[];
  readonly lanes: number;
}

function structure({ own, samples, leftOut, top, clearly, maybe, lanes }: Population): string {
  if (own + samples - leftOut <= top)
    return `写了结构元素的内容不到 ${top + 1} 条，还比不出。在“爆款样本”里抄 20 条以上同行的爆款`;
  return [
    `自己的 ${own} 条，爆款样本 ${samples} 条`,
    leftOut > 0 ? `${leftOut} 条没写结构元素或没有播放、互动数，没算` : '',
    clearly.length > 0 ? `TOP${top} 明显多用：${listed(clearly)}` : '',
    maybe.length > 0 ? `可能多用：${listed(maybe)}（条数少，别当定论）` : '',
    clearly.length + maybe.length === 0 ? `TOP${top} 和其余用的结构看不出差别` : '',
    samples === 0 ? '“爆款样本”是空的，抄些同行的爆款才看得出空白赛道' : `空白赛道 ${lanes} 条`,
  ]
    .filter(Boolean)
    .join('；');
}

interface Ran {
  readonly pieces: number;
  readonly weak: number;
  readonly noCost: number;
  readonly creators: number;
  readonly booked: number;
  readonly words: number;
  readonly best: string | null;
}

/** 内容、达人、痛点和结构说的话。 */
export const contentZh = {
  wrong: (over: string | null, limit: number) =>
    over === null
      ? '不能小于 0。这个数先不算，改好后再运行一次。'
      : `比“${over}”（${whole(limit)}）还多。请核对这两个数，这个数先不算。`,
  boundsNotAscending: '要从小到大：素人粉丝数 < 腰部粉丝数 < 头部粉丝数。先按 1 万、10 万、100 万分层。',
  tooManyNegative: (mentions: number) => `比“提及数”（${whole(mentions)}）还多。请核对，这两个数先不算。`,
  tooManyTaken: (top: number) => `比头部内容数（${top}）还多。请核对，或改“设置”里的“头部内容数”；这个数先不算。`,
  halfMentions: '“提及数”和“负面数”要一起填，或者都空着。这两个数先不算。',
  piece,
  pays,
  slid,
  extreme,
  wholeShop: '全店',
  cooperation,
  creator,
  tier: (tried: number, ...roi: Parameters<typeof pays>) => (tried === 0 ? '还没合作过' : pays(...roi)),
  booking,
  pain,
  topic,
  structure,
  everywhere: '全部',
  contrast,
  emptyLane,
  part: (hits: number, total: number) => `${hits} / ${total}`,
  charts: {
    funnel: '内容漏斗：近 30 天各环节（同类平时 = 100）',
    weak: '内容卡在哪一步（条数）',
    roi: '各平台各类型的 ROI',
    tiers: '各层级达人的 ROI',
    pains: '机会最大的痛点词',
    structure: '结构元素：TOP 和其余各有多少在用',
  },
  topAndRest: (top: number): [string, string] => [`TOP${top} 在用 %`, '其余在用 %'],
  series: {
    pieces: '条数',
    roi: ['至少（95%）', 'ROI'] as [string, string],
    breakEven: '保本线',
    usual: '同类平时',
  },
  ran: ({ pieces, weak, noCost, creators, booked, words, best }: Ran) => {
    if (pieces + creators + words === 0) return '“内容”还是空的：手工填，或导入抖音、小红书、视频号的数据';
    return [
      `内容 ${pieces} 条${weak > 0 ? `，${weak} 条有短板` : ''}${noCost > 0 ? `，${noCost} 条没填成本` : ''}`,
      creators > 0 ? `KOL ${creators} 位${booked > 0 ? `，建议约 ${booked} 位` : ''}` : '',
      words > 0 ? `痛点词 ${words} 个${best ? `，机会最大的是“${best}”` : ''}` : '',
    ]
      .filter(Boolean)
      .join('；');
  },
  about: {
    内容: '每条内容的漏斗、投产比和短板',
    内容漏斗: '各平台各类型的漏斗和投产比，哪几条最好、最差，为什么',
    内容图表: '“内容漏斗”的图用的数',
    KOL矩阵: '达人的层级、报价和带来的成交',
    达人层级: '哪一层的达人最划算',
    达人建议: '预算内下一轮约谁，为什么',
    痛点词: '大家搜什么、抱怨什么，头部还没占的机会',
    爆款样本: '同行的爆款，手工抄进来，用来比结构',
    TOP10结构: '爆款用了什么结构，哪些赛道还空着',
  } as Record<string, string>,
  notes: {
    内容: {
      内容ID: '自己编的号，或导入时自动编的。每条不一样',
      平台: '抖音、小红书、视频号，或您自己的叫法。和“KOL矩阵”里的写法一样',
      结构元素: '用顿号隔开，如：痛点开场、对比测评、真人出镜',
      痛点: '讲的是哪个痛点，用“痛点词”里的词',
      KOL: '谁拍的，和“KOL矩阵”里的名字一样；自己拍的空着',
      成本: '拍摄、达人、投流一共花了多少。导入的内容没有成本，要自己补；没花钱填 0',
      完播数: '看完的次数。平台只给完播率的，导入时按播放量推算',
      互动数: '点赞、评论、收藏、分享加起来',
      点击数: '点商品链接的次数',
      复购数: '下单的人里又买了的人数',
      成交额: '这条内容带来的成交，扣掉退款',
      完播率: '完播数 ÷ 播放量',
      互动率: '互动数 ÷ 播放量',
      点击率: '点击数 ÷ 播放量',
      加购率: '加购数 ÷ 点击数',
      下单率: '下单数 ÷ 加购数；没有加购数，或下单比加购还多，就除以点击数',
      复购率: '复购数 ÷ 下单数',
      ROI: '成交额 ÷ 成本（投产比）。到 1 还不是赚钱，要看毛利；零成本不算',
      单客成本: '成本 ÷ 下单数',
      最弱环节:
        '和同平台、同类型的中位数比，丢得最多、而且不是偶然的那一步（区间整个低两成以上才算）。同类太少时和同类型的比',
      导入记录: '上次导入的数。您改过的格子，再导入也不会动',
    },
    内容漏斗: {
      范围: '全部：到今天；近30天：最后发布的内容往前 30 天；ROI最高、最低：发布满 7 天、有成本和成交额的内容',
      最弱环节: '近 30 天比以前差的那一步',
      ROI下限: '95% 的把握不低于它。条数少，区间就宽',
      完播率: '每条的率取中位数；数小的往平均靠',
      下单率: '同“内容”的口径',
    },
    内容图表: {},
    KOL矩阵: {
      平台: '同一个人在两个平台算两行',
      报价: '拍一条（播一场）的价钱',
      层级: '头部 100 万粉起，腰部 10 万起，素人 1 万起，再少是普通用户。分界在“设置”里改',
      内容数: '“内容”里 KOL 和平台都对得上的条数',
      ROI: '有成本和成交额的内容：成交额之和 ÷ 成本之和',
      千粉报价: '报价 ÷ 粉丝数 × 1000',
      千次播放成本: '成本 ÷ 播放量 × 1000',
    },
    达人层级: { ROI下限: '95% 的把握不低于它。条数少，区间就宽', 千粉报价中位: '报价 ÷ 粉丝数 × 1000 的中位数' },
    达人建议: {
      建议: '约：预算内总收益最大的一组；备选：划算但这次排不下；先不约：预计收不回报价',
      预期成交额: '下一条大约卖多少：自己的数据越多越信自己，其余按同层级',
      预期ROI: '预期成交额 ÷ 报价',
      自身占比: '预期里有多少来自自己的内容',
    },
    痛点词: {
      关键词: '一个词，或几个词用空格隔开，如：吹风机 噪音',
      搜索量: '一个月的搜索量，可以写 1.2万',
      提及数: '看到多少条讲它的评论、帖子。空着就数“舆情提及”',
      负面数: '其中在抱怨的',
      头部占用数: 'TOP10 里有几条讲它。空着就数“爆款样本”',
      机会分: '100 × 需求分 × 负面率 ×（1 − 头部占比）',
      需求分: '搜索量 ÷ 搜得最多的词的搜索量',
      负面率: '负面数 ÷ 提及数；提及少的往全部词的平均靠',
      头部占比: '头部占用数 ÷ 头部内容数（设置里的，不填是 10）',
    },
    爆款样本: {
      播放量: '看得到就填；看不到的平台只填互动数',
      互动数: '点赞、评论、收藏、分享加起来',
      结构元素: '用顿号隔开，叫法和“内容”里一样',
    },
    TOP10结构: {
      范围: '全部，或条数够的平台·类型。名次按播放量（看不到就按互动数）是同平台同类型中位数的几倍',
      结论: '“明显”：不是偶然；“可能”：大约二十次里会碰巧一次',
      相差: 'TOP 的占比减去其余的占比，后两列是 95% 的区间',
    },
  } as Record<string, Record<string, string>>,
  settings: {
    同类最少条数: '同平台、同类型至少几条，才和中位数比。不填：5',
    内容毛利率: '卖出的货的毛利率，如 0.4 或 40%。填了就能看 ROI 保不保本，约达人也按毛利算',
    头部内容数: '看头部的前几条。不填：10',
    素人粉丝数: '多少粉丝起算素人。不填：10000',
    腰部粉丝数: '多少粉丝起算腰部。不填：100000',
    头部粉丝数: '多少粉丝起算头部。不填：1000000',
    达人预算: '下一轮约达人一共花多少。不填就只排名，不挑人',
  } as Record<string, string>,
};
