import type { Cohort } from './cohort';
import type { SharedSpending } from './gammaGamma';

/** A shop's customers as the models of repeat buying know them, as of a day. */
export interface CustomerBase {
  readonly customers: number;
  /** Who bought on more than one day. */
  readonly repeaters: number;
  /** None where there are too few customers for a model, as of the spendings. */
  readonly cohorts: readonly Cohort[];
  readonly spendings: readonly SharedSpending[];
}

/** Fewer customers, or fewer who came back, say nothing that can be relied on. */
export const [CUSTOMERS, REPEATERS] = [500, 200];

export const tooFew = ({ customers, repeaters }: Pick<CustomerBase, 'customers' | 'repeaters'>): boolean =>
  customers < CUSTOMERS || repeaters < REPEATERS;

/** So many customers are looked at one by one, and so many cohorts at most: a fit goes through all of them some thousand times. */
export const MOST_COHORTS = 20_000;
/** Days within which purchases may count as alike. */
export const WIDTHS = [1, 7, 14, 28, 56, 112] as const;
/** Part of the mean spend within which spends may. */
const SPEND_PART = 0.01;

/**
 * The days within which purchases count as alike: as few as keep the cohorts a fit's size. A cohort has the mean times of its customers.
 *
 * @param most cohorts
 * @param cohortsAt how many each of `WIDTHS` makes; asked of shops with more customers than that
 * @example
 * widthFor(19_000, 20_000, () => []); // => 1
 * widthFor(90_000, 20_000, () => [80_000, 40_000, 20_000, 9000, 3000, 900]); // => 14
 */
export function widthFor(customers: number, most: number, cohortsAt: () => readonly number[]): number {
  if (customers <= most) return 1;
  const counts = cohortsAt();
  return WIDTHS.find((_, at) => (counts[at] ?? 0) <= most) ?? Math.max(...WIDTHS);
}

/**
 * Within how much of money at a time spends count as alike; null: where they are the same.
 *
 * @param most as of `widthFor`
 * @param spent by all who spent something, in so many purchases
 * @example
 * spendUnit(90_000, 20_000, 5_000_000, 100_000); // => 0.5
 * spendUnit(19_000, 20_000, 5_000_000, 100_000); // => null
 */
export const spendUnit = (customers: number, most: number, spent: number, purchases: number): number | null =>
  customers <= most || purchases === 0 ? null : (SPEND_PART * spent) / purchases;
