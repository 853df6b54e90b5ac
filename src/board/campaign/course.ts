import type { Texts } from '../../text/texts';
import type { TaskCard } from '../cards';
import type { Cause } from './cause';
import type { PlannedTask } from './plan';
import { type Readiness, readinessOf } from './readiness';
import type { Replan } from './replan';

/** How far a campaign is by the cards that bear its ID. */
export function readinessIn(
  cards: readonly TaskCard[],
  campaign: { readonly id: string; readonly launch: string; readonly end: string | null },
  today: string,
): Readiness {
  const own = cards.filter(({ task }) => task.campaign === campaign.id);
  const tasks = own.map(({ task: { start, due }, card: { deadline }, contradictions }) => ({
    start,
    due,
    deadline,
    contradicted: contradictions.length > 0,
  }));
  return readinessOf(tasks, campaign, today);
}

/** A campaign's plan held against its tasks. */
interface Course {
  readonly planned: readonly PlannedTask[];
  readonly difference: Pick<Replan, 'moves' | 'held'>;
  readonly causes: readonly Cause[];
  /** Of the moves, those that were made. */
  readonly applied: ReadonlyMap<string, unknown>;
}

/** What there is to say of a campaign's plan: a change that waits, days that are assumed; null where there is nothing. */
export function hintOf(
  launch: string,
  { planned, difference: { moves, held }, causes, applied }: Course,
  { hints, separator }: Texts['board'],
): string | null {
  const edited = held.filter(({ because }) => because === 'edited').length;
  const waiting = { moves: moves.size - applied.size, edited, done: held.length - edited, causes };
  const pending = waiting.moves > 0 ? hints.pending(waiting) : '';
  const assumed = planned.some((plan) => plan.assumed) ? hints.assumed(launch.slice(0, 4)) : '';
  return [pending, assumed].filter(Boolean).join(separator) || null;
}
