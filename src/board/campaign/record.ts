import type { Plan } from '../planLedger';
import { plansTab } from '../tabs';
import type { Task } from '../task';
import type { TaskState } from '../words';
import type { NamedTask } from './ids';
import type { Fields, MadeTask, Replan } from './replan';

/** A row of 活动任务 as a plan is held against it; older ones lack what was a matter of course then. */
export const madeOf = ({ id, step, role, title, owner, note, start, due, platform, linked }: Plan): MadeTask => ({
  id,
  step: step ?? '',
  role: role ?? '',
  title: title ?? step,
  owner: owner ?? role,
  note,
  start,
  due,
  platform,
  linked,
});

/** A change as 待改 keeps it: fields by header. */
export const pendingText = (change: Partial<Fields>) =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(change).map(([field, value]) => [plansTab.columns[field as keyof Fields].header, value]),
    ),
  );

/** A planned task as a card of 任务. */
export const taskOf = (campaign: string, { id, plan }: NamedTask): Task => ({
  id,
  task: plan.title,
  kind: plan.kind,
  platform: plan.platform,
  owner: plan.owner,
  start: plan.start,
  due: plan.due,
  state: '待办',
  linked: plan.linked,
  campaign,
  note: plan.note,
});

/** What a run did to the tasks of one campaign. */
export interface Done {
  readonly campaign: string;
  readonly difference: Replan;
  readonly made: readonly NamedTask[];
  /** Tasks that follow the plan now. */
  readonly applied: ReadonlyMap<string, Partial<Fields>>;
}

/** A project's rows of 活动任务 after a run: what stands as planned, what waits, what was deleted, and new tasks below. */
export function plansAfter(own: readonly Plan[], { campaign, difference, made, applied }: Done): Plan[] {
  const { moves, agreed, gone } = difference;
  const kept = own.map((plan): Plan => {
    const waiting = applied.has(plan.id) ? undefined : moves.get(plan.id);
    return {
      ...plan,
      ...agreed.get(plan.id),
      ...applied.get(plan.id),
      pending: waiting ? pendingText(waiting) : null,
      state: gone.includes(plan.id) ? '已删' : '在用',
    };
  });
  return [...kept, ...made.map((one) => planOf(campaign, one))];
}

const planOf = (campaign: string, { id, plan }: NamedTask): Plan => ({
  id,
  campaign,
  step: plan.step,
  role: plan.role,
  title: plan.title,
  owner: plan.owner,
  note: plan.note,
  platform: plan.platform,
  start: plan.start,
  due: plan.due,
  linked: plan.linked,
  pending: null,
  closedAt: null,
  begunAt: null,
  doneAt: null,
  state: '在用',
});

/**
 * 活动任务 with when each task was first seen under way and done; a task that is opened again is neither. 任务 has no such columns, and what people type there
 * is theirs.
 *
 * @param states of the rows of 任务, by 任务ID
 * @param now `YYYY-MM-DD HH:mm:ss`
 */
export const seenAt = (plans: readonly Plan[], states: ReadonlyMap<string, TaskState>, now: string): Plan[] =>
  plans.map((plan) => {
    const state = states.get(plan.id);
    if (state === undefined) return plan;
    const begunAt = state === '待办' ? null : (plan.begunAt ?? (state === '进行中' ? now : null));
    return { ...plan, begunAt, doneAt: state === '已完成' ? (plan.doneAt ?? now) : null };
  });
