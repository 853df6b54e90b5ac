import { randomUUID } from 'node:crypto';
import { type TableReference, tableName } from './catalogue';
import { bytesRead } from './estimate';
import { ApiFailure, notFound } from './failure';
import { load } from './load';
import { boundParameters, type QueryParameter } from './parameters';
import { always, only, type Resource } from './requests';
import type { Store } from './store';
import { checkNames, locationOf } from './tables';
import { translated } from './translate';
import { answered, answeredType } from './types';

/** "maxResults": by itself a page ends at 10 MB; here at so many rows. */
const PAGE = 50_000;
/** Jobs that are remembered, with their answers. */
const KEPT = 20;
/** Bytes that a query is billed at least. */
const LEAST_BILLED = 10 * 1024 * 1024;

interface Answer {
  schema: { fields: { name: string; type: string }[] };
  rows: { f: { v: string | null }[] }[];
  /** Rows that it changed; null for a query. */
  changed: number | null;
}

interface Reference {
  projectId: string;
  jobId: string;
  location: string;
}

/** A load job that was asked for: it is done when somebody asks how it stands, as at Google some time later. */
interface Load {
  configuration: unknown;
  data: Uint8Array;
  outcome?: { failure: ApiFailure | null };
}

type Job = { reference: Reference } & ({ answer: Answer; bytes: number } | { load: Load });

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
  private readonly jobs = new Map<string, Job>();

  constructor(private readonly store: Store) {}

  async query(given: unknown, project: string): Promise<Resource> {
    const where = 'BigQuery.Jobs.query';
    const request = only(where, given, QUERY_FIELDS);
    always(where, request, { useLegacySql: false, parameterMode: 'NAMED' });
    checkNames(project);
    const { projectId, datasetId } = (request.defaultDataset ?? {}) as Omit<TableReference, 'tableId'>;
    const location = locationOf(this.store, projectId, datasetId);
    const bound = boundParameters((request.queryParameters ?? []) as QueryParameter[]);
    const expressions = new Map([...bound].map(([name, { expression }]) => [name, expression]));
    const { sql, parameters, names, changes } = translated(String(request.query), expressions);
    await this.store.use(projectId, datasetId);
    const bytes = await bytesRead(this.store, projectId, datasetId, names);
    if (request.dryRun === true) {
      await this.store.check(sql);
      return { kind: 'bigquery#queryResponse', jobComplete: true, totalBytesProcessed: String(bytes) };
    }
    checkLimit(bytes, request.maximumBytesBilled);
    const texts = Object.fromEntries([...parameters].map((name) => [name, bound.get(name)?.text ?? null]));
    const answer = await this.answerTo(sql, texts, changes !== null);
    if (changes !== null) this.store.catalogue.changed(tableName({ projectId, datasetId, tableId: changes }));
    return pageOf(this.remember(project, location, { answer, bytes }), request);
  }

  async getQueryResults(project: string, jobId: string, given: unknown): Promise<Resource> {
    const options = only('BigQuery.Jobs.getQueryResults', given, ['location', 'maxResults', 'timeoutMs', 'pageToken']);
    return pageOf(this.find(project, jobId, options.location), options);
  }

  async insert(given: unknown, project: string, data: Uint8Array = new Uint8Array()): Promise<Resource> {
    const where = 'BigQuery.Jobs.insert';
    checkNames(project);
    const { configuration } = only(where, given, ['configuration']);
    const resource = only(where, configuration, ['load']).load as { destinationTable: TableReference };
    const { projectId, datasetId } = resource.destinationTable;
    const location = locationOf(this.store, projectId, datasetId);
    const { reference } = this.remember(project, location, { load: { configuration: resource, data } });
    return { kind: 'bigquery#job', jobReference: reference, status: { state: 'RUNNING' } };
  }

  /** The first look does the work and still finds it running; the next one sees what came of it. */
  async get(project: string, jobId: string, given: unknown): Promise<Resource> {
    const job = this.find(project, jobId, only('BigQuery.Jobs.get', given, ['location']).location);
    const before = 'load' in job ? job.load.outcome : { failure: null };
    if ('load' in job && !before) await this.carryOut(job.load);
    const status = before ? { state: 'DONE', ...errorOf(before.failure) } : { state: 'RUNNING' };
    return { kind: 'bigquery#job', jobReference: job.reference, status };
  }

  private async carryOut(job: Load): Promise<void> {
    const failure = await load(this.store, job.configuration, job.data).then(
      () => null,
      (error: unknown) => {
        if (error instanceof ApiFailure) return error;
        throw error;
      },
    );
    job.outcome = { failure };
    job.data = new Uint8Array();
  }

  private async answerTo(sql: string, texts: Record<string, string | null>, changes: boolean): Promise<Answer> {
    const reader = await this.store.read(sql, texts);
    if (changes) return { schema: { fields: [] }, rows: [], changed: reader.rowsChanged };
    const types = reader.columnTypes().map((type) => answeredType(String(type)));
    const fields = reader.columnNames().map((name, index) => ({ name, type: types[index] as string }));
    const rows = reader
      .getRowsJson()
      .map((row) => ({ f: row.map((value, index) => ({ v: answered(types[index] as string, value) })) }));
    return { schema: { fields }, rows, changed: null };
  }

  private remember(projectId: string, location: string, job: Omit<Job, 'reference'>): Job {
    const reference = { projectId, jobId: `job_${randomUUID()}`, location };
    const made = { reference, ...job } as Job;
    this.jobs.set(reference.jobId, made);
    const [oldest] = this.jobs.keys();
    if (this.jobs.size > KEPT && oldest) this.jobs.delete(oldest);
    return made;
  }

  /** "location: ... required except for US and EU" */
  private find(project: string, jobId: string, location: unknown): Job {
    const job = this.jobs.get(jobId);
    const place = location ?? (['US', 'EU'].includes(job?.reference.location ?? '') ? job?.reference.location : 'US');
    if (!job || job.reference.projectId !== project || job.reference.location !== place)
      throw notFound(`Job ${project}:${jobId}`);
    return job;
  }
}

function pageOf(job: Job, { maxResults, pageToken }: Resource): Resource {
  if (!('answer' in job)) throw notFound(`Job ${job.reference.projectId}:${job.reference.jobId} is no query`);
  const { answer, bytes, reference } = job;
  const from = Number(pageToken ?? 0);
  const to = from + Math.min(Number(maxResults ?? PAGE), PAGE);
  return {
    kind: 'bigquery#queryResponse',
    jobComplete: true,
    jobReference: reference,
    schema: answer.schema,
    rows: answer.rows.slice(from, to),
    totalRows: String(answer.rows.length),
    totalBytesProcessed: String(bytes),
    ...(answer.changed === null ? {} : { numDmlAffectedRows: String(answer.changed) }),
    ...(to < answer.rows.length ? { pageToken: String(to) } : {}),
  };
}

function checkLimit(bytes: number, limit: unknown): void {
  const billed = Math.max(bytes, LEAST_BILLED);
  if (limit === undefined || billed <= Number(limit)) return;
  const message = `Query exceeded limit for bytes billed: ${limit}. ${billed} or higher required.`;
  throw new ApiFailure(500, 'bytesBilledLimitExceeded', message);
}

function errorOf(failure: ApiFailure | null) {
  if (!failure) return {};
  const { reason, message } = failure;
  return { errorResult: { reason, message } };
}
