import { randomUUID } from 'node:crypto';
import { bytesRead } from './estimate';
import { ApiFailure, invalidQuery, notFound } from './failure';
import { load } from './load';
import { boundParameters, type QueryParameter } from './parameters';
import { always, only, type Resource } from './requests';
import { quoted, type Store, schemaName, tableName } from './store';
import { checkProject, locationOf } from './tables';
import { translated } from './translate';
import { answered, answeredType } from './types';

/** "maxResults": by itself a page ends at 10 MB; here at so many rows. */
const PAGE = 50_000;
/** Answers that are kept for their further pages. */
const KEPT = 20;

interface Answered {
  schema: { fields: { name: string; type: string }[] };
  rows: { f: { v: string | null }[] }[];
  changed: number | null;
  bytes: number;
}

interface Reference {
  projectId: string;
  jobId: string;
  location: string;
}

const QUERY_FIELDS = [
  'query',
  'useLegacySql',
  'parameterMode',
  'queryParameters',
  'defaultDataset',
  'maximumBytesBilled',
  'maxResults',
  'timeoutMs',
  'dryRun',
];

/** Jobs of BigQuery over the DuckDB file. */
export class Jobs {
  private readonly answers = new Map<string, Answered>();
  /** Load jobs that were asked for; they are done when somebody asks how they stand, as at Google some time later. */
  private readonly loads = new Map<
    string,
    { configuration: unknown; data: Uint8Array; failure?: ApiFailure; done?: true }
  >();

  constructor(private readonly store: Store) {}

  async query(given: unknown, project: string): Promise<Resource> {
    const where = 'BigQuery.Jobs.query';
    const request = only(where, given, QUERY_FIELDS);
    always(where, request, { useLegacySql: false, parameterMode: 'NAMED' });
    checkProject(project);
    const { projectId, datasetId } = (request.defaultDataset ?? {}) as { projectId: string; datasetId: string };
    const location = await locationOf(this.store, projectId, datasetId);
    const bound = boundParameters((request.queryParameters ?? []) as QueryParameter[]);
    const { sql, parameters, names, changes } = translated(String(request.query), (name) => {
      const parameter = bound.get(name);
      if (!parameter) throw invalidQuery(`Query parameter '${name}' not found`);
      return parameter.expression;
    });
    await this.store.run(`USE ${quoted(schemaName(projectId, datasetId))}`);
    const bytes = await bytesRead(this.store, projectId, datasetId, names);
    if (request.dryRun === true) {
      await this.store.check(sql);
      return { kind: 'bigquery#queryResponse', jobComplete: true, totalBytesProcessed: String(bytes) };
    }
    checkLimit(bytes, request.maximumBytesBilled);
    const texts = Object.fromEntries([...parameters].map((name) => [name, bound.get(name)?.text ?? null]));
    const reference = { projectId: project, jobId: `job_${randomUUID()}`, location };
    this.keep(reference, await this.answerTo(sql, texts, bytes, changes !== null));
    if (changes !== null) this.store.changed(tableName({ projectId, datasetId, tableId: changes }));
    return this.page(reference, request);
  }

  async getQueryResults(project: string, jobId: string, given: unknown): Promise<Resource> {
    const options = only('BigQuery.Jobs.getQueryResults', given, ['location', 'maxResults', 'timeoutMs', 'pageToken']);
    return this.page({ projectId: project, jobId, location: String(options.location) }, options);
  }

  async insert(given: unknown, project: string, data?: Uint8Array): Promise<Resource> {
    const where = 'BigQuery.Jobs.insert';
    const { configuration } = only(where, given, ['configuration']);
    const job = only(where, configuration, ['load']);
    const { projectId, datasetId } = (job.load as { destinationTable: { projectId: string; datasetId: string } })
      .destinationTable;
    const location = await locationOf(this.store, projectId, datasetId);
    const jobReference = { projectId: checkProject(project), jobId: `job_${randomUUID()}`, location };
    this.loads.set(jobReference.jobId, { configuration: job.load, data: data ?? new Uint8Array() });
    return { kind: 'bigquery#job', jobReference, status: { state: 'RUNNING' } };
  }

  /** The first look does the work and still finds it running; the next one sees what came of it. */
  async get(project: string, jobId: string, given: unknown): Promise<Resource> {
    const { location } = only('BigQuery.Jobs.get', given, ['location']);
    const job = this.loads.get(jobId);
    if (!job) throw notFound(`Job ${project}:${jobId}`);
    const jobReference = { projectId: project, jobId, location };
    if (job.done) return { kind: 'bigquery#job', jobReference, status: { state: 'DONE', ...errorOf(job.failure) } };
    await load(this.store, job.configuration, job.data).catch((error: unknown) => {
      if (!(error instanceof ApiFailure)) throw error;
      job.failure = error;
    });
    Object.assign(job, { done: true, data: new Uint8Array() });
    return { kind: 'bigquery#job', jobReference, status: { state: 'RUNNING' } };
  }

  private async answerTo(
    sql: string,
    texts: Record<string, string | null>,
    bytes: number,
    changes: boolean,
  ): Promise<Answered> {
    const reader = await this.store.read(sql, texts);
    if (changes) return { schema: { fields: [] }, rows: [], changed: reader.rowsChanged, bytes };
    const types = reader.columnTypes().map((type) => answeredType(String(type)));
    const fields = reader.columnNames().map((name, index) => ({ name, type: types[index] as string }));
    const rows = reader
      .getRowsJson()
      .map((row) => ({ f: row.map((value, index) => ({ v: answered(types[index] as string, value) })) }));
    return { schema: { fields }, rows, changed: null, bytes };
  }

  private keep({ jobId }: Reference, answer: Answered): void {
    this.answers.set(jobId, answer);
    const [oldest] = this.answers.keys();
    if (this.answers.size > KEPT && oldest) this.answers.delete(oldest);
  }

  private page(jobReference: Reference, { maxResults, pageToken }: Resource): Resource {
    const answer = this.answers.get(jobReference.jobId);
    if (!answer) throw notFound(`Job ${jobReference.projectId}:${jobReference.jobId}`);
    const from = Number(pageToken ?? 0);
    const to = from + Math.min(Number(maxResults ?? PAGE), PAGE);
    return {
      kind: 'bigquery#queryResponse',
      jobComplete: true,
      jobReference,
      schema: answer.schema,
      rows: answer.rows.slice(from, to),
      totalRows: String(answer.rows.length),
      totalBytesProcessed: String(answer.bytes),
      ...(answer.changed === null ? {} : { numDmlAffectedRows: String(answer.changed) }),
      ...(to < answer.rows.length ? { pageToken: String(to) } : {}),
    };
  }
}

/** What is billed is the bytes read, 10 MB at least. */
function checkLimit(bytes: number, limit: unknown): void {
  const billed = Math.max(bytes, 10 * 1024 * 1024);
  if (limit === undefined || billed <= Number(limit)) return;
  const message = `Query exceeded limit for bytes billed: ${limit}. ${billed} or higher required.`;
  throw new ApiFailure(500, 'bytesBilledLimitExceeded', message);
}

function errorOf(failure: ApiFailure | undefined) {
  if (!failure) return {};
  const { reason, message } = failure;
  return { errorResult: { reason, message } };
}
