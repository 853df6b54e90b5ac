import { unavailable } from './failure';

/** BigQuery's names of types, of its schemas and of its SQL, to DuckDB's. */
const STORED: Readonly<Record<string, string>> = {
  STRING: 'VARCHAR',
  INTEGER: 'BIGINT',
  INT64: 'BIGINT',
  FLOAT: 'DOUBLE',
  FLOAT64: 'DOUBLE',
  NUMERIC: 'DECIMAL(38,9)',
  BOOLEAN: 'BOOLEAN',
  BOOL: 'BOOLEAN',
  DATE: 'DATE',
  DATETIME: 'TIMESTAMP',
};

/** Logical bytes of a value: https://cloud.google.com/bigquery/docs/reference/standard-sql/data-types#data_type_sizes; of text, what it has besides its own. */
const BYTES: Readonly<Record<string, number>> = {
  VARCHAR: 2,
  BIGINT: 8,
  DOUBLE: 8,
  'DECIMAL(38,9)': 16,
  BOOLEAN: 1,
  DATE: 8,
  TIMESTAMP: 8,
};

export function storedType(name: string): string {
  const type = STORED[name.toUpperCase()];
  if (!type) throw unavailable(`the type ${name}`);
  return type;
}

export const bytesOf = (stored: string): number => BYTES[stored] ?? 8;

/** The name that an answer's schema has for a type of DuckDB; sums of integers are wider there. */
export function answeredType(stored: string): string {
  if (stored.startsWith('DECIMAL')) return 'NUMERIC';
  const found = { VARCHAR: 'STRING', HUGEINT: 'INTEGER', BIGINT: 'INTEGER', INTEGER: 'INTEGER' }[stored];
  const plain = { DOUBLE: 'FLOAT', BOOLEAN: 'BOOLEAN', DATE: 'DATE', TIMESTAMP: 'DATETIME' }[stored];
  const type = found ?? plain;
  if (!type) throw unavailable(`an answer of the type ${stored}`);
  return type;
}

/** A value as Google's answers write it: everything is text. */
export function answered(type: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  const text = String(value);
  if (type === 'NUMERIC') return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return type === 'DATETIME' ? text.replace(' ', 'T') : text;
}
