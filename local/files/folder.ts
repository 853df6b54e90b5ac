import { readdir, readFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import type { SheetData, WorkbookData } from '../engine/engine';
import { type CsvTable, cellOf, mergedFields, readCsv, writeCsv } from './csv';
import { FileProblem, fileProblem } from './problem';
import { fileOfTab, tabOfFile } from './tab-names';
import type { FileChange } from './together';

/** A folder of CSV files as a workbook, one tab a file; other files are none of its business. */
export async function readFolder(path: string): Promise<WorkbookData> {
  const files = [...(await filesByTab(path))].sort(([a], [b]) => (a < b ? -1 : 1));
  const sheets = await Promise.all(files.map(async ([name, file]) => toSheet(name, await readTable(join(path, file)))));
  return { name: basename(path), sheets };
}

/** The folder that a workbook was opened from, and the tabs that it had then. */
export interface OpenedFolder {
  path: string;
  tabs: string[];
}

/**
 * What saving changes in a folder: the tabs that changed. Where the workbook was opened from this folder, the files of tabs that are gone since are
 * removed, and no other file ever is. Where it came from another folder, what did not change keeps its exact text.
 */
export async function folderChanges(
  path: string,
  data: WorkbookData,
  opened: OpenedFolder | null,
): Promise<FileChange[]> {
  const files = await filesByTab(path);
  const inPlace = opened !== null && resolve(opened.path) === resolve(path);
  const sources = opened && !inPlace ? await filesByTab(opened.path) : new Map<string, string>();
  const written = data.sheets.map((sheet) => {
    const source = sources.get(sheet.name);
    return tabChange(path, sheet, files.get(sheet.name), source && opened ? join(opened.path, source) : undefined);
  });
  const kept = new Set(data.sheets.map((sheet) => sheet.name));
  const gone = (inPlace ? opened.tabs : []).flatMap((name) => {
    const file = kept.has(name) ? undefined : files.get(name);
    return file ? [{ name: file, content: null }] : [];
  });
  return [...(await Promise.all(written)).flat(), ...gone];
}

async function filesByTab(path: string): Promise<Map<string, string>> {
  const entries = await readdir(path, { withFileTypes: true }).catch((error: unknown) =>
    Promise.reject(fileProblem(error, path)),
  );
  const files = entries.filter((entry) => !entry.isDirectory() && /^[^.].*\.csv$/i.test(entry.name));
  return new Map(files.map(({ name }) => [tabOfFile(name), name]));
}

async function readTable(path: string): Promise<CsvTable> {
  const bytes = await readFile(path).catch((error: unknown) => Promise.reject(fileProblem(error, path)));
  try {
    return readCsv(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch (error) {
    throw new FileProblem('not-utf8', path, error);
  }
}

function toSheet(name: string, { fields }: CsvTable): SheetData {
  return { name, cells: fields.map((row) => row.map(cellOf)), frozenRows: fields.length > 0 ? 1 : 0 };
}

async function tabChange(
  path: string,
  sheet: SheetData,
  file: string | undefined,
  source: string | undefined,
): Promise<FileChange[]> {
  const { rows, width } = extent(sheet);
  const name = file ?? fileOfTab(sheet.name);
  const base = file ? join(path, file) : source;
  if (!base && rows.length === 0) return [];
  const old = base ? await readTable(base) : { fields: [], bom: false, newline: '\n' };
  const fields = mergedFields(rows, width, old.fields);
  const unchanged = base !== undefined && same(trimmed(fields), trimmed(old.fields));
  if (!unchanged) return [{ name, content: writeCsv({ ...old, fields }) }];
  return file ? [] : [{ name, content: await readFile(base) }];
}

/** Rows and columns up to the last value. */
function extent(sheet: SheetData) {
  const cells = withSpills(sheet);
  let height = 0;
  let width = 0;
  for (let r = 0; r < cells.length; r++) {
    const row = cells[r] ?? [];
    for (let c = row.length - 1; c >= 0; c--) {
      if ((row[c]?.value ?? null) === null) continue;
      height = r + 1;
      width = Math.max(width, c + 1);
      break;
    }
  }
  return { rows: Array.from({ length: height }, (_, r) => cells[r] ?? []), width };
}

/** In a file a spilled cell is its value, shown as its formula's cell is. */
function withSpills({ cells, spills = [] }: SheetData): SheetData['cells'] {
  const filled = spills.length > 0 ? cells.map((row) => [...(row ?? [])]) : cells;
  for (const { row, column, cells: spilled } of spills) {
    const first = cells[row]?.[column]?.style;
    spilled.forEach((line, r) => {
      const target = filled[row + r] ?? [];
      filled[row + r] = target;
      line.forEach(({ value, style }, c) => {
        target[column + c] = { value, style: target[column + c]?.style ?? style ?? first };
      });
    });
  }
  return filled;
}

/** Without the blank fields at the ends of rows and the blank rows at the end: they say nothing. */
function trimmed(fields: string[][]): string[][] {
  const rows = fields.map((row) => row.slice(0, row.findLastIndex((field) => field !== '') + 1));
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1);
}

function same(a: string[][], b: string[][]): boolean {
  return (
    a.length === b.length && a.every((row, r) => row.length === b[r]?.length && row.every((f, c) => f === b[r]?.[c]))
  );
}
