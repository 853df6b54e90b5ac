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

/** Spans before the campaign that are put together, and how many people they must hold. */
const SPANS = 3;
const FEWEST = 100;

/**
 * The share of an audience that comes back anyway: the spans of the same length before the campaign, each with those who were of the audience when it began.
 * Who is of high value today was not chosen by chance: he is, because he bought.
 *
 * @param start day number on which the campaign began
 * @param days its length
 * @returns null where the past holds too few people
 */
export function pastReturns(
  histories: readonly PurchaseHistory[],
  audience: Audience,
  { start, days, rules }: { start: number; days: number; rules: TierRules },
): PastReturns | null {
  const first = histories.reduce((least, history) => Math.min(least, history.days[0] ?? start), start);
  let [people, returned] = [0, 0];
  for (let span = 1; span <= SPANS; span++) {
    const cut = start - span * days;
    // Nobody can have been seen to be dormant in data shorter than dormancy.
    if (cut - first < (audience === '沉睡' ? rules.dormantDays : days)) break;
    const members = membersOn(histories, audience, cut, rules);
    people += members.length;
    returned += members.filter((history) => boughtWithin(history, cut, cut + days)).length;
  }
  return people < FEWEST ? null : { people, returned, days };
}

/** Who was of the audience at the beginning of a day. */
function membersOn(histories: readonly PurchaseHistory[], audience: Audience, cut: number, rules: TierRules) {
  const then = histories.flatMap((history) => {
    const known = history.days.filter((day) => day < cut).length;
    const amount = history.amounts.slice(0, known).reduce((sum, one) => sum + one, 0);
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
