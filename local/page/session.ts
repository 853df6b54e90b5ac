/** The main thread's end of the Worker that holds the workbook. */
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { BigQueryPlace } from '../bigquery/link';
import type { Web } from '../runtime/backend';
import type { DeskCall, ShownHtml } from './desk';
import type { Answer, Language, PageChange, PageCheck, Question } from './protocol';

export interface SessionOptions {
  /** The Worker's script. */
  worker: string | URL;
  /** The workbook: .xlsx or folder. */
  path: string;
  /** Folder of the add-on as it is pushed to Google. */
  bundle: string;
  outbox: string;
  /** How far the add-on reaches; without it there is no web. */
  web?: Web;
  /** Where BigQuery's data are; without it there is none. */
  bigQuery?: BigQueryPlace;
  language: Language;
  /** ISO time at which the add-on's clock stands still; null lets it run. */
  now: string | null;
}

export interface WorkerStart extends Omit<SessionOptions, 'worker'> {
  /** One Int32: 1 once the answer is on the port. */
  answered: SharedArrayBuffer;
  answers: MessagePort;
}

export type ToWorker =
  | { kind: 'call'; id: number; page: number; asked: DeskCall }
  | ({ kind: 'change'; page: number } & PageChange)
  | ({ kind: 'check'; page: number } & PageCheck)
  | { kind: 'leave'; page: number }
  | { kind: 'close' };

export type FromWorker =
  | { kind: 'ready' }
  | { kind: 'forward'; pages: number[]; text: string }
  | { kind: 'show'; page: number; shown: ShownHtml }
  | { kind: 'ask'; page: number; question: Question }
  /** `failure`: why the workbook could not be saved. */
  | { kind: 'closed'; failure: string | null };

export type Heard = Exclude<FromWorker, { kind: 'ready' } | { kind: 'closed' }>;

/** A workbook is millions of small objects that stay: with more room for new ones they are moved about less often. */
const ROOM = { maxYoungGenerationSizeMb: 192 };

export class Session {
  private readonly worker: Worker;
  private readonly answered = new SharedArrayBuffer(4);
  private readonly answers: MessagePort;
  /** The workbook is open. Rejects with why it cannot be opened. */
  readonly ready: Promise<void>;
  /** The Worker is gone: told to, or by an error. */
  readonly closed: Promise<void>;
  private failure: string | null = null;

  constructor({ worker, ...options }: SessionOptions, heard: (message: Heard) => void) {
    const { port1, port2 } = new MessageChannel();
    this.answers = port1;
    const workerData: WorkerStart = { ...options, answered: this.answered, answers: port2 };
    this.worker = new Worker(worker, { workerData, transferList: [port2], resourceLimits: ROOM });
    this.ready = new Promise((resolve, reject) => {
      this.worker.on('message', (message: FromWorker) => {
        if (message.kind === 'ready') resolve();
        else if (message.kind === 'closed') this.failure = message.failure;
        else heard(message);
      });
      this.worker.once('error', (error) => {
        this.failure = error.message;
        reject(error);
      });
    });
    this.closed = new Promise((resolve) => this.worker.once('exit', () => resolve()));
  }

  send(message: ToWorker): void {
    this.worker.postMessage(message);
  }

  /** Lets the Worker go on with the answer to the question on which it waits. */
  answer(answer: Answer): void {
    this.answers.postMessage(answer);
    const flag = new Int32Array(this.answered);
    Atomics.store(flag, 0, 1);
    Atomics.notify(flag, 0);
  }

  /** Saves and ends the Worker. @throws Error why the workbook could not be saved */
  async close(): Promise<void> {
    this.send({ kind: 'close' });
    await this.closed;
    this.answers.close();
    if (this.failure !== null) throw new Error(this.failure);
  }
}
