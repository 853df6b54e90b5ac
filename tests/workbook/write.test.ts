import fc from 'fast-check';
import { computed, optional, required } from '../../src/workbook/column';
import { defineTab, keyOf } from '../../src/workbook/tab';
import { replaceTable, writeComputed } from '../../src/workbook/write';
import { MemoryWorkbook, shopOn } from './memoryWorkbook';

const stock = defineTab({
  name: '库存',
  by: 'filled',
  key: ['sku'],
  columns: {
    sku: required('SKU', 'text'),
    cover: computed('可售天数', 'number'),
    state: computed('状态', 'text'),
    place: optional('仓库', 'text'),
    advice: computed('建议', 'text'),
  },
});
const HEADERS = ['SKU', '可售天数', '状态', '仓库', '建议'];
const results = (...skus: string[]) =>
  new Map(skus.map((sku) => [keyOf(stock, { sku }), { cover: sku.length, state: `s${sku}`, advice: `a${sku}` }]));

describe('computed columns', () => {
  test('are written by key, one write per block of adjacent columns', () => {
    const workbook = new MemoryWorkbook({ 库存: [HEADERS, ['B', '', '', '义乌', ''], ['A', '', '', '杭州', '']] });
    expect(writeComputed(shopOn(workbook), stock, results('A', 'B', 'C'))).toBe(2);
    expect(workbook.shown('库存')).toEqual([HEADERS, ['B', '1', 'sB', '义乌', 'aB'], ['A', '1', 'sA', '杭州', 'aA']]);
    expect(workbook.calls.filter((call) => call === 'write')).toHaveLength(2);
  });

  test('take the same number of service calls for 10 rows and for 5,000', () => {
    const calls = [10, 5000].map((count) => {
      const skus = Array.from({ length: count }, (_, index) => `K${index}`);
      const workbook = new MemoryWorkbook({ 库存: [HEADERS, ...skus.map((sku) => [sku, '', '', '', ''])] });
      writeComputed(shopOn(workbook), stock, results(...skus));
      return workbook.calls;
    });
    expect(calls[0]).toEqual(calls[1]);
  });

  test("keep a formula that the user put there, and the user's own text", () => {
    const workbook = new MemoryWorkbook({ 库存: [HEADERS, ['A', '=1+1', '', '007', ''], ['B', '', '', '', '']] });
    writeComputed(shopOn(workbook), stock, results('A', 'B'));
    expect(workbook.shown('库存')[1]).toEqual(['A', '=1+1', 'sA', '007', 'aA']);
  });

  test('text that could be a formula is stored as text', () => {
    const workbook = new MemoryWorkbook({ 库存: [HEADERS, ['A', '', '', '', '']] });
    const evil = '=HYPERLINK("http://x","点我")';
    writeComputed(shopOn(workbook), stock, new Map([[keyOf(stock, { sku: 'A' }), { advice: evil }]]));
    expect(workbook.sheet('库存')?.cells[1]?.[4]).toEqual({ value: evil, formula: '' });
  });

  const edits = fc.array(
    fc.tuple(fc.nat(60), fc.constantFrom('swap', 'insert', 'delete', 'sort'), fc.nat(5), fc.nat(5)),
    { maxLength: 4 },
  );

  test('a row that the user moves, inserts or deletes at any moment gets its own result or none', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('A', 'BB', 'CCC', 'DDDD', 'E5555'), { minLength: 2 }),
        edits,
        (skus, plan) => {
          const workbook = new MemoryWorkbook({ 库存: [HEADERS, ...skus.map((sku) => [sku, '', '', `仓${sku}`, ''])] });
          const cells = workbook.sheet('库存')?.cells ?? [];
          workbook.between = () => {
            for (const [, what, from, to] of plan.filter(([when]) => when === workbook.calls.length)) {
              const at = 1 + (from % Math.max(1, cells.length - 1));
              if (what === 'insert') cells.splice(at, 0, [{ value: `新${to}${workbook.calls.length}`, formula: '' }]);
              else if (what === 'sort')
                cells.splice(
                  1,
                  cells.length,
                  ...cells.slice(1).sort((one, two) => String(two[0]?.value).localeCompare(String(one[0]?.value))),
                );
              else if (what === 'delete' && cells.length > 2) cells.splice(at, 1);
              else cells.splice(1 + (to % (cells.length - 1)), 0, ...cells.splice(at, 1));
            }
          };
          writeComputed(shopOn(workbook), stock, results(...skus));
          for (const [sku, cover, state, place, advice] of workbook.shown('库存').slice(1)) {
            const own = (skus as string[]).includes(sku as string)
              ? [String((sku as string).length), `s${sku}`, `仓${sku}`, `a${sku}`]
              : ['', '', '', ''];
            expect([cover ?? '', state ?? '', place ?? '', advice ?? '']).toEqual(own);
          }
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a whole computed tab', () => {
  const roster = defineTab({
    name: '名册',
    by: 'computed',
    key: ['id'],
    columns: {
      id: computed('客户ID', 'text'),
      amount: computed('金额', 'money', { tints: [{ when: ({ amount }) => Number(amount) > 10, ink: '#123456' }] }),
    },
  });
  const row = (id: string, amount: number) => ({ id, amount });

  test('is made where it is not there, and shrinks with its rows', () => {
    const workbook = new MemoryWorkbook();
    const shop = shopOn(workbook);
    replaceTable(shop, roster, [row('007', 2), row('=cmd', 1)]);
    expect(workbook.shown('名册')).toEqual([
      ['客户ID', '金额'],
      ['007', '2'],
      ['=cmd', '1'],
    ]);
    replaceTable(shop, roster, [row('B', 5)]);
    expect(workbook.sheet('名册')?.read()).toEqual([
      ['客户ID', '金额'],
      ['B', 5],
    ]);
  });

  test('where the user added a column, each row stays with it', () => {
    const workbook = new MemoryWorkbook({
      名册: [
        ['我的备注', '客户ID', '金额'],
        ['老朋友', 'A', 1],
        ['爱讲价', 'B', 2],
        ['走了', 'C', 3],
      ],
    });
    replaceTable(shopOn(workbook), roster, [row('B', 20), row('D', 15), row('A', 10)]);
    expect(workbook.shown('名册')).toEqual([
      ['我的备注', '客户ID', '金额'],
      ['老朋友', 'A', '10'],
      ['爱讲价', 'B', '20'],
      ['走了', 'C', ''],
      ['', 'D', '15'],
    ]);
  });

  test.each([
    ['in their order', []],
    ['where the user added a column', ['我的列']],
  ])('rows have the colours of what they hold, %s, and lose them when they are gone', (_, own) => {
    const workbook = new MemoryWorkbook({ 名册: [[...own, '客户ID', '金额']] });
    const amounts = (look: string) =>
      [2, 3, 4].map((at) => workbook.sheet('名册')?.looks.get(`${at},${own.length + 2}`)?.color ?? look);
    replaceTable(shopOn(workbook), roster, [row('A', 20), row('B', 5), row('C', 30)]);
    expect(amounts('')).toEqual(['#123456', '', '#123456']);
    replaceTable(shopOn(workbook), roster, [row('A', 20)]);
    expect(amounts('')).toEqual(['#123456', '', '']);
    expect(workbook.calls.filter((call) => call === 'paint')).toHaveLength(2);
  });

  test('running it twice changes nothing', () => {
    const workbook = new MemoryWorkbook();
    replaceTable(shopOn(workbook), roster, [row('A', 1)]);
    const once = workbook.shown('名册');
    replaceTable(shopOn(workbook), roster, [row('A', 1)]);
    expect(workbook.shown('名册')).toEqual(once);
  });
});
