/** What tells a process from a later one: the number of one that ended is given away again. */
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Of a process that ended but still has its number, as its parent has not asked how it ended. */
const ENDED = 'ended';

/**
 * The same text for the same process at any time, whatever becomes of the machine's clock.
 *
 * @returns null where there is no such process, and where it cannot be known
 */
export async function identityOf(pid: number): Promise<string | null> {
  try {
    if (process.platform === 'linux') return await onLinux(pid);
    return process.platform === 'win32' ? null : await byPs(pid);
  } catch {
    // Neither the process nor, in some container, the place where it could be asked about.
    return null;
  }
}

/** proc(5): of stat, field 3 is the state, field 22 when it began, in ticks from the machine's start; field 2, a name in brackets, may hold blanks. */
async function onLinux(pid: number): Promise<string> {
  const own = await readFile(`/proc/${pid}/stat`, 'utf8');
  const start = await readFile('/proc/sys/kernel/random/boot_id', 'utf8');
  const fields = own.slice(own.lastIndexOf(')') + 2).split(' ');
  return /^[ZX]/.test(fields[0] ?? '') ? ENDED : `${start.trim()} ${fields[19]}`;
}

/** The day and second at which it began. */
async function byPs(pid: number): Promise<string | null> {
  const wanted = ['-o', 'stat=', '-o', 'lstart=', '-p', String(pid)];
  const { stdout } = await run('ps', wanted, { env: { ...process.env, LC_ALL: 'C' } });
  const [, state = '', began = ''] = /^(\S+)\s+(.*)$/.exec(stdout.trim()) ?? [];
  return state.startsWith('Z') ? ENDED : began || null;
}
