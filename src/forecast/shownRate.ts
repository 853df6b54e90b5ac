/**
 * A rate to a hundredth of a percent, as the tabs hold it: more is noise.
 *
 * @example
 * shownRate(0.123456); // => 0.1235
 */
export const shownRate = (rate: number | null): number | null => (rate === null ? null : Math.round(rate * 1e4) / 1e4);
