import { addDays } from '../../calendar/addDays';
import type { Client } from './client';
import type { Desk } from './desk';
import type { Note } from './note';
import { type CareRecord, isPlanned } from './record';
import type { CareRules } from './rules';
import { FIRST_STAGE, type Stage, type Topic, TRACKS } from './stage';
import { nextStep, type Step } from './step';

/** A contact for today. */
export interface Planned {
  readonly client: Client;
  readonly stage: Stage | null;
  readonly topic: Topic | null;
  readonly person: string;
  /** `Progress.count` of its track from now on. */
  readonly count: number;
  /** Where the user's row asked for it: its 触达ID; null: a row of its own is added. */
  readonly request: string | null;
}

/** A row in which the user typed a customer, and no more: it waits for its day. */
export interface Request {
  readonly id: string;
  /** `customerKey` */
  readonly customer: string;
}

/** What a day's planning came to. */
export interface Day {
  readonly planned: readonly Planned[];
  /** Why requests wait, by 触达ID. */
  readonly refused: ReadonlyMap<string, Note>;
  /** Customers who are due and have to wait for a day with room. */
  readonly waiting: number;
}

interface Ground {
  readonly today: string;
  /** Largest amount first. */
  readonly clients: readonly Client[];
  readonly recordOf: (customer: string) => CareRecord;
  readonly requests: readonly Request[];
  readonly desk: Desk;
  readonly rules: CareRules;
}

/**
 * Fills the day: what the user asked for, then ladders that were begun, then everybody else who is due; among these whoever spent most comes first. Who finds no
 * room waits for another day.
 */
export function fillDay(ground: Ground): Day {
  const planned: Planned[] = [];
  const refused = new Map<string, Note>();
  const byKey = new Map(ground.clients.map((client) => [client.key, client]));
  const taken = new Set<string>();
  for (const { id, customer } of ground.requests) {
    const client = byKey.get(customer);
    if (!client) continue;
    const answer = taken.has(customer) ? BUSY : answerTo(client, ground);
    if ('what' in answer) refused.set(id, answer);
    else planned.push({ ...answer, request: id });
    taken.add(customer);
  }
  const due = dueOn(ground, taken);
  const placed = due.flatMap(([client, step]) => place(client, step, step.due, ground) ?? []);
  return { planned: [...planned, ...placed], refused, waiting: due.length - placed.length };
}

const BUSY: Note = { what: 'busy' };

function dueOn({ clients, recordOf, rules, today }: Ground, taken: ReadonlySet<string>): [Client, Step][] {
  const due = clients.flatMap((client): [Client, Step][] => {
    const step = taken.has(client.key) ? null : nextStep(client, recordOf(client.key), rules);
    return step !== null && step.due <= today ? [[client, step]] : [];
  });
  const begun = due.filter(([, { goesOn }]) => goesOn);
  return [...begun, ...due.filter(([, { goesOn }]) => !goesOn)];
}

/** A contact that the user asked for: on the customer's own ladder where he is on one, and with the same days between two contacts. */
function answerTo(client: Client, ground: Ground): Planned | Note {
  const { recordOf, rules, today } = ground;
  const record = recordOf(client.key);
  if (isPlanned(record)) return BUSY;
  const free = record.contactedOn === null ? today : addDays(record.contactedOn, rules.apart);
  if (free > today) return { what: 'waits', until: free };
  const step = nextStep(client, record, rules) ?? { ...UNASKED, stage: stageFor(client) };
  return place(client, step, null, ground) ?? { what: 'full' };
}

const UNASKED = { topic: null, count: 0 };

const stageFor = ({ tier }: Client): Stage | null =>
  tier === '高价值' ? 'VIP服务' : tier === '沉睡' ? FIRST_STAGE : null;

function place(
  client: Client,
  { stage, topic, count }: Pick<Step, 'topic' | 'count'> & { stage: Stage | null },
  due: string | null,
  { desk, recordOf }: Ground,
): Planned | null {
  const person = desk.personFor(client.platform, personOf(recordOf(client.key)), due);
  if (person === null) return null;
  desk.take(person);
  return { client, stage, topic, person, count, request: null };
}

/** Whose customer it is: the person of the latest contact. */
function personOf({ tracks }: CareRecord): string | null {
  const known = TRACKS.flatMap((track) => tracks[track] ?? []);
  return (
    known.reduce<(typeof known)[number] | null>((last, one) => (last && last.day >= one.day ? last : one), null)
      ?.person ?? null
  );
}
