import * as z from 'zod/mini';
import { daysBetween } from '../../calendar/daysBetween';
import { earlier, later } from '../../calendar/earlier';
import type { Ask, Query, Question } from '../../orders/ledger';
import { bound, type Parameter } from '../../workbook/bigQuery';
import { orderStates } from '../derivedLedger';
import { dormancyByGaps, type GapLength } from '../dormancy';
import { orderLines } from '../purchasesLedger';
import { tierFor } from '../tier';
import flowsSql from './flows.sql';
import gapsSql from './gaps.sql';
import { flowsOf, type MonthMovement, type Move, type MovementOptions, monthEnds, movementOf } from './movement';
import seenSql from './seen.sql';
import spansSql from './spans.sql';

const text = z.nullable(z.string());
const count = z.number();
const sum = z.nullable(z.number());

const spansQuery = {
  sql: seenSql + spansSql,
  row: z.object({ place: count, until_place: count, first_order: z.string(), first_day: text, last_day: text }),
};
type SpanRow = z.infer<typeof spansQuery.row>;

const gapsQuery: Query<GapLength & { place: number }> = {
  sql: seenSql + gapsSql,
  row: z.object({ place: count, gap: count, times: count, customers: count }),
};

const flowsQuery = {
  sql: seenSql + flowsSql,
  row: z.object({
    place: count,
    was_customer: z.boolean(),
    was_dormant: z.boolean(),
    was_top: z.boolean(),
    is_customer: z.boolean(),
    is_dormant: z.boolean(),
    is_top: z.boolean(),
    customers: count,
    amount: sum,
    before_amount: sum,
  }),
};

/** How customers moved between the tiers. */
export const movement: Question<MovementOptions, readonly MonthMovement[]> = {
  name: 'movement',
  upon: orderStates,
  fromLines: (lines, options) => movementOf(orderLines(lines), options),
  fromTable: (ask, options) => new MovementReading(ask, options).months(),
};

/** The movement from the table, from statement to statement. The ends of all months that may be shown are looked at; those before the first order are left out. */
class MovementReading {
  private readonly ends: readonly string[];
  private readonly parameters: Readonly<Record<string, Parameter>>;

  constructor(
    private readonly ask: Ask,
    private readonly options: MovementOptions,
  ) {
    const { asOf } = options;
    this.ends = monthEnds('0001-01-01', asOf);
    this.parameters = {
      as_of: bound('DATE', asOf),
      first_end: bound('DATE', this.ends[0] ?? asOf),
      ends: bound('INT64', this.ends.length),
    };
  }

  months(): MonthMovement[] {
    const { asOf } = this.options;
    const spans = this.ask(spansQuery, this.parameters);
    const first = spans.map((span) => span.first_order).reduce<string | null>(earliest, null);
    const shown = monthEnds(first, asOf).length - 1;
    if (shown < 1) return [];
    const limits = this.dormancies(spans);
    const moves = this.moves(limits);
    return this.ends
      .map((end, place) => {
        const flows = flowsOf(moves.filter((one) => one.place === place));
        return { month: end.slice(0, 7), asOf: end, dormantDays: limits[place] ?? 0, ...flows };
      })
      .slice(-shown);
  }

  /** Days of silence that make a customer dormant, at each end. */
  private dormancies(spans: readonly SpanRow[]): number[] {
    const { dormantDays } = this.options;
    if (dormantDays !== null) return this.ends.map(() => dormantDays);
    const lengths = this.ask(gapsQuery, { ...this.parameters, month_ends: this.monthEnds(null) });
    return this.ends.map((_, place) => {
      const own = lengths.filter((length) => length.place === place);
      return dormancyByGaps(own, spanAt(spans, place), null).days;
    });
  }

  private moves(limits: readonly number[]): (Move & { place: number })[] {
    const top = bound('FLOAT64', this.options.top);
    const rows = this.ask(flowsQuery, { ...this.parameters, top, month_ends: this.monthEnds(limits) });
    return rows.map((row) => ({
      place: row.place,
      from: row.was_customer ? tierFor(row.was_dormant, row.was_top) : '新客',
      to: row.is_customer ? tierFor(row.is_dormant, row.is_top) : null,
      customers: row.customers,
      amount: (row.is_customer ? row.amount : row.before_amount) ?? 0,
    }));
  }

  private monthEnds(limits: readonly number[] | null): Parameter {
    const values = this.ends.map((end_day, place) => ({ place, end_day, dormant_days: limits?.[place] ?? null }));
    return { each: { place: 'INT64', end_day: 'DATE', dormant_days: 'FLOAT64' }, values };
  }
}

const earliest = (first: string | null, day: string): string => (first === null ? day : earlier(first, day));

/** Days from the first purchase that is seen at an end to the last. */
function spanAt(spans: readonly SpanRow[], place: number): number {
  const seen = spans.filter((span) => span.place <= place && place < span.until_place);
  const firsts = seen.flatMap(({ first_day }) => first_day ?? []);
  const lasts = seen.flatMap(({ last_day }) => last_day ?? []);
  return firsts.length === 0 ? 0 : daysBetween(firsts.reduce(earlier), lasts.reduce(later));
}
