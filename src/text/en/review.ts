import type { Advice } from '../../customers/review/advice';
import type { Face } from '../../customers/review/coupon/face';
import type { LowReturn } from '../../customers/review/lowReturn';
import type { Range } from '../../customers/review/profit';
import type { reviewZh } from '../zh-CN/review';

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;
const money = (amount: number) => amount.toFixed(2);
const range = ({ low, high }: Range, show: (value: number) => string) => `${show(low)} to ${show(high)}`;
/** How sure; under four fifths the figure would say more than is known. */
const sure = (chance: number) => {
  if (chance < 0.8) return 'which may be chance';
  const shown = `${(Math.min(chance, 0.999) * 100).toFixed(1)}%`;
  return chance < 0.95 ? `only ${shown} sure` : `${shown} sure`;
};
const number = (value: number) => String(Number(value.toFixed(2)));

const faceName = ({ threshold, off, rate }: Face) => {
  const from = threshold > 0 ? ` from ${number(threshold)}` : '';
  return rate < 1 ? `${number((1 - rate) * 100)}% off${from}` : `${number(off)} off${from}`;
};

function compared(than: string, over: Range, chance: number): string {
  const more = over.point >= 0;
  const amount = money(Math.abs(over.point));
  return `${amount} ${more ? 'more' : 'less'} profit per head than ${than} (${range(over, money)}), ${sure(more ? chance : 1 - chance)}`;
}

const lowRate = ({ rate, against }: LowReturn) =>
  against.who === 'control'
    ? `${percent(rate)} came back, not clearly more than the control group's ${percent(against.rate)}`
    : `${percent(rate)} came back, less than the ${percent(against.rate)} of such customers in ${against.days} usual days`;

function advice(one: Advice): string {
  const columns = { margin: '毛利率', revenue: '订单额', returned: '回访人数', controlRevenue: '对照组订单额' };
  switch (one.kind) {
    case 'fill':
      return `Fill in ${columns[one.what]} for the profit`;
    case 'more': {
      const control = one.control === null ? '' : `, ${one.control} in the control group`;
      return one.needed < 500
        ? `${one.people} people${control}: comparing takes 200 in each group, a winner 500`
        : `${one.people} people: a winner takes 500`;
    }
    case 'needsControl':
      return 'No control group: nobody can tell what the benefit brought and what would have been bought anyway. Next time split the customers first, and leave some out at random';
    case 'gain':
      return compared('no message', one.range, one.chance);
    case 'rival':
      return compared(`"${one.benefit}"`, one.over, one.chance);
    case 'wait':
      return `Judge after ${one.end}, and change nothing on the way`;
    case 'importOrders':
      return `Orders end on ${one.until}: import them up to ${one.end} first`;
    case 'fixEnd':
      return '截止日 is blank: fix an end first and judge when it is past';
    case 'stop':
      return 'Stop sending it';
    case 'rollOut':
      return 'Send it to all such customers';
    case 'discounts':
      return `What the coupons took off is not deducted yet, about ${money(one.perHead)} per head; fill in 优惠总额 for that`;
    case 'invite':
      return `${lowRate(one.low)}. Add an exclusive live invitation and try again`;
    case 'changeLive':
      return `${lowRate(one.low)}. Invite them again at another hour with other goods`;
    case 'face': {
      const { face, profit, over, reach } = one.better;
      const reached = `usable in ${percent(reach.better)} of the orders instead of ${percent(reach.present)}`;
      return `Try ${faceName(face)}: by ${one.baskets} purchases of such customers and the margin, ${money(profit.point)} more per head than no coupon (${range(profit, money)}, without the cost of sending) and ${money(over.point)} more than now (${range(over, money)}); ${reached}`;
    }
    case 'outOfReach':
      return `The threshold is too high: only ${percent(one.reach)} of the usual orders of such customers can use it. Lower it to about ${number(one.threshold)}, which half of them reach`;
    case 'faceFits':
      return 'By the purchases of such customers and the margin, the present face is right';
    case 'noCoupon':
      return 'By the purchases of such customers and the margin, no face would pay for itself. Try another benefit, or dedicated service';
    case 'noFace':
      return 'No threshold and discount can be read from this benefit, so no other face can be reckoned';
  }
}

const AGAIN = 'This row is left out until it is put right.';

export const reviewEn: typeof reviewZh = {
  advice,
  join: (sentences) => sentences.join('. '),
  contradictions: {
    notWhole: ({ header }) => `${header} must be a whole number. ${AGAIN}`,
    belowZero: ({ header }) => `${header} cannot be below 0. ${AGAIN}`,
    notAMargin: () => `毛利率 must be above 0 and at most 1, such as 0.4 or 40%. ${AGAIN}`,
    moreThanSent: ({ header, sent }) => `${header} is more than the ${sent} people who were written to. ${AGAIN}`,
    moreThanReturned: ({ returned }) =>
      `More coupons were redeemed than the ${returned} customers who came back; whoever redeems one came back. ${AGAIN}`,
    moreThanControl: ({ controlPeople }) => `More came back than the control group's ${controlPeople ?? 0}. ${AGAIN}`,
    boughtByNobody: ({ header }) => `Nobody came back, but ${header} is not 0. ${AGAIN}`,
    noControlPeople: () => `The control group has orders, but 对照组人数 is blank. ${AGAIN}`,
    endsBefore: ({ start }) => `The end is before the start ${start}. ${AGAIN}`,
  },
  noBenefit: `Say which benefit this customer gets; blank is for the control group. ${AGAIN}`,
  rateRange: (rate) => `${percent(rate.low)}–${percent(rate.high)}`,
  gainRange: (gain) => range(gain, money),
  reviewed: ({ rows, winners, few }) =>
    [`offers reviewed: ${rows}`, winners > 0 ? `won: ${winners}` : '', few > 0 ? `too few people: ${few}` : '']
      .filter(Boolean)
      .join(', '),
  splitting: 'Split of customers',
  split: (campaign, people) => `"${campaign}" is split, ${people} people joined; they are in 触达分组`,
  separator: '; ',
  about: {
    触达复盘: 'Whether campaigns paid: redemption, comparison with the control group, what to do next',
    触达分组: 'Who is written to in a campaign and who is left out; drawn once, never changed',
  },
  notes: {
    触达复盘: {
      权益: 'What they were offered, such as 满100减20, 9折券, 专属直播邀请',
      触达日: 'First day of sending. With it returns are compared with usual ones of this shop',
      截止日: 'Fix the end beforehand: nothing is judged before it is past',
      触达人数:
        'People written to, those who bought nothing included. Results from the orders are reckoned over everybody of the group',
      回访人数:
        'Of them, who bought by the end (people, not orders). May be blank after a split: counted from the orders',
      核销数: 'Coupons used',
      订单额:
        'What these people paid by the end, less refunds, orders without the coupon included. May be blank after a split',
      毛利率: 'Usual gross margin without coupons, such as 0.4',
      单次成本: 'Cost of reaching one person, such as the message and staff time',
      优惠总额: 'What the coupons took off in all. Deducted from the profit where it is filled in',
      对照组人数: 'People left out at random',
      对照组回访人数: 'Of those, who bought. Blank: estimated by what buyers spent',
      对照组订单额: 'What the people left out paid by the end, less refunds',
      核销率: '核销数 ÷ 触达人数',
      区间: "Wilson's 95% interval of the redemption rate",
      人均增量利润:
        '订单额 × 毛利率 ÷ 触达人数 − 单次成本 − 对照组订单额 × 毛利率 ÷ 对照组人数; with 优惠总额 also − 优惠总额 × (1 − 毛利率) ÷ 触达人数',
      增量区间:
        "90% interval of the profit per head: above 0 as a whole just when 胜算 is 95% or more. How spends differ is taken from the shop's orders of the last year",
      胜算: 'How sure it is that the offer pays more than none. Blank under 200 people in a group',
      结论: 'Under 200 people in a group: 样本不足 (too few). 胜出 (won) takes 500 people, a past end and 95% confidence',
      回访人数按订单: 'Counted from the orders, for campaigns with a split',
      订单额按订单: 'Summed from the orders from the split to the end, for campaigns with a split',
    },
    触达分组: {
      组: '触达: written to; 对照: left out for comparison',
      权益: 'What they are offered; blank for the control group',
      分组日: 'Orders from this day on count',
      截止日: 'Orders up to this day count. Keep the rows: without them nothing can be counted',
    },
  },
};
