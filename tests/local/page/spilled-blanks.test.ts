import { leaveBlanks } from '../../../local/page/client/spilled-blanks';

test('what a formula leaves blank is no cell of its result; 0, FALSE and empty text are', () => {
  const cells = { 0: { 0: { v: 1 }, 1: { v: null } }, 1: { 0: {}, 1: { v: 0 } }, 2: { 0: { v: '' }, 1: null } };
  const spilled = { arrayFormulaCellData: { book: { sheet1: cells, sheet2: null }, other: null } };
  leaveBlanks(spilled);
  expect(cells).toEqual({ 0: { 0: { v: 1 } }, 1: { 1: { v: 0 } }, 2: { 0: { v: '' } } });
  expect(() => leaveBlanks({})).not.toThrow();
});
