import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { invalid } from './failure';
import { always, only, type Resource } from './requests';
import { quoted, type Store, type TableResource, tableName } from './store';
import { locationOf, makingOf } from './tables';
import { storedType } from './types';

const WHERE = 'BigQuery.Jobs.insert';

/**
 * A load job: newline-delimited JSON into a table, in place of what it held, all of it or nothing.
 *
 * @throws ApiFailure what Google would give as the job's error
 */
export async function load(store: Store, given: unknown, data: Uint8Array): Promise<void> {
  const fields = ['destinationTable', 'schema', 'sourceFormat', 'writeDisposition'];
  const resource = only(WHERE, given, fields);
  always(WHERE, resource, { sourceFormat: 'NEWLINE_DELIMITED_JSON', writeDisposition: 'WRITE_TRUNCATE' });
  const table = resource.destinationTable as TableResource['tableReference'];
  const schema = resource.schema as TableResource['schema'];
  await locationOf(store, table.projectId, table.datasetId);
  checkRows(Buffer.from(data).toString('utf8'), schema);
  const folder = await mkdtemp(join(tmpdir(), 'shopdeck-load-'));
  try {
    const file = join(folder, 'rows.ndjson');
    await writeFile(file, data);
    await store.together([...makingOf({ tableReference: table, schema }), fillingOf(table, schema, file)]);
  } catch (error) {
    throw invalid(`Error while reading data, error message: ${(error as Error).message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  store.changed(tableName(table));
}

function fillingOf(table: TableResource['tableReference'], { fields }: TableResource['schema'], file: string): string {
  const columns = fields.map(({ name, type }) => `${quoted(name)}: '${storedType(type)}'`).join(', ');
  const names = fields.map(({ name }) => quoted(name)).join(', ');
  const rows = `read_json('${file.replace(/'/g, "''")}', format = 'newline_delimited', columns = {${columns}})`;
  return `INSERT INTO ${tableName(table)} SELECT ${names} FROM ${rows}`;
}

/** Google refuses a row with a field that the table has not; DuckDB passes it over. */
function checkRows(text: string, { fields }: TableResource['schema']): void {
  const names = new Set(fields.map(({ name }) => name));
  for (const line of text.split('\n').filter(Boolean)) {
    const strange = Object.keys(JSON.parse(line) as Resource).find((name) => !names.has(name));
    if (strange)
      throw invalid(`Error while reading data, error message: JSON parsing error: No such field: ${strange}.`);
  }
}
