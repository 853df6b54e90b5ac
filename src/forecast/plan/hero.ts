import { YEAR } from '../season';
import type { AnnualRow } from './annualTable';
import type { ProductForecast } from './productForecast';
import type { ProductHistory } from './productHistory';

/** Why a product is, or is not, to be pushed in a quarter. */
export interface Hero {
  product: string;
  /** share · √lift · √growth: what it brings counts fully, when and whither counts by half. */
  score: number;
  /** Of the quarter's forecast revenue. */
  share: number;
  /** The quarter over the product's average quarter of the year: 1.5 is half as much again. */
  lift: number;
  /** The quarter over the same one a year before; null where that is not known. */
  growth: number | null;
}

export interface HeroQuarter {
  quarter: 1 | 2 | 3 | 4;
  /** Quantities where some product's price is not known. */
  by: 'revenue' | 'quantity';
  /** The best first. */
  heroes: Hero[];
  /** Every product that sells in the quarter, the best first. */
  ranking: Hero[];
}

/** Heroes bring this part of the quarter together. */
const ENOUGH = 0.5;
/** At most this part of the products, and never more than a team can push. */
const MOST = { part: 0.2, products: 10 };
/** Bounds of lift and growth: a new product's hundredfold is not a hundred times as good. */
const BOUNDS = [0.25, 4] as const;

/**
 * The hero products (主推产品) of the four quarters, by one rule: products are ranked by share of the quarter's forecast
 * revenue times the roots of lift and growth; from the top, as many are taken as bring half of the quarter together,
 * but not more than a fifth of the products or ten, and one at least. Equal scores go by name.
 *
 * @param rows products of one year
 */
export function heroes(
  rows: readonly AnnualRow[],
  products: readonly ProductHistory[],
  forecasts: readonly ProductForecast[],
): HeroQuarter[] {
  const prices = new Map(forecasts.map(({ product, price }) => [product, price]));
  const selling = rows.filter(({ total }) => (total ?? 0) > 0);
  const priced = selling.every(({ product }) => (prices.get(product ?? '') ?? null) !== null);
  const histories = new Map(products.map((history) => [history.product, history]));
  return ([1, 2, 3, 4] as const).map((quarter) => {
    const worth = selling.map(
      (row) => (row.quarters[quarter - 1] ?? 0) * (priced ? (prices.get(row.product ?? '') ?? 0) : 1),
    );
    const all = worth.reduce((sum, value) => sum + value, 0);
    const ranking = selling
      .map((row, at) => heroOf(row, quarter, all > 0 ? (worth[at] ?? 0) / all : 0, histories.get(row.product ?? '')))
      .filter(({ share }) => share > 0)
      .sort((a, b) => b.score - a.score || (a.product < b.product ? -1 : 1));
    return { quarter, by: priced ? 'revenue' : 'quantity', heroes: topOf(ranking), ranking };
  });
}

function heroOf(row: AnnualRow, quarter: number, share: number, history: ProductHistory | undefined): Hero {
  const ahead = row.quarters[quarter - 1] ?? 0;
  const known = row.quarters.filter((value) => value !== null);
  const average = known.reduce((sum, value) => sum + value, 0) / known.length;
  const before = history ? soldIn(history, (row.year - 1) * YEAR + 3 * (quarter - 1)) : null;
  const lift = average > 0 ? ahead / average : 1;
  const growth = before !== null && before > 0 ? ahead / before : null;
  const score = share * Math.sqrt(bounded(lift)) * Math.sqrt(bounded(growth ?? 1));
  return { product: row.product ?? '', score, share, lift, growth };
}

/** Sales of the three months from one on; null where one is not known. */
function soldIn({ first, quantity }: ProductHistory, month: number): number | null {
  const sold = [0, 1, 2].map((at) => quantity[month + at - first] ?? null);
  return sold.reduce<number | null>((sum, value) => (sum === null || value === null ? null : sum + value), 0);
}

const bounded = (ratio: number): number => Math.min(Math.max(ratio, BOUNDS[0]), BOUNDS[1]);

function topOf(ranking: readonly Hero[]): Hero[] {
  const most = Math.min(MOST.products, Math.max(1, Math.floor(MOST.part * ranking.length)));
  let brought = 0;
  return ranking.slice(0, most).filter(({ share }) => {
    const wanted = brought < ENOUGH;
    brought += share;
    return wanted;
  });
}
