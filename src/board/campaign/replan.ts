import { type PlannedTask, stepKey } from './plan';

/** What may follow the plan of a campaign; the dates go together. */
const GROUPS = [['start', 'due'], ['platform'], ['linked'], ['title'], ['owner'], ['note']] as const;
type Field = (typeof GROUPS)[number][number];
export type Fields = Readonly<Record<Field, string | null>>;

/** A task as ShopDeck made it, by 活动任务. */
export interface MadeTask extends Fields {
  readonly id: string;
  readonly step: string;
  readonly role: string;
}

/** A task as it stands in 任务. */
export interface StandingTask extends Fields {
  readonly state: string;
}

/** What is to be done so that a campaign's tasks follow its plan. */
export interface Replan {
  /** Steps that have no task yet. */
  readonly missing: readonly PlannedTask[];
  /** Fields to change, by 任务ID: those that nobody edited. */
  readonly moves: ReadonlyMap<string, Partial<Fields>>;
  /** Tasks that the plan would change and that stay as they are. */
  readonly held: readonly { readonly id: string; readonly because: 'edited' | 'done' }[];
  /** Fields that stand as the plan wants them, by 任务ID: whoever put them there, they are as planned. */
  readonly agreed: ReadonlyMap<string, Partial<Fields>>;
  /** Tasks that somebody deleted: they are not made again. */
  readonly gone: readonly string[];
}

/**
 * Compares a campaign's plan with the tasks that were made of it. Of each task what was made, what stands in 任务 and what the plan wants now are held side by
 * side, as in a three-way merge: only what stands as it was made may move.
 *
 * @param standing the rows of 任务 by id; null for a row that is there and cannot be read
 */
export function replan(
  planned: readonly PlannedTask[],
  made: readonly MadeTask[],
  standing: ReadonlyMap<string, StandingTask | null>,
): Replan {
  const known = new Map(made.map((one) => [stepKey(one), one]));
  const moves = new Map<string, Partial<Fields>>();
  const agreed = new Map<string, Partial<Fields>>();
  const held: { id: string; because: 'edited' | 'done' }[] = [];
  for (const plan of planned) {
    const before = known.get(stepKey(plan));
    const now = before && standing.get(before.id);
    if (!before || !now) continue;
    const wanted = GROUPS.filter((group) => group.some((field) => plan[field] !== now[field]));
    agreed.set(before.id, only(GROUPS.filter((group) => !wanted.includes(group)).flat(), plan));
    const movable = now.state === '已完成' ? [] : wanted.filter((group) => isUntouched(group, before, now));
    if (movable.length > 0) moves.set(before.id, only(movable.flat(), plan));
    // What the plan did not change since the task was made was changed by its owner: that is no difference to speak of.
    const kept = wanted.filter(
      (group) => !movable.includes(group) && group.some((field) => plan[field] !== before[field]),
    );
    if (kept.length > 0) held.push({ id: before.id, because: now.state === '已完成' ? 'done' : 'edited' });
  }
  const missing = planned.filter((plan) => !known.has(stepKey(plan)));
  const gone = made.filter(({ id }) => !standing.has(id)).map(({ id }) => id);
  return { missing, moves, held, agreed, gone };
}

const isUntouched = (group: readonly Field[], before: Fields, now: Fields) =>
  group.every((field) => before[field] === now[field]);

const only = (fields: readonly Field[], plan: Fields): Partial<Fields> =>
  Object.fromEntries(fields.map((field) => [field, plan[field]]));
