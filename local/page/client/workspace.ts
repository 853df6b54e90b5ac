/** The sheet with all that moves with it: others' changes, and the cards of charts. */

import type { Chart, Language, OpenedWorkbook, Place } from '../protocol';
import { followLinks } from './cell-links';
import type { Charts } from './charts';
import { tellWhatFunctionsSay } from './error-words';
import type { Link } from './link';
import { fitRows } from './row-heights';
import { Sharing, type SharingEvents } from './sharing';
import { SheetView } from './sheet-view';
import { Spreadsheet } from './spreadsheet';
import type { Workbook } from './workbook';

/** Milliseconds after changes and scrolling until charts and row heights follow. */
const PAUSE = 200;

/** Rows that stay in sight above a row that is scrolled to. */
const ABOVE = 3;

type WorkspaceEvents = Omit<SharingEvents, 'changed'>;

export class Workspace {
  readonly sharing: Sharing;
  private workbook: Workbook | null = null;
  private view: SheetView | null = null;
  private charts: Charts | null = null;
  private settling: ReturnType<typeof setTimeout> | null = null;
  private functionsKnown = false;

  private constructor(
    private readonly spreadsheet: Spreadsheet,
    private readonly layer: HTMLElement,
    link: Link,
    events: WorkspaceEvents,
  ) {
    this.sharing = new Sharing(spreadsheet, link, { ...events, changed: () => this.settleSoon() });
  }

  static async create(
    { container, layer }: { container: HTMLElement; layer: HTMLElement },
    language: Language,
    link: Link,
    events: WorkspaceEvents,
  ): Promise<Workspace> {
    tellWhatFunctionsSay((...cell) => link.call('errorMessage', ...cell));
    const spreadsheet = await Spreadsheet.create(container, language);
    // For the browser's console.
    Object.assign(window, { univerAPI: spreadsheet.api });
    const workspace = new Workspace(spreadsheet, layer, link, events);
    followLinks(spreadsheet, (sheet, range) => workspace.activate(sheet, range));
    return workspace;
  }

  /** Shows the workbook, in place of an older state of it if there is one. */
  open(opened: OpenedWorkbook): void {
    const { functions, charts } = opened;
    this.view?.dispose();
    this.workbook = this.sharing.open(opened);
    if (!this.functionsKnown) this.spreadsheet.describeFunctions(functions);
    this.functionsKnown = true;
    this.view = new SheetView(this.spreadsheet, this.workbook);
    this.view.watch(() => this.moved());
    this.charts = null;
    void this.showCharts(charts);
  }

  async showCharts(charts: Chart[]): Promise<void> {
    if (!this.charts && charts.length === 0) return;
    const { Charts } = await import('./charts');
    if (!this.view) return;
    this.charts ??= new Charts(this.layer, this.view);
    this.charts.show(charts);
    this.place();
  }

  /** Brings a sheet to the front, selects a range of it and brings that into sight. */
  activate(name: string, range: string | null): void {
    const sheet = this.workbook?.getSheetByName(name);
    if (!sheet) return;
    this.workbook?.setActiveSheet(sheet);
    if (!range) return;
    const chosen = sheet.getRange(range).activate();
    const [row, column] = [chosen.getRow(), chosen.getColumn()];
    const seen = sheet.getVisibleRange();
    if (seen && row >= seen.startRow && row <= seen.endRow && column <= seen.endColumn) return;
    sheet.scrollToCell(Math.max(0, row - ABOVE), column);
  }

  /** Where the user is. */
  at(): Place | null {
    return this.spreadsheet.place();
  }

  focus(): void {
    this.layer.parentElement?.querySelector<HTMLElement>('[data-u-comp="editor"]')?.focus();
  }

  /** At once for what must follow the scrolling sheet, a moment later for what costs time. */
  private moved(): void {
    this.place();
    this.settleSoon();
  }

  private place(): void {
    const view = this.view?.now();
    if (view) this.charts?.place(view);
  }

  private settleSoon(): void {
    this.settling ??= setTimeout(() => {
      this.settling = null;
      if (this.workbook) fitRows(this.spreadsheet, this.workbook);
      this.place();
    }, PAUSE);
  }
}
