import { monthAndDay } from './monthAndDay';

const FIRST_YEAR = 2015;
/** Two digits of month and two of day per year, 2015–2035. */
const DATES = '092709151004092409131001092109100929091710060925091510030922091210010919090809270916';

/**
 * The day of the Mid-Autumn Festival (中秋), the fifteenth of the eighth lunar month.
 *
 * @returns an ISO day; null outside 2015–2035
 * @example
 * midAutumn(2025); // => '2025-10-06'
 * midAutumn(2036); // => null
 */
export function midAutumn(year: number): string | null {
  return monthAndDay(DATES, FIRST_YEAR, year, 2);
}
