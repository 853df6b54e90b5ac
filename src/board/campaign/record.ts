import type { Plan } from '../planLedger';
import { plansTab } from '../tabs';
import type { Task } from '../task';
import type { NamedTask } from './ids';
import type { Fields, MadeTask, Replan } from './replan';

/** A row of 活动任务 as a plan is held against it. */
export const madeOf = ({ id, step, role, start, due, platform, linked }: Plan): MadeTask => ({
  id,
  step: step ?? '',
  role: role ?? '',
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
  task: plan.step,
  kind: plan.kind,
  platform: plan.platform,
  owner: plan.role,
  start: plan.start,
  due: plan.due,
  state: '待办',
  linked: plan.linked,
  campaign,
  note: null,
});

/** What a run did to the tasks of one campaign. */
export interface Done {
  readonly campaign: string;
  readonly difference: Replan;
  readonly made: readonly NamedTask[];
  /** Tasks that follow the plan now. */
  readonly applied: ReadonlyMap<string, Partial<Fields>>;
}

/** 活动任务 after a run: new tasks, what stands as planned, what waits, what was deleted. */
export function plansAfter(plans: readonly Plan[], { campaign, difference, made, applied }: Done): Plan[] {
  const { moves, agreed, gone } = difference;
  const kept = plans.map((plan): Plan => {
    if (plan.campaign !== campaign) return plan;
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
  platform: plan.platform,
  start: plan.start,
  due: plan.due,
  linked: plan.linked,
  pending: null,
  closedAt: null,
  state: '在用',
});
