import { unzipSync } from 'fflate';
import { readTextTable } from '../textTable';
import type { NoTable, Table } from './table';
import { readWorkbook } from './xlsx';

/** A file as the merchant dropped it. */
export interface DroppedFile {
  name: string;
  bytes: Uint8Array;
}

/** The tables of text that files hold: a text file is one, a workbook one per sheet, an archive those of its files. */
export function fileTables(files: readonly DroppedFile[]): (Table | NoTable)[] {
  return differentNames(files).flatMap(tablesOf);
}

/** Two files of one name (from two folders) are told apart by a number. */
function differentNames(files: readonly DroppedFile[]): DroppedFile[] {
  const seen = new Map<string, number>();
  return files.map(({ name, bytes }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { name: count === 1 ? name : `${name} (${count})`, bytes };
  });
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

function tablesOf({ name, bytes }: DroppedFile): (Table | NoTable)[] {
  if (bytes.length === 0) return [{ file: name, encoding: '', reason: 'emptyFile' }];
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return [{ file: name, encoding: '', reason: compoundFile(bytes) }];
  if (startsWith(bytes, 0x50, 0x4b)) return zipTables(name, bytes);
  return [textTable(name, bytes)];
}

/** Old .xls and encrypted .xlsx are both OLE compound files; the latter holds a stream of this name, in UTF-16. */
function compoundFile(bytes: Uint8Array): NoTable['reason'] {
  return new TextDecoder('utf-16le').decode(bytes).includes('EncryptedPackage') ? 'password' : 'oldXls';
}

/** A workbook, or the .zip in which some platforms wrap their exports. */
function zipTables(name: string, bytes: Uint8Array): (Table | NoTable)[] {
  const encrypted = ((bytes[6] ?? 0) & 1) === 1;
  if (encrypted) return [{ file: name, encoding: 'zip', reason: 'password' }];
  try {
    const sheets = readWorkbook(bytes);
    if (sheets.length > 0) return sheets.map((sheet) => sheetTable(name, sheet.name, sheet.rows, sheets.length));
    const inside = Object.entries(unzipSync(bytes, { filter: (entry) => /\.(csv|xlsx|txt)$/i.test(entry.name) }));
    if (inside.length > 0)
      return inside.flatMap(([entry, content]) => tablesOf({ name: `${name}/${entry}`, bytes: content }));
    return [{ file: name, encoding: 'xlsx', reason: 'emptyFile' }];
  } catch (error) {
    console.warn('unreadable archive', error);
    return [{ file: name, encoding: 'zip', reason: 'notTable' }];
  }
}

const sheetTable = (name: string, sheet: string, rows: string[][], count: number): Table => ({
  file: count > 1 ? `${name}[${sheet}]` : name,
  book: name,
  encoding: 'xlsx',
  rows,
  broken: new Set(),
});

function textTable(name: string, bytes: Uint8Array): Table | NoTable {
  const table = readTextTable(bytes);
  if (table.rows === null) return { file: name, encoding: table.encoding, reason: 'notTable' };
  if (table.rows.length === 0) return { file: name, encoding: table.encoding, reason: 'emptyFile' };
  return { file: name, book: null, ...table };
}

/** Of a workbook with sheets that hold what is looked for only these: what else it holds is nobody's concern. */
export function worthReading(
  tables: readonly (Table | NoTable)[],
  holds: (table: Table) => boolean,
): readonly (Table | NoTable)[] {
  const known = tables.filter((table) => 'rows' in table && holds(table));
  return tables.filter(
    (table) => known.length === 0 || !('book' in table) || table.book === null || known.includes(table),
  );
}
