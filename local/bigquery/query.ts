import type { TableReference } from './catalogue';
import { bytesRead } from './estimate';
import { ApiFailure } from './failure';
import { boundParameters, type QueryParameter } from './parameters';
import { always, type Resource } from './requests';
import type { Store } from './store';
import { locationOf } from './tables';
import { translated } from './translate';

/** What says which query is meant: of a request to `Jobs.query`, and of the configuration of a query job. */
export const QUERY_FIELDS = [
  'query',
  'useLegacySql',
  'parameterMode',
  'queryParameters',
  'defaultDataset',
  'maximumBytesBilled',
];

/** Bytes that a query is billed at least. */
const LEAST_BILLED = 10 * 1024 * 1024;

/** A query in DuckDB's words. */
export interface Query {
  dataset: Omit<TableReference, 'tableId'>;
  location: string;
  sql: string;
  /** What is bound to it, by name. */
  texts: Record<string, string | null>;
  /** The table that it changes; null for one that only reads. */
  changes: string | null;
  /** What it would read. */
  bytes: number;
}

/** Translates and estimates a query; its dataset is the one whose tables are named plainly from now on. */
export async function queryIn(store: Store, where: string, request: Resource): Promise<Query> {
  always(where, request, { useLegacySql: false, parameterMode: 'NAMED' });
  const { projectId, datasetId } = (request.defaultDataset ?? {}) as Query['dataset'];
  const location = locationOf(store, projectId, datasetId);
  const bound = boundParameters((request.queryParameters ?? []) as QueryParameter[]);
  const expressions = new Map([...bound].map(([name, { expression }]) => [name, expression]));
  const { sql, parameters, names, changes } = translated(String(request.query), expressions);
  await store.use(projectId, datasetId);
  const bytes = await bytesRead(store, projectId, datasetId, names);
  const texts = Object.fromEntries([...parameters].map((name) => [name, bound.get(name)?.text ?? null]));
  return { dataset: { projectId, datasetId }, location, sql, texts, changes, bytes };
}

/** @throws ApiFailure where the query would read more than its limit */
export function checkLimit({ bytes }: Query, { maximumBytesBilled: limit }: Resource): void {
  const billed = Math.max(bytes, LEAST_BILLED);
  if (limit === undefined || billed <= Number(limit)) return;
  const message = `Query exceeded limit for bytes billed: ${limit}. ${billed} or higher required.`;
  throw new ApiFailure(500, 'bytesBilledLimitExceeded', message);
}
