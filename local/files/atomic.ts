import { randomUUID } from 'node:crypto';
import { type FileHandle, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fileProblem } from './problem';

/** How much of a file's name is in that of the file beside it: names have at most 255 bytes, and a Chinese letter has three. */
const KEPT = 60;

/**
 * Writes a file so that at every moment, and after a crash too, either the old or the new content is there: written
 * beside under a hidden name, forced to the disk, renamed. A file that exists keeps its permissions.
 */
export async function writeAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const [folder, name] = [dirname(path), basename(path)];
  const beside = await writeBeside(folder, name, content);
  try {
    await rename(join(folder, beside), path);
    await syncFolder(folder);
  } catch (error) {
    await rm(join(folder, beside), { force: true });
    throw fileProblem(error, path);
  }
}

/** Writes what is to become the file `name` of a folder beside it, forced to the disk. @returns the name under which it waits */
export async function writeBeside(folder: string, name: string, content: string | Uint8Array): Promise<string> {
  const beside = `.${name.slice(0, KEPT)}.${randomUUID().slice(0, 8)}.tmp`;
  try {
    const file = await open(join(folder, beside), 'wx', await modeOf(join(folder, name)));
    try {
      await writeThrough(file, content);
    } catch (error) {
      await rm(join(folder, beside), { force: true });
      throw error;
    }
  } catch (error) {
    throw fileProblem(error, join(folder, name));
  }
  return beside;
}

/** The beginning of the name of the file for which `name` was written beside it; null for a name that writeBeside does not give. */
export function temporaryOf(name: string): string | null {
  return /^\.(.+)\.[0-9a-f]{8}\.tmp$/.exec(name)?.[1] ?? null;
}

/** Whether a file that was written beside may be one for `name`. */
export function isBeside(temporary: string, name: string): boolean {
  return temporaryOf(temporary) === name.slice(0, KEPT);
}

async function writeThrough(file: FileHandle, content: string | Uint8Array): Promise<void> {
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function modeOf(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mode & 0o777;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

/** A rename survives a power cut only when its folder is on the disk, too. Windows has no such call. */
export async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
