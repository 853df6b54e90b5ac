import { type PlannedTask, stepKey } from './plan';

/** A planned task with its 任务ID; adopted where its row is in 任务 already, because a run was cut off after writing it. */
export interface NamedTask {
  readonly id: string;
  readonly plan: PlannedTask;
  readonly adopted: boolean;
}

/**
 * Gives 任务IDs to the steps that have no task yet: the campaign's ID and the place of the step in its template, so that a run that was cut off and begins again
 * finds its own rows. A number that is taken by another task is passed over.
 *
 * @param isOwn whether the row of this id is the step's own
 */
export function nameTasks(
  campaign: string,
  planned: readonly PlannedTask[],
  missing: readonly PlannedTask[],
  taken: ReadonlySet<string>,
  isOwn: (id: string, plan: PlannedTask) => boolean,
): NamedTask[] {
  const places = new Map(planned.map((plan, index) => [stepKey(plan), index + 1]));
  const used = new Set(taken);
  return missing.map((plan) => {
    let number = places.get(stepKey(plan)) ?? planned.length + 1;
    const first = idOf(campaign, number);
    if (isOwn(first, plan)) return { id: first, plan, adopted: true };
    while (used.has(idOf(campaign, number))) number = Math.max(number, planned.length) + 1;
    const id = idOf(campaign, number);
    used.add(id);
    return { id, plan, adopted: false };
  });
}

const idOf = (campaign: string, number: number) => `${campaign}-${String(number).padStart(2, '0')}`;
