import type { RatioOfSums } from '../../statistics/ratioOfSums';

/**
 * ROI as merchants here use it (投产比): what was sold for each yuan spent. 1 is no profit yet, for the goods cost money too; see `breakEven`.
 *
 * @returns null where either is unknown or nothing was spent
 * @example
 * roiOf(200, 500); // => 2.5
 * roiOf(0, 500); // => null
 */
export function roiOf(cost: number | null, revenue: number | null): number | null {
  return cost === null || revenue === null || cost <= 0 ? null : revenue / cost;
}

/**
 * The ROI from which a piece pays: what is sold must bring its cost back from the margin.
 *
 * @param margin gross margin, a fraction above 0; null where the shop has not said
 * @example
 * breakEven(0.4); // => 2.5
 * breakEven(null); // => null
 */
export const breakEven = (margin: number | null): number | null => (margin === null || margin <= 0 ? null : 1 / margin);

/**
 * What each customer won cost.
 *
 * @returns null where either is unknown or nobody ordered
 * @example
 * costPerCustomer(300, 12); // => 25
 * costPerCustomer(300, 0); // => null
 */
export function costPerCustomer(cost: number | null, orders: number | null): number | null {
  return cost === null || orders === null || orders <= 0 ? null : cost / orders;
}

/** Bounds that lie farther apart say nothing but that the pieces differ. */
const FARTHEST = 20;

/**
 * An ROI as it may be shown: with its interval where there are pieces enough and they do not differ beyond all measure.
 *
 * @param returns pieces that it rests on
 * @param enough pieces from which on an interval is more than a guess
 */
export function shownRoi(roi: RatioOfSums | null, returns: number, enough: number): RatioOfSums | null {
  const { interval = null } = roi ?? {};
  const sound = interval !== null && returns >= enough && interval.high <= FARTHEST * interval.low;
  return roi && { ratio: roi.ratio, interval: sound ? interval : null };
}
