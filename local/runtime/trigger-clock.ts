import { EnumValue } from './service';
import type { StoredTrigger } from './state';

const MINUTE = 60_000;
const DAY = 24 * 60;

/** A trigger as the page and tests see it. */
export interface TriggerInfo {
  id: string;
  handler: string;
  event: StoredTrigger['event'];
  /** How it was asked for: "everyHours(1)", "ON_EDIT". */
  when: string;
  /** When it runs next; null for triggers that wait for an event, or ran once already. */
  next: Date | null;
  lastRun: Date | null;
}

export function triggerInfo(trigger: StoredTrigger): TriggerInfo {
  const { id, handler, event } = trigger;
  return {
    id,
    handler,
    event,
    when: whenText(trigger),
    next: moment(nextRun(trigger)),
    lastRun: moment(trigger.lastRun ?? null),
  };
}

function moment(time: number | null): Date | null {
  return time === null ? null : new Date(time);
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

function whenText({ event, everyMinutes, atHour, at }: StoredTrigger): string {
  if (event !== 'CLOCK') return event;
  if (at !== undefined) return `at(${new Date(at).toISOString()})`;
  const hour = atHour === undefined ? '' : `.atHour(${atHour})`;
  const step = everyMinutes ?? DAY;
  if (step % DAY === 0) return `everyDays(${step / DAY})${hour}`;
  return step % 60 === 0 ? `everyHours(${step / 60})` : `everyMinutes(${step})`;
}

/** The event object of a time-driven trigger. Its numbers are in UTC, as Google documents by "timezone": "UTC". */
export function clockEvent(triggerUid: string, now: Date): Record<string, unknown> {
  const january = Date.UTC(now.getUTCFullYear(), 0, 1);
  return {
    authMode: EnumValue.of('AuthMode', 'FULL'),
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
