import type { Finding } from './finding';
import { type Every, firstDay, lastDay, type Period, periodOf, YEAR } from './period';
import { lastPeriod } from './series';

/** Searches of some words over time. */
export interface Curves {
  readonly every: Every;
  readonly names: readonly string[];
  /** One per period, the oldest first; `times` the usual level, null where nothing is known. */
  readonly points: readonly { readonly day: string; readonly times: readonly (number | null)[] }[];
}

/** Periods that are shown. */
const SHOWN: Readonly<Record<Every, number>> = { week: 78, month: 36 };

/**
 * The first words of a kind over time, as times their usual level: words of tens and of hundreds of thousands of searches stand in one picture.
 *
 * @param findings in the order of the report: what grows comes first
 * @param most words
 * @returns null where no word of the kind has a usual level
 */
export function curvesOf(findings: readonly Finding[], every: Every, most: number): Curves | null {
  const shown = findings.filter(({ series, usual }) => series.every === every && usual !== null).slice(0, most);
  if (shown.length === 0) return null;
  const last = Math.max(...shown.map(({ series }) => lastPeriod(series)));
  const first = Math.max(last - SHOWN[every] + 1, Math.min(...shown.map(({ series }) => series.first)));
  const periods = Array.from({ length: last - first + 1 }, (_, t) => first + t);
  return {
    every,
    names: shown.map(({ series }) => `${series.word} · ${series.platform}`),
    points: periods.map((period) => ({
      day: every === 'week' ? lastDay(period, every) : firstDay(period, every).slice(0, 7),
      times: shown.map((finding) => timesUsual(finding, period)),
    })),
  };
}

/** The mean of the last year before the surge is 1. */
function timesUsual({ series, surge }: Finding, period: Period): number | null {
  const { first, values, every } = series;
  const value = values[period - first] ?? null;
  const until = surge ? periodOf(surge.since, every) - first : values.length;
  const year = values.slice(Math.max(0, until - YEAR[every]), until).filter((one): one is number => one !== null);
  const level = year.reduce((sum, one) => sum + one, 0) / Math.max(year.length, 1);
  return value === null || level === 0 ? null : Math.round((value / level) * 100) / 100;
}
