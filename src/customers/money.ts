/**
 * A sum of money without the dust of binary fractions (0.1 + 0.2), so that equal amounts compare as equal. Four
 * decimals hold every currency's smallest coin.
 *
 * @example
 * cleanSum(0.1 + 0.2); // => 0.3
 */
export function cleanSum(amount: number): number {
  return Math.round(amount * 1e4) / 1e4 + 0;
}
