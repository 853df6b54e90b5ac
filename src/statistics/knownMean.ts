/**
 * The mean of the values that are known.
 *
 * @returns null where none is
 * @example
 * knownMean([1, null, 3]); // => 2
 * knownMean([null]); // => null
 */
export function knownMean(values: readonly (number | null)[]): number | null {
  let [sum, count] = [0, 0];
  for (const value of values) {
    if (value === null) continue;
    sum += value;
    count++;
  }
  return count > 0 ? sum / count : null;
}
