import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type { SheetData, WorkbookData } from '../../../local/engine/engine';
import { readXlsx } from '../../../local/files/xlsx-read';
import { xlsxBytes } from '../../../local/files/xlsx-write';
import { cellsOf, plain, storedCell } from './cells';

const folder = mkdtempSync(join(tmpdir(), 'shopdeck-xlsx-'));
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
async function roundTrip(sheets: SheetData[]): Promise<WorkbookData> {
  const path = join(folder, `w${++files}.xlsx`);
  writeFileSync(path, await xlsxBytes({ name: 'w', sheets }));
  return readXlsx(path);
}

test('any cells come back from a file as they were', async () => {
  await fc.assert(
    fc.asyncProperty(cellsOf(storedCell), async (cells) => {
      const { sheets } = await roundTrip([{ name: '表 & "1"', cells }]);
      expect(sheets[0]?.name).toBe('表 & "1"');
      expect(plain(sheets[0]?.cells ?? [])).toEqual(plain(cells));
    }),
    { numRuns: 60 },
  );
});

test('what an array formula found in its way is no result of it', async () => {
  const cells = [[{ value: '#SPILL!', formula: '=SEQUENCE(3)', error: true }], [], [{ value: '占着' }]];
  const spill = { row: 0, column: 0, cells: [[{ value: '#SPILL!' }], [{ value: null }], [{ value: '占着' }]] };
  for (const spills of [[], [spill]]) {
    const { sheets } = await roundTrip([{ name: 'S', cells, spills }]);
    expect(sheets[0]?.spills).toEqual([]);
    expect(sheets[0]?.cells[2]?.[0]).toEqual({ value: '占着' });
  }
});

test('formulas, their results, and everything around the cells come back', async () => {
  const sheet: Required<SheetData> = {
    name: '库存',
    rows: 1000,
    columns: 26,
    cells: [
      [
        { value: 3, formula: '=SUM(A2:A)' },
        { value: '#DIV/0!', formula: '=1/0', error: true },
        { value: 'a"b', formula: '="a""b"&\'B 2\'!A1' },
      ],
      [{ value: true, formula: '=FILTER(A1:A3,A1:A3>"A2:A")' }, null, { value: 1, formula: '=SEQUENCE(2,2)' }],
    ],
    spills: [
      {
        row: 1,
        column: 2,
        cells: [
          [{ value: 1 }, { value: 2 }],
          [{ value: 'x' }, { value: false }],
        ],
      },
    ],
    hidden: false,
    tabColor: '#ff8800',
    frozenRows: 1,
    frozenColumns: 2,
    columnWidths: { 1: 150 },
    rowHeights: { 2: 40 },
    hiddenRows: [5],
    hiddenColumns: [7],
    merges: [{ row: 8, column: 0, rows: 2, columns: 3 }],
    notes: [
      { row: 0, column: 0, text: '第一行\n第二行 <&>' },
      { row: 4, column: 3, text: '"x"' },
    ],
    validations: [
      {
        boxes: [box(1, 0, 900)],
        rule: {
          kind: 'list',
          values: ['待办', '进行中', 'a"b'],
          showDropdown: true,
          allowInvalid: false,
          help: '请选',
        },
      },
      { boxes: [box(1, 1, 9), box(20, 1, 2)], rule: { kind: 'checkbox', allowInvalid: false, help: null } },
      {
        boxes: [box(1, 2, 1_048_575)],
        rule: { kind: 'rangeList', range: '=团队!$B$2:$B$50', showDropdown: false, allowInvalid: true, help: null },
      },
      {
        boxes: [box(1, 3)],
        rule: { kind: 'number', comparison: 'between', operands: [0, 1.5], allowInvalid: false, help: null },
      },
      {
        boxes: [box(1, 4)],
        rule: { kind: 'date', comparison: 'greaterOrEqual', operands: [45000], allowInvalid: false, help: null },
      },
      { boxes: [box(1, 5)], rule: { kind: 'custom', formula: '=LEN(F2)<5', allowInvalid: false, help: null } },
    ],
    conditionalRules: [
      {
        boxes: [box(1, 0, 9)],
        condition: { kind: 'formula', formula: '=$A2="预警"' },
        style: { background: '#ffcccc', bold: true },
      },
      {
        boxes: [box(1, 1, 9)],
        condition: { kind: 'number', comparison: 'less', operands: [2] },
        style: { fontColor: '#ff0000' },
      },
      { boxes: [box(1, 1, 9)], condition: { kind: 'text', test: 'contains', text: '超"卖' }, style: { italic: true } },
      { boxes: [box(1, 1, 9)], condition: { kind: 'text', test: 'startsWith', text: '断货' }, style: { italic: true } },
      { boxes: [box(1, 1, 9)], condition: { kind: 'text', test: 'equals', text: '正常' }, style: { italic: true } },
      { boxes: [box(1, 1, 9)], condition: { kind: 'blank' }, style: { background: '#eeeeee' } },
      { boxes: [box(1, 1, 9)], condition: { kind: 'notBlank' }, style: { background: '#ddddee' } },
    ],
    filter: { row: 0, column: 0, rows: 4, columns: 3 },
  };
  const read = await roundTrip([sheet, { name: 'B 2', cells: [], hidden: true }]);
  const { cells, rows: _, columns: __, ...around } = sheet;
  const { cells: readCells, ...readAround } = read.sheets[0] as SheetData;
  expect(JSON.parse(JSON.stringify(readAround))).toEqual(around);
  expect(plain(readCells)).toEqual(plain(cells));
  expect([read.sheets[1]?.name, read.sheets[1]?.hidden]).toEqual(['B 2', true]);
});

test('exceljs, another reader, sees the same', async () => {
  const bytes = await xlsxBytes({
    name: 'w',
    sheets: [
      {
        name: '表',
        cells: [
          [
            { value: '甲' },
            { value: 1.5, style: { numberFormat: '0.00', bold: true } },
            { value: 6, formula: '=SUM(B1:B)' },
          ],
          [{ value: 45658.5, style: { numberFormat: 'yyyy-mm-dd hh:mm:ss' } }],
        ],
        notes: [{ row: 0, column: 1, text: '注' }],
        validations: [
          {
            boxes: [box(0, 0)],
            rule: { kind: 'list', values: ['甲', '乙'], showDropdown: true, allowInvalid: false, help: null },
          },
        ],
      },
    ],
  });
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(bytes as never);
  const sheet = workbook.getWorksheet('表') as ExcelJS.Worksheet;
  expect(sheet.getCell('B1').numFmt).toBe('0.00');
  expect(sheet.getCell('B1').font.bold).toBe(true);
  expect(sheet.getCell('C1').value).toEqual({ formula: 'SUM(B1:B$1048576)', result: 6 });
  expect(sheet.getCell('A2').value).toEqual(new Date('2025-01-01T12:00:00Z'));
  expect(sheet.getCell('B1').note).toBe('注');
  expect(sheet.getCell('A1').dataValidation.formulae).toEqual(['"甲,乙"']);
});

test('files of other programs: shared formulas, rich text, links, inline texts, dates, theme colours', async () => {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('A');
  sheet.getCell('A1').value = { richText: [{ text: '粗', font: { bold: true } }, { text: '细' }] };
  sheet.getCell('A2').value = { text: '链接', hyperlink: 'https://example.com' };
  sheet.getCell('A3').value = new Date('2025-03-01T18:30:00Z');
  sheet.getCell('A4').value = { error: '#N/A' };
  sheet.getCell('A5').fill = { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: 0.5 } as never };
  sheet.getCell('A5').value = 1;
  sheet.getCell('B1').value = { formula: 'A1&$A$1&LOG10(10)&"A1"', result: 'x' };
  sheet.getCell('B2').value = { sharedFormula: 'B1', result: 'y' } as never;
  sheet.getCell('C1').note = '注';
  const path = join(folder, 'other.xlsx');
  await workbook.xlsx.writeFile(path);
  const [read] = (await readXlsx(path)).sheets;
  expect(read?.cells.map((row) => row?.[0]?.value)).toEqual(['粗细', '链接', 45717.77083333333, '#N/A', 1]);
  expect([read?.cells[3]?.[0]?.error, read?.cells[4]?.[0]?.style?.background]).toEqual([true, '#a7c0de']);
  expect(read?.cells.slice(0, 2).map((row) => row?.[1]?.formula)).toEqual([
    '=A1&$A$1&LOG10(10)&"A1"',
    '=A2&$A$1&LOG10(10)&"A1"',
  ]);
  expect(read?.notes).toEqual([{ row: 0, column: 2, text: '注' }]);
});

test('names that Excel refuses are written in full width, and formulas follow', async () => {
  const long = '很'.repeat(40);
  const read = await roundTrip([
    { name: 'a/b', cells: [] },
    { name: long, cells: [[{ value: 1, formula: `='a/b'!A1` }]] },
  ]);
  expect(read.sheets.map(({ name }) => name)).toEqual(['a／b', long.slice(0, 31)]);
  expect(read.sheets[1]?.cells[0]?.[0]?.formula).toBe(`='a／b'!A1`);
});

function box(row: number, column: number, rows = 1, columns = 1) {
  return { row, column, rows, columns };
}
