import type { Level } from '../alerts/warning';
import { minutesBetween } from '../calendar/moment';
import type { Entry } from './history';

export const STATES = ['待受理', '已受理', '已解决'] as const;
export type State = (typeof STATES)[number];

/** What the team filled in. Never written by us. */
export interface Handling {
  readonly state: State | null;
  readonly takenAt: string | null;
  readonly solvedAt: string | null;
}

const began = (history: readonly Entry[], firedAt: string) =>
  history.some(({ what, time }) => what === '复发' && time === firedAt);

/** A date without a time of day means some time of that day. */
const endOf = (moment: string) => moment.replace(' 00:00:00', ' 23:59:59');

/**
 * When the present episode was solved; null while it is open. 已解决 that is older than a recurrence is about the episode before. Without 解决时间 it is the
 * moment at which the solution was first seen, which 升级记录 keeps.
 *
 * @param firedAt when the present episode began
 * @param now the moment of this run
 */
export function solvedAt(
  { state, solvedAt: given }: Handling,
  history: readonly Entry[],
  firedAt: string,
  now: string,
): string | null {
  if (state !== '已解决') return null;
  const again = began(history, firedAt);
  if (given !== null) return again && endOf(given) < firedAt ? null : endOf(given);
  const seen = history.filter(({ what, time }) => what === '解决' && time >= firedAt).map(({ time }) => time);
  return seen[0] ?? (again ? null : now);
}

/**
 * When somebody took up the present episode: 受理时间, where it is not about the episode before; `unknown` where only 状态 says so.
 */
export function takenUp(
  { state, takenAt }: Handling,
  history: readonly Entry[],
  firedAt: string,
): { at: string | null; taken: boolean } {
  const again = began(history, firedAt);
  if (takenAt !== null && !(again && endOf(takenAt) < firedAt)) return { at: takenAt, taken: true };
  return { at: null, taken: !again && (state === '已受理' || state === '已解决') };
}

/**
 * Whole minutes from the first mention to the taking up; null where it is not known, or lies before the first mention.
 *
 * @example
 * responseMinutes('2026-11-02 09:00:00', '2026-11-02 09:35:00'); // => 35
 */
export function responseMinutes(firstAt: string, takenAt: string | null): number | null {
  if (takenAt === null || takenAt < firstAt) return null;
  return Math.round(minutesBetween(firstAt, takenAt));
}

/**
 * The level in which an incident stands: one of 三级 that nobody took up in time has risen to 二级 (guide, section 5).
 *
 * @param late whether it was not taken up by its deadline
 * @example
 * levelAfter('三级', true); // => '二级'
 * levelAfter('二级', true); // => '二级'
 */
export function levelAfter(level: Level, late: boolean): Level {
  return late && level === '三级' ? '二级' : level;
}
