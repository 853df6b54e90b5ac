import { randomUUID } from 'node:crypto';
import { type TableReference, tableName } from './catalogue';
import { derive } from './derive';
import { ApiFailure, notFound } from './failure';
import { load } from './load';
import { checkLimit, QUERY_FIELDS, queryIn } from './query';
import { only, type Resource } from './requests';
import type { Store } from './store';
import { checkNames, locationOf } from './tables';
import { answered, answeredType } from './types';

/** "maxResults": by itself a page ends at 10 MB; here at so many rows. */
const PAGE = 50_000;
/** Jobs that are remembered, with their answers. */
const KEPT = 20;

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

/** A job that fills a table: it is done when somebody asks how it stands, as at Google some time later. */
interface Filling {
  work: (() => Promise<void>) | null;
  failure: ApiFailure | null;
}

type Job = { reference: Reference } & ({ answer: Answer; bytes: number } | { filling: Filling });

/** Jobs of BigQuery over the DuckDB file. */
export class Jobs {
  private readonly jobs = new Map<string, Job>();

  constructor(private readonly store: Store) {}

  async query(given: unknown, project: string): Promise<Resource> {
    const where = 'BigQuery.Jobs.query';
    const request = only(where, given, [...QUERY_FIELDS, 'maxResults', 'timeoutMs', 'dryRun']);
    checkNames(project);
    const query = await queryIn(this.store, where, request);
    const { dataset, location, sql, texts, changes, bytes } = query;
    if (request.dryRun === true) {
      await this.store.check(sql);
      return { kind: 'bigquery#queryResponse', jobComplete: true, totalBytesProcessed: String(bytes) };
    }
    checkLimit(query, request);
    const answer = await this.answerTo(sql, texts, changes !== null);
    if (changes !== null) this.store.catalogue.changed(tableName({ ...dataset, tableId: changes }));
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
    const { load: loading, query } = only(where, configuration, ['load', 'query']);
    const { projectId, datasetId } = ((loading ?? query) as { destinationTable: TableReference }).destinationTable;
    const location = locationOf(this.store, projectId, datasetId);
    const work = () => (loading ? load(this.store, loading, data) : derive(this.store, query));
    const { reference } = this.remember(project, location, { filling: { work, failure: null } });
    return { kind: 'bigquery#job', jobReference: reference, status: { state: 'RUNNING' } };
  }

  /** The first look does the work and still finds it running; the next one sees what came of it. */
  async get(project: string, jobId: string, given: unknown): Promise<Resource> {
    const job = this.find(project, jobId, only('BigQuery.Jobs.get', given, ['location']).location);
    const filling = 'filling' in job ? job.filling : null;
    const runs = filling?.work;
    const status = runs ? { state: 'RUNNING' } : { state: 'DONE', ...errorOf(filling?.failure ?? null) };
    if (runs) filling.failure = await failureOf(runs());
    if (runs) filling.work = null;
    return { kind: 'bigquery#job', jobReference: job.reference, status };
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

/** Why Google would not do some work; null once it is done. */
async function failureOf(work: Promise<void>): Promise<ApiFailure | null> {
  try {
    await work;
    return null;
  } catch (error) {
    if (error instanceof ApiFailure) return error;
    throw error;
  }
}

function errorOf(failure: ApiFailure | null) {
  if (!failure) return {};
  const { reason, message } = failure;
  return { errorResult: { reason, message } };
}
