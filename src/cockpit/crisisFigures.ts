import type { Level } from '../alerts/warning';
import { addDays } from '../calendar/addDays';
import { type MonthlyResponse, monthlyResponses, type ResponseTime, responseTimes } from './responseTimes';

/** An incident, as the crisis desk gives it out. */
export interface Incident {
  readonly level: Level;
  readonly open: boolean;
  readonly taken: boolean;
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly due: string | null;
  readonly responses: readonly { readonly takenAt: string; readonly minutes: number }[];
}

/** A mention with a watched word. */
export interface Hit {
  readonly time: string;
  readonly verdict: string;
}

/** Open incidents of a level. */
export interface OpenLevel {
  readonly level: Level;
  readonly count: number;
  /** Nobody took them up and their deadline is past. */
  readonly overdue: number;
  /** The earliest deadline of those that nobody took up; null where there is none. */
  readonly nearest: string | null;
}

/** Mentions with a watched word that were cleared as no trouble, of all with one. */
export interface Cleared {
  readonly days: number;
  readonly cleared: number;
  readonly hits: number;
}

/** The crisis part of 驾驶舱. */
export interface CrisisFigures {
  readonly open: readonly OpenLevel[];
  readonly response: {
    readonly thisMonth: ResponseTime;
    readonly lastMonth: ResponseTime;
    readonly all: ResponseTime;
  };
  readonly months: readonly MonthlyResponse[];
  readonly cleared: Cleared;
}

/** Days over which false alarms are counted. */
const DAYS = 30;
const LEVELS: readonly Level[] = ['一级', '二级', '三级'];

function openLevel(level: Level, incidents: readonly Incident[], now: string): OpenLevel {
  const open = incidents.filter((one) => one.open && one.level === level);
  const due = open.flatMap((one) => (one.taken || one.due === null ? [] : [one.due])).sort();
  return { level, count: open.length, overdue: due.filter((one) => one < now).length, nearest: due[0] ?? null };
}

function clearedOf(hits: readonly Hit[], now: string): Cleared {
  const from = addDays(now.slice(0, 10), 1 - DAYS);
  const recent = hits.filter(({ time }) => time.slice(0, 10) >= from && time <= now);
  return { days: DAYS, cleared: recent.filter(({ verdict }) => verdict === '排除').length, hits: recent.length };
}

/**
 * What the crisis desk comes to: open incidents, how fast the team responds, and how many false alarms it was spared.
 *
 * @param now `YYYY-MM-DD HH:mm:ss`
 * @example
 * crisisFigures([{ level: '二级', open: true, taken: false, due: '2026-11-02 08:00:00', responses: [] }], [], '2026-11-02 09:00:00').open[1]; // => { level: '二级', count: 1, overdue: 1, nearest: '2026-11-02 08:00:00' }
 */
export function crisisFigures(incidents: readonly Incident[], hits: readonly Hit[], now: string): CrisisFigures {
  const responses = incidents.flatMap((one) => one.responses);
  const day = now.slice(0, 10);
  return {
    open: LEVELS.map((level) => openLevel(level, incidents, now)),
    response: responseTimes(responses, day),
    months: monthlyResponses(responses, day),
    cleared: clearedOf(hits, now),
  };
}
