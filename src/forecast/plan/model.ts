import type { MonthNumber } from '../calendarEffects';
import { forecast, type MonthForecast } from '../forecast';
import { withoutEnds } from '../history';
import { analogueForecast } from './analogue';
import { scaled } from './monthBand';
import { kindsOf, type Promotion, type PromotionKind } from './promotion';
import { promotionEffects } from './promotionEffects';
import type { ShopContext } from './shopContext';

/**
 * How a product's forecast came about:
 * - `seasonal`, `short`, `intermittent`, `none`: as `Method` of `forecast`;
 * - `analogue`: 12 to 23 months, the season from the category's older products;
 * - `sameMonth`: the same month last year, where that was clearly better.
 */
export type Model = 'seasonal' | 'analogue' | 'short' | 'intermittent' | 'sameMonth' | 'none';

/** Whom and in what company a model forecasts. */
export interface Subject {
  category: string | null;
  /** Those that concern the product. */
  promotions: readonly Promotion[];
  profile: ShopContext['profile'];
}

export interface Modelled {
  model: Model;
  months: MonthForecast[];
  kinds: PromotionKind[];
  /** Sales without promotions, from the first sale to the last known month, and the month of the first. */
  plain: (number | null)[];
  start: MonthNumber;
}

/**
 * Forecasts the months after `demand`: promotions are taken out of the past, the model sees the rest, and the promotions
 * to come are put back.
 *
 * @param demand one value per month from `first`; null is a gap
 */
export function modelled(
  demand: readonly (number | null)[],
  first: MonthNumber,
  months: number,
  { category, promotions, profile }: Subject,
): Modelled {
  const { begin, values } = withoutEnds(demand);
  const start = first + begin;
  // Gaps at the end are forecast too, and left out.
  const gap = demand.length - begin - values.length;
  const kinds = kindsOf(promotions, start, values.length, gap + months);
  const { past, future } = promotionEffects(values, start, kinds);
  const plain = values.map((value, t) => (value === null ? null : value / Math.exp(past[t] ?? 0)));
  const { method, months: told } = forecast(plain, gap + months, start);
  const shape = method === 'short' ? profile(category, start + values.length) : null;
  const rows = shape ? analogueForecast(plain, start, gap + months, shape) : told;
  return {
    model: shape ? 'analogue' : method,
    months: rows.map((row, h) => scaled(row, Math.exp(future[h] ?? 0))).slice(gap),
    kinds,
    plain,
    start,
  };
}
