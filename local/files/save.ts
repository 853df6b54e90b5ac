import { stat } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Engine } from '../engine/engine';
import { writeAtomically } from './atomic';
import { writeFolder } from './folder';
import { FileProblem } from './problem';
import type { WorkbookFile } from './read';
import { statePath, writeState } from './state';
import { xlsxBytes } from './xlsx-write';

/**
 * Saves to an .xlsx file, or to a folder of CSV files where `path` has no extension or is a folder. Whatever happens
 * meanwhile, each file has its old or its new content. `opened` is the workbook as it was read: it tells which tabs
 * of a folder were removed since, and whose exact text is to be kept. Throws FileProblem.
 */
export async function saveWorkbook(engine: Engine, path: string, state: unknown, opened?: WorkbookFile): Promise<void> {
  const isFolder = await meansFolder(path);
  const data = engine.describe();
  if (isFolder) await writeFolder(path, data, openedFolder(opened));
  else await writeAtomically(path, await xlsxBytes(data));
  await writeState(statePath(path, isFolder), state);
}

function openedFolder(opened: WorkbookFile | undefined) {
  if (!opened || /\.xlsx$/i.test(opened.path)) return null;
  return { path: opened.path, tabs: opened.data.sheets.map(({ name }) => name) };
}

async function meansFolder(path: string): Promise<boolean> {
  const extension = extname(path).toLowerCase();
  const found = await stat(path).catch(() => null);
  if (found?.isDirectory()) return true;
  if (extension === '.xlsx') return false;
  if (found || /^\.(xls|xlsb|xlsm|ods|csv|tsv|txt|numbers)$/.test(extension))
    throw new FileProblem('wrong-extension', path);
  return true;
}
