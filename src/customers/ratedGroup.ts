import { CUSTOMER_TYPES, type CustomerType, type Standing, typeOf } from './customerType';
import type { GroupSummary } from './groupSummary';
import { cleanSum } from './money';
import type { Score } from './score';
import { SCORES, type ScoreRange, type Threshold } from './threshold';
import { TIERS, type Tier, tierFor } from './tier';

/** Smallest and largest of a figure. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Customers who have all of this in common, added up. */
export interface RatedGroup extends Standing {
  readonly r: Score;
  readonly f: Score;
  readonly m: Score;
  readonly isDormant: boolean;
  readonly isTop: boolean;
  readonly customers: number;
  readonly orderCount: number;
  /** Paid less refunded. */
  readonly amount: number;
  /** Of it, what is positive. */
  readonly brought: number;
  readonly recency: Range;
  readonly orders: Range;
  readonly amounts: Range;
}

const sumOf = (groups: readonly RatedGroup[], figure: 'customers' | 'orderCount' | 'amount' | 'brought') =>
  groups.reduce((sum, group) => sum + group[figure], 0);

function summaries<Group extends string>(
  names: readonly Group[],
  groups: readonly RatedGroup[],
  nameOf: (group: RatedGroup) => Group,
): GroupSummary<Group>[] {
  const [customers, brought] = [sumOf(groups, 'customers'), sumOf(groups, 'brought')];
  return names.map((group) => {
    const own = groups.filter((one) => nameOf(one) === group);
    return {
      group,
      customers: sumOf(own, 'customers'),
      amount: cleanSum(sumOf(own, 'amount')),
      customerShare: customers === 0 ? 0 : sumOf(own, 'customers') / customers,
      amountShare: brought === 0 ? 0 : sumOf(own, 'brought') / brought,
    };
  });
}

/** The eight types, as `summaryBy` gives them of the customers themselves. */
export const typesOf = (groups: readonly RatedGroup[]): GroupSummary<CustomerType>[] =>
  summaries(CUSTOMER_TYPES, groups, typeOf);

/** The three tiers. */
export const tiersOf = (groups: readonly RatedGroup[]): GroupSummary<Tier>[] =>
  summaries(TIERS, groups, ({ isDormant, isTop }) => tierFor(isDormant, isTop));

/** All customers together. */
export const takingsOf = (groups: readonly RatedGroup[]): { orders: number; amount: number } => ({
  orders: sumOf(groups, 'orderCount'),
  amount: cleanSum(sumOf(groups, 'amount')),
});

/** What each score means, as `thresholdsOf` gives it of the customers themselves. */
export const thresholdsFrom = (groups: readonly RatedGroup[]): Threshold[] =>
  SCORES.map((score) => ({
    score,
    recency: rangeOf(
      groups.filter(({ r }) => r === score),
      'recency',
    ),
    orders: rangeOf(
      groups.filter(({ f }) => f === score),
      'orders',
    ),
    amount: rangeOf(
      groups.filter(({ m }) => m === score),
      'amounts',
    ),
  }));

function rangeOf(groups: readonly RatedGroup[], figure: 'recency' | 'orders' | 'amounts'): ScoreRange | null {
  if (groups.length === 0) return null;
  const ranges = groups.map((group) => group[figure]);
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  return { from, to, customers: sumOf(groups, 'customers') };
}
