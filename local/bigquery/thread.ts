/** The thread in which DuckDB lives: what it does takes its time, and whoever asks waits. Built as out/local/bigquery.mjs. */
import { type MessagePort, parentPort, workerData } from 'node:worker_threads';
import { ApiFailure, unavailable } from './failure';
import { Jobs } from './jobs';
import type { Asked, Reply, ThreadStart } from './link';
import { Store } from './store';
import { getDataset, getTable, insertDataset, insertTable } from './tables';

const { file, flag, replies } = workerData as ThreadStart;
const answered = new Int32Array(flag);

type Work = (...given: never[]) => Promise<unknown>;

/** What is asked for, by the names of the service. */
function worksOn(store: Store): Record<string, Work> {
  const jobs = new Jobs(store);
  return {
    'Datasets.get': (project: string, dataset: string) => getDataset(store, project, dataset),
    'Datasets.insert': (resource: unknown, project: string) => insertDataset(store, resource, project),
    'Tables.get': (project: string, dataset: string, table: string) => getTable(store, project, dataset, table),
    'Tables.insert': (resource: unknown, project: string, dataset: string) =>
      insertTable(store, resource, project, dataset),
    'Jobs.query': (resource: unknown, project: string) => jobs.query(resource, project),
    'Jobs.getQueryResults': (project: string, job: string, options: unknown) =>
      jobs.getQueryResults(project, job, options),
    'Jobs.insert': (resource: unknown, project: string, data?: Uint8Array) => jobs.insert(resource, project, data),
    'Jobs.get': (project: string, job: string, options: unknown) => jobs.get(project, job, options),
  };
}

async function replyTo(works: Record<string, Work>, { id, member, given }: Asked): Promise<Reply> {
  try {
    const work = works[member];
    if (!work) throw unavailable(`BigQuery.${member}`);
    return { id, value: await work(...(given as never[])) };
  } catch (error) {
    if (error instanceof ApiFailure) return { id, refused: error.details };
    return { id, broke: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

function answer(port: MessagePort, reply: Reply): void {
  port.postMessage(reply);
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
}

/** The file may be another program's, or no such file at all. */
const opened = await Store.open(file).then(
  (store) => ({ store }),
  (error: Error) => ({ broke: error.message }),
);
const works = 'store' in opened ? worksOn(opened.store) : {};
answer(replies, 'store' in opened ? { id: 0, value: null } : { id: 0, ...opened });
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (asked: Asked) => {
  last = last.then(async () => {
    if (asked.member !== 'close') return answer(replies, await replyTo(works, asked));
    if ('store' in opened) opened.store.close();
    answer(replies, { id: asked.id, value: null });
    parentPort?.close();
  });
});
