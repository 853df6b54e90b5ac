import fc from 'fast-check';
import { amendRows } from '../../src/workbook/amend';
import { computed } from '../../src/workbook/column';
import { defineTab, keyOf } from '../../src/workbook/tab';
import { MemoryWorkbook, shopOn } from './memoryWorkbook';

const queue = defineTab({
  name: '队列',
  by: 'house',
  key: ['key'],
  columns: {
    state: computed('状态', 'text'),
    tries: computed('次数', 'count'),
    key: computed('键', 'text'),
    error: computed('错误', 'text'),
  },
});
const HEADERS = ['状态', '次数', '键', '错误'];
const ROWS = ['A', 'B', 'C', 'D', 'E'].map((key, index) => [`旧${key}`, index, key, '']);
const KEYS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L'];
const changes = (...keys: string[]) =>
  new Map(keys.map((key) => [keyOf(queue, { key }), { state: `新${key}`, error: `错${key}` }]));
const workbookOf = () => new MemoryWorkbook({ 队列: [HEADERS, ...ROWS] });

test('changes the fields of the named rows, and says how many are there', () => {
  const workbook = workbookOf();
  expect(amendRows(shopOn(workbook), queue, changes('B', 'E', 'X'))).toBe(2);
  expect(workbook.shown('队列').slice(1)).toEqual([
    ['旧A', '0', 'A', ''],
    ['新B', '1', 'B', '错B'],
    ['旧C', '2', 'C', ''],
    ['旧D', '3', 'D', ''],
    ['新E', '4', 'E', '错E'],
  ]);
});

test('does not touch rows between: what a user types there meanwhile stays', () => {
  const workbook = workbookOf();
  let reads = 0;
  workbook.between = (member) => {
    reads += member === 'read' ? 1 : 0;
    if (reads === 1 && member === 'formulas') workbook.sheet('队列')?.put(4, 1, { value: '手改', formula: '' });
  };
  amendRows(shopOn(workbook), queue, changes('A', 'E'));
  expect(workbook.shown('队列').map(([state]) => state)).toEqual(['状态', '新A', '旧B', '手改', '旧D', '新E']);
});

test('many rows far from each other take no more calls than a few', () => {
  const rows = Array.from({ length: 60 }, (_, index) => [`旧${index}`, index, `K${index}`, '']);
  const callsFor = (keys: string[]) => {
    const workbook = new MemoryWorkbook({ 队列: [HEADERS, ...rows] });
    expect(amendRows(shopOn(workbook), queue, changes(...keys))).toBe(keys.length);
    const states = workbook.shown('队列').slice(1);
    for (const [state, number, key = ''] of states) expect(state).toBe(keys.includes(key) ? `新${key}` : `旧${number}`);
    return workbook.calls.length;
  };
  const every = (step: number) => rows.flatMap(([, , key], index) => (index % step === 0 ? [String(key)] : []));
  expect(callsFor(every(2))).toBe(callsFor(every(15)));
});

test('rows between that move while they are written along keep what they held', () => {
  const rows = KEYS.map((key, index) => [`旧${key}`, index, key, '']);
  const workbook = new MemoryWorkbook({ 队列: [HEADERS, ...rows] });
  workbook.between = (member) => {
    if (member !== 'write') return;
    workbook.between = () => {};
    const cells = workbook.sheet('队列')?.cells ?? [];
    cells.push(...cells.splice(1, 2));
  };
  const keys = KEYS.filter((_, index) => index % 2 === 0);
  amendRows(shopOn(workbook), queue, changes(...keys));
  for (const [state, , key = ''] of workbook.shown('队列').slice(1))
    expect(state).toBe(keys.includes(key) ? `新${key}` : `旧${key}`);
});

test('a row that is not as the change takes it to be, once it is read anew, stays as it is', () => {
  const workbook = workbookOf();
  amendRows(shopOn(workbook), queue, changes('A', 'B'), ({ state }) => state !== '旧B');
  expect(workbook.shown('队列').map(([state]) => state)).toEqual(['状态', '新A', '旧B', '旧C', '旧D', '旧E']);
});

test('rows of one key in a tab that may have such are left as they are, whatever is written beside them', () => {
  const { name, columns, key } = queue;
  const repeating = defineTab({ name, columns, key, by: 'house', repeats: true });
  const workbook = new MemoryWorkbook({ 队列: [HEADERS, ['旧A', 0, 'A', ''], ['新A', 1, '', ''], ['', 2, '', '']] });
  amendRows(shopOn(workbook), repeating, changes('A'));
  expect(workbook.shown('队列').map(([state]) => state)).toEqual(['状态', '新A', '新A', '']);
});

test('changes that are there already take one reading and no write', () => {
  const workbook = workbookOf();
  amendRows(shopOn(workbook), queue, changes('A'));
  workbook.calls.length = 0;
  amendRows(shopOn(workbook), queue, changes('A'));
  expect(workbook.calls).toEqual(['read']);
});

test('a formula of the user stays', () => {
  const workbook = new MemoryWorkbook({ 队列: [HEADERS, ['=1+1', 0, 'A', '']] });
  amendRows(shopOn(workbook), queue, changes('A'));
  expect(workbook.shown('队列')[1]).toEqual(['=1+1', '0', 'A', '错A']);
});

test('rows that are turned round while they are written, and back before they are looked at, hold their own', () => {
  const rows = KEYS.map((key, index) => [`旧${key}`, index, key, '']);
  const workbook = new MemoryWorkbook({ 队列: [HEADERS, ...rows] });
  let calls = 0;
  workbook.between = () => {
    calls++;
    const cells = workbook.sheet('队列')?.cells ?? [];
    if (calls === 2 || calls === 16) cells.push(...cells.splice(1).reverse());
  };
  amendRows(shopOn(workbook), queue, changes('H', 'J', 'L'));
  workbook.between = () => {};
  for (const [state, , key = ''] of workbook.shown('队列').slice(1))
    expect(state).toBe(['H', 'J', 'L'].includes(key) ? `新${key}` : `旧${key}`);
});

const moves = fc.array(fc.tuple(fc.nat(24), fc.constantFrom('swap', 'reverse', 'delete'), fc.nat(11), fc.nat(11)), {
  maxLength: 3,
});

test('whatever rows the user moves or deletes at any moment, each holds its own', () => {
  fc.assert(
    fc.property(moves, fc.constantFrom(5, 12), fc.subarray(KEYS, { minLength: 1 }), (edits, many, some) => {
      const rows = KEYS.slice(0, many);
      const keys = some.filter((key) => rows.includes(key));
      const workbook = new MemoryWorkbook({
        队列: [HEADERS, ...rows.map((key, index) => [`旧${key}`, index, key, ''])],
      });
      let calls = 0;
      workbook.between = () => {
        calls++;
        const cells = workbook.sheet('队列')?.cells ?? [];
        for (const [when, what, left, right] of edits) {
          if (when !== calls) continue;
          if (what === 'delete') cells.splice(1 + left, 1);
          else if (what === 'reverse') cells.push(...cells.splice(1).reverse());
          else if (cells[1 + left] && cells[1 + right])
            [cells[1 + left], cells[1 + right]] = [cells[1 + right] ?? [], cells[1 + left] ?? []];
        }
      };
      amendRows(shopOn(workbook), queue, changes(...keys));
      workbook.between = () => {};
      for (const [state, , key] of workbook.shown('队列').slice(1)) {
        if (key) expect(state).toBe(keys.includes(key) ? `新${key}` : `旧${key}`);
      }
    }),
    { numRuns: 300 },
  );
});
