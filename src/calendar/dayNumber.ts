/**
 * The count of days from 1970-01-01 to an ISO day, for arithmetic. Days have no time zone here: the workbook's zone
 * was settled when the day was read.
 *
 * @param day ISO day, `YYYY-MM-DD`; check text from outside with `isDay` first
 * @example
 * dayNumber('1970-01-02'); // => 1
 * dayNumber('2026-10-31'); // => 20757
 */
export function dayNumber(day: string): number {
  return Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / 86_400_000;
}

/**
 * The ISO day of a day number; the inverse of `dayNumber`.
 *
 * @example
 * dayOfNumber(20757); // => '2026-10-31'
 */
export function dayOfNumber(number: number): string {
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}
