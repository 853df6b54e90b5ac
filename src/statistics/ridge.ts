/**
 * Ridge regression: the coefficients b that minimise Σ wₜ(yₜ − Σ xₜⱼbⱼ)² + Σ penaltyⱼ bⱼ². A coefficient whose prior is normal about 0 with
 * standard deviation s has the penalty σ²/s², σ² being the variance of the errors.
 *
 * Source: A. E. Hoerl, R. W. Kennard (1970), "Ridge regression", Technometrics 12.
 *
 * @param columns the regressors, each as long as `values`
 * @param penalties one per regressor, above 0
 * @example
 * ridge([[1, 2, 3]], [2, 4, 6], [1, 1, 1], [14]); // => [1]
 */
export function ridge(
  columns: readonly (readonly number[])[],
  values: readonly number[],
  weights: readonly number[],
  penalties: readonly number[],
): number[] {
  const product = (a: readonly number[], b: readonly number[]) =>
    a.reduce((sum, x, t) => sum + x * (b[t] ?? 0) * (weights[t] ?? 0), 0);
  const matrix = columns.map((row, i) =>
    columns.map((column, j) => product(row, column) + (i === j ? (penalties[i] ?? 0) : 0)),
  );
  return solve(
    matrix,
    columns.map((column) => product(column, values)),
  );
}

/** Gauss–Jordan elimination; the penalties keep every pivot above 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  let rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let i = 0; i < rows.length; i++) {
    const pivot = (rows[i] ?? []).map((x) => x / (rows[i]?.[i] ?? 1));
    rows = rows.map((row, at) => (at === i ? pivot : row.map((x, j) => x - (row[i] ?? 0) * (pivot[j] ?? 0))));
  }
  return rows.map((row) => row[rows.length] ?? 0);
}
