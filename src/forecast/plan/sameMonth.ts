import type { MonthForecast } from '../forecast';
import { logScale } from '../logScale';
import { YEAR } from '../season';
import { bandsOf } from './monthBand';

/** Half-widths of the intervals in root mean squares of the change between years. */
const WIDTH = { level80: 1.25, level95: 2.1 };

/**
 * The seasonal naive forecast: each month sells what it sold a year before, or in the last year in which it is known.
 * The intervals are those of the changes between years, and wider in the second year.
 *
 * @param values sales, with one above 0; null is a gap
 * @returns null where a calendar month is not known in any year
 */
export function sameMonthForecast(values: readonly (number | null)[], months: number): MonthForecast[] | null {
  const { logs, back } = logScale(values);
  const year = Array.from({ length: YEAR }, (_, month) => lastKnown(logs, month));
  if (!year.every((value) => value !== null)) return null;
  const sigma = yearlyChange(logs);
  const widths = (width: number) =>
    Array.from({ length: months }, (_, h) => width * sigma * Math.sqrt(1 + Math.floor(h / YEAR)));
  return bandsOf(
    Array.from({ length: months }, (_, h) => year[h % YEAR] ?? 0),
    { half80: widths(WIDTH.level80), half95: widths(WIDTH.level95) },
    back,
  );
}

/** The latest known value of the calendar month that comes `ahead` months after the end. */
function lastKnown(values: readonly (number | null)[], ahead: number): number | null {
  for (let t = values.length - YEAR + ahead; t >= 0; t -= YEAR) {
    const value = values[t] ?? null;
    if (value !== null) return value;
  }
  return null;
}

/** Root mean square of the changes on the same month of the year before. */
function yearlyChange(logs: readonly (number | null)[]): number {
  const changes = logs.slice(YEAR).flatMap((value, t) => {
    const before = logs[t] ?? null;
    return value === null || before === null ? [] : [value - before];
  });
  return Math.sqrt(changes.reduce((sum, change) => sum + change * change, 0) / Math.max(changes.length, 1));
}
