/** Mean and standard deviation. */
interface Moments {
  mean: number;
  deviation: number;
}

/**
 * Standard deviation of the sum of a random number of independent values: √(n·σ² + μ²·s²), such as the demand of a lead
 * time that is not sure itself.
 *
 * @param count how many there are
 * @param each of one value
 * @example
 * randomSumDeviation({ mean: 9, deviation: 0 }, { mean: 5, deviation: 2 }); // => 6
 * randomSumDeviation({ mean: 9, deviation: 2 }, { mean: 4, deviation: 2 }); // => 10
 */
export function randomSumDeviation(count: Moments, each: Moments): number {
  return Math.sqrt(count.mean * each.deviation ** 2 + each.mean ** 2 * count.deviation ** 2);
}
