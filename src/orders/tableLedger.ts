import * as z from 'zod/mini';
import type { Statement } from '../workbook/bigQuery';
import type { Problem } from '../workbook/problem';
import { readSettings } from '../workbook/settings';
import type { Shop } from '../workbook/shop';
import { Connection, type Kind } from './connectionLedger';
import type { Kept, OrderEngine } from './engine';
import type { OrderLine } from './line';
import { LineTable } from './lineTableLedger';
import { moveIn } from './moveLedger';
import type { Ask, Derived, Query, Question } from './question';
import strangers from './strangers.sql';
import { orderSettings, ordersTab } from './tabs';

const strangersQuery: Query<{ currency: string; line_count: number }> = {
  sql: strangers,
  row: z.object({ currency: z.string(), line_count: z.number() }),
};

/** Under this name 数据问题 tells what is wrong in the table, which has no cells. */
const PLACE = 'BigQuery';

/** The orders in a table of BigQuery. */
export class TableOrders implements OrderEngine {
  private readonly connection: Connection;
  private readonly table: LineTable;
  private settled = false;
  /** Tables that this run has made of the lines as they are. */
  private readonly derived = new Set<string>();

  constructor(private readonly shop: Shop) {
    this.connection = Connection.open(shop);
    this.table = new LineTable(shop, this.connection);
  }

  ask<Params, Answer>(question: Question<Params, Answer>, params: Params): Answer {
    this.settle();
    if (question.upon) this.derive(question.name, question.upon);
    const answer = question.fromTable(this.asking(question.name), params);
    this.connection.tell(question.name);
    return answer;
  }

  keep(lines: readonly OrderLine[]): Kept {
    this.settle();
    const kept = this.shop.lock.hold(() => this.table.merge(lines));
    this.derived.clear();
    this.connection.tell('import');
    this.shop.counts.written += kept.added + kept.updated;
    return kept;
  }

  noteUncounted(nameless: number): void {
    const { currency } = this;
    const found = this.asking('history')(strangersQuery, {}).map(({ currency: other, line_count }) =>
      problem('currency', other, this.shop.texts.bigQuery.strangers(line_count, currency)),
    );
    const unnamed = nameless > 0 ? [problem('product', '', this.shop.texts.bigQuery.nameless(nameless))] : [];
    this.shop.problems.set(PLACE, [...found, ...unnamed]);
  }

  /** Before anything else is asked: the table is there, and holds what 订单 held when the shop came over. */
  private settle(): void {
    if (!this.settled) moveIn(this.shop, this.connection, this.table);
    this.settled = true;
  }

  private derive(kind: Kind, { name, sql, upon }: Derived): void {
    if (this.derived.has(name)) return;
    if (upon) this.derive(kind, upon);
    this.connection.derive(kind, name, this.bound(sql, {}));
    this.derived.add(name);
  }

  private asking(kind: Kind): Ask {
    return ({ sql, row }, parameters) => {
      const { rows } = this.connection.run(kind, this.bound(sql, parameters));
      this.shop.counts.read += rows.length;
      return rows.map((one) => z.parse(row, one));
    };
  }

  /** Every statement may name `@currency`. */
  private bound(sql: string, parameters: Statement['parameters']): Statement {
    return { sql, parameters: { ...parameters, currency: { type: 'STRING', value: this.currency } } };
  }

  private get currency(): string {
    return readSettings(this.shop, orderSettings).currency.toUpperCase();
  }
}

function problem(field: 'currency' | 'product', value: string, sentence: string): Problem {
  const { header } = ordersTab.columns[field];
  return { tab: PLACE, cell: '', column: header, value, reason: { code: 'said', sentence } };
}
