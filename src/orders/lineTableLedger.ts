import * as z from 'zod/mini';
import type { Parameter } from '../workbook/bigQuery';
import type { Shop } from '../workbook/shop';
import { cutOrders } from './batch';
import type { Connection } from './connectionLedger';
import type { Kept } from './engine';
import type { OrderLine } from './line';
import { mergeOrders } from './merge';
import mergeLines from './mergeLines.sql';
import type { Query } from './question';
import storedLines from './storedLines.sql';
import storedSpan from './storedSpan.sql';
import { incomingTable, linesTable, rowOf, storable, type TableLine } from './table';
import { ORDER_STATES } from './tabs';

const nullable = z.nullable(z.string());

const spanQuery: Query<{ first_paid: string | null; last_paid: string | null }> = {
  sql: storedSpan,
  row: z.object({ first_paid: nullable, last_paid: nullable }),
};

const linesQuery = {
  sql: storedLines,
  row: z.object({
    platform: z.string(),
    order_id: z.string(),
    line: z.number(),
    buyer: nullable,
    paid_at: z.string(),
    sku: nullable,
    product: nullable,
    category: nullable,
    quantity: z.number(),
    paid: z.number(),
    refunded: z.number(),
    state: z.enum(ORDER_STATES),
    source: nullable,
    ordered_at: nullable,
    currency: nullable,
  }),
};

const lineOf = ({ order_id, paid_at, ordered_at, ...row }: z.infer<typeof linesQuery.row>): TableLine => ({
  ...row,
  source: row.source ?? '',
  orderId: order_id,
  paidAt: paid_at,
  orderedAt: ordered_at,
});

const orderKey = ({ platform, orderId }: Pick<OrderLine, 'platform' | 'orderId'>) => `${platform}\n${orderId}`;
const time = (value: string): Parameter => ({ type: 'DATETIME', value });

/** Lines that are merged at once: what is bound to a statement and loaded with it stays small. */
const AT_ONCE = 20_000;

/** The table of order lines. */
export class LineTable {
  constructor(
    private readonly shop: Shop,
    private readonly connection: Connection,
  ) {}

  /** Lines in the table, which is made where it is absent. */
  count(): number {
    const rows = this.connection.rowsIn(linesTable);
    if (rows === null) this.connection.make(linesTable);
    return rows ?? 0;
  }

  /**
   * Merges lines into the table by `mergeOrders`, and counts what came of it. What changes is loaded beside the table and goes into it by one statement: a run that
   * is cut off leaves the table as it was or as it is to be, and the same lines again complete it.
   */
  merge(lines: readonly OrderLine[]): Kept {
    const before = this.count();
    const sum = { added: 0, updated: 0, unchanged: 0, total: before };
    for (const some of cutOrders(lines.map(storable), AT_ONCE)) {
      const { added, updated, unchanged } = this.mergeSome(some, before > 0);
      sum.added += added;
      sum.updated += updated;
      sum.unchanged += unchanged;
    }
    return { ...sum, total: before + sum.added };
  }

  private mergeSome(lines: readonly OrderLine[], hasRows: boolean): Omit<Kept, 'total'> {
    const stored = hasRows ? this.storedOf(lines) : [];
    const { updates, additions, unchanged } = mergeOrders(stored, lines);
    const changed = updates.map(({ index, line }): TableLine => ({ ...(stored[index] as TableLine), ...line }));
    const written = [...changed, ...numbered(additions, stored)];
    const old = updates.map(({ index }) => stored[index] as TableLine);
    if (written.length > 0) this.write(written, old);
    return { added: additions.length, updated: updates.length, unchanged };
  }

  /** What the table has of the orders that these lines belong to. */
  private storedOf(lines: readonly OrderLine[]): TableLine[] {
    const orders: Parameter = { each: 'STRING', values: [...new Set(lines.map(orderKey))] };
    const [span] = this.ask(spanQuery, { orders });
    if (!span?.first_paid || !span.last_paid) return [];
    return this.ask(linesQuery, { orders, since: time(span.first_paid), until: time(span.last_paid) }).map(lineOf);
  }

  /** @param old the lines that are changed, as they were */
  private write(lines: readonly TableLine[], old: readonly TableLine[]): void {
    const batch = `${this.shop.now} ${Math.random()}`;
    const times = [...lines, ...old].map(({ paidAt }) => paidAt).sort();
    const [since = '', until = ''] = [times[0], times[times.length - 1]];
    this.connection.replace(
      incomingTable,
      lines.map((line) => rowOf(line, batch)),
    );
    const parameters = { batch: { type: 'STRING', value: batch } as const, since: time(since), until: time(until) };
    const { changed } = this.connection.run('import', { sql: mergeLines, parameters });
    // Somebody else loaded his own lines between the two steps; the same lines again find the table as it is then.
    if (changed !== lines.length) throw this.shop.error(({ bigQuery }) => bigQuery.inEachOthersWay);
  }

  private ask<Row>({ sql, row }: Query<Row>, parameters: Readonly<Record<string, Parameter>>): Row[] {
    return this.connection.run('import', { sql, parameters }).rows.map((one) => z.parse(row, one));
  }
}

/** New lines with their numbers: they follow those that the order has. */
function numbered(additions: readonly OrderLine[], stored: readonly TableLine[]): TableLine[] {
  const last = new Map<string, number>();
  for (const line of stored) last.set(orderKey(line), Math.max(last.get(orderKey(line)) ?? 0, line.line));
  return additions.map(({ whole: _, ...line }) => {
    const number = (last.get(orderKey(line)) ?? 0) + 1;
    last.set(orderKey(line), number);
    return { ...line, line: number };
  });
}
