import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import type { SheetData, StoredCell, WorkbookData } from '../../../local/engine/engine';
import { openEngine } from '../../../local/engine/open';
import { unkeptOf } from '../../../local/files/original';
import { readWorkbook } from '../../../local/files/read';
import { readXlsx } from '../../../local/files/xlsx-read';
import { xlsxBytes } from '../../../local/files/xlsx-write';

/** Files as other programs write them: tests/data/xlsx/README.md says how each was made. */
const DATA = join(__dirname, '../../data/xlsx');
const folder = mkdtempSync(join(tmpdir(), 'foreign-'));
afterAll(() => rmSync(folder, { recursive: true }));

const read = (name: string) => readXlsx(join(DATA, name));
const cell = ({ cells }: SheetData, row: number, column: number): StoredCell => cells[row]?.[column] ?? { value: null };
const sheetOf = ({ sheets }: WorkbookData, at = 0) => sheets[at] as SheetData;

/** What is in the cells, spilled ones included, blanks aside. */
function valuesOf({ sheets }: WorkbookData): Record<string, unknown> {
  const all: Record<string, unknown> = {};
  for (const { name, cells, spills = [] } of sheets) {
    const put = (row: number, column: number, value: unknown) => {
      if (value !== null && value !== undefined && value !== '') all[`${name} ${row},${column}`] = value;
    };
    for (const [r, row] of cells.entries()) for (const [c, one] of (row ?? []).entries()) put(r, c, one?.value);
    for (const { row, column, cells: spilled } of spills)
      for (const [r, line] of spilled.entries())
        for (const [c, one] of line.entries()) put(row + r, column + c, one.value);
  }
  return all;
}

/** All formulas computed anew. */
function computed(data: WorkbookData): WorkbookData {
  const engine = openEngine(data);
  engine.recalculateAll();
  engine.calculate();
  const after = engine.describe();
  engine.dispose();
  return after;
}

async function savedAgain(data: WorkbookData): Promise<string> {
  const path = join(folder, 'again.xlsx');
  writeFileSync(path, await xlsxBytes(data));
  return path;
}

test.each(['excel.xlsx', 'wps.xlsx', 'old-mac.xlsx', 'sdk.xlsx', 'strict.xlsx'])(
  '%s shows the values that its program had computed, and shows them again after it was saved',
  async (name) => {
    const data = await read(name);
    const after = computed(data);
    expect(valuesOf(after)).toEqual(valuesOf(data));
    const again = await readXlsx(await savedAgain(after));
    expect(valuesOf(again)).toEqual(valuesOf(data));
    expect(again.names).toEqual(data.names);
    expect(again.sheets.map(({ name: tab, hidden }) => [tab, hidden])).toEqual(
      data.sheets.map(({ name: tab, hidden }) => [tab, hidden]),
    );
  },
);

test("Excel's texts, days, colours and rules are what Excel shows", async () => {
  const orders = sheetOf(await read('excel.xlsx'));
  expect([1, 2, 4].map((row) => cell(orders, row, 0).value)).toEqual([
    '加急 请先发 & 送赠品',
    '第一行\r\n第二行',
    '行内文本',
  ]);
  expect([1, 2, 3, 4].map((row) => cell(orders, row, 1).style?.numberFormat)).toEqual([
    'yyyy/m/d',
    'yyyy/m/d h:mm',
    'yyyy"年"m"月"d"日"',
    'm"月"d"日"',
  ]);
  const { background, fontColor, borders } = cell(orders, 0, 0).style ?? {};
  expect([background, fontColor, borders?.bottom?.color]).toEqual(['#156082', '#ffffff', '#e97132']);
  expect([cell(orders, 3, 0).style?.fontColor, cell(orders, 2, 5).style?.background]).toEqual(['#0000ff', '#ffff99']);
  expect(orders.notes).toEqual([
    { row: 1, column: 0, text: '这单先发\n好的 & 已备货' },
    { row: 1, column: 3, text: '小王:\n活动价' },
  ]);
  expect(orders).toMatchObject({
    frozenRows: 1,
    frozenColumns: 1,
    hiddenRows: [3],
    hiddenColumns: [12],
    filter: { row: 0, column: 0, rows: 3, columns: 6 },
  });
  expect(orders.validations?.map(({ rule }) => rule.kind)).toEqual(['number', 'rangeList']);
  expect(orders.conditionalRules?.map(({ condition }) => condition.kind)).toEqual(['text', 'formula']);
});

test("a table's columns, names and shared formulas go on being computed; what only Excel can compute keeps its value", async () => {
  const data = await read('excel.xlsx');
  const orders = sheetOf(data);
  expect(
    [cell(orders, 2, 4), cell(orders, 1, 7), cell(orders, 1, 9), cell(orders, 3, 10)].map(({ formula }) => formula),
  ).toEqual(["='订单'!$C3*'订单'!$D3", "=SUM('订单'!$E$2:$E$3)", '=C2*税率', '=C4*2+$C$2']);
  expect(cell(orders, 2, 11)).toEqual({ value: 7.12 });
  const engine = openEngine(data);
  engine.sheet('订单')?.write({ row: 1, column: 2, rows: 1, columns: 1 }, [[{ value: 4 }]]);
  engine.calculate();
  engine.sheet('清单')?.insertRows(1, 2);
  engine.calculate();
  expect(engine.describe().names?.map(({ formula }) => formula)).toEqual([
    '=0.13',
    '=清单!$A$1:$A$5',
    '=SUM(清单!$B$1:$B$5)',
  ]);
  const [row] = engine.sheet('订单')?.values({ row: 1, column: 4, rows: 1, columns: 6 }) ?? [];
  engine.dispose();
  expect(row?.[0]).toBeCloseTo(79.6);
  expect(row?.[3]).toBeCloseTo(104.6);
  expect(row?.[5]).toBeCloseTo(0.52);
});

test('WPS: a picture in a cell is its text, its colours are those of its theme, months are shown as months', async () => {
  const goods = sheetOf(await read('wps.xlsx'));
  expect(goods.name).toBe('商品\u200b图');
  expect(cell(goods, 1, 2)).toEqual({ value: '=DISPIMG("ID_0123456789ABCDEF0123456789ABCDEF",1)' });
  expect(cell(goods, 0, 0).style?.background).toBe('#4874cb');
  expect(cell(goods, 1, 1)).toMatchObject({ value: 46_023, style: { numberFormat: 'yyyy"年"m"月"' } });
});

test("other programs' ways: days from 1904, prefixes and cells without addresses, dates as text, LibreOffice", async () => {
  const mac = sheetOf(await read('old-mac.xlsx'));
  expect([0, 1, 2].map((column) => cell(mac, 0, column).value)).toEqual([46_023, 0.5, 44_561]);
  const sdk = sheetOf(await read('sdk.xlsx'));
  expect(sdk.cells.map((row) => Array.from(row ?? [], (one) => one?.value ?? null))).toEqual([
    ['订单号', '备注 <b> & 其他'],
    ['TB0001', 12.5, null, 1000],
  ]);
  const strict = sheetOf(await read('strict.xlsx'));
  expect([0, 1].map((column) => cell(strict, 0, column).value)).toEqual([46_023, 46_023.5]);
  const office = await read('libreoffice.xlsx');
  expect(cell(sheetOf(office), 1, 4)).toMatchObject({ value: 39.8, formula: "='订单'!$C2*'订单'!$D2" });
  expect(office.names?.map(({ name }) => name).sort()).toEqual(['本表合计', '状态清单', '税率'].sort());
});

test('exceljs, another reader, finds names and values in what was saved', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(await savedAgain(computed(await read('excel.xlsx'))));
  const orders = workbook.getWorksheet('订单') as ExcelJS.Worksheet;
  expect(orders.getCell('J2').value).toEqual({ formula: 'C2*税率', result: 0.26 });
  expect(workbook.definedNames.getRanges('状态清单').ranges).toEqual(["'清单'!$A$1:$A$3"]);
  expect(orders.getCell('B4').value).toEqual(new Date('2026-01-03T00:00:00Z'));
});

test('what a save would lose is known before', async () => {
  const kinds = await Promise.all(
    ['excel.xlsx', 'wps.xlsx', 'sdk.xlsx'].map((name) => unkeptOf(readFileSync(join(DATA, name)))),
  );
  expect(kinds.map((one) => one.sort())).toEqual([
    ['charts', 'links', 'otherFiles', 'pictures', 'protection', 'scales', 'tables'],
    ['pictures'],
    [],
  ]);
  expect(await unkeptOf(readFileSync(await savedAgain(await read('excel.xlsx'))))).toEqual([]);
});

test('a real file of Excel 97 is refused by its content, whatever it is called', async () => {
  const renamed = join(folder, 'renamed.xlsx');
  copyFileSync(join(DATA, 'old.xls'), renamed);
  await expect(readWorkbook(renamed)).rejects.toMatchObject({ code: 'old-excel' });
});
