import { type PlannedTask, stepKey } from './plan';
import type { Fields, MadeTask } from './replan';

/** Why a campaign's tasks are to change, as far as it can be told from what changes. */
export type Cause =
  | { readonly kind: 'launch' | 'platform' | 'linked' }
  /** Some roles' days alone: their calendar, holidays or the template. */
  | { readonly kind: 'days'; readonly roles: readonly string[] };

/**
 * Why tasks are to change. Where no step keeps its days the launch was moved: nothing else moves what is due on the launch itself. 关联数据 names launch and
 * platforms, so that it is a cause of its own only where neither of them is.
 *
 * @param moves fields to change, by 任务ID
 */
export function causesOf(
  planned: readonly PlannedTask[],
  made: readonly MadeTask[],
  moves: ReadonlyMap<string, Partial<Fields>>,
): Cause[] {
  const plans = new Map(planned.map((plan) => [stepKey(plan), plan]));
  const keepsDays = (one: MadeTask) => plans.get(stepKey(one))?.due === one.due;
  const dated = made.filter(({ id }) => moves.get(id)?.due !== undefined);
  const roles = [...new Set(dated.map(({ role }) => role))];
  const changes = (field: 'platform' | 'linked'): Cause[] =>
    [...moves.values()].some((change) => change[field] !== undefined) ? [{ kind: field }] : [];
  const found = [...daysCause(roles, made.some(keepsDays)), ...changes('platform')];
  return found.some(({ kind }) => kind !== 'days') ? found : [...found, ...changes('linked')];
}

function daysCause(roles: readonly string[], someStay: boolean): Cause[] {
  if (roles.length === 0) return [];
  return someStay ? [{ kind: 'days', roles }] : [{ kind: 'launch' }];
}
