import { openShop, type Shop } from './add-on';

let shop: Shop;
beforeAll(() => {
  shop = openShop();
});

/** Runs code that has `sheet`, cleared, at hand. */
function on(code: string): unknown {
  return shop.run(
    `const sheet = SpreadsheetApp.getActive().getSheetByName('S'); sheet.clear(); sheet.clearNotes(); ${code}`,
  );
}

describe('Range.setValues', () => {
  // "Sets a rectangular grid of values (must match dimensions of this range). If a value begins with =, it's
  // interpreted as a formula."
  test('what begins with = is calculated when it is read', () => {
    expect(on(`sheet.getRange('A1:C1').setValues([[2, 3, '=A1*B1']]); return sheet.getRange('C1').getValue();`)).toBe(
      6,
    );
  });

  test.each([
    [
      'A1:A2',
      '[[1]]',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'A1:C1',
      '[[1, 2]]',
      'The number of columns in the data does not match the number of columns in the range. The data has 2 but the range has 3.',
    ],
    ['A1', '[1]', "The parameters (number[]) don't match the method signature for SpreadsheetApp.Range.setValues."],
    [
      'A1',
      "'a', 1",
      "The parameters (String,number) don't match the method signature for SpreadsheetApp.Range.setValues.",
    ],
    ['A1', '', "The parameters () don't match the method signature for SpreadsheetApp.Range.setValues."],
  ])('%s with %s', (a1, values, message) => {
    expect(() => on(`sheet.getRange('${a1}').setValues(${values})`)).toThrow(message);
  });

  test('texts become what they would if typed, and bring their format', () => {
    expect(
      on(`const range = sheet.getRange('A1:E1');
        range.setValues([['2025-01-02', '007', 'TRUE', '25%', '订单']]);
        const [[day, ...others]] = range.getValues();
        return [day instanceof Date, day.getDate(), others, range.getNumberFormats()[0]];`),
    ).toEqual([true, 2, [7, true, 0.25, '订单'], ['yyyy-mm-dd', 'General', 'General', '0%', 'General']]);
  });

  test('texts stay texts in cells of plain text, and after an apostrophe', () => {
    expect(
      on(`sheet.getRange('A1:C1').setNumberFormat('@').setValues([['007', '2025-01-02', '=A1']]);
        sheet.getRange('D1').setValue("'00123");
        return sheet.getRange('A1:D1').getValues()[0];`),
    ).toEqual(['007', '2025-01-02', '=A1', '00123']);
  });

  test('dates become serial numbers and come back as dates of the context, at the same moment', () => {
    expect(
      on(`const moment = new Date(2025, 5, 18, 20, 30, 15, 250);
        const range = sheet.getRange('A1:B1').setValues([[moment, new Date(2025, 5, 18)]]);
        const [back, day] = range.getValues()[0];
        return [back instanceof Date, back.getTime() - moment.getTime(), day.getHours(), range.getNumberFormats()[0]];`),
    ).toEqual([true, 0, 0, ['yyyy-mm-dd hh:mm:ss', 'yyyy-mm-dd']]);
  });

  test('a format that is there stays when a date is written', () => {
    expect(
      on(`return sheet.getRange('A1').setNumberFormat('m/d').setValue(new Date(2025, 5, 18)).getDisplayValue();`),
    ).toBe('6/18');
  });

  test('blanks are empty strings, whether written as such, as null or as undefined', () => {
    expect(
      on(`sheet.getRange('A1:D1').setValues([['x', 'x', 'x', 'x']]);
        sheet.getRange('A1:C1').setValues([['', null, undefined]]);
        return [sheet.getRange('A1:E1').getValues()[0], sheet.getRange('A1:C1').isBlank()];`),
    ).toEqual([['', '', '', 'x', ''], true]);
  });

  test('formats and notes survive new values', () => {
    expect(
      on(`const cell = sheet.getRange('A1').setBackground('#FF0000').setNote('why').setValue(1);
        cell.setValue(2);
        return [cell.getBackground(), cell.getNote()];`),
    ).toEqual(['#ff0000', 'why']);
  });
});

describe('Range.getValues', () => {
  test('gives arrays of the context, and errors as their text', () => {
    expect(
      on(`sheet.getRange('A1:B1').setValues([['=1/0', 1.5]]);
        const values = sheet.getRange('A1:B1').getValues();
        return [values instanceof Array, values[0] instanceof Array, values];`),
    ).toEqual([true, true, [['#DIV/0!', 1.5]]]);
  });

  test('sees what a formula makes of later changes', () => {
    expect(
      on(`sheet.getRange('A1:B1').setValues([[1, '=A1+1']]);
        const before = sheet.getRange('B1').getValue();
        sheet.getRange('A1').setValue(10);
        return [before, sheet.getRange('B1').getValue(), sheet.getRange('B1').getFormula(), sheet.getRange('A1').getFormula()];`),
    ).toEqual([2, 11, '=A1+1', '']);
  });
});

describe('where a range is', () => {
  test('counts from 1', () => {
    expect(
      on(`const r = sheet.getRange(2, 3, 4, 2);
        return [r.getA1Notation(), r.getRow(), r.getColumn(), r.getNumRows(), r.getNumColumns(), r.getLastRow(), r.getLastColumn(),
          r.getSheet().getName(), r.offset(1, -1).getA1Notation(), r.offset(0, 0, 1, 1).getA1Notation(), r.getCell(2, 1).getA1Notation()];`),
    ).toEqual(['C2:D5', 2, 3, 4, 2, 5, 4, 'S', 'B3:C6', 'C2', 'C3']);
  });
});

describe('looks', () => {
  test('each setter is read back, a matrix cell by cell', () => {
    expect(
      on(`const r = sheet.getRange('A1:B1');
        r.setBackgrounds([['red', '#abc']]).setFontColors([['#00FF00', null]]).setFontWeights([['bold', 'normal']]).setNumberFormats([['0.00', '@']]);
        return [r.getBackgrounds(), r.getFontWeights(), r.getNumberFormats()];`),
    ).toEqual([[['#ff0000', '#aabbcc']], [['bold', 'normal']], [['0.00', '@']]]);
    const [first, second] = shop.host.engine.sheets()[0]?.styles({ row: 0, column: 0, rows: 1, columns: 2 })[0] ?? [];
    expect([first?.fontColor, second?.fontColor]).toEqual(['#00ff00', undefined]);
  });

  // "true for border, false for none, null for no change"
  test('borders go around and within, and leave what is not named', () => {
    on(`sheet.getRange('A1:B2').setBorder(true, true, true, true, null, null, 'red', SpreadsheetApp.BorderStyle.DASHED);
      sheet.getRange('A1:B2').setBorder(null, null, false, null, true, null);`);
    const styles = shop.host.engine.sheets()[0]?.styles({ row: 0, column: 0, rows: 2, columns: 2 });
    const [first, last] = [styles?.[0]?.[0], styles?.[1]?.[1]];
    const [dashed, thin] = [
      { line: 'dashed', color: '#ff0000' },
      { line: 'thin', color: '#000000' },
    ];
    expect(first?.borders).toEqual({ top: dashed, left: dashed, right: thin });
    expect(last?.borders).toEqual({ right: dashed, left: thin });
  });

  test('null goes back to the default', () => {
    expect(on(`return sheet.getRange('A1').setBackground('blue').setBackground(null).getBackground();`)).toBe(
      '#ffffff',
    );
  });

  test.each(["setBackground('#12')", "setFontWeight('heavy')", "setHorizontalAlignment('middle')"])(
    '%s is refused',
    (call) => {
      expect(() => on(`sheet.getRange('A1').${call}`)).toThrow('Invalid argument');
    },
  );

  test('clearContent leaves looks, clearFormat leaves contents', () => {
    expect(
      on(`const cell = sheet.getRange('A1').setValue(5).setFontWeight('bold');
        cell.clearContent();
        const [empty, weight] = [cell.getValue(), cell.getFontWeight()];
        cell.setValue(6).clearFormat();
        return [empty, weight, cell.getValue(), cell.getFontWeight()];`),
    ).toEqual(['', 'bold', 6, 'normal']);
  });
});

describe('notes, rules and filters', () => {
  test('notes are set, read and cleared', () => {
    expect(
      on(`const r = sheet.getRange('A1:B1').setNotes([['one', '']]);
        const notes = r.getNotes();
        return [notes, r.clearNote().getNotes()];`),
    ).toEqual([[['one', '']], [['', '']]]);
  });

  test('a list rule comes back as it was built', () => {
    expect(
      on(`const rule = SpreadsheetApp.newDataValidation().requireValueInList(['待办', '进行中'], true).setAllowInvalid(false).setHelpText('选一个').build();
        sheet.getRange('A1:A2').setDataValidation(rule);
        sheet.getRange('B1:B2').setDataValidations([[rule], [null]]);
        const back = sheet.getRange('A2').getDataValidation();
        return [back.getCriteriaType() === SpreadsheetApp.DataValidationCriteria.VALUE_IN_LIST, back.getCriteriaValues(), back.getAllowInvalid(),
          back.getHelpText(), sheet.getRange('B1:B2').getDataValidations().map(([r]) => r !== null)];`),
    ).toEqual([true, [['待办', '进行中'], true], false, '选一个', [true, false]]);
  });

  test('a rule that takes its list from cells names their sheet', () => {
    expect(
      on(`const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('B2:B9')).build();
        return [String(rule.getCriteriaType()), rule.getCriteriaValues()];`),
    ).toEqual(['VALUE_IN_RANGE', ["='S'!B2:B9", true]]);
  });

  test('checkboxes begin unchecked', () => {
    expect(on(`return sheet.getRange('A1:A2').insertCheckboxes().getValues();`)).toEqual([[false], [false]]);
  });

  test('a sheet has one filter', () => {
    expect(() => on(`sheet.getRange('A1:C5').createFilter(); sheet.getRange('A1:C5').createFilter();`)).toThrow(
      "You can't create a filter in a sheet that already has a filter.",
    );
    expect(
      on(
        `const a1 = sheet.getFilter().getRange().getA1Notation(); sheet.getFilter().remove(); return [a1, sheet.getFilter()];`,
      ),
    ).toEqual(['A1:C5', null]);
  });
});

test('what is not there throws by name', () => {
  expect(() => on(`sheet.getRange('A1').setTextRotation(45)`)).toThrow(
    "Range.setTextRotation is not available in ShopDeck's local host",
  );
  expect(() => on(`sheet.getRange('A1').setValuez([[1]])`)).toThrow('sheet.getRange(...).setValuez is not a function');
});

test('exceptions are errors of the context, named Exception', () => {
  expect(
    on(
      `try { sheet.getRange('A1').setValues([[1], [2]]); } catch (e) { return [e instanceof Error, e.name, String(e).slice(0, 25)]; }`,
    ),
  ).toEqual([true, 'Exception', 'Exception: The number of ']);
});
