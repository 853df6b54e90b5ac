import type { Candidate } from '../../content/creators/booking';
import type { Driver, DrivingFactor } from '../../content/funnel/drivers';
import type { PieceNotes } from '../../content/funnel/pieceNotes';
import type { FunnelHeaders, Step } from '../../content/funnel/step';
import type { Topic } from '../../content/pains/topic';
import type { Lane, Piece } from '../../content/piece';
import type { contentZh } from '../zh-CN/content';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const decimal = (value: number) => value.toFixed(2);
const percent = (share: number) => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 2 : 0)}%`;
const lane = ({ platform, kind }: Lane) => `${platform}·${kind}`;
const listed = (words: readonly string[]) => words.join(', ');
const joined = (parts: readonly string[]) => parts.filter(Boolean).join('; ');

const remedies: Readonly<Record<Step, string>> = {
  completion: 'say the pain or the result in the first 3 seconds, cut what leads up to it',
  engagement: 'end on a question, pin a first comment',
  click: 'name the link as soon as the product is seen; it must be what the piece is about',
  cart: 'the product page and its price must hold what the piece says',
  order: 'look at coupon, stock and how fast service answers; remind those with a full cart',
  repeat: 'ask how it was within a week, with a coupon for the next order',
};

function standing({ standing: found }: PieceNotes, piece: Piece, { steps }: FunnelHeaders, enough: number): string {
  switch (found.state) {
    case 'weak': {
      const { step, rate, usual } = found.weak;
      const like = usual.scope === 'lane' ? lane(piece) : `${piece.kind} on all platforms`;
      return `${steps[step]} ${percent(rate)}, usually ${percent(usual.median)} for ${like} (${usual.pieces} pieces): ${remedies[step]}`;
    }
    case 'fine':
      return 'No step is worse than usual';
    case 'young':
      return 'Just published: not compared yet';
    case 'few':
      return `Fewer than ${enough} of its kind: not compared yet`;
    case 'unknown':
      return 'No figures yet: fill in 播放量, 互动数, 点击数, or import the platform’s statistics';
  }
}

const money: Readonly<Record<PieceNotes['money'], string>> = {
  known: '',
  noCost: 'Fill in 成本 to get its ROI',
  free: 'It cost nothing, so it has no ROI',
  noRevenue: 'Fill in 成交额 to get its ROI',
};
const pastCart = {
  unknown: '加购数 is not known: 下单率 is of the clicks',
  fewer: 'Some ordered without a cart: 下单率 is of the clicks',
};

const drivers: Readonly<Record<Driver, (value: number) => string>> = {
  reach: (value) => `${value < 10 ? value.toFixed(1) : whole(value)} views for each yuan`,
  click: (value) => `a click rate of ${percent(value)}`,
  order: (value) => `${percent(value)} of the clicks order`,
  basket: (value) => `${whole(value)} yuan an order`,
};
const usually: Readonly<Record<Driver, (value: number) => string>> = {
  reach: (value) => (value < 10 ? value.toFixed(1) : whole(value)),
  click: percent,
  order: percent,
  basket: whole,
};
const driven = ({ driver, value, usual }: DrivingFactor) =>
  `${drivers[driver](value)} (usually ${usually[driver](usual)})`;

const pays: (typeof contentZh)['pays'] = (roi, count, enough, breakEven) => {
  if (roi === null) return 'No piece has both 成本 and 成交额, so there is no ROI';
  if (count < enough)
    return `Only ${count} ${count === 1 ? 'piece has' : 'pieces have'} both 成本 and 成交额: take the ROI as a hint`;
  if (roi.interval === null) return 'The pieces differ too widely: take the ROI as a hint';
  const range = `ROI is between ${decimal(roi.interval.low)} and ${decimal(roi.interval.high)} (95%)`;
  if (breakEven === null) return range;
  const line = `break-even at ${decimal(breakEven)}`;
  if (roi.interval.low > breakEven) return `${range}, above ${line}: it pays`;
  return roi.interval.high < breakEven
    ? `${range}, below ${line}: it loses money`
    : `${range}, ${line} lies between: too early to say`;
};

const dear = (by: number) =>
  Math.abs(by) < 0.1
    ? 'about what its tier asks'
    : `${Math.round(Math.abs(by) * 100)}% ${by > 0 ? 'dearer' : 'cheaper'} than its tier`;

function booking({ advice, record, expected, gain }: Candidate, margin: number | null): string {
  if (advice === 'noPrice') return 'No price, so nobody can say: ask and fill it in in KOL矩阵';
  if (advice === 'noRecord' || !expected)
    return `No ${record.tier} tried yet, so nothing to go by: begin with one small piece`;
  const own = Math.round(expected.credibility * 100);
  const basis =
    expected.pieces > 0
      ? `${own}% from ${expected.pieces} own pieces, the rest as ${record.tier} do`
      : `no own pieces: as ${record.tier} do`;
  const profit = margin === null ? '' : `, a margin of ${whole(expected.revenue * margin)}`;
  const sold = `Expected to sell ${whole(expected.revenue)}${profit} for ${whole(record.price ?? 0)} (${basis})`;
  if (advice === 'noReturn') return `${sold}: does not bring its price back`;
  if (advice === 'overBudget') return `${sold}: worth it, but the budget buys better`;
  if (advice === 'noBudget') return `${sold}. Fill in 达人预算 to have the next round picked`;
  return `${sold}: ${whole(gain ?? 0)} beyond its price`;
}

function topic(of: Topic, word: string, top: number): string {
  const made = (element: string | null, otherwise: string) => (element ? `with 「${element}」` : otherwise);
  switch (of.kind) {
    case 'leave':
      return 'Leave it for now: few look for it, few complain, or the leaders have it all';
    case 'ask':
      return `Read the comments first to see what people complain of in “${word}”; try one piece ${made(of.element, 'then')}`;
    case 'explain':
      return `Few complain of “${word}”: make a buyer’s guide rather than a pain`;
    case 'turn':
      return `${of.taken} of the TOP${top} speak of “${word}” already: try another angle ${made(of.element, '')}`.trim();
    case 'make': {
      const free = of.isEmpty ? ', which no leader does' : '';
      const where = of.lane ? `; begin on ${lane(of.lane)}, where no leader is` : '';
      return `Make “${word}” ${made(of.element, 'a piece')}${free}: about ${of.often} of 10 mentions complain, ${of.taken} of the TOP${top} speak of it${where}`;
    }
  }
}

/** What content, creators, pains and structure say. */
export const contentEn: typeof contentZh = {
  wrong: (over, limit) =>
    over === null
      ? 'It cannot be below 0. This figure is left out; mend it and run again.'
      : `It is more than ${over} (${whole(limit)}). Check both; this figure is left out.`,
  boundsNotAscending:
    'The bounds must ascend: 素人粉丝数 < 腰部粉丝数 < 头部粉丝数. Until then 10,000, 100,000 and a million hold.',
  tooManyNegative: (mentions) => `It is more than 提及数 (${whole(mentions)}). Check both; they are left out.`,
  tooManyTaken: (top) => `It is more than 头部内容数 (${top}). Check it, or the setting; this figure is left out.`,
  halfMentions: 'Fill in both 提及数 and 负面数, or neither. They are left out.',
  piece: (notes, of, headers, enough) => {
    const { unknown, stopsAt, stranger } = notes;
    return joined([
      standing(notes, of, headers, enough),
      unknown.length > 0
        ? `Not filled: ${listed(unknown.map((name) => headers.counts[name]))}; their rates are blank`
        : '',
      stopsAt ? `${headers.counts[stopsAt]} is 0, so what follows has no rate` : '',
      notes.pastCart ? pastCart[notes.pastCart] : '',
      money[notes.money],
      stranger ? `KOL矩阵 has no “${of.creator}” on ${of.platform}` : '',
    ]);
  },
  pays,
  slid: (slide, recent, all, headers) => {
    if (recent.pieces === 0) return 'Nothing published in the last 30 days';
    if (Object.values(recent.rates).every((rate) => rate === null)) return 'No figures of the last 30 days yet';
    if (recent.pieces === all.pieces) return 'All of the last 30 days: nothing to compare with';
    if (!slide)
      return recent.pieces < 3
        ? `${recent.pieces} in the last 30 days: too few to see a change`
        : 'No step is clearly worse than before';
    const { step, rate, usual, sure } = slide;
    const said = `${headers.steps[step]} fell from ${percent(usual)} to ${percent(rate)}`;
    return sure === 'clearly' ? `${said}, clearly: ${remedies[step]}` : `${said}, maybe: watch the next pieces`;
  },
  extreme: ({ piece: of, why, fewOrders }, side) => {
    const because = why ? `: mostly ${side === 'best' ? 'by' : 'for'} ${driven(why)}` : '';
    return `“${of.title}”${because}${fewOrders ? '; so few orders that it may be chance' : ''}`;
  },
  wholeShop: 'Whole shop',
  cooperation: {
    头部: 'Brand live session',
    腰部: '种草 short video',
    素人: 'UGC picture posts first',
    普通用户: 'Buyers’ and regulars’ own posts',
  },
  creator: ({ pieces, returns, price }, dearness) => {
    const left = pieces.length - returns.length;
    return joined([
      price === null ? 'No price' : dearness === null ? '' : `A thousand followers cost ${dear(dearness)}`,
      pieces.length === 0 ? 'not tried yet' : '',
      left > 0 ? `${left} free or without 成本 or 成交额 are not in the ROI` : '',
    ]);
  },
  tier: (tried, ...roi) => (tried === 0 ? 'Not tried yet' : pays(...roi)),
  booking,
  pain: ({ mentions, taken }, top) => {
    const heard = mentions?.counted ? `${mentions.total} mentions in 舆情提及, ${mentions.hits} complain` : '';
    const few = mentions && mentions.total < 10 ? 'few mentions: negativity leans on the average' : '';
    return joined([
      mentions ? joined([heard, few]) : 'No mentions: negativity as of all words',
      taken === null
        ? 'Nothing is known of the leaders: none of the score was taken off'
        : taken.counted
          ? `${taken.count} of the TOP${top} of 爆款样本 speak of it`
          : '',
    ]);
  },
  topic,
  structure: ({ own, samples, leftOut, top, clearly, maybe, lanes }) => {
    if (own + samples - leftOut <= top)
      return `Fewer than ${top + 1} pieces name their structure: nothing to compare. Copy 20 or more of the field’s hits into 爆款样本`;
    return joined([
      `${own} own pieces, ${samples} of 爆款样本`,
      leftOut > 0 ? `${leftOut} without structure or reach are left out` : '',
      clearly.length > 0 ? `the TOP${top} clearly use more: ${listed(clearly)}` : '',
      maybe.length > 0 ? `maybe more: ${listed(maybe)} (few pieces: no certainty)` : '',
      clearly.length + maybe.length === 0 ? `no difference to be seen between the TOP${top} and the rest` : '',
      samples === 0 ? '爆款样本 is empty: copy some of the field’s hits to see empty lanes' : `${lanes} empty lanes`,
    ]);
  },
  everywhere: 'All',
  contrast: ({ verdict, top, rest }) => {
    if (verdict === 'few') return `Only ${top.hits + rest.hits} use it: nothing can be said`;
    const counts = `${top.hits} of the top ${top.total} use it, ${rest.hits} of the other ${rest.total}`;
    if (verdict === 'same') return `${counts}: within chance`;
    return verdict.startsWith('maybe') ? `${counts}; few pieces, no certainty` : counts;
  },
  emptyLane: ({ element, lane: where, onPain, expected }) => {
    if (onPain === 0) return 'People look for it and complain; nothing in 爆款样本 speaks of it';
    const chance = expected < 1 ? '; few samples, it may be chance' : '';
    const usual = `(${expected.toFixed(1)} would be usual)`;
    if (element !== null)
      return `${onPain} of the leaders’ pieces speak of it, none with this element ${usual}${chance}`;
    return `${onPain} of the leaders’ pieces speak of it, none on ${where ? lane(where) : ''} ${usual}${chance}`;
  },
  part: (hits, total) => `${hits} / ${total}`,
  charts: {
    funnel: 'Funnel: each step in the last 30 days (usual = 100)',
    weak: 'Weakest step (pieces)',
    roi: 'ROI by platform and kind',
    tiers: 'ROI by tier of creators',
    pains: 'Pains with the largest opportunity',
    structure: 'Structure elements: used by the top and by the rest',
  },
  topAndRest: (top) => [`TOP${top}, %`, 'Rest, %'],
  series: { pieces: 'Pieces', roi: ['At least (95%)', 'ROI'], breakEven: 'Break-even', usual: 'Usual' },
  ran: ({ pieces, weak, noCost, creators, booked, words, best }) => {
    if (pieces + creators + words === 0)
      return '内容 is empty: fill it in, or import statistics of Douyin, Xiaohongshu or 视频号';
    return joined([
      `${pieces} pieces${weak > 0 ? `, ${weak} with a weak step` : ''}${noCost > 0 ? `, ${noCost} without 成本` : ''}`,
      creators > 0 ? `${creators} creators${booked > 0 ? `, ${booked} to be booked` : ''}` : '',
      words > 0 ? `${words} pains${best ? `, the largest opportunity is “${best}”` : ''}` : '',
    ]);
  },
  about: {
    内容: 'The funnel, ROI and weakest step of each piece',
    内容漏斗: 'Funnel and ROI by platform and kind; the best and worst pieces, and why',
    内容图表: 'Figures of the charts of 内容漏斗',
    KOL矩阵: 'Creators: tier, price, what they brought',
    达人层级: 'Which tier of creators pays',
    达人建议: 'Whom to book next within the budget, and why',
    痛点词: 'What people look for and complain of, and what the leaders leave',
    爆款样本: 'Hits of the field, copied by hand, to compare structures',
    TOP10结构: 'What hits are made of, and which lanes are empty',
  },
  notes: {
    内容: {
      内容ID: 'A number of your own, or made by the import. Different for each piece',
      平台: '抖音, 小红书, 视频号 or your own name; written as in KOL矩阵',
      结构元素: 'Parted by 、, such as 痛点开场、对比测评、真人出镜',
      痛点: 'Which pain it is about, in a word of 痛点词',
      KOL: 'Who made it, as in KOL矩阵; blank for your own',
      成本: 'Shooting, creator and promotion together. Imports do not know it: fill it in; 0 if it was free',
      完播数: 'Watched to the end. Where the platform gives a rate only, the import reckons it from 播放量',
      互动数: 'Likes, comments, favourites and shares together',
      点击数: 'Clicks on the product link',
      复购数: 'Of those who ordered, who ordered again',
      成交额: 'What it sold, less refunds',
      完播率: '完播数 ÷ 播放量',
      互动率: '互动数 ÷ 播放量',
      点击率: '点击数 ÷ 播放量',
      加购率: '加购数 ÷ 点击数',
      下单率: '下单数 ÷ 加购数; ÷ 点击数 where 加购数 is not known or less than the orders',
      复购率: '复购数 ÷ 下单数',
      ROI: '成交额 ÷ 成本. 1 is no profit yet: mind the margin. Blank where it cost nothing',
      单客成本: '成本 ÷ 下单数',
      最弱环节:
        'The step that loses the most against the median of its platform and kind, beyond chance (the whole interval a fifth below). Of its kind on all platforms where there are too few',
      导入记录: 'What was imported last. A cell that you changed stays when you import again',
    },
    内容漏斗: {
      范围: '全部: up to today; 近30天: the 30 days up to the last piece; ROI最高, 最低: pieces 7 days old with 成本 and 成交额',
      最弱环节: 'The step that became worse in the last 30 days',
      ROI下限: 'With 95% certainty it is not below. Few pieces make a wide interval',
      完播率: 'The median of the pieces’ rates; small counts lean on the average',
      下单率: 'As in 内容',
    },
    内容图表: {},
    KOL矩阵: {
      平台: 'A creator on two platforms is two rows',
      报价: 'Asked for one piece or session',
      层级: '头部 from a million followers, 腰部 from 100,000, 素人 from 10,000, else 普通用户. The bounds are settings',
      内容数: 'Pieces of 内容 with this KOL on this platform',
      ROI: 'Of pieces with 成本 and 成交额: all 成交额 ÷ all 成本',
      千粉报价: '报价 ÷ 粉丝数 × 1000',
      千次播放成本: '成本 ÷ 播放量 × 1000',
    },
    达人层级: {
      ROI下限: 'With 95% certainty it is not below. Few pieces make a wide interval',
      千粉报价中位: 'Median of 报价 ÷ 粉丝数 × 1000',
    },
    达人建议: {
      建议: '约: together they bring the most within the budget; 备选: worth it, but not this time; 先不约: will not bring the price back',
      预期成交额: 'What the next piece may sell: the own record as far as it goes, the tier’s for the rest',
      预期ROI: '预期成交额 ÷ 报价',
      自身占比: 'How far the expectation rests on the own pieces',
    },
    痛点词: {
      关键词: 'A word, or several parted by spaces, such as 吹风机 噪音',
      搜索量: 'Searches a month; 1.2万 is understood',
      提及数: 'Comments and posts that speak of it. Blank: counted in 舆情提及',
      负面数: 'Of these, that complain',
      头部占用数: 'Of the TOP10, that speak of it. Blank: counted in 爆款样本',
      机会分: '100 × 需求分 × 负面率 × (1 − 头部占比)',
      需求分: '搜索量 ÷ that of the word that is searched the most',
      负面率: '负面数 ÷ 提及数; few mentions lean on the average of all words',
      头部占比: '头部占用数 ÷ 头部内容数 (a setting; 10)',
    },
    爆款样本: {
      播放量: 'Where it can be seen; else fill in 互动数 only',
      互动数: 'Likes, comments, favourites and shares together',
      结构元素: 'Parted by 、, with the same names as in 内容',
    },
    TOP10结构: {
      范围: 'All, or a platform and kind with pieces enough. Ranked by 播放量 (互动数 where it cannot be seen) as times the median of its platform and kind',
      结论: '明显: no chance; 可能: happens by chance about once in twenty',
      相差: 'Share of the top less that of the rest, then its 95% interval',
    },
  },
  settings: {
    同类最少条数: 'Pieces of a platform and kind from which they are compared with their median. Blank: 5',
    内容毛利率:
      'Gross margin of what is sold, 0.4 or 40%. With it ROI is held against break-even, and creators are picked by margin',
    头部内容数: 'How many pieces the top are. Blank: 10',
    素人粉丝数: 'Followers from which a creator is 素人. Blank: 10000',
    腰部粉丝数: 'Followers from which a creator is 腰部. Blank: 100000',
    头部粉丝数: 'Followers from which a creator is 头部. Blank: 1000000',
    达人预算: 'Money for the next round of creators. Blank: they are ranked, nobody is picked',
  },
};
