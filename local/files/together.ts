/**
 * Several files of a folder that change together: a workbook of CSV files, or an .xlsx file and what is remembered beside it. Each is written beside its
 * place first; then a list of what is to become of them is, whole or not at all; then they are renamed. A process that dies before the list is there has
 * changed nothing; one that dies after it has changed everything: whoever opens the workbook next does the rest of the list.
 */
import { readdir, readFile, rename, rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { syncFolder, writeAtomically, writeBeside } from './atomic';
import { fileProblem } from './problem';

/** A file by its name in the folder; no content: it goes. */
export interface FileChange {
  name: string;
  content: string | Uint8Array | null;
}

/** What the list says: which file takes the place of which, and which go. */
interface Plan {
  renamed: [from: string, to: string][];
  removed: string[];
}

/** The name of a workbook's list. @param workbook the name of its file; none for a folder of CSV files, in which it lies */
export const planName = (workbook = ''): string => `.${workbook}.saving.json`;

/** @param plan the name of the list */
export async function writeTogether(folder: string, plan: string, changes: readonly FileChange[]): Promise<void> {
  const [only] = changes;
  if (!only) return;
  if (changes.length === 1 && only.content !== null) return writeAtomically(join(folder, only.name), only.content);
  const renamed: Plan['renamed'] = [];
  try {
    for (const { name, content } of changes)
      if (content !== null) renamed.push([await writeBeside(folder, name, content), name]);
    const removed = changes.flatMap(({ name, content }) => (content === null ? [name] : []));
    await writeAtomically(join(folder, plan), JSON.stringify({ renamed, removed } satisfies Plan));
  } catch (error) {
    await Promise.all(renamed.map(([from]) => rm(join(folder, from), { force: true })));
    throw error;
  }
  await carryOut(folder, plan);
}

/**
 * Does the rest of what a process left that died while it saved, and removes what it had written beside. Only for who has the workbook's lock.
 *
 * @param own whether a hidden file of the folder was written beside one of the workbook's
 */
export async function finishSaving(folder: string, plan: string, own: (name: string) => boolean): Promise<void> {
  await carryOut(folder, plan);
  const names = await readdir(folder).catch((error: unknown) => Promise.reject(fileProblem(error, folder)));
  await Promise.all(names.filter(own).map((name) => rm(join(folder, name), { force: true })));
}

async function carryOut(folder: string, plan: string): Promise<void> {
  const { renamed, removed } = await planOf(folder, plan);
  if (renamed.length + removed.length === 0) return;
  try {
    for (const [from, to] of renamed) await rename(join(folder, from), join(folder, to)).catch(unlessDone);
    for (const name of removed) await rm(join(folder, name), { force: true });
    await syncFolder(folder);
    await rm(join(folder, plan), { force: true });
  } catch (error) {
    throw fileProblem(error, folder);
  }
}

/** It was renamed before the process died. */
function unlessDone(error: NodeJS.ErrnoException): void {
  if (error.code !== 'ENOENT') throw error;
}

async function planOf(folder: string, plan: string): Promise<Plan> {
  const text = await readFile(join(folder, plan), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw fileProblem(error, join(folder, plan));
  });
  return planFrom(text) ?? { renamed: [], removed: [] };
}

/** null for what writeTogether did not write: a folder may come from anywhere, and no list leads out of it. */
function planFrom(text: string): Plan | null {
  try {
    const { renamed, removed } = JSON.parse(text) as Plan;
    const inside = [...renamed.flat(), ...removed].every((name) => basename(name) === name && !/^\.+$/.test(name));
    return inside ? { renamed, removed } : null;
  } catch {
    return null;
  }
}
