import { raiseWarnings } from '../../alerts/job';
import type { Outlet } from '../../alerts/port';
import { amendRows } from '../../workbook/amend';
import type { Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import { ROLES } from '../../workbook/team';
import { hintOf, readinessIn } from '../campaign/course';
import { type Round, roundOf } from '../job';
import { loadOf } from '../load';
import { type Mention, mentionMail } from '../mail';
import { type TaskRow, tasksTab } from '../tabs';
import type { Task } from '../task';
import { addTasks, readTasks } from '../taskLedger';
import { readTemplates } from '../templateLedger';
import type { TaskState } from '../words';
import { freshId, taskFrom, type Wrong } from './check';
import { type Fields, type Room, type RoomCampaign, roomCard, seenOf } from './room';

/** What a change came to: all but `done` write nothing. */
export type Outcome = 'done' | 'changed' | 'gone' | Wrong;

/** What a user of the panel does to a card. */
export type Deed =
  | { what: 'create'; fields: Fields }
  | { what: 'save'; id: string; seen: string; fields: Fields }
  | { what: 'state'; id: string; seen: string; state: TaskState }
  | { what: 'mention'; id: string; mention: Mention };

/** The board as the panel shows it: 看板 is brought up to date first, so that what was ticked there and chosen in its filters holds. */
export const boardRoom = (shop: Shop, me: string): Room => roomOf(shop, roundOf(shop), me);

export function roomOf(shop: Shop, round: Round, me: string): Room {
  const words = shop.texts.board;
  const cards = round.cards.map((one) => roomCard(one, words));
  return {
    language: shop.texts.language,
    today: shop.now.slice(0, 10),
    me,
    team: round.crew.members,
    roles: ROLES,
    templates: [...new Set(readTemplates(shop).map(({ template }) => template))],
    cards,
    campaigns: campaignsIn(shop, round),
    load: loadOf(round.cards.map(({ card }) => card)),
    unreadable: unreadable(shop),
  };
}

function campaignsIn(shop: Shop, { cards, kept }: Round): RoomCampaign[] {
  const words = shop.texts.board;
  const alive = new Map(kept.alive.map((one) => [one.row.id, one]));
  const all = kept.rows.map((row): RoomCampaign => {
    const { progress, state } = readinessIn(cards, row, shop.now.slice(0, 10));
    const now = alive.get(row.id);
    const waiting = now ? now.difference.moves.size - now.applied.size : 0;
    const hint = now ? hintOf(row.launch, now, words) : null;
    const { id, name, platform, launch, template } = row;
    const shown = { stateText: words.states[state], hint: hint ?? '', waiting };
    return { id, name, platform, launch, end: row.end ?? '', template, progress, state, ...shown };
  });
  return all.filter(({ state }) => state !== 'over').sort((left, right) => (left.launch < right.launch ? -1 : 1));
}

/** Rows with a cell that cannot be read, by the problems of the round. */
function unreadable({ problems }: Shop): number {
  const cells = (problems.get(tasksTab.name) ?? []).filter(({ reason }) => reason.code !== 'said');
  return new Set(cells.map(({ cell }) => cell.replace(/^[A-Z]+/, '')).filter((row) => row !== '1')).size;
}

/** Does one thing to one card, known by its 任务ID, under the lock: where its row is gone or was changed since the panel read it nothing is written. */
export function handleCard(shop: Shop, outlet: Outlet, deed: Deed): Outcome {
  return shop.lock.hold(() => {
    const { tasks, ids } = readTasks(shop);
    if (deed.what === 'create') return create(shop, ids, deed.fields);
    const task = tasks.find(({ id }) => id === deed.id);
    if (!task) return 'gone';
    if (deed.what === 'mention') return mention(shop, outlet, task, deed.mention);
    if (seenOf(task) !== deed.seen) return 'changed';
    if (deed.what === 'state') return amend(shop, task.id, { state: deed.state });
    const typed = taskFrom(task.id, deed.fields);
    return typeof typed === 'string' ? typed : amend(shop, task.id, changesIn(task, typed));
  });
}

function create(shop: Shop, ids: ReadonlySet<string>, fields: Fields): Outcome {
  const typed = taskFrom(freshId(shop.now.slice(0, 10), ids), fields);
  if (typeof typed === 'string') return typed;
  addTasks(shop, [typed]);
  return 'done';
}

function changesIn(before: Task, after: Task): Partial<TaskRow> {
  const changed = Object.entries(after).filter(([field, value]) => before[field as keyof Task] !== value);
  return Object.fromEntries(changed) as Partial<TaskRow>;
}

function amend(shop: Shop, id: string, change: Partial<TaskRow>): Outcome {
  if (Object.keys(change).length === 0) return 'done';
  return amendRows(shop, tasksTab, new Map([[keyOf(tasksTab, { id }), change]])) === 1 ? 'done' : 'gone';
}

/**
 * Mails somebody about a card, and notes it in 备注, where everybody sees it. Each mention is a source of its own: what waits for somebody's working hours is not
 * withdrawn by the next one.
 */
function mention(shop: Shop, outlet: Outlet, task: Task, said: Mention): Outcome {
  const { cards } = roundOf(shop);
  const found = cards.find(({ card }) => card.id === task.id);
  const at = readTasks(shop).table.rows.find(({ row }) => row.id === task.id)?.at;
  if (!found || at === undefined) return 'gone';
  const mail = mentionMail(found.card, at, said, shop.now, shop.texts.board);
  raiseWarnings(shop, outlet, `${mail.occurrence}|${mail.fingerprint}`, [mail]);
  const line = `${shop.now.slice(5, 10)} ${shop.texts.board.noteOf(said)}`;
  return amend(shop, task.id, { note: [task.note, line].filter(Boolean).join('\n') });
}

/** The row in which a card stands now; null where it is gone. */
export function rowOfTask(shop: Shop, id: string): number | null {
  if (!shop.workbook.sheet(tasksTab.name)) return null;
  return readTasks(shop).table.rows.find(({ row }) => row.id === id)?.at ?? null;
}
