import { stat } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import type { WorkbookData } from '../engine/engine';
import { readFolder } from './folder';
import { wrongName } from './foreign';
import { FileProblem, fileProblem } from './problem';
import { readState, statePath } from './state';
import { readXlsx } from './xlsx-read';

export interface WorkbookFile {
  path: string;
  data: WorkbookData;
  /** What the host kept beside it when it was last saved; undefined where nothing was. */
  state: unknown;
}

/** Whether a path is that of a folder of CSV files, or of an .xlsx file. Throws FileProblem for anything else. */
export async function isFolderOfTabs(path: string): Promise<boolean> {
  if (await isDirectory(path)) return true;
  if (extname(path).toLowerCase() !== '.xlsx') throw new FileProblem(wrongName(path), path);
  return false;
}

/** Reads an .xlsx file or a folder of CSV files. Throws FileProblem. */
export async function readWorkbook(path: string): Promise<WorkbookFile> {
  const isFolder = await isFolderOfTabs(path);
  const data = isFolder ? await readFolder(path) : await readXlsx(path);
  return { path, data, state: await readState(statePath(path, isFolder)) };
}

/** A workbook that is yet to be saved for the first time. */
export const newWorkbook = (path: string): WorkbookFile => ({
  path,
  data: { name: basename(path, extname(path)), sheets: [] },
  state: undefined,
});

async function isDirectory(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (error) {
    throw fileProblem(error, path);
  }
}
