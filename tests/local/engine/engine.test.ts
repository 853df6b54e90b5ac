import type { CellInput, Engine, EngineSheet, SheetData } from '../../../local/engine/engine';
import { openEngine } from '../../../local/engine/open';

const help = { description: '', params: [] };
const box = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });

function opened(cells: SheetData['cells'] = [], more: Partial<SheetData> = {}): { engine: Engine; sheet: EngineSheet } {
  const engine = openEngine({ name: '店', sheets: [{ name: '表', cells, ...more }] });
  open.push(engine);
  return { engine, sheet: engine.sheets()[0] as EngineSheet };
}

const open: Engine[] = [];
afterEach(() => {
  for (const engine of open.splice(0)) engine.dispose();
});

function put(sheet: EngineSheet, row: number, column: number, rows: CellInput[][]): void {
  sheet.write(box(row, column, rows.length, rows[0]?.length ?? 0), rows);
}

describe('calculation', () => {
  test('formulas follow the cells they depend on, through formulas and other sheets', () => {
    const { engine, sheet } = opened([[{ value: 2 }, { value: null, formula: '=A1*21' }]]);
    const other = engine.addSheet('汇 总');
    put(other, 0, 0, [[{ formula: '=表!B1+1' }, { formula: '=SUM(A1:A1)' }]]);
    engine.calculate();
    expect(other.values(box(0, 0, 1, 2))).toEqual([[43, 43]]);
    put(sheet, 0, 0, [[{ value: 3 }]]);
    engine.calculate();
    expect(other.values(box(0, 0, 1, 2))).toEqual([[64, 64]]);
  });

  test('a formula is replaced by a value, a value by a formula, and both by nothing', () => {
    const { engine, sheet } = opened([
      [{ value: 1 }, { value: null, formula: '=A1+1' }, { value: null, formula: '=B1+1' }],
    ]);
    engine.calculate();
    put(sheet, 0, 1, [[{ value: 10 }]]);
    engine.calculate();
    expect(sheet.read(box(0, 1, 1, 2))[0]).toEqual([
      { value: 10, formula: null, error: false },
      { value: 11, formula: '=B1+1', error: false },
    ]);
    put(sheet, 0, 1, [[{ formula: '=A1*5' }]]);
    engine.calculate();
    expect(sheet.values(box(0, 1, 1, 2))).toEqual([[5, 6]]);
    put(sheet, 0, 1, [[{ value: null }]]);
    engine.calculate();
    expect(sheet.values(box(0, 0, 1, 3))).toEqual([[1, null, 1]]);
  });

  test('ARRAYFORMULA computes with whole ranges and spills, and follows them', () => {
    const { engine, sheet } = opened([
      [{ value: 1 }, { value: 10 }],
      [{ value: 2 }, { value: 20 }],
    ]);
    put(sheet, 0, 3, [[{ formula: '=ARRAYFORMULA(IF(A1:A2>1,A1:A2*B1:B2,"少"))' }]]);
    put(sheet, 2, 0, [[{ formula: '=SUM(ARRAYFORMULA(A1:A2*B1:B2))' }]]);
    engine.calculate();
    expect([sheet.values(box(0, 3, 2)), sheet.values(box(2, 0))]).toEqual([[['少'], [40]], [[50]]]);
    put(sheet, 0, 0, [[{ value: 3 }]]);
    engine.calculate();
    expect([sheet.values(box(0, 3, 2)), sheet.values(box(2, 0))]).toEqual([[[30], [40]], [[70]]]);
  });

  test('values that formulas came with stand until something they depend on changes', () => {
    const { engine, sheet } = opened([[{ value: 1 }, { value: 99, formula: '=A1+1' }]]);
    engine.calculate();
    expect(sheet.values(box(0, 1))).toEqual([[99]]);
    engine.recalculateAll();
    engine.calculate();
    expect(sheet.values(box(0, 1))).toEqual([[2]]);
  });

  test('errors are told from texts that look like them', () => {
    const { engine, sheet } = opened([
      [{ value: null, formula: '=1/0' }, { value: '#REF!' }, { value: null, formula: '=QUERY(A1)' }],
    ]);
    engine.calculate();
    expect(sheet.read(box(0, 0, 1, 3))[0]?.map(({ value, error }) => [value, error])).toEqual([
      ['#DIV/0!', true],
      ['#REF!', false],
      ['#NAME?', true],
    ]);
  });

  test('text that looks like a number stays text', () => {
    const { engine, sheet } = opened([[{ value: '007' }, { value: 7 }, { value: null, formula: '=ISTEXT(A1)' }]]);
    put(sheet, 1, 0, [[{ value: '12' }, { formula: '=SUM(A1:B2)' }, { formula: '=ISNUMBER(A2)' }]]);
    put(sheet, 2, 0, [[{ formula: '=COUNTIF(A1:A2,"007")' }]]);
    engine.calculate();
    expect(sheet.values(box(0, 0, 2, 3))).toEqual([
      ['007', 7, true],
      ['12', 7, false],
    ]);
  });

  test('dates are serials with a format, and TODAY goes by the given clock', () => {
    const now = () => new Date('2025-03-01T23:30:00+08:00').getTime();
    const engine = openEngine(
      { name: 'x', sheets: [{ name: 'A', cells: [[{ value: null, formula: '=TODAY()' }]] }] },
      { now },
    );
    open.push(engine);
    engine.calculate();
    const sheet = engine.sheets()[0] as EngineSheet;
    expect(sheet.values(box(0, 0))).toEqual([[45717]]);
    put(sheet, 1, 0, [[{ value: 45717.5 }]]);
    sheet.restyle(box(1, 0), { numberFormat: 'yyyy-mm-dd hh:mm:ss' });
    expect(sheet.displayed(box(1, 0))).toEqual([['2025-03-01 12:00:00']]);
    expect(engine.evaluate('=YEAR(A2)')).toEqual([[2025]]);
  });

  test('a spill fills its neighbours, shrinks, and goes with its formula', () => {
    const { engine, sheet } = opened([
      [{ value: 3 }, { value: null, formula: '=SEQUENCE(A1,2)' }, null, { value: null, formula: '=SUM(C1:C9)' }],
    ]);
    engine.calculate();
    expect(sheet.values(box(0, 1, 3, 2))).toEqual([
      [1, 2],
      [3, 4],
      [5, 6],
    ]);
    expect(sheet.read(box(1, 1))[0]?.[0]).toEqual({ value: 3, formula: null, error: false });
    expect([sheet.lastRow(), sheet.lastColumn(), sheet.values(box(0, 3))]).toEqual([3, 4, [[12]]]);
    put(sheet, 0, 0, [[{ value: 1 }]]);
    engine.calculate();
    expect([sheet.values(box(0, 1, 2, 2)), sheet.values(box(0, 3))]).toEqual([
      [
        [1, 2],
        [null, null],
      ],
      [[2]],
    ]);
    put(sheet, 0, 1, [[{ value: 'x' }]]);
    engine.calculate();
    expect(sheet.values(box(0, 1, 1, 3))).toEqual([['x', null, 0]]);
  });

  test('a saved spill shows at once', () => {
    const first = opened([[{ value: null, formula: '=SEQUENCE(2,2)' }]]);
    first.engine.calculate();
    const second = openEngine(first.engine.describe());
    open.push(second);
    expect(second.sheets()[0]?.values(box(0, 0, 2, 2))).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  test("a formula that finds its cells taken fills none: they stay the user's, saved and opened again", () => {
    const first = opened([[{ value: null, formula: '=SEQUENCE(3)' }], [], [{ value: '占着' }]]);
    first.engine.calculate();
    const { sheets } = first.engine.describe();
    expect(sheets[0]?.spills).toEqual([]);
    const second = opened(sheets[0]?.cells);
    expect(second.sheet.values(box(0, 0, 4))).toEqual([['#SPILL!'], [null], ['占着'], [null]]);
    second.engine.recalculateAll();
    second.engine.calculate();
    expect(second.sheet.values(box(0, 0, 4))).toEqual([['#SPILL!'], [null], ['占着'], [null]]);
  });

  test.each([
    ['=SUM(A2:A)', 60],
    ['=SUM($A$2:A)', 60],
    ['=SUM(表!A2:B)', 66],
    ['=SUM(A:A)', 65],
    ['=SUMIFS(B1:B,A1:A,">15")', 5],
    ['=ROWS(A2:A)', 999],
  ])('%s reads to the end of the sheet', (formula, expected) => {
    const { engine, sheet } = opened([
      [{ value: 5 }],
      [{ value: 10 }, { value: 1 }],
      [{ value: 20 }, { value: 2 }],
      [{ value: 30 }, { value: 3 }],
    ]);
    put(sheet, 0, 4, [[{ formula }]]);
    engine.calculate();
    expect(sheet.read(box(0, 4))[0]?.[0]).toEqual({ value: expected, formula, error: false });
  });
});

describe('custom functions', () => {
  test('get ranges as matrices with blanks as null, and single cells as such', () => {
    const { engine, sheet } = opened([
      [{ value: 1 }, { value: '' }],
      [{ value: true }, { value: '007' }],
    ]);
    const seen: unknown[] = [];
    engine.registerFunction('look', help, (args) => {
      seen.push(...args);
      return 'ok';
    });
    put(sheet, 4, 0, [[{ formula: '=LOOK(A1:B2,A1,B1,"x",2,C1:C2)' }]]);
    engine.calculate();
    expect(seen).toEqual([
      [
        [1, null],
        [true, '007'],
      ],
      [[1]],
      [[null]],
      'x',
      2,
      [[null], [null]],
    ]);
    expect(sheet.values(box(4, 0))).toEqual([['ok']]);
  });

  test('return matrices that spill, texts that are not read as numbers, and dates with a format', () => {
    const { engine, sheet } = opened();
    engine.registerFunction('GRID', help, () => [
      ['007', 1],
      [false, { serial: 45717, numberFormat: 'yyyy-mm-dd' }],
    ]);
    put(sheet, 0, 0, [[{ formula: '=GRID()' }]]);
    engine.calculate();
    expect(sheet.values(box(0, 0, 2, 2))).toEqual([
      ['007', 1],
      [false, 45717],
    ]);
    expect(sheet.displayed(box(0, 0, 2, 2))).toEqual([
      ['007', '1'],
      ['FALSE', '2025-03-01'],
    ]);
  });

  test('that throw show #ERROR!, say why, and stop nothing', () => {
    const { engine, sheet } = opened();
    engine.registerFunction('BAD', help, () => {
      throw new Error('第一个参数要是一列日期');
    });
    put(sheet, 0, 0, [[{ formula: '=BAD()' }, { formula: '=1+1' }, { formula: '=IFERROR(A1,"caught")' }]]);
    engine.calculate();
    expect(sheet.values(box(0, 0, 1, 3))).toEqual([['#ERROR!', 2, 'caught']]);
    expect(engine.errorMessage(sheet, 0, 0)).toBe('第一个参数要是一列日期');
    put(sheet, 0, 0, [[{ value: 1 }]]);
    expect(engine.errorMessage(sheet, 0, 0)).toBeNull();
  });

  test('say why in the cell to which their formula moved, on its own sheet', () => {
    const { engine } = opened([[{ value: '别处' }]]);
    const sheet = engine.addSheet('汇总');
    engine.registerFunction('BAD', help, ([given]) => {
      throw new Error(`不认识${String((given as unknown[][])[0]?.[0])}`);
    });
    put(sheet, 0, 0, [[{ value: '甲' }, { formula: '=BAD(A1)' }]]);
    put(sheet, 1, 0, [[{ value: '乙' }, { formula: '=BAD(A2)' }]]);
    engine.calculate();
    sheet.insertRows(0, 1);
    engine.calculate();
    expect([1, 2].map((row) => engine.errorMessage(sheet, row, 1))).toEqual(['不认识甲', '不认识乙']);
    expect([engine.errorMessage(sheet, 0, 1), engine.evaluationError()]).toEqual([null, null]);
  });

  test('are known to formulas that were there before them', () => {
    const { engine, sheet } = opened([[{ value: null, formula: '=LATE(2)' }]]);
    engine.calculate();
    expect(sheet.values(box(0, 0))).toEqual([['#NAME?']]);
    engine.registerFunction('LATE', help, ([n]) => Number(n) * 2);
    engine.recalculateAll();
    engine.calculate();
    expect(sheet.values(box(0, 0))).toEqual([[4]]);
  });
});

test('evaluate computes one formula and leaves no trace', () => {
  const { engine, sheet } = opened([[{ value: 1 }, { value: 2 }]]);
  const before = JSON.stringify(engine.describe());
  const heard: unknown[] = [];
  engine.onMutation((mutation) => heard.push(mutation));
  expect(engine.evaluate('=SUM(表!A1:B1)*2')).toEqual([[6]]);
  expect(engine.evaluate('SEQUENCE(2,2)')).toEqual([
    [1, 2],
    [3, 4],
  ]);
  expect(engine.evaluate('=A1:B1')).toEqual([[1, 2]]);
  expect([JSON.stringify(engine.describe()), heard, sheet.lastRow()]).toEqual([before, [], 1]);
});

describe('structure', () => {
  test('inserted and deleted rows and columns shift formulas, notes, validations, rules and open-ended references', () => {
    const { engine, sheet } = opened([
      [{ value: '头' }],
      [{ value: 1 }],
      [{ value: 2 }, { value: null, formula: '=SUM(A2:A3)' }, { value: null, formula: '=SUM(A2:A)' }],
    ]);
    sheet.annotate(box(2, 0), [['注']]);
    sheet.validate(box(2, 0), { kind: 'checkbox', allowInvalid: false, help: null });
    sheet.setConditionalRules([
      {
        boxes: [box(1, 0, 2)],
        condition: { kind: 'number', comparison: 'less', operands: [2] },
        style: { bold: true },
      },
    ]);
    sheet.insertRows(1, 2);
    engine.calculate();
    expect(sheet.read(box(4, 1, 1, 2))[0]).toEqual([
      { value: 3, formula: '=SUM(A4:A5)', error: false },
      { value: 3, formula: '=SUM(A4:A)', error: false },
    ]);
    expect([
      sheet.notes(box(4, 0)),
      sheet.validations(box(4, 0))[0]?.[0]?.kind,
      sheet.conditionalRules()[0]?.boxes,
    ]).toEqual([[['注']], 'checkbox', [box(3, 0, 2)]]);
    sheet.deleteRows(1, 1);
    sheet.insertColumns(0, 1);
    engine.calculate();
    expect(sheet.read(box(3, 2, 1, 2))[0]?.map(({ formula }) => formula)).toEqual(['=SUM(B3:B4)', '=SUM(B3:B)']);
    sheet.deleteColumns(0, 1);
    engine.calculate();
    expect(sheet.read(box(3, 1, 1, 2))[0]?.map(({ formula }) => formula)).toEqual(['=SUM(A3:A4)', '=SUM(A3:A)']);
    expect(sheet.notes(box(3, 0))).toEqual([['注']]);
  });

  test('a note that moved away stays when a new one takes its old place', () => {
    const { sheet } = opened([[{ value: 1 }]], { notes: [{ row: 1, column: 0, text: '甲' }] });
    sheet.insertRows(1, 1);
    sheet.annotate(box(1, 0), [['乙']]);
    sheet.insertRows(1, 1);
    sheet.annotate(box(1, 0), [['丙']]);
    expect(sheet.notes(box(1, 0, 3))).toEqual([['丙'], ['乙'], ['甲']]);
    sheet.annotate(box(2, 0), [['乙二']]);
    sheet.annotate(box(1, 0), [[null]]);
    expect(sheet.notes(box(1, 0, 3))).toEqual([[null], ['乙二'], ['甲']]);
  });

  test('a range to the end of another sheet takes in rows that are added there', () => {
    const { engine, sheet } = opened([[{ value: 1 }]], { rows: 2, columns: 2 });
    const other = engine.addSheet('B');
    put(other, 0, 0, [[{ formula: '=SUM(表!A1:A)' }]]);
    engine.calculate();
    sheet.insertRows(2, 3);
    put(sheet, 4, 0, [[{ value: 10 }]]);
    engine.calculate();
    expect([sheet.maxRows, other.values(box(0, 0))]).toEqual([5, [[11]]]);
  });

  test("formulas of one sheet are found again after rows moved in another, and in a sheet that takes a removed one's place", () => {
    const { engine, sheet } = opened([[{ value: 1 }], [{ value: 2 }]]);
    const add = () => {
      const other = engine.addSheet('B');
      put(other, 0, 0, [[{ formula: '=表!A2' }, { formula: '=A1*10' }]]);
      engine.calculate();
      return other;
    };
    const first = add();
    sheet.insertRows(1, 1);
    put(sheet, 2, 0, [[{ value: 5 }]]);
    engine.calculate();
    expect(first.read(box(0, 0, 1, 2))[0]).toMatchObject([
      { value: 5, formula: '=表!A3' },
      { value: 50, formula: '=A1*10' },
    ]);
    put(first, 0, 0, [[{ value: 7 }]]);
    engine.calculate();
    expect(first.values(box(0, 0, 1, 2))).toEqual([[7, 70]]);
    engine.removeSheet(first);
    const second = add();
    put(sheet, 1, 0, [[{ value: 8 }]]);
    engine.calculate();
    expect(second.values(box(0, 0, 1, 2))).toEqual([[8, 80]]);
  });

  test('renaming a sheet rewrites formulas, removing it breaks them', () => {
    const { engine, sheet } = opened([[{ value: 4 }]]);
    const other = engine.addSheet('B');
    put(other, 0, 0, [[{ formula: '=表!A1' }]]);
    sheet.name = '新 名';
    engine.calculate();
    expect(other.read(box(0, 0))[0]?.[0]).toEqual({ value: 4, formula: "='新 名'!A1", error: false });
    engine.removeSheet(sheet);
    engine.calculate();
    expect(other.values(box(0, 0))).toEqual([['#REF!']]);
    expect(() => engine.removeSheet(other)).toThrow('at least one sheet');
    expect(() => engine.addSheet('B')).toThrow('exists already');
  });

  test('writing beyond the grid is refused before anything is written', () => {
    const { sheet } = opened([], { rows: 3, columns: 3 });
    expect(() => put(sheet, 2, 2, [[{ value: 1 }, { value: 2 }]])).toThrow(RangeError);
    expect(sheet.lastRow()).toBe(0);
  });
});

describe('looks', () => {
  test('styling erases no formula, writing no style, and null brings the default back', () => {
    const { engine, sheet } = opened([[{ value: null, formula: '=1+1' }]]);
    engine.calculate();
    sheet.restyle(box(0, 0, 1, 2), { bold: true, background: '#ff0000', numberFormat: '0.00' });
    expect(sheet.read(box(0, 0))[0]?.[0]).toEqual({ value: 2, formula: '=1+1', error: false });
    put(sheet, 0, 0, [[{ value: 5 }]]);
    expect([sheet.styles(box(0, 0)), sheet.displayed(box(0, 0)), sheet.numberFormats(box(0, 0, 1, 3))]).toEqual([
      [[{ bold: true, background: '#ff0000', numberFormat: '0.00' }]],
      [['5.00']],
      [['0.00', '0.00', null]],
    ]);
    sheet.restyle(box(0, 0), { background: null, borders: { top: { line: 'thin', color: '#000000' } } });
    expect(sheet.styles(box(0, 0))).toEqual([
      [{ bold: true, numberFormat: '0.00', borders: { top: { line: 'thin', color: '#000000' } } }],
    ]);
    sheet.clear(box(0, 0, 1, 2), { formats: true });
    expect([sheet.styles(box(0, 0, 1, 2)), sheet.values(box(0, 0))]).toEqual([[[{}, {}]], [[5]]]);
  });

  test('a validation of part of an older range leaves the rest of it', () => {
    const { sheet } = opened();
    const list = {
      kind: 'list',
      values: ['甲,乙', '丙'],
      showDropdown: true,
      allowInvalid: false,
      help: '请选',
    } as const;
    sheet.validate(box(0, 0, 4, 2), { ...list, values: [...list.values] });
    sheet.validate(box(1, 1, 2, 1), null);
    const kinds = sheet.validations(box(0, 0, 4, 2)).map((row) => row.map((rule) => rule?.kind ?? null));
    expect(kinds).toEqual([
      ['list', 'list'],
      ['list', null],
      ['list', null],
      ['list', 'list'],
    ]);
    expect(sheet.validations(box(3, 1))).toEqual([[list]]);
  });
});

/** The plain data of an engine, for comparing. */
const state = (engine: Engine) => JSON.parse(JSON.stringify(engine.describe()));

test('the mutations of one engine make a second one equal, and changes of that one come back', () => {
  const cells: SheetData['cells'] = [
    [{ value: 1 }, { value: null, formula: '=A1+1' }],
    [{ value: 'x', style: { bold: true } }],
  ];
  const first = opened(cells);
  const second = opened(cells);
  const copy = second.engine;
  first.engine.calculate();
  copy.calculate();
  const toSecond = (mutation: { id: string; params: unknown }) => copy.apply(JSON.parse(JSON.stringify(mutation)));
  first.engine.onMutation(toSecond);

  put(first.sheet, 0, 0, [[{ value: 5 }, { formula: '=A1*3' }, { formula: '=SEQUENCE(2,2)' }]]);
  first.engine.calculate();
  first.sheet.restyle(box(0, 0, 2, 2), { numberFormat: '0.0', italic: true });
  first.sheet.insertRows(0, 1);
  first.sheet.annotate(box(1, 1), [['注']]);
  first.sheet.validate(box(1, 0, 3), { kind: 'checkbox', allowInvalid: true, help: null });
  first.sheet.setConditionalRules([
    { boxes: [box(0, 0, 3)], condition: { kind: 'blank' }, style: { background: '#00ff00' } },
  ]);
  first.sheet.merge(box(5, 5, 2, 2));
  first.sheet.setFilter(box(0, 0, 3, 2));
  Object.assign(first.sheet, { frozenRows: 1, tabColor: '#ff0000', name: '改名' });
  first.sheet.setColumnWidth(2, 2, 150);
  first.sheet.setRowsHidden(7, 1, true);
  const added = first.engine.addSheet('新');
  put(added, 0, 0, [[{ formula: '=改名!A2' }]]);
  first.engine.moveSheet(added, 0);
  first.engine.calculate();
  first.sheet.clear(box(2, 0), { contents: true, formats: true });
  first.engine.calculate();
  expect(state(copy)).toEqual(state(first.engine));

  const heard: string[] = [];
  const origin = (mutation: { id: string }) => void heard.push(mutation.id);
  const stop = first.engine.onMutation(origin);
  const params = { unitId: 'workbook', subUnitId: first.sheet.id, cellValue: { 1: { 0: { v: 8, t: 2 } } } };
  first.engine.apply({ id: 'sheet.mutation.set-range-values', params }, origin);
  stop();
  expect(first.sheet.values(box(1, 0, 1, 2))).toEqual([[8, 24]]);
  expect(heard.filter((id) => id === 'sheet.mutation.set-range-values')).toHaveLength(2);
  expect(state(copy)).toEqual(state(first.engine));
});

test('a formula filled down by a page is read in each cell, also after its first cell is overwritten', () => {
  const { engine, sheet } = opened([[{ value: 1 }], [{ value: 2 }], [{ value: 3 }]]);
  const cellValue = { 0: { 1: { f: '=A1*10', si: 'q' } }, 1: { 1: { si: 'q' } }, 2: { 1: { si: 'q' } } };
  engine.apply({
    id: 'sheet.mutation.set-range-values',
    params: { unitId: 'workbook', subUnitId: sheet.id, cellValue },
  });
  expect(sheet.read(box(0, 1, 3)).map(([cell]) => [cell?.formula, cell?.value])).toEqual([
    ['=A1*10', 10],
    ['=A2*10', 20],
    ['=A3*10', 30],
  ]);
  put(sheet, 0, 1, [[{ value: 'x' }]]);
  put(sheet, 1, 0, [[{ value: 7 }]]);
  engine.calculate();
  expect(sheet.read(box(0, 1, 3)).map(([cell]) => [cell?.formula, cell?.value])).toEqual([
    [null, 'x'],
    ['=A2*10', 70],
    ['=A3*10', 30],
  ]);
});
