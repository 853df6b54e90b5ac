import { dayNumber } from './dayNumber';

/**
 * The month of an ISO day, counted from January of the year 0.
 *
 * @example
 * monthOf('2025-03-31'); // => 24302
 */
export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/**
 * The day number of a month's first day; see `dayNumber`.
 *
 * @example
 * monthStart(1970 * 12 + 1); // => 31
 */
export function monthStart(month: number): number {
  const year = String(Math.floor(month / 12)).padStart(4, '0');
  return dayNumber(`${year}-${String((month % 12) + 1).padStart(2, '0')}-01`);
}

/**
 * @example
 * daysIn(2028 * 12 + 1); // => 29
 */
export function daysIn(month: number): number {
  return monthStart(month + 1) - monthStart(month);
}
