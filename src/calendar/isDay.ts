import { dayNumber, dayOfNumber } from './dayNumber';

/**
 * Whether a value is an ISO day that exists in the calendar.
 *
 * @example
 * isDay('2028-02-29'); // => true
 * isDay('2026-02-29'); // => false
 * isDay('2026-2-9'); // => false
 */
export function isDay(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && existsInCalendar(value);
}

/** `Date.UTC` rolls 29 February of a common year over to 1 March: only a real day comes back unchanged. */
function existsInCalendar(day: string): boolean {
  const year = Number(day.slice(0, 4));
  return year >= 1000 && dayOfNumber(dayNumber(day)) === day;
}
