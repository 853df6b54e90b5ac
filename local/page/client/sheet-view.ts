/** Where cells are in the page: for the cards that lie over the sheet. Also reads cells for them. */
import { type IRender, IRenderManagerService, SHEET_VIEWPORT_KEY } from '@univerjs/preset-sheets-core';
import { Subscription } from 'rxjs';
import type { ChartCell } from './chart-table';
import type { Cells, View } from './charts';
import type { Spreadsheet } from './spreadsheet';
import type { Workbook } from './workbook';

/** The sheet's name and the cells of '看板'!A1:B9, unquoted. */
export function splitAddress(address: string): { sheet: string; cells: string } {
  const at = address.lastIndexOf('!');
  const sheet = address.slice(0, at).replace(/^'(.*)'$/, '$1');
  return { sheet: sheet.replaceAll("''", "'"), cells: address.slice(at + 1) };
}

/** Everything by which a card's place on the screen is told. */
const placing = ({ sheet, left, top, scrollX, scrollY, zoom, canvas: { clientWidth, clientHeight } }: View) => [
  sheet,
  left,
  top,
  scrollX,
  scrollY,
  zoom,
  clientWidth,
  clientHeight,
];

export class SheetView implements Cells {
  private readonly watching = new Subscription();

  constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly workbook: Workbook,
  ) {}

  /** The sheet in front as it is scrolled now; null while it is not drawn yet. */
  now(): View | null {
    const viewport = this.render?.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
    const sheet = this.workbook.getActiveSheet();
    const skeleton = sheet.getSkeleton();
    if (!this.render || !viewport || !skeleton) return null;
    const { left, top, viewportScrollX: scrollX, viewportScrollY: scrollY } = viewport;
    const { startRow, startColumn } = sheet.getFreeze();
    const frozen = skeleton.getCellWithCoordByIndex(Math.max(startRow, 0), Math.max(startColumn, 0));
    const corner = (row: number, column: number) => {
      const { startX, startY } = skeleton.getCellWithCoordByIndex(row, column);
      return { x: startX - frozen.startX, y: startY - frozen.startY };
    };
    const canvas = this.render.engine.getCanvasElement();
    return { sheet: sheet.getSheetName(), canvas, left, top, scrollX, scrollY, zoom: this.render.scene.scaleX, corner };
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

  /** Calls `moved` when the sheet was scrolled, zoomed, resized, frozen elsewhere or changed for another. */
  watch(moved: () => void): void {
    let before = '';
    const look = () => {
      const view = this.now();
      const after = view ? placing(view).join() : '';
      if (after === before) return;
      before = after;
      moved();
    };
    const follow = () => this.watching.add(this.render?.engine.endFrame$.subscribe(look));
    if (this.render) follow();
    else this.watching.add(this.renders.created$.subscribe(follow));
  }

  dispose(): void {
    this.watching.unsubscribe();
  }

  private get renders(): IRenderManagerService {
    return this.spreadsheet.univer.__getInjector().get(IRenderManagerService);
  }

  private get render(): IRender | null {
    return this.renders.getRenderById(this.workbook.getId()) || null;
  }
}
