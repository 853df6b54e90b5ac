import type { TableReference, TableResource } from './catalogue';
import { checkLimit, QUERY_FIELDS, queryIn } from './query';
import { always, only } from './requests';
import type { Store } from './store';
import { locationOf } from './tables';
import { answeredType } from './types';

const WHERE = 'BigQuery.Jobs.insert';

/**
 * A query job: what it answers becomes a table, in place of what that held, all of it or nothing.
 *
 * @throws ApiFailure what Google would give as the job's error
 */
export async function derive(store: Store, given: unknown): Promise<void> {
  const request = only(WHERE, given, [...QUERY_FIELDS, 'destinationTable', 'writeDisposition']);
  always(WHERE, request, { writeDisposition: 'WRITE_TRUNCATE' });
  const tableReference = request.destinationTable as TableReference;
  locationOf(store, tableReference.projectId, tableReference.datasetId);
  const query = await queryIn(store, WHERE, request);
  checkLimit(query, request);
  const columns = await store.answerOf(query.sql, query.texts);
  const fields = columns.map(({ name, type }) => ({ name, type: answeredType(type) }));
  const table: TableResource = { tableReference, schema: { fields } };
  await store.keepAnswer(table, query.sql, query.texts);
  store.catalogue.rememberTable(table);
}
