import type { WorkCalendar } from '../calendar/workCalendar';
import { cellAddress } from '../workbook/address';
import { amendRows } from '../workbook/amend';
import type { Problem } from '../workbook/problem';
import { refreshComputed } from '../workbook/refresh';
import { openWhole, type Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import { type NamedTask, nameTasks } from './campaign/ids';
import { type PlannedTask, planTasks } from './campaign/plan';
import { madeOf, pendingText, plansAfter, taskOf } from './campaign/record';
import { type Fields, type Replan, replan, type StandingTask } from './campaign/replan';
import type { Crew } from './crewLedger';
import { keepPlans, type Plan, readPlans } from './planLedger';
import { type CampaignRow, campaignsTab, type TaskRow, type TemplateRow, tasksTab } from './tabs';
import { normalName } from './task';
import { addTasks, type TaskReading } from './taskLedger';
import { readTemplates } from './templateLedger';

/** A campaign that is not over, with its plan held against its tasks. */
export interface CampaignNow {
  readonly row: CampaignRow;
  readonly planned: readonly PlannedTask[];
  readonly difference: Replan;
  readonly made: readonly NamedTask[];
  /** Tasks that follow the plan in this run. */
  readonly applied: ReadonlyMap<string, Partial<Fields>>;
}

/** What a run made of 活动. */
export interface CampaignsKept {
  /** Every campaign that can be read, also those that are over. */
  readonly rows: readonly CampaignRow[];
  readonly alive: readonly CampaignNow[];
  readonly plans: readonly Plan[];
  readonly problems: readonly Problem[];
}

interface Ground {
  readonly reading: TaskReading;
  readonly crew: Crew;
  readonly rules: WorkCalendar;
}

/**
 * Brings the tasks of campaigns up to date with 活动 and SOP模板: makes what is missing, moves what nobody edited. A change of plan is first only said (待改 of
 * 活动任务); it is made when it is confirmed, or by the next run that finds it unchanged.
 *
 * @param confirmed 活动ID whose change of plan is made now
 */
export function keepCampaigns(shop: Shop, ground: Ground, confirmed: string | null = null): CampaignsKept {
  return shop.lock.hold(() => {
    const { rows, alive, plans: before, problems } = lookAtCampaigns(shop, ground, confirmed);
    const added = alive.flatMap(({ row, made }) =>
      made.filter(({ adopted }) => !adopted).map((one) => taskOf(row.id, one)),
    );
    addTasks(shop, added);
    const applied = new Map(alive.flatMap((one) => [...one.applied]));
    if (applied.size > 0) amendRows(shop, tasksTab, byKey(applied));
    shop.counts.written += applied.size;
    const plans = alive.reduce<readonly Plan[]>((so, one) => plansAfter(so, { campaign: one.row.id, ...one }), before);
    keepPlans(shop, before, plans);
    return { rows, alive, plans, problems };
  });
}

/** A campaign as it would be, held against its tasks; null where its template is not there. Nothing is changed. */
export function lookAtCampaign(shop: Shop, row: CampaignRow, ground: Ground): CampaignNow | null {
  const steps = stepsOf(row, readTemplates(shop));
  return steps.length > 0 ? campaignNow(row, steps, readPlans(shop), ground, null) : null;
}

const stepsOf = ({ template: name }: CampaignRow, templates: readonly TemplateRow[]) =>
  templates.filter(({ template }) => normalName(template) === normalName(name));

function lookAtCampaigns(shop: Shop, ground: Ground, confirmed: string | null): CampaignsKept {
  const table = openWhole(shop, campaignsTab);
  const templates = readTemplates(shop);
  const plans = readPlans(shop);
  const problems: Problem[] = [...table.problems];
  const today = shop.now.slice(0, 10);
  const alive = table.rows.flatMap((placed): CampaignNow[] => {
    const { row } = placed;
    if ((row.end ?? row.launch) < today) return [];
    const steps = stepsOf(row, templates);
    const wrong = wrongIn(shop, table, placed, steps, templates);
    problems.push(...wrong);
    return wrong.length > 0 ? [] : [campaignNow(row, steps, plans, ground, confirmed)];
  });
  return { rows: table.rows.map(({ row }) => row), alive, plans, problems };
}

function wrongIn(
  shop: Shop,
  table: Table<typeof campaignsTab.columns>,
  { at, row }: Placed<CampaignRow>,
  steps: readonly TemplateRow[],
  templates: readonly TemplateRow[],
): Problem[] {
  const words = shop.texts.board.problems;
  const problem = (field: 'template' | 'end', sentence: string): Problem => ({
    tab: campaignsTab.name,
    cell: cellAddress(at, table.headers.at.get(field) ?? 1),
    column: campaignsTab.columns[field].header,
    value: row[field] ?? '',
    reason: { code: 'said', sentence },
  });
  const known = [...new Set(templates.map(({ template }) => template))];
  if (steps.length === 0) return [problem('template', words.unknownTemplate(row.template, known))];
  return row.end !== null && row.end < row.launch ? [problem('end', words.endBeforeLaunch)] : [];
}

function campaignNow(
  row: CampaignRow,
  steps: readonly TemplateRow[],
  plans: readonly Plan[],
  { reading, crew, rules }: Ground,
  confirmed: string | null,
): CampaignNow {
  const planned = planTasks(row, steps, crew.calendarOf, rules);
  const own = plans.filter(({ campaign }) => campaign === row.id);
  const difference = replan(planned, own.map(madeOf), standingIn(reading));
  const rows = new Map(reading.tasks.map((task) => [task.id, task]));
  const taken = new Set([...reading.ids, ...plans.map(({ id }) => id)]);
  const isOwn = (id: string, plan: PlannedTask) =>
    rows.get(id)?.campaign === row.id && rows.get(id)?.task === plan.step;
  const made = nameTasks(row.id, planned, difference.missing, taken, isOwn);
  const pending = new Map(own.map((plan) => [plan.id, plan.pending]));
  const isDue = ([id, change]: [string, Partial<Fields>]) =>
    confirmed === row.id || pending.get(id) === pendingText(change);
  return { row, planned, difference, made, applied: new Map([...difference.moves].filter(isDue)) };
}

function standingIn({ tasks, ids }: TaskReading): Map<string, StandingTask | null> {
  const standing = new Map<string, StandingTask | null>([...ids].map((id) => [id, null]));
  for (const task of tasks) standing.set(task.id, task);
  return standing;
}

const byKey = (changes: ReadonlyMap<string, Partial<Fields>>) =>
  new Map([...changes].map(([id, change]) => [keyOf(tasksTab, { id }), change as Partial<TaskRow>]));

/** What ShopDeck computes of a campaign. */
export type CampaignComputed = Pick<CampaignRow, 'progress' | 'state' | 'hint'>;

/** Writes what is computed of campaigns where anything of it differs from what stands there. */
export function writeCampaigns(shop: Shop, results: ReadonlyMap<string, CampaignComputed>): void {
  const byKey = new Map([...results].map(([id, result]) => [keyOf(campaignsTab, { id }), result]));
  shop.counts.written += refreshComputed(shop, openWhole(shop, campaignsTab), byKey);
}
