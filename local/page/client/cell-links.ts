/** Links within the workbook, as cells have them: `=HYPERLINK("#gid=…&range=A5","…")`, and the form that Excel knows. */
import { sheetNumber } from '../../engine/sheet-number';
import type { Spreadsheet } from './spreadsheet';
import type { Workbook } from './workbook';

/** Where a link goes; no range is the sheet itself. */
export interface Target {
  readonly sheet: { readonly number: number } | { readonly name: string };
  readonly range: string | null;
}

const GOOGLES = /^=HYPERLINK\("#gid=(\d+)(?:&range=([A-Z0-9:$]+))?"/i;
const EXCELS = /^=HYPERLINK\("#(?:'((?:[^'"]|'')+)'|([^'"!]+))!([A-Z0-9:$]+)"/i;

/**
 * What the formula of a cell links to within the workbook; null where it is no such link.
 *
 * @example
 * targetOf('=HYPERLINK("#gid=7","任务")'); // => { sheet: { number: 7 }, range: null }
 * targetOf('=HYPERLINK("#\'任务\'!A5","任务")'); // => { sheet: { name: '任务' }, range: 'A5' }
 */
export function targetOf(formula: string): Target | null {
  const google = GOOGLES.exec(formula);
  if (google) return { sheet: { number: Number(google[1]) }, range: google[2] ?? null };
  const excel = EXCELS.exec(formula);
  if (!excel) return null;
  const name = excel[1]?.replaceAll("''", "'") ?? excel[2] ?? '';
  return { sheet: { name }, range: excel[3] ?? null };
}

/** Goes where a link leads as soon as its cell is clicked. */
export function followLinks({ api }: Spreadsheet, go: (sheet: string, range: string | null) => void): void {
  api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const target = targetOf(worksheet.getRange(row, column).getFormula());
    const name = target && nameOf(target, api.getActiveWorkbook());
    if (name) go(name, target.range);
  });
}

function nameOf({ sheet }: Target, workbook: Workbook | null): string | null {
  if ('name' in sheet) return sheet.name;
  const found = workbook?.getSheets().find((one) => sheetNumber(one.getSheetId()) === sheet.number);
  return found?.getSheetName() ?? null;
}
