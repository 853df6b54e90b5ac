import { monthOf } from '../calendar/monthNumber';
import type { MonthlyForecast, PlannedProduct } from '../forecast/ledger';
import { type ForecastMonth, type StockRules, stockQuarters } from './stockQuantity';

type Rules = Pick<StockRules, 'lead' | 'service'>;

/** What lies of a product in all warehouses, in pieces. */
export interface Stock {
  /** Below 0 where it is oversold. */
  readonly available: number;
  readonly inTransit: number;
}

/** What a quarter needs of a product. */
export interface PlannedDemand {
  readonly year: number;
  readonly quarter: 1 | 2 | 3 | 4;
  readonly product: string;
  readonly hero: boolean;
  readonly demand: number;
  readonly safety: number;
  /** Expected when the quarter begins; in the first one what is there. Null where it is not known. */
  readonly onHand: number | null;
  /** On the way when the first quarter begins; null in the others. */
  readonly inTransit: number | null;
  readonly quantity: number;
}

/**
 * The demand side of 供应链规划: by quarter, in each the product that sells most first. What is on the way counts as there, and what a year leaves over is
 * there in the next one.
 *
 * @param forecast of every product, as 预测明细 has it
 * @param plan products and years to plan
 * @param stockOf null where a product's stock is not known
 */
export function plannedDemand(
  forecast: readonly MonthlyForecast[],
  plan: readonly PlannedProduct[],
  stockOf: (product: string) => Stock | null,
  rules: Rules,
): PlannedDemand[] {
  const monthsOf = byProduct(forecast);
  const products = [...new Set(plan.map(({ product }) => product))];
  return products
    .flatMap((product) => {
      const years = plan.filter((row) => row.product === product).sort((a, b) => a.year - b.year);
      return demandOf(years, monthsOf.get(product) ?? [], stockOf(product), rules);
    })
    .sort((a, b) => a.year - b.year || a.quarter - b.quarter || b.demand - a.demand);
}

function byProduct(forecast: readonly MonthlyForecast[]): ReadonlyMap<string, readonly ForecastMonth[]> {
  const monthsOf = new Map<string, ForecastMonth[]>();
  for (const { product, month, point, lo80, hi80 } of forecast) {
    const months = monthsOf.get(product) ?? [];
    monthsOf.set(product, months);
    months.push({ month: monthOf(month), point, lo80, hi80 });
  }
  return monthsOf;
}

function demandOf(
  years: readonly PlannedProduct[],
  months: readonly ForecastMonth[],
  stock: Stock | null,
  rules: Rules,
): PlannedDemand[] {
  const planned: PlannedDemand[] = [];
  const decimals = decimalsOf(months);
  let onHand = stock && stock.available + stock.inTransit;
  for (const { product, year, heroQuarters } of years) {
    for (const quarter of stockQuarters(months, year, { ...rules, onHand, decimals })) {
      const first = stock !== null && planned.length === 0;
      planned.push({
        ...quarter,
        year,
        product,
        hero: heroQuarters.includes(quarter.quarter),
        onHand: first ? stock.available : quarter.onHand,
        inTransit: first ? stock.inTransit : null,
      });
      onHand = quarter.onHand === null ? null : Math.max(0, quarter.onHand + quarter.quantity - quarter.demand);
    }
  }
  return planned;
}

/** Decimals in which a product is counted: its forecast is shown in no more. */
function decimalsOf(months: readonly ForecastMonth[]): number {
  return months.reduce((most, { point }) => Math.max(most, (String(point).split('.')[1] ?? '').length), 0);
}
