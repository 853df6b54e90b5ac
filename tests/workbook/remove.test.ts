import fc from 'fast-check';
import { optional, required } from '../../src/workbook/column';
import type { RawCell } from '../../src/workbook/port';
import { removeRows } from '../../src/workbook/remove';
import { defineTab } from '../../src/workbook/tab';
import { MemoryWorkbook, shopOn } from './memoryWorkbook';

const TAB = defineTab({
  name: '清单',
  by: 'filled',
  key: [],
  columns: { name: required('名称', 'text'), count: optional('数量', 'number') },
});
const HEADERS = ['名称', '我的列', '数量'];

type Row = [name: string, mine: RawCell, count: RawCell];

function workbookOf(rows: readonly Row[]): MemoryWorkbook {
  return new MemoryWorkbook({ 清单: [HEADERS, ...rows.map((row) => [...row])] });
}

/** Deletes the rows whose name begins with x. */
const removeX = (workbook: MemoryWorkbook) =>
  removeRows(
    shopOn(workbook),
    TAB,
    ({ rows }) => new Set(rows.filter(({ row }) => row.name.startsWith('x')).map(({ at }) => at)),
  );

const shown = (workbook: MemoryWorkbook) =>
  workbook
    .shown('清单')
    .slice(1)
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => row.join(','));

test('deletes what is meant, and nothing else, wherever it stands', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 0, max: 3 })), { maxLength: 12 }), (drawn) => {
      const rows = drawn.map(([isMeant, mine], index): Row => [`${isMeant ? 'x' : 'k'}${index}`, mine, index]);
      const workbook = workbookOf(rows);
      expect(removeX(workbook)).toBe(drawn.filter(([isMeant]) => isMeant).length);
      expect(shown(workbook)).toEqual(rows.filter(([name]) => name.startsWith('k')).map((row) => row.join(',')));
    }),
    { numRuns: 60 },
  );
});

test('where its user sorts at any moment, every row of his is still there with its formula, and none that was meant', () => {
  const rows: Row[] = [
    ['x1', '', 1],
    ['k1', '=A3', 2],
    ['x2', '', 3],
    ['k2', '我的', 4],
    ['x3', '', 5],
  ];
  for (let moment = 1; moment <= 12; moment++) {
    const workbook = workbookOf(rows);
    let calls = 0;
    workbook.between = () => {
      calls++;
      const cells = workbook.sheet('清单')?.cells;
      if (calls === moment && cells) cells.splice(1, cells.length - 1, ...cells.slice(1).reverse());
    };
    removeX(workbook);
    expect(shown(workbook).sort()).toEqual(['k1,=A3,2', 'k2,我的,4']);
  }
});

test('a cell that is edited meanwhile takes no row for lost', () => {
  const workbook = workbookOf([
    ['x1', '', 1],
    ['k1', '', 2],
  ]);
  workbook.between = (member) => {
    if (member === 'flush') workbook.sheet('清单')?.put(2, 3, { value: 99, formula: '' });
  };
  expect(removeX(workbook)).toBe(1);
  expect(shown(workbook)).toEqual(['k1,,99']);
});

test('a copy that its user made of a row is not deleted with it', () => {
  const workbook = workbookOf([
    ['x1', '', 1],
    ['k1', '', 2],
    ['x1', '', 1],
  ]);
  const removed = removeRows(shopOn(workbook), TAB, ({ rows }) => new Set(rows.slice(0, 1).map(({ at }) => at)));
  expect(removed).toBe(1);
  expect(shown(workbook)).toEqual(['k1,,2', 'x1,,1']);
});

test('rows that keep moving are given up with a sentence', () => {
  const workbook = workbookOf([
    ['x1', '', 1],
    ['k1', '', 2],
  ]);
  // Whatever is deleted, the row that was meant is back and another one is gone.
  workbook.between = (member) => {
    const cells = workbook.sheet('清单')?.cells;
    if (member === 'deleteRows' && cells) cells.splice(1, cells.length - 1, ...cells.slice(1).reverse());
  };
  expect(() => removeX(workbook)).toThrow('表“清单”的行一直在变动');
  expect(shown(workbook).sort()).toEqual(['k1,,2', 'x1,,1']);
});
