import * as z from 'zod/mini';
import type { Ask } from '../orders/ledger';
import { bound, type Parameter } from '../workbook/bigQuery';
import { actionFor } from './action';
import { type Standing, typeOf } from './customerType';
import groupsSql from './groups.sql';
import ordersSql from './orders.sql';
import type { PopulationReading } from './populationLedger';
import ratedSql from './rated.sql';
import type { RatedGroup } from './ratedGroup';
import type { RatingRules, RosterCustomer } from './rating';
import rosterSql from './roster.sql';
import type { Figures } from './score';
import { tierFor } from './tier';

const count = z.number();
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

/** What customers are rated by, once the population is known. */
export interface Yardstick {
  readonly rules: RatingRules;
  readonly centres: Figures;
  /** `highValueFrom` */
  readonly highValueFrom: number | null;
}

/** The table's customers, rated. */
export class RatedReading {
  private readonly parameters: Readonly<Record<string, Parameter>>;
  private readonly brought: number;

  constructor(
    private readonly ask: Ask,
    { parameters, population }: PopulationReading,
    { rules, centres, highValueFrom }: Yardstick,
  ) {
    this.brought = population.all_brought ?? 0;
    this.parameters = {
      ...parameters,
      customer_count: bound('INT64', population.customer_count),
      fixed_bands: bound('BOOL', rules.frequency === 'fixed'),
      recency_centre: bound('FLOAT64', centres.recency),
      orders_centre: bound('FLOAT64', centres.orders),
      amount_centre: bound('FLOAT64', centres.amount),
      dormant_days: bound('FLOAT64', rules.dormantDays),
      high_value_from: bound('NUMERIC', highValueFrom),
    };
  }

  groups(): RatedGroup[] {
    return this.ask(groupsQuery, this.parameters).map(groupFrom);
  }

  /** The first of the roster. */
  customers(most: number): RosterCustomer[] {
    const rows = this.ask(rosterQuery, { ...this.parameters, most: bound('INT64', most) });
    return rows.map((row) => customerFrom(row, this.brought));
  }
}

const standing = (row: { is_recent: boolean; is_frequent: boolean; is_generous: boolean }): Standing => ({
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
  const { platform, buyer: customerId, last_day: lastDay, recency, orders, amount, r, f, m } = row;
  const type = typeOf(standing(row));
  const tier = tierFor(row.is_dormant, row.is_top);
  const share = brought === 0 ? 0 : Math.max(amount, 0) / brought;
  const cumulative = brought === 0 ? 0 : row.running / brought;
  const action = actionFor(tier, type);
  return { customerId, platform, lastDay, recency, orders, amount, r, f, m, type, tier, share, cumulative, action };
}
