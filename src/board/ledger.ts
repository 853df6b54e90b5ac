import type { WorkCalendar } from '../calendar/workCalendar';
import type { Shop } from '../workbook/shop';
import type { PlannedTask, Step } from './campaign/plan';
import { readCrew } from './crewLedger';
import { type Plan, readPlans } from './planLedger';
import { type Ground, groundOf, type ProjectNow, projectNow, writeProjects } from './projectLedger';
import type { Task } from './task';
import { readTasks } from './taskLedger';

/** What another room has prepared by the board: something with a day, and the steps that lead to it and follow from it. */
export interface Project {
  /** Stands in 活动ID of its tasks. */
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  /** The day from which working days are counted, ISO. */
  readonly day: string;
  /** A name of 团队, who does the steps of the roles that he has; null where nobody is settled. */
  readonly owner: string | null;
  readonly steps: readonly Omit<Step, 'owner'>[];
  /** Whether steps without a task get one; otherwise the tasks that there are go on. */
  readonly opens: boolean;
}

/** A task of a project as it stands in 任务. */
export interface ProjectTask extends Task {
  /** The step that it was made for; null where somebody added it by hand. */
  readonly step: string | null;
  /** When it was first seen under way and done, `YYYY-MM-DD HH:mm:ss`. */
  readonly begunAt: string | null;
  readonly doneAt: string | null;
}

/** What a run did to the tasks of one project, and how they stand after it. */
export interface Prepared {
  readonly tasks: readonly ProjectTask[];
  readonly made: number;
  readonly moved: number;
}

/**
 * Makes the tasks of projects and lets them follow their days, as campaigns do: once each, never one that was deleted, never what somebody edited. A changed day
 * moves its tasks at once; a project that asks first shows them by `previewTasks`.
 *
 * @param ids of further projects whose tasks are only read
 * @returns by the project's id
 */
export function keepTasks(
  shop: Shop,
  rules: WorkCalendar,
  projects: readonly Project[],
  ids: readonly string[],
): ReadonlyMap<string, Prepared> {
  return shop.lock.hold(() => {
    const ground = openGround(shop, rules);
    const now = projects.map((project) => held(project, ground));
    const plans = writeProjects(shop, ground, now);
    const isChanged = now.some(({ made, applied }) => made.length + applied.size > 0);
    const { tasks } = isChanged ? readTasks(shop) : ground.reading;
    const work = new Map(now.map((one) => [one.id, one]));
    const standing = tasksByProject(tasks, plans);
    const all = new Set([...work.keys(), ...ids]);
    return new Map([...all].map((id) => [id, { ...worked(work.get(id)), tasks: standing.get(id) ?? [] }]));
  });
}

/** The IDs of all projects that ever had tasks, also of those that are gone: a new one under such an ID would take theirs for its own. */
export const projectIds = (shop: Shop): ReadonlySet<string> =>
  new Set(readPlans(shop).flatMap(({ campaign }) => campaign ?? []));

/** What a project would have made and moved. */
export interface TaskPreview {
  /** The whole plan, whether there is a task of it or not. */
  readonly planned: readonly PlannedTask[];
  readonly moves: number;
  /** Tasks that the plan would have elsewhere and that stay, because somebody edited or finished them. */
  readonly held: number;
}

/** What keeping a project would do; nothing is written. */
export function previewTasks(shop: Shop, rules: WorkCalendar, project: Project): TaskPreview {
  const { planned, difference } = held(project, openGround(shop, rules));
  return { planned, moves: difference.moves.size, held: difference.held.length };
}

const openGround = (shop: Shop, rules: WorkCalendar): Ground =>
  groundOf({ reading: readTasks(shop), crew: readCrew(shop, rules), rules }, readPlans(shop));

function held(project: Project, ground: Ground): ProjectNow {
  const { id, name, platform, day, owner, opens } = project;
  const has = (role: string) => owner !== null && ground.crew.people(role).includes(owner);
  const steps = project.steps.map((step) => (owner !== null && has(step.role) ? { ...step, owner } : step));
  const named = { id, name, platform, launch: day, end: null, products: null };
  const now = projectNow(named, steps, ground, true);
  return opens ? now : { ...now, made: [] };
}

const worked = (now: ProjectNow | undefined) => ({ made: now?.made.length ?? 0, moved: now?.applied.size ?? 0 });

/** The tasks that bear a project's ID, also those that people added to it. */
function tasksByProject(tasks: readonly Task[], plans: readonly Plan[]): ReadonlyMap<string, readonly ProjectTask[]> {
  const known = new Map(plans.map((plan) => [plan.id, plan]));
  const found = new Map<string, ProjectTask[]>();
  for (const task of tasks) {
    if (task.campaign === null) continue;
    const { step = null, begunAt = null, doneAt = null } = known.get(task.id) ?? {};
    const own = found.get(task.campaign) ?? [];
    own.push({ ...task, step, begunAt, doneAt });
    found.set(task.campaign, own);
  }
  return found;
}
