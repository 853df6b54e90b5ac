import { daysBetween } from '../calendar/daysBetween';
import { addMinutes, minutesBetween } from '../calendar/moment';
import type { Policy } from './policy';
import { type Level, rankOf, type Warning } from './warning';

/** That somebody was told of a warning, or is about to be. */
export interface Telling {
  readonly address: string;
  readonly level: Level;
  /** When it went out; when it was written where it has not gone out. */
  readonly at: string;
  readonly state: '待发' | '已发' | '失败' | '示例';
}

/** Why somebody is told: the first time, because it became graver, or because it still holds. */
export type Why = 'new' | 'raised' | 'again';

/**
 * The tellings that still count. Somebody who takes a warning up has it for a time; left unsolved beyond that it begins anew, as with PagerDuty's
 * acknowledgement timeout, and what was told before counts no more.
 *
 * @returns null while the warning is in somebody's hands
 */
export function tellingsThatCount(
  { acknowledgedAt }: Warning,
  tellings: readonly Telling[],
  { acknowledgedFor }: Policy,
  now: string,
): readonly Telling[] | null {
  if (acknowledgedAt === null) return tellings;
  const anew = addMinutes(acknowledgedAt, acknowledgedFor);
  return now < anew ? null : tellings.filter(({ at }) => at >= anew);
}

/** Whether and why an address is to be told now. Somebody for whom a message is waiting is not written to a second time. */
export function whyTell(
  address: string,
  { level, daily, repeats }: Warning,
  tellings: readonly Telling[],
  { repeatAfter }: Policy,
  now: string,
): Why | null {
  const own = tellings.filter((telling) => telling.address === address);
  if (own.length === 0) return 'new';
  if (own.some(({ state }) => state === '待发')) return null;
  if (own.every((telling) => rankOf(telling.level) > rankOf(level))) return 'raised';
  if (repeats === false) return null;
  const [latest = ''] = own
    .map(({ at }) => at)
    .sort()
    .reverse();
  return sinceTold(latest, now, daily) >= repeatAfter[level] ? 'again' : null;
}

/** Minutes since somebody was told. A digest counts whole days: the last one may have waited for its reader's working hours. */
const sinceTold = (latest: string, now: string, daily: boolean | undefined) =>
  daily ? daysBetween(latest.slice(0, 10), now.slice(0, 10)) * 24 * 60 : minutesBetween(latest, now);
