import type { Advice } from '../../customers/review/advice';
import type { ContradictionCode } from '../../customers/review/contradiction';
import type { Face } from '../../customers/review/coupon/face';
import type { LowReturn } from '../../customers/review/lowReturn';
import type { Range } from '../../customers/review/profit';
import type { ReviewRow } from '../../customers/review/tabs';

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;
const money = (amount: number) => amount.toFixed(2);
const range = ({ low, high }: Range, show: (value: number) => string) => `${show(low)} 到 ${show(high)}`;
/** 把握有多大；不到八成就不提数。 */
const sure = (chance: number) => {
  if (chance < 0.8) return '还分不出高下';
  const shown = `${(Math.min(chance, 0.999) * 100).toFixed(1)}%`;
  return chance < 0.95 ? `把握 ${shown}，还不够` : `有 ${shown} 的把握`;
};
const number = (value: number) => String(Number(value.toFixed(2)));

/** 券面的说法，如“满80减15”。 */
const faceName = ({ threshold, off, rate }: Face) => {
  if (rate < 1) return `${threshold > 0 ? `满${number(threshold)}打` : ''}${number(rate * 10)}折`;
  return threshold > 0 ? `满${number(threshold)}减${number(off)}` : `${number(off)}无门槛`;
};

/** 和谁比，每人多赚还是少赚，区间，把握。 */
function compared(than: string, over: Range, chance: number): string {
  const more = over.point >= 0;
  const amount = money(Math.abs(over.point));
  return `${than}每人${more ? '多' : '少'}赚 ${amount}（${range(over, money)}），${sure(more ? chance : 1 - chance)}`;
}

const lowRate = ({ rate, against }: LowReturn) =>
  against.who === 'control'
    ? `回访率 ${percent(rate)}，没有明显高过对照组的 ${percent(against.rate)}`
    : `回访率 ${percent(rate)}，低于本店这类客户平时 ${against.days} 天的 ${percent(against.rate)}`;

const columns = { margin: '毛利率', revenue: '订单额', returned: '回访人数', controlRevenue: '对照组订单额' };

function advice(one: Advice): string {
  switch (one.kind) {
    case 'fill':
      return `填上“${columns[one.what]}”，才能算利润`;
    case 'more': {
      const control = one.control === null ? '' : `，对照 ${one.control} 人`;
      return one.needed < 500
        ? `触达 ${one.people} 人${control}，每组满 200 人才能比，满 500 人才下结论`
        : `触达 ${one.people} 人，满 500 人才下结论`;
    }
    case 'needsControl':
      return '没有对照组，分不清是权益带来的，还是本来就会买。下次发之前先分组，随机留一部分客户不发';
    case 'gain':
      return compared('比不发', one.range, one.chance);
    case 'rival':
      return compared(`比“${one.benefit}”`, one.over, one.chance);
    case 'wait':
      return `过了截止日 ${one.end} 再下结论，中途先别改`;
    case 'importOrders':
      return `订单只到 ${one.until}，导入到截止日 ${one.end} 再下结论`;
    case 'fixEnd':
      return '没填“截止日”。先定好哪天截止，到了再下结论';
    case 'stop':
      return '先停发';
    case 'rollOut':
      return '这类客户就按这个发';
    case 'discounts':
      return `券抵掉的钱还没扣，大约每人 ${money(one.perHead)}；填上“优惠总额”就会扣`;
    case 'invite':
      return `${lowRate(one.low)}。加一场专属直播邀请再试`;
    case 'changeLive':
      return `${lowRate(one.low)}。换个时段和选品再邀请一次`;
    case 'face': {
      const { face, profit, over, reach } = one.better;
      const reached = `用得上券的单从 ${percent(reach.present)} 变成 ${percent(reach.better)}`;
      return `可以试“${faceName(face)}”：按这类客户的 ${one.baskets} 笔消费和毛利估算，比不发每人多赚 ${money(profit.point)}（${range(profit, money)}，没算发送成本），比现在多 ${money(over.point)}（${range(over, money)}）；${reached}`;
    }
    case 'outOfReach':
      return `门槛太高：按这类客户平时的消费，只有 ${percent(one.reach)} 的单用得上。先降到 ${number(one.threshold)} 左右，一半的单够得着`;
    case 'faceFits':
      return '按这类客户的消费和毛利估算，现在的面额已经合适';
    case 'noCoupon':
      return '按这类客户的消费和毛利估算，扣掉券面，哪种面额都赚不回来。换一种权益，或转专属客服';
    case 'noFace':
      return '这项权益看不出门槛和面额，估算不了换券';
  }
}

type Wrong = Pick<ReviewRow, 'sent' | 'returned' | 'controlPeople' | 'start'> & { header: string };

const AGAIN = '这一行先不算，改好后再运行一次。';

const contradictions: Record<ContradictionCode, (row: Wrong) => string> = {
  notWhole: ({ header }) => `“${header}”要填整数。${AGAIN}`,
  belowZero: ({ header }) => `“${header}”不能小于 0。${AGAIN}`,
  notAMargin: () => `毛利率要大于 0、不超过 1，如 0.4 或 40%。${AGAIN}`,
  moreThanSent: ({ header, sent }) => `“${header}”比触达人数 ${sent} 还多。${AGAIN}`,
  moreThanReturned: ({ returned }) => `核销数比回访人数 ${returned} 还多：用了券的都算回访。${AGAIN}`,
  moreThanControl: ({ controlPeople }) => `对照组回访人数比对照组人数 ${controlPeople ?? 0} 还多。${AGAIN}`,
  boughtByNobody: ({ header }) => `没有人回访，“${header}”却不是 0。${AGAIN}`,
  noControlPeople: () => `对照组有订单，却没填对照组人数。${AGAIN}`,
  endsBefore: ({ start }) => `截止日比触达日 ${start} 还早。${AGAIN}`,
};

interface Reviewed {
  rows: number;
  winners: number;
  few: number;
}

/** 触达复盘、触达分组和预计价值说的话。 */
export const reviewZh = {
  advice,
  join: (sentences: readonly string[]) => sentences.join('。'),
  contradictions,
  noBenefit: `触达组要写发的是什么权益，只有对照组空着。${AGAIN}`,
  rateRange: (rate: Range) => `${percent(rate.low)}–${percent(rate.high)}`,
  gainRange: (gain: Range) => range(gain, money),
  reviewed: ({ rows, winners, few }: Reviewed) =>
    [`复盘 ${rows} 行`, winners > 0 ? `胜出 ${winners}` : '', few > 0 ? `样本不足 ${few}` : '']
      .filter(Boolean)
      .join('，'),
  splitting: '触达分组',
  split: (campaign: string, people: number) => `“${campaign}”分好了，新进 ${people} 人，名单见“触达分组”`,
  separator: '；',
  about: {
    触达复盘: '每次触达有没有多赚钱：核销率、和对照组比、下一步怎么做',
    触达分组: '每场活动谁发、谁不发，分好就不再变',
  } as Record<string, string>,
  notes: {
    触达复盘: {
      权益: '发的是什么，如 满100减20、9折券、专属直播邀请',
      触达日: '从哪天开始发。填了才能和本店平时的回访率比',
      截止日: '先定好哪天截止，过了才下结论',
      触达人数: '发了多少人，没下单的也算。结果从订单里算时，按分组的人数算',
      回访人数: '其中有几位到截止日前下过单（按人数，不按单数）。有分组的活动可以不填，从订单里算',
      核销数: '用掉的券',
      订单额: '这批人到截止日前的实付减退款，没用券的单也算。有分组的活动可以不填',
      毛利率: '平时不用券时的毛利率，如 0.4',
      单次成本: '每触达一人花多少，如短信费、人工',
      优惠总额: '券一共抵了多少钱。填了就从利润里扣',
      对照组人数: '随机留下没发的人数',
      对照组回访人数: '没发的人里有几位下了单。不填就按触达组的人均消费估',
      对照组订单额: '没发的人到截止日前的实付减退款',
      核销率: '核销数 ÷ 触达人数',
      区间: '核销率的 95% 区间（Wilson）',
      人均增量利润:
        '订单额 × 毛利率 ÷ 触达人数 − 单次成本 − 对照组订单额 × 毛利率 ÷ 对照组人数。填了优惠总额，再减 优惠总额 ×（1 − 毛利率）÷ 触达人数',
      增量区间: '人均增量利润的 90% 区间：整段大于 0，就是胜算 95% 以上。客单价的波动按本店近一年的订单算',
      胜算: '比不发更赚的把握。每组不到 200 人不显示',
      结论: '每组不到 200 人：样本不足；到 500 人、过了截止日、把握到 95% 才算胜出',
      回访人数按订单: '分了组的活动，从订单里数出来的',
      订单额按订单: '分了组的活动，从订单里加出来的：分组日到截止日的实付减退款',
    },
    触达分组: {
      组: '触达：要发；对照：不发，留着比较',
      权益: '触达组发什么；对照组空着',
      分组日: '从这天起的订单算进复盘',
      截止日: '到这天为止的订单算进复盘。行不要删，删了就算不出来',
    },
  } as Record<string, Record<string, string>>,
};
