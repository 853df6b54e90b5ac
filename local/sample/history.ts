import { CATALOGUE, type Product } from './catalogue';
import { monthSpan, monthsBetween } from './day';
import { demandOver } from './demand';
import { yuan } from './order';
import type { Random } from './random';

/** One row of 销售历史, as a merchant typed it. */
export interface HistoryRow {
  month: string;
  product: Product;
  quantity: number;
  revenue: number;
  stockOutDays: number | null;
}

/**
 * Months that lie before the orders: the same demand, with the noise of a small shop and now and then days out of stock.
 *
 * @param piecesPerDemand pieces for one unit of demand; see `demandOn`
 */
export function typedMonths(random: Random, first: string, last: string, piecesPerDemand: number): HistoryRow[] {
  return monthsBetween(first, last).flatMap((month) =>
    CATALOGUE.map((product) => historyRow(random, month, product, piecesPerDemand)),
  );
}

function historyRow(random: Random, month: string, product: Product, piecesPerDemand: number): HistoryRow {
  const { from, until } = monthSpan(month);
  const stockOutDays = random.chance(0.02) ? random.between(3, 12) : null;
  const inStock = 1 - (stockOutDays ?? 0) / (until - from);
  const expected = demandOver([product], from, until) * piecesPerDemand * inStock * random.factor(0.08);
  const quantity = random.poisson(expected);
  const revenue = yuan(quantity * product.price * (0.94 + 0.05 * random.next()));
  return { month, product, quantity, revenue, stockOutDays };
}
