import { strFromU8, unzipSync } from 'fflate';
import { serialTime } from '../../calendar/readTime';
import { attribute, decodeXml, type Element, elements, textOf } from './xml';

/** A worksheet as text: dates as `YYYY-MM-DD HH:mm:ss`, numbers in full. */
export interface Worksheet {
  name: string;
  rows: string[][];
}

/** Number formats 14–22 and 45–47 are Excel's built-in dates and times, 27–36 and 50–58 its Chinese ones. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);

/** Days from 1900's to 1904's epoch, for workbooks that began on an old Macintosh. */
const EPOCH_1904 = 1462;

/** A spreadsheet keeps 15 digits of a number: a longer one has lost its end. */
const EXACT_DIGITS = 15;
const FIRST_INEXACT = 10 ** EXACT_DIGITS;

/**
 * Reads the worksheets of an unencrypted .xlsx (ECMA-376), empty ones left out. Only what text needs: shared and inline
 * strings, cached results of formulas, date formats.
 *
 * @throws when the bytes are no .xlsx
 */
export function readWorkbook(bytes: Uint8Array): Worksheet[] {
  const parts = unzipSync(bytes, {
    filter: ({ name }) => /^xl\/.*\.(xml|rels)$/.test(name) && !/\/(theme|drawings|charts)\//.test(name),
  });
  const part = (name: string): string => (parts[name] ? strFromU8(parts[name] as Uint8Array) : '');
  const workbook = part('xl/workbook.xml');
  const strings = elements(part('xl/sharedStrings.xml'), 'si').map((item) => richText(item.inner));
  const dates = dateStyles(part('xl/styles.xml'));
  const epoch = /<workbookPr[^>]*date1904="(1|true)"/.test(workbook) ? EPOCH_1904 : 0;
  const targets = new Map(
    elements(part('xl/_rels/workbook.xml.rels'), 'Relationship').map((rel) => [
      attribute(rel, 'Id'),
      attribute(rel, 'Target'),
    ]),
  );
  const sheets = elements(workbook, 'sheet').map((sheet) => ({
    name: decodeXml(attribute(sheet, 'name')),
    rows: readRows(part(partName(targets.get(attribute(sheet, 'r:id')) ?? '')), { strings, dates, epoch }),
  }));
  return sheets.filter(({ rows }) => rows.length > 0);
}

const partName = (target: string): string => (target.startsWith('/') ? target.slice(1) : `xl/${target}`);

/** Text of a string item: its runs joined, without the phonetic hints that Chinese and Japanese files may carry. */
const richText = (inner: string): string =>
  elements(inner.replace(/<rPh\b[\s\S]*?<\/rPh>/g, ''), 't')
    .map(({ inner: text }) => textOf(text))
    .join('');

/** Which cell styles show a number as a date. */
function dateStyles(styles: string): Set<number> {
  const formats = new Map(
    elements(styles, 'numFmt').map((format) => [
      Number(attribute(format, 'numFmtId')),
      decodeXml(attribute(format, 'formatCode')),
    ]),
  );
  const [cellXfs] = elements(styles, 'cellXfs');
  const isDate = (xf: Element): boolean => {
    const id = Number(attribute(xf, 'numFmtId'));
    const code = formats.get(id);
    return code === undefined ? isBuiltInDate(id) : /[ymdhs]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ''));
  };
  const xfs = elements(cellXfs?.inner ?? '', 'xf');
  return new Set(xfs.flatMap((xf, index) => (isDate(xf) ? [index] : [])));
}

interface Context {
  strings: readonly string[];
  dates: ReadonlySet<number>;
  epoch: number;
}

function readRows(sheet: string, context: Context): string[][] {
  const rows: string[][] = [];
  const [data] = elements(sheet, 'sheetData');
  for (const row of elements(data?.inner ?? '', 'row')) {
    const number = Number(attribute(row, 'r')) || rows.length + 1;
    while (rows.length < number - 1) rows.push([]);
    rows[number - 1] = readCells(row.inner, context);
  }
  return rows;
}

function readCells(inner: string, context: Context): string[] {
  const cells: string[] = [];
  for (const cell of elements(inner, 'c')) {
    const column = columnIndex(attribute(cell, 'r')) ?? cells.length;
    while (cells.length < column) cells.push('');
    cells[column] = cellText(cell, context);
  }
  return cells;
}

/** 0-based column of an address such as `AB12`. */
function columnIndex(address: string): number | null {
  const letters = /^[A-Z]+/.exec(address)?.[0];
  if (!letters) return null;
  return [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function cellText(cell: Element, { strings, dates, epoch }: Context): string {
  const type = attribute(cell, 't');
  if (type === 'inlineStr') return richText(cell.inner);
  const value = textOf(elements(cell.inner, 'v')[0]?.inner ?? '');
  if (type === 's') return strings[Number(value)] ?? '';
  if (value === '' || (type !== '' && type !== 'n')) return value;
  const isDate = dates.has(Number(attribute(cell, 's')));
  return (isDate && serialTime(Number(value) + epoch)) || numberText(value);
}

/** A number in full; one with more digits than a spreadsheet keeps stays in scientific notation, which no id accepts. */
function numberText(value: string): string {
  const number = Number(value);
  if (Math.abs(number) >= FIRST_INEXACT) return number.toExponential();
  return String(Number(number.toPrecision(EXACT_DIGITS)));
}
