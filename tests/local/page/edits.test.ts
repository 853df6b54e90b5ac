import { editOf } from '../../../local/page/edits';

const change = (cellValue: object) => ({
  id: 'sheet.mutation.set-range-values',
  params: { unitId: 'w', subUnitId: 's1', cellValue },
});

test('one edited cell has an address and a value', () => {
  expect(editOf(change({ 4: { 27: { v: 12 } } }))).toEqual({ sheetId: 's1', a1: 'AB5', value: 12 });
});

test('a formula is told with its cell', () => {
  expect(editOf(change({ 0: { 0: { f: '=B1', v: null } } }))).toEqual({
    sheetId: 's1',
    a1: 'A1',
    value: null,
    formula: '=B1',
  });
});

test('several edited cells are the box around them', () => {
  expect(editOf(change({ 1: { 0: { v: 1 } }, 3: { 2: null } }))).toEqual({ sheetId: 's1', a1: 'A2:C4' });
});

test('looks and moved rows are no edits', () => {
  expect(editOf(change({ 1: { 0: { s: { bl: 1 } } } }))).toBeNull();
  expect(editOf({ id: 'sheet.mutation.insert-row', params: {} })).toBeNull();
});
