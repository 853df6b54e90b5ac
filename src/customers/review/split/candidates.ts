import { customerKey } from '../../purchaseHistory';
import { byAmountThenLastDay } from '../../purchaser';
import type { Person } from './assignment';

/** Who may come into the groups of a campaign. */
export interface Candidates {
  /** In the roster's order. */
  readonly free: readonly Person[];
  /** How many more there are than the groups can take. */
  readonly beyond: number;
  /** How many of those wanted are in a campaign that is not over. */
  readonly busy: number;
  /** Ids that the roster does not know. */
  readonly unknown: readonly string[];
}

/** Who may not be drawn, by `customerKey`. */
export interface Taken {
  /** In a campaign that is not over. */
  readonly taken: ReadonlySet<string>;
  /** In this campaign. */
  readonly own: ReadonlySet<string>;
  /** Rows that 触达分组 still takes. */
  readonly most: number;
}

/**
 * Candidates of those who are wanted.
 *
 * @param wanted in any order; an id on two platforms is two customers, and both are meant
 */
export function candidatesOf(
  wanted: readonly (Person & { readonly recency: number })[],
  { taken, own, most }: Taken,
): Omit<Candidates, 'unknown'> {
  const free = wanted.filter((one) => !taken.has(customerKey(one))).sort(byAmountThenLastDay);
  const busy = wanted.filter((one) => taken.has(customerKey(one)) && !own.has(customerKey(one))).length;
  return { free: free.slice(0, most), beyond: Math.max(free.length - most, 0), busy };
}
