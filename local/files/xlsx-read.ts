import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type ExcelJS from 'exceljs';
import type { Box, SheetData, WorkbookData } from '../engine/engine';
import { parseBox } from './a1';
import { whyNoWorkbook } from './foreign';
import { FileProblem, fileProblem } from './problem';
import { type CellContext, readCells } from './xlsx-cells';
import { conditionalRulesOf } from './xlsx-conditions';
import { type Looks, looksOf } from './xlsx-looks';
import { type SheetPart, takeApart } from './xlsx-parts';
import { colourOf } from './xlsx-style-read';
import { type Table, withoutTables } from './xlsx-tables';
import { validationsOf } from './xlsx-validations';
import { cellText, elements, textOf } from './xml';

/** Reads an Excel workbook. Charts, pictures and pivot tables have no place here and are left out; links are their text. */
export async function readXlsx(path: string): Promise<WorkbookData> {
  const bytes = await readFile(path).catch((error: unknown) => Promise.reject(fileProblem(error, path)));
  try {
    const parts = await takeApart(bytes);
    const looks = await looksOf(parts);
    const plain = withoutTables(parts.tables);
    const sheets = parts.sheets.map((part, i) => {
      const content = { texts: parts.texts, from1904: parts.from1904, styles: looks.styles, plain };
      return sheetOf(part, looks.sheets[i], content, looks);
    });
    const names = parts.names.length > 0 ? { names: parts.names } : {};
    return {
      name: basename(path).replace(/\.xlsx$/i, ''),
      sheets: sheets.map(withTableFilter(parts.tables)),
      ...names,
    };
  } catch (error) {
    throw new FileProblem(whyNoWorkbook(bytes), path, error);
  }
}

function sheetOf(part: SheetPart, look: ExcelJS.Worksheet | undefined, context: CellContext, looks: Looks): SheetData {
  const content = readCells(part.xml, look?.properties.defaultRowHeight || 15, context);
  const around = part.xml.replace(/<sheetData[\s\S]*<\/sheetData>/, '');
  return {
    ...{ name: part.name, hidden: part.hidden, ...content, notes: notesOf(part) },
    merges: elements(around, 'mergeCell').flatMap(({ attributes }) => parseBox(attributes.ref ?? '') ?? []),
    validations: validationsOf(around),
    ...columnsOf(around),
    ...(look ? looksOfSheet(look, looks) : {}),
  };
}

function looksOfSheet(sheet: ExcelJS.Worksheet, { styleOf, palette }: Looks): Partial<SheetData> {
  const view = (sheet.views ?? []).find(({ state }) => state === 'frozen') as
    | Partial<ExcelJS.WorksheetViewFrozen>
    | undefined;
  return {
    tabColor: colourOf(sheet.properties.tabColor, palette) ?? null,
    frozenRows: view?.ySplit ?? 0,
    frozenColumns: view?.xSplit ?? 0,
    conditionalRules: conditionalRulesOf(sheet, styleOf),
    filter: filterOf(sheet),
  };
}

function filterOf({ autoFilter }: ExcelJS.Worksheet): Box | null {
  return typeof autoFilter === 'string' ? parseBox(autoFilter) : null;
}

/** Of a conversation all that was said; the old-style note beside it only says that this program is too old for it. */
function notesOf({ comments, threads }: SheetPart): NonNullable<SheetData['notes']> {
  const said = new Map<string, string[]>();
  for (const { attributes, content } of elements(threads, 'threadedComment')) {
    const text = cellText(elements(content, 'text')[0]?.content ?? '');
    said.set(attributes.ref ?? '', [...(said.get(attributes.ref ?? '') ?? []), text]);
  }
  return elements(comments, 'comment').flatMap(({ attributes, content }) => {
    const box = parseBox(attributes.ref ?? '');
    const text = said.get(attributes.ref ?? '')?.join('\n') ?? textOf(content);
    return box ? [{ row: box.row, column: box.column, text }] : [];
  });
}

/** A table has a filter of its own; here its sheet has it. */
function withTableFilter(tables: readonly Table[]): (sheet: SheetData) => SheetData {
  return (sheet) => {
    const table = tables.find((one) => one.sheet === sheet.name && one.headerRows > 0);
    return table && !sheet.filter
      ? { ...sheet, filter: { ...table.box, rows: table.box.rows - table.totalRows } }
      : sheet;
  };
}

function columnsOf(xml: string): Pick<SheetData, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  for (const { attributes } of elements(xml, 'col')) {
    // A look may be given to all columns to the end of the grid; the width of those far out means nothing.
    const last = Math.min(Number(attributes.max), mostSizedColumns);
    for (let c = Number(attributes.min) - 1; c < last; c++) {
      if (attributes.width && attributes.hidden !== '1') columnWidths[c] = Math.round(Number(attributes.width) * 7 + 5);
      if (attributes.hidden === '1') hiddenColumns.push(c);
    }
  }
  return { columnWidths, hiddenColumns };
}

const mostSizedColumns = 1000;
