import { customerKey } from '../../purchaseHistory';
import { type DrawRule, drawn, drawnLater, type Person } from './assignment';
import type { Candidates, Taken } from './candidates';
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
export interface Draft extends Omit<Candidates, 'free'> {
  readonly joining: readonly Joining[];
  /** Members that the campaign has already; they stay where they are. */
  readonly members: readonly Standing[];
}

/** Why a campaign that has its groups cannot have others. */
export type Conflict =
  | { readonly why: 'drawnOtherwise'; readonly benefits: readonly string[]; readonly end: string }
  | { readonly why: 'over'; readonly end: string };

/** Rows of 触达分组: every run reads them all. */
export const MOST_ROWS = 50_000;

/**
 * Who may not be drawn for a campaign, and how many still may.
 *
 * @param standing all of 触达分组
 * @param today ISO day
 */
export const takenIn = (standing: readonly Standing[], campaign: string, today: string): Taken => ({
  taken: new Set(standing.filter((one) => one.end >= today).map(customerKey)),
  own: new Set(standing.filter((one) => one.campaign === campaign).map(customerKey)),
  most: Math.max(MOST_ROWS - standing.length, 0),
});

/**
 * Draws everybody who is wanted and free into the groups. A campaign that has its groups already keeps them, and takes in only who was not there when they were
 * drawn: each by his own lot.
 *
 * @param members of this campaign so far
 */
export function draftOf(
  request: SplitRequest,
  members: readonly Standing[],
  { free, ...others }: Candidates,
  salt: string,
): Draft {
  const rule: DrawRule = { salt, ...request, control: members.length > 0 ? controlOf(members) : request.control };
  const sides = members.length > 0 ? null : drawn(free, rule);
  const joining = free.map(({ platform, customerId, amount }): Joining => {
    const person = { platform, customerId, amount };
    return { ...person, benefit: sides ? (sides.get(customerKey(person)) ?? null) : drawnLater(person, rule) };
  });
  return { ...others, joining, members };
}

/**
 * Why a campaign cannot have the groups that are asked for; null: it can.
 *
 * @param members of this campaign so far
 * @param today ISO day
 */
export function conflictWith(
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

/**
 * How many people each group has and gets.
 *
 * @param benefit null for the control group
 */
export function countIn({ joining, members }: Draft, benefit: string | null): { people: number; joining: number } {
  const coming = joining.filter((one) => one.benefit === benefit).length;
  return { people: coming + members.filter((one) => one.benefit === benefit).length, joining: coming };
}
