import type { CustomerBase } from './customerBase';
import { type Expected, expectedOfAll, repeatModelOf } from './repeatModel';

/** The model made as of an earlier day, held against what its customers bought afterwards. */
export interface HoldOut {
  /** Days after that day. */
  readonly days: number;
  readonly customers: number;
  readonly expected: Expected;
  readonly bought: Expected;
  /** Expected over bought, less 1, of orders or of money, whichever is further off. */
  readonly error: number;
}

/** The last months of a shop, held out. */
export interface Past {
  readonly days: number;
  /** As it was known before them. */
  readonly base: CustomerBase;
  /** What its customers bought within them. */
  readonly bought: Expected;
}

/** A quarter of the history is held out: half a year at most, eight weeks at least, or there is nothing to see. */
const PART = 4;
const [FEWEST_DAYS, MOST_DAYS] = [56, 182];

/**
 * How many of the last days are held out; null where the history is too short.
 *
 * @param age days from the first purchase of all to the as-of day
 * @example
 * [200, 400, 4000].map(heldOutDays); // => [null, 100, 182]
 */
export function heldOutDays(age: number): number | null {
  const days = Math.min(MOST_DAYS, Math.floor(age / PART));
  return days < FEWEST_DAYS ? null : days;
}

/**
 * How well the model foretold the last months of this very shop.
 *
 * @returns null where there was no sound model then
 */
export function holdOutOf({ days, base, bought }: Past): HoldOut | null {
  const model = repeatModelOf(base);
  if ('why' in model || bought.orders === 0 || bought.amount <= 0) return null;
  const expected = expectedOfAll(model, base, days / 7);
  const errors = [expected.orders / bought.orders - 1, expected.amount / bought.amount - 1];
  const error = errors.reduce((worst, one) => (Math.abs(one) > Math.abs(worst) ? one : worst));
  return { days, customers: base.customers, expected, bought, error };
}
