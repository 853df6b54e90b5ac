import { addDays } from '../calendar/addDays';
import { type Elasticity, elasticityOf } from './elasticity';
import type { Certainty, Finding, FoundSurge } from './finding';
import { type Increase, increaseOf } from './increase';
import { periodOf } from './period';
import { searchMonths } from './searchMonths';
import { type Product, type Touched, touchedBy } from './touched';

/** What the shop sold and is going to sell. Months are counted from January of the year 0. */
export interface Sales {
  readonly products: readonly Product[];
  readonly sold: readonly { readonly product: string; readonly month: number; readonly pieces: number }[];
  readonly forecast: readonly { readonly product: string; readonly month: number; readonly pieces: number }[];
}

/** How far the suggestion may go. */
export interface Bounds {
  /** Months to come, 1 … 3. */
  readonly months: number;
  /** Largest part of a month's forecast to add. */
  readonly most: number;
}

/** A product in a month of the forecast that a surge touches. */
export interface TouchedMonth extends Increase {
  readonly product: string;
  readonly month: number;
  readonly forecast: number;
}

/** What a surge of searches means for the shop. */
export interface Impact extends Touched {
  readonly elasticity: Elasticity;
  /** Products and months of the forecast; none where there is no forecast of them. */
  readonly months: readonly TouchedMonth[];
  /** Sums over them. */
  readonly forecast: number;
  readonly total: Increase;
}

/** Days that an increase for a month takes to be of use in it. */
const NOTICE = 7;
/** Months for which one may prepare: the surer, the more. */
const REACH: Readonly<Record<Certainty, number>> = { high: 3, fair: 2, low: 1 };

/**
 * The products that a surge touches and how much more of them to have in the months to come.
 *
 * @returns null without a surge, and where the shop sells nothing of the kind
 */
export function impactOf({ series, until, surge }: Finding, sales: Sales, bounds: Bounds): Impact | null {
  const touched = surge && touchedBy(series.word, series.category, sales.products);
  if (!surge || !touched) return null;
  const named = new Set(touched.products);
  const searches = searchMonths(series);
  const elasticity = elasticityOf(commonMonths(searches, monthlySales(sales, named)));
  const from = periodOf(addDays(until, NOTICE), 'month');
  const months = touchedMonths(sales, named, from, surge, elasticity, bounds);
  const sum = (of: (month: TouchedMonth) => number) => months.reduce((total, month) => total + of(month), 0);
  const total = { low: sum(({ low }) => low), high: sum(({ high }) => high) };
  return { ...touched, elasticity, months, forecast: sum(({ forecast }) => forecast), total };
}

function touchedMonths(
  { forecast }: Sales,
  named: ReadonlySet<string>,
  from: number,
  surge: FoundSurge,
  elasticity: Elasticity,
  { months, most }: Bounds,
): TouchedMonth[] {
  const until = from + Math.min(months, REACH[surge.certainty]);
  const coming = forecast.filter(({ product, month }) => named.has(product) && month >= from && month < until);
  return coming.map(({ product, month, pieces }) => {
    return { product, month, forecast: pieces, ...increaseOf(pieces, surge, elasticity, month - from, most) };
  });
}

function monthlySales({ sold }: Sales, named: ReadonlySet<string>): ReadonlyMap<number, number> {
  const months = new Map<number, number>();
  for (const { product, month, pieces } of sold)
    if (named.has(product)) months.set(month, (months.get(month) ?? 0) + pieces);
  return months;
}

const commonMonths = (searches: ReadonlyMap<number, number>, sales: ReadonlyMap<number, number>) =>
  [...searches].flatMap(([month, count]) => {
    const sold = sales.get(month);
    return sold === undefined ? [] : [{ month, searches: count, sales: sold }];
  });
