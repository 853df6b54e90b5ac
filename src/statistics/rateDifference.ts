import type { Part } from './fisherExact';
import { wilson } from './wilson';

/**
 * By how much the rate of one part exceeds that of the other, with its 95% interval: Newcombe's method 10, which squares and adds the distances of Wilson's limits. It
 * stays within −1 and 1 and holds for few cases.
 *
 * Source: R. G. Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in Medicine 17.
 *
 * @returns fractions; null where either part is empty
 * @example
 * rateDifference({ hits: 56, total: 70 }, { hits: 48, total: 80 })?.low.toFixed(4); // => '0.0524'
 * rateDifference({ hits: 56, total: 70 }, { hits: 48, total: 80 })?.high.toFixed(4); // => '0.3339'
 */
export function rateDifference(one: Part, other: Part): { difference: number; low: number; high: number } | null {
  if (one.total <= 0 || other.total <= 0) return null;
  const [p, q] = [one.hits / one.total, other.hits / other.total];
  const [a, b] = [wilson(one.hits, one.total), wilson(other.hits, other.total)];
  const difference = p - q;
  return {
    difference,
    low: difference - Math.sqrt((p - a.low) ** 2 + (b.high - q) ** 2),
    high: difference + Math.sqrt((a.high - p) ** 2 + (q - b.low) ** 2),
  };
}
