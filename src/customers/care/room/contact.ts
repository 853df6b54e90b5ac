import { type ContactState, isOpen } from '../contact';
import { isOwnId } from '../ids';
import { TOPICS, type Topic } from '../stage';

/** A row of 触达计划 as far as the panel shows or changes it. */
export interface ContactRow {
  readonly id: string | null;
  readonly customerId: string;
  readonly platform: string | null;
  readonly tier: string | null;
  readonly stage: string | null;
  readonly topic: string | null;
  readonly day: string | null;
  readonly due: string | null;
  readonly person: string | null;
  readonly state: string | null;
  readonly result: string | null;
  readonly note: string | null;
  readonly contactedOn: string | null;
  readonly since: string | null;
}

/** What the roster says of a customer. */
export interface Standing {
  readonly platform: string | null;
  readonly customerId: string | null;
  readonly lastDay: string | null;
  readonly orders: number | null;
  readonly amount: number | null;
}

/** What is to be said: by stage, or by topic of a VIP service; anything to somebody who is on no ladder. */
export const SCRIPTS = ['老客券', '专属客服', '人工外呼', ...TOPICS, '手工'] as const;
export type Script = (typeof SCRIPTS)[number];

/** A contact as the panel has it: plain data, '' for a blank cell. */
export interface RoomContact {
  readonly id: string;
  readonly customerId: string;
  readonly platform: string;
  readonly tier: string;
  readonly stage: string;
  readonly topic: string;
  readonly script: Script;
  readonly person: string;
  readonly day: string;
  readonly due: string;
  /** Whether it was made and may still be answered. */
  readonly made: boolean;
  readonly overdue: boolean;
  readonly state: string;
  readonly contactedOn: string;
  readonly result: string;
  readonly note: string;
  /** Of the last purchase; '' where the customer has left the roster. */
  readonly lastDay: string;
  readonly orders: number;
  readonly amount: number;
  /** What the team's cells held, to be handed back with a mark: where they differ by then somebody else was quicker. */
  readonly seen: string;
}

/** Days in which an answer to a contact is awaited. */
const ANSWERED_WITHIN = 7;

/** What of a row a colleague may have changed meanwhile. */
export const seenOf = ({ state, result, person, contactedOn }: ContactRow): string =>
  JSON.stringify([state, result, person, contactedOn]);

const stateOf = ({ state }: ContactRow) => (state ?? '待办') as ContactState;

/** Whether a contact is to be made. A state that is the user's own stays when it has ended: 提醒 says so. */
export const isWaiting = (row: ContactRow): boolean =>
  isOpen({ state: stateOf(row) }) && !((isOwnId(row.id ?? '') || row.state === null) && row.note !== null);

/** Whether a row is for today's list: to be made, or made lately without an answer so far. */
export function isForToday(row: ContactRow, today: string, daysAgo: (day: string) => number): boolean {
  if (row.id === null || row.day === null || row.day > today) return false;
  if (isOpen({ state: stateOf(row) })) return isWaiting(row);
  return stateOf(row) === '已触达' && row.contactedOn !== null && daysAgo(row.contactedOn) <= ANSWERED_WITHIN;
}

export function roomContact(row: ContactRow, standing: Standing | null, today: string): RoomContact {
  const made = !isOpen({ state: stateOf(row) });
  const due = row.due ?? row.day ?? today;
  return {
    ...{ id: row.id ?? '', customerId: row.customerId, platform: standing?.platform ?? row.platform ?? '' },
    ...{ tier: row.tier ?? '', stage: row.stage ?? '', topic: row.topic ?? '', script: scriptOf(row) },
    ...{ person: row.person ?? '', day: row.day ?? today, due, made, overdue: !made && due < today },
    ...{ state: stateOf(row), contactedOn: row.contactedOn ?? '', result: row.result ?? '', note: row.note ?? '' },
    ...{ lastDay: standing?.lastDay ?? '', orders: standing?.orders ?? 0, amount: standing?.amount ?? 0 },
    seen: seenOf(row),
  };
}

function scriptOf({ stage, topic }: ContactRow): Script {
  if (stage === 'VIP服务') return TOPICS.find((one): one is Topic => one === topic) ?? '专属问候';
  return SCRIPTS.find((one) => one === stage) ?? '手工';
}

/** The order in which contacts want hands: what is overdue first, then whoever spent most. */
export const byUrgency = (left: RoomContact, right: RoomContact): number =>
  Number(left.made) - Number(right.made) ||
  Number(right.overdue) - Number(left.overdue) ||
  right.amount - left.amount ||
  (left.id < right.id ? -1 : 1);
