import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import ExcelJS from 'exceljs';
import type { CellStyle, Scalar, SheetData, StoredCell, WorkbookData } from '../engine/engine';
import { parseBox } from './a1';
import { fromExcel } from './excel-formulas';
import { FileProblem, fileProblem } from './problem';
import { serialOf } from './serials';
import { conditionalRulesOf } from './xlsx-conditions';
import { colourOf, styleReader } from './xlsx-style-read';
import { validationsBySheet } from './xlsx-validations';

/** Reads an Excel workbook. Charts, pictures and pivot tables have no place here and are left out. */
export async function readXlsx(path: string): Promise<WorkbookData> {
  const bytes = await readFile(path).catch((error: unknown) => Promise.reject(fileProblem(error, path)));
  const workbook = new ExcelJS.Workbook();
  try {
    // exceljs spells validations out cell by cell, a whole column as a million: those are read from the file directly.
    await workbook.xlsx.load(bytes as never, { ignoreNodes: ['dataValidations'] } as never);
    const validations = validationsBySheet(bytes);
    const styleOf = styleReader();
    const sheets = workbook.worksheets.map((sheet) => ({
      ...sheetOf(sheet, styleOf),
      validations: validations.get(sheet.name) ?? [],
    }));
    if (sheets.length === 0) throw new FileProblem('not-a-workbook', path);
    return { name: basename(path).replace(/\.xlsx$/i, ''), sheets };
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('not-a-workbook', path, error);
  }
}

function sheetOf(
  sheet: ExcelJS.Worksheet,
  styleOf: (style: Partial<ExcelJS.Style>) => CellStyle | undefined,
): SheetData {
  const view = sheet.views.find(({ state }) => state === 'frozen') as Partial<ExcelJS.WorksheetViewFrozen> | undefined;
  const { cells, spills, notes } = cellsOf(sheet, styleOf);
  return {
    ...{ name: sheet.name, cells, spills, notes, ...columnsOf(sheet), ...rowsOf(sheet) },
    hidden: sheet.state !== 'visible',
    tabColor: colourOf(sheet.properties.tabColor) ?? null,
    frozenRows: view?.ySplit ?? 0,
    frozenColumns: view?.xSplit ?? 0,
    merges: (sheet.model.merges ?? []).flatMap((name) => parseBox(String(name)) ?? []),
    conditionalRules: conditionalRulesOf(sheet, styleOf),
    filter: typeof sheet.autoFilter === 'string' ? parseBox(sheet.autoFilter) : null,
  };
}

function cellsOf(sheet: ExcelJS.Worksheet, styleOf: (style: Partial<ExcelJS.Style>) => CellStyle | undefined) {
  const cells: (StoredCell | null)[][] = [];
  const notes: NonNullable<SheetData['notes']> = [];
  const arrays: { row: number; column: number; ref: string }[] = [];
  sheet.eachRow({ includeEmpty: false }, (row, r) => {
    const stored: (StoredCell | null)[] = [];
    row.eachCell({ includeEmpty: true }, (cell, c) => {
      const covered = cell.isMerged && cell.master !== cell;
      const read = covered ? { value: null } : contentOf(cell);
      const style = styleOf(cell.style);
      if (style || read.value !== null || read.formula) stored[c - 1] = style ? { ...read, style } : read;
      if (cell.note) notes.push({ row: r - 1, column: c - 1, text: noteText(cell.note) });
      const array = cell.value as { shareType?: string; ref?: string } | null;
      if (array?.shareType === 'array' && array.ref) arrays.push({ row: r - 1, column: c - 1, ref: array.ref });
    });
    cells[r - 1] = stored;
  });
  return { cells, notes, spills: arrays.flatMap((array) => takeSpill(cells, array) ?? []) };
}

function contentOf(cell: ExcelJS.Cell): StoredCell {
  const value = cell.value;
  if (value === null || typeof value !== 'object' || value instanceof Date) return { value: scalarOf(value) };
  if ('error' in value) return { value: value.error, error: true };
  if ('formula' in value || 'sharedFormula' in value) {
    const result = value.result as ExcelJS.CellValue | undefined;
    const failed = result !== null && typeof result === 'object' && 'error' in result;
    const formula = fromExcel(cell.formula);
    return failed ? { value: result.error, formula, error: true } : { value: scalarOf(result), formula };
  }
  return { value: textOf(value) };
}

function scalarOf(value: unknown): Scalar {
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? null : serialOf(value);
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return value === null || value === undefined ? null : textOf(value as object);
}

/** Rich text and links as their plain text. */
function textOf(value: object): string {
  if ('richText' in value) return (value.richText as { text: string }[]).map(({ text }) => text).join('');
  const text = 'text' in value ? value.text : '';
  return typeof text === 'object' && text !== null ? textOf(text) : String(text ?? '');
}

function noteText(note: string | ExcelJS.Comment): string {
  return typeof note === 'string' ? note : (note.texts ?? []).map(({ text }) => text).join('');
}

/** The cells that an array formula filled are its result, not the user's: they move out of the cells. */
function takeSpill(cells: (StoredCell | null)[][], { row, column, ref }: { row: number; column: number; ref: string }) {
  const box = parseBox(ref);
  if (!box || box.rows * box.columns < 2) return null;
  const spilled = Array.from({ length: box.rows }, (_, r) =>
    Array.from({ length: box.columns }, (__, c) => {
      const cell = cells[box.row + r]?.[box.column + c];
      const { value = null, style } = cell ?? {};
      if (cell && (box.row + r !== row || box.column + c !== column)) cell.value = null;
      return style?.numberFormat ? { value, style: { numberFormat: style.numberFormat } } : { value };
    }),
  );
  return { row, column, cells: spilled };
}

function columnsOf(sheet: ExcelJS.Worksheet): Pick<SheetData, 'columnWidths' | 'hiddenColumns'> {
  const columnWidths: Record<number, number> = {};
  const hiddenColumns: number[] = [];
  (sheet.columns ?? []).forEach((column, c) => {
    if (column.width) columnWidths[c] = Math.round(column.width * 7 + 5);
    if (column.hidden) hiddenColumns.push(c);
  });
  return { columnWidths, hiddenColumns };
}

/** Excel notes the height of every row that it drew; only heights unlike the sheet's own mean something. */
function rowsOf(sheet: ExcelJS.Worksheet): Pick<SheetData, 'rowHeights' | 'hiddenRows'> {
  const usual = sheet.properties.defaultRowHeight || 15;
  const rowHeights: Record<number, number> = {};
  const hiddenRows: number[] = [];
  sheet.eachRow({ includeEmpty: true }, (row, r) => {
    if (row.height && Math.abs(row.height - usual) > 0.5) rowHeights[r - 1] = Math.round((row.height * 4) / 3);
    if (row.hidden) hiddenRows.push(r - 1);
  });
  return { rowHeights, hiddenRows };
}
