import { mean, sampleStandardDeviation } from 'simple-statistics';
import { studentQuantile, studentTail } from '../statistics/studentQuantile';
import { YEAR } from './period';
import type { SearchSeries } from './series';

/** What a period's searches would be without growth. */
export interface Usual {
  readonly expected: number;
  /** Standard deviation, never less than chance gives. */
  readonly deviation: number;
  /** Periods it is learned from. */
  readonly periods: number;
  /** How high the season is, 1 is an ordinary period; null where no year before is known. */
  readonly season: number | null;
}

/** A series with the season of each period (`seasonIndex`). */
export interface Seasoned {
  readonly series: SearchSeries;
  readonly index: readonly (number | null)[];
}

/** Periods that are compared with. */
export const BASELINE = 28;
/** Fewer say nothing. */
export const FEWEST = 8;
/** Where the level rose of late it counts: a slow trend is no surge. */
export const LATELY = 8;
/** Search figures are rounded and revised: no word is steadier than that part of its level. */
const STEADIEST = 0.05;

/**
 * What is usual in a period, by the 28 quiet periods before it. Where last year's season is known for enough of them, each is divided by its season first and
 * the season of the period comes back at the end; where it is known for the period only, the usual level is raised to what the season foretells.
 *
 * @param t index of the period
 * @param before indices of the quiet periods before it, the oldest first
 * @returns null with fewer than 8 of them
 */
export function usualAt(t: number, before: readonly number[], { series, index }: Seasoned): Usual | null {
  const base = before.slice(-BASELINE);
  if (base.length < FEWEST) return null;
  const value = (at: number) => series.values[at] ?? 0;
  const season = index[t] ?? null;
  const seasonal = season === null ? [] : base.filter((at) => (index[at] ?? null) !== null);
  if (season !== null && seasonal.length >= FEWEST) {
    const levels = seasonal.map((at) => value(at) / (index[at] ?? 1));
    return usualOf(hasFallen(levels) ? levels.slice(-LATELY) : levels, season, season);
  }
  const plain = usualOf(base.map(value), 1, season);
  if (season === null) return plain;
  const foretold = season * mean(before.slice(-YEAR[series.every]).map(value));
  return foretold > plain.expected ? usualOf(base.map(value), foretold / plain.expected, season) : plain;
}

/** Season and searches that are clearly high, as times their year's and the last periods' mean. */
const HIGH = { season: 1.1, searches: 1.3 } as const;

/** Whether a period stands high above those before it, as its season foretells. */
export function isInSeason(t: number, before: readonly number[], { series, index }: Seasoned): boolean {
  const base = before.slice(-BASELINE).map((at) => series.values[at] ?? 0);
  if (base.length < FEWEST || (index[t] ?? 0) < HIGH.season) return false;
  const usual = mean(base);
  return (series.values[t] ?? 0) > Math.max(HIGH.searches * usual, usual + sampleStandardDeviation(base));
}

/** Standard errors by which the last periods are clearly below the others. */
const CLEARLY = 5;

/** Whether the level of late is below what it was, season apart: then it is the usual one. */
function hasFallen(levels: readonly number[]): boolean {
  const lately = levels.slice(-LATELY);
  const error = sampleStandardDeviation(lately) / Math.sqrt(LATELY);
  return levels.length > LATELY && mean(lately) + CLEARLY * error < mean([...levels]);
}

function usualOf(values: readonly number[], scale: number, season: number | null): Usual {
  const level = Math.max(mean(values), mean(values.slice(-LATELY)));
  const expected = level * scale;
  const spread = Math.max(sampleStandardDeviation([...values]), STEADIEST * level) * scale;
  // Counts vary by chance as Poisson's do at least.
  return { expected, deviation: Math.max(spread, Math.sqrt(Math.max(expected, 1))), periods: values.length, season };
}

/** Standard deviations above the mean of 28 periods at which searches are unusual. */
const THREE = 3;
const CHANCE = studentTail(THREE / Math.sqrt(1 + 1 / BASELINE), BASELINE - 1);
const limits = new Map<number, number>();

/**
 * Standard deviations above the mean of so many periods that chance exceeds as seldom as 3 above the mean of 28: the fewer periods, the less is known of both.
 *
 * @param periods 2 or more
 * @example
 * [8, 12, 28].map((periods) => Math.round(10 * deviationsFor(periods)) / 10); // => [4.1, 3.5, 3]
 */
export function deviationsFor(periods: number): number {
  const limit = limits.get(periods) ?? studentQuantile(CHANCE, periods - 1) * Math.sqrt(1 + 1 / periods);
  limits.set(periods, limit);
  return limit;
}
