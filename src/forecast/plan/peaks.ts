import { YEAR } from '../season';
import { seasonIndex } from '../seasonIndex';
import type { SumForecast } from './addUp';

/** The four peaks of the guide, section 2. */
export const PEAK_EVENTS = ['春节', '开学季', '618', '双11'] as const;
export type PeakEvent = (typeof PEAK_EVENTS)[number];

/** Calendar months, January 0, in which an event can lift a shop's sales: it buys before, and festivals move. */
const MONTHS: Record<PeakEvent, readonly number[]> = { 春节: [0, 1], 开学季: [7, 8], '618': [4, 5], 双11: [9, 10] };

export interface Peak {
  /** Null for a peak that none of the four explains. */
  event: PeakEvent | null;
  /** January 0. */
  month: number;
  /** Of that month; 1 is an average month. */
  index: number;
  /** Whether the shop really has a peak there: the guide's four are looked for, not asserted. */
  peak: boolean;
}

export interface ShopPeaks {
  /** Twelve indices, January first, with mean 1. */
  index: number[];
  /** The four of the guide in the order of PEAK_EVENTS, then the others by month. */
  peaks: Peak[];
}

/** What a month must stand above the average to be a peak. */
const HEIGHT = 1.05;

/**
 * Which of the four peaks this shop has. A month is a peak that is not below the months beside it and 5% above average.
 *
 * @param history of the shop; see `addUp`
 * @returns null under 24 months
 */
export function shopPeaks({ first, quantity }: SumForecast['history']): ShopPeaks | null {
  const fromFirst = seasonIndex(quantity);
  if (!fromFirst) return null;
  const at = (month: number) => fromFirst[(((month - first) % YEAR) + YEAR) % YEAR] ?? 1;
  const index = Array.from({ length: YEAR }, (_, month) => at(month));
  const isPeak = (month: number) => at(month) >= HEIGHT && at(month) >= Math.max(at(month - 1), at(month + 1));
  const named = PEAK_EVENTS.map((event): Peak => {
    const peaks = MONTHS[event].filter(isPeak);
    const month = highest(peaks.length > 0 ? peaks : MONTHS[event], at);
    return { event, month, index: at(month), peak: peaks.length > 0 };
  });
  const explained = new Set(PEAK_EVENTS.flatMap((event) => MONTHS[event]));
  const others = index.flatMap((height, month) =>
    isPeak(month) && !explained.has(month) ? [{ event: null, month, index: height, peak: true }] : [],
  );
  return { index, peaks: [...named, ...others] };
}

const highest = (months: readonly number[], at: (month: number) => number): number =>
  months.reduce((best, month) => (at(month) > at(best) ? month : best), months[0] ?? 0);
