/** What a file is that is no .xlsx workbook, whatever it is called: people rename files, and programs save under names of others. */
import { extname } from 'node:path';
import type { FileProblemCode } from './problem';
import { partNames } from './zip';

/** Compound files ([MS-CFB]): .xls of Excel 97 to 2003, .et of WPS, and every workbook with a password to open it. */
const COMPOUND = Buffer.from('d0cf11e0a1b11ae1', 'hex');
/** A compound file names its streams in UTF-16; [MS-OFFCRYPTO] calls the one with the locked workbook so. */
const LOCKED = Buffer.from('EncryptedPackage', 'utf16le');
/** How much of a text is looked at. */
const HEAD = 4096;

const BY_EXTENSION: Record<string, FileProblemCode> = {
  '.xls': 'old-excel',
  '.et': 'old-excel',
  '.xlsb': 'other-format',
  '.xlsm': 'other-format',
  '.xltx': 'other-format',
  '.ods': 'other-format',
  '.numbers': 'other-format',
  '.csv': 'one-csv',
};

/** What is wrong with a file of this name, which is no .xlsx. */
export function wrongName(path: string): FileProblemCode {
  return BY_EXTENSION[extname(path).toLowerCase()] ?? 'wrong-extension';
}

/** Why a file that cannot be read as a workbook cannot. */
export function whyNoWorkbook(bytes: Uint8Array): FileProblemCode {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.subarray(0, 8).equals(COMPOUND)) return file.includes(LOCKED) ? 'encrypted' : 'old-excel';
  if (file.subarray(0, 2).toString('latin1') === 'PK') return isOtherPackage(file) ? 'other-format' : 'not-a-workbook';
  return isText(file.subarray(0, HEAD)) ? 'text' : 'not-a-workbook';
}

/** .ods, .xlsb and .numbers are zip files, too. */
function isOtherPackage(file: Buffer): boolean {
  try {
    const names = partNames(file);
    return names.some((name) => /^(mimetype|content\.xml|xl\/workbook\.bin|Index\/.*)$/.test(name));
  } catch {
    // Damaged.
    return false;
  }
}

/** Text of any encoding, a web page's table included, has no control characters but line ends and tabs. */
function isText(head: Buffer): boolean {
  return head.length > 0 && head.every((byte) => byte >= 32 || byte === 9 || byte === 10 || byte === 13);
}
