import { cumulativeStdNormalProbability } from 'simple-statistics';

/**
 * Chance that the second sample ranks as high as it does, or higher, where both come from one distribution: the one-sided Mann–Whitney test by the normal
 * approximation with ties and continuity corrected. 1 where either sample is empty or all values are equal.
 *
 * Source: H. B. Mann, D. R. Whitney (1947), "On a test of whether one of two random variables is stochastically larger than the other", Annals of Mathematical
 * Statistics 18.
 *
 * @example
 * rankSumChance([1, 2, 3, 4], [5, 6, 7, 8]) < 0.02; // => true
 * rankSumChance([1, 2, 3, 4], [1, 2, 3, 4]) > 0.5; // => true
 * rankSumChance([0, 0, 0], [0, 0]); // => 1
 */
export function rankSumChance(first: readonly number[], second: readonly number[]): number {
  const [n, m] = [first.length, second.length];
  const all = [...first, ...second].sort((left, right) => left - right);
  let [ties, above] = [0, 0];
  for (let from = 0, to = 0; from < all.length; from = to) {
    while (to < all.length && all[to] === all[from]) to++;
    ties += (to - from) ** 3 - (to - from);
    above += second.filter((value) => value === all[from]).length * ((from + 1 + to) / 2);
  }
  const size = n + m;
  const variance = ((n * m) / 12) * (size + 1 - ties / (size * (size - 1)));
  if (!(variance > 0)) return 1;
  const excess = above - (m * (size + 1)) / 2 - 0.5;
  return 1 - cumulativeStdNormalProbability(excess / Math.sqrt(variance));
}
