/** What this bench uses of the products' forecast, built on its own from src/forecast/plan. */
export interface Plan {
  shopContext(products: readonly History[], promotions: readonly Promotion[], until: number): object;
  forecastProduct(history: History, context: object): Told;
  addUp(
    products: readonly History[],
    forecasts: readonly Told[],
    context: object,
  ): {
    level: string;
    category: string | null;
    months: Month[];
  }[];
}

export interface History {
  product: string;
  category: string | null;
  first: number;
  quantity: (number | null)[];
  revenue: (number | null)[];
  stockOutDays: (number | null)[];
}

export interface Month {
  point: number;
  lo80: number;
  hi80: number;
  lo95: number;
  hi95: number;
}

export interface Told {
  model: string;
  months: Month[];
  backtest: { error: number; naive: number } | null;
  growth: { lasting: boolean } | null;
}

export interface Promotion {
  name: string;
  product: null;
  category: null;
  from: string;
  to: string;
  lift: null;
}

export const YEAR = 12;
export const say = (line: string) => process.stdout.write(`${line}\n`);
export const sumOf = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
export const mean = (values: readonly number[]) => sumOf(values) / values.length;
export const percent = (part: number) => (Number.isNaN(part) ? '—' : `${(100 * part).toFixed(1)}%`).padStart(6);

/** Sum of absolute errors over the sum of sales. */
export function wape(actual: readonly number[], point: readonly number[]): number {
  return sumOf(actual.map((value, h) => Math.abs(value - (point[h] ?? 0)))) / sumOf(actual);
}

/** Where the dates are not known: years without a known festival. */
export const UNDATED = 1905 * YEAR;

export const historyOf = (
  product: string,
  category: string | null,
  first: number,
  quantity: (number | null)[],
): History => ({
  product,
  category,
  first,
  quantity,
  revenue: quantity.map(() => null),
  stockOutDays: quantity.map(() => null),
});

export const untilOf = ({ first, quantity }: History) => first + quantity.length + YEAR - 1;
export const points = ({ months }: Told) => months.map(({ point }) => point);

export function forecastAlone(plan: Plan, history: History, promotions: readonly Promotion[] = []): Told {
  return plan.forecastProduct(history, plan.shopContext([history], promotions, untilOf(history)));
}

/** Part of the months within their interval. */
export const within = (
  actual: readonly number[],
  months: readonly Month[],
  low: 'lo80' | 'lo95',
  high: 'hi80' | 'hi95',
) => mean(months.map((month, h) => Number((actual[h] ?? 0) >= month[low] && (actual[h] ?? 0) <= month[high])));
