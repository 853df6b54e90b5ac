import { gammaln, probit } from 'simple-statistics';
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

function studentDensity(t: number, freedom: number): number {
  const log = gammaln((freedom + 1) / 2) - gammaln(freedom / 2) - ((freedom + 1) / 2) * Math.log1p((t * t) / freedom);
  return Math.exp(log) / Math.sqrt(freedom * Math.PI);
}

/** Newton's steps at most: two or three are taken, some twenty for one degree of freedom far out. */
const MOST_STEPS = 100;

/**
 * The value above which Student's t lies with the chance `tail`: Newton's method from the normal quantile, which lies below it; as the tail is convex no step goes
 * beyond.
 *
 * @param tail above 0, up to 0.5
 * @param freedom degrees of freedom, 1 or more
 * @example
 * Math.round(1000 * studentQuantile(0.025, 10)); // => 2228
 * Math.round(studentQuantile(0.0005, 1)); // => 637
 */
export function studentQuantile(tail: number, freedom: number): number {
  let t = Math.max(0, probit(1 - tail));
  for (let step = 0; step < MOST_STEPS; step++) {
    const change = (studentTail(t, freedom) - tail) / studentDensity(t, freedom);
    t += change;
    if (Math.abs(change) <= 1e-10 * (1 + t)) break;
  }
  return t;
}
