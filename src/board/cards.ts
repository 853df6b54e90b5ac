import type { Texts } from '../text/texts';
import { isAsk } from './campaign/ask';
import { byUrgency, type Deadline, deadlineOf } from './deadline';
import { type Contradiction, contradictionIn } from './linked/contradiction';
import { type Reference, referencesIn } from './linked/reference';
import { type Resolved, resolve, type Sources } from './linked/resolve';
import { namesIn, type Task } from './task';
import type { Card, LinkedLine } from './wall/card';

/** What making cards of tasks takes. */
export interface Setting {
  readonly today: string;
  readonly sources: Sources;
  readonly words: Texts['board'];
  people(task: Task): readonly string[];
  /** The last day that counts as soon for an owner. */
  soonUntil(owner: string): string;
  /** What the board calls a campaign; null where 活动 does not know it. */
  campaignName(id: string): string | null;
  /** The role that a campaign's task was made for; the owner otherwise. */
  roleOf(task: Task): string;
}

/** A card, and what stands behind it. */
export interface TaskCard {
  readonly task: Task;
  readonly card: Card;
  readonly linked: readonly Piece[];
  readonly contradictions: readonly Contradiction[];
}

/** A piece of linked data. */
export interface Piece {
  readonly reference: Reference;
  readonly resolved: Resolved;
}

/** The cards of all tasks, in order of urgency. */
export function cardsOf(tasks: readonly Task[], setting: Setting): TaskCard[] {
  return tasks.map((task) => cardOf(task, setting)).sort((left, right) => byUrgency(left.card, right.card));
}

/** What a task is linked to, as it is now. */
export const linkedOf = (task: Task, sources: Sources): Piece[] =>
  referencesIn(task.linked).map((reference) => ({ reference, resolved: resolve(reference, sources) }));

function cardOf(task: Task, setting: Setting): TaskCard {
  const { id, kind, owner, due, state, campaign } = task;
  const linked = linkedOf(task, setting.sources);
  const asks = isAsk(
    setting.roleOf(task),
    linked.map(({ reference }) => reference),
  );
  const found = linked.map((piece) => contradictionOf(piece, task, asks, setting.today));
  const card: Card = {
    id,
    title: task.task,
    kind,
    platforms: namesIn(task.platform),
    owner,
    people: setting.people(task),
    campaign: campaign === null ? null : (setting.campaignName(campaign) ?? campaign),
    campaignId: campaign,
    due,
    deadline: deadlineOf(task, setting.today, setting.soonUntil(owner)),
    state,
    linked: linked.map((piece, index) => lineOf(piece, found[index] ?? null, setting.words)),
  };
  return { task, card, linked, contradictions: found.flatMap((one) => one ?? []) };
}

/** What is done contradicts nothing; an ask for the roster is not contradicted by the lack of it. */
function contradictionOf({ resolved }: Piece, { state }: Task, asks: boolean, today: string): Contradiction | null {
  const found = state === '已完成' ? null : contradictionIn(resolved, today);
  return asks && found?.kind === 'nobodyOnShift' ? null : found;
}

function lineOf({ resolved }: Piece, found: Contradiction | null, words: Texts['board']): LinkedLine {
  const text = words.linked(resolved);
  if (found) return { text: found.kind === 'overAllocated' ? text + words.shortBy(found.short) : text, tone: 'wrong' };
  return { text, tone: resolved.kind === 'nothing' ? 'wrong' : isWanting(resolved) ? 'wanting' : 'plain' };
}

function isWanting(resolved: Resolved): boolean {
  if (resolved.kind === 'shift') return resolved.agents.length === 0;
  if (resolved.kind === 'knowledge') return resolved.answers === 0;
  return resolved.kind === 'stock' && resolved.of.allocated === null;
}

/** What 预警 says of a card; null where there is nothing to say. */
export function warningOf({ card, contradictions }: TaskCard, words: Texts['board']): string | null {
  return (
    [words.pressing(card.deadline), ...contradictions.map(words.contradicts)].filter(Boolean).join(words.separator) ||
    null
  );
}

/** Whether a card came with an incident of today: its owner has the incident's own mail, and hears of the card from tomorrow on. */
export const isOfTodaysIncident = ({ task, linked }: TaskCard, today: string): boolean =>
  task.start === today && linked.some(({ resolved }) => resolved.kind === 'incident');

/** Days that a card is overdue; null where it is not. */
export const overdueDays = (deadline: Deadline): number | null => (deadline.kind === 'overdue' ? deadline.days : null);
