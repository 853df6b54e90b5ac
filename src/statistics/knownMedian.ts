import { median } from 'simple-statistics';

/**
 * The median of the values that are known.
 *
 * @returns null where none is
 * @example
 * knownMedian([1, null, 9, 2]); // => 2
 * knownMedian([null]); // => null
 */
export function knownMedian(values: readonly (number | null)[]): number | null {
  const known = values.filter((value): value is number => value !== null);
  return known.length > 0 ? median(known) : null;
}
