import { YEAR } from '../season';
import type { ProductForecast } from './productForecast';
import type { ProductHistory } from './productHistory';
import { hasEnded } from './reason';
import { exactSum, shownMonths } from './shownMonths';

/** A year of a product, of a category (no product) or of the shop (neither). */
export interface AnnualRow {
  product: string | null;
  category: string | null;
  year: number;
  /**
   * Twelve: what was sold in the months that are over, what is forecast for the others; null where nothing is known.
   */
  months: (number | null)[];
  /** Twelve: whether the figure was sold. */
  actual: boolean[];
  /** Four sums of the months shown. */
  quarters: (number | null)[];
  total: number | null;
}

export interface AnnualTable {
  products: AnnualRow[];
  /** In the order of the products; the products without a category have one of their own, named null. */
  categories: AnnualRow[];
  total: AnnualRow;
}

/**
 * The annual sales forecast (guide, section 2). Every figure above a month is the sum of the figures shown below it:
 * quarters and year of their months, a category of its products, the shop of its categories.
 *
 * A product that ended more than a year before the shop's last month has no part in it.
 *
 * @param forecasts one per product, in any order
 */
export function annualTable(
  products: readonly ProductHistory[],
  forecasts: readonly ProductForecast[],
  year: number,
): AnnualTable {
  const forecastOf = new Map(forecasts.map((forecast) => [forecast.product, forecast]));
  const rows = products.map((history) => productRow(history, forecastOf.get(history.product), year));
  const byCategory = new Map<string | null, AnnualRow[]>();
  for (const row of rows) byCategory.set(row.category, [...(byCategory.get(row.category) ?? []), row]);
  const categories = [...byCategory].map(([category, own]) => sumOf(own, category, year));
  return { products: rows, categories, total: sumOf(categories, null, year) };
}

function productRow(history: ProductHistory, forecast: ProductForecast | undefined, year: number): AnnualRow {
  const { product, category, first, quantity } = history;
  const told =
    forecast && !hasEnded(forecast.reasons) ? shownMonths(forecast.first, forecast.months, forecast.decimals) : [];
  const ahead = new Map(told.map(({ month, point }) => [month, point]));
  const calendar = Array.from({ length: YEAR }, (_, at) => year * YEAR + at);
  const sold = calendar.map((month) => quantity[month - first] ?? null);
  return {
    product,
    category,
    year,
    ...withSums(calendar.map((month, at) => sold[at] ?? ahead.get(month) ?? null)),
    actual: sold.map((value) => value !== null),
  };
}

function sumOf(rows: readonly AnnualRow[], category: string | null, year: number): AnnualRow {
  const calendar = Array.from({ length: YEAR }, (_, at) => at);
  const known = calendar.map((at) => rows.filter(({ months }) => (months[at] ?? null) !== null));
  return {
    product: null,
    category,
    year,
    ...withSums(known.map((those, at) => exactSum(those.map(({ months }) => months[at] ?? null)))),
    actual: known.map((those, at) => those.length > 0 && those.every(({ actual }) => actual[at])),
  };
}

function withSums(months: (number | null)[]): Pick<AnnualRow, 'months' | 'quarters' | 'total'> {
  const quarters = [0, 3, 6, 9].map((start) => exactSum(months.slice(start, start + 3)));
  return { months, quarters, total: exactSum(quarters) };
}
