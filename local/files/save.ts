import { mkdir, stat } from 'node:fs/promises';
import { basename, dirname, extname } from 'node:path';
import type { Engine } from '../engine/engine';
import { isBeside, temporaryOf } from './atomic';
import { folderChanges } from './folder';
import { wrongName } from './foreign';
import { FileProblem, fileProblem } from './problem';
import type { WorkbookFile } from './read';
import { stateChange, statePath } from './state';
import { finishSaving, planName, writeTogether } from './together';
import { xlsxBytes } from './xlsx-write';

/**
 * Saves to an .xlsx file, or to a folder of CSV files where `path` has no extension or is a folder. Whatever happens
 * meanwhile, the workbook is the old or the new one. `opened` is the workbook as it was read: it tells which tabs
 * of a folder were removed since, and whose exact text is to be kept. Throws FileProblem.
 */
export async function saveWorkbook(engine: Engine, path: string, state: unknown, opened?: WorkbookFile): Promise<void> {
  const isFolder = await meansFolder(path);
  const data = engine.describe();
  if (isFolder)
    await mkdir(path, { recursive: true }).catch((error: unknown) => Promise.reject(fileProblem(error, path)));
  const changes = isFolder
    ? await folderChanges(path, data, openedFolder(opened))
    : [{ name: basename(path), content: await xlsxBytes(data) }];
  const remembered = await stateChange(statePath(path, isFolder), state);
  const { folder, plan } = placeOf(path, isFolder);
  await writeTogether(folder, plan, [...changes, ...remembered]);
}

/** Brings a workbook to where a process that died while saving it would have brought it. Only for who has its lock. */
export async function settleWorkbook(path: string): Promise<void> {
  const isFolder = (await stat(path).catch(() => null))?.isDirectory() ?? false;
  const { folder, plan } = placeOf(path, isFolder);
  const own = [basename(path), basename(statePath(path, false)), plan];
  const left = (name: string) => (isFolder ? temporaryOf(name) !== null : own.some((file) => isBeside(name, file)));
  await finishSaving(folder, plan, left);
}

/** Where a workbook's files lie, and the list of those that are being saved. */
export function placeOf(path: string, isFolder: boolean): { folder: string; plan: string } {
  return isFolder ? { folder: path, plan: planName() } : { folder: dirname(path), plan: planName(basename(path)) };
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
  if (found || /^\.(xls|et|xlsb|xlsm|xltx|ods|csv|tsv|txt|numbers)$/.test(extension))
    throw new FileProblem(wrongName(path), path);
  return true;
}
