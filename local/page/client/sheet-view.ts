/** Where cells are in the page: for the cards that lie over the sheet. Also reads cells for them. */
import { DisposableCollection } from '@univerjs/core';
import { IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import type { ChartCell } from './chart-table';
import type { Cells, View } from './charts';
import type { Spreadsheet, Workbook } from './spreadsheet';

/** The sheet's name and the cells of '看板'!A1:B9, unquoted. */
export function splitAddress(address: string): { sheet: string; cells: string } {
  const at = address.lastIndexOf('!');
  const sheet = address.slice(0, at).replace(/^'(.*)'$/, '$1');
  return { sheet: sheet.replaceAll("''", "'"), cells: address.slice(at + 1) };
}

export class SheetView implements Cells {
  private watching = new DisposableCollection();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly workbook: Workbook,
  ) {}

  /** The sheet in front as it is scrolled now, relative to the canvas; null while it is not drawn yet. */
  now(): View | null {
    const render = this.spreadsheet.univer
      .__getInjector()
      .get(IRenderManagerService)
      .getRenderById(this.workbook.getId());
    const viewport = render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const sheet = this.workbook.getActiveSheet();
    const skeleton = sheet.getSkeleton();
    if (!render || !viewport || !skeleton) return null;
    const zoom = render.scene.scaleX;
    const corner = (row: number, column: number) => {
      const { startX, startY } = skeleton.getCellWithCoordByIndex(row, column);
      return { x: startX, y: startY };
    };
    const { left, top, width, height } = viewport;
    const origin = { scrollX: viewport.viewportScrollX + left / zoom, scrollY: viewport.viewportScrollY + top / zoom };
    return { sheet: sheet.getSheetName(), left, top, width: width ?? 0, height: height ?? 0, ...origin, zoom, corner };
  }

  read(address: string): ChartCell[][] {
    const { sheet, cells } = splitAddress(address);
    const range = this.workbook.getSheetByName(sheet)?.getRange(cells);
    if (!range) return [];
    const texts = range.getDisplayValues();
    return range
      .getRawValues()
      .map((row, r) => row.map((value, c) => ({ value: value ?? null, text: texts[r]?.[c] ?? '' })));
  }

  /** Calls `moved` whenever cells may be elsewhere on the screen. */
  watch(moved: () => void): void {
    const { api } = this.spreadsheet;
    for (const event of [
      api.Event.Scroll,
      api.Event.ActiveSheetChanged,
      api.Event.SheetZoomChanged,
      api.Event.SheetSkeletonChanged,
    ])
      this.watching.add(api.addEvent(event, () => requestAnimationFrame(moved)));
  }

  dispose(): void {
    this.watching.dispose();
  }
}
