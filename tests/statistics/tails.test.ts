import { incompleteBeta } from '../../src/statistics/incompleteBeta';
import { negativeBinomialTail } from '../../src/statistics/negativeBinomialTail';
import { studentQuantile, studentTail } from '../../src/statistics/studentQuantile';

/** Agreement to so many parts of the value. */
const near = (value: number, expected: number) => expect(Math.abs(value / expected - 1)).toBeLessThan(1e-8);

// scipy 1.17.1: special.betainc, stats.nbinom.sf(k - 1, size, size / (size + mean)), stats.t.ppf.
test.each([
  [2, 3, 0.4, 0.5248],
  [100, 30, 0.8, 0.7944569894937814],
  [0.5, 5, 0.1, 0.6833570849799877],
  [100_000, 25, 0.9995, 3.4208075281707167e-5],
  [5, 400, 0.01, 0.3790149519418786],
])('I of a beta variable: %p, %p, %p', (a, b, x, expected) => near(incompleteBeta(a, b, x), expected));

test.each([
  [5, 1, 2, 0.017832647462277102],
  [20, 8, 4, 0.026475260162823117],
  [150, 100, 30, 0.015431376327742129],
  [100_000, 50_000, 25, 3.4669913139622425e-5],
  [40, 20, 400, 8.477674135590078e-5],
  [3, 10, 5, 0.9547325102880658],
  [2_000_000, 900_000, 12, 0.0005227137532588],
])('a negative binomial count of at least %p: mean %p, size %p', (count, mean, size, expected) =>
  near(negativeBinomialTail(count, mean, size), expected),
);

test('the tail is what summing the probabilities leaves', () => {
  const [mean, size] = [6, 3];
  let [term, below] = [(size / (size + mean)) ** size, 0];
  for (let count = 0; count < 30; count++) {
    near(negativeBinomialTail(count, mean, size), 1 - below);
    below += term;
    term *= ((count + size) / (count + 1)) * (mean / (mean + size));
  }
});

test.each([
  [0.0033, 7, 3.813242696583111],
  [0.0033, 27, 2.9432641907625157],
  [0.025, 10, 2.228138851986274],
])('a quantile of t: tail %p, %p degrees of freedom', (tail, freedom, expected) => {
  near(studentQuantile(tail, freedom), expected);
  near(studentTail(expected, freedom), tail);
});
