import { type DuckDBConnection, DuckDBInstance, type DuckDBResultReader } from '@duckdb/node-api';
import { ApiFailure, invalidQuery, notFound } from './failure';

/** A table as the service describes it. */
export interface TableResource {
  tableReference: { projectId: string; datasetId: string; tableId: string };
  description?: string;
  schema: { fields: Field[] };
  timePartitioning?: unknown;
  clustering?: unknown;
}

export interface Field {
  name: string;
  type: string;
  mode?: string;
}

/** Most memory for one statement; beyond it DuckDB works on the disk. */
const MEMORY = '3GB';
/** Datasets and tables with what BigQuery knows of them and DuckDB does not. */
const CATALOGUE = `CREATE TABLE IF NOT EXISTS main.datasets (name VARCHAR PRIMARY KEY, location VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS main.tables (dataset VARCHAR, name VARCHAR, resource VARCHAR NOT NULL, PRIMARY KEY (dataset, name))`;

export const quoted = (name: string) => `"${name.replace(/"/g, '""')}"`;
/** A dataset is a schema of DuckDB. */
export const schemaName = (project: string, dataset: string) => `${project}.${dataset}`;
/** How a statement of DuckDB names a table. */
export const tableName = ({ projectId, datasetId, tableId }: TableResource['tableReference']) =>
  `${quoted(schemaName(projectId, datasetId))}.${quoted(tableId)}`;

/** The DuckDB file that stands for BigQuery: it survives a crash at any moment, as DuckDB writes ahead. */
export class Store {
  /** How often each table (`tableName`) has changed since the file was opened. */
  readonly versions = new Map<string, number>();

  private constructor(
    private readonly instance: DuckDBInstance,
    private readonly connection: DuckDBConnection,
  ) {}

  static async open(file: string): Promise<Store> {
    const instance = await DuckDBInstance.create(file, { memory_limit: MEMORY });
    const connection = await instance.connect();
    await connection.run(CATALOGUE);
    return new Store(instance, connection);
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

  async run(sql: string): Promise<void> {
    await this.connection.run(sql).catch(inGooglesWords);
  }

  /** All of it, or nothing. */
  async together(statements: readonly string[]): Promise<void> {
    await this.run('BEGIN');
    try {
      for (const statement of statements) await this.run(statement);
      await this.run('COMMIT');
    } catch (error) {
      await this.run('ROLLBACK');
      throw error;
    }
  }

  async location(project: string, dataset: string): Promise<string | null> {
    const kept = await this.read('SELECT location FROM main.datasets WHERE name = $name', {
      name: schemaName(project, dataset),
    });
    return (kept.getRows()[0]?.[0] as string | undefined) ?? null;
  }

  /** @throws ApiFailure where it is not there */
  async table(project: string, dataset: string, name: string): Promise<TableResource> {
    const where = { dataset: schemaName(project, dataset), name };
    const kept = await this.read('SELECT resource FROM main.tables WHERE dataset = $dataset AND name = $name', where);
    const resource = kept.getRows()[0]?.[0] as string | undefined;
    if (resource === undefined) throw notFound(`Table ${project}:${dataset}.${name}`);
    return JSON.parse(resource) as TableResource;
  }

  changed(table: string): void {
    this.versions.set(table, (this.versions.get(table) ?? 0) + 1);
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
