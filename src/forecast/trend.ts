/** Smooths one series after another whose months have the same weights. */
export type TrendFilter = (values: ArrayLike<number>) => number[];

/**
 * The Hodrick–Prescott filter: the trend τ that minimises Σ wₜ(xₜ − τₜ)² + λ Σ(τₜ₊₁ − 2τₜ + τₜ₋₁)². A month of weight
 * 0 is a gap, and the trend runs through it. The five-banded system is factored once (L·D·Lᵀ), so that smoothing again
 * with the same weights is cheap.
 *
 * Source: R. J. Hodrick, E. C. Prescott (1997), "Postwar U.S. business cycles", Journal of Money, Credit and Banking
 * 29.
 *
 * @param weights one per month, at least two of them positive
 * @param lambda stiffness; the larger, the straighter
 * @example
 * hodrickPrescott([1, 1, 1, 1], 1000)([2, 4, 6, 8]).map(Math.round); // => [2, 4, 6, 8]
 */
export function hodrickPrescott(weights: ArrayLike<number>, lambda: number): TrendFilter {
  const n = weights.length;
  const pivot = new Float64Array(n);
  const near = new Float64Array(n);
  const far = new Float64Array(n);
  for (let t = 0; t < n; t++) {
    const [before = 0, before2 = 0] = [pivot[t - 1], pivot[t - 2]];
    const [near1 = 0, far1 = 0, far2 = 0] = [near[t - 1], far[t - 1], far[t - 2]];
    pivot[t] = (weights[t] ?? 0) + lambda * curvature(n, t, 0) - near1 * near1 * before - far2 * far2 * before2;
    const divisor = pivot[t] || 1;
    near[t] = (lambda * curvature(n, t, 1) - near1 * far1 * before) / divisor;
    far[t] = (lambda * curvature(n, t, 2)) / divisor;
  }
  return (values) => {
    const trend = new Float64Array(n);
    for (let t = 0; t < n; t++) {
      const weight = weights[t] ?? 0;
      const pulled = weight === 0 ? 0 : weight * (values[t] ?? 0);
      trend[t] = pulled - (near[t - 1] ?? 0) * (trend[t - 1] ?? 0) - (far[t - 2] ?? 0) * (trend[t - 2] ?? 0);
    }
    for (let t = n - 1; t >= 0; t--) {
      trend[t] =
        (trend[t] ?? 0) / (pivot[t] || 1) - (near[t] ?? 0) * (trend[t + 1] ?? 0) - (far[t] ?? 0) * (trend[t + 2] ?? 0);
    }
    return Array.from(trend);
  };
}

/** Entry (t, t + k) of DᵀD, D taking second differences of n values. */
function curvature(n: number, t: number, k: 0 | 1 | 2): number {
  let sum = 0;
  const stencil = [1, -2, 1];
  for (let row = Math.max(0, t - 2); row <= Math.min(t, n - 3); row++)
    sum += (stencil[t - row] ?? 0) * (stencil[t + k - row] ?? 0);
  return sum;
}
