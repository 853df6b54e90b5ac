import type { CreatorRecord } from './creator';
import type { Expectation } from './expectation';
import { knapsack } from './knapsack';

/** Whom to book next, and why or why not. */
export type Advice = 'book' | 'overBudget' | 'noReturn' | 'noPrice' | 'noRecord' | 'noBudget';

/** A creator who may be booked. */
export interface Candidate {
  readonly record: CreatorRecord;
  readonly expected: Expectation | null;
  /** Margin of the expected revenue less the price; null where either is not known. */
  readonly gain: number | null;
  readonly advice: Advice;
}

/** How the shop books. */
export interface Purse {
  /** For the next round; null: the shop has not said. */
  readonly budget: number | null;
  /** Gross margin, a fraction; null: revenue counts whole. */
  readonly margin: number | null;
}

const ORDER: readonly Advice[] = ['book', 'noBudget', 'overBudget', 'noReturn', 'noPrice', 'noRecord'];

/**
 * Whom to book within the budget: those who together are expected to leave the most beyond their price. Who is not expected to bring the price back is left out, and
 * so is who has none.
 *
 * @param expected of each record, in the same order
 * @returns those to book first, then by what they are expected to leave
 */
export function candidatesOf(
  records: readonly CreatorRecord[],
  expected: readonly (Expectation | null)[],
  { budget, margin }: Purse,
): Candidate[] {
  const rated = records.map((record, index) => {
    const own = expected[index] ?? null;
    const gain = own && record.price !== null ? (margin ?? 1) * own.revenue - record.price : null;
    return { record, expected: own, gain };
  });
  const offers = rated.map(({ record, gain }) => ({ price: record.price ?? 0, worth: gain ?? 0 }));
  const chosen = new Set(budget === null ? [] : knapsack(offers, budget));
  const all = rated.map((one, index): Candidate => ({ ...one, advice: adviceFor(one, chosen.has(index), budget) }));
  const place = ({ advice }: Candidate) => ORDER.indexOf(advice);
  return all.sort((left, right) => place(left) - place(right) || (right.gain ?? 0) - (left.gain ?? 0));
}

function adviceFor(
  { record, expected, gain }: Omit<Candidate, 'advice'>,
  chosen: boolean,
  budget: number | null,
): Advice {
  if (chosen) return 'book';
  if (record.price === null || record.price <= 0) return 'noPrice';
  if (expected === null || gain === null) return 'noRecord';
  if (gain <= 0) return 'noReturn';
  return budget === null ? 'noBudget' : 'overBudget';
}
