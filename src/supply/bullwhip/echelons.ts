import { mean, sampleStandardDeviation } from 'simple-statistics';
import { bullwhip, bullwhipBound } from './bullwhip';
import { type Movement, orderPeriod, piecesPerPeriod, wholePeriods } from './periods';
import { type Smoothing, smoothing } from './smoothing';
import { MONTH_LIKE, type Sold, salesFor } from './sold';

/** What moved of a product at each echelon. */
export interface Echelons {
  readonly sold: Sold;
  /** What we ordered from suppliers, by the day of order. */
  readonly orders: readonly Movement[];
  /** What suppliers sent, by the day on which it came. */
  readonly deliveries: readonly Movement[];
}

/** Days that daily sales are known of, both included. */
export interface Known {
  readonly from: string;
  readonly until: string;
}

/** How demand swings from echelon to echelon. */
export interface Amplification {
  /** Days of a period: how often is ordered. */
  readonly days: number;
  /** Whether sales are known by month only and orders come more often: both are then summed over four weeks, which hides a part of the swing. */
  readonly coarse: boolean;
  readonly periods: number;
  /** Standard deviation over mean of what moved in a period; null where nothing did. */
  readonly variation: {
    readonly sales: number | null;
    readonly orders: number | null;
    readonly deliveries: number | null;
  };
  /** Bullwhip ratios; null where the earlier echelon does not vary. */
  readonly orderRatio: number | null;
  readonly deliveryRatio: number | null;
  readonly wholeRatio: number | null;
  /** What ordering up to a moving average would come to at least; see `bullwhipBound`. */
  readonly bound: number;
  readonly smoothing: Smoothing | null;
}

/** How orders are judged. */
export interface AmplificationRules {
  /** Periods of the moving average to which the bound refers. */
  readonly average: number;
  /** Ratio that smoothing is to come down to. */
  readonly target: number;
  /** Days from order to arrival. */
  readonly leadDays: number;
  /** Days of a period, where it is not that of the orders themselves. */
  readonly period?: number;
}

/** Fewer say nothing of a variance. */
export const FEWEST_PERIODS = 8;

/**
 * How much harder each echelon swings than the one before it (guide, section 2), counted over the period in which the shop orders: from the first order to the last day
 * of which sales are known.
 *
 * @returns null with too few orders or periods
 * @example
 * amplification({ sold: { daily: [], monthly: [] }, orders: [{ day: '2026-01-05', pieces: 9 }], deliveries: [] }, { from: '2026-01-01', until: '2026-10-31' }, { average: 4, target: 1, leadDays: 28 }); // => null
 */
export function amplification(
  { sold, orders, deliveries }: Echelons,
  known: Known,
  { average, target, leadDays, period }: AmplificationRules,
): Amplification | null {
  const own = period ?? orderPeriod(orders.map(({ day }) => day));
  if (own === null) return null;
  const coarse = sold.daily.length === 0 && own < MONTH_LIKE;
  const days = coarse ? MONTH_LIKE : own;
  const { sales, from } = salesFor(sold, known.from, days);
  const [first = known.until] = orders.map(({ day }) => day).sort();
  const span = wholePeriods([first, from].sort()[1] as string, known.until, days);
  if (span.periods < FEWEST_PERIODS) return null;
  const demand = piecesPerPeriod(sales, span);
  const ordered = piecesPerPeriod(orders, span);
  const delivered = piecesPerPeriod(deliveries, span);
  return {
    days,
    coarse,
    periods: span.periods,
    variation: { sales: variation(demand), orders: variation(ordered), deliveries: variation(delivered) },
    orderRatio: bullwhip(ordered, demand),
    deliveryRatio: bullwhip(delivered, ordered),
    wholeRatio: bullwhip(delivered, demand),
    bound: bullwhipBound(leadDays / days, average),
    smoothing: smoothing(ordered, demand, target),
  };
}

function variation(pieces: number[]): number | null {
  const centre = mean(pieces);
  return centre > 0 ? sampleStandardDeviation(pieces) / centre : null;
}
