import { addDays } from '../../calendar/addDays';
import { dayOfWeek } from '../../calendar/dayOfWeek';
import { daysBetween } from '../../calendar/daysBetween';
import { earlier, later } from '../../calendar/earlier';

/** One column of the chart: a day, or a week from its Monday. */
export interface Step {
  readonly from: string;
  readonly to: string;
}

export interface Timeline {
  readonly scale: 'day' | 'week';
  readonly steps: readonly Step[];
}

/** A stretch of days. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Days shown one by one at most; what is longer is shown by the week. */
export const MOST_DAYS = 63;
/** Two years: what lies beyond is not drawn. */
export const MOST_WEEKS = 104;
/** Weeks of what is over that stay in the chart. */
const WEEKS_BACK = 8;
/** A chart is known by its columns (`chartLedger.ts`): fewer might be somebody's own. */
const FEWEST_WEEKS = 4;

const mondayOf = (day: string) => addDays(day, 1 - dayOfWeek(day));

/**
 * The columns that show stretches of days, and today among them, in whole weeks.
 *
 * @param stretches of what is not done
 * @param today ISO day
 * @param scale null: days where they are not too many
 * @example
 * timelineOf([{ from: '2026-03-01', to: '2026-03-30' }], '2026-03-01', null).steps.length; // => 42
 * timelineOf([{ from: '2026-03-01', to: '2026-06-30' }], '2026-03-01', null).steps[0]; // => { from: '2026-02-23', to: '2026-03-01' }
 */
export function timelineOf(stretches: readonly Stretch[], today: string, scale: Timeline['scale'] | null): Timeline {
  const oldest = addDays(mondayOf(today), -7 * WEEKS_BACK);
  const first = stretches.reduce((least, { from }) => earlier(from, least), today);
  const last = stretches.reduce((most, { to }) => later(to, most), today);
  const from = mondayOf(later(first, oldest));
  const needed = Math.floor(daysBetween(from, last) / 7) + 1;
  const weeks = Math.max(FEWEST_WEEKS, Math.min(MOST_WEEKS, needed));
  const chosen = scale ?? (weeks * 7 <= MOST_DAYS ? 'day' : 'week');
  const [count, length] = chosen === 'day' ? [Math.min(weeks * 7, 2 * MOST_DAYS), 1] : [weeks, 7];
  const steps = Array.from({ length: count }, (_, index) => {
    const begins = addDays(from, index * length);
    return { from: begins, to: addDays(begins, length - 1) };
  });
  return { scale: chosen, steps };
}
