/**
 * Probability of at least `hits` among `total` when the rate itself is Beta(a, b) distributed: the spread of the days is in it, which the binomial lacks.
 * Summed by the ratio of neighbouring terms, so that thousands of reviews neither overflow nor lose digits.
 *
 * @example
 * betaBinomialTail(0, 5, 1, 9); // => 1
 */
export function betaBinomialTail(hits: number, total: number, a: number, b: number): number {
  let [log, below] = [logNone(total, a, b), 0];
  for (let k = 0; k < hits; k++) {
    below += Math.exp(log);
    log += Math.log(((total - k) * (a + k)) / ((k + 1) * (b + total - k - 1)));
  }
  return Math.max(0, Math.min(1, 1 - below));
}

/** log P(0 of total) = Σ log((b+i)/(a+b+i)). */
function logNone(total: number, a: number, b: number): number {
  let log = 0;
  for (let i = 0; i < total; i++) log += Math.log((b + i) / (a + b + i));
  return log;
}

/** Cases of one span of days, or of one post. */
export interface Cases {
  readonly hits: number;
  readonly total: number;
}

/**
 * The Beta distribution from which the next span's rate comes, by the history: mean rate (Jeffreys' half case added), and a variance that holds both how the
 * spans differ beyond chance (moments, Kleinman 1973) and how little the mean is known.
 */
export function betaOf(history: readonly Cases[]): { a: number; b: number; mean: number } {
  const total = history.reduce((sum, span) => sum + span.total, 0);
  const mean = (history.reduce((sum, span) => sum + span.hits, 0) + 0.5) / (total + 1);
  const chance = mean * (1 - mean);
  const between = spread(history, total, mean);
  const variance = Math.min(chance * 0.5, between + between / history.length + chance / (total + 1));
  const size = chance / variance - 1;
  return { a: mean * size, b: (1 - mean) * size, mean };
}

/** Variance of the spans' true rates: what they differ by beyond the binomial, at least 0. */
function spread(history: readonly Cases[], total: number, mean: number): number {
  const spans = history.filter((span) => span.total > 0);
  if (spans.length < 2) return 0;
  const squares = spans.reduce((sum, { hits, total: n }) => sum + n * (hits / n - mean) ** 2, 0);
  const scale = total - spans.reduce((sum, span) => sum + span.total ** 2, 0) / total;
  return Math.max(0, (squares - (spans.length - 1) * mean * (1 - mean)) / scale);
}
