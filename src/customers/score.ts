import { strictlyBelow } from '../statistics/strictlyBelow';

/** A score from 1 (worst fifth) to 5 (best fifth). */
export type Score = 1 | 2 | 3 | 4 | 5;

/** How frequency is scored: by rank among the customers, or by fixed bands. */
export type FrequencyRule = 'rank' | 'fixed';

/** What a customer is judged by. */
export interface Figures {
  /** Days since the last purchase. */
  recency: number;
  orders: number;
  /** Money: paid less refunded. */
  amount: number;
}

/** The three scores of a customer. */
export interface Scores {
  r: Score;
  f: Score;
  m: Score;
}

/**
 * R, F and M of each customer of a population: fewer days, more orders and more money are better.
 *
 * @returns in the order of `customers`
 * @example
 * scoresOf([{ recency: 3, orders: 4, amount: 80 }, { recency: 90, orders: 1, amount: 20 }], 'rank'); // => [{ r: 3, f: 3, m: 3 }, { r: 1, f: 1, m: 1 }]
 */
export function scoresOf(customers: readonly Figures[], frequency: FrequencyRule): Scores[] {
  const r = scoresByRank(customers.map(({ recency }) => -recency));
  const orders = customers.map((customer) => customer.orders);
  const f = frequency === 'fixed' ? orders.map(scoreByBand) : scoresByRank(orders);
  const m = scoresByRank(customers.map(({ amount }) => amount));
  return customers.map((_, index) => ({ r: r[index] ?? 1, f: f[index] ?? 1, m: m[index] ?? 1 }));
}

/**
 * Score = 1 + floor(5 × customers strictly worse / N). Equal customers get equal scores and the unit does not matter.
 * (Quantile cuts fail when half the customers bought once; ntile splits equal customers by row order.)
 *
 * @param values larger is better; one per customer
 * @example
 * scoresByRank([1, 1, 1, 2, 9]); // => [1, 1, 1, 4, 5]
 */
export function scoresByRank(values: readonly number[]): Score[] {
  return strictlyBelow(values).map((worse) => (1 + Math.floor((5 * worse) / values.length)) as Score);
}

/**
 * Score of a number of orders by fixed bands: 1, 2, 3, 4–5, 6 and more. For small shops, where a rank among few
 * customers says little.
 *
 * @example
 * [1, 2, 3, 4, 5, 6, 60].map(scoreByBand); // => [1, 2, 3, 4, 4, 5, 5]
 */
export function scoreByBand(orders: number): Score {
  if (orders >= 6) return 5;
  if (orders >= 4) return 4;
  if (orders >= 3) return 3;
  return orders >= 2 ? 2 : 1;
}
