import fc from 'fast-check';
import { hypergeometric } from '../../src/statistics/hypergeometric';

const near = (value: number, expected: number) => expect(Math.abs(value / expected - 1)).toBeLessThan(1e-10);

// Closed forms: NIST DLMF 15.4.
test.each([0.1, 0.5, 0.9, 0.98])('closed forms at z = %p', (z) => {
  near(hypergeometric(1, 1, 2, z), -Math.log(1 - z) / z);
  near(hypergeometric(0.5, 1, 1.5, z * z), Math.log((1 + z) / (1 - z)) / (2 * z));
  near(hypergeometric(0.5, 0.5, 1.5, z * z), Math.asin(z) / z);
  near(hypergeometric(2.3, 7, 7, z), (1 - z) ** -2.3);
});

test('Euler’s transformation holds', () => {
  const small = fc.double({ min: 0.1, max: 6, noNaN: true });
  fc.assert(
    fc.property(small, small, small, fc.double({ min: 0, max: 0.9, noNaN: true }), (a, b, c, z) => {
      const transformed = (1 - z) ** (c - a - b) * hypergeometric(c - a, c - b, c, z);
      expect(Math.abs(hypergeometric(a, b, c, z) - transformed)).toBeLessThan(1e-8 * (1 + Math.abs(transformed)));
    }),
    { numRuns: 200 },
  );
});
