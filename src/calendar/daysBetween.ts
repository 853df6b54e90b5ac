import { dayNumber } from './dayNumber';

/**
 * Days from one ISO day to another; negative when `to` is earlier.
 *
 * @example
 * daysBetween('2026-10-01', '2026-10-31'); // => 30
 * daysBetween('2026-03-01', '2026-02-28'); // => -1
 */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}
