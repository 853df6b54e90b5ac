/**
 * The share of the total that the largest `top` of the values bring: the Lorenz curve read from its upper end.
 * Where `top × n` is not a whole number, the next value counts for the fraction that is left (the top 25% of 2 values
 * are half of the larger), so the share grows evenly with `top` and copying every value leaves it unchanged.
 * Zero and negative values count among the n but bring nothing: the total is that of the positive values.
 *
 * Source: M. O. Lorenz (1905), "Methods of measuring the concentration of wealth".
 *
 * @param top fraction of the values, 0 … 1
 * @returns a fraction, or null when no value is positive
 * @example
 * topShare([50, 20, 10, 10, 10], 0.2); // => 0.5
 * topShare([60, 40], 0.25); // => 0.3
 * topShare([0, -5], 0.2); // => null
 */
export function topShare(values: readonly number[], top: number): number | null {
  const brought = Float64Array.from(values, (value) => Math.max(value, 0))
    .sort()
    .reverse();
  const total = brought.reduce((sum, value) => sum + value, 0);
  if (total === 0) return null;
  const reach = top * brought.length;
  return brought.reduce((sum, value, index) => sum + value * Math.min(Math.max(reach - index, 0), 1), 0) / total;
}
