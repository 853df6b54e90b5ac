import { addDays } from '../../calendar/addDays';
import { lastDay } from './buffer';
import type { PlanNode, Works } from './node';

/** Days looked ahead for a day that is worked: longer than any closure. A calendar that never works is taken for one that always does. */
const AHEAD = 120;

function nearest(day: string, works: Works, step: 1 | -1): string {
  let at = day;
  for (let tried = 0; tried < AHEAD; tried++, at = addDays(at, step)) if (works(at)) return at;
  return day;
}

/**
 * The first day from a day on that is worked.
 *
 * @example
 * nextWorked('2026-10-31', (day) => day > '2026-11-01'); // => '2026-11-02'
 */
export const nextWorked = (day: string, works: Works): string => nearest(day, works, 1);

/** The last day up to a day that is worked. */
export const lastWorked = (day: string, works: Works): string => nearest(day, works, -1);

/** Days from one day to another, both included, that are worked. */
export function workedDays(from: string, to: string, works: Works): number {
  let count = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) if (works(day)) count++;
  return count;
}

/**
 * The day on which so many worked days are through, the first one counted from `from` on.
 *
 * @param count 1 or more
 * @example
 * afterWorked('2026-10-30', 2, (day) => day !== '2026-10-31'); // => '2026-11-01'
 */
export function afterWorked(from: string, count: number, works: Works): string {
  let day = nextWorked(from, works);
  for (let left = count - 1; left > 0; left--) day = nextWorked(addDays(day, 1), works);
  return day;
}

/** The day on which the last so many worked days up to `to` begin: the mirror of `afterWorked`. */
export function beforeWorked(to: string, count: number, works: Works): string {
  let day = lastWorked(to, works);
  for (let left = count - 1; left > 0; left--) day = lastWorked(addDays(day, -1), works);
  return day;
}

/** What a node takes, in days that its people work: those within its planned days, at least one. */
export const workIn = ({ start, days, works }: Pick<PlanNode, 'start' | 'days' | 'works'>): number =>
  Math.max(1, workedDays(start, lastDay(start, days), works));
