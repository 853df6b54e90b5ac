import { strToU8, zipSync } from 'fflate';
import type { SheetData, WorkbookData } from '../engine/engine';
import { boxName } from './a1';
import { withExcelNames } from './excel-names';
import { commentsXml, drawingXml } from './xlsx-notes';
import { sheetXml } from './xlsx-sheet-write';
import { StyleSheet } from './xlsx-style-write';
import { SharedTexts } from './xlsx-texts';
import { escapeXml } from './xml';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';

/**
 * The bytes of an .xlsx file. exceljs takes 8 s for an order tab of 60,000 rows, which a save after each edit cannot;
 * so the parts are written here, as ECMA-376 has them.
 */
export function xlsxBytes(workbook: WorkbookData): Uint8Array {
  const data = withExcelNames(workbook);
  const styles = new StyleSheet();
  const texts = new SharedTexts();
  const parts: Record<string, string> = {};
  for (const [i, sheet] of data.sheets.entries()) addSheet(parts, sheet, i + 1, styles, texts);
  parts['xl/workbook.xml'] = workbookXml(data.sheets);
  parts['xl/_rels/workbook.xml.rels'] = workbookRelations(data.sheets.length);
  parts['xl/styles.xml'] = `${head}${styles.xml(main)}`;
  parts['xl/sharedStrings.xml'] = `${head}${texts.xml(main)}`;
  parts['_rels/.rels'] = relations([['officeDocument', 'xl/workbook.xml']]);
  parts['[Content_Types].xml'] = contentTypes(Object.keys(parts));
  const files = Object.entries(parts).reverse();
  return zipSync(Object.fromEntries(files.map(([name, text]) => [name, strToU8(text)])), { level: 3 });
}

function addSheet(
  parts: Record<string, string>,
  sheet: SheetData,
  number: number,
  styles: StyleSheet,
  texts: SharedTexts,
) {
  parts[`xl/worksheets/sheet${number}.xml`] = `${head}${sheetXml(sheet, styles, texts, { main, office })}`;
  if (!sheet.notes?.length) return;
  parts[`xl/comments${number}.xml`] = `${head}${commentsXml(sheet.notes, main)}`;
  parts[`xl/drawings/vmlDrawing${number}.vml`] = drawingXml(sheet.notes);
  parts[`xl/worksheets/_rels/sheet${number}.xml.rels`] = relations([
    ['vmlDrawing', `../drawings/vmlDrawing${number}.vml`],
    ['comments', `../comments${number}.xml`],
  ]);
}

function workbookXml(sheets: SheetData[]): string {
  const shown = Math.max(
    0,
    sheets.findIndex((sheet) => !sheet.hidden),
  );
  const entries = sheets.map((sheet, i) => {
    const hidden = sheet.hidden ? ' state="hidden"' : '';
    return `<sheet name="${escapeXml(sheet.name)}" sheetId="${i + 1}"${hidden} r:id="rId${i + 1}"/>`;
  });
  const filters = sheets.flatMap((sheet, i) => filterName(sheet, i));
  return (
    `${head}<workbook xmlns="${main}" xmlns:r="${office}"><bookViews><workbookView activeTab="${shown}"/></bookViews>` +
    `<sheets>${entries.join('')}</sheets>${filters.length > 0 ? `<definedNames>${filters.join('')}</definedNames>` : ''}` +
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

const kinds: [pattern: RegExp, type: string][] = [
  [/^xl\/workbook\.xml$/, 'sheet.main'],
  [/^xl\/worksheets\/sheet\d+\.xml$/, 'worksheet'],
  [/^xl\/styles\.xml$/, 'styles'],
  [/^xl\/sharedStrings\.xml$/, 'sharedStrings'],
  [/^xl\/comments\d+\.xml$/, 'comments'],
];

function contentTypes(names: string[]): string {
  const overrides = names.flatMap((name) => {
    const kind = kinds.find(([pattern]) => pattern.test(name))?.[1];
    const type = `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
    return kind ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [];
  });
  return (
    `${head}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' +
    `${overrides.join('')}</Types>`
  );
}
