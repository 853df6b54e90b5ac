/**
 * Reads one year's day out of a string that holds the month (one digit, or two) and the day (two digits) of each year
 * in turn.
 *
 * @returns an ISO day; null for a year that the string does not hold
 * @example
 * monthAndDay('205124', 2000, 2001, 1); // => '2001-01-24'
 * monthAndDay('205124', 2000, 2002, 1); // => null
 */
export function monthAndDay(dates: string, firstYear: number, year: number, monthDigits: 1 | 2): string | null {
  const length = monthDigits + 2;
  const entry = year < firstYear ? '' : dates.slice((year - firstYear) * length, (year - firstYear + 1) * length);
  if (entry.length < length) return null;
  return `${year}-${entry.slice(0, monthDigits).padStart(2, '0')}-${entry.slice(monthDigits)}`;
}
