import { quantile } from 'simple-statistics';
import type { Face } from './face';

/** Thresholds are set about these parts of the baskets, and discounts at these parts of the threshold. */
const REACHES = [0.2, 0.35, 0.5, 0.65, 0.8];
const DISCOUNTS = [0.1, 0.15, 0.2, 0.25];

/**
 * Money as merchants print it on a coupon.
 *
 * @example
 * [7.2, 13, 64, 188, 430, 1234].map(rounded); // => [7, 15, 65, 190, 450, 1200]
 */
export function rounded(money: number): number {
  const step = money < 10 ? 1 : money < 100 ? 5 : money < 200 ? 10 : money < 1000 ? 50 : 100;
  return Math.round(money / step) * step;
}

/**
 * Faces worth a thought: thresholds that a fifth to four fifths of the baskets miss, discounts of a tenth to a quarter, none that takes more than the goods bring in.
 *
 * @param baskets at least one
 * @param margin gross profit of a yuan of revenue
 * @example
 * facesFor([80], 0.18).map(({ threshold, off }) => [threshold, off].join('-')); // => ['80-8', '80-10']
 */
export function facesFor(baskets: readonly number[], margin: number): Face[] {
  const thresholds = new Set(REACHES.map((reach) => rounded(quantile([...baskets], reach))));
  return [...thresholds].flatMap((threshold) => {
    const money = new Set(DISCOUNTS.map((part) => rounded(part * threshold)));
    return [...money]
      .filter((off) => off > 0 && off < margin * threshold)
      .map((off) => ({ threshold, off, rate: 1, again: false }));
  });
}
