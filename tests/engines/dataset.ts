import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { BigQueryLink } from '../../local/bigquery/link';
import { BigQuery } from '../../local/services/bigquery';
import { Blob } from '../../local/services/blob';
import { GoogleBigQuery } from '../../src/google/bigQuery';
import type { StoredLine } from '../../src/orders/line';
import type { Ask, Derived, Question } from '../../src/orders/question';
import { linesTable, rowOf } from '../../src/orders/table';
import type { BigQueryPort, Dataset } from '../../src/workbook/bigQuery';

export const DATASET: Dataset = { project: 'my-shop-123', dataset: 'shopdeck', location: 'asia-east2' };

/** Without a limit. */
const MOST = 1e15;

/** The local host's BigQuery, reached by the add-on's own port: what Google would answer, answered by DuckDB. */
export class TestDataset {
  readonly port: BigQueryPort = new GoogleBigQuery();
  readonly service: BigQuery;
  private readonly folder = mkdtempSync(join(tmpdir(), 'bigquery-'));
  private readonly link: BigQueryLink;

  constructor() {
    const thread = resolve('out/local/bigquery.mjs');
    this.link = new BigQueryLink({ thread, file: ':memory:' });
    this.service = new BigQuery(this.link);
    const Utilities = {
      newBlob: (text: string, type: string) => new Blob(Buffer.from(text), type, null),
      sleep: () => {},
    };
    Object.assign(globalThis, { BigQuery: this.service, Utilities });
    this.port.make(DATASET, linesTable);
  }

  /** Puts these lines in the place of all others. Amounts and names are as they come: not through an import. */
  fill(lines: readonly StoredLine[]): void {
    const numbers = new Map<string, number>();
    const rows = lines.map((line) => {
      const key = `${line.platform}\n${line.orderId}`;
      numbers.set(key, (numbers.get(key) ?? 0) + 1);
      const { batch: _, ...row } = rowOf({ orderedAt: null, currency: null, ...line, line: numbers.get(key) ?? 1 }, '');
      return row;
    });
    this.port.replace(DATASET, linesTable, rows);
  }

  /** The answer of the table. */
  answer<Params, Answer>(question: Question<Params, Answer>, params: Params, currency = 'CNY'): Answer {
    const bound = (sql: string, parameters = {}) => ({
      sql,
      parameters: { ...parameters, currency: { type: 'STRING', value: currency } as const },
    });
    const ask: Ask = ({ sql, row }, parameters) =>
      this.port.run(DATASET, bound(sql, parameters), MOST).rows.map((one) => row.parse(one));
    const derive = ({ name, sql, upon }: Derived): void => {
      if (upon) derive(upon);
      this.port.derive(DATASET, name, bound(sql), MOST);
    };
    if (question.upon) derive(question.upon);
    return question.fromTable(ask, params);
  }

  /** Every line in the table, in the order of its key, without what only the table knows. */
  lines(): StoredLine[] {
    const sql = 'SELECT * FROM order_lines ORDER BY platform, order_id, line';
    return this.port.run(DATASET, { sql, parameters: {} }, MOST).rows.map((row) => ({
      platform: String(row.platform),
      orderId: String(row.order_id),
      buyer: row.buyer as string | null,
      paidAt: String(row.paid_at),
      sku: row.sku as string | null,
      product: row.product as string | null,
      category: row.category as string | null,
      quantity: Number(row.quantity),
      paid: Number(row.paid),
      refunded: Number(row.refunded),
      state: row.state as StoredLine['state'],
      source: String(row.source ?? ''),
    }));
  }

  close(): void {
    this.link.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
