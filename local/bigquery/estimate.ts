import { quoted, type TableResource, tableName } from './catalogue';
import type { Store } from './store';
import { bytesOf, storedType } from './types';

/** Rows by which the length of text is judged. */
const SAMPLE = 10_000;

/** Rows of a table and bytes of a row by column, as it was when it was last looked at. */
interface Weight {
  version: number;
  rows: number;
  columns: Map<string, number>;
}

const weights = new Map<string, Weight>();

/**
 * Bytes that a statement would read, as BigQuery counts them: all rows of every column that it names, at the logical size of their types. The length of text is the
 * mean of the table's first 10,000 rows. Partitions that a condition leaves out are counted too, which BigQuery does not: the true figure is at most this.
 */
export async function bytesRead(
  store: Store,
  project: string,
  dataset: string,
  names: ReadonlySet<string>,
): Promise<number> {
  let bytes = 0;
  for (const table of store.catalogue.tablesOf(project, dataset)) {
    if (!names.has(table.tableReference.tableId)) continue;
    const { rows, columns } = await weightOf(store, table);
    for (const [column, size] of columns) if (names.has(column)) bytes += rows * size;
  }
  return Math.round(bytes);
}

async function weightOf(store: Store, { tableReference, schema }: TableResource): Promise<Weight> {
  const table = tableName(tableReference);
  const version = store.catalogue.version(table);
  const known = weights.get(table);
  if (known?.version === version) return known;
  const sizes = schema.fields.map(({ name, type }) => sizeIn(quoted(name), storedType(type)));
  const sampled = await store.read(
    `SELECT (SELECT COUNT(*) FROM ${table}), ${sizes.join(', ')} FROM (SELECT * FROM ${table} LIMIT ${SAMPLE})`,
  );
  const [rows, ...values] = (sampled.getRows()[0] ?? []).map((value) => Number(value ?? 0));
  const columns = new Map(schema.fields.map(({ name }, index) => [name, values[index] ?? 0]));
  const weight = { version, rows: rows ?? 0, columns };
  weights.set(table, weight);
  return weight;
}

const sizeIn = (column: string, stored: string) =>
  stored === 'VARCHAR'
    ? `AVG(IF(${column} IS NULL, 0, ${bytesOf(stored)} + STRLEN(${column})))`
    : `AVG(${bytesOf(stored)})`;
