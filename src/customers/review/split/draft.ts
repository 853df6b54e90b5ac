import { customerKey } from '../../purchaseHistory';
import type { RosterCustomer } from '../../rating';
import { type DrawRule, drawn, drawnLater, type Person } from './assignment';
import type { SplitRequest } from './request';

/** Somebody who is in a group of some campaign already. */
export interface Standing {
  readonly campaign: string;
  readonly audience: string;
  readonly platform: string;
  readonly customerId: string;
  /** Null for the control group. */
  readonly benefit: string | null;
  /** ISO day. */
  readonly end: string;
}

/** Somebody who comes into a group now. */
export interface Joining extends Person {
  readonly benefit: string | null;
}

/** A split as it would be. */
export interface Draft {
  readonly joining: readonly Joining[];
  /** Members that the campaign has already; they stay where they are. */
  readonly members: readonly Standing[];
  /** Of those wanted, how many are in a campaign that is not over, and ids that the roster does not know. */
  readonly busy: number;
  readonly unknown: readonly string[];
}

/** Why a campaign that has its groups cannot have others. */
export type Conflict =
  | { readonly why: 'drawnOtherwise'; readonly benefits: readonly string[]; readonly end: string }
  | { readonly why: 'over'; readonly end: string };

/**
 * Draws everybody who is wanted and free into the groups. A campaign that has its groups already keeps them, and takes in only who was not there when they were
 * drawn: each by his own lot.
 *
 * @param standing all of 触达分组
 * @param today ISO day
 */
export function draftOf(
  request: SplitRequest,
  {
    customers,
    standing,
    salt,
    today,
  }: { customers: readonly RosterCustomer[]; standing: readonly Standing[]; salt: string; today: string },
): Draft | Conflict {
  const members = standing.filter((one) => one.campaign === request.campaign);
  const conflict = conflictWith(request, members, today);
  if (conflict) return conflict;
  const { wanted, unknown } = wantedOf(request, customers);
  const taken = new Set(standing.filter((one) => one.end >= today).map(customerKey));
  const own = new Set(members.map(customerKey));
  const free = wanted.filter((one) => !taken.has(customerKey(one)));
  const rule: DrawRule = { salt, ...request, control: members.length > 0 ? controlOf(members) : request.control };
  const sides = members.length > 0 ? null : drawn(free, rule);
  const joining = free.map(({ platform, customerId, amount }): Joining => {
    const person = { platform, customerId, amount };
    return { ...person, benefit: sides ? (sides.get(customerKey(person)) ?? null) : drawnLater(person, rule) };
  });
  const busy = wanted.filter((one) => taken.has(customerKey(one)) && !own.has(customerKey(one))).length;
  return { joining, members, busy, unknown };
}

function conflictWith(
  { audience, benefits, end }: SplitRequest,
  members: readonly Standing[],
  today: string,
): Conflict | null {
  const [first] = members;
  if (!first) return null;
  if (first.end < today) return { why: 'over', end: first.end };
  const offered = [...new Set(members.flatMap(({ benefit }) => benefit ?? []))].sort();
  const same =
    first.audience === audience && first.end === end && offered.join('\n') === [...benefits].sort().join('\n');
  return same ? null : { why: 'drawnOtherwise', benefits: offered, end: first.end };
}

const controlOf = (members: readonly Standing[]) =>
  members.filter(({ benefit }) => benefit === null).length / members.length;

/** Everybody of the audience, or of the list: an id on two platforms is two customers, and both are meant. */
function wantedOf({ audience, ids }: SplitRequest, customers: readonly RosterCustomer[]) {
  if (ids === null) return { wanted: customers.filter(({ tier }) => tier === audience), unknown: [] };
  const listed = new Set(ids);
  const wanted = customers.filter(({ customerId }) => listed.has(customerId));
  const known = new Set(wanted.map(({ customerId }) => customerId));
  return { wanted, unknown: ids.filter((id) => !known.has(id)) };
}

/**
 * How many people each group has and gets.
 *
 * @param benefit null for the control group
 */
export function countIn({ joining, members }: Draft, benefit: string | null): { people: number; joining: number } {
  const coming = joining.filter((one) => one.benefit === benefit).length;
  return { people: coming + members.filter((one) => one.benefit === benefit).length, joining: coming };
}
