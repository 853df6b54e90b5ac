import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type DuckDBConnection, DuckDBInstance, type DuckDBResultReader } from '@duckdb/node-api';
import { Catalogue, schemaOf, type TableResource, tableName } from './catalogue';
import { ApiFailure, invalidQuery, notFound } from './failure';

/** Most memory for one statement; beyond it DuckDB works on the disk. */
const MEMORY = '3GB';

/** The DuckDB file that stands for BigQuery: it survives a crash at any moment, as DuckDB writes ahead. */
export class Store {
  /** The dataset whose tables are named plainly. */
  private used = '';

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
    readonly catalogue: Catalogue,
  ) {}

  static async open(file: string): Promise<Store> {
    await mkdir(dirname(file), { recursive: true });
    const instance = await DuckDBInstance.create(file, { memory_limit: MEMORY });
    const connection = await instance.connect();
    await connection.run(Catalogue.MAKING);
    const kept = await connection.runAndReadAll(Catalogue.READING);
    return new Store(instance, connection, new Catalogue(kept.getRows()));
  }

  /** Has statements name the tables of a dataset plainly. */
  async use(project: string, dataset: string): Promise<void> {
    const schema = schemaOf(project, dataset);
    if (this.used !== schema) await this.run(`USE ${schema}`);
    this.used = schema;
  }

  /** @param bound text by the name of the parameter */
  async read(sql: string, bound: Readonly<Record<string, string | null>> = {}): Promise<DuckDBResultReader> {
    const statement = await this.connection.prepare(sql).catch(inGooglesWords);
    if (Object.keys(bound).length > 0) statement.bind(bound);
    return statement.runAndReadAll().catch(inGooglesWords);
  }

  /** Fails as running it would, before anything is done. */
  async check(sql: string): Promise<void> {
    (await this.connection.prepare(sql).catch(inGooglesWords)).destroySync();
  }

  /** The columns that a query would answer with. */
  async answerOf(
    sql: string,
    bound: Readonly<Record<string, string | null>>,
  ): Promise<{ name: string; type: string }[]> {
    const reader = await this.read(`DESCRIBE ${sql}`, bound);
    return reader.getRows().map(([name, type]) => ({ name: String(name), type: String(type) }));
  }

  /** Puts what a query answers in the place of a table: all of it, or nothing. */
  async keepAnswer(table: TableResource, sql: string, bound: Readonly<Record<string, string | null>>): Promise<void> {
    await this.transaction(async () => {
      await this.read(`CREATE OR REPLACE TABLE ${tableName(table.tableReference)} AS ${sql}`, bound);
      await this.run(this.catalogue.keepTable(table));
    });
  }

  async run(sql: string): Promise<void> {
    await this.connection.run(sql).catch(inGooglesWords);
  }

  /** All of it, or nothing. */
  async together(statements: readonly string[]): Promise<void> {
    await this.transaction(() => this.run(statements.join('; ')));
  }

  private async transaction(work: () => Promise<void>): Promise<void> {
    await this.run('BEGIN');
    try {
      await work();
      await this.run('COMMIT');
    } catch (error) {
      await this.run('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.connection.closeSync();
    this.instance.closeSync();
  }
}

function inGooglesWords(error: Error): never {
  if (error instanceof ApiFailure) throw error;
  const absent = /Table with name (\S+) does not exist/.exec(error.message)?.[1];
  throw absent ? notFound(`Table ${absent}`) : invalidQuery(error.message.split('\n')[0] as string);
}
