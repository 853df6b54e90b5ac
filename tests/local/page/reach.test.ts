import { isHit, kindOf, movesOf, reachOf, unseats } from '../../../local/page/reach';

const values = (cellValue: object, subUnitId = 's1') => ({
  id: 'sheet.mutation.set-range-values',
  params: { subUnitId, cellValue },
});
const lines = (id: string, start: number, end = start, subUnitId = 's1') => ({
  id: `sheet.mutation.${id}`,
  params: { subUnitId, range: { startRow: start, endRow: end, startColumn: start, endColumn: end } },
});
const hits = (change: ReturnType<typeof values>, ...moved: Parameters<typeof movesOf>[0][number][]) =>
  isHit(reachOf([change]), movesOf(moved));

test('rows that come or go touch what is written in or below them, in their sheet alone', () => {
  const typed = values({ 4: { 1: { v: 1 } } });
  expect(hits(typed, lines('insert-row', 4))).toBe(true);
  expect(hits(typed, lines('remove-rows', 2))).toBe(true);
  expect(hits(typed, lines('insert-row', 5))).toBe(false);
  expect(hits(typed, lines('insert-row', 0, 0, 's2'))).toBe(false);
  expect(hits(typed, lines('insert-col', 1))).toBe(true);
  expect(hits(typed, lines('insert-col', 2))).toBe(false);
});

test('a formula means other cells after any move, and after a sheet got another name', () => {
  const typed = values({ 0: { 0: { f: '=B9' } } });
  expect(hits(typed, lines('insert-row', 5))).toBe(true);
  expect(hits(typed, { id: 'sheet.mutation.set-worksheet-name', params: { subUnitId: 's2' } })).toBe(true);
  expect(hits(values({ 0: { 0: { v: 1 } } }), { id: 'sheet.mutation.set-worksheet-name', params: {} })).toBe(false);
});

test('a change that nobody here knows may move any cell of its sheet', () => {
  const unknown = { id: 'sheet.mutation.something-new', params: { subUnitId: 's1' } };
  expect(hits(values({ 0: { 0: { v: 1 } } }), unknown)).toBe(true);
  expect(hits(values({ 0: { 0: { v: 1 } } }, 's2'), unknown)).toBe(false);
});

test('values, looks and what is both are told apart', () => {
  const look = { id: 'sheet.mutation.set-worksheet-col-width', params: { subUnitId: 's1' } };
  expect([kindOf([values({})]), kindOf([look]), kindOf([look, values({})])]).toEqual(['values', 'looks', 'mixed']);
});

test('a cell that is being typed into is unseated by what takes it away', () => {
  const cell = { sheetId: 's1', row: 4, column: 1 };
  expect(unseats(lines('remove-rows', 3, 4), cell)).toBe(true);
  expect(unseats(lines('remove-rows', 1, 3), cell)).toBe(false);
  expect(unseats(lines('insert-row', 4), cell)).toBe(false);
  expect(unseats({ id: 'sheet.mutation.remove-sheet', params: { subUnitId: 's1' } }, cell)).toBe(true);
  expect(unseats({ id: 'sheet.mutation.remove-sheet', params: { subUnitId: 's2' } }, cell)).toBe(false);
});
