import { gammaln } from 'simple-statistics';

/** Terms of the continued fraction; it needs about √(a + b) of them. */
const MOST_TERMS = 20_000;
const PRECISION = 1e-14;
/** Stands for 0 where it would be divided by. */
const TINY = 1e-300;

/**
 * The regularised incomplete beta function I_x(a, b): the chance that a Beta(a, b) variable is at most x. The tails of Student's t and of the binomial and
 * negative binomial distributions are values of it.
 *
 * Source: NIST Digital Library of Mathematical Functions 8.17.22, evaluated as W. J. Lentz does (1976), Applied Optics 15.
 *
 * @param a above 0
 * @param b above 0
 * @param x 0 … 1
 * @example
 * incompleteBeta(1, 1, 0.25); // => 0.25
 * incompleteBeta(3, 2, 1); // => 1
 */
export function incompleteBeta(a: number, b: number, x: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  // The fraction converges quickly below the mean; above it, the other tail's does.
  const front = Math.exp(gammaln(a + b) - gammaln(a) - gammaln(b) + a * Math.log(x) + b * Math.log1p(-x));
  if (x < (a + 1) / (a + b + 2)) return Math.min(1, (front * fraction(a, b, x)) / a);
  return Math.max(0, 1 - (front * fraction(b, a, 1 - x)) / b);
}

function fraction(a: number, b: number, x: number): number {
  const away = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let [c, sum] = [1, d];
  for (let m = 1; m <= MOST_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let step = 1;
    for (const term of [even, odd]) {
      d = 1 / away(1 + term * d);
      c = away(1 + term / c);
      step = c * d;
      sum *= step;
    }
    if (Math.abs(step - 1) < PRECISION) break;
  }
  return sum;
}
