import { incompleteBeta } from './incompleteBeta';

/**
 * The chance of a count of at least `count` under a negative binomial distribution: a Poisson whose mean varies as a gamma variable does, so that the variance
 * is mean + mean²/size.
 *
 * Source: N. L. Johnson, A. W. Kemp, S. Kotz (2005), "Univariate Discrete Distributions", 5.6: P(X ≥ k) = I_q(k, size), q = mean/(mean + size).
 *
 * @param count 0 or more; between whole numbers the chance goes evenly
 * @param mean above 0
 * @param size above 0; the larger, the nearer to Poisson
 * @example
 * negativeBinomialTail(0, 8, 4); // => 1
 * negativeBinomialTail(1, 1, 1); // => 0.5
 */
export function negativeBinomialTail(count: number, mean: number, size: number): number {
  return count <= 0 ? 1 : incompleteBeta(count, size, mean / (mean + size));
}
