import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import type { Reading, ReadSettings } from './reading/reading';
import { readTables } from './reading/reading';
import { isBlank, type NoTable, type Table } from './reading/table';
import { readWorkbook } from './reading/xlsx';

export type { ImportResult, ImportSettings, OrderBatch } from './batch';
export { batches } from './batch';
export type { OrderLine, OrderState } from './line';
export type { MappedField, Mapping } from './platforms/mapping';
export { MAPPED_FIELDS, mappingComplete } from './platforms/mapping';
export type { FileReading } from './reading/fileReading';
export type { MappingNeed, Reading, ReadSettings } from './reading/reading';
export type { Refusal } from './refusal';
export { refusalPlace, refusalSentence } from './refusal';

/** A file as the merchant dropped it. */
export interface OrderFile {
  name: string;
  bytes: Uint8Array;
}

/**
 * Files that platforms export to order lines, refusals, and files whose columns must be named first. Everything happens where
 * it is called (the merchant's browser, the command line): nothing but what a line holds leaves it.
 */
export function readOrders(files: readonly OrderFile[], settings: ReadSettings): Reading {
  return readTables(differentNames(files).flatMap(tablesOf), settings);
}

/** Two files of one name (from two folders) are told apart by a number. */
function differentNames(files: readonly OrderFile[]): OrderFile[] {
  const seen = new Map<string, number>();
  return files.map(({ name, bytes }) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return { name: count === 1 ? name : `${name} (${count})`, bytes };
  });
}

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

function tablesOf({ name, bytes }: OrderFile): (Table | NoTable)[] {
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
  const { encoding, text: written } = decode(bytes);
  const text = written.replace(/\r\n?/g, '\n');
  if (text.includes('\0') || /^\s*<(!doctype|html|table|\?xml)/i.test(text))
    return { file: name, encoding, reason: 'notTable' };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0));
  while (data.length > 0 && isBlank(data[data.length - 1] ?? [])) data.pop();
  if (data.length === 0) return { file: name, encoding, reason: 'emptyFile' };
  return { file: name, book: null, encoding, rows: data, broken };
}

/**
 * The sign that parts the most cells in one of the first lines, as a header has the most. (Guessing by regularity, as parsers
 * do, takes the tab before each of Douyin's ids for it.)
 */
function delimiterOf(text: string): string {
  const top = text.slice(0, 20_000).split('\n', 10);
  const cells = (sign: string): number => Math.max(...top.map((line) => line.split(sign).length));
  return [',', '\t', ';'].reduce((best, sign) => (cells(sign) > cells(best) ? sign : best));
}

/** By byte order mark, else whichever of UTF-8 and GB18030 (GBK, GB2312) leaves fewer unreadable characters. */
function decode(bytes: Uint8Array): { encoding: string; text: string } {
  const as = (encoding: string) => ({ encoding, text: new TextDecoder(encoding).decode(bytes) });
  if (startsWith(bytes, 0xef, 0xbb, 0xbf)) return as('utf-8');
  if (startsWith(bytes, 0xff, 0xfe)) return as('utf-16le');
  if (startsWith(bytes, 0xfe, 0xff)) return as('utf-16be');
  const utf8 = as('utf-8');
  const damage = ({ text }: { text: string }): number => text.split('\ufffd').length - 1;
  if (damage(utf8) === 0) return utf8;
  const gbk = as('gb18030');
  return damage(gbk) < damage(utf8) ? gbk : utf8;
}
