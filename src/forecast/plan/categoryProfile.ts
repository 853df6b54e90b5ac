import { knownMean } from '../../statistics/knownMean';
import { calendarEffects, type MonthNumber } from '../calendarEffects';
import { isIntermittent } from '../intermittent';
import { logScale } from '../logScale';
import { decompose, STANDARD, YEAR } from '../season';
import { kindsOf, type Promotion } from './promotion';
import { promotionEffects } from './promotionEffects';

/** What the older products of a category have in common, for one that is too young to show it. */
export interface CategoryProfile {
  /** Products that it was made from. */
  donors: number;
  /** Lift of each kind of promotion that concerns all of them. */
  lifts: ReadonlyMap<string, number>;
  /** Season and calendar in the log of a month. */
  effect: (month: MonthNumber) => number;
  /** Part of a product's deviation from its category that comes again in the next year, 0 … 1. */
  repeated: number;
  /** Variance, in logs, of a month about what such a forecast says, when the level is right. */
  variance: number;
}

/** A product's demand; null is a gap. */
export interface Donor {
  first: MonthNumber;
  demand: readonly (number | null)[];
}

/** Fewest donors: what only one product does is not its category's. */
const FEWEST_DONORS = 2;
/** Months back from the last one that are looked at. */
const LOOKBACK = 48;
/** Share that is expected to come again before any is seen, and how many products it counts for. */
const PRIOR = { repeated: 0.8, donors: 1 };

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
 * @returns null where fewer than two products have two years
 */
export function categoryProfile(
  donors: readonly Donor[],
  end: MonthNumber,
  until: MonthNumber,
  promotions: readonly Promotion[],
): CategoryProfile | null {
  const begin = end - LOOKBACK;
  const rows = donors.map((donor) => courseOf(donor, begin, end)).filter((course) => course !== null);
  if (rows.length < FEWEST_DONORS) return null;
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

/**
 * How much of the products' deviations from the mean comes again a year later. Both are taken in the same months, so
 * that what moves all of them (a festival) is in neither.
 */
function persistenceOf(
  rows: readonly (readonly (number | null)[])[],
  mean: readonly (number | null)[],
): Pick<CategoryProfile, 'repeated' | 'variance'> {
  const apart = rows.map((row) => row.map((value, t) => (value === null ? null : value - (mean[t] ?? 0))));
  const pairs = apart.flatMap((row) =>
    row.flatMap((before, t) => {
      const after = row[t + YEAR] ?? null;
      return before === null || after === null ? [] : [[before, after] as const];
    }),
  );
  const square = pairs.reduce((sum, [before]) => sum + before * before, 0);
  const cross = pairs.reduce((sum, [before, after]) => sum + before * after, 0);
  const added = (PRIOR.donors / rows.length) * square;
  const slope = square > 0 ? (cross + PRIOR.repeated * added) / (square + added) : PRIOR.repeated;
  const repeated = Math.min(1, Math.max(0, slope));
  const variance =
    pairs.reduce((sum, [before, after]) => sum + (after - repeated * before) ** 2, 0) / Math.max(pairs.length, 1);
  // The mean holds each of the rows, which makes them look nearer to it than a new one is.
  return { repeated, variance: (variance * rows.length) / (rows.length - 1) };
}
