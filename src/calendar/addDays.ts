import { dayNumber, dayOfNumber } from './dayNumber';

/**
 * The ISO day that lies `days` (whole, may be negative) after another.
 *
 * @example
 * addDays('2026-02-27', 2); // => '2026-03-01'
 * addDays('2027-01-01', -1); // => '2026-12-31'
 */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days);
}
