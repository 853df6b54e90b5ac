import { rosterSettings, rosterTab } from '../../src/customers/tabs';
import { ordersTab } from '../../src/orders/tabs';
import { ensureTab } from '../../src/workbook/ensureTab';
import { MerchantError } from '../../src/workbook/merchantError';
import { migrate } from '../../src/workbook/migrate';
import { readSettings, settingsTab } from '../../src/workbook/settings';
import { setUp } from '../../src/workbook/setUp';
import { ForeignTab } from '../../src/workbook/table';
import { MemoryStore, MemoryWorkbook, shopOn } from './memoryWorkbook';

const CONTRACT = '平台 订单号 客户ID 付款时间 SKU 商品 品类 数量 实付金额 退款金额 状态 来源'.split(' ');

describe('making tabs', () => {
  test('an absent tab gets the headers of the contract, with notes that say what to fill', () => {
    const workbook = new MemoryWorkbook();
    expect(ensureTab(shopOn(workbook), ordersTab)).toBe('made');
    expect(workbook.shown('订单')[0]?.slice(0, 12)).toEqual(CONTRACT);
    expect(workbook.sheet('订单')?.notes[0]).toMatch(/^必填\n/);
  });

  test('running it twice changes nothing', () => {
    const workbook = new MemoryWorkbook();
    const shop = shopOn(workbook);
    setUp(shop, [ordersTab, rosterTab, settingsTab], Object.values(rosterSettings));
    const once = workbook.shown('订单').concat(workbook.shown('设置'));
    workbook.calls.length = 0;
    setUp(shop, [ordersTab, rosterTab, settingsTab], Object.values(rosterSettings));
    expect(workbook.shown('订单').concat(workbook.shown('设置'))).toEqual(once);
    expect(workbook.calls).not.toContain('write');
    expect(workbook.calls).not.toContain('dress');
  });

  test("a user's own tab of the same name is left alone and reported", () => {
    const mine = [
      ['菜谱', '做法'],
      ['红烧肉', '慢火'],
    ];
    const workbook = new MemoryWorkbook({ 订单: mine });
    const shop = shopOn(workbook);
    const { result } = setUp(shop, [ordersTab], []);
    expect(workbook.shown('订单')).toEqual(mine);
    expect(result).toContain('“订单”是您自己的表');
    expect(shop.problems.get('订单')).toHaveLength(1);
  });

  test('one of ours that lacks optional columns gets them at its right end', () => {
    const workbook = new MemoryWorkbook({
      订单: [
        ['状态', '实付金额', '付款时间', '订单号', '平台', '我的列'],
        ['已付款', 1, new Date(2026, 0, 1), '1', '淘宝', '别动'],
      ],
    });
    expect(ensureTab(shopOn(workbook), ordersTab)).toBe('completed');
    const [headers, row] = workbook.shown('订单');
    expect(headers?.slice(0, 6)).toEqual(['状态', '实付金额', '付款时间', '订单号', '平台', '我的列']);
    expect(headers).toEqual(expect.arrayContaining(CONTRACT));
    expect(row?.[5]).toBe('别动');
  });

  test('one without a column that must be filled is not ours', () => {
    const workbook = new MemoryWorkbook({ 订单: [['平台', '订单号', '付款时间', '实付金额']] });
    expect(ensureTab(shopOn(workbook), ordersTab)).toEqual(new ForeignTab('订单', ['状态']));
  });
});

describe('settings', () => {
  test('blank or absent means the default, and what the user typed holds', () => {
    const workbook = new MemoryWorkbook({
      设置: [
        ['键', '值', '说明'],
        ['沉睡天数', 45, ''],
        ['高价值比例', '30%', ''],
        ['RFM基准日', new Date(2026, 9, 31), ''],
      ],
    });
    expect(readSettings(shopOn(workbook), rosterSettings)).toEqual({
      asOf: '2026-10-31',
      frequency: null,
      centre: '平均',
      dormantDays: 45,
      topShare: 0.3,
    });
  });

  test('a value that does not fit is a data problem, and the default holds', () => {
    const workbook = new MemoryWorkbook({
      设置: [
        ['键', '值'],
        ['F分档', '随便'],
      ],
    });
    const shop = shopOn(workbook);
    expect(readSettings(shop, rosterSettings).frequency).toBeNull();
    expect(shop.problems.get('设置')).toMatchObject([
      { cell: 'B2', column: 'F分档', value: '随便', reason: { choices: ['名次', '固定'] } },
    ]);
  });
});

test('settings are read once per job, and a bad one is one problem', () => {
  const workbook = new MemoryWorkbook({
    设置: [
      ['键', '值'],
      ['F分档', '随便'],
    ],
  });
  const shop = shopOn(workbook);
  for (let room = 0; room < 3; room++) readSettings(shop, rosterSettings);
  expect(workbook.calls).toEqual(['read']);
  expect(shop.problems.get('设置')).toHaveLength(1);
});

describe('layout versions', () => {
  const memoryAt = (layout: number | null) => {
    const memory = new MemoryStore();
    if (layout !== null) memory.set('layout', String(layout));
    return memory;
  };
  const steps = (log: number[]) => [1, 2, 3].map((to) => ({ to, apply: () => void log.push(to) }));

  test('each step is applied once and in order', () => {
    const log: number[] = [];
    const memory = memoryAt(1);
    for (let time = 0; time < 2; time++) migrate(shopOn(new MemoryWorkbook(), { memory }), 3, steps(log));
    expect(log).toEqual([2, 3]);
    expect(memory.get('layout')).toBe('3');
  });

  test('a step that fails is taken up again, and not those before it', () => {
    const log: number[] = [];
    const memory = memoryAt(0);
    const shop = shopOn(new MemoryWorkbook(), { memory });
    const [first, , third] = steps(log);
    const failing = {
      to: 2,
      apply: () => {
        throw new Error('time is up');
      },
    };
    expect(() => migrate(shop, 3, [first, failing, third] as never)).toThrow('time is up');
    migrate(shop, 3, steps(log));
    expect(log).toEqual([1, 2, 3]);
  });

  test('a new workbook needs no steps', () => {
    const log: number[] = [];
    const memory = memoryAt(null);
    migrate(shopOn(new MemoryWorkbook(), { memory }), 3, steps(log));
    expect(log).toEqual([]);
    expect(memory.get('layout')).toBe('3');
  });

  test('a workbook of a newer version is not touched', () => {
    const shop = shopOn(new MemoryWorkbook(), { memory: memoryAt(9) });
    expect(() => migrate(shop, 1, [])).toThrow(MerchantError);
  });
});
