/** Terms of the series at most; some 1,500 are needed at z = 0.98. */
const MOST_TERMS = 20_000;

/**
 * Gauss's hypergeometric function ₂F₁(a, b; c; z) by its power series.
 *
 * Source: NIST Digital Library of Mathematical Functions 15.2.1.
 *
 * @param c not 0 or a negative whole number
 * @param z 0 or more, below 1
 * @example
 * hypergeometric(2, 5, 5, 0.5).toFixed(9); // => '4.000000000'
 * hypergeometric(1, 1, 2, 0.5).toFixed(9); // => (2 * Math.log(2)).toFixed(9)
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let [term, sum] = [1, 1];
  for (let k = 0; k < MOST_TERMS; k++) {
    term *= (((a + k) * (b + k)) / ((c + k) * (k + 1))) * z;
    if (sum + term === sum) break;
    sum += term;
  }
  return sum;
}
