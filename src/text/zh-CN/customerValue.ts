import type { HoldOut } from '../../customers/value/holdOut';
import type { NoModel, RepeatModel } from '../../customers/value/repeatModel';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const percent = (fraction: number) => `${(fraction * 100).toFixed(0)}%`;
const about = (value: number, tolerance: number, unit = '') =>
  `${whole(value * (1 - tolerance))} 到 ${whole(value * (1 + tolerance))}${unit}（±${percent(tolerance)}）`;
const digits = (values: Readonly<Record<string, number>>) =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value.toPrecision(3)}`)
    .join('、');

/** 客户未来 12 个月的预计。 */
export const customerValueZh = {
  group: '未来12个月',
  amount: '预计金额',
  orders: '预计订单',
  check: '回看检验',
  model: '模型参数',
  hidden: '暂不显示',
  range: (amount: number, tolerance: number) => `现有客户预计再买 ${about(amount, tolerance)}，实付减退款。不含新客`,
  rangeOfOrders: (orders: number, tolerance: number) =>
    `现有客户预计再下 ${about(orders, tolerance, ' 单')}，同一天的算一单`,
  heldOut: ({ days, expected, bought, error }: HoldOut) =>
    `拿 ${days} 天以前的订单来预测，这 ${days} 天预计 ${whole(expected.orders)} 单、${whole(expected.amount)}，实际 ${whole(bought.orders)} 单、${whole(bought.amount)}，最多${error >= 0 ? '高估' : '低估'} ${percent(Math.abs(error))}`,
  notHeldOut: '订单还不够长，没法拿过去的数据检验',
  parameters: ({ buying, spending }: RepeatModel) =>
    `BG/NBD：${digits({ r: buying.r, α: buying.alpha, a: buying.a, b: buying.b })}；Gamma-Gamma：${digits({ p: spending.p, q: spending.q, γ: spending.v })}`,
  why: (none: NoModel) => {
    if (none.why === 'unsound') return '本店客户的复购规律套不上这个模型，算出来不可信，所以不显示';
    const who = none.why === 'customers' ? '有客户ID的客户' : '买过两次以上的客户';
    return `${who}只有 ${none.have} 位，满 ${none.needed} 位才算得准`;
  },
  notes: {
    客户RFM: {
      预计12月订单: '今后 12 个月预计再下几单（BG/NBD）。客户不够多时空着，原因见“客户概览”',
      预计12月金额: '今后 12 个月预计再买多少（BG/NBD 和 Gamma-Gamma），单个客户只能当参考',
    },
  } as Record<string, Record<string, string>>,
};
