import type { WorkCalendar } from '../calendar/workCalendar';
import { amendRows } from '../workbook/amend';
import type { Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import { type NamedTask, nameTasks } from './campaign/ids';
import type { Named } from './campaign/placeholders';
import { type PlannedTask, planTasks, type Step } from './campaign/plan';
import { madeOf, pendingText, plansAfter, seenAt, taskOf } from './campaign/record';
import { type Fields, type Replan, replan, type StandingTask } from './campaign/replan';
import type { Crew } from './crewLedger';
import { keepPlans, type Plan } from './planLedger';
import { type TaskRow, tasksTab } from './tabs';
import { addTasks, type TaskReading } from './taskLedger';

/** Something that is prepared for a day, with its plan held against its tasks: a campaign, a brief. */
export interface ProjectNow {
  readonly id: string;
  readonly planned: readonly PlannedTask[];
  readonly difference: Replan;
  readonly made: readonly NamedTask[];
  /** Tasks that follow the plan in this run. */
  readonly applied: ReadonlyMap<string, Partial<Fields>>;
}

/** What plans are held against. */
export interface Ground {
  readonly reading: TaskReading;
  readonly plans: readonly Plan[];
  readonly crew: Crew;
  readonly rules: WorkCalendar;
}

/**
 * Holds the plan of a project against 任务 and 活动任务; nothing is written.
 *
 * @param atOnce whether a change of plan is made now, and not only when the next run finds it unchanged
 */
export function projectNow(
  project: Named,
  steps: readonly Step[],
  { reading, plans, crew, rules }: Ground,
  atOnce: boolean,
): ProjectNow {
  const planned = planTasks(project, steps, crew.calendarOf, rules);
  const own = plans.filter(({ campaign }) => campaign === project.id);
  const difference = replan(planned, own.map(madeOf), standingIn(reading));
  const rows = new Map(reading.tasks.map((task) => [task.id, task]));
  const taken = new Set([...reading.ids, ...plans.map(({ id }) => id)]);
  const isOwn = (id: string, plan: PlannedTask) =>
    rows.get(id)?.campaign === project.id && rows.get(id)?.task === plan.title;
  const made = nameTasks(project.id, planned, difference.missing, taken, isOwn);
  const pending = new Map(own.map((plan) => [plan.id, plan.pending]));
  const isDue = ([id, change]: [string, Partial<Fields>]) => atOnce || pending.get(id) === pendingText(change);
  return { id: project.id, planned, difference, made, applied: new Map([...difference.moves].filter(isDue)) };
}

function standingIn({ tasks, ids }: TaskReading): Map<string, StandingTask | null> {
  const standing = new Map<string, StandingTask | null>([...ids].map((id) => [id, null]));
  for (const task of tasks) standing.set(task.id, { ...task, title: task.task });
  return standing;
}

/**
 * Writes what is to come and what moves into 任务, then 活动任务.
 *
 * @returns 活动任务 as it is now
 */
export function writeProjects(
  shop: Shop,
  { reading, plans: before }: Pick<Ground, 'reading' | 'plans'>,
  projects: readonly ProjectNow[],
): readonly Plan[] {
  const added = projects.flatMap(({ id, made }) =>
    made.filter(({ adopted }) => !adopted).map((one) => taskOf(id, one)),
  );
  addTasks(shop, added);
  const applied = new Map(projects.flatMap((one) => [...one.applied]));
  if (applied.size > 0) amendRows(shop, tasksTab, byKey(applied));
  shop.counts.written += applied.size;
  const states = new Map(reading.tasks.map(({ id, state }) => [id, state]));
  const after = projects.reduce<readonly Plan[]>((so, one) => plansAfter(so, { campaign: one.id, ...one }), before);
  const plans = seenAt(after, states, shop.now);
  keepPlans(shop, before, plans);
  return plans;
}

const byKey = (changes: ReadonlyMap<string, Partial<Fields>>) =>
  new Map([...changes].map(([id, change]) => [keyOf(tasksTab, { id }), rowOf(change)]));

function rowOf({ title, ...rest }: Partial<Fields>): Partial<TaskRow> {
  return { ...rest, ...(title === undefined ? {} : { task: title }) } as Partial<TaskRow>;
}
