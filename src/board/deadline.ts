import { daysBetween } from '../calendar/daysBetween';
import type { Task } from './task';

/** How a card stands to its deadline; days are those of the calendar, because that is how long a customer or a launch waits. */
export type Deadline =
  | { readonly kind: 'done' }
  | { readonly kind: 'overdue'; readonly days: number }
  | { readonly kind: 'today' }
  | { readonly kind: 'soon'; readonly days: number }
  | { readonly kind: 'later'; readonly days: number };

/**
 * How a task stands to its deadline.
 *
 * @param today ISO day
 * @param soonUntil the last day that counts as soon: some working days of the owner ahead, so that on Friday Monday is soon
 * @example
 * deadlineOf({ state: '待办', due: '2026-11-02' }, '2026-11-05', '2026-11-06'); // => { kind: 'overdue', days: 3 }
 * deadlineOf({ state: '进行中', due: '2026-11-09' }, '2026-11-06', '2026-11-09'); // => { kind: 'soon', days: 3 }
 * deadlineOf({ state: '已完成', due: '2026-11-02' }, '2026-11-05', '2026-11-06'); // => { kind: 'done' }
 */
export function deadlineOf({ state, due }: Pick<Task, 'state' | 'due'>, today: string, soonUntil: string): Deadline {
  if (state === '已完成') return { kind: 'done' };
  const days = daysBetween(today, due);
  if (days < 0) return { kind: 'overdue', days: -days };
  if (days === 0) return { kind: 'today' };
  return { kind: due <= soonUntil ? 'soon' : 'later', days };
}

/** Order of cards: the longest overdue first, then what is due first, what is done last. */
export function byUrgency(
  left: { readonly deadline: Deadline; readonly due: string; readonly id: string },
  right: { readonly deadline: Deadline; readonly due: string; readonly id: string },
): number {
  const [a, b] = [place(left), place(right)];
  return a < b ? -1 : a > b ? 1 : 0;
}

const place = ({ deadline, due, id }: { deadline: Deadline; due: string; id: string }) =>
  `${deadline.kind === 'done' ? 1 : 0} ${due} ${id}`;
