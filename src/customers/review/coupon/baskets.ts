/** What some people spent at a time. */
export interface Baskets {
  readonly count: number;
  /** From the smallest to the largest; of more than 300 so many of all sizes in their proportions, which change no figure that is shown. */
  readonly amounts: readonly number[];
}

/** Baskets looked at. */
export const MOST_BASKETS = 300;

/**
 * Which of so many sorted baskets is the one looked at in some place.
 *
 * @param pick from 0 on
 * @example
 * [0, 299].map((pick) => placeOf(pick, 600)); // => [1, 599]
 * placeOf(7, 200); // => 7
 */
export const placeOf = (pick: number, count: number): number =>
  count <= MOST_BASKETS ? pick : Math.floor(((2 * pick + 1) * count) / (2 * MOST_BASKETS));

/**
 * Baskets as they are looked at.
 *
 * @example
 * basketsOf([30, 10, 20]); // => { count: 3, amounts: [10, 20, 30] }
 */
export function basketsOf(amounts: readonly number[]): Baskets {
  const sorted = [...amounts].sort((a, b) => a - b);
  const picks = Array.from({ length: Math.min(sorted.length, MOST_BASKETS) }, (_, pick) => pick);
  return { count: sorted.length, amounts: picks.map((pick) => sorted[placeOf(pick, sorted.length)] ?? 0) };
}
