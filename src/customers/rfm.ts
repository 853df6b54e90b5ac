import { topShare } from '../statistics/topShare';
import { buyersOf, type Customer } from './customer';
import { type Centre, CUSTOMER_TYPES, type CustomerType } from './customerType';
import { type Dormancy, dormancyOf } from './dormancy';
import { type GroupSummary, summaryBy } from './groupSummary';
import { type LineScope, lineScope } from './lineScope';
import { cleanSum } from './money';
import { ordersOf } from './order';
import type { OrderLine } from './orderLine';
import { purchasersOf } from './purchaser';
import { type Rating, type RatingRules, ratingOf } from './rating';
import type { FrequencyRule } from './score';
import { type Threshold, thresholdsOf } from './threshold';
import { TIERS, type Tier } from './tier';

/** How the roster is made; everything has a default. */
export interface RosterOptions {
  /** RFM基准日, an ISO day. Default: the last day of the data; never the clock. */
  asOf?: string | null;
  /** F分档. `auto` (default) takes fixed bands for fewer than 100 customers and ranks otherwise. */
  frequency?: FrequencyRule | 'auto';
  /** 均值口径. Default: mean. */
  centre?: Centre;
  /** 沉睡天数. Default: from the shop's own gaps between purchases. */
  dormantDays?: number | null;
  /** 高价值比例, a fraction over 0 and up to 1. Default: 0.2. */
  top?: number;
}

/** Customers and their money: paid less refunded. */
export interface Takings {
  orders: number;
  amount: number;
}

/** The roster and everything that is shown beside it. */
export interface Roster extends Omit<LineScope, 'lines'>, Rating {
  /** How many are rated; `customers` may hold the first of them only. */
  headcount: number;
  /** ISO day; null when no line has a day of payment. */
  asOf: string | null;
  /** The last day that the lines tell of, whatever became of them and whatever day the roster is made for; null without any. */
  ordersUntil: string | null;
  rules: RatingRules;
  dormancy: Dormancy;
  thresholds: Threshold[];
  types: GroupSummary<CustomerType>[];
  tiers: GroupSummary<Tier>[];
  /** The 20/80 rule as it is in this shop: the `share` of the money from the `top` of the customers; see `topShare`. */
  pareto: { top: number; share: number | null };
  /** The customers of the roster together. */
  identified: Takings;
  /** Buyers whom the export does not name. */
  unidentified: Takings;
  /** Buyers who gave everything back: they have no recency or frequency and are not in the roster. */
  refundedOnly: { customers: number; amount: number };
}

const SMALL_SHOP = 100;
export const TOP_FIFTH = 0.2;

/**
 * The RFM roster from the lines of the 订单 tab (guide, section 3).
 *
 * Recency: days from the last purchase to the as-of day. Frequency: distinct orders that were paid, not closed and not
 * refunded in full. Amount: paid less refunded over all lines that are not closed. Refunds bear no date, so a roster of
 * an earlier day knows of refunds that came later.
 *
 * @param lines order lines in one currency, in any order
 */
export function rosterOf(lines: readonly OrderLine[], options: RosterOptions = {}): Roster {
  const { lines: inScope, ...leftOut } = lineScope(lines, options.asOf ?? null);
  const orders = ordersOf(inScope);
  const ordersUntil = lastDay(lines);
  const asOf = options.asOf ?? ordersUntil;
  const { customers, unidentified } = buyersOf(orders);
  const buyers = customers.filter(({ days }) => days.length > 0);
  const refundedOnly = takingsBack(customers.filter(({ days }) => days.length === 0));
  const dormancy = dormancyOf(
    buyers.map(({ days }) => days),
    options.dormantDays ?? null,
  );
  const rules = rulesFor(options, buyers.length, dormancy.days);
  const rating = ratingOf(purchasersOf(buyers, asOf ?? ''), rules);
  return {
    asOf,
    ordersUntil,
    ...leftOut,
    rules,
    dormancy,
    unidentified,
    refundedOnly,
    ...rating,
    headcount: buyers.length,
    ...summariesOf(rating, rules.top),
  };
}

/** Up to when the data reach: a line that was closed or given back, or whose buyer has no id, tells of its day too. */
function lastDay(lines: readonly OrderLine[]): string | null {
  return lines.reduce<string | null>(
    (last, { paidOn }) => (paidOn !== null && (last === null || paidOn > last) ? paidOn : last),
    null,
  );
}

function takingsBack(customers: readonly Customer[]): { customers: number; amount: number } {
  return { customers: customers.length, amount: cleanSum(customers.reduce((sum, { amount }) => sum + amount, 0)) };
}

/** The rules by which so many customers are rated. */
export function rulesFor(options: RosterOptions, customers: number, dormantDays: number): RatingRules {
  const { frequency = 'auto', centre = 'mean', top = TOP_FIFTH } = options;
  const byNumber = customers < SMALL_SHOP ? 'fixed' : 'rank';
  return { frequency: frequency === 'auto' ? byNumber : frequency, centre, dormantDays, top };
}

function summariesOf({ customers }: Rating, top: number) {
  const amounts = customers.map(({ amount }) => amount);
  return {
    thresholds: thresholdsOf(customers),
    types: summaryBy(
      CUSTOMER_TYPES,
      amounts,
      customers.map(({ type }) => type),
    ),
    tiers: summaryBy(
      TIERS,
      amounts,
      customers.map(({ tier }) => tier),
    ),
    pareto: { top, share: topShare(amounts, top) },
    identified: {
      orders: customers.reduce((sum, { orders }) => sum + orders, 0),
      amount: cleanSum(amounts.reduce((sum, amount) => sum + amount, 0)),
    },
  };
}
