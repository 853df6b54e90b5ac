/** One process at a time on a workbook: a file beside it that says which process has it, and since when. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, realpath, rename, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileProblem } from '../files/problem';
import { placeOf, settleWorkbook } from '../files/save';
import type { Holder } from './holder';
import { identityOf } from './process-identity';
import { Refused } from './usage';

/** Milliseconds for which a lock without content is being written. */
const WRITING = 300;
/** Milliseconds until it is looked again whose turn it is to take a dead lock over, and after which a turn is that of a process that died in it. */
const TURN = 30;
const LONGEST_TURN = 5000;

/** One file by whatever name: links and folders' other names lead to the same lock. */
async function lockOf(workbook: string): Promise<string> {
  const path = existsSync(workbook)
    ? await realpath(workbook)
    : join(await realpath(dirname(workbook)).catch(() => dirname(workbook)), basename(workbook));
  return join(dirname(path), `.${basename(path)}.lock`);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Whether who wrote the lock may still be at work. */
async function isHeld({ pid, host, identity }: Holder): Promise<boolean> {
  if (host !== hostname()) return true;
  if (!isAlive(pid)) return false;
  const now = await identityOf(pid);
  return identity === null || now === null || now === identity;
}

/** null for what is no lock of ours. */
function holderFrom(text: string): Holder | null {
  try {
    const { pid, host, identity = null, since, command } = JSON.parse(text) as Holder;
    const isWhole = Number.isInteger(pid) && pid > 0 && typeof host === 'string' && Number.isFinite(since);
    return isWhole ? { pid, host, identity, since, command: String(command) } : null;
  } catch {
    return null;
  }
}

async function ownLock(command: string): Promise<string> {
  const { pid } = process;
  const holder: Holder = { pid, host: hostname(), identity: await identityOf(pid), since: Date.now(), command };
  return JSON.stringify(holder);
}

/** What the lock says now; an empty one is looked at again, as its process may be about to write it. */
async function read(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => '');
  if (text !== '') return text;
  await setTimeout(WRITING);
  return readFile(file, 'utf8').catch(() => '');
}

/**
 * Takes the workbook for this process until the returned function is called, and finishes what a process that died while saving left. A lock whose process
 * is gone is taken over.
 *
 * @param command what this process does with it
 * @throws Refused while another process has it, FileProblem where no lock can be written
 */
export async function lockWorkbook(workbook: string, command: string): Promise<() => Promise<void>> {
  const file = await lockOf(workbook);
  const own = await ownLock(command);
  for (let isOurs = await written(file, own, workbook); !isOurs; ) {
    const said = await read(file);
    const holder = holderFrom(said);
    if (holder && (await isHeld(holder))) throw refusal(workbook, holder, file);
    isOurs = (await takenOver(file, said, own)) || (await written(file, own, workbook));
  }
  await settleWorkbook(workbook);
  return () => rm(file, { force: true });
}

function refusal(workbook: string, holder: Holder, lock: string): Refused {
  const elsewhere = holder.host !== hostname();
  return new Refused((say) => (elsewhere ? say.lockedElsewhere(workbook, holder, lock) : say.locked(workbook, holder)));
}

/** For who only reads: where nobody has the workbook, what a process that died while saving left is finished. */
export async function settleUnlocked(workbook: string): Promise<void> {
  const isFolder = (await stat(workbook)).isDirectory();
  const { folder, plan } = placeOf(workbook, isFolder);
  if (!existsSync(join(folder, plan))) return;
  const release = await lockWorkbook(workbook, 'eval').catch((error: Error) => {
    if (error instanceof Refused) return null;
    throw error;
  });
  await release?.();
}

/** @returns whether the lock is ours; false where there is one */
async function written(file: string, text: string, workbook: string): Promise<boolean> {
  try {
    await writeFile(file, text, { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fileProblem(error, workbook);
  }
}

/**
 * Puts our lock in the place of a dead process's, where it still is that one. One process at a time does so, and the place is never empty meanwhile: of several
 * that find the same dead lock, one has the workbook.
 *
 * @param said what the dead lock says @returns whether the lock is ours
 */
async function takenOver(file: string, said: string, own: string): Promise<boolean> {
  const turn = `${file}.turn`;
  if (!(await mkdir(turn).then(yes, unlessThere))) {
    await setTimeout(TURN);
    if (await isOlderThan(turn, LONGEST_TURN)) await rmdir(turn).catch(unlessThere);
    return false;
  }
  try {
    if ((await readFile(file, 'utf8').catch(() => null)) !== said) return false;
    await writeFile(join(turn, 'lock'), own);
    await rename(join(turn, 'lock'), file);
    return true;
  } finally {
    await rmdir(turn);
  }
}

const yes = () => true;

/** Another process is or was quicker. */
function unlessThere(error: NodeJS.ErrnoException): false {
  if (!['EEXIST', 'ENOENT', 'ENOTEMPTY'].includes(error.code ?? '')) throw error;
  return false;
}

async function isOlderThan(path: string, milliseconds: number): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && Date.now() - found.mtimeMs > milliseconds;
}
