import { medianSorted } from 'simple-statistics';
import { dayNumber, dayOfNumber } from '../../calendar/dayNumber';

/** Pieces on a day. */
export interface Movement {
  /** ISO day. */
  readonly day: string;
  readonly pieces: number;
}

const WEEK = 7;

/**
 * The period in which a shop orders: the usual distance between days on which it did, in whole weeks.
 *
 * @param days ISO days of the orders, in any order
 * @returns days, a multiple of 7; null with fewer than two days of order
 * @example
 * orderPeriod(['2026-03-02', '2026-03-09', '2026-03-17', '2026-03-23']); // => 7
 * orderPeriod(['2026-03-02', '2026-04-01', '2026-05-06']); // => 35
 * orderPeriod(['2026-03-02', '2026-03-02']); // => null
 */
export function orderPeriod(days: readonly string[]): number | null {
  const numbers = [...new Set(days)].map(dayNumber).sort((left, right) => left - right);
  const distances = numbers.slice(1).map((day, index) => day - (numbers[index] as number));
  if (distances.length === 0) return null;
  return WEEK * Math.max(1, Math.round(medianSorted(distances.sort((left, right) => left - right)) / WEEK));
}

/** A span of whole periods. */
export interface Span {
  /** ISO day of the first period's first day. */
  readonly from: string;
  readonly days: number;
  readonly periods: number;
}

/**
 * The whole periods between two days, the last of which ends on `until`.
 *
 * @example
 * wholePeriods('2026-03-01', '2026-03-20', 7); // => { from: '2026-03-07', days: 7, periods: 2 }
 */
export function wholePeriods(from: string, until: string, days: number): Span {
  const end = dayNumber(until) + 1;
  const periods = Math.max(0, Math.floor((end - dayNumber(from)) / days));
  return { from: dayOfNumber(end - periods * days), days, periods };
}

/**
 * Pieces per period; what lies outside the span is left out.
 *
 * @example
 * piecesPerPeriod([{ day: '2026-03-08', pieces: 4 }, { day: '2026-03-14', pieces: 5 }, { day: '2026-03-01', pieces: 9 }], { from: '2026-03-07', days: 7, periods: 2 }); // => [4, 5]
 */
export function piecesPerPeriod(movements: readonly Movement[], { from, days, periods }: Span): number[] {
  const sums = Array.from({ length: periods }, () => 0);
  for (const { day, pieces } of movements) {
    const period = Math.floor((dayNumber(day) - dayNumber(from)) / days);
    if (period in sums) sums[period] = (sums[period] as number) + pieces;
  }
  return sums;
}
