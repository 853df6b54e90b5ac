import { raiseWarnings } from '../alerts/job';
import type { Outlet } from '../alerts/port';
import type { Warning } from '../alerts/warning';
import { addDays } from '../calendar/addDays';
import { addWorkdays } from '../calendar/addWorkdays';
import type { WorkCalendar } from '../calendar/workCalendar';
import type { Outcome } from '../workbook/run';
import { isSampleName } from '../workbook/sampleName';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { HEAD } from '../workbook/team';
import { readWorkCalendar } from '../workbook/workCalendar';
import { type BoardReading, drawBoard, readBoard } from './boardLedger';
import { answeredAsks } from './campaign/ask';
import { hintOf, readinessIn } from './campaign/course';
import { type CampaignNow, type CampaignsKept, keepCampaigns, writeCampaigns } from './campaignLedger';
import { cardsOf, isOfTodaysIncident, linkedOf, overdueDays, type Setting, type TaskCard, warningOf } from './cards';
import { type Crew, readCrew } from './crewLedger';
import { rememberRound } from './planLedger';
import { reportCards } from './reportLedger';
import { openSources } from './sourceLedger';
import { boardSettings, campaignsTab } from './tabs';
import type { Task } from './task';
import { knownStates, readTasks, setStates, type TaskReading, writeTasks } from './taskLedger';
import type { Card } from './wall/card';
import { type BoardEdits, editsOn } from './wall/edits';
import { wallOf } from './wall/wall';
import { warningsOf } from './warnings';
import type { TaskState } from './words';

type Settings = ReturnType<typeof readSettings<typeof boardSettings>>;

/** What a round of the board found and did. */
export interface Round {
  readonly cards: readonly TaskCard[];
  readonly kept: CampaignsKept;
  readonly crew: Crew;
  readonly settings: Settings;
  readonly edits: BoardEdits;
  /** Asks that were closed because their data are there. */
  readonly closed: readonly string[];
}

/**
 * The board's round (guide, section 1): takes in what users changed on 看板, makes and moves the tasks of campaigns, resolves linked data, closes asks whose data
 * are there, draws 看板, and tells people in the morning what is theirs.
 *
 * @param confirmed 活动ID whose change of plan is made now
 */
export function runBoard(shop: Shop, outlet: Outlet, confirmed: string | null = null): Outcome {
  const round = roundOf(shop, confirmed);
  const delivery = raiseWarnings(shop, outlet, 'board', warningsIn(shop, round), vacantIn(round));
  const result = [sentenceOf(shop, round), delivery.sentence].filter(Boolean).join(shop.texts.board.separator);
  return { result, done: delivery.done };
}

/**
 * The round without its mails.
 *
 * @param confirmed 活动ID whose change of plan is made now
 */
export function roundOf(shop: Shop, confirmed: string | null = null): Round {
  const settings = readSettings(shop, boardSettings);
  const rules = readWorkCalendar(shop);
  const crew = readCrew(shop, rules);
  const kept = keepCampaigns(shop, { reading: readTasks(shop), crew, rules }, confirmed);
  const sources = openSources(shop);
  return shop.lock.hold(() => {
    const board = readBoard(shop, shop.texts.board.panel.filters);
    const before = readTasks(shop);
    shop.counts.read += before.tasks.length + kept.rows.length;
    const edits = editsOn(board.cards, knownStates(before));
    const open = before.tasks.filter(({ id }) => !edits.changes.has(id));
    const linked = (task: Task) => linkedOf(task, sources).map(({ resolved }) => resolved);
    const closed = answeredAsks(open, kept.plans, linked, today(shop));
    const states = new Map([...edits.changes, ...closed.map((id): [string, TaskState] => [id, '已完成'])]);
    const reading = states.size > 0 ? setStates(shop, states) : before;
    rememberRound(shop, closed, states);
    const soonUntil = soonFor(crew, settings.soon, today(shop), rules);
    const cards = cardsOf(reading.tasks, { ...settingOf(shop, kept), sources, people: crew.peopleOf, soonUntil });
    show(shop, board, reading, cards, kept, settings);
    reportCards(shop, reading, cards, board, edits);
    return { cards, kept, crew, settings, edits, closed };
  });
}

const today = (shop: Shop) => shop.now.slice(0, 10);

/** The last day that counts as soon, counted once per calendar. */
function soonFor(crew: Crew, days: number, from: string, rules: WorkCalendar): Setting['soonUntil'] {
  const known = new Map<string, string>();
  return (owner) => {
    const calendar = crew.calendarOf(owner);
    const until = known.get(calendar) ?? addWorkdays(from, days, calendar, rules).day;
    known.set(calendar, until);
    return until;
  };
}

function settingOf(shop: Shop, { rows, plans }: CampaignsKept) {
  const isDouble = (name: string) => rows.filter((row) => row.name === name).length > 1;
  const names = new Map(rows.map(({ id, name }) => [id, isDouble(name) ? `${name} ${id}` : name]));
  const roles = new Map(plans.map(({ id, role }) => [id, role]));
  return {
    today: today(shop),
    words: shop.texts.board,
    campaignName: (id: string) => names.get(id) ?? null,
    roleOf: ({ id, owner }: Task) => roles.get(id) ?? owner,
  };
}

/** Draws 看板 first and writes down what it shows second: a run that is cut off in between takes nothing for an edit. */
function show(
  shop: Shop,
  board: BoardReading,
  reading: TaskReading,
  all: readonly TaskCard[],
  kept: CampaignsKept,
  { doneFor }: Settings,
): void {
  const words = shop.texts.board;
  const oldest = addDays(today(shop), -doneFor);
  const cards = all.map(({ card }) => card).filter(({ state, due }) => state !== '已完成' || due >= oldest);
  const campaigns = kept.rows.map((row) => ({ id: row.id, name: row.name, ...readinessIn(all, row, today(shop)) }));
  const current = campaigns.filter(({ state }) => state !== 'over');
  if (drawBoard(shop, board, wallOf(cards, board.filters, current, words))) shop.counts.written += cards.length;
  writeTasks(shop, reading, new Map(all.map((one) => [one.task.id, computedOf(shop, one)])));
  const alive = new Map(kept.alive.map((one) => [one.row.id, one]));
  const results = campaigns.map(({ id, progress, state }) => {
    return [id, { progress, state: words.states[state], hint: hintFor(shop, alive.get(id)) }] as const;
  });
  writeCampaigns(shop, new Map(results));
  shop.problems.set(campaignsTab.name, kept.problems);
}

const hintFor = (shop: Shop, now: CampaignNow | undefined) =>
  now ? hintOf(now.row.launch, now, shop.texts.board) : null;

function computedOf(shop: Shop, one: TaskCard) {
  const words = shop.texts.board;
  return {
    warning: warningOf(one, words),
    overdue: overdueDays(one.card.deadline),
    linkedValue: one.card.linked.map(({ text }) => text).join(words.separator) || null,
    shown: one.task.state,
  };
}

function warningsIn(shop: Shop, { cards, kept, crew, settings }: Round): Warning[] {
  const addressed = ({ card }: TaskCard) => addressedTo(card, crew.readersFor(card.people));
  const made = new Set(kept.plans.map(({ id }) => id));
  const campaigns = kept.alive.map(({ row: { id, name, launch } }) => {
    const own = cards.filter(({ task }) => task.campaign === id && made.has(task.id));
    return { id, name, launch, cards: own.map(addressed) };
  });
  const { digestAt, headAfter } = settings;
  const manner = { now: shop.now, digestAt, headAfter, head: HEAD, isAtWork: crew.isAtWork };
  const told = cards.filter((one) => !isOfTodaysIncident(one, today(shop)) && !isOfSample(one));
  return warningsOf(told.map(addressed), campaigns, manner, shop.texts.board);
}

/** A card as it is told: what is nobody's is the heads', who read whose it would be, and of all of it at once. */
function addressedTo(card: Card, readers: readonly string[]): Card {
  const isOwn = readers.every((one) => card.people.includes(one));
  return { ...card, people: readers, title: isOwn ? card.title : `${card.title} · ${card.owner}` };
}

/** The sample's tasks are there to be looked at: nobody is reminded of them. */
const isOfSample = ({ task }: TaskCard) => isSampleName(task.id);

/** Owners of open cards whom 团队 does not know. */
const vacantIn = ({ cards, crew }: Round) =>
  cards
    .filter((one) => one.task.state !== '已完成' && !isOfSample(one) && crew.named(one.task.owner).length === 0)
    .map(({ task }) => task.owner);

function sentenceOf(shop: Shop, { cards, kept, edits, closed }: Round): string {
  const open = cards.filter(({ task }) => task.state !== '已完成');
  const isNew = ({ planned, made }: CampaignNow) => made.length === planned.length;
  const fresh = kept.alive.filter(({ made }) => made.length > 0);
  const sum = (all: readonly CampaignNow[], count: (one: CampaignNow) => number) =>
    all.reduce((total, one) => total + count(one), 0);
  return shop.texts.board.ran({
    open: open.length,
    overdue: open.filter(({ card }) => card.deadline.kind === 'overdue').length,
    edits: edits.changes.size,
    conflicts: edits.conflicts.length,
    opened: fresh.filter(isNew).map(({ row, made }) => ({
      name: row.name,
      tasks: made.length,
      late: made.filter(({ plan }) => plan.due < today(shop)).length,
    })),
    added: sum(
      fresh.filter((one) => !isNew(one)),
      ({ made }) => made.length,
    ),
    moved: sum(kept.alive, ({ applied }) => applied.size),
    pending: sum(kept.alive, ({ difference, applied }) => difference.moves.size - applied.size),
    closed: closed.length,
  });
}
