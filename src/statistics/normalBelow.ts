import { errorFunction } from 'simple-statistics';

/**
 * The chance that a standard normal variable is below `z`, to seven digits.
 *
 * Source: NIST Digital Library of Mathematical Functions 7.18(i).
 *
 * @example
 * normalBelow(0).toFixed(6); // => '0.500000'
 * normalBelow(1.6448536).toFixed(6); // => '0.950000'
 */
export const normalBelow = (z: number): number => 0.5 + 0.5 * errorFunction(z / Math.SQRT2);
