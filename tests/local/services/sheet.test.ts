import type { EngineSheet } from '../../../local/engine/engine';
import { openShop, type Shop } from './add-on';

let shop: Shop;
beforeAll(() => {
  shop = openShop();
});

/** Runs code that has a spreadsheet and a new sheet of 1000 rows and 26 columns at hand; the sheet goes afterwards. */
function on(code: string): unknown {
  return shop.run(`const book = SpreadsheetApp.getActiveSpreadsheet();
    const sheet = book.insertSheet('T');
    try { ${code} } finally { book.deleteSheet(book.getSheetByName('T')); }`);
}

describe('Sheet.getRange', () => {
  test.each([
    ['0, 1', 'The starting row of the range is too small.'],
    ['1, 0', 'The starting column of the range is too small.'],
    ['1, 1, 0', 'The number of rows in the range must be at least 1.'],
    ['1, 1, 1, 0', 'The number of columns in the range must be at least 1.'],
    ['1, 27', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ['1000, 1, 2', 'The coordinates of the range are outside the dimensions of the sheet.'],
    ["'A1001'", 'exceeds grid limits'],
    ["'nonsense!'", 'Range not found'],
    ["'1', 2", "The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
    [
      'undefined, 2',
      "The parameters (null,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.",
    ],
    ['NaN, 2', "The parameters (number,number) don't match the method signature for SpreadsheetApp.Sheet.getRange."],
  ])('getRange(%s)', (args, message) => {
    expect(() => on(`sheet.getRange(${args})`)).toThrow(message);
  });

  test.each([
    ["'B2'", 'B2'],
    ["'A2:C'", 'A2:C1000'],
    ["'C:D'", 'C1:D1000'],
    ["'2:3'", 'A2:Z3'],
    ["'S!B1'", 'B1'],
    ['2, 3', 'C2'],
    ['2, 3, 2', 'C2:C3'],
    ['2, 3, 2, 2', 'C2:D3'],
  ])('getRange(%s) is %s', (args, a1) => {
    expect(on(`return sheet.getRange(${args}).getA1Notation()`)).toBe(a1);
  });
});

describe('rows and columns', () => {
  test('the last row and column are those with content', () => {
    expect(
      on(`const empty = [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];
        sheet.getRange('C4').setValue(1);
        return [empty, sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()];`),
    ).toEqual([[0, 0, 'A1'], 4, 3, 'A1:C4']);
  });

  test('appendRow goes below the last content and grows the grid', () => {
    expect(
      on(`sheet.deleteRows(3, 998);
        sheet.appendRow(['a', 1]); sheet.appendRow(['b', '=B1+1']); sheet.appendRow(['c']);
        return [sheet.getMaxRows(), sheet.getRange('A1:B3').getValues()];`),
    ).toEqual([
      3,
      [
        ['a', 1],
        ['b', 2],
        ['c', ''],
      ],
    ]);
  });

  test('inserted rows push the others down, formulas follow', () => {
    expect(
      on(`sheet.getRange('A1:A2').setValues([[5], ['=A1']]);
        sheet.insertRowsBefore(1, 2); sheet.insertRowsAfter(3, 1); sheet.insertColumnsAfter(1, 1);
        return [sheet.getMaxRows(), sheet.getMaxColumns(), sheet.getRange('A5').getFormula(), sheet.getRange('A5').getValue()];`),
    ).toEqual([1003, 27, '=A3', 5]);
  });

  test.each([
    ['deleteRows(1000, 2)', 'Those rows are out of bounds.'],
    ['deleteRows(0, 1)', 'Those rows are out of bounds.'],
    ['deleteColumns(26, 2)', 'Those columns are out of bounds.'],
    ['deleteRows(1, 1000)', 'Sorry, it is not possible to delete all non-frozen rows.'],
    ['insertRowsAfter(1001, 1)', 'Those rows are out of bounds.'],
    ['insertRowsAfter(1, 500000)', 'above the limit of 10000000 cells'],
    ['setFrozenRows(1000)', "You can't freeze all visible rows on the sheet."],
  ])('%s', (call, message) => {
    expect(() => on(`sheet.${call}`)).toThrow(message);
  });

  test('frozen rows, widths, tab colour and hiding are kept', () => {
    expect(
      on(`sheet.setFrozenRows(1); sheet.setFrozenColumns(2); sheet.setColumnWidths(1, 2, 150); sheet.setTabColor('#ff0000'); sheet.hideSheet(); sheet.hideColumns(3);
        return [sheet.getFrozenRows(), sheet.getFrozenColumns(), sheet.getColumnWidth(2), sheet.getTabColor(), sheet.isSheetHidden(), sheet.isColumnHiddenByUser(3)];`),
    ).toEqual([1, 2, 150, '#ff0000', true, true]);
  });
});

describe('sheets of a spreadsheet', () => {
  test('names are unique', () => {
    const message = 'A sheet with the name "S" already exists. Please enter another name.';
    expect(() => on(`book.insertSheet('S')`)).toThrow(message);
    expect(() => on(`sheet.setName('S')`)).toThrow(message);
  });

  test('a new sheet is 1000 by 26 at the index given, and active', () => {
    expect(
      on(`const s = book.insertSheet('U', 0);
        const seen = [s.getIndex(), s.getMaxRows(), s.getMaxColumns(), book.getActiveSheet().getName(), book.getNumSheets()];
        book.deleteSheet(s);
        return seen;`),
    ).toEqual([1, 1000, 26, 'U', 3]);
  });

  test('the last sheet cannot go', () => {
    expect(() => shop.run(`const book = SpreadsheetApp.getActive(); book.deleteSheet(book.getSheets()[0])`)).toThrow(
      "You can't remove all the sheets in a document.",
    );
  });

  test('moveActiveSheet counts from 1', () => {
    expect(
      on(`book.setActiveSheet(sheet); book.moveActiveSheet(1); return book.getSheets().map((s) => s.getName());`),
    ).toEqual(['T', 'S']);
  });

  test('an unknown name is null; ids find their sheet', () => {
    expect(
      on(
        `return [book.getSheetByName('none'), book.getSheetById(sheet.getSheetId()).getName(), book.getSheets().length]`,
      ),
    ).toEqual([null, 'T', 2]);
  });

  test('the spreadsheet tells its time zone and name', () => {
    expect(on(`return [book.getName(), book.getSpreadsheetTimeZone(), book.getId().length]`)).toEqual([
      'Shop',
      'Asia/Shanghai',
      44,
    ]);
  });

  test('formulas and charts follow a renamed sheet', () => {
    expect(
      on(`sheet.getRange('A1').setValue(7);
        const other = book.getSheetByName('S').getRange('A1').setFormula('=T!A1');
        sheet.insertChart(sheet.newChart().setPosition(1, 1, 0, 0).addRange(sheet.getRange('A1:A2')).build());
        sheet.setName('新');
        const seen = [other.getValue(), sheet.getCharts()[0].getRanges()[0].getSheet().getName()];
        sheet.setName('T');
        return seen;`),
    ).toEqual([7, '新']);
  });
});

describe('conditional formats', () => {
  test('rules are set and read as a whole', () => {
    expect(
      on(`const range = sheet.getRange('A2:A9');
        const late = SpreadsheetApp.newConditionalFormatRule().setRanges([range]).whenFormulaSatisfied('=$A2>5').setBackground('#f4cccc').build();
        const big = SpreadsheetApp.newConditionalFormatRule().setRanges([range]).whenNumberGreaterThan(9).setBold(true).build();
        sheet.setConditionalFormatRules([late, big]);
        return sheet.getConditionalFormatRules().map((rule) => {
          const when = rule.getBooleanCondition();
          return [rule.getRanges()[0].getA1Notation(), String(when.getCriteriaType()), when.getCriteriaValues()];
        });`),
    ).toEqual([
      ['A2:A9', 'CUSTOM_FORMULA', ['=$A2>5']],
      ['A2:A9', 'NUMBER_GREATER_THAN', [9]],
    ]);
  });

  test('a rule belongs to one sheet', () => {
    expect(() =>
      on(`const rule = SpreadsheetApp.newConditionalFormatRule().setRanges([sheet.getRange('A1')]).whenCellEmpty().build();
        book.getSheetByName('S').setConditionalFormatRules([rule]);`),
    ).toThrow('cannot reference a different sheet');
  });
});

describe('charts', () => {
  const build = `const chart = sheet.newChart().asColumnChart().setTitle('销量').setStacked().addRange(sheet.getRange('A1:B5')).setNumHeaders(1)
    .setPosition(2, 4, 10, 20).setOption('height', 300).build();`;

  test('appear for the page once they are inserted', () => {
    on(`${build} sheet.insertChart(chart); sheet.setName('画'); sheet.setName('T');
      return JSON.stringify(sheet.getCharts().length)`);
    const seen = on(
      `${build} sheet.insertChart(chart); return [sheet.getCharts()[0].getOptions().get('title'), sheet.getCharts()[0].getChartId() > 0]`,
    );
    expect(seen).toEqual(['销量', true]);
    expect(shop.host.charts()).toEqual([]);
  });

  test('are changed and removed in place', () => {
    expect(
      on(`${build} sheet.insertChart(chart);
        const [one] = sheet.getCharts();
        sheet.updateChart(one.modify().setChartType(Charts.ChartType.LINE).setOption('title', '新').build());
        const [two] = sheet.getCharts();
        const info = two.getContainerInfo();
        const seen = [two.getChartId() === one.getChartId(), two.getOptions().get('title'), info.getAnchorRow(), info.getAnchorColumn(), info.getOffsetX()];
        sheet.removeChart(two);
        return [...seen, sheet.getCharts().length];`),
    ).toEqual([true, '新', 2, 4, 10, 0]);
  });

  test('follow inserted and deleted rows and columns, until nothing of a range is left', () => {
    expect(
      on(`${build} sheet.insertChart(chart);
        const seen = () => {
          const [one] = sheet.getCharts();
          const place = one.getContainerInfo();
          return [one.getRanges().map((range) => range.getA1Notation()).join(), place.getAnchorRow(), place.getAnchorColumn()];
        };
        sheet.insertRowsBefore(1, 2);
        sheet.insertColumnBefore(2);
        const moved = seen();
        sheet.deleteRow(4);
        const shrunk = seen();
        sheet.deleteColumns(1, 3);
        return [moved, shrunk, seen()];`),
    ).toEqual([
      ['A3:C7', 4, 5],
      ['A3:C6', 4, 5],
      ['', 4, 2],
    ]);
  });

  test('follow what a page does to their sheet', () => {
    const { host, run } = openShop();
    run(`const sheet = SpreadsheetApp.getActiveSheet(); ${build} sheet.insertChart(chart);`);
    const target = { unitId: 'workbook', subUnitId: host.engine.sheet('S')?.id };
    host.engine.apply({ id: 'sheet.mutation.set-worksheet-name', params: { ...target, name: '新' } });
    const range = { startRow: 0, endRow: 1, startColumn: 0, endColumn: 9 };
    host.engine.apply({ id: 'sheet.mutation.remove-rows', params: { ...target, range } });
    expect(host.charts()).toMatchObject([{ sheet: '新', row: 1, ranges: [{ sheet: '新', row: 0, rows: 3 }] }]);
    host.engine.addSheet('二');
    host.engine.removeSheet(host.engine.sheet('新') as EngineSheet);
    expect(host.charts()).toEqual([]);
  });

  test('are described for the page', () => {
    const { host, run } = openShop();
    run(`const sheet = SpreadsheetApp.getActiveSheet(); ${build} sheet.insertChart(chart);`);
    expect(host.charts()).toMatchObject([
      {
        sheet: 'S',
        type: 'COLUMN',
        ranges: [{ sheet: 'S', row: 0, column: 0, rows: 5, columns: 2 }],
        row: 2,
        column: 4,
        numHeaders: 1,
        options: { title: '销量', isStacked: true, height: 300 },
      },
    ]);
    expect(host.state().charts).toEqual(host.charts());
  });
});
