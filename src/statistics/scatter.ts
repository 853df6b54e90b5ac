import { fnv } from './fnv';

/**
 * Spreads numbers evenly over the 32 bits: neighbours end far apart, and no two meet. The finaliser of MurmurHash3 (A. Appleby, public domain).
 *
 * @returns 0 … 2³² − 1
 * @example
 * scattered(0); // => 0
 * scattered(1).toString(16); // => '514e28b7'
 */
export function scattered(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/**
 * A number that belongs to a text, as if drawn evenly from 0 (included) to 1 (excluded): the same for the same text, whoever asks and whenever.
 *
 * @example
 * lot('salt 1 customer 7') === lot('salt 1 customer 7'); // => true
 * lot('salt 1 customer 7') === lot('salt 2 customer 7'); // => false
 */
export const lot = (text: string): number => scattered(fnv(text)) / 2 ** 32;

/**
 * A reproducible stream of numbers from 0 (included) to 1 (excluded), as SplitMix makes them (G. L. Steele, D. Lea, C. H. Flood, 2014): equal steps, scattered.
 *
 * @example
 * [lots(7), lots(7)].map((next) => [next(), next()].join())[0] === [lots(7)].map((next) => [next(), next()].join())[0]; // => true
 */
export function lots(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    return scattered(state) / 2 ** 32;
  };
}
