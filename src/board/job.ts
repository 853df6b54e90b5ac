import { raiseWarnings } from '../alerts/job';
import type { Outlet } from '../alerts/port';
import type { Warning } from '../alerts/warning';
import { addDays } from '../calendar/addDays';
import { addWorkdays } from '../calendar/addWorkdays';
import { amendRows } from '../workbook/amend';
import type { Problem } from '../workbook/problem';
import type { Outcome } from '../workbook/run';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import { HEAD } from '../workbook/team';
import { readWorkCalendar } from '../workbook/workCalendar';
import { boardProblem, drawBoard, type PlacedCard, readBoard } from './boardLedger';
import { isAnswered } from './campaign/ask';
import { readinessOf } from './campaign/readiness';
import { type CampaignNow, type CampaignsKept, keepCampaigns, writeCampaigns } from './campaignLedger';
import { cardsOf, linkedOf, overdueDays, type Setting, type TaskCard, warningOf } from './cards';
import { type Crew, readCrew } from './crewLedger';
import { digestsOf, longOverdue } from './digest';
import type { Sources } from './linked/resolve';
import { loadOf } from './load';
import { digestMail, headMail, openingMail } from './mail';
import { keepPlans, type Plan } from './planLedger';
import { openSources } from './sourceLedger';
import { boardSettings, boardTab, LANES, TASK_STATES, type TaskRow, type TaskState, tasksTab } from './tabs';
import type { Task } from './task';
import { readTasks, reportTask, type TaskReading, writeTasks } from './taskLedger';
import { filterChoices, passes, wanted } from './wall/card';
import { linesOf } from './wall/drawing';
import { type BoardEdits, editsOn } from './wall/edits';

const REPORTED = ['unreadable', 'noSku', 'notThere', 'noTab'] as const;

/** What a round of the board found and did. */
export interface Round {
  readonly reading: TaskReading;
  readonly cards: readonly TaskCard[];
  readonly kept: CampaignsKept;
  readonly crew: Crew;
  readonly edits: BoardEdits;
  readonly closed: number;
  readonly settings: ReturnType<typeof settingsOf>;
}

/**
 * The board's round (guide, section 1): takes in what users changed on 看板, makes and moves the tasks of campaigns, resolves linked data, closes asks whose data
 * are there, draws 看板, and tells people in the morning what is theirs.
 */
export function runBoard(shop: Shop, outlet: Outlet): Outcome {
  const round = roundOf(shop);
  const delivery = raiseWarnings(shop, outlet, 'board', warningsOf(shop, round));
  const result = [sentenceOf(shop, round), delivery.sentence].filter(Boolean).join(shop.texts.board.separator);
  return { result, done: delivery.done };
}

const settingsOf = (shop: Shop) => readSettings(shop, boardSettings);

/**
 * The round without its mails.
 *
 * @param confirmed 活动ID whose change of plan is made now
 */
export function roundOf(shop: Shop, confirmed: string | null = null): Round {
  const settings = settingsOf(shop);
  const rules = readWorkCalendar(shop);
  const crew = readCrew(shop, rules);
  const kept = keepCampaigns(shop, { reading: readTasks(shop), crew, rules }, confirmed);
  const sources = openSources(shop);
  const today = shop.now.slice(0, 10);
  return shop.lock.hold(() => {
    const board = readBoard(shop, shop.texts.board.panel.filters);
    const before = readTasks(shop);
    shop.counts.read += before.tasks.length + kept.rows.length;
    const edits = editsOn(board.cards, knownStates(before));
    const closed = answeredAsks(before.tasks, kept.plans, sources, edits, today);
    const states = new Map([...edits.changes, ...closed.map((id) => [id, '已完成'] as const)]);
    const reading = withStates(shop, before, states);
    rememberClosed(shop, kept.plans, closed);
    const soon = new Map<string, string>();
    const soonUntil = (owner: string) => {
      const calendar = crew.calendarOf(owner);
      const until = soon.get(calendar) ?? addWorkdays(today, settings.soon, calendar, rules).day;
      soon.set(calendar, until);
      return until;
    };
    const cards = cardsOf(reading.tasks, settingOf(shop, kept, crew, sources, soonUntil));
    draw(shop, board, cards, kept, settings.doneFor);
    writeTasks(shop, reading, new Map(cards.map((one) => [one.task.id, computedOf(shop, one)])));
    writeCampaigns(shop, campaignResults(shop, cards, kept));
    report(shop, reading, cards, kept.problems, boardProblems(shop, board, edits, reading));
    return { reading, cards, kept, crew, edits, closed: closed.length, settings };
  });
}

function knownStates({ tasks, shown }: TaskReading) {
  return new Map(tasks.map(({ id, state }) => [id, { state, shown: shown.get(id) ?? null }]));
}

/** Asks whose data are there now; each is closed once, so that somebody may open it again. */
function answeredAsks(
  tasks: readonly Task[],
  plans: readonly Plan[],
  sources: Sources,
  edits: BoardEdits,
  today: string,
): string[] {
  const roles = new Map(plans.filter(({ closedAt }) => closedAt === null).map(({ id, role }) => [id, role ?? '']));
  const open = tasks.filter(({ id, state }) => roles.has(id) && state !== '已完成' && !edits.changes.has(id));
  const linked = (task: Task) => linkedOf(task, sources).map(({ resolved }) => resolved);
  return open.filter((task) => isAnswered(roles.get(task.id) ?? '', linked(task), today)).map(({ id }) => id);
}

function withStates(shop: Shop, reading: TaskReading, states: ReadonlyMap<string, TaskState>): TaskReading {
  if (states.size === 0) return reading;
  const changes = new Map([...states].map(([id, state]) => [keyOf(tasksTab, { id }), { state } as Partial<TaskRow>]));
  shop.counts.written += amendRows(shop, tasksTab, changes);
  return readTasks(shop);
}

function rememberClosed(shop: Shop, plans: readonly Plan[], closed: readonly string[]): void {
  keepPlans(
    shop,
    plans,
    plans.map((plan) => (closed.includes(plan.id) ? { ...plan, closedAt: shop.now } : plan)),
  );
}

function settingOf(
  shop: Shop,
  { rows, plans }: CampaignsKept,
  { people }: Crew,
  sources: Sources,
  soonUntil: Setting['soonUntil'],
): Setting {
  const names = rows.map(({ name }) => name);
  const called = new Map(
    rows.map(({ id, name }) => [id, names.filter((one) => one === name).length > 1 ? `${name} ${id}` : name]),
  );
  const roles = new Map(plans.map(({ id, role }) => [id, role]));
  return {
    today: shop.now.slice(0, 10),
    sources,
    words: shop.texts.board,
    people,
    soonUntil,
    campaignName: (id) => called.get(id) ?? null,
    roleOf: ({ id, owner }) => roles.get(id) ?? owner,
  };
}

function draw(
  shop: Shop,
  board: ReturnType<typeof readBoard>,
  all: readonly TaskCard[],
  kept: CampaignsKept,
  doneFor: number,
): void {
  const { card: words, panel } = shop.texts.board;
  const oldest = addDays(shop.now.slice(0, 10), -doneFor);
  const cards = all.map(({ card }) => card).filter(({ state, due }) => state !== '已完成' || due >= oldest);
  const { filters } = board;
  const filter = {
    platform: wanted(filters.platform),
    owner: wanted(filters.owner),
    campaign: wanted(filters.campaign),
  };
  const shown = cards.filter((card) => passes(card, filter));
  const unknown = Object.entries(filter).flatMap(([name, wish]) =>
    wish !== null && !cards.some((card) => passes(card, { platform: null, owner: null, campaign: null, [name]: wish }))
      ? [wish]
      : [],
  );
  const count = panel.count(shown.length, cards.length);
  const line = (label: string, value: string, head = false) => ({ label, value, head });
  const readiness = readinessByCampaign(shop, all, kept).filter(({ state }) => state !== 'over');
  const drawn = drawBoard(shop, board, {
    lanes: LANES.map(({ kind }) => shown.filter((card) => card.kind === kind).flatMap((card) => linesOf(card, words))),
    filterLabels: panel.filters,
    filterChoices: filterChoices(cards),
    all: panel.all,
    panel: [
      line(panel.shown, unknown.length > 0 ? panel.noSuch(unknown) : count),
      line('', ''),
      line(panel.load, panel.loadHead, true),
      ...loadOf(cards).map(({ who, open, overdue }) => line(who, panel.loadOf(open, overdue))),
      line('', ''),
      line(panel.campaigns, panel.campaignsHead, true),
      ...readiness.map(({ name, progress, state }) => line(name, panel.campaign(progress, state))),
    ],
  });
  if (drawn) shop.counts.written += shown.length;
}

function readinessByCampaign(shop: Shop, cards: readonly TaskCard[], { rows }: CampaignsKept) {
  return rows.map((row) => {
    const own = cards.filter(({ task }) => task.campaign === row.id);
    const tasks = own.map(({ task: { start, due }, card: { deadline }, contradictions }) => ({
      start,
      due,
      deadline,
      contradicted: contradictions.length > 0,
    }));
    return { id: row.id, name: row.name, ...readinessOf(tasks, row, shop.now.slice(0, 10)) };
  });
}

function campaignResults(shop: Shop, cards: readonly TaskCard[], kept: CampaignsKept) {
  const { states } = shop.texts.board;
  const now = new Map(kept.alive.map((one) => [one.row.id, one]));
  return new Map(
    readinessByCampaign(shop, cards, kept).map(({ id, progress, state }) => [
      id,
      { progress, state: states[state], hint: hintOf(shop, now.get(id)) },
    ]),
  );
}

/** What there is to say of a campaign's plan: a change that waits, days that are assumed. */
function hintOf(shop: Shop, now: CampaignNow | undefined): string | null {
  if (!now) return null;
  const { hints, separator } = shop.texts.board;
  const { moves, held } = now.difference;
  const waiting = moves.size - now.applied.size;
  const edited = held.filter(({ because }) => because === 'edited').length;
  const pending = waiting > 0 ? hints.pending({ moves: waiting, edited, done: held.length - edited }) : '';
  const assumed = now.planned.some((plan) => plan.assumed) ? hints.assumed(now.row.launch.slice(0, 4)) : '';
  return [pending, assumed].filter(Boolean).join(separator) || null;
}

function computedOf(shop: Shop, one: TaskCard) {
  const words = shop.texts.board;
  return {
    warning: warningOf(one, words),
    overdue: overdueDays(one.card.deadline),
    linkedValue: one.card.linked.map(({ text }) => text).join(words.separator) || null,
    shown: one.task.state,
  };
}

function boardProblems(
  shop: Shop,
  board: ReturnType<typeof readBoard>,
  { conflicts, gone }: BoardEdits,
  { tasks }: TaskReading,
): Problem[] {
  const words = shop.texts.board.problems;
  const states = new Map(tasks.map(({ id, state }) => [id, state]));
  const wrong = ({ state }: PlacedCard) => state !== '' && !TASK_STATES.some((one) => one === state);
  return board.cards.flatMap((card) => {
    if (gone.includes(card.id)) return [boardProblem(board, card, words.cardGone)];
    if (conflicts.includes(card.id)) return [boardProblem(board, card, words.bothChanged(states.get(card.id) ?? ''))];
    return wrong(card) ? [boardProblem(board, card, words.notAState)] : [];
  });
}

/** Problems are noted last, because each reading of a tab begins its list anew. */
function report(
  shop: Shop,
  reading: TaskReading,
  cards: readonly TaskCard[],
  campaigns: readonly Problem[],
  board: readonly Problem[],
): void {
  const words = shop.texts.board;
  for (const { task, linked } of cards) {
    if (task.start !== null && task.start > task.due)
      reportTask(shop, reading, task.id, 'start', words.problems.startAfterDue);
    for (const { resolved } of linked)
      if (resolved.kind === 'nothing' && REPORTED.some((because) => because === resolved.because))
        reportTask(shop, reading, task.id, 'linked', words.linked(resolved));
  }
  const [first] = campaigns;
  if (first) shop.problems.set(first.tab, campaigns);
  shop.problems.set(boardTab.name, board);
}

/** Everything that somebody is to know now; who was told already is not told again. */
function warningsOf(shop: Shop, { cards, kept, crew, settings }: Round): Warning[] {
  const words = shop.texts.board;
  const today = shop.now.slice(0, 10);
  const openings = kept.alive.flatMap(({ row }) => {
    const own = cards.filter(({ task }) => task.campaign === row.id && kept.plans.some(({ id }) => id === task.id));
    const open = own.map(({ card }) => card).filter(({ state }) => state !== '已完成');
    const people = [...new Set(open.flatMap((card) => card.people))];
    return people.map((who) =>
      openingMail(
        row,
        who,
        open.filter((card) => card.people.includes(who)),
        words,
      ),
    );
  });
  if (shop.now.slice(11, 16) < settings.digestAt) return openings;
  const all = cards.map(({ card }) => card);
  const digests = digestsOf(all).filter(({ who }) => crew.isAtWork(who, today));
  const late = longOverdue(all, settings.headAfter);
  const head =
    late.length > 0 && crew.isAtWork(HEAD, today) ? [headMail(late, HEAD, settings.headAfter, today, words)] : [];
  return [...openings, ...digests.map((digest) => digestMail(digest, today, words)), ...head];
}

function sentenceOf(shop: Shop, { cards, kept, edits, closed }: Round): string {
  const open = cards.filter(({ task }) => task.state !== '已完成');
  const today = shop.now.slice(0, 10);
  const fresh = kept.alive.filter(({ made }) => made.length > 0);
  const isNew = ({ planned, made }: CampaignNow) => made.length === planned.length;
  const sum = (count: (one: CampaignNow) => number) => kept.alive.reduce((total, one) => total + count(one), 0);
  return shop.texts.board.ran({
    open: open.length,
    overdue: open.filter(({ card }) => card.deadline.kind === 'overdue').length,
    edits: edits.changes.size,
    conflicts: edits.conflicts.length,
    opened: fresh.filter(isNew).map(({ row, made }) => ({
      name: row.name,
      tasks: made.length,
      late: made.filter(({ plan }) => plan.due < today).length,
    })),
    added: fresh.filter((one) => !isNew(one)).reduce((total, { made }) => total + made.length, 0),
    moved: sum(({ applied }) => applied.size),
    pending: sum(({ difference, applied }) => difference.moves.size - applied.size),
    closed,
  });
}
