/**
 * The thread in which add-on and engine live. It may block: on a long job, and on a question until somebody answers it, while the
 * main thread goes on serving the page.
 */
import { parentPort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { localeOf } from '../command/usage';
import { FileProblem } from '../files/problem';
import { readWorkbook } from '../files/read';
import { saveWorkbook } from '../files/save';
import { Host } from '../host';
import { words } from '../text';
import { Desk } from './desk';
import type { Answer, Question } from './protocol';
import type { FromWorker, ToWorker, WorkerStart } from './session';

/** How often clock triggers are looked at. */
const MINUTE = 60_000;

const start = workerData as WorkerStart;
const answered = new Int32Array(start.answered);

function post(message: FromWorker): void {
  parentPort?.postMessage(message);
}

/** Blocks this thread until the main thread has put the answer onto the port. */
function ask(page: number, question: Question): Answer {
  Atomics.store(answered, 0, 0);
  post({ kind: 'ask', page, question });
  // The call that wakes may be a late one for the question before: only the flag says that there is an answer.
  while (Atomics.load(answered, 0) === 0) Atomics.wait(answered, 0, 0);
  return (receiveMessageOnPort(start.answers)?.message as Answer | undefined) ?? { button: 'CLOSE' };
}

/** A problem of a file in the user's language. */
function inWords(error: Error): never {
  throw error instanceof FileProblem ? new Error(words[start.language].files[error.code](error.path)) : error;
}

async function openDesk(): Promise<Desk> {
  const { path, bundle, outbox, language, web, bigQuery } = start;
  const now = start.now === null ? undefined : new Date(start.now);
  const workbook = await readWorkbook(path);
  const services = Desk.services(() => desk);
  const host = Host.open({ bundle, outbox, now, workbook, web, bigQuery, locale: localeOf(language), ...services });
  const desk = new Desk(host, path, {
    ask,
    tell: (pages, text) => post({ kind: 'forward', pages, text }),
    show: (page, shown) => post({ kind: 'show', page, shown }),
    save: (saved) => saveWorkbook(saved.engine, path, saved.state(), workbook).catch(inWords),
  });
  return desk;
}

function answer(desk: Desk, { id, page, asked }: Extract<ToWorker, { kind: 'call' }>): void {
  try {
    post({
      kind: 'forward',
      pages: [page],
      text: JSON.stringify({ kind: 'reply', id, value: desk.call(page, asked) }),
    });
  } catch (error) {
    post({
      kind: 'forward',
      pages: [page],
      text: JSON.stringify({ kind: 'refusal', id, message: (error as Error).message }),
    });
  }
}

async function take(desk: Desk, message: ToWorker): Promise<void> {
  if (message.kind === 'call') answer(desk, message);
  else if (message.kind === 'change') desk.pages.change(message.page, message);
  else if (message.kind === 'check') desk.pages.check(message.page, message);
  else if (message.kind === 'leave') desk.pages.leave(message.page);
  else {
    const failure = await desk.close().then(
      () => null,
      (error: Error) => error.message,
    );
    post({ kind: 'closed', failure });
    parentPort?.close();
  }
}

const desk = await openDesk();
// Where the clock stands still, no time comes.
if (start.now === null) setInterval(() => desk.tick(), MINUTE).unref();
parentPort?.on('message', (message: ToWorker) => void take(desk, message));
post({ kind: 'ready' });
