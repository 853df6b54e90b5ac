import { type Every, type Period, twinsOf, YEAR } from './period';
import type { SearchSeries } from './series';

/** Years that are looked back. */
const YEARS = 3;
/** Share of the year around a period that must be known to say how high that year was. */
const KNOWN = 0.6;
/** A season lower than that says more about chance than about the season. */
const LOWEST = 0.1;

/** Periods after which the deviation of a figure from its year is compared with its own: chance is forgotten by then, a season is not. */
const LATER: Readonly<Record<Every, number>> = { week: 3, month: 1 };
/** Pairs of such deviations that tell a season from chance. */
const PAIRS = 8;

/**
 * The season of each period by the years before it alone: how high the same season stood above its own year; 1 is an ordinary period. Of a season's period and
 * its neighbours the higher is taken, because peaks come a week earlier or later; of the calendar and the festivals whichever foretells more, because it is not
 * known by which a word goes. What only once was high counts as season as well, in part where there are several years. What was low counts as far as the
 * word's deviations from its years last: a low season goes on for months, and searches that come back from mere chance have not grown.
 *
 * @returns one per period; null where the year before is not known
 */
export function seasonIndex({ first, every, values }: SearchSeries): (number | null)[] {
  const years = yearsAround(values, every);
  const ratio = (t: number) => ratioTo(years, values, t);
  const own = values.map((value, t) => (value === null || !years[t] ? null : value / years[t]));
  const lasting = lastingOf(own, LATER[every]);
  return values.map((_, t) => {
    const past = Array.from({ length: YEARS }, (_year, year) => highest(first + t, first, every, year + 1, ratio));
    if ((past[0] ?? null) === null) return null;
    const index = mean(past.filter((year): year is number => year !== null));
    // The year around a period is whole half a year later: until then it would know what comes.
    const lasts = lasting[t - YEAR[every] / 2 - 1] ?? 0;
    return index >= 1 ? index : Math.max(LOWEST, 1 - lasts * (1 - index));
  });
}

/** How much of a deviation from 1 is left some periods later, 0 … 1: the autocorrelation, for each period of what came up to it. */
function lastingOf(ratios: readonly (number | null)[], later: number): number[] {
  let [products, before, after, pairs] = [0, 0, 0, 0];
  return ratios.map((ratio, t) => {
    const [then, now] = [(ratios[t - later] ?? null) as number | null, ratio];
    if (then !== null && now !== null) {
      products += (then - 1) * (now - 1);
      before += (then - 1) ** 2;
      after += (now - 1) ** 2;
      pairs++;
    }
    const squares = Math.sqrt(before * after);
    return pairs < PAIRS || squares === 0 ? 0 : Math.min(1, Math.max(0, products / squares));
  });
}

function highest(
  period: Period,
  first: Period,
  every: Every,
  years: number,
  ratio: (t: number) => number | null,
): number | null {
  const ratios = twins(period, every, years).flatMap((twin) => ratio(twin - first) ?? []);
  return ratios.length > 0 ? Math.max(...ratios) : null;
}

/** Twins depend on the calendar alone, and a shop's words share it. */
const known = new Map<string, readonly Period[]>();

function twins(period: Period, every: Every, years: number): readonly Period[] {
  const key = `${every} ${period} ${years}`;
  const found = known.get(key) ?? twinsOf(period, every, years);
  known.set(key, found);
  return found;
}

/** The mean of the year around each period; null where too little of it is known. */
function yearsAround(values: readonly (number | null)[], every: Every): (number | null)[] {
  const half = YEAR[every] / 2;
  return values.map((_, t) => {
    const around = knownIn(values, t - half, t + half);
    return around.length < KNOWN * (2 * half + 1) ? null : mean(around);
  });
}

/** How high a period or its neighbourhood stood above the year around it. */
function ratioTo(years: readonly (number | null)[], values: readonly (number | null)[], t: number): number | null {
  const [value, year] = [values[t] ?? null, years[t] ?? null];
  if (value === null || year === null || year === 0) return null;
  return Math.max(value, mean(knownIn(values, t - 1, t + 1))) / year;
}

const knownIn = (values: readonly (number | null)[], from: number, to: number) =>
  values.slice(Math.max(0, from), to + 1).filter((value): value is number => value !== null);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
