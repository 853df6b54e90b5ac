import { dayNumber } from './dayNumber';

/**
 * Day of the week of an ISO day: 1 is Monday, 7 is Sunday (ISO 8601).
 *
 * @example
 * dayOfWeek('2026-10-31'); // => 6
 * dayOfWeek('1969-12-29'); // => 1
 */
export function dayOfWeek(day: string): number {
  // 1970-01-01 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}
