import type { Figures, Score, Scores } from './score';

/** Smallest and largest figure that got a score, both included, and how many customers got it; null when nobody did. */
export interface ScoreRange {
  from: number;
  to: number;
  customers: number;
}

/** What a score means in this shop. */
export interface Threshold {
  score: Score;
  /** Days since the last purchase. */
  recency: ScoreRange | null;
  orders: ScoreRange | null;
  amount: ScoreRange | null;
}

export const SCORES: readonly Score[] = [1, 2, 3, 4, 5];

/**
 * The thresholds behind the scores, for showing them beside the roster.
 *
 * @returns five rows, score 1 first
 * @example
 * thresholdsOf([{ recency: 3, orders: 6, amount: 80, r: 1, f: 5, m: 1 }])[4].orders; // => { from: 6, to: 6, customers: 1 }
 */
export function thresholdsOf(customers: readonly (Figures & Scores)[]): Threshold[] {
  return SCORES.map((score) => ({
    score,
    recency: rangeOf(customers.filter(({ r }) => r === score).map(({ recency }) => recency)),
    orders: rangeOf(customers.filter(({ f }) => f === score).map(({ orders }) => orders)),
    amount: rangeOf(customers.filter(({ m }) => m === score).map(({ amount }) => amount)),
  }));
}

function rangeOf(values: readonly number[]): ScoreRange | null {
  if (values.length === 0) return null;
  const sorted = Float64Array.from(values).sort();
  return { from: sorted[0] ?? 0, to: sorted[sorted.length - 1] ?? 0, customers: values.length };
}
