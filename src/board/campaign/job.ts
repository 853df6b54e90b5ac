import { isDay } from '../../calendar/isDay';
import { amendRows } from '../../workbook/amend';
import { addRows } from '../../workbook/block';
import { openWhole, type Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import { readWorkCalendar } from '../../workbook/workCalendar';
import { lookAtCampaign } from '../campaignLedger';
import { readCrew } from '../crewLedger';
import { type CampaignRow, campaignsTab } from '../tabs';
import { readTasks } from '../taskLedger';

/** A campaign as it is typed into the panel; days are ISO text, '' is a blank cell. */
export interface CampaignFields {
  /** '' for a new one. */
  id: string;
  name: string;
  platform: string;
  launch: string;
  end: string;
  template: string;
  products: string;
  owner: string;
}

/** What a campaign would change: shown before anything is written. */
export interface Preview {
  /** Tasks to come (`from` null) or to move. */
  readonly lines: readonly {
    readonly title: string;
    readonly role: string;
    /** Who of 团队 gets it; none where nobody has the role. */
    readonly people: readonly string[];
    readonly from: string | null;
    readonly to: string;
    /** Whether its day is past already. */
    readonly late: boolean;
  }[];
  /** Tasks that stay although the plan would have them elsewhere. */
  readonly held: readonly { readonly title: string; readonly due: string; readonly because: 'edited' | 'done' }[];
  readonly assumed: boolean;
}

/** What is wrong with a campaign as it was typed. */
export type WrongCampaign = 'name' | 'platform' | 'launch' | 'end' | 'past' | 'template' | 'gone';

/** What making a campaign, or moving one, would do. Nothing is written. */
export function previewCampaign(shop: Shop, fields: CampaignFields): Preview | WrongCampaign {
  const row = rowFrom(shop, fields);
  if (typeof row === 'string') return row;
  const rules = readWorkCalendar(shop);
  const reading = readTasks(shop);
  const crew = readCrew(shop, rules);
  const now = lookAtCampaign(shop, row, { reading, crew, rules });
  if (now === null) return 'template';
  const tasks = new Map(reading.tasks.map((task) => [task.id, task]));
  const { difference, planned } = now;
  const moved = [...difference.moves].flatMap(([id, change]) => {
    const task = tasks.get(id);
    return task && change.due ? [{ title: task.task, role: task.owner, from: task.due, to: change.due }] : [];
  });
  const fresh = difference.missing.map(({ step, role, due }) => ({ title: step, role, from: null, to: due }));
  const held = difference.held.flatMap(({ id, because }) => {
    const task = tasks.get(id);
    return task ? [{ title: task.task, due: task.due, because }] : [];
  });
  const today = shop.now.slice(0, 10);
  const lines = [...fresh, ...moved].map((line) => ({
    ...line,
    people: crew.named(line.role),
    late: line.to < today,
  }));
  return { lines, held, assumed: planned.some(({ assumed }) => assumed) };
}

/**
 * Writes a new campaign into 活动, or the days of one that is there. Its tasks follow at the round after.
 *
 * @returns its 活动ID, or what is wrong
 */
export function saveCampaign(shop: Shop, fields: CampaignFields): { id: string } | WrongCampaign {
  return shop.lock.hold(() => {
    const row = rowFrom(shop, fields);
    if (typeof row === 'string') return row;
    if (fields.id === '') addRows(openWhole(shop, campaignsTab), [row]);
    else if (
      amendRows(shop, campaignsTab, new Map([[keyOf(campaignsTab, row), { launch: row.launch, end: row.end }]])) === 0
    )
      return 'gone';
    shop.workbook.flush();
    shop.counts.written++;
    return { id: row.id };
  });
}

/** The row of 活动 as it would be. */
function rowFrom(shop: Shop, fields: CampaignFields): CampaignRow | WrongCampaign {
  const text = (field: keyof CampaignFields) => String(fields[field] ?? '').trim();
  const [launch, end] = [text('launch'), text('end') || null];
  if (!isDay(launch)) return 'launch';
  if (end !== null && (!isDay(end) || end < launch)) return 'end';
  if ((end ?? launch) < shop.now.slice(0, 10)) return 'past';
  const { rows } = openWhole(shop, campaignsTab);
  const known = rows.find(({ row }) => row.id === text('id'))?.row;
  if (fields.id !== '') return known ? { ...known, launch, end } : 'gone';
  if (text('name') === '') return 'name';
  if (text('platform') === '') return 'platform';
  const id = freshCampaign(launch, new Set(rows.map(({ row }) => row.id)));
  const blank = (field: keyof CampaignFields) => text(field) || null;
  const given = { name: text('name'), platform: text('platform'), template: text('template') };
  return {
    id,
    launch,
    end,
    ...given,
    products: blank('products'),
    owner: blank('owner'),
    progress: null,
    state: null,
    hint: null,
  };
}

/** A 活动ID that is not taken: `HD` and the launch day. */
function freshCampaign(launch: string, taken: ReadonlySet<string>): string {
  const stem = `HD${launch.slice(2).replace(/-/g, '')}`;
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  return id;
}
