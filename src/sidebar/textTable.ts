import Papa from 'papaparse';

/** A CSV or tab-separated file as text. Row i is row i + 1 of the spreadsheet. */
export interface TextTable {
  readonly encoding: string;
  readonly rows: string[][];
  /** Indices of rows whose quotation marks do not match. */
  readonly broken: ReadonlySet<number>;
}

const isBlank = (row: readonly string[]): boolean => row.every((cell) => cell.trim() === '');

/**
 * Reads bytes as a table of text: the encoding by byte order mark, else whichever of UTF-8 and GB18030 (GBK) fits better; the delimiter by the first lines. Blank
 * rows at the end are left out.
 *
 * @returns rows null where it is no text or a web page
 */
export function readTextTable(bytes: Uint8Array): TextTable | { encoding: string; rows: null } {
  const { encoding, text: written } = decode(bytes);
  const text = written.replace(/\r\n?/g, '\n');
  if (text.includes('\0') || /^\s*<(!doctype|html|table|\?xml)/i.test(text)) return { encoding, rows: null };
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: delimiterOf(text), newline: '\n' });
  const broken = new Set(errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0));
  while (data.length > 0 && isBlank(data[data.length - 1] ?? [])) data.pop();
  return { encoding, rows: data, broken };
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

const startsWith = (bytes: Uint8Array, ...head: number[]): boolean =>
  head.every((byte, index) => bytes[index] === byte);

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
