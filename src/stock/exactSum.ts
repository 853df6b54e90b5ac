/**
 * A sum in ten thousandths, so that it does not depend on the order of its parts.
 *
 * @example
 * exactSum([0.1, 0.2]); // => 0.3
 */
export const exactSum = (parts: readonly number[]): number =>
  parts.reduce((sum, part) => sum + Math.round(part * 1e4), 0) / 1e4;
