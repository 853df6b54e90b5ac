import { FNV_BASIS, fnv } from '../statistics/fnv';

/**
 * A print of data, by which one sees later whether they are still the same: what a forecast is made from, a row of sample data. 64 bits, so that two of one
 * shop do not meet.
 *
 * @param input plain data
 * @example
 * printOf([1, 'a']) === printOf([1, 'a']); // => true
 * printOf([1, 'a']) === printOf([2, 'a']); // => false
 */
export function printOf(input: unknown): string {
  const text = JSON.stringify(input);
  return [FNV_BASIS, 0x9747b28c].map((basis) => fnv(text, basis).toString(16).padStart(8, '0')).join('');
}
