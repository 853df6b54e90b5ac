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

/**
 * An amount as sentences show it.
 *
 * @example
 * shownMoney(12345.6); // => '12,345.60'
 */
export const shownMoney = (amount: number): string => amount.toFixed(2).replace(/\B(?=(\d{3})+\.)/g, ',');
