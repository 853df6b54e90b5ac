import { addDays } from './addDays';
import { type CalendarName, dayStatus, USUAL_CALENDAR, type WorkCalendar } from './workCalendar';

/** Hours of a working day, `HH:mm`; `to` is the first minute after work. */
export interface Hours {
  readonly from: string;
  readonly to: string;
}

/** Days looked ahead for the next opening: longer than any closure. */
const AHEAD = 60;

/**
 * Reads working hours such as `09:00-18:00`; full-width signs and `9:00` are understood.
 *
 * @returns null where the text is no such span, or ends before it begins
 * @example
 * hoursOf('9:00-18:30'); // => { from: '09:00', to: '18:30' }
 * hoursOf('18:00-9:00'); // => null
 */
export function hoursOf(text: string): Hours | null {
  const match = /^\s*(\d{1,2})[:：](\d{2})\s*[-–—~～至]\s*(\d{1,2})[:：](\d{2})\s*$/.exec(text);
  if (!match) return null;
  const [from, to] = [`${match[1]?.padStart(2, '0')}:${match[2]}`, `${match[3]?.padStart(2, '0')}:${match[4]}`];
  return isClock(from) && isClock(to) && from < to ? { from, to } : null;
}

const isClock = (time: string) => (time <= '23:59' && time.slice(3) <= '59') || time === '24:00';

/**
 * The next moment, `moment` itself included, at which somebody of this calendar is at work.
 *
 * @param moment `YYYY-MM-DD HH:mm:ss`
 * @example
 * nextAtWork('2026-10-31 20:00:00', '办公', { from: '09:00', to: '18:00' }); // => '2026-11-02 09:00:00'
 * nextAtWork('2026-10-31 20:00:00', '客服仓库', { from: '09:00', to: '21:00' }); // => '2026-10-31 20:00:00'
 */
export function nextAtWork(
  moment: string,
  calendar: CalendarName,
  hours: Hours,
  rules: WorkCalendar = USUAL_CALENDAR,
): string {
  const clock = moment.slice(11, 16);
  for (let ahead = 0; ahead <= AHEAD; ahead++) {
    const day = addDays(moment.slice(0, 10), ahead);
    if (!dayStatus(day, calendar, rules).works) continue;
    if (ahead > 0 || clock < hours.from) return `${day} ${hours.from}:00`;
    if (clock < hours.to) return moment;
  }
  return moment;
}
