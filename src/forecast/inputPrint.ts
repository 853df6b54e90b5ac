import { FNV_BASIS, fnv } from '../statistics/fnv';

/**
 * A print of everything that a forecast is made from: a job that goes on at the next tick sees by it whether what it worked out is still of use. 64 bits, so
 * that two inputs of one shop do not meet.
 *
 * @param input plain data
 * @example
 * inputPrint([1, 'a']) === inputPrint([1, 'a']); // => true
 * inputPrint([1, 'a']) === inputPrint([2, 'a']); // => false
 */
export function inputPrint(input: unknown): string {
  const text = JSON.stringify(input);
  return [FNV_BASIS, 0x9747b28c].map((basis) => fnv(text, basis).toString(16).padStart(8, '0')).join('');
}
