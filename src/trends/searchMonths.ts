import { dayNumber, dayOfNumber } from '../calendar/dayNumber';
import { firstDay, periodOf } from './period';
import type { SearchSeries } from './series';

/** Weeks that make a month; fewer leave too much of it out. */
const WEEKS = 3;
const THURSDAY = 3;

/**
 * Searches month by month: weeks count, by their mean, for the month in which their Thursday lies.
 *
 * @returns by month counted from January of the year 0
 */
export function searchMonths({ every, first, values }: SearchSeries): ReadonlyMap<number, number> {
  const months = new Map<number, number[]>();
  values.forEach((value, t) => {
    if (value === null) return;
    const month = every === 'month' ? first + t : monthOfWeek(first + t);
    months.set(month, [...(months.get(month) ?? []), value]);
  });
  const least = every === 'month' ? 1 : WEEKS;
  const whole = [...months].filter(([, figures]) => figures.length >= least);
  return new Map(whole.map(([month, figures]) => [month, figures.reduce((sum, one) => sum + one, 0) / figures.length]));
}

const monthOfWeek = (week: number) => periodOf(dayOfNumber(dayNumber(firstDay(week, 'week')) + THURSDAY), 'month');
