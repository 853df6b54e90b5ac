import { addDays } from '../../calendar/addDays';

/** Part of a period that is its buffer (guide, section 2). */
export const USUAL_RATIO = 0.1;

/**
 * The buffer of a period in whole days, half days rounded up; at least one.
 *
 * @param days length of the period, 1 or more
 * @param ratio part of the period, over 0 and under 1
 * @example
 * bufferDays(30, 0.1); // => 3
 * bufferDays(25, 0.1); // => 3
 * bufferDays(4, 0.1); // => 1
 */
export function bufferDays(days: number, ratio: number = USUAL_RATIO): number {
  // 45 × 0.1 is a hair over 4.5, 35 × 0.1 might be one under 3.5.
  return Math.max(1, Math.round(Number((days * ratio).toPrecision(12))));
}

/**
 * The last day of a period whose first day is day 1.
 *
 * @example
 * lastDay('2026-03-01', 30); // => '2026-03-30'
 */
export const lastDay = (start: string, days: number): string => addDays(start, days - 1);

/**
 * The day by which a period's work should be done, so that its buffer is left: day 27 of 30. A period of one day has it on that day.
 *
 * @example
 * warningLine('2026-03-01', 30, 0.1); // => '2026-03-27'
 * warningLine('2026-03-01', 1, 0.1); // => '2026-03-01'
 */
export function warningLine(start: string, days: number, ratio: number = USUAL_RATIO): string {
  return lastDay(start, Math.max(1, days - bufferDays(days, ratio)));
}
