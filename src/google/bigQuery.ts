import {
  type Answer,
  type BigQueryPort,
  BigQueryRefusal,
  type Dataset,
  type LoadedRow,
  type Statement,
  type TableForm,
} from '../workbook/bigQuery';
import { parametersOf, rowsReader, schemaOf } from './bigQueryValues';

type JobReference = GoogleAppsScript.BigQuery.Schema.JobReference;
type QueryResponse = GoogleAppsScript.BigQuery.Schema.QueryResponse;
/** The types of the service lag behind it. */
type QueryRequest = GoogleAppsScript.BigQuery.Schema.QueryRequest & { maximumBytesBilled?: string };

/** Rows of one page of an answer: about 2 MB, far below the 10 MB at which Google cuts it. */
const PAGE = 20_000;
/** Milliseconds that one call may wait for its query; then it is asked again. */
const PATIENCE = 50_000;
/** Milliseconds between two looks at a job. */
const LOOKS = { first: 500, longest: 5000 } as const;
/** Milliseconds before something is tried again that failed for no reason of its own. */
const AGAIN = [1000, 3000];
const PASSING = ['backendError', 'internalError', 'rateLimitExceeded', 'jobRateLimitExceeded'];

/** How the advanced services say no: its message is in the user's language, the details are not. */
interface Details {
  readonly code?: number;
  readonly message?: string;
  readonly errors?: readonly { readonly reason?: string; readonly message?: string }[];
}

function refusalOf(error: unknown): unknown {
  const details = (error as { details?: Details }).details;
  const [first] = details?.errors ?? [];
  if (!details) return error;
  return new BigQueryRefusal(first?.reason ?? String(details.code), details.message ?? (error as Error).message);
}

/** Does something; what passes by itself is tried again, since every call here may be repeated. */
function attempt<T>(work: () => T, waits: readonly number[] = AGAIN): T {
  try {
    return work();
  } catch (error) {
    const refusal = refusalOf(error);
    const [wait, ...left] = waits;
    const passing = refusal instanceof BigQueryRefusal && PASSING.includes(refusal.reason);
    if (!passing || wait === undefined) throw refusal;
    console.warn(`${refusal.reason}: ${refusal.message}`);
    Utilities.sleep(wait);
    return attempt(work, left);
  }
}

const isAbsent = (error: unknown) => error instanceof BigQueryRefusal && error.reason === 'notFound';

/** What `work` gives; null where what it asks for is not there. */
function found<T>(work: () => T): T | null {
  try {
    return attempt(work);
  } catch (error) {
    if (isAbsent(error)) return null;
    throw error;
  }
}

/** Apps Script's advanced service for BigQuery. Needs the scope bigquery and the service in the manifest. */
export class GoogleBigQuery implements BigQueryPort {
  run(dataset: Dataset, statement: Statement, mostBytes: number): Answer {
    const request = { ...requestOf(dataset, statement), maximumBytesBilled: String(mostBytes), maxResults: PAGE };
    const asked = attempt(() => service().Jobs.query({ ...request, timeoutMs: PATIENCE }, dataset.project));
    const job = asked.jobReference ?? {};
    const rows: LoadedRow[] = [];
    let page: QueryResponse = asked;
    for (;;) {
      const { jobComplete, schema, rows: some = [], pageToken } = page;
      if (jobComplete && schema) rows.push(...rowsReader(schema)(some));
      if (jobComplete && !pageToken) return { rows, changed: Number(page.numDmlAffectedRows ?? 0) };
      page = this.more(dataset, job, pageToken);
    }
  }

  estimate(dataset: Dataset, statement: Statement): number {
    const request = { ...requestOf(dataset, statement), dryRun: true };
    return Number(attempt(() => service().Jobs.query(request, dataset.project)).totalBytesProcessed ?? 0);
  }

  rowsIn({ project, dataset }: Dataset, table: string): number | null {
    const kept = found(() => service().Tables.get(project, dataset, table));
    return kept && Number(kept.numRows ?? 0);
  }

  make(place: Dataset, table: TableForm): void {
    const { project, dataset } = place;
    const { name, about, partitionedBy, clusteredBy } = table;
    const resource = {
      tableReference: { projectId: project, datasetId: dataset, tableId: name },
      description: about,
      schema: schemaOf(table),
      ...(partitionedBy ? { timePartitioning: { type: 'DAY', field: partitionedBy } } : {}),
      ...(clusteredBy ? { clustering: { fields: [...clusteredBy] } } : {}),
    };
    makeOnce(
      () => service().Datasets.get(project, dataset),
      () => this.makeDataset(place),
    );
    makeOnce(
      () => service().Tables.get(project, dataset, name),
      () => service().Tables.insert(resource, project, dataset),
    );
  }

  replace({ project, dataset }: Dataset, table: TableForm, rows: readonly LoadedRow[]): void {
    const lines = rows.map((row) => JSON.stringify(row)).join('\n');
    const load = {
      destinationTable: { projectId: project, datasetId: dataset, tableId: table.name },
      schema: schemaOf(table),
      sourceFormat: 'NEWLINE_DELIMITED_JSON',
      writeDisposition: 'WRITE_TRUNCATE',
    };
    const blob = Utilities.newBlob(lines, 'application/octet-stream');
    carryOut(project, { load }, blob);
  }

  derive(dataset: Dataset, table: string, statement: Statement, mostBytes: number): void {
    const { project, dataset: datasetId } = dataset;
    const query = {
      ...requestOf(dataset, statement),
      maximumBytesBilled: String(mostBytes),
      destinationTable: { projectId: project, datasetId, tableId: table },
      writeDisposition: 'WRITE_TRUNCATE',
    };
    carryOut(project, { query });
  }

  private more({ project }: Dataset, { jobId = '', location }: JobReference, pageToken?: string): QueryResponse {
    const options = { location, maxResults: PAGE, timeoutMs: PATIENCE, ...(pageToken ? { pageToken } : {}) };
    return attempt(() => service().Jobs.getQueryResults(project, jobId, options));
  }

  private makeDataset({ project, dataset, location }: Dataset): void {
    const reference = { projectId: project, datasetId: dataset };
    service().Datasets.insert({ datasetReference: reference, ...(location ? { location } : {}) }, project);
  }
}

/** The service with the collections that are used here; in its types each may be missing. */
function service() {
  if (typeof BigQuery === 'undefined') throw new BigQueryRefusal('serviceMissing', 'BigQuery is not defined');
  return BigQuery as GoogleAppsScript.BigQuery & {
    Datasets: GoogleAppsScript.BigQuery.Collection.DatasetsCollection;
    Jobs: GoogleAppsScript.BigQuery.Collection.JobsCollection;
    Tables: GoogleAppsScript.BigQuery.Collection.TablesCollection;
  };
}

function requestOf({ project, dataset }: Dataset, statement: Statement): QueryRequest {
  return {
    query: statement.sql,
    useLegacySql: false,
    parameterMode: 'NAMED',
    queryParameters: parametersOf(statement),
    defaultDataset: { projectId: project, datasetId: dataset },
  };
}

/** Makes what is not there; another user may do so at the same moment. */
function makeOnce(look: () => unknown, make: () => unknown): void {
  if (found(look) !== null) return;
  try {
    attempt(make);
  } catch (error) {
    if (!(error instanceof BigQueryRefusal && error.reason === 'duplicate')) throw error;
  }
}

/** Has a job done; afterwards all of it is done, or nothing. */
function carryOut(
  project: string,
  configuration: GoogleAppsScript.BigQuery.Schema.JobConfiguration,
  data?: GoogleAppsScript.Base.Blob,
): void {
  attempt(() => {
    const job = { configuration };
    const { jobReference = {} } = data
      ? service().Jobs.insert(job, project, data)
      : service().Jobs.insert(job, project);
    waitFor(project, jobReference);
  });
}

/** Waits until a job is done. Without its place Google does not find one outside the US and the EU. */
function waitFor(project: string, { jobId = '', location }: JobReference): void {
  for (let wait: number = LOOKS.first; ; wait = Math.min(2 * wait, LOOKS.longest)) {
    const { status } = attempt(() => service().Jobs.get(project, jobId, { location }));
    const { errorResult } = status ?? {};
    if (errorResult) throw new BigQueryRefusal(errorResult.reason ?? 'unknown', errorResult.message ?? '');
    if (status?.state === 'DONE') return;
    Utilities.sleep(wait);
  }
}
