import { monthAndDay } from './monthAndDay';

const FIRST_YEAR = 2000;
/** One digit of month and two of day per year, 2000–2050. */
const DATES =
  '205124212201122209129218207126214203123210131219208128216205125212201122210129217206126213203123211131219208128215204124212201122210130217206126214202123';

/**
 * The day of the Spring Festival (春节), the first of the first lunar month.
 *
 * A table, because `Intl`'s Chinese calendar is a day off in 2027 and 2030.
 *
 * @returns an ISO day; null outside 2000–2050
 * @example
 * springFestival(2025); // => '2025-01-29'
 * springFestival(2027); // => '2027-02-06'
 * springFestival(1999); // => null
 */
export function springFestival(year: number): string | null {
  return monthAndDay(DATES, FIRST_YEAR, year, 1);
}
