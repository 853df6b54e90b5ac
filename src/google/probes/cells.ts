import { type Probe, type ProbeId, same, told } from '../../selftest/probe';
import type { WorkbookPort } from '../../workbook/port';
import type { Scratch } from './scratch';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

/** What a cell holds and shows after something was typed into it. */
interface Typed {
  readonly value: unknown;
  readonly shown: string;
}

/** Types into A1 of an empty sheet, in a format where one is given. */
function type(sheet: Sheet, typed: string | number | boolean, format?: string): Typed {
  const cell = sheet.getRange(1, 1);
  if (format) cell.setNumberFormat(format);
  cell.setValues([[typed]]);
  SpreadsheetApp.flush();
  return { value: cell.getValue(), shown: cell.getDisplayValue() };
}

/** How cells take what is written, and give it back. */
export function cellProbes(scratch: Scratch, workbook: WorkbookPort, formats: readonly string[]): Probe[] {
  const { wallClock } = workbook;
  const asWallClock = ({ value, shown }: Typed) => [value instanceof Date ? wallClock(value) : value, shown];
  const probe = (id: ProbeId, run: (sheet: Sheet) => ReturnType<Probe['run']>): Probe => ({
    id,
    run: () => run(scratch.clear()),
  });
  return [
    probe('cells.day', (sheet) =>
      same(['2026-03-01 00:00:00', '2026-03-01'], asWallClock(type(sheet, '2026-03-01', 'yyyy-mm-dd'))),
    ),
    probe('cells.time', (sheet) =>
      same(
        ['2026-07-01 10:30:05', '2026-07-01 10:30:05'],
        asWallClock(type(sheet, '2026-07-01 10:30:05', 'yyyy-mm-dd hh:mm:ss')),
      ),
    ),
    probe('cells.dayPlain', (sheet) => same('2026-03-01 00:00:00', asWallClock(type(sheet, '2026-03-01'))[0])),
    probe('cells.text', (sheet) => {
      const typed = ['0012', '35153131473290001', '2026-03', '1/2', 'TRUE'];
      sheet.getRange(1, 1, 1, typed.length).setNumberFormat('@').setValues([typed]);
      SpreadsheetApp.flush();
      return same(typed, sheet.getRange(1, 1, 1, typed.length).getValues()[0]);
    }),
    probe('cells.textActive', (sheet) => {
      const { value } = type(sheet, "'=1+1", '@');
      return same(['=1+1', ''], [value, sheet.getRange(1, 1).getFormula()]);
    }),
    probe('cells.apostrophe', (sheet) => {
      const range = sheet.getRange(1, 1, 1, 3).setValues([["'=1+1", "'0012", "'2026-03-01"]]);
      SpreadsheetApp.flush();
      return same(
        [
          ['=1+1', '0012', '2026-03-01'],
          ['', '', ''],
        ],
        [range.getValues()[0], range.getFormulas()[0]],
      );
    }),
    probe('cells.number', (sheet) => same(1234.5, type(sheet, 1234.5, '#,##0.00').value)),
    probe('cells.numberShown', (sheet) => told(type(sheet, 1234.5, '#,##0.00').shown)),
    probe('cells.rate', (sheet) => same({ value: 0.355, shown: '35.5%' }, type(sheet, 0.355, '0.0%'))),
    probe('cells.boolean', (sheet) => same(true, type(sheet, true).value)),
    probe('cells.formats', (sheet) => {
      const range = sheet.getRange(1, 1, 1, formats.length).setNumberFormats([[...formats]]);
      SpreadsheetApp.flush();
      return same(formats, range.getNumberFormats()[0]);
    }),
    probe('cells.errors', (sheet) => {
      const range = sheet.getRange(1, 1, 1, 3).setFormulas([['=1/0', '=NA()', '=1+"x"']]);
      SpreadsheetApp.flush();
      return same(['#DIV/0!', '#N/A', '#VALUE!'], range.getValues()[0]);
    }),
    probe('cells.empty', (sheet) =>
      same([0, 0, [['']]], [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getValues()]),
    ),
    probe('cells.blank', (sheet) => {
      sheet.getRange(1, 1, 3, 1).setValues([['a'], [''], ['']]);
      SpreadsheetApp.flush();
      return same(1, sheet.getLastRow());
    }),
  ];
}
