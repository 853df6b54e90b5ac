import * as z from 'zod/mini';
import { daysBetween } from '../calendar/daysBetween';
import type { Ask, Query } from '../orders/ledger';
import { bound, type Parameter } from '../workbook/bigQuery';
import type { Centre } from './customerType';
import { type Dormancy, dormancyByGaps, type GapLength } from './dormancy';
import gapsSql from './gaps.sql';
import mediansSql from './medians.sql';
import ordersSql from './orders.sql';
import populationSql from './population.sql';
import reachSql from './reach.sql';
import type { Figures } from './score';

const text = z.nullable(z.string());
const sum = z.nullable(z.number());
const count = z.number();

const reachQuery = {
  sql: reachSql,
  row: z.object({ last_day: text, closed_lines: count, later_lines: count }),
};

const populationQuery = {
  sql: ordersSql + populationSql,
  row: z.object({
    all_brought: sum,
    top_brought: sum,
    next_brought: sum,
    top_amount: sum,
    customer_count: count,
    recency_sum: sum,
    order_sum: sum,
    amount_sum: sum,
    nameless_orders: count,
    nameless_amount: sum,
    returned_customers: count,
    returned_amount: sum,
    first_day: text,
    last_day: text,
  }),
};

/** The customers together; sums of nobody are null. */
export type Population = z.infer<typeof populationQuery.row>;

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

const gapsQuery: Query<GapLength> = {
  sql: ordersSql + gapsSql,
  row: z.object({ gap: count, times: count, customers: count }),
};

/** The only row of an answer that always has one. */
function only<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (!row) throw new Error('the answer has no row');
  return row;
}

/** What the table says of the customers before any of them is rated, as of a day. */
export class PopulationReading {
  /** The day that the roster is made for; by default the last one of the lines. Null where there are none. */
  readonly asOf: string | null;
  readonly reach: z.infer<typeof reachQuery.row>;
  readonly population: Population;
  readonly parameters: Readonly<Record<string, Parameter>>;

  /** @param top fraction of the customers who are of high value */
  constructor(
    private readonly ask: Ask,
    asOf: string | null,
    top: number,
  ) {
    this.reach = only(ask(reachQuery, { as_of: bound('DATE', asOf) }));
    this.asOf = asOf ?? this.reach.last_day;
    this.parameters = { as_of: bound('DATE', this.asOf) };
    this.population = only(ask(populationQuery, { ...this.parameters, top: bound('FLOAT64', top) }));
  }

  dormancy(setting: number | null): Dormancy {
    const { first_day, last_day } = this.population;
    const span = first_day !== null && last_day !== null ? daysBetween(first_day, last_day) : 0;
    return dormancyByGaps(this.ask(gapsQuery, this.parameters), span, setting);
  }

  centres(centre: Centre): Figures {
    const { customer_count, recency_sum, order_sum, amount_sum } = this.population;
    const mean = (all: number | null) => (all ?? 0) / customer_count;
    if (centre === 'mean') return { recency: mean(recency_sum), orders: mean(order_sum), amount: mean(amount_sum) };
    const middle = only(this.ask(mediansQuery, this.parameters));
    return {
      recency: (middle.lower_recency + middle.upper_recency) / 2,
      orders: (middle.lower_orders + middle.upper_orders) / 2,
      amount: (middle.lower_amount + middle.upper_amount) / 2,
    };
  }

  /** `topShare`: where the top is not a whole number of customers, the next one counts for the fraction that is left. */
  topShare(top: number): number | null {
    const { customer_count, all_brought, top_brought, next_brought } = this.population;
    if (!all_brought) return null;
    const reach = top * customer_count;
    return ((top_brought ?? 0) + (next_brought ?? 0) * (reach - Math.floor(reach))) / all_brought;
  }
}
