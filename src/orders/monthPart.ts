import { daysIn, monthOf } from '../calendar/monthNumber';
import { monthText } from '../calendar/monthText';

/** A month a year ago, up to the same day; ISO days. */
export interface SameDays {
  readonly first: string;
  readonly cut: string;
  readonly last: string;
}

/** Pieces of a month, and of its days up to the cut. */
export interface MonthPart {
  readonly part: number;
  readonly whole: number;
}

/** Fewer pieces than these say nothing of how a month goes. */
const ENOUGH = 30;

/** Months in which Spring Festival wanders: the same day a year ago was another kind of day. */
const WANDERING = ['01', '02'];

/**
 * The days of the same month a year ago up to the same day of the month.
 *
 * @returns null in January and February, whose days are not the same from year to year
 * @example
 * sameDaysLastYear('2026-11-15'); // => { first: '2025-11-01', cut: '2025-11-15', last: '2025-11-30' }
 * sameDaysLastYear('2028-02-29'); // => null
 */
export function sameDaysLastYear(day: string): SameDays | null {
  if (WANDERING.includes(day.slice(5, 7))) return null;
  const month = monthText(monthOf(day) - 12);
  const length = daysIn(monthOf(`${month}-01`));
  return { first: `${month}-01`, cut: `${month}${day.slice(7)}`, last: `${month}-${length}` };
}

/**
 * Which share of the month's sales had come by the cut; null where too few were sold to tell.
 *
 * @example
 * shareOf({ part: 60, whole: 100 }); // => 0.6
 * shareOf({ part: 3, whole: 4 }); // => null
 */
export const shareOf = ({ part, whole }: MonthPart): number | null => (whole >= ENOUGH ? part / whole : null);
