import { quoted, type Store, schemaName, type TableResource, tableName } from './store';
import { bytesOf, storedType } from './types';

/** Rows by which the length of text is judged. */
const SAMPLE = 10_000;

/** Bytes of a row by column, and the rows, as a table was when it was last looked at. */
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
  const kept = await store.read('SELECT name, resource FROM main.tables WHERE dataset = $dataset', {
    dataset: schemaName(project, dataset),
  });
  let bytes = 0;
  for (const [name, resource] of kept.getRows() as [string, string][]) {
    if (!names.has(name)) continue;
    const { rows, columns } = await weightOf(store, JSON.parse(resource) as TableResource);
    for (const [column, size] of columns) if (names.has(column)) bytes += rows * size;
  }
  return Math.round(bytes);
}

async function weightOf(store: Store, { tableReference, schema }: TableResource): Promise<Weight> {
  const table = tableName(tableReference);
  const version = store.versions.get(table) ?? 0;
  const known = weights.get(table);
  if (known?.version === version) return known;
  const sizes = schema.fields.map(({ name, type }) => {
    const stored = storedType(type);
    const [column, own] = [quoted(name), bytesOf(stored)];
    return stored === 'VARCHAR' ? `AVG(IF(${column} IS NULL, 0, ${own} + STRLEN(${column})))` : String(own);
  });
  const [counted, sampled] = [
    await store.read(`SELECT COUNT(*) FROM ${table}`),
    await store.read(`SELECT ${sizes.join(', ')} FROM (SELECT * FROM ${table} LIMIT ${SAMPLE})`),
  ];
  const values = sampled.getRows()[0] ?? [];
  const columns = new Map(schema.fields.map(({ name }, index) => [name, Number(values[index] ?? 0)]));
  const weight = { version, rows: Number(counted.getRows()[0]?.[0] ?? 0), columns };
  weights.set(table, weight);
  return weight;
}
