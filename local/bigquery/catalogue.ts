import { notFound } from './failure';

/** A table as the service describes it. */
export interface TableResource {
  tableReference: TableReference;
  description?: string;
  schema: { fields: Field[] };
  timePartitioning?: unknown;
  clustering?: unknown;
}

export interface TableReference {
  projectId: string;
  datasetId: string;
  tableId: string;
}

export interface Field {
  name: string;
  type: string;
  mode?: string;
}

const quoted = (name: string) => `"${name.replace(/"/g, '""')}"`;
const text = (value: string) => `'${value.replace(/'/g, "''")}'`;

/** A dataset is a schema of DuckDB. */
export const schemaOf = (project: string, dataset: string) => quoted(`${project}.${dataset}`);
/** How a statement of DuckDB names a table. */
export const tableName = ({ projectId, datasetId, tableId }: TableReference) =>
  `${schemaOf(projectId, datasetId)}.${quoted(tableId)}`;
export { quoted, text };

/** What BigQuery knows of datasets and tables and DuckDB does not. It is kept in two tables of the file, and in memory. */
export class Catalogue {
  static readonly MAKING =
    `CREATE TABLE IF NOT EXISTS main.datasets (name VARCHAR PRIMARY KEY, location VARCHAR NOT NULL);
CREATE TABLE IF NOT EXISTS main.tables (name VARCHAR PRIMARY KEY, resource VARCHAR NOT NULL)`;
  static readonly READING =
    'SELECT NULL, name, location FROM main.datasets UNION ALL SELECT name, resource, NULL FROM main.tables';

  /** By `schemaOf`. */
  private readonly locations = new Map<string, string>();
  /** By `tableName`. */
  private readonly tables = new Map<string, TableResource>();
  /** How often each table has changed since the file was opened. */
  private readonly changes = new Map<string, number>();

  /** @param rows what `READING` gives */
  constructor(rows: readonly (readonly unknown[])[]) {
    for (const [table, content, location] of rows as [string | null, string, string | null][])
      if (table === null) this.locations.set(content, location ?? '');
      else this.tables.set(table, JSON.parse(content) as TableResource);
  }

  /** Where a dataset is. @throws ApiFailure where there is none */
  locationOf(project: string, dataset: string): string {
    const location = this.locations.get(schemaOf(project, dataset));
    if (location === undefined) throw notFound(`Dataset ${project}:${dataset}`);
    return location;
  }

  hasDataset = (project: string, dataset: string): boolean => this.locations.has(schemaOf(project, dataset));

  table(reference: TableReference): TableResource | null {
    return this.tables.get(tableName(reference)) ?? null;
  }

  /** Tables of a dataset. */
  tablesOf(project: string, dataset: string): TableResource[] {
    return [...this.tables.values()].filter(
      ({ tableReference: { projectId, datasetId } }) => projectId === project && datasetId === dataset,
    );
  }

  version = (table: string): number => this.changes.get(table) ?? 0;

  changed(table: string): void {
    this.changes.set(table, this.version(table) + 1);
  }

  /** The statement that keeps a dataset; `remember` it when it is done. */
  keepDataset = (schema: string, location: string) =>
    `INSERT INTO main.datasets VALUES (${text(schema)}, ${text(location)})`;

  /** The statement that keeps a table. */
  keepTable = (resource: TableResource) =>
    `INSERT OR REPLACE INTO main.tables VALUES (${text(tableName(resource.tableReference))}, ${text(JSON.stringify(resource))})`;

  rememberDataset(schema: string, location: string): void {
    this.locations.set(schema, location);
  }

  rememberTable(resource: TableResource): void {
    this.tables.set(tableName(resource.tableReference), resource);
    this.changed(tableName(resource.tableReference));
  }
}
