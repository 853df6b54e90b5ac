import type { customerValueZh } from '../zh-CN/customerValue';

const whole = (value: number) => Math.round(value).toLocaleString('en-US');
const percent = (fraction: number) => `${(fraction * 100).toFixed(0)}%`;
const about = (value: number, tolerance: number, unit = '') =>
  `${whole(value * (1 - tolerance))} to ${whole(value * (1 + tolerance))}${unit} (±${percent(tolerance)})`;
const digits = (values: Readonly<Record<string, number>>) =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${value.toPrecision(3)}`)
    .join(', ');

export const customerValueEn: typeof customerValueZh = {
  group: 'Next 12 months',
  amount: 'Expected amount',
  orders: 'Expected orders',
  check: 'Held against the past',
  model: 'Parameters',
  hidden: 'Not shown',
  range: (amount, tolerance) =>
    `The customers of today are expected to spend another ${about(amount, tolerance)}, paid less refunded. New customers are not in it`,
  rangeOfOrders: (orders, tolerance) =>
    `The customers of today are expected to place another ${about(orders, tolerance, ' orders')}, those of a day counting once`,
  heldOut: ({ days, expected, bought, error }) =>
    `Forecast from the orders up to ${days} days ago: ${whole(expected.orders)} orders and ${whole(expected.amount)} since then; really ${whole(bought.orders)} and ${whole(bought.amount)}; at worst ${percent(Math.abs(error))} too ${error >= 0 ? 'high' : 'low'}`,
  notHeldOut: 'The orders do not reach back far enough to hold the model against the past',
  parameters: ({ buying, spending }) =>
    `BG/NBD: ${digits({ r: buying.r, α: buying.alpha, a: buying.a, b: buying.b })}; Gamma-Gamma: ${digits({ p: spending.p, q: spending.q, γ: spending.v })}`,
  why: (none) => {
    if (none.why === 'unsound')
      return "This shop's customers do not return in the way that the model supposes, so its figures would not be worth showing";
    const who = none.why === 'customers' ? 'customers with an ID' : 'customers who bought twice or more';
    return `Only ${none.have} ${who}; it takes ${none.needed} to be right`;
  },
  notes: {
    客户RFM: {
      预计12月订单: 'Orders expected in the next 12 months (BG/NBD). Blank with too few customers; 客户概览 says why',
      预计12月金额: 'Money expected in the next 12 months (BG/NBD and Gamma-Gamma); for one customer a hint only',
    },
  },
};
