import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileProblem } from './problem';
import type { FileChange } from './together';

/** What the host keeps beside a workbook: NAME.xlsx.state.json, or .state.json within a folder. */
export function statePath(path: string, isFolder: boolean): string {
  return isFolder ? join(path, '.state.json') : join(dirname(path), `${basename(path)}.state.json`);
}

/** undefined where there is none, or where it is not JSON any more: then the workbook opens without it. */
export async function readState(path: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError || (error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw fileProblem(error, path);
  }
}

/** What saving changes in its file: it is there only when it says anything, and not written again when it says the same. */
export async function stateChange(path: string, state: unknown): Promise<FileChange[]> {
  const name = basename(path);
  const before = await readFile(path, 'utf8').catch(() => null);
  if (saysNothing(state)) return before === null ? [] : [{ name, content: null }];
  const content = `${JSON.stringify(state, null, 2)}\n`;
  return before === content ? [] : [{ name, content }];
}

function saysNothing(state: unknown): boolean {
  if (state === null || state === undefined || state === '' || state === 0) return true;
  return typeof state === 'object' && Object.values(state).every(saysNothing);
}
