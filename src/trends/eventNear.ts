import { addDays } from '../calendar/addDays';
import { FESTIVALS, festivalDay } from '../calendar/festivals';
import { SALES_EVENTS, type SalesEvent, salesDay } from '../calendar/salesEvents';

/** Days before an event from which on people search for it. */
const AHEAD = 28;

/**
 * The festival or sales event that people search for in a span of days, the nearest to come.
 *
 * @param from ISO day
 * @param to ISO day
 * @returns null where none lies in the span or up to four weeks after it
 * @example
 * eventNear('2026-10-26', '2026-11-01'); // => '双11'
 * eventNear('2026-01-26', '2026-02-01'); // => '春节'
 * eventNear('2026-03-02', '2026-03-08'); // => null
 */
export function eventNear(from: string, to: string): string | null {
  const years = [...new Set([from, addDays(to, AHEAD)].map((day) => Number(day.slice(0, 4))))];
  const days = years.flatMap((year) => [
    ...FESTIVALS.map((name) => ({ name, day: festivalDay(name, year) ?? '' })),
    ...Object.keys(SALES_EVENTS).map((name) => ({ name, day: salesDay(name as SalesEvent, year) })),
  ]);
  const near = days.filter(({ day }) => day >= from && day <= addDays(to, AHEAD));
  return near.sort((left, right) => (left.day < right.day ? -1 : 1))[0]?.name ?? null;
}
