import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type ExcelJS from 'exceljs';
import type { Box, SheetData, WorkbookData } from '../engine/engine';
import { parseBox } from './a1';
import { whyNoWorkbook } from './foreign';
import { FileProblem, fileProblem } from './problem';
import { readCells } from './xlsx-cells';
import { conditionalRulesOf } from './xlsx-conditions';
import { type Looks, looksOf } from './xlsx-looks';
import { type Parts, type SheetPart, takeApart } from './xlsx-parts';
import { colourOf } from './xlsx-style-read';
import { validationsOf } from './xlsx-validations';
import { elements, textOf } from './xml';

/** Reads an Excel workbook. Charts, pictures and pivot tables have no place here and are left out; links are their text. */
export async function readXlsx(path: string): Promise<WorkbookData> {
  const bytes = await readFile(path).catch((error: unknown) => Promise.reject(fileProblem(error, path)));
  try {
    const parts = await takeApart(bytes);
    const looks = await looksOf(parts);
    const sheets = parts.sheets.map((part, i) => sheetOf(part, looks.sheets[i], parts, looks));
    return { name: basename(path).replace(/\.xlsx$/i, ''), sheets };
  } catch (error) {
    throw new FileProblem(whyNoWorkbook(bytes), path, error);
  }
}

function sheetOf(part: SheetPart, look: ExcelJS.Worksheet | undefined, parts: Parts, looks: Looks): SheetData {
  const content = readCells(part.xml, look?.properties.defaultRowHeight || 15, { ...parts, styles: looks.styles });
  const around = part.xml.replace(/<sheetData[\s\S]*<\/sheetData>/, '');
  return {
    ...{ name: part.name, hidden: part.hidden, ...content, notes: notesOf(part.comments) },
    merges: elements(around, 'mergeCell').flatMap(({ attributes }) => parseBox(attributes.ref ?? '') ?? []),
    validations: validationsOf(around),
    ...columnsOf(around),
    ...(look ? looksOfSheet(look, looks) : {}),
  };
}

function looksOfSheet(sheet: ExcelJS.Worksheet, { styleOf }: Looks): Partial<SheetData> {
  const view = (sheet.views ?? []).find(({ state }) => state === 'frozen') as
    | Partial<ExcelJS.WorksheetViewFrozen>
    | undefined;
  return {
    tabColor: colourOf(sheet.properties.tabColor) ?? null,
    frozenRows: view?.ySplit ?? 0,
    frozenColumns: view?.xSplit ?? 0,
    conditionalRules: conditionalRulesOf(sheet, styleOf),
    filter: filterOf(sheet),
  };
}

function filterOf({ autoFilter }: ExcelJS.Worksheet): Box | null {
  return typeof autoFilter === 'string' ? parseBox(autoFilter) : null;
}

function notesOf(comments: string): NonNullable<SheetData['notes']> {
  return elements(comments, 'comment').flatMap(({ attributes, content }) => {
    const box = parseBox(attributes.ref ?? '');
    return box ? [{ row: box.row, column: box.column, text: textOf(content) }] : [];
  });
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
