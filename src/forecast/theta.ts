/** Smoothing constants that are tried. */
const ALPHAS = Array.from({ length: 20 }, (_, step) => (step + 1) * 0.05);

/**
 * The theta method on a series without season: simple exponential smoothing with the best constant, plus a drift of a
 * part of the regression line's slope (one half in the method's own form).
 *
 * Source: V. Assimakopoulos, K. Nikolopoulos (2000), "The theta model", International Journal of Forecasting 16; as
 * exponential smoothing with drift by R. J. Hyndman, B. Billah (2003), "Unmasking the Theta method", same journal 19.
 *
 * @param values at least two, no gaps
 * @param part of the slope that goes on
 * @returns `months` values
 */
export function theta(values: readonly number[], months: number, part: number): number[] {
  const slope = part * slopeOf(values);
  const n = values.length;
  const { alpha, level } = bestSmoothing(values);
  const lag = (1 - (1 - alpha) ** n) / alpha;
  return Array.from({ length: months }, (_, h) => level + slope * (h + lag));
}

/** Slope of the regression line on time. */
export function slopeOf(values: readonly number[]): number {
  const middle = (values.length - 1) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [cross, square] = [0, 0];
  values.forEach((value, t) => {
    cross += (t - middle) * (value - mean);
    square += (t - middle) ** 2;
  });
  return square > 0 ? cross / square : 0;
}

function bestSmoothing(values: readonly number[]): { alpha: number; level: number } {
  let best = { alpha: 1, level: 0, errors: Number.POSITIVE_INFINITY };
  for (const alpha of ALPHAS) {
    let level = values[0] ?? 0;
    let errors = 0;
    for (const value of values) {
      errors += (value - level) ** 2;
      level += alpha * (value - level);
    }
    if (errors < best.errors) best = { alpha, level, errors };
  }
  return best;
}
