import type { ActionCode } from '../../customers/action';

const actions: Record<ActionCode, string> = {
  'vip-keep': '专人服务，定期回访听意见，新品请TA先试',
  'vip-grow': '发一张复购券，按买过的品类推荐第二单',
  'vip-greet': '有一阵子没来了，专人问候一次，送一份老客权益',
  'winback-first': '优先唤回：先发大额老客券，没回来再转专属客服，最后电话回访',
  'winback-coupon': '发老客券唤回，没回来再转专属客服',
  'winback-light': '发一张老客券；花得不多，客服和外呼排在最后',
  upgrade: '离高价值只差一步：送会员权益，推荐搭配购买',
  'second-order': '引导下一单：收货后一周内发复购券',
  remind: '花得多但最近没来：按上次买的商品提醒补货',
  'raise-basket': '常来但每单不大：推满减凑单、组合装',
  'remind-light': '活动上新时顺带提醒一次',
  broadcast: '只做群发，不单独投入',
};

const percent = (fraction: number) => `${(fraction * 100).toFixed(1)}%`;

/** What the roster says, in Chinese. Amounts arrive as text in the shop's currency. */
export const customersZh = {
  actions,
  bases: {
    setting: (days: number) => `超过 ${days} 天没买算沉睡（您在“设置”里定的）`,
    gaps: (days: number, customers: number) =>
      `超过 ${days} 天没买算沉睡（按本店 ${customers} 位回头客算：会回来的，九成在 ${days} 天内就回来了）`,
    fallback: (days: number) => `超过 ${days} 天没买算沉睡（回头客或订单天数还太少，先用常见的 ${days} 天）`,
  },
  asOf: (day: string) => `天数算到 ${day}`,
  pareto: (top: number, share: number) => `金额最高的 ${percent(top)} 客户，实际带来 ${percent(share)} 的收入`,
  highValue: (amount: string) => `累计 ${amount} 起、且没有沉睡的客户是高价值`,
  unidentified: (orders: number, amount: string) =>
    `另有 ${orders} 笔订单（${amount}）平台没给客户ID，单独统计，没有算进任何一位客户`,
  refundedOnly: (customers: number) => `另有 ${customers} 位客户的订单全部退款了，不打分`,
  unpaidLines: (lines: number) => `${lines} 行没有付款时间，没有算进来`,
  laterLines: (lines: number) => `${lines} 行在基准日之后付款，没有算进来`,
  settings: {
    RFM基准日: '算“距今天数”的那一天，如 2026-10-31。不填：订单里最后的付款日',
    F分档:
      '购买次数怎么打分。名次：和本店其他客户比；固定：1、2、3、4–5、6 次以上各一档。不填：满 100 位客户按名次，不满用固定',
    均值口径: '八类客户和什么比：平均 或 中位数。不填：平均',
    沉睡天数: '多少天没买算沉睡。不填：按本店回头客的购买间隔算',
    高价值比例: '金额最高的多少客户算高价值，如 0.2 或 20%。不填：20%',
  },
  notes: {
    客户RFM: {
      最近购买日: '最近一笔有效订单的付款日；已关闭和全额退款的订单不算',
      距今天数: '从最近购买日到基准日的天数',
      购买次数: '有效订单数；一笔订单买几样都算一次',
      累计金额: '实付减退款',
      R分: '最近购买得分，1–5 分，5 分最近',
      F分: '购买次数得分，1–5 分，5 分最多',
      M分: '累计金额得分，1–5 分，5 分最高',
      客户类型:
        '天数、次数、金额分别和全店平均（“均值口径”可改成中位数）比，分成八类。不看 R、F、M 分，所以同分的客户类型可能不同',
      分层: '先看是否沉睡，再看金额是否在前列',
      金额占比: '这位客户的金额占全部客户的比例',
      累计占比: '从金额最高的客户加到这一位，一共占多少',
    },
  },
};
