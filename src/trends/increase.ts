import type { Elasticity } from './elasticity';

/** How much more of a product to have in a month, in pieces; whole numbers. */
export interface Increase {
  readonly low: number;
  readonly high: number;
}

/** How many times the usual searches are; 80% of what is likely lies between `low` and `high`. */
export interface Rise {
  readonly times: number;
  readonly low: number;
  readonly high: number;
}

/** z of an interval that holds 80%. */
const Z80 = 1.2816;
/** Part of a surge that is left after each month, at worst: most are over within a season. */
const LEFT = 0.5;

/**
 * The temporary increase on top of a forecast that a surge of searches suggests: the forecast times (times^elasticity − 1), with what is not known of the two.
 * Its lower end has the surge fade by half each month, its upper end has it stay.
 *
 * @param forecast pieces of the month without the surge
 * @param ahead months after the first one to come: 0, 1, 2
 * @param most fraction of the forecast that is never exceeded
 * @example
 * increaseOf(100, { times: 2, low: 2, high: 2 }, { mean: 0.5, deviation: 0, months: 30 }, 0, 1); // => { low: 41, high: 42 }
 * increaseOf(100, { times: 2, low: 2, high: 2 }, { mean: 0.5, deviation: 0, months: 30 }, 1, 1); // => { low: 20, high: 42 }
 * increaseOf(100, { times: 9, low: 8, high: 10 }, { mean: 0.5, deviation: 0, months: 30 }, 0, 0.5); // => { low: 50, high: 50 }
 */
export function increaseOf(
  forecast: number,
  rise: Rise,
  elasticity: Elasticity,
  ahead: number,
  most: number,
): Increase {
  const { low, high } = upliftOf(rise, elasticity);
  const part = (uplift: number) => Math.min(Math.max(uplift, 0), most) * Math.max(forecast, 0);
  const least = Math.floor(part(low) * LEFT ** ahead);
  return { low: least, high: Math.max(least, Math.ceil(part(high))) };
}

/**
 * The rise of sales, as a fraction, that holds with 80%: the product of two uncertain figures in logs, by the delta method.
 *
 * @example
 * upliftOf({ times: 2, low: 2, high: 2 }, { mean: 1, deviation: 0, months: 30 }); // => { low: 1, high: 1 }
 */
export function upliftOf({ times, low, high }: Rise, { mean, deviation }: Elasticity): { low: number; high: number } {
  const log = Math.log(Math.max(times, 1));
  const spread = Math.log(high / low) / (2 * Z80);
  const half = Z80 * Math.sqrt((mean * spread) ** 2 + (log * deviation) ** 2);
  return { low: Math.exp(mean * log - half) - 1, high: Math.exp(mean * log + half) - 1 };
}
