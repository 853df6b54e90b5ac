/** Parts the names by which a row is called. */
const PARTED = '｜';

/** The tab that takes the sample's monthly sales. */
export const SALES = '销售历史';

/**
 * What a row of sample data is called when something is said of it.
 *
 * @example
 * calledBy(['SL-1', '', '抖音']); // => 'SL-1｜抖音'
 */
export const calledBy = (names: readonly string[]): string => names.filter(Boolean).join(PARTED);

/**
 * The names that `calledBy` joined.
 *
 * @example
 * namesIn('SL-1｜抖音'); // => ['SL-1', '抖音']
 */
export const namesIn = (called: string): string[] => called.split(PARTED);
