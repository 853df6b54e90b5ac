import { cellAddress } from '../workbook/address';
import type { Problem } from '../workbook/problem';
import { refreshComputed } from '../workbook/refresh';
import { openWhole, type Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import { type Plan, readPlans } from './planLedger';
import { type Ground, groundOf, type ProjectNow, projectNow, type Readings, writeProjects } from './projectLedger';
import { type CampaignRow, campaignsTab, type TemplateRow } from './tabs';
import { normalName } from './task';
import { readTemplates } from './templateLedger';

/** A campaign that is not over, with its plan held against its tasks. */
export interface CampaignNow extends ProjectNow {
  readonly row: CampaignRow;
}

/** What a run made of 活动. */
export interface CampaignsKept {
  /** Every campaign that can be read, also those that are over. */
  readonly rows: readonly CampaignRow[];
  readonly alive: readonly CampaignNow[];
  readonly plans: readonly Plan[];
  readonly problems: readonly Problem[];
}

/**
 * Brings the tasks of campaigns up to date with 活动 and SOP模板: makes what is missing, moves what nobody edited. A change of plan is first only said (待改 of
 * 活动任务); it is made when it is confirmed, or by the next run that finds it unchanged.
 *
 * @param confirmed 活动ID whose change of plan is made now
 */
export function keepCampaigns(shop: Shop, readings: Readings, confirmed: string | null = null): CampaignsKept {
  return shop.lock.hold(() => {
    const ground = groundOf(readings, readPlans(shop));
    const found = lookAtCampaigns(shop, ground, confirmed);
    return { ...found, plans: writeProjects(shop, ground, found.alive) };
  });
}

/** A campaign as it would be, held against its tasks; null where its template is not there. Nothing is changed. */
export function lookAtCampaign(shop: Shop, row: CampaignRow, readings: Readings): ProjectNow | null {
  const steps = stepsOf(row, readTemplates(shop));
  return steps.length > 0 ? projectNow(row, steps, groundOf(readings, readPlans(shop)), false) : null;
}

const stepsOf = ({ template: name }: CampaignRow, templates: readonly TemplateRow[]) =>
  templates.filter(({ template }) => normalName(template) === normalName(name));

function lookAtCampaigns(shop: Shop, ground: Ground, confirmed: string | null): Omit<CampaignsKept, 'plans'> {
  const table = openWhole(shop, campaignsTab);
  const templates = readTemplates(shop);
  const problems: Problem[] = [...table.problems];
  const today = shop.now.slice(0, 10);
  const alive = table.rows.flatMap((placed): CampaignNow[] => {
    const { row } = placed;
    if ((row.end ?? row.launch) < today) return [];
    const steps = stepsOf(row, templates);
    const wrong = wrongIn(shop, table, placed, steps, templates);
    problems.push(...wrong);
    return wrong.length > 0 ? [] : [{ row, ...projectNow(row, steps, ground, confirmed === row.id) }];
  });
  return { rows: table.rows.map(({ row }) => row), alive, problems };
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

/** What ShopDeck computes of a campaign. */
export type CampaignComputed = Pick<CampaignRow, 'progress' | 'state' | 'hint'>;

/** Writes what is computed of campaigns. */
export function writeCampaigns(shop: Shop, results: ReadonlyMap<string, CampaignComputed>): void {
  const byKey = new Map([...results].map(([id, result]) => [keyOf(campaignsTab, { id }), result]));
  shop.counts.written += refreshComputed(shop, openWhole(shop, campaignsTab), byKey);
}
