import { knownMean } from '../../statistics/knownMean';
import { calendarEffects, type MonthNumber } from '../calendarEffects';
import { isIntermittent } from '../intermittent';
import { logScale } from '../logScale';
import { decompose, STANDARD, YEAR } from '../season';
import { type Persistence, persistenceOf } from './persistence';
import { kindsOf, type Promotion } from './promotion';
import { promotionEffects } from './promotionEffects';

/** What the older products of a category have in common, for one that is too young to show it. */
export interface CategoryProfile extends Persistence {
  /** Products that it was made from. */
  donors: number;
  /** Lift of each kind of promotion that concerns all of them. */
  lifts: ReadonlyMap<string, number>;
  /** Season and calendar in the log of a month. */
  effect: (month: MonthNumber) => number;
}

/** A product's demand; null is a gap. */
export interface Donor {
  first: MonthNumber;
  demand: readonly (number | null)[];
}

/** Months back from the last one that are looked at. */
const LOOKBACK = 48;

/**
 * The common course of a category: its products' logs less their own trends, averaged month by month, then taken apart
 * into season and calendar. How far a product's own deviation can be trusted is measured: the deviations of one year
 * are regressed on those of the year before, over all donors.
 *
 * Campaigns are no part of the season: a product has its own added, which start from what they do here.
 *
 * @param donors products of the category with their whole history, up to the month `end`
 * @param end the month after the last one that may be known
 * @param until the last month that is asked for
 * @param promotions those that concern the whole category
 * @returns null where no product has two years
 */
export function categoryProfile(
  donors: readonly Donor[],
  end: MonthNumber,
  until: MonthNumber,
  promotions: readonly Promotion[],
): CategoryProfile | null {
  const begin = end - LOOKBACK;
  const rows = donors.map((donor) => courseOf(donor, begin, end)).filter((course) => course !== null);
  if (rows.length === 0) return null;
  const mean = Array.from({ length: LOOKBACK }, (_, t) => knownMean(rows.map((row) => row[t] ?? null)));
  const { plain, lifts } = withoutPromotions(mean, begin, promotions);
  const { past, future } = calendarEffects(plain, begin, Math.max(1, until - end + 1));
  const { season } = decompose(
    plain.map((value, t) => (value === null ? null : value - (past[t] ?? 0))),
    STANDARD,
  );
  const moved = [...past, ...future];
  return {
    donors: rows.length,
    lifts,
    effect: (month) => (season[(month - begin + LOOKBACK * YEAR) % YEAR] ?? 0) + (moved[month - begin] ?? 0),
    ...persistenceOf(rows, mean),
  };
}

/** A course without its campaigns, and what these add to it while they last. */
function withoutPromotions(
  logs: readonly (number | null)[],
  first: MonthNumber,
  promotions: readonly Promotion[],
): { plain: (number | null)[]; lifts: ReadonlyMap<string, number> } {
  const kinds = kindsOf(promotions, first, logs.length, 0);
  const { past, lifts } = promotionEffects(
    logs.map((value) => (value === null ? null : Math.exp(value))),
    first,
    kinds,
  );
  return { plain: logs.map((value, t) => (value === null ? null : value - (past[t] ?? 0))), lifts };
}

/** A donor's logs about its trend in the months looked at; null where it is too short or comes and goes. */
function courseOf({ first, demand }: Donor, begin: MonthNumber, end: MonthNumber): (number | null)[] | null {
  const start = demand.findIndex((value) => value !== null && value > 0);
  const values = Array.from({ length: end - begin }, (_, t) =>
    begin + t - first >= start && start >= 0 ? (demand[begin + t - first] ?? null) : null,
  );
  const known = values.filter((value) => value !== null);
  if (known.length < 2 * YEAR || isIntermittent(known)) return null;
  const { logs } = logScale(values);
  const { trend } = decompose(logs, STANDARD);
  return logs.map((value, t) => (value === null ? null : value - (trend[t] ?? 0)));
}
