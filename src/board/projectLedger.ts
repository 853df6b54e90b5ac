import type { WorkCalendar } from '../calendar/workCalendar';
import { groupBy } from '../statistics/groupBy';
import { amendRows } from '../workbook/amend';
import type { Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import { type Cause, causesOf } from './campaign/cause';
import { type NamedTask, nameTasks } from './campaign/ids';
import type { Named } from './campaign/placeholders';
import { type PlannedTask, planTasks, type Step } from './campaign/plan';
import { madeOf, pendingText, plansAfter, seenAt, taskOf } from './campaign/record';
import { type Fields, type Replan, replan, type StandingTask } from './campaign/replan';
import type { Crew } from './crewLedger';
import { keepPlans, type Plan } from './planLedger';
import { type TaskRow, tasksTab } from './tabs';
import type { Task } from './task';
import { addTasks, type TaskReading } from './taskLedger';

/** Something that is prepared for a day, with its plan held against its tasks: a campaign, a brief. */
export interface ProjectNow {
  readonly id: string;
  readonly planned: readonly PlannedTask[];
  readonly difference: Replan;
  /** Why tasks are to change. */
  readonly causes: readonly Cause[];
  readonly made: readonly NamedTask[];
  /** Tasks that follow the plan in this run. */
  readonly applied: ReadonlyMap<string, Partial<Fields>>;
}

/** What plans are held against. */
export interface Readings {
  readonly reading: TaskReading;
  readonly crew: Crew;
  readonly rules: WorkCalendar;
}

/** Readings laid out so that each project finds its own. */
export interface Ground extends Readings {
  readonly plans: readonly Plan[];
  /** 活动任务 by 活动ID. */
  readonly plansOf: ReadonlyMap<string, readonly Plan[]>;
  /** The rows of 任务 by 任务ID; null for one that is there and cannot be read. */
  readonly standing: ReadonlyMap<string, (StandingTask & Pick<Task, 'campaign'>) | null>;
  /** 任务IDs that were ever given. */
  readonly taken: ReadonlySet<string>;
}

/** Lays out 任务 and 活动任务. */
export function groundOf(readings: Readings, plans: readonly Plan[]): Ground {
  const { reading } = readings;
  const standing = new Map<string, (StandingTask & Pick<Task, 'campaign'>) | null>(
    [...reading.ids].map((id) => [id, null]),
  );
  for (const task of reading.tasks) standing.set(task.id, { ...task, title: task.task });
  const taken = new Set([...reading.ids, ...plans.map(({ id }) => id)]);
  return { ...readings, plans, plansOf: groupBy(plans, ({ campaign }) => campaign ?? ''), standing, taken };
}

/**
 * Holds the plan of a project against 任务 and 活动任务; nothing is written.
 *
 * @param atOnce whether a change of plan is made now, and not only when the next run finds it unchanged
 */
export function projectNow(project: Named, steps: readonly Step[], ground: Ground, atOnce: boolean): ProjectNow {
  const { crew, rules, standing, taken } = ground;
  const planned = planTasks(project, steps, crew.calendarOf, rules);
  const own = ground.plansOf.get(project.id) ?? [];
  const before = own.map(madeOf);
  const difference = replan(planned, before, standing);
  const isOwn = (id: string, plan: PlannedTask) => {
    const row = standing.get(id);
    return row?.campaign === project.id && row.title === plan.title;
  };
  const made = nameTasks(project.id, planned, difference.missing, taken, isOwn);
  const pending = new Map(own.map((plan) => [plan.id, plan.pending]));
  const isDue = ([id, change]: [string, Partial<Fields>]) => atOnce || pending.get(id) === pendingText(change);
  const causes = causesOf(planned, before, difference.moves);
  const applied = new Map([...difference.moves].filter(isDue));
  return { id: project.id, planned, difference, causes, made, applied };
}

/**
 * Writes what is to come and what moves into 任务, then 活动任务.
 *
 * @returns 活动任务 as it is now
 */
export function writeProjects(
  shop: Shop,
  { reading, plans: before, plansOf }: Ground,
  projects: readonly ProjectNow[],
): readonly Plan[] {
  const added = projects.flatMap(({ id, made }) =>
    made.filter(({ adopted }) => !adopted).map((one) => taskOf(id, one)),
  );
  addTasks(shop, added);
  const applied = new Map(projects.flatMap((one) => [...one.applied]));
  if (applied.size > 0) amendRows(shop, tasksTab, byKey(applied));
  shop.counts.written += applied.size;
  const after = projects.flatMap((one) => plansAfter(plansOf.get(one.id) ?? [], { campaign: one.id, ...one }));
  const states = new Map(reading.tasks.map(({ id, state }) => [id, state]));
  const plans = seenAt(replaced(before, after), states, shop.now);
  keepPlans(shop, before, plans);
  return plans;
}

/** Rows with what came in their place, in their order; new ones below. */
function replaced(before: readonly Plan[], after: readonly Plan[]): Plan[] {
  const fresh = new Map(after.map((plan) => [plan.id, plan]));
  const known = new Set(before.map(({ id }) => id));
  return [...before.map((plan) => fresh.get(plan.id) ?? plan), ...after.filter(({ id }) => !known.has(id))];
}

const byKey = (changes: ReadonlyMap<string, Partial<Fields>>) =>
  new Map([...changes].map(([id, change]) => [keyOf(tasksTab, { id }), rowOf(change)]));

function rowOf({ title, ...rest }: Partial<Fields>): Partial<TaskRow> {
  return { ...rest, ...(title === undefined ? {} : { task: title }) } as Partial<TaskRow>;
}
