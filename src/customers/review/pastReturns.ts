import { cleanSum } from '../money';
import type { PurchaseHistory } from '../purchaseHistory';
import { highValueFrom, tierOf } from '../tier';
import type { Audience } from './audience';

/** How many of an audience bought within some days by themselves, in the past. */
export interface PastReturns {
  readonly people: number;
  readonly returned: number;
  /** Length of the spans looked at. */
  readonly days: number;
}

/** By what the tiers go; see `RatingRules`. */
interface TierRules {
  readonly dormantDays: number;
  readonly top: number;
}

/** A campaign's days. */
export interface Span {
  /** Day number on which it began. */
  readonly start: number;
  /** Its length. */
  readonly days: number;
}

/** Spans before the campaign that are put together, and how many people they must hold. */
const SPANS = 3;
const FEWEST = 100;

/**
 * The day numbers on which the spans before a campaign began, the latest first: as far as the orders reach back.
 *
 * @param first day number of the first purchase of all; null without any
 * @example
 * cutsBefore('高价值', { start: 100, days: 30 }, { first: 0, dormantDays: 90 }); // => [70, 40]
 * cutsBefore('沉睡', { start: 100, days: 30 }, { first: 0, dormantDays: 90 }); // => []
 */
export function cutsBefore(
  audience: Audience,
  { start, days }: Span,
  { first, dormantDays }: { first: number | null; dormantDays: number },
): number[] {
  // Nobody can have been seen to be dormant in data shorter than dormancy.
  const least = audience === '沉睡' ? dormantDays : days;
  const cuts = Array.from({ length: SPANS }, (_, span) => start - (span + 1) * days);
  return cuts.filter((cut) => cut - Math.min(first ?? start, start) >= least);
}

/** The spans put together; null where they hold too few people. */
export function returnsIn(
  spans: readonly { readonly people: number; readonly returned: number }[],
  days: number,
): PastReturns | null {
  const people = spans.reduce((sum, span) => sum + span.people, 0);
  return people < FEWEST ? null : { people, returned: spans.reduce((sum, span) => sum + span.returned, 0), days };
}

/**
 * The share of an audience that comes back anyway: the spans of the same length before the campaign, each with those who were of the audience when it began.
 * Who is of high value today was not chosen by chance: he is, because he bought.
 *
 * @returns null where the past holds too few people
 */
export function pastReturns(
  histories: readonly PurchaseHistory[],
  audience: Audience,
  { start, days, rules }: Span & { rules: TierRules },
): PastReturns | null {
  const first = histories.reduce((least, history) => Math.min(least, history.days[0] ?? start), start);
  const spans = cutsBefore(audience, { start, days }, { first, dormantDays: rules.dormantDays }).map((cut) => {
    const members = membersOn(histories, audience, cut, rules);
    const returned = members.filter((history) => boughtWithin(history, cut, cut + days)).length;
    return { people: members.length, returned };
  });
  return returnsIn(spans, days);
}

/** Who was of the audience at the beginning of a day. */
function membersOn(histories: readonly PurchaseHistory[], audience: Audience, cut: number, rules: TierRules) {
  const then = histories.flatMap((history) => {
    const known = history.days.filter((day) => day < cut).length;
    const amount = cleanSum(history.amounts.slice(0, known).reduce((sum, one) => sum + one, 0));
    return known > 0 ? [{ history, amount, recency: cut - (history.days[known - 1] ?? cut) }] : [];
  });
  const from = highValueFrom(
    then.map(({ amount }) => amount),
    rules.top,
  );
  const isMember = ({ recency, amount }: (typeof then)[number]) =>
    tierOf(recency, amount, rules.dormantDays, from) === audience;
  return then.filter(isMember).map(({ history }) => history);
}

const boughtWithin = ({ days }: PurchaseHistory, from: number, before: number) =>
  days.some((day) => day >= from && day < before);
