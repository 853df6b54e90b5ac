import type { PurchaseHistory } from '../purchaseHistory';
import { historyUntil } from './course';
import { type Expected, expectedOf, repeatModelOf } from './repeatModel';

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

/** A quarter of the history is held out: half a year at most, eight weeks at least, or there is nothing to see. */
const PART = 4;
const [FEWEST_DAYS, MOST_DAYS] = [56, 182];

/**
 * How well the model foretold the last months of this very shop.
 *
 * @param asOf day number
 * @returns null where the history is too short, or had no sound model then
 */
export function holdOutOf(histories: readonly PurchaseHistory[], asOf: number): HoldOut | null {
  const first = histories.reduce((least, { days }) => Math.min(least, days[0] ?? asOf), asOf);
  const days = Math.min(MOST_DAYS, Math.floor((asOf - first) / PART));
  if (days < FEWEST_DAYS) return null;
  const known = histories.flatMap((history) => {
    const then = historyUntil(history, asOf - days);
    return then ? [{ then, since: history.amounts.slice(then.days.length) }] : [];
  });
  const past = known.map(({ then }) => then);
  const model = repeatModelOf(past, asOf - days);
  if ('why' in model) return null;
  const expected = sumOf(past.map((history) => expectedOf(model, history, days / 7)));
  const bought = sumOf(known.flatMap(({ since }) => since.map((amount) => ({ orders: 1, amount }))));
  if (bought.orders === 0 || bought.amount <= 0) return null;
  const errors = [expected.orders / bought.orders - 1, expected.amount / bought.amount - 1];
  const error = errors.reduce((worst, one) => (Math.abs(one) > Math.abs(worst) ? one : worst));
  return { days, customers: past.length, expected, bought, error };
}

/**
 * Orders and money of all together.
 *
 * @example
 * sumOf([{ orders: 1, amount: 5 }, { orders: 2, amount: 7 }]); // => { orders: 3, amount: 12 }
 */
export function sumOf(all: readonly Expected[]): Expected {
  let [orders, amount] = [0, 0];
  for (const one of all) {
    orders += one.orders;
    amount += one.amount;
  }
  return { orders, amount };
}
