/** One process at a time on a workbook: a file beside it that bears the process's number. */
import { readFile, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Refused } from './usage';

function lockOf(workbook: string): string {
  return join(dirname(workbook), `.${basename(workbook)}.lock`);
}

function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** The process that holds the lock; null for one that is gone or left no number. */
async function holder(file: string): Promise<number | null> {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  return Number.isInteger(pid) && pid > 0 && alive(pid) ? pid : null;
}

/**
 * Takes the workbook for this process until the returned function is called. A lock whose process is gone is taken over.
 *
 * @throws Refused while another process has it
 */
export async function lockWorkbook(workbook: string): Promise<() => Promise<void>> {
  const file = lockOf(workbook);
  const release = () => rm(file, { force: true });
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' });
      return release;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      const pid = await holder(file);
      if (pid !== null) throw new Refused((say) => say.locked(workbook, pid));
      await release();
    }
  }
}
