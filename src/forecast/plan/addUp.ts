import type { MonthNumber } from '../calendarEffects';
import type { MonthForecast } from '../forecast';
import { YEAR } from '../season';
import { isGoing, type ProductForecast } from './productForecast';
import { endOf, type ProductHistory } from './productHistory';
import type { ShopContext } from './shopContext';
import { exactSum, type ShownMonth, shownMonths } from './shownMonths';

/** A category's or the shop's course: what was sold, and what its products are forecast to sell together. */
export interface SumForecast {
  level: 'category' | 'shop';
  /** Null for the shop, and for the products without a category. */
  category: string | null;
  /**
   * The month after the last one in which every product's sales are known: from here on what is known is added to what
   * is forecast.
   */
  first: MonthNumber;
  /**
   * The points are sums of the products' shown points; the intervals are those of the sum. None where no product is
   * forecast: nothing is known then, which is not a forecast of 0.
   */
  months: ShownMonth[];
  /**
   * What the products that are forecast sold in the month before `first`: where their line sets out. Less than the sum
   * where others sell too of which nothing is forecast.
   */
  base: number | null;
  history: { first: MonthNumber; quantity: (number | null)[] };
}

/** Of the errors of two products in one month. */
const CORRELATION = 0.1;

/**
 * Categories, in the order of the products, then the shop. A sum is surer than its parts, since their errors partly
 * cancel; its intervals take any two of them to be correlated by a tenth.
 *
 * Measured on four simulated shops (`npm run bench:forecast`), within the 80% and the 95% interval: categories of
 * twelve products 85% and 99%, whole shops 96% and 98%; on nine shops of another making 82% and 96%, 86% and 93%; sums
 * of six out of 536 series 81% and 96%. Sums of bounds would hold 97% and more; without any correlation shops of the
 * other making had 65% and 83%. Reconciling the products with a forecast of their sum, half of the way, left their
 * error where it was (12.2%), so that it is not done, although that of the sum itself was a little better for the four
 * shops (3.6% for 4.2%; for the nine 5.4% for 5.5%).
 *
 * @param forecasts one per product, in any order; products that ended long ago have no part in the sums
 */
export function addUp(
  products: readonly ProductHistory[],
  forecasts: readonly ProductForecast[],
  context: ShopContext,
): SumForecast[] {
  const forecastOf = new Map(forecasts.map((forecast) => [forecast.product, forecast]));
  const parts = products.map((history) => ({ history, forecast: forecastOf.get(history.product) }));
  const categories = [...new Set(products.map(({ category }) => category))];
  return [
    ...categories.map((category) =>
      sumOf(
        'category',
        category,
        parts.filter(({ history }) => history.category === category),
        context,
      ),
    ),
    sumOf('shop', null, parts, context),
  ];
}

interface Part {
  history: ProductHistory;
  forecast: ProductForecast | undefined;
}

function sumOf(
  level: SumForecast['level'],
  category: string | null,
  parts: readonly Part[],
  { end, until }: ShopContext,
): SumForecast {
  const begin = parts.reduce((earliest, { history }) => Math.min(earliest, history.first), end);
  const going = parts.filter(({ forecast }) => forecast !== undefined && isGoing(forecast));
  const first = going.reduce((earliest, { history }) => Math.min(earliest, endOf(history)), end);
  const told = going.map(({ history, forecast }) => monthsOf(history, forecast));
  const decimals = Math.max(0, ...parts.map(({ forecast }) => forecast?.decimals ?? 0));
  const sold = (of: readonly Part[], month: MonthNumber) =>
    exactSum(of.map(({ history }) => history.quantity[month - history.first] ?? null));
  return {
    level,
    category,
    first,
    months: Array.from({ length: going.length > 0 ? Math.max(YEAR, until - first + 1) : 0 }, (_, h) =>
      together(
        first + h,
        told.flatMap((month) => month(first + h) ?? []),
        decimals,
      ),
    ),
    base: sold(going, first - 1),
    history: { first: begin, quantity: Array.from({ length: first - begin }, (_, t) => sold(parts, begin + t)) },
  };
}

/** A product month by month: as forecast, else as sold, which is certain. */
function monthsOf(history: ProductHistory, forecast: ProductForecast | undefined) {
  const shown = forecast ? shownMonths(forecast.first, forecast.months, forecast.decimals) : [];
  const ahead = new Map<MonthNumber, MonthForecast>(shown.map((month) => [month.month, month]));
  return (month: MonthNumber): MonthForecast | null => {
    const point = history.quantity[month - history.first] ?? null;
    const sold = point === null ? null : { point, lo80: point, hi80: point, lo95: point, hi95: point };
    return ahead.get(month) ?? sold;
  };
}

function together(month: MonthNumber, parts: readonly MonthForecast[], decimals: number): ShownMonth {
  const point = exactSum(parts.map((part) => part.point)) ?? 0;
  const rounded = (value: number) => Math.round(value * 10 ** decimals) / 10 ** decimals;
  const below = (bound: 'lo80' | 'lo95') =>
    Math.max(0, rounded(point - widthOf(parts.map((part) => part.point - part[bound]))));
  const above = (bound: 'hi80' | 'hi95') => rounded(point + widthOf(parts.map((part) => part[bound] - part.point)));
  return { month, point, lo80: below('lo80'), hi80: above('hi80'), lo95: below('lo95'), hi95: above('hi95') };
}

/** Of a sum, from those of its parts. */
function widthOf(widths: readonly number[]): number {
  const squares = widths.reduce((sum, width) => sum + width * width, 0);
  const sum = widths.reduce((total, width) => total + width, 0);
  return Math.sqrt((1 - CORRELATION) * squares + CORRELATION * sum * sum);
}
