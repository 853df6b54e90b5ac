import { bisect } from 'simple-statistics';
import { incompleteBeta } from './incompleteBeta';

/**
 * The chance that Student's t is above `t`.
 *
 * Source: NIST Digital Library of Mathematical Functions 8.17; M. Abramowitz, I. A. Stegun (1964), 26.7.1.
 *
 * @param t 0 or more
 * @param freedom degrees of freedom, above 0
 * @example
 * studentTail(0, 5); // => 0.5
 */
export function studentTail(t: number, freedom: number): number {
  return incompleteBeta(freedom / 2, 0.5, freedom / (freedom + t * t)) / 2;
}

/** Beyond it no quantile is looked for. */
const FARTHEST = 1000;

/**
 * The value above which Student's t lies with the chance `tail`.
 *
 * @param tail above 0, up to 0.5
 * @param freedom degrees of freedom, 1 or more
 * @example
 * Math.round(1000 * studentQuantile(0.025, 10)); // => 2228
 */
export function studentQuantile(tail: number, freedom: number): number {
  return bisect((t) => studentTail(t, freedom) - tail, 0, FARTHEST, 200, 1e-12);
}
