import { lossesIn } from '../../../local/page/losses';

const typed = (cell: object, row = 2) => [
  { id: 'sheet.mutation.set-range-values', params: { subUnitId: 's1', cellValue: { [row]: { 1: cell } } } },
];
const losses = (...steps: Parameters<typeof lossesIn>[0][number][]) => lossesIn(steps, () => '成绩');

test('a lost cell is named with what was written to it', () => {
  expect(losses(typed({ v: '张三' }), typed({ f: '=A1', v: null }, 3))).toEqual(['成绩!B3 “张三”', '成绩!B4 “=A1”']);
  expect(losses(typed(null as unknown as object))).toEqual(['成绩!B3']);
  expect(losses(typed({ v: '长'.repeat(99) }))).toEqual([`成绩!B3 “${'长'.repeat(30)}…”`]);
});

test('what is lost twice is named once, and steps that move or paint are one nameless loss', () => {
  const insert = [{ id: 'sheet.mutation.insert-row', params: { subUnitId: 's1' } }, ...typed({ v: 1 })];
  expect(losses(insert, typed({ v: 1 }), typed({ v: 1 }), insert)).toEqual(['', '成绩!B3 “1”']);
});
