import type ExcelJS from 'exceljs';
import type { ColumnKind, SampleTab } from './tab';
import { LAST_DAY } from './tabs';

const FORMATS: Record<ColumnKind, string | undefined> = {
  text: '@',
  count: '#,##0',
  money: '#,##0.00',
  rate: '0%',
  day: 'yyyy-mm-dd',
  time: 'yyyy-mm-dd hh:mm:ss',
  plain: undefined,
};

/** The tabs as an .xlsx file. Times are serial numbers of the shop's wall clock, as spreadsheets keep them. */
export async function workbookFile(tabs: readonly SampleTab[]): Promise<Buffer> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  workbook.created = new Date(`${LAST_DAY}T00:00:00Z`);
  workbook.modified = workbook.created;
  for (const tab of tabs) addSheet(workbook, tab);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addSheet(workbook: ExcelJS.Workbook, { name, columns, rows, hidden = false }: SampleTab): void {
  const sheet = workbook.addWorksheet(name, {
    state: hidden ? 'hidden' : 'visible',
    views: [{ state: 'frozen', ySplit: 1 }],
    properties: { tabColor: { argb: 'FF1A73E8' } },
  });
  sheet.columns = columns.map(({ header, kind, width }) => {
    const alignment = { vertical: 'middle' as const, ...(kind === 'plain' ? { wrapText: true } : {}) };
    return { header, width, style: { alignment, ...(FORMATS[kind] ? { numFmt: FORMATS[kind] } : {}) } };
  });
  sheet.addRows(rows.map((row) => row.map((cell, index) => cellValue(cell, columns[index]?.kind ?? 'plain'))));
  for (let column = 1; column <= columns.length; column++) dressHeader(sheet.getCell(1, column));
}

/** As the add-on dresses the headers of tabs that the merchant fills. */
function dressHeader(cell: ExcelJS.Cell): void {
  cell.numFmt = '@';
  cell.font = { bold: true, color: { argb: 'FFFFFFFF' } };
  cell.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FF1A73E8' } };
}

function cellValue(cell: string | number | null, kind: ColumnKind): string | number | Date | null {
  if (typeof cell !== 'string' || (kind !== 'time' && kind !== 'day')) return cell;
  return new Date(kind === 'day' ? `${cell}T00:00:00Z` : `${cell.replace(' ', 'T')}Z`);
}
