import { earlier } from '../../calendar/earlier';
import { customerIn } from '../purchaseHistory';
import type { Client } from './client';
import { type Closing, closingOf } from './closing';
import { type Contact, isContacted, isOpen } from './contact';
import { type Day, fillDay, type Planned, type Request } from './day';
import { Desk, type Duty } from './desk';
import { idsAfter } from './ids';
import type { Note } from './note';
import type { Ending, Progress } from './progress';
import { type Elsewhere, type Records, recordsOf } from './record';
import type { CareRules } from './rules';
import { TRACKS, trackOf } from './stage';

/** Everything that contacts are planned by. */
export interface CareInput {
  /** ISO day. */
  readonly today: string;
  /** The roster, largest amount first. */
  readonly clients: readonly Client[];
  /** Rows of 触达计划 that have their day. */
  readonly rows: readonly Contact[];
  /** Rows that the user typed and that wait for theirs. */
  readonly requests: readonly Request[];
  /** What 触达档案 knows. */
  readonly known: readonly Progress[];
  /** Contacts of other kinds. */
  readonly elsewhere: readonly Elsewhere[];
  /** Customers with a row that cannot be read: nothing is done about them. */
  readonly blocked: ReadonlySet<string>;
  readonly duty: Duty;
  readonly rules: CareRules;
}

/** What changes in a row that is there; a field that is absent stays. */
export interface Change {
  readonly state?: '停止';
  readonly contactedOn?: string | null;
  readonly person?: string;
  readonly note?: Note | null;
}

/** What is to be written. */
export interface CarePlan extends Pick<Day, 'waiting'> {
  /** By 触达ID. */
  readonly changes: ReadonlyMap<string, Change>;
  readonly planned: readonly (Planned & { readonly id: string })[];
  /** 触达档案 as it is from now on. */
  readonly progress: readonly Progress[];
  /** Why contacts ended in this run. */
  readonly endings: readonly Ending[];
  /** The contacts that were there, as they are from now on. */
  readonly contacts: readonly Contact[];
}

/**
 * Plans today's contacts (guide, section 3): ends what is not to be made any more, hands what lies with people who left to others, and fills the day with who is due,
 * as far as people have room. Planning again on the same day changes nothing.
 */
export function planCare(input: CareInput): CarePlan {
  const { today, rules, blocked } = input;
  const isFree = ({ customer }: { readonly customer: string }) => !blocked.has(customer);
  const stamped = input.rows.map((row) => ({ ...row, contactedOn: contactDay(row, today) }));
  const before = recordsOf(stamped.filter(isFree), input.known.filter(isFree), input.elsewhere, today);
  const clients = input.clients.filter(({ key }) => !blocked.has(key));
  const closings = closeAll(before, clients, today, rules);
  const left = closings.flatMap(({ rows }) => rows);
  const desk = new Desk(input.duty, [...left, ...stamped.filter((row) => !isFree(row))], rules.aDay, today);
  const rows = left.map((row) => handedOver(row, desk));
  const known = closings.flatMap(({ progress }) => progress);
  const records = recordsOf(rows, known, input.elsewhere, today);
  const requests = input.requests.filter(isFree);
  const day = fillDay({ today, rules, clients, desk, recordOf: records.of, requests });
  const ids = idsAfter(
    'CD',
    today,
    [...input.rows, ...input.known].map(({ id }) => id),
  );
  const planned = day.planned.map((one) => ({ ...one, id: one.request ?? ids() }));
  return {
    changes: changesIn(input.rows, rows, new Map([...closings.flatMap(({ notes }) => [...notes]), ...day.refused])),
    planned,
    progress: [...input.known.filter((one) => !isFree(one)), ...progressAfter(records, planned, today)],
    endings: closings.flatMap(({ ended }) => ended),
    contacts: rows,
    waiting: day.waiting,
  };
}

/** A state that was taken back tells of no contact. */
function contactDay(row: Contact, today: string): string | null {
  if (isOpen(row)) return null;
  return row.contactedOn !== null ? earlier(row.contactedOn, today) : isContacted(row) ? row.presumedOn : null;
}

function closeAll(records: Records, clients: readonly Client[], today: string, rules: CareRules): Closing[] {
  const byKey = new Map(clients.map((client) => [client.key, client]));
  return records.customers.map((key) => closingOf(byKey.get(key) ?? null, records.of(key), today, rules));
}

/** What lies with somebody who is not with the shop any more goes to whoever has room; until somebody has it stays. */
function handedOver(row: Contact, desk: Desk): Contact {
  if (!isOpen(row) || !desk.isOrphan(row)) return row;
  const person = desk.personFor(customerIn(row.customer)[0], null, null);
  if (person === null) return row;
  desk.take(person);
  return { ...row, person };
}

/** What the rows are to say that they do not say yet. */
function changesIn(
  before: readonly Contact[],
  after: readonly Contact[],
  notes: ReadonlyMap<string, Note>,
): Map<string, Change> {
  const now = new Map(after.map((row) => [row.id, row]));
  const changes = new Map<string, Change>([...notes].map(([id, note]) => [id, { note }]));
  for (const row of before) {
    const { state, contactedOn, person } = now.get(row.id) ?? row;
    const change: Change = {
      ...(state === '停止' && row.state !== state && !row.own ? { state } : {}),
      ...(contactedOn !== row.contactedOn ? { contactedOn } : {}),
      ...(person !== null && person !== row.person ? { person } : {}),
      // What the user opened again needs no reason for its end.
      ...(state === '待办' && row.explained && !notes.has(row.id) ? { note: null } : {}),
    };
    if (Object.keys(change).length > 0) changes.set(row.id, { ...changes.get(row.id), ...change });
  }
  return changes;
}

function progressAfter(records: Records, planned: CarePlan['planned'], today: string): Progress[] {
  const fresh = new Map(planned.map((one) => [one.client.key, one]));
  const customers = [...new Set([...records.customers, ...fresh.keys()])];
  return customers.flatMap((customer) => {
    const { tracks } = records.of(customer);
    const added = fresh.get(customer);
    return TRACKS.flatMap((track) => {
      const known = tracks[track];
      return added && trackOf(added.stage) === track ? begun(added, known, today) : (known ?? []);
    });
  });
}

function begun(
  { id, client, stage, person, count }: CarePlan['planned'][number],
  known: Progress | null,
  today: string,
): Progress {
  const { contacted, halted } = known ?? { contacted: null, halted: null };
  return {
    ...{ customer: client.key, track: trackOf(stage), id, stage, day: today, since: client.lastDay, person },
    ...{ state: '待办', ending: null, endedOn: null, contacted, halted, count },
  };
}
