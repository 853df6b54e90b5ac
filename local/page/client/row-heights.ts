/** Rows as tall as their wrapped text, as in Google Sheets. Each page does it for itself: what fits depends on its fonts. */
import { WrapStrategy } from '@univerjs/core';
import type { Spreadsheet } from './spreadsheet';
import type { Workbook } from './workbook';

const FIT = 'sheet.mutation.set-worksheet-row-auto-height';

/** Fits the visible rows of the sheet in front, except those whose height somebody set. */
export function fitRows({ api }: Spreadsheet, workbook: Workbook): void {
  const sheet = workbook.getActiveSheet();
  const visible = sheet.getVisibleRange();
  const skeleton = sheet.getSkeleton();
  if (!visible || !skeleton) return;
  const data = sheet.getSheet();
  const endColumn = Math.max(0, data.getLastColumnWithContent());
  const wraps = (row: number) => {
    for (let column = 0; column <= endColumn; column += 1)
      if (data.getComposedCellStyle(row, column).tb === WrapStrategy.WRAP) return true;
    return false;
  };
  const rows = [0, ...Array.from({ length: visible.endRow - visible.startRow + 1 }, (_, at) => visible.startRow + at)];
  const ranges = rows.filter(wraps).map((row) => ({ startRow: row, endRow: row, startColumn: 0, endColumn }));
  const fitted = skeleton
    .calculateAutoHeightInRange(ranges)
    .filter(({ row, autoHeight }) => autoHeight !== data.getRowHeight(row));
  const place = { unitId: workbook.getId(), subUnitId: sheet.getSheetId() };
  if (fitted.length > 0) api.syncExecuteCommand(FIT, { ...place, rowsAutoHeightInfo: fitted }, { onlyLocal: true });
}
