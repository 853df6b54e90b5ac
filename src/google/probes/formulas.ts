import { type Finding, type Probe, type ProbeId, same, within } from '../../selftest/probe';
import type { WorkbookPort } from '../../workbook/port';
import type { Scratch } from './scratch';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** Milliseconds for which a formula is waited for, and between two looks at it. */
const PATIENCE = 20_000;
const LOOK_AGAIN = 200;

/** Looks until a formula shows a value; Google shows a word such as Loading… until then, and which word depends on the user's language. */
function waitFor(sheet: Sheet, row: number, column: number): void {
  const began = Date.now();
  const cell = sheet.getRange(row, column);
  while (Date.now() - began < PATIENCE) {
    SpreadsheetApp.flush();
    const shown = cell.getDisplayValue();
    if (shown !== '' && !/(\.\.\.|…)$/.test(shown)) return;
    Utilities.sleep(LOOK_AGAIN);
  }
}

/** How cells call ShopDeck's formulas. */
export function formulaProbes(scratch: Scratch, { wallClock }: WorkbookPort): Probe[] {
  const values = (sheet: Sheet, column: number, rows: number, columns = 1) =>
    sheet
      .getRange(1, column, rows, columns)
      .getValues()
      .map((row) => row.map((cell) => (cell instanceof Date ? wallClock(cell) : cell)));
  /** Types a formula into C1, what it reads standing in column A, and waits for its value. */
  const probe = (id: ProbeId, formula: string, read: (sheet: Sheet) => Finding, cells: string[] = []): Probe => ({
    id,
    run: () => {
      const sheet = scratch.clear();
      if (cells.length > 0) sheet.getRange(1, 1, cells.length, 1).setValues(cells.map((cell) => [cell]));
      sheet.getRange(1, 3).setFormula(formula);
      waitFor(sheet, 1, 3);
      return read(sheet);
    },
  });
  const first = (expected: unknown) => (sheet: Sheet) => same(expected, values(sheet, 3, 1)[0]?.[0]);
  const begins = { at: 0 };
  return [
    {
      id: 'formula.load',
      run: () => {
        const sheet = scratch.clear();
        begins.at = Date.now();
        sheet.getRange(1, 3).setFormula('=BUFFER_DAYS(30)');
        waitFor(sheet, 1, 3);
        const took = within(8000, Date.now() - begins.at);
        const value = first(3)(sheet);
        return value.verdict === '通过' ? took : value;
      },
    },
    probe('formula.decimal', '=BUFFER_DAYS(30,0.2)', first(6)),
    probe('formula.cell', '=BUFFER_DAYS(A1)', first(3), ['30']),
    probe('formula.range', '=BUFFER_DAYS(A1:A3)', (sheet) => same([[3], [''], [2]], values(sheet, 3, 3)), [
      '30',
      '',
      '20',
    ]),
    probe('formula.open', '=BUFFER_DAYS(A1:A)', (sheet) => same([[3], [2], ['']], values(sheet, 3, 3)), ['30', '20']),
    probe('formula.array', '=RFM_SCORE({1;50;90},{5;2;1},{500;100;20})', (sheet) =>
      same(
        [3, 3],
        [sheet.getLastRow(), values(sheet, 3, 3, 3).filter((row) => row.every((cell) => cell !== '')).length],
      ),
    ),
    probe('formula.date', '=BUFFER_LINE(A1,30)', first('2026-03-27 00:00:00'), ['2026-03-01']),
    probe('formula.workday', '=WORKDAY_CN(A1,5)', first('2026-03-09 00:00:00'), ['2026-03-02']),
    probe('formula.error', '=BUFFER_DAYS("x")', (sheet) => same('#ERROR!', sheet.getRange(1, 3).getDisplayValue())),
  ];
}
