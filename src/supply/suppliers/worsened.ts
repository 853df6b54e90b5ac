import { addDays } from '../../calendar/addDays';
import { rankSumChance } from '../../statistics/rankSum';
import type { Judged } from './delivery';

/** A figure of a supplier's record that has become worse: what it was before and what it is of late. */
export interface Worsening {
  readonly figure: 'delay' | 'quality';
  /** Mean days late, or share of pieces that passed. */
  readonly before: number;
  readonly lately: number;
  /** Deliveries that each rests on. */
  readonly counts: readonly [before: number, lately: number];
}

/** Deliveries that it takes on each side to say anything. */
const [FEWEST_LATELY, FEWEST_BEFORE] = [3, 5];
/** Chance below which a difference is believed, with a look every day: measured in tests/supply/record.test.ts. */
const BELIEVED = 0.002;
/** Differences too small to act on: a day, and a piece in a hundred. */
const SLIGHT = { delay: 1, quality: 0.01 };

/**
 * What has become worse in a supplier's deliveries: those of the last `days` against all before, by their ranks, because one order a month late must not speak for
 * ten on time.
 *
 * @param deliveries in any order
 * @param today ISO day
 * @example
 * worsenings([], '2026-11-01', 90); // => []
 */
export function worsenings(deliveries: readonly Judged[], today: string, days: number): Worsening[] {
  const from = addDays(today, -days);
  const [before, lately] = [
    deliveries.filter(({ until }) => until < from),
    deliveries.filter(({ until }) => until >= from),
  ];
  const delays = (some: readonly Judged[]) => some.map(({ delay }) => delay);
  const rates = (some: readonly Judged[]) => some.flatMap(({ quality }) => (quality ? [quality.rate] : []));
  const faults = (some: readonly Judged[]) => rates(some).map((rate) => 1 - rate);
  const delay = compared(delays(before), delays(lately));
  const fault = compared(faults(before), faults(lately));
  const found: Worsening[] = [];
  if (delay && delay.lately - delay.before >= SLIGHT.delay) found.push({ figure: 'delay', ...delay });
  if (fault && fault.lately - fault.before >= SLIGHT.quality) {
    found.push({ figure: 'quality', ...fault, before: 1 - fault.before, lately: 1 - fault.lately });
  }
  return found;
}

function compared(before: readonly number[], lately: readonly number[]): Omit<Worsening, 'figure'> | null {
  if (lately.length < FEWEST_LATELY || before.length < FEWEST_BEFORE) return null;
  if (rankSumChance(before, lately) >= BELIEVED) return null;
  return { before: mean(before), lately: mean(lately), counts: [before.length, lately.length] };
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
