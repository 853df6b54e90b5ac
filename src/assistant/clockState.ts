import { minutesBetween } from '../calendar/moment';
import type { Often } from '../schedule/settings';

/** Minutes from one run of the clock to the next. */
const PERIOD: Readonly<Record<Often, number>> = { hourly: 60, minutes: 5 };

/** Google runs a clock trigger some minutes early or late; twice its period and a quarter of an hour is late beyond doubt. */
const latest = (often: Often) => 2 * PERIOD[often] + 15;

/** How the clock is: off, on and not run yet, on time, or overdue. */
export type ClockState = 'off' | 'new' | 'fine' | 'late';

/**
 * How the clock is.
 *
 * @param last when it last ended, `YYYY-MM-DD HH:mm:ss`; null where it never did
 * @param now likewise
 * @example
 * clockState('hourly', '2026-11-02 08:05:00', '2026-11-02 09:00:00'); // => 'fine'
 * clockState('hourly', '2026-11-01 08:05:00', '2026-11-02 09:00:00'); // => 'late'
 * clockState(null, '2026-11-02 08:05:00', '2026-11-02 09:00:00'); // => 'off'
 */
export function clockState(often: Often | null, last: string | null, now: string): ClockState {
  if (often === null) return 'off';
  if (last === null) return 'new';
  return minutesBetween(last, now) > latest(often) ? 'late' : 'fine';
}
