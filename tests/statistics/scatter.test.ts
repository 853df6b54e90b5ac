import fc from 'fast-check';
import { lot, lots } from '../../src/statistics/scatter';

/** Sum of squared differences from an even spread over `cells`, over what is expected: about `cells` − 1. */
function chiSquare(values: readonly number[], cells: number): number {
  const counts = new Array<number>(cells).fill(0);
  for (const value of values) counts[Math.floor(value * cells)] = (counts[Math.floor(value * cells)] ?? 0) + 1;
  const expected = values.length / cells;
  return counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
}

test('lots of texts that differ by a digit are spread evenly', () => {
  for (const salt of ['a', 'b', 'c']) {
    const values = Array.from({ length: 20_000 }, (_, index) => lot(`${salt}\n老客唤回\n淘宝\njd_${index}`));
    // 99 degrees of freedom: above 160 in fewer than one of 10,000.
    expect(chiSquare(values, 100)).toBeLessThan(160);
  }
});

test('the lots of two campaigns have nothing to do with each other', () => {
  const first = Array.from({ length: 10_000 }, (_, index) => lot(`salt\n九月\n${index}`) - 0.5);
  const product = first.reduce((sum, value, index) => sum + value * (lot(`salt\n十月\n${index}`) - 0.5), 0);
  expect(Math.abs((product / first.length) * 12)).toBeLessThan(0.04);
});

test('a stream is even, and the same for the same seed', () => {
  const next = lots(15);
  const values = Array.from({ length: 20_000 }, next);
  expect(chiSquare(values, 100)).toBeLessThan(160);
  fc.assert(
    fc.property(fc.integer(), (seed) => {
      const [one, other] = [lots(seed), lots(seed)];
      for (let turn = 0; turn < 5; turn++) expect(one()).toBe(other());
    }),
    { numRuns: 20 },
  );
});
