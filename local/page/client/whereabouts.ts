/** Where the user is in the workbook, so that nobody's eyes, or next keys, are taken to another cell by what others do to it. */
import type { IRange } from '@univerjs/core';
import { adjustRangeOnMutation } from '@univerjs/preset-sheets-core';
import type { Mutation } from '../../engine/engine';
import type { Workbook } from './workbook';

type RangeMutation = Parameters<typeof adjustRangeOnMutation>[1];
type Sheet = ReturnType<Workbook['getActiveSheet']>;

export interface Whereabouts {
  sheetId: string;
  selected: IRange | null;
  /** The first row and column in sight. */
  row: number;
  column: number;
}

/** @param selected may reach beyond a sheet that got smaller */
export function whereaboutsIn(workbook: Workbook, selected: IRange | null): Whereabouts {
  const sheet = workbook.getActiveSheet();
  const { sheetViewStartRow: row, sheetViewStartColumn: column } = sheet.getScrollState();
  return { sheetId: sheet.getSheetId(), selected, row, column };
}

/** As far as the sheet is still there and as large. */
export function goTo(workbook: Workbook, { sheetId, selected, row, column }: Whereabouts): void {
  const sheet = workbook.getSheetBySheetId(sheetId);
  if (!sheet) return;
  workbook.setActiveSheet(sheet);
  if (selected) select(sheet, selected);
  sheet.scrollToCell(Math.min(row, sheet.getMaxRows() - 1), Math.min(column, sheet.getMaxColumns() - 1));
}

/** Keeps the same cells selected where somebody's change moved them, so that what is typed next goes where it was meant to. */
export function follow(workbook: Workbook, selected: IRange, { id, params }: Mutation): void {
  const sheet = workbook.getActiveSheet();
  if ((params as { subUnitId?: string }).subUnitId !== sheet.getSheetId()) return;
  const moved = adjustRangeOnMutation({ ...selected }, { id, params } as RangeMutation);
  if (moved && (moved.startRow !== selected.startRow || moved.startColumn !== selected.startColumn))
    select(sheet, moved);
}

function select(sheet: Sheet, { startRow, startColumn, endRow, endColumn }: IRange): void {
  const [bottom, right] = [sheet.getMaxRows() - 1, sheet.getMaxColumns() - 1];
  const [row, column] = [Math.min(startRow || 0, bottom), Math.min(startColumn || 0, right)];
  const rows = Math.min(endRow || 0, bottom) - row + 1;
  sheet.getRange(row, column, rows, Math.min(endColumn || 0, right) - column + 1).activate();
}
