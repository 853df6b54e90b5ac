import { daysBetween } from '../calendar/daysBetween';
import { type Course, courseOf } from './course';
import { eventNear } from './eventNear';
import { type Growth, growthOf } from './onset';
import { firstDay, lastDay, type Period, twinsOf, YEAR } from './period';
import { lastPeriod, type SearchSeries, withoutRunning } from './series';
import { FEWEST, type Usual } from './usual';

/**
 * Where a word stands. red, yellow: a surge, told to the team; seasonal: high, and as high as the season always is; over: a surge came to its end of late;
 * short: too few periods to say anything; stale: the figures end too long ago.
 */
export type Status = 'red' | 'yellow' | 'seasonal' | 'over' | 'quiet' | 'short' | 'stale';

/** How sure it is that searches have grown. */
export type Certainty = 'high' | 'fair' | 'low';

/** What there is to say of a word on a platform. */
export interface Finding {
  readonly series: SearchSeries;
  readonly status: Status;
  /** Last day of the period of the last figure that counts. */
  readonly until: string;
  readonly searches: number;
  /** Figure of the period before. */
  readonly before: number | null;
  /** Same season of the year before, by the festival where it is near one. */
  readonly yearAgo: number | null;
  /** null where the history is too short. */
  readonly usual: Usual | null;
  readonly surge: FoundSurge | null;
  /** How the last surge ended; null where that is long ago or there was none. */
  readonly ended: 'fell' | 'stayed' | null;
  /** Periods with figures and without surge, and how many it takes to judge the last one. */
  readonly history: { readonly periods: number; readonly needed: number };
}

/** A surge that goes on. */
export interface FoundSurge extends Omit<Growth, 'since'> {
  /** First day of the period since when searches have been up. */
  readonly since: string;
  /** First day of the period that was out of the usual first: it stays the same while the surge goes on. */
  readonly noticed: string;
  readonly certainty: Certainty;
  /** A festival or sales event nearby that may explain it, where no year before is known to compare with. */
  readonly event: string | null;
}

const CERTAIN: Readonly<Record<'high' | 'fair', number>> = { high: 0.95, fair: 0.75 };
/** Part of a year for which the end of a surge is told. */
const TOLD = 12;

/**
 * Judges one word on one platform at the end of its figures. A figure of a period that is not over counts only if it is out of the usual already.
 *
 * @param today ISO day
 * @param fresh days after the end of its period for which a figure is news
 * @returns null where there is no figure
 */
export function findingOf(series: SearchSeries, today: string, fresh: number): Finding | null {
  const whole = courseOf(series);
  const course = whole.surge && whole.level ? whole : courseOf(withoutRunning(series, today));
  const { values, first } = course.series;
  const searches = values[values.length - 1] ?? null;
  if (searches === null) return null;
  const period = lastPeriod(course.series);
  const until = lastDay(period, series.every);
  const isStale = daysBetween(until, today) > fresh;
  return {
    series: course.series,
    status: isStale ? 'stale' : statusOf(course),
    until,
    searches,
    before: values[period - first - 1] ?? null,
    yearAgo: yearAgo(course.series, period),
    usual: course.usual,
    surge: isStale ? null : surgeOf(course),
    ended: endedLately(course),
    history: { periods: course.quiet, needed: FEWEST + 1 },
  };
}

function statusOf(course: Course): Status {
  if (course.usual === null) return 'short';
  if (course.surge !== null) return course.level ?? 'yellow';
  if (course.seasonal) return 'seasonal';
  return endedLately(course) === null ? 'quiet' : 'over';
}

function endedLately({ ended, series }: Course): 'fell' | 'stayed' | null {
  if (ended === null) return null;
  return series.values.length - 1 - ended.at < YEAR[series.every] / TOLD ? ended.because : null;
}

function surgeOf(course: Course): FoundSurge | null {
  const { surge, usual, series } = course;
  const growth = growthOf(course);
  if (surge === null || growth === null) return null;
  const first = (t: number) => firstDay(series.first + t, series.every);
  const last = (t: number) => lastDay(series.first + t, series.every);
  const event = usual?.season === null ? eventNear(first(surge.from), last(surge.from)) : null;
  const days = { since: first(growth.since), noticed: first(surge.from) };
  return { ...growth, ...days, event, certainty: certaintyOf(growth.probability, usual, event) };
}

/** What was not held against a year before may be the season, however unlikely by chance. */
function certaintyOf(probability: number, usual: Usual | null, event: string | null): Certainty {
  if (event !== null || probability < CERTAIN.fair) return 'low';
  return probability < CERTAIN.high || (usual?.season ?? null) === null ? 'fair' : 'high';
}

function yearAgo({ every, first, values }: SearchSeries, period: Period): Finding['yearAgo'] {
  const [calendar = period, byFestival = calendar] = twinsOf(period, every, 1);
  return values[byFestival - first] ?? null;
}
