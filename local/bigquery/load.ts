import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quoted, type TableReference, type TableResource, tableName, text } from './catalogue';
import { invalid } from './failure';
import { always, only, type Resource } from './requests';
import type { Store } from './store';
import { locationOf, makingOf } from './tables';
import { storedType } from './types';

const WHERE = 'BigQuery.Jobs.insert';

/**
 * A load job: newline-delimited JSON into a table, in place of what it held, all of it or nothing. How the table is cut and what it is stay.
 *
 * @throws ApiFailure what Google would give as the job's error
 */
export async function load(store: Store, given: unknown, data: Uint8Array): Promise<void> {
  const fields = ['destinationTable', 'schema', 'sourceFormat', 'writeDisposition'];
  const resource = only(WHERE, given, fields);
  always(WHERE, resource, { sourceFormat: 'NEWLINE_DELIMITED_JSON', writeDisposition: 'WRITE_TRUNCATE' });
  const reference = resource.destinationTable as TableReference;
  const schema = resource.schema as TableResource['schema'];
  locationOf(store, reference.projectId, reference.datasetId);
  checkRows(Buffer.from(data).toString('utf8'), schema);
  const table = { ...store.catalogue.table(reference), tableReference: reference, schema };
  const folder = await mkdtemp(join(tmpdir(), 'shopdeck-load-'));
  try {
    const file = join(folder, 'rows.ndjson');
    await writeFile(file, data);
    await store.together([...makingOf(store, table), ...(data.length > 0 ? [fillingOf(table, file)] : [])]);
  } catch (error) {
    throw invalid(`Error while reading data, error message: ${(error as Error).message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  store.catalogue.rememberTable(table);
}

function fillingOf({ tableReference, schema: { fields } }: TableResource, file: string): string {
  const columns = fields.map(({ name, type }) => `${quoted(name)}: ${text(storedType(type))}`).join(', ');
  const names = fields.map(({ name }) => quoted(name)).join(', ');
  const rows = `read_json(${text(file)}, format = 'newline_delimited', columns = {${columns}})`;
  return `INSERT INTO ${tableName(tableReference)} SELECT ${names} FROM ${rows}`;
}

/** Google refuses a row with a field that the table has not; DuckDB passes it over. */
function checkRows(rows: string, { fields }: TableResource['schema']): void {
  const names = new Set(fields.map(({ name }) => name));
  for (const row of rows.split('\n').filter(Boolean)) {
    const strange = Object.keys(JSON.parse(row) as Resource).find((name) => !names.has(name));
    if (strange)
      throw invalid(`Error while reading data, error message: JSON parsing error: No such field: ${strange}.`);
  }
}
