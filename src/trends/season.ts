import { type Every, type Period, twinsOf, YEAR } from './period';
import type { SearchSeries } from './series';

/** Years that are looked back. */
const YEARS = 3;
/** Share of the year around a period that must be known to say how high that year was. */
const KNOWN = 0.6;
/** A season lower than that says more about chance than about the season. */
const LOWEST = 0.1;

/**
 * The season of each period by the years before it alone: how high the same season stood above its own year; 1 is an ordinary period. Of a season's period and
 * its neighbours the higher is taken, because peaks come a week earlier or later; of the calendar and the festivals whichever foretells more, because it is not
 * known by which a word goes. What only once was high counts as season as well, in part where there are several years.
 *
 * @returns one per period; null where the year before is not known
 */
export function seasonIndex({ first, every, values }: SearchSeries): (number | null)[] {
  const ratio = ratiosToYear(values, every);
  return values.map((_, t) => {
    const years = Array.from({ length: YEARS }, (_year, past) => highest(first + t, first, every, past + 1, ratio));
    if ((years[0] ?? null) === null) return null;
    const known = years.filter((year): year is number => year !== null);
    return Math.max(LOWEST, known.reduce((sum, year) => sum + year, 0) / known.length);
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

/** How high a period stood above the mean of the year around it. */
function ratiosToYear(values: readonly (number | null)[], every: Every): (t: number) => number | null {
  const half = YEAR[every] / 2;
  const yearAround = (t: number) => {
    const around = knownIn(values, t - half, t + half);
    return around.length < KNOWN * (2 * half + 1) ? null : mean(around);
  };
  const years = values.map((_, t) => yearAround(t));
  return (t) => {
    const [value, year] = [values[t] ?? null, years[t] ?? null];
    if (value === null || year === null || year === 0) return null;
    return Math.max(value, mean(knownIn(values, t - 1, t + 1))) / year;
  };
}

const knownIn = (values: readonly (number | null)[], from: number, to: number) =>
  values.slice(Math.max(0, from), to + 1).filter((value): value is number => value !== null);

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
