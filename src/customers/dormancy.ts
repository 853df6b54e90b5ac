import { weightedQuantile } from 'simple-statistics';
import { dayNumber } from '../calendar/dayNumber';

/** From how many days of silence a customer is 沉睡, and where the figure comes from. */
export interface Dormancy {
  /** A customer is dormant when more days than these have passed since the last purchase. */
  days: number;
  basis: 'setting' | 'gaps' | 'fallback';
  /** Customers who bought on at least two days, and their gaps. */
  repeatCustomers: number;
  gaps: number;
}

const RETURNED = 0.9;
const FEW_REPEAT_CUSTOMERS = 30;
const SHORT_HISTORY_DAYS = 180;
const FALLBACK_DAYS = 90;

/** A length of gaps. */
export interface GapLength {
  /** Days. */
  readonly gap: number;
  /** How often it occurs. */
  readonly times: number;
  /** Customers whose gaps are of this length: of somebody with three gaps, each is a third of him. */
  readonly customers: number;
}

/** Thirds of customers do not add up to whole ones in binary fractions. */
const DUST = 1e-9;

/**
 * Dormancy by the shop's own gaps between purchases: the days within which 90% of the gaps of returning customers had
 * ended. Gaps run between different days of purchase; every returning customer weighs the same, lest a few who
 * buy each week set the limit for all. With fewer than 30 returning customers, or orders of less than 180 days, in which
 * long gaps cannot have been seen yet, it is 90 days.
 *
 * Tried on CDNOW at four cut-off days: limits of 164 to 263 days; of those past it 5–13% bought again within the next
 * half year, of the others 36–56%.
 *
 * @param lengths in any order
 * @param span days from the first purchase to the last
 * @param setting days from 设置, which override; null when not set
 * @example
 * dormancyByGaps([{ gap: 30, times: 90, customers: 90 }, { gap: 60, times: 30, customers: 10 }], 200, null); // => { days: 30, basis: 'gaps', repeatCustomers: 100, gaps: 120 }
 */
export function dormancyByGaps(lengths: readonly GapLength[], span: number, setting: number | null): Dormancy {
  const sum = (figure: 'times' | 'customers') => lengths.reduce((all, length) => all + length[figure], 0);
  const found = { repeatCustomers: Math.round(sum('customers')), gaps: sum('times') };
  if (setting !== null) return { days: setting, basis: 'setting', ...found };
  if (found.repeatCustomers < FEW_REPEAT_CUSTOMERS || span < SHORT_HISTORY_DAYS)
    return { days: FALLBACK_DAYS, basis: 'fallback', ...found };
  const days = weightedQuantile(
    lengths.map(({ gap }) => gap),
    lengths.map(({ customers }) => customers),
    RETURNED - DUST,
  );
  return { days, basis: 'gaps', ...found };
}

/** @param purchaseDays one list of ISO days per customer, in any order */
export function dormancyOf(purchaseDays: readonly (readonly string[])[], setting: number | null): Dormancy {
  return dormancyFrom(purchaseDays.map(gapsOf), spanOf(purchaseDays), setting);
}

/**
 * `dormancyOf` customers whose gaps are known.
 *
 * @param gapsOfEach one list per customer (`gapsOf`); empty where somebody bought on one day only
 * @param span days from the first purchase of all to the last
 */
export function dormancyFrom(
  gapsOfEach: readonly (readonly number[])[],
  span: number,
  setting: number | null,
): Dormancy {
  const lengths = new Map<number, { gap: number; times: number; customers: number }>();
  for (const own of gapsOfEach) {
    for (const gap of own) {
      const length = lengths.get(gap) ?? { gap, times: 0, customers: 0 };
      length.times++;
      length.customers += 1 / own.length;
      lengths.set(gap, length);
    }
  }
  return dormancyByGaps([...lengths.values()], span, setting);
}

/**
 * Days between one purchase day and the next; two orders on one day are one purchase.
 *
 * @example
 * gapsOf(['2026-03-01', '2026-01-01', '2026-01-31', '2026-01-31']); // => [30, 29]
 */
export function gapsOf(days: readonly string[]): number[] {
  const numbers = [...new Set(days)].map(dayNumber).sort((a, b) => a - b);
  return numbers.slice(1).map((day, index) => day - (numbers[index] ?? day));
}

function spanOf(purchaseDays: readonly (readonly string[])[]): number {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of purchaseDays.flat()) {
    first = Math.min(first, dayNumber(day));
    last = Math.max(last, dayNumber(day));
  }
  return last - first;
}
