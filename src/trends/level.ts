import { negativeBinomialTail } from '../statistics/negativeBinomialTail';
import { deviationsFor, type Usual } from './usual';

/** How clearly searches are above the usual; null: they are not. */
export type GrowthLevel = 'red' | 'yellow' | null;

/** Searches below that are no news. */
const LEAST = 5;
const RED = { chance: 0.001, times: 2 } as const;
/** A negative binomial of this size is Poisson's distribution. */
const POISSON = 1e6;
/** Least mean with which a tail is computed: nothing is impossible because it has not been seen. */
const LEAST_MEAN = 0.5;

/**
 * Yellow: at least 5 searches and above the mean by 3 standard deviations of 28 periods (more where periods are few). Red: twice the usual as well, and less
 * likely than 1 in 1,000 with as much overdispersion as the word has shown.
 *
 * @example
 * levelOf(160, { expected: 100, deviation: 20, periods: 28, season: null }); // => null
 * levelOf(170, { expected: 100, deviation: 20, periods: 28, season: null }); // => 'yellow'
 * levelOf(220, { expected: 100, deviation: 20, periods: 28, season: null }); // => 'red'
 */
export function levelOf(searches: number, usual: Usual): GrowthLevel {
  const { expected, deviation, periods } = usual;
  if (searches < LEAST || searches <= expected + deviationsFor(periods) * deviation) return null;
  const isRed = searches >= RED.times * expected && chanceOf(searches, usual) < RED.chance;
  return isRed ? 'red' : 'yellow';
}

/**
 * The chance of so many searches or more where nothing has grown: negative binomial, with the variance of the usual and what is not known of its mean.
 *
 * @example
 * chanceOf(0, { expected: 100, deviation: 20, periods: 28, season: null }); // => 1
 */
export function chanceOf(searches: number, usual: Usual): number {
  const mean = Math.max(usual.expected, LEAST_MEAN);
  return negativeBinomialTail(searches, mean, sizeOf(usual));
}

/** The negative binomial's size by moments: the smaller, the more searches vary beyond chance. */
export function sizeOf({ expected, deviation, periods }: Usual): number {
  const mean = Math.max(expected, LEAST_MEAN);
  const variance = deviation ** 2 * (1 + 1 / periods);
  return variance > mean * (1 + mean / POISSON) ? mean ** 2 / (variance - mean) : POISSON;
}
