import { addDays } from './addDays';
import { type CalendarName, dayStatus, USUAL_CALENDAR, type WorkCalendar } from './workCalendar';

/** A day that was counted out, and whether a day on the way is in a year whose holidays are not announced yet. */
export interface CountedDay {
  readonly day: string;
  readonly assumed: boolean;
}

/** The most work days that are counted: forty years, beyond any plan of a shop. */
export const MOST_WORKDAYS = 10_000;

/**
 * The work day that lies `days` work days after `start`, or before it where `days` is negative. The start does not count, and 0 gives the start itself, as
 * WORKDAY does in spreadsheets.
 *
 * @param start ISO day
 * @param days whole, at most `MOST_WORKDAYS` either way
 * @throws RangeError beyond that
 * @example
 * addWorkdays('2026-09-30', 1, '办公'); // => { day: '2026-10-08', assumed: false }
 * addWorkdays('2026-10-08', -1, '办公'); // => { day: '2026-09-30', assumed: false }
 * addWorkdays('2026-12-31', 1, '办公'); // => { day: '2027-01-01', assumed: true }
 */
export function addWorkdays(
  start: string,
  days: number,
  calendar: CalendarName,
  rules: WorkCalendar = USUAL_CALENDAR,
): CountedDay {
  if (Math.abs(days) > MOST_WORKDAYS) throw new RangeError(`${days} work days are more than ${MOST_WORKDAYS}`);
  const step = days < 0 ? -1 : 1;
  let day = start;
  let assumed = false;
  for (let left = Math.abs(days); left > 0; ) {
    day = addDays(day, step);
    const status = dayStatus(day, calendar, rules);
    if (status.works) left--;
    assumed = assumed || status.assumed;
  }
  return { day, assumed };
}
