import { monthText } from '../calendar/monthText';
import { type AnnualRow, type AnnualTable, annualTable } from './plan/annualTable';
import { type HeroQuarter, heroes } from './plan/hero';
import { isUntold, type ProductForecast } from './plan/productForecast';
import type { ProductHistory } from './plan/productHistory';
import type { ShopContext } from './plan/shopContext';
import { YEAR } from './season';

/** A forecast of the whole shop. */
export interface Plan {
  readonly products: readonly ProductHistory[];
  /** One per product. */
  readonly forecasts: readonly ProductForecast[];
  readonly context: ShopContext;
  /** The years to show, the nearest first. */
  readonly years: readonly number[];
}

/** A year of the plan, what it is compared by, and its hero products. */
export interface PlanYear extends AnnualTable {
  /** This year and the one before, both of the same products: those whose year is known to its end. */
  readonly compared: AnnualTable;
  readonly before: AnnualTable;
  /** Quarters that are not over: the others need no heroes any more. */
  readonly heroes: readonly HeroQuarter[];
}

/** The years of a plan. */
export function yearsOf({ products, forecasts, context, years }: Plan): PlanYear[] {
  return years.map((year) => {
    const table = annualTable(products, forecasts, year);
    const named = heroes(table.products, products, forecasts);
    const short = new Set(forecasts.filter((one) => isCutShort(one, year)).map(({ product }) => product));
    const whole = products.filter(({ product }) => !short.has(product));
    return {
      ...table,
      compared: annualTable(whole, forecasts, year),
      before: annualTable(whole, forecasts, year - 1),
      heroes: named.filter(({ quarter }) => year * 12 + 3 * quarter > context.end),
    };
  });
}

/** Whether a product's year ends with its history, because nothing is forecast of it. */
const isCutShort = (forecast: ProductForecast, year: number) =>
  isUntold(forecast) && forecast.first <= year * YEAR + YEAR - 1;

/** How a year's sum compares with the year before, as a fraction; null where that is not known as a whole. */
export function growthOn(before: AnnualRow | undefined, total: number | null): number | null {
  if (total === null || !before?.total || before.months.some((value) => value === null)) return null;
  return total / before.total - 1;
}

/** What a plan comes to, for the sentence that tells of it. */
export function figuresOf({ forecasts, context }: Plan, years: readonly PlanYear[]) {
  const tested = forecasts.flatMap(({ backtest }) => (backtest ? [backtest] : []));
  const made = forecasts.filter(({ months }) => months.length > 0);
  const last = made.reduce((month, { first, months }) => Math.max(month, first + months.length - 1), context.until);
  const { total, compared, before } = years[years.length - 1] as PlanYear;
  return {
    products: made.length,
    none: forecasts.length - made.length,
    until: monthText(last),
    year: total.year,
    total: total.total ?? 0,
    onYearBefore: growthOn(before.total, compared.total.total),
    better: tested.filter(({ error, naive }) => error < naive).length,
    tested: tested.length,
  };
}
