import type { Category } from './catalogue';
import { monthSpan, monthsBetween } from './day';
import { yuan } from './order';
import type { Random } from './random';
import { seasonFactor } from './season';

/** What is sold beside the platforms, to companies and in a small shop: the owner types its months. Each shows a case that a forecast must be honest about. */
interface OfflineProduct {
  name: string;
  category: Category;
  price: number;
  /** First month of sale. */
  launched: string;
  /** Pieces in an ordinary month at the launch. */
  pieces: number;
  /** Growth per year, as a fraction. */
  growth: number;
  /** Months of the year in which it is asked for; all where it is absent. */
  months?: readonly number[];
}

const PRODUCTS: readonly OfflineProduct[] = [
  // Companies order gift boxes before the festivals and hardly ever else: sales come and go.
  {
    name: '企业团购礼盒 12件装',
    category: '零食',
    price: 399,
    launched: '2022-11',
    pieces: 34,
    growth: 0.05,
    months: [1, 9, 12],
  },
  // More than doubles every year: past years say too little of the next one.
  { name: '即食鸡胸肉 10袋', category: '零食', price: 59.9, launched: '2023-11', pieces: 18, growth: 1.2 },
  // 15 months: its season can only be learned from others of its kind.
  { name: '冷萃咖啡液 10条', category: '零食', price: 49.9, launched: '2025-08', pieces: 40, growth: 0.1 },
  // 5 months: nothing can be told yet.
  { name: '宠物自动饮水机', category: '宠物', price: 129, launched: '2026-06', pieces: 25, growth: 0.2 },
];

/** A row of 销售历史 that the owner typed. */
export interface OfflineRow {
  month: string;
  product: string;
  category: Category;
  quantity: number;
  revenue: number;
}

/** @param last the last month, `YYYY-MM` */
export function offlineMonths(random: Random, last: string): OfflineRow[] {
  return PRODUCTS.flatMap((product) =>
    monthsBetween(product.launched, last).map((month, age) => offlineRow(random, product, month, age)),
  );
}

function offlineRow(random: Random, product: OfflineProduct, month: string, age: number): OfflineRow {
  const { name, category, price, pieces, growth, months } = product;
  const { from, until } = monthSpan(month);
  let season = 0;
  for (let day = from; day < until; day++) season += seasonFactor(category, day) / (until - from);
  const asked = !months || months.includes(Number(month.slice(5)));
  const expected = asked ? pieces * (1 + growth) ** (age / 12) * season * random.factor(0.08) : 0;
  const quantity = random.poisson(expected);
  return { month, product: name, category, quantity, revenue: yuan(quantity * price) };
}
