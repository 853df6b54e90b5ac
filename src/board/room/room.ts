import type { Texts } from '../../text/texts';
import type { CampaignState } from '../campaign/readiness';
import type { TaskCard } from '../cards';
import type { Deadline } from '../deadline';
import type { Load } from '../load';
import type { Task } from '../task';
import type { LinkedLine } from '../wall/card';
import type { TaskKind, TaskState } from '../words';

/** What a user of the panel may write of a card; days are ISO text, '' is a blank cell. */
export interface Fields {
  task: string;
  kind: string;
  platform: string;
  owner: string;
  start: string;
  due: string;
  state: string;
  linked: string;
  campaign: string;
  note: string;
}

/** A card as the panel has it: plain data. */
export interface RoomCard {
  readonly id: string;
  readonly fields: Fields;
  readonly kind: TaskKind;
  readonly state: TaskState;
  readonly platforms: readonly string[];
  /** Who is meant, in words. */
  readonly owner: string;
  readonly people: readonly string[];
  readonly campaign: string;
  readonly deadline: Deadline['kind'];
  /** When, in words. */
  readonly when: string;
  readonly linked: readonly LinkedLine[];
  /** What the user's cells held, to be handed back with a change: where they differ by then somebody else was quicker. */
  readonly seen: string;
}

/** A campaign as the panel has it. */
export interface RoomCampaign {
  readonly id: string;
  readonly name: string;
  readonly platform: string;
  readonly launch: string;
  readonly end: string;
  readonly template: string;
  readonly progress: number | null;
  readonly state: CampaignState;
  readonly stateText: string;
  readonly hint: string;
  /** Tasks that wait for a change of plan. */
  readonly waiting: number;
}

/** What the panel shows. */
export interface Room {
  readonly language: 'zh-CN' | 'en';
  /** ISO day. */
  readonly today: string;
  readonly me: string;
  readonly team: readonly { readonly name: string; readonly roles: string }[];
  readonly roles: readonly string[];
  readonly templates: readonly string[];
  readonly cards: readonly RoomCard[];
  readonly campaigns: readonly RoomCampaign[];
  readonly load: readonly Load[];
  /** Rows of 任务 that cannot be read; they are not among the cards. */
  readonly unreadable: number;
}

/** What of a row a colleague may have changed meanwhile. */
export const seenOf = (task: Task): string => JSON.stringify(fieldsOf(task));

export function fieldsOf({ task, kind, platform, owner, start, due, state, linked, campaign, note }: Task): Fields {
  return {
    task,
    kind,
    platform: platform ?? '',
    owner,
    start: start ?? '',
    due,
    state,
    linked: linked ?? '',
    campaign: campaign ?? '',
    note: note ?? '',
  };
}

export function roomCard({ task, card }: TaskCard, words: Texts['board']): RoomCard {
  return {
    id: task.id,
    fields: fieldsOf(task),
    kind: card.kind,
    state: card.state,
    platforms: card.platforms,
    owner: words.card.owner(card.owner, card.people),
    people: card.people,
    campaign: card.campaign ?? '',
    deadline: card.deadline.kind,
    when: words.card.due(card.due, card.deadline),
    linked: card.linked,
    seen: seenOf(task),
  };
}
