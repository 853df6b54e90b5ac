import type { DefinedName, SheetData, WorkbookData } from '../engine/engine';
import { boxName } from './a1';
import { withExcelNames } from './excel-names';
import { namesXml } from './xlsx-names';
import { commentsXml, drawingXml } from './xlsx-notes';
import { sheetXml } from './xlsx-sheet-write';
import { StyleSheet } from './xlsx-style-write';
import { SharedTexts } from './xlsx-texts';
import { escapeXml } from './xml';
import { type TextPart, zipped } from './zip';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/** Fast rather than small: zlib's levels go from 1 to 9. */
const level = 3;

/**
 * The bytes of an .xlsx file. exceljs takes 8 s for an order tab of 60,000 rows, which a save after each edit cannot;
 * so the parts are written here, as ECMA-376 has them, piece by piece: whoever edits meanwhile need not wait for the end.
 */
export function xlsxBytes(workbook: WorkbookData): Promise<Uint8Array> {
  return zipped(partsOf(withExcelNames(workbook)), level);
}

/** Looks and texts come last: the sheets' cells say which there are. */
function* partsOf({ sheets, names = [] }: WorkbookData): Generator<TextPart> {
  const styles = new StyleSheet();
  const texts = new SharedTexts();
  const noted = sheets.map(({ notes }) => Boolean(notes?.length));
  yield part('[Content_Types].xml', contentTypes(noted));
  yield part('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  yield part('xl/workbook.xml', workbookXml(sheets, names));
  yield part('xl/_rels/workbook.xml.rels', workbookRelations(sheets.length));
  for (const [i, sheet] of sheets.entries()) yield* sheetParts(sheet, i + 1, styles, texts);
  yield part('xl/styles.xml', `${head}${styles.xml(main)}`);
  yield { name: 'xl/sharedStrings.xml', pieces: withHead(texts.xml(main)) };
}

function part(name: string, text: string): TextPart {
  return { name, pieces: [text] };
}

function* withHead(pieces: Iterable<string>): Generator<string> {
  yield head;
  yield* pieces;
}

function* sheetParts(sheet: SheetData, number: number, styles: StyleSheet, texts: SharedTexts): Generator<TextPart> {
  const rows = withHead(sheetXml(sheet, styles, texts, { main, office }));
  yield { name: `xl/worksheets/sheet${number}.xml`, pieces: rows };
  if (!sheet.notes?.length) return;
  yield part(`xl/comments${number}.xml`, `${head}${commentsXml(sheet.notes, main)}`);
  yield part(`xl/drawings/vmlDrawing${number}.vml`, drawingXml(sheet.notes));
  const targets: [string, string][] = [
    ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
    ['comments', `../comments${number}.xml`],
  ];
  yield part(`xl/worksheets/_rels/sheet${number}.xml.rels`, relations(targets));
}

function workbookXml(sheets: SheetData[], names: DefinedName[]): string {
  const shown = Math.max(
    0,
    sheets.findIndex((sheet) => !sheet.hidden),
  );
  const entries = sheets.map((sheet, i) => {
    const hidden = sheet.hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  const own = namesXml(
    names,
    sheets.map(({ name }) => name),
  );
  const defined = [...sheets.flatMap((sheet, i) => filterName(sheet, i)), ...own];
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="${shown}"/></bookViews>` +
    `<sheets>${entries.join('')}</sheets>${defined.length > 0 ? `<definedNames>${defined.join('')}</definedNames>` : ''}` +
    '<calcPr calcId="0"/></workbook>'
  );
}

/** Excel finds a sheet's filter by a hidden name. */
function filterName({ name, filter }: SheetData, index: number): string[] {
  if (!filter) return [];
  const range = `'${name.replaceAll("'", "''")}'!${absolute(filter)}`;
  return [
    `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(range)}</definedName>`,
  ];
}

function absolute(box: NonNullable<SheetData['filter']>): string {
  return boxName(box).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

function workbookRelations(sheets: number): string {
  const own: [string, string][] = Array.from({ length: sheets }, (_, i) => [
    'worksheet',
    `worksheets/sheet${i + 1}.xml`,
  ]);
  return relations([...own, ['styles', 'styles.xml'], ['sharedStrings', 'sharedStrings.xml']]);
}

function relations(targets: [kind: string, target: string][]): string {
  const entries = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  );
  return `${head}<Relationships xmlns="${packages}/relationships">${entries.join('')}</Relationships>`;
}

/** @param noted which sheets have notes */
function contentTypes(noted: boolean[]): string {
  const sheets = noted.map((_, i): [string, string] => [`worksheets/sheet${i + 1}.xml`, 'worksheet']);
  const comments = noted.flatMap((has, i): [string, string][] => (has ? [[`comments${i + 1}.xml`, 'comments']] : []));
  const own: [string, string][] = [
    ['workbook.xml', 'sheet.main'],
    ['styles.xml', 'styles'],
    ['sharedStrings.xml', 'sharedStrings'],
  ];
  const overrides = [...own, ...sheets, ...comments].map(
    ([name, kind]) =>
      `<Override PartName="/xl/${name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`,
  );
  return (
    `${head}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join('')}</Types>`
  );
}
