/** Coefficients with a normal prior about 0, and how well that prior fits. */
export interface Ridge {
  coefficients: number[];
  /** Log of the chance of the values under this prior, up to what all priors share. */
  evidence: number;
}

/**
 * Ridge regression, told as Bayes does: errors are normal with the given variance, coefficient j is normal about 0 with
 * standard deviation `priors[j]`.
 *
 * Source: A. E. Hoerl, R. W. Kennard (1970), "Ridge regression", Technometrics 12; evidence after D. J. C. MacKay
 * (1992), "Bayesian interpolation", Neural Computation 4.
 *
 * @param columns the regressors, each as long as `values`
 * @param variance of the errors, above 0
 * @param priors one per regressor, above 0
 * @example
 * ridge([[1, 2, 3]], [2, 4, 6], 14, [1]).coefficients; // => [1]
 */
export function ridge(
  columns: readonly (readonly number[])[],
  values: readonly number[],
  variance: number,
  priors: readonly number[],
): Ridge {
  const product = (a: readonly number[], b: readonly number[]) => a.reduce((sum, x, t) => sum + x * (b[t] ?? 0), 0);
  const penalties = priors.map((prior) => variance / prior ** 2);
  const right = columns.map((column) => product(column, values));
  const matrix = columns.map((row, i) =>
    columns.map((column, j) => product(row, column) + (i === j ? (penalties[i] ?? 0) : 0)),
  );
  const { solution, logDeterminant } = solve(matrix, right);
  const free = penalties.reduce((sum, penalty) => sum + Math.log(penalty), 0);
  return { coefficients: solution, evidence: (free - logDeterminant + product(solution, right) / variance) / 2 };
}

/** Gauss–Jordan elimination; the penalties keep every pivot above 0. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]) {
  let rows = matrix.map((row, i) => [...row, right[i] ?? 0]);
  let logDeterminant = 0;
  for (let i = 0; i < rows.length; i++) {
    const divisor = rows[i]?.[i] ?? 1;
    logDeterminant += Math.log(divisor);
    const pivot = (rows[i] ?? []).map((x) => x / divisor);
    rows = rows.map((row, at) => (at === i ? pivot : row.map((x, j) => x - (row[i] ?? 0) * (pivot[j] ?? 0))));
  }
  return { solution: rows.map((row) => row[rows.length] ?? 0), logDeterminant };
}
