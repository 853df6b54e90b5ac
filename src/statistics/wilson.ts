/**
 * Wilson's score interval of a rate, which holds for few cases and for rates near 0, where the usual plus-minus does not (Wilson 1927).
 *
 * @param z 1.96 for 95%
 * @returns fractions
 * @example
 * wilson(0, 10).low; // => 0
 */
export function wilson(hits: number, total: number, z = 1.96): { low: number; high: number } {
  if (total <= 0) return { low: 0, high: 1 };
  const [rate, share] = [hits / total, (z * z) / total];
  const middle = (rate + share / 2) / (1 + share);
  const half = (z * Math.sqrt((rate * (1 - rate)) / total + share / (4 * total))) / (1 + share);
  return { low: Math.max(0, middle - half), high: Math.min(1, middle + half) };
}
