import type { StoredTrigger } from './state';

const MINUTE = 60_000;
const DAY = 24 * 60;

/** A trigger as the page and tests see it. */
export interface TriggerInfo {
  id: string;
  handler: string;
  event: StoredTrigger['event'];
  /** When it runs next (milliseconds since 1970); null for triggers that wait for an event, or ran once already. */
  next: number | null;
  lastRun: number | null;
}

export function triggerInfo(trigger: StoredTrigger): TriggerInfo {
  const { id, handler, event } = trigger;
  return { id, handler, event, next: nextRun(trigger), lastRun: trigger.lastRun ?? null };
}

function nextRun(trigger: StoredTrigger): number | null {
  if (trigger.event !== 'CLOCK') return null;
  if (trigger.at !== undefined) return trigger.lastRun === undefined ? trigger.at : null;
  const step = trigger.everyMinutes ?? DAY;
  const last = trigger.lastRun ?? trigger.created;
  if (trigger.atHour === undefined) return last + step * MINUTE;
  const next = new Date(last);
  next.setHours(trigger.atHour, 0, 0, 0);
  while (next.getTime() <= last) next.setDate(next.getDate() + Math.max(1, Math.round(step / DAY)));
  return next.getTime();
}

/** The event object of a time-driven trigger. Its numbers are in UTC, as Google documents by "timezone": "UTC". */
export function clockEvent(triggerUid: string, now: Date): Record<string, unknown> {
  const january = Date.UTC(now.getUTCFullYear(), 0, 1);
  return {
    authMode: 'FULL',
    triggerUid,
    timezone: 'UTC',
    year: now.getUTCFullYear(),
    month: now.getUTCMonth() + 1,
    'day-of-month': now.getUTCDate(),
    'day-of-week': now.getUTCDay() || 7,
    'week-of-year': Math.floor((now.getTime() - january) / (7 * DAY * MINUTE)) + 1,
    hour: now.getUTCHours(),
    minute: now.getUTCMinutes(),
    second: now.getUTCSeconds(),
  };
}
