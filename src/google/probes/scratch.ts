type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Name of the sheet on which things are tried; a number follows where somebody has a sheet of this name. */
const NAME = '自检草稿';
/** What stands in its last cell, so that one which a run that was cut off left behind is known again. */
const MARK = 'ShopDeck self-test: may be deleted';

/** A sheet to try things on; it goes when the tries are done. */
export class Scratch {
  /** Whether the new sheet came to the front, as `GoogleWorkbook.insert` takes for granted. */
  readonly cameToFront: boolean;

  private constructor(
    private readonly spreadsheet: Spreadsheet,
    readonly sheet: Sheet,
    front: Sheet,
  ) {
    this.cameToFront = spreadsheet.getActiveSheet().getName() === sheet.getName();
    spreadsheet.setActiveSheet(front);
  }

  /** Does something with a scratch sheet, which is gone afterwards whatever happens. */
  static with<T>(spreadsheet: Spreadsheet, work: (scratch: Scratch) => T): T {
    Scratch.sweep(spreadsheet);
    const front = spreadsheet.getActiveSheet();
    const names = spreadsheet.getSheets().map((sheet) => sheet.getName());
    let name = NAME;
    for (let number = 2; names.includes(name); number++) name = `${NAME}${number}`;
    const sheet = spreadsheet.insertSheet(name, spreadsheet.getNumSheets());
    const scratch = new Scratch(spreadsheet, sheet, front);
    try {
      scratch.mark();
      return work(scratch);
    } finally {
      spreadsheet.deleteSheet(sheet);
    }
  }

  /** Deletes what runs that were cut off left behind. */
  private static sweep(spreadsheet: Spreadsheet): void {
    for (const sheet of spreadsheet.getSheets()) {
      if (!sheet.getName().startsWith(NAME)) continue;
      const last = sheet.getRange(sheet.getMaxRows(), sheet.getMaxColumns());
      if (last.getNote() === MARK) spreadsheet.deleteSheet(sheet);
    }
  }

  /** An empty sheet again, for the next try. */
  clear(): Sheet {
    this.sheet.clear();
    this.sheet.clearNotes();
    for (const chart of this.sheet.getCharts()) this.sheet.removeChart(chart);
    this.mark();
    return this.sheet;
  }

  get url(): string {
    return this.spreadsheet.getUrl();
  }

  private mark(): void {
    this.sheet.getRange(this.sheet.getMaxRows(), this.sheet.getMaxColumns()).setNote(MARK);
  }
}
