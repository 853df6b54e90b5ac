import { type Contact, isOpen } from './contact';
import { type Progress, progressOf } from './progress';
import { TRACKS, type Track, trackOf } from './stage';

/** What happens to a customer outside 触达计划, such as a campaign's message. Days are ISO days. */
export interface Elsewhere {
  /** `customerKey` */
  readonly customer: string;
  /** A contact; absent: none was made. */
  readonly day?: string;
  /** Up to this day nobody wins the customer back by other means, lest a campaign's groups tell of two things at once. */
  readonly heldUntil?: string;
}

/** All that is known of the contacts with one customer: the one place that says when somebody was contacted. */
export interface CareRecord {
  readonly rows: readonly Contact[];
  readonly tracks: Readonly<Record<Track, Progress | null>>;
  /** Last contact of any kind; null: never. */
  readonly contactedOn: string | null;
  /** Last day on which a campaign keeps the customer for itself; null: none does. */
  readonly heldUntil: string | null;
  /** The day up to which the last purchase forbids a contact, because the user said 停止; null: he did not. */
  readonly haltedSince: string | null;
}

const NOTHING: CareRecord = {
  rows: [],
  tracks: { VIP: null, 唤回: null, 手工: null },
  contactedOn: null,
  heldUntil: null,
  haltedSince: null,
};

/** The records of all customers. */
export interface Records {
  /** That of somebody who was never planned is empty. */
  readonly of: (customer: string) => CareRecord;
  /** Who has rows or is known from earlier ones. */
  readonly customers: readonly string[];
}

/**
 * Puts together what is known of each customer.
 *
 * @param rows of 触达计划
 * @param known from 触达档案
 * @param elsewhere contacts that 触达计划 does not know of
 * @param today ISO day
 */
export function recordsOf(
  rows: readonly Contact[],
  known: readonly Progress[],
  elsewhere: readonly Elsewhere[],
  today: string,
): Records {
  const own = { rows: grouped(rows), known: grouped(known), elsewhere: grouped(elsewhere) };
  const customers = [...new Set([...rows, ...known].map(({ customer }) => customer))];
  const records = new Map(
    [...new Set([...customers, ...own.elsewhere.keys()])].map((customer) => {
      const of = <T>(part: ReadonlyMap<string, T[]>) => part.get(customer) ?? [];
      return [customer, recordOf(customer, of(own.rows), of(own.known), of(own.elsewhere), today)] as const;
    }),
  );
  return { of: (customer) => records.get(customer) ?? NOTHING, customers };
}

function grouped<T extends { readonly customer: string }>(all: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(one.customer);
    if (group) group.push(one);
    else groups.set(one.customer, [one]);
  }
  return groups;
}

function recordOf(
  customer: string,
  rows: readonly Contact[],
  known: readonly Progress[],
  elsewhere: readonly Elsewhere[],
  today: string,
): CareRecord {
  const onTrack = (track: Track) => {
    const before = known.find((one) => one.track === track) ?? null;
    const own = rows.filter(({ stage }) => trackOf(stage) === track);
    return progressOf({ customer, track }, before, own, today);
  };
  const tracks = { VIP: onTrack('VIP'), 唤回: onTrack('唤回'), 手工: onTrack('手工') };
  const marks = (part: 'contacted' | 'halted') => TRACKS.flatMap((track) => tracks[track]?.[part] ?? []);
  return {
    rows,
    tracks,
    contactedOn: lastDay([...marks('contacted').map(dayOf), ...elsewhere.map(dayOf)]),
    heldUntil: lastDay(elsewhere.map((one) => one.heldUntil)),
    haltedSince: lastDay(marks('halted').map(dayOf)),
  };
}

const dayOf = ({ day }: { readonly day?: string }) => day;
const lastDay = (days: readonly (string | undefined)[]) =>
  days.reduce<string | null>((last, day) => (day === undefined || (last !== null && last >= day) ? last : day), null);

/** Whether a contact waits to be made; at most one is planned at a time. */
export const isPlanned = ({ rows }: CareRecord): boolean => rows.some(isOpen);
