import { addDays } from '../calendar/addDays';
import { addWorkdays } from '../calendar/addWorkdays';
import { dayStatus, isShut, type WorkCalendar } from '../calendar/workCalendar';

/** A day to act on, and whether a day on the way lies in a year whose holidays are not announced yet. */
export interface LatestDay {
  readonly day: string;
  readonly assumed: boolean;
}

/**
 * A count of the days on which factories are shut, from one day (not included) to another (included); each day is looked up once.
 *
 * @example
 * shutDaysBy()('2026-02-01', '2026-03-31'); // => 22
 */
export function shutDaysBy(rules?: WorkCalendar): (after: string, until: string) => number {
  const known = new Map<string, boolean>();
  const shutOn = (day: string) => {
    const found = known.get(day) ?? isShut(day, '供应商', rules);
    known.set(day, found);
    return found;
  };
  return (after, until) => {
    let shut = 0;
    for (let day = addDays(after, 1); day <= until; day = addDays(day, 1)) if (shutOn(day)) shut++;
    return shut;
  };
}

/**
 * The day by which an order of today is there: lead time ahead, the days on which factories are shut not counted.
 *
 * @example
 * arrivalOf('2026-02-01', 20); // => '2026-03-15'
 */
export function arrivalOf(ordered: string, leadDays: number, rules?: WorkCalendar): string {
  let day = ordered;
  for (let left = leadDays; left > 0; ) {
    day = addDays(day, 1);
    if (!isShut(day, '供应商', rules)) left--;
  }
  return day;
}

/**
 * The latest work day on which an order still arrives by a day: lead time back from it, the days on which factories are shut not counted.
 *
 * @param needed ISO day on which it is to be there
 * @param leadDays whole
 * @example
 * latestOrder('2026-07-01', 30); // => { day: '2026-06-01', assumed: false }
 * latestOrder('2026-04-01', 50); // => { day: '2026-01-19', assumed: false }
 */
export function latestOrder(needed: string, leadDays: number, rules?: WorkCalendar): LatestDay {
  let day = needed;
  for (let left = leadDays; left > 0; ) {
    if (!isShut(day, '供应商', rules)) left--;
    day = addDays(day, -1);
  }
  const status = dayStatus(day, '供应商', rules);
  return status.works ? { day, assumed: status.assumed } : addWorkdays(day, -1, '供应商', rules);
}
