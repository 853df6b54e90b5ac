import { firstDay, periodOf } from '../../src/trends/period';
import type { SearchSeries } from '../../src/trends/series';

/** Even over 0 … 1, the same for the same seed (a linear congruential generator's high bits). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Figures about a level that vary by up to a tenth. */
export function noisy(length: number, level: (t: number) => number, seed = 1): number[] {
  const next = chance(seed);
  return Array.from({ length }, (_, t) => Math.round(level(t) * (0.9 + 0.2 * next())));
}

/** A weekly or monthly series that ends in the week or month of a day. */
export function seriesTo(
  day: string,
  values: readonly (number | null)[],
  every: 'week' | 'month' = 'week',
): SearchSeries {
  const first = periodOf(day, every) - values.length + 1;
  return { word: '加湿器', platform: '抖音', every, category: '家居', first, values };
}

/** How searches of a winter word stand in a week or month: twice its mean in January, a third of it in July. */
export function winter(period: number, every: 'week' | 'month'): number {
  const day = firstDay(period, every);
  const month = Number(day.slice(5, 7)) + Number(day.slice(8, 10)) / 31;
  return Math.exp(0.9 * Math.cos((2 * Math.PI * (month - 1.5)) / 12));
}
