/**
 * A cost in several ranks, the first of which counts before all of the second, and so on. Costs of this kind add up and compare like numbers, so that the algorithms
 * for shortest paths hold for them, and no weight has to be chosen that is large enough.
 */
export type Cost = readonly number[];

/** Pieces and money are compared to this, so that sums made in another order are equal. */
export const EXACT = 1e-7;

/**
 * Negative where the first is less.
 *
 * @example
 * compareCosts([1, 9], [2, 0]) < 0; // => true
 * compareCosts([0.1 + 0.2, 1], [0.3, 1]); // => 0
 */
export function compareCosts(left: ArrayLike<number>, right: ArrayLike<number>): number {
  for (let rank = 0; rank < left.length; rank++) {
    const difference = (left[rank] as number) - (right[rank] as number);
    if (Math.abs(difference) > EXACT) return difference;
  }
  return 0;
}
