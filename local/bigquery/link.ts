import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { FailureDetails } from './failure';

/** Where BigQuery is kept on this machine. */
export interface BigQueryPlace {
  /** The program of its thread, out/local/bigquery.mjs. */
  thread: string;
  /** The DuckDB file, beside the workbook; made when something is asked for the first time. */
  file: string;
}

export interface ThreadStart {
  file: string;
  /** One Int32: 1 once a reply is on the port. */
  flag: SharedArrayBuffer;
  replies: MessagePort;
}

export interface Asked {
  /** Its number, which the reply bears too. */
  id: number;
  /** `Jobs.query` */
  member: string;
  given: unknown[];
}

export type Reply = { id: number } & ({ value: unknown } | { refused: FailureDetails } | { broke: string });
type Answer = Exclude<Reply, { broke: string }>;

/** Milliseconds in which the thread must be there. */
const START = 60_000;

/** The calling end of the thread that holds DuckDB: a call blocks until it is answered, as one to Google does. The thread is started by the first one. */
export class BigQueryLink {
  private thread: Worker | null = null;
  private readonly flag = new Int32Array(new SharedArrayBuffer(4));
  private replies: MessagePort | null = null;
  /** Number of the last question. */
  private asked = 0;

  constructor(private readonly place: BigQueryPlace) {}

  /** @throws Error where the thread cannot do its work at all */
  call(member: string, given: unknown[]): Answer {
    this.thread ??= this.start();
    this.asked += 1;
    this.thread.postMessage({ id: this.asked, member, given } satisfies Asked);
    return this.reply();
  }

  /** Ends the thread, once everything is on the disk. */
  close(): void {
    if (this.thread) this.call('close', []);
    this.replies?.close();
    this.thread = null;
  }

  private start(): Worker {
    const { thread, file } = this.place;
    const { port1, port2 } = new MessageChannel();
    const workerData: ThreadStart = { file, flag: this.flag.buffer as SharedArrayBuffer, replies: port2 };
    const started = new Worker(thread, { workerData, transferList: [port2] });
    started.unref();
    port1.unref();
    this.replies = port1;
    this.asked = 0;
    this.reply(START);
    return started;
  }

  private reply(patience?: number): Answer {
    // Whoever woke us may have been late with the reply before: only the flag says that one is there.
    while (Atomics.load(this.flag, 0) === 0)
      if (Atomics.wait(this.flag, 0, 0, patience) === 'timed-out')
        throw new Error('the thread of BigQuery does not start');
    Atomics.store(this.flag, 0, 0);
    const reply = this.replies && (receiveMessageOnPort(this.replies)?.message as Reply | undefined);
    if (reply?.id !== this.asked) throw new Error(`the thread of BigQuery answered ${reply?.id}, not ${this.asked}`);
    if ('broke' in reply) throw new Error(reply.broke);
    return reply;
  }
}
