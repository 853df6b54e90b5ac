import type { MonthNumber } from '../calendarEffects';
import type { MonthForecast } from '../forecast';
import { YEAR } from '../season';
import { type Backtest, backtest, isClearlySimple } from './backtest';
import { type Growth, growthOf } from './growth';
import { type Model, modelled } from './model';
import { endOf, lastSale, type ProductHistory } from './productHistory';
import { promotionsOf } from './promotion';
import { type Ending, hasEnded, type Reason, reasonsOf } from './reason';
import { sameMonthForecast } from './sameMonth';
import type { ShopContext } from './shopContext';
import { decimalsOf } from './shownMonths';
import { demandOf } from './stockOut';

/** The forecast of a product: plain data. */
export interface ProductForecast {
  product: string;
  category: string | null;
  /** The month after the product's last one. */
  first: MonthNumber;
  /**
   * Twelve at least, and to the end of the plan; none for the model `none`. In the unit of the history, not rounded.
   */
  months: MonthForecast[];
  /** Decimals of the product's own sales, in which its figures are shown. */
  decimals: number;
  model: Model;
  backtest: Backtest | null;
  growth: Growth | null;
  /** Revenue per piece over the last year; null where no revenue is known. */
  price: number | null;
  reasons: Reason[];
}

/** Whether it is added up in the months to come: it is forecast, and did not end long ago. */
export const isGoing = ({ months, reasons }: ProductForecast): boolean => months.length > 0 && !hasEnded(reasons);

/** Whether it sells on without a forecast: sums of the months to come lack it. */
export const isUntold = ({ months, reasons }: ProductForecast): boolean => months.length === 0 && !hasEnded(reasons);

/**
 * The forecast of one product (guide, section 2), with what a reader must know about it. It depends on the product and
 * the context alone, so that products may be taken in any order, and at any tick.
 */
export function forecastProduct(history: ProductHistory, context: ShopContext): ProductForecast {
  const demand = demandOf(history);
  const { category, first } = history;
  const subject = { category, promotions: promotionsOf(context.promotions, history), profile: context.profile };
  const end = endOf(history);
  const ending = endingOf(history, context);
  const ahead = ending === 'ended' ? YEAR : Math.max(YEAR, context.until - end + 1);
  const told = modelled(demand, first, ahead, subject);
  const test = (years: number) =>
    backtest(demand, years, (known, months) => modelled(known, first, months, subject).months.map(pointOf));
  const last = told.model === 'none' ? null : test(0);
  const simple = isClearlySimple(told.plain.length, last, () => test(1)) ? sameMonthForecast(demand, ahead) : null;
  const months = simple ?? told.months;
  return {
    product: history.product,
    category,
    first: end,
    months,
    decimals: decimalsOf(history),
    model: simple ? 'sameMonth' : told.model,
    backtest: last,
    growth: told.model === 'seasonal' ? growthOf(told.plain, told.start, months.map(pointOf)) : null,
    price: priceOf(history),
    reasons: reasonsOf(history, told, simple !== null, ending),
  };
}

const pointOf = ({ point }: MonthForecast): number => point;

function endingOf(history: ProductHistory, context: ShopContext): Ending {
  if (context.end - (lastSale(history) + 1) > YEAR) return 'ended';
  return endOf(history) < context.end ? 'stale' : 'current';
}

/** Revenue per piece in the last twelve months of which both are known. */
function priceOf({ quantity, revenue }: ProductHistory): number | null {
  const sold = quantity.flatMap((pieces, t) => {
    const money = revenue[t] ?? null;
    return pieces === null || money === null || pieces <= 0 ? [] : [{ pieces, money }];
  });
  const recent = sold.slice(-YEAR);
  const pieces = recent.reduce((sum, each) => sum + each.pieces, 0);
  return pieces > 0 ? recent.reduce((sum, each) => sum + each.money, 0) / pieces : null;
}
