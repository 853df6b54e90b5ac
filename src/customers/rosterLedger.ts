import * as z from 'zod/mini';
import { daysBetween } from '../calendar/daysBetween';
import type { Ask, Query, Question, StoredLine } from '../orders/ledger';
import type { Parameter, Scalar, ScalarType } from '../workbook/bigQuery';
import { actionFor } from './action';
import { typeOf } from './customerType';
import { type Dormancy, dormancyFrom } from './dormancy';
import gapsSql from './gaps.sql';
import groupsSql from './groups.sql';
import mediansSql from './medians.sql';
import { cleanSum } from './money';
import type { OrderLine } from './orderLine';
import ordersSql from './orders.sql';
import populationSql from './population.sql';
import ratedSql from './rated.sql';
import { type RatedGroup, takingsOf, thresholdsFrom, tiersOf, typesOf } from './ratedGroup';
import type { RatingRules, RosterCustomer } from './rating';
import { type Roster, type RosterOptions, rosterOf, rulesFor } from './rfm';
import rosterSql from './roster.sql';
import type { Figures } from './score';
import { tierFor } from './tier';

export interface RosterParams extends RosterOptions {
  /** Customers that are listed at most; all of them count. */
  readonly most: number;
}

const nullableText = z.nullable(z.string());
const nullableNumber = z.nullable(z.number());
const count = z.number();

const populationQuery = {
  sql: ordersSql + populationSql,
  row: z.object({
    as_of: nullableText,
    all_brought: nullableNumber,
    top_brought: nullableNumber,
    next_brought: nullableNumber,
    top_amount: nullableNumber,
    customer_count: count,
    recency_sum: nullableNumber,
    order_sum: nullableNumber,
    amount_sum: nullableNumber,
    closed_lines: count,
    later_lines: count,
    nameless_orders: count,
    nameless_amount: nullableNumber,
    returned_customers: count,
    returned_amount: nullableNumber,
    first_day: nullableText,
    last_day: nullableText,
  }),
};
type Population = z.infer<typeof populationQuery.row>;

const mediansQuery = {
  sql: ordersSql + mediansSql,
  row: z.object({
    lower_recency: count,
    upper_recency: count,
    lower_orders: count,
    upper_orders: count,
    lower_amount: count,
    upper_amount: count,
  }),
};

const gapsQuery: Query<{ gap: number; gap_count: number; occurrences: number }> = {
  sql: ordersSql + gapsSql,
  row: z.object({ gap: count, gap_count: count, occurrences: count }),
};

const score = z.literal([1, 2, 3, 4, 5]);
const RATED = {
  r: score,
  f: score,
  m: score,
  is_recent: z.boolean(),
  is_frequent: z.boolean(),
  is_generous: z.boolean(),
  is_dormant: z.boolean(),
  is_top: z.boolean(),
};

const groupsQuery = {
  sql: ordersSql + ratedSql + groupsSql,
  row: z.object({
    ...RATED,
    customer_count: count,
    order_sum: count,
    amount_sum: count,
    brought: count,
    least_recency: count,
    most_recency: count,
    least_orders: count,
    most_orders: count,
    least_amount: count,
    most_amount: count,
  }),
};

const rosterQuery = {
  sql: ordersSql + ratedSql + rosterSql,
  row: z.object({
    ...RATED,
    platform: z.string(),
    buyer: z.string(),
    last_day: z.string(),
    recency: count,
    orders: count,
    amount: count,
    running: count,
  }),
};

const value = (type: ScalarType, one: Scalar): Parameter => ({ type, value: one });

/** The roster and everything beside it. */
export const roster: Question<RosterParams, Roster> = {
  name: 'roster',
  fromLines: (lines, options) => rosterOf(lines.map(orderLine), options),
  fromTable: (ask, options) => {
    const asOf = { as_of: value('DATE', options.asOf ?? null) };
    const [population] = ask(populationQuery, { ...asOf, top: value('FLOAT64', options.top ?? 0.2) });
    if (!population) throw new Error('the population has no row');
    return new RosterOfTable(ask, asOf, population, options).roster();
  },
};

/** A line as the roster reads it. */
export const orderLine = (line: StoredLine): OrderLine => ({
  platform: line.platform,
  orderId: line.orderId,
  customerId: line.buyer ?? '',
  paidOn: line.paidAt.slice(0, 10),
  paid: line.paid,
  refunded: line.refunded,
  status: line.state,
});

/** The roster on its way from statement to statement: each is bound to what the ones before it found. */
class RosterOfTable {
  constructor(
    private readonly ask: Ask,
    private readonly asOf: Readonly<Record<string, Parameter>>,
    private readonly population: Population,
    private readonly options: RosterParams,
  ) {}

  roster(): Roster {
    const { population } = this;
    const { customer_count: headcount, all_brought, top_amount } = population;
    const dormancy = this.dormancy();
    const rules = rulesFor(this.options, headcount, dormancy.days);
    const centres = headcount > 0 ? this.centres(rules) : null;
    const highValueFrom = top_amount !== null && top_amount > 0 ? top_amount : null;
    const rated = centres && this.ratedBy(rules, centres, highValueFrom);
    const groups = rated ? this.ask(groupsQuery, rated).map(groupFrom) : [];
    const most = value('INT64', this.options.most);
    const rows = rated ? this.ask(rosterQuery, { ...rated, most }) : [];
    return {
      asOf: population.as_of,
      closedLines: population.closed_lines,
      unpaidLines: 0,
      laterLines: population.later_lines,
      rules,
      dormancy,
      headcount,
      customers: rows.map((row) => customerFrom(row, all_brought ?? 0)),
      centres,
      highValueFrom,
      thresholds: thresholdsFrom(groups),
      types: typesOf(groups),
      tiers: tiersOf(groups),
      pareto: { top: rules.top, share: this.topShare(rules.top) },
      identified: takingsOf(groups),
      unidentified: { orders: population.nameless_orders, amount: cleanSum(population.nameless_amount ?? 0) },
      refundedOnly: {
        customers: population.returned_customers,
        amount: cleanSum(population.returned_amount ?? 0),
      },
    };
  }

  private dormancy(): Dormancy {
    const { first_day, last_day } = this.population;
    const counts = this.ask(gapsQuery, this.asOf).map(({ gap, gap_count, occurrences }) => ({
      gap,
      of: gap_count,
      times: occurrences,
    }));
    const span = first_day !== null && last_day !== null ? daysBetween(first_day, last_day) : 0;
    return dormancyFrom(counts, span, this.options.dormantDays ?? null);
  }

  private centres({ centre }: RatingRules): Figures {
    const { customer_count, recency_sum, order_sum, amount_sum } = this.population;
    const mean = (sum: number | null) => (sum ?? 0) / customer_count;
    if (centre === 'mean') return { recency: mean(recency_sum), orders: mean(order_sum), amount: mean(amount_sum) };
    const [middle] = this.ask(mediansQuery, this.asOf);
    if (!middle) throw new Error('the medians have no row');
    return {
      recency: (middle.lower_recency + middle.upper_recency) / 2,
      orders: (middle.lower_orders + middle.upper_orders) / 2,
      amount: (middle.lower_amount + middle.upper_amount) / 2,
    };
  }

  private ratedBy(rules: RatingRules, centres: Figures, from: number | null): Readonly<Record<string, Parameter>> {
    return {
      ...this.asOf,
      customer_count: value('INT64', this.population.customer_count),
      fixed_bands: value('BOOL', rules.frequency === 'fixed'),
      recency_centre: value('FLOAT64', centres.recency),
      orders_centre: value('FLOAT64', centres.orders),
      amount_centre: value('FLOAT64', centres.amount),
      dormant_days: value('FLOAT64', rules.dormantDays),
      high_value_from: value('NUMERIC', from),
    };
  }

  /** `topShare`: where the top is not a whole number of customers, the next one counts for the fraction that is left. */
  private topShare(top: number): number | null {
    const { customer_count, all_brought, top_brought, next_brought } = this.population;
    if (!all_brought) return null;
    const reach = top * customer_count;
    return ((top_brought ?? 0) + (next_brought ?? 0) * (reach - Math.floor(reach))) / all_brought;
  }
}

const standing = (row: { is_recent: boolean; is_frequent: boolean; is_generous: boolean }) => ({
  isRecent: row.is_recent,
  isFrequent: row.is_frequent,
  isGenerous: row.is_generous,
});

function groupFrom(row: z.infer<typeof groupsQuery.row>): RatedGroup {
  return {
    ...standing(row),
    r: row.r,
    f: row.f,
    m: row.m,
    isDormant: row.is_dormant,
    isTop: row.is_top,
    customers: row.customer_count,
    orderCount: row.order_sum,
    amount: row.amount_sum,
    brought: row.brought,
    recency: { from: row.least_recency, to: row.most_recency },
    orders: { from: row.least_orders, to: row.most_orders },
    amounts: { from: row.least_amount, to: row.most_amount },
  };
}

function customerFrom(row: z.infer<typeof rosterQuery.row>, brought: number): RosterCustomer {
  const type = typeOf(standing(row));
  const tier = tierFor(row.is_dormant, row.is_top);
  return {
    customerId: row.buyer,
    platform: row.platform,
    lastDay: row.last_day,
    recency: row.recency,
    orders: row.orders,
    amount: row.amount,
    r: row.r,
    f: row.f,
    m: row.m,
    type,
    tier,
    share: brought === 0 ? 0 : Math.max(row.amount, 0) / brought,
    cumulative: brought === 0 ? 0 : row.running / brought,
    action: actionFor(tier, type),
  };
}
