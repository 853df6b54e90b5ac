import type { UiEvent } from '../../local/runtime/backend';
import { openShopHost, records, shown } from './shopHost';

const ORDERS = ['平台', '订单号', '客户ID', '付款时间', '商品', '数量', '实付金额', '状态'];
const OWN = ['淘宝', 'MINE-1', '小明', '2026-10-20 10:00:00', '我的杯子', 1, 20, '已完成'];

type Ran = { ok: boolean; done: boolean; 结果: string };
const job = (host: ReturnType<typeof openShopHost>, name: string) => host.run('runJob', [name], 'command') as Ran;

describe('sample data in the bundle', () => {
  const host = openShopHost({ 订单: [ORDERS, OWN] });

  test('is added, worked out, and nobody gets mail', () => {
    expect(job(host, 'sample')).toMatchObject({ ok: true, 结果: expect.stringContaining('放入示例数据') });
    for (const name of ['customers', 'forecast', 'stock', 'board'])
      expect(job(host, name)).toMatchObject({ ok: true, done: true });
    expect(records(host, '客户RFM').length).toBeGreaterThan(80);
    expect(new Set(records(host, '年度销售预测表').map(({ 商品 }) => 商品)).size).toBe(9);
    const states = records(host, '邮件').map(({ 状态 }) => 状态);
    expect(states.length).toBeGreaterThan(0);
    expect(new Set(states)).toEqual(new Set(['示例']));
    expect(host.state().mail.recipients).toBe(0);
  });

  test('is removed again: own rows stay, and every computed tab speaks of them alone', () => {
    expect(job(host, 'unsample')).toMatchObject({
      ok: true,
      结果: expect.stringMatching(/^删除示例数据 \d+ 行；完成：.*客户名册/),
    });
    const everything = host.engine.sheets().flatMap(({ name }) => shown(host, name).flat());
    const runs = new Set(shown(host, '运行记录').flat());
    expect(everything.filter((cell) => /示例·|example\.com/.test(cell) && !runs.has(cell))).toEqual([]);
    expect(records(host, '订单').map(({ 订单号 }) => 订单号)).toEqual(['MINE-1']);
    expect(records(host, '客户RFM').map(({ 客户ID }) => 客户ID)).toEqual(['小明']);
    expect(records(host, '销售历史').map(({ 商品 }) => 商品)).toEqual(['我的杯子']);
    expect(job(host, 'unsample').结果).toBe('没有示例数据');
  });
});

test('a tab that the sample filled to its last row is emptied, too: Google refuses to delete every row below the frozen ones', () => {
  const host = openShopHost({ 订单: [ORDERS] });
  const orders = host.engine.sheet('订单');
  if (orders) orders.frozenRows = 1;
  job(host, 'sample');
  expect(orders?.lastRow()).toBe(orders?.maxRows);
  expect(job(host, 'unsample')).toMatchObject({ ok: true });
  expect(orders?.lastRow()).toBe(1);
});

test('the self-test holds in the local host, and leaves nothing behind', () => {
  const host = openShopHost({ 随笔: [['x']] });
  expect(job(host, 'selftest')).toMatchObject({ ok: true });
  const rows = records(host, '自检报告');
  expect(rows.filter(({ 结论 }) => 结论 === '不符')).toEqual([]);
  expect(rows.filter(({ 结论 }) => 结论 === '没法查').map(({ 编号 }) => 编号)).toEqual([
    'time.limit',
    'page.dateOut',
    'page.dateIn',
    'page.batch',
  ]);
  expect(host.engine.sheets().map(({ name }) => name)).toEqual(['随笔', '自检报告', '数据问题', '运行记录']);
  expect(host.triggers()).toEqual([]);
  expect(host.state().properties.document).not.toHaveProperty('selftest');
  host.run('startClock', [], 'menu');
  job(host, 'selftest');
  expect(host.triggers()).toHaveLength(1);
  expect(records(host, '自检报告').find(({ 编号 }) => 编号 === 'trigger.hourly')?.结论).toBe('没法查');
});

describe('the sidebars’ server', () => {
  const events: UiEvent[] = [];
  const host = openShopHost(
    { 订单: [ORDERS, OWN, ['淘宝', 'MINE-2', '小红', '上周五', '我的杯子', 1, 20, '已完成']] },
    { show: (event) => events.push(event) },
  );
  const ask = <T>(name: string, ...args: unknown[]) => host.run(name, args, 'sidebar') as T;

  test('the menu has its groups, and opens without any authorization', () => {
    const [menu] = host.menus('NONE');
    expect(menu?.items[0]).toEqual({ caption: '开始使用', function: 'openSetup' });
    const groups = (menu?.items ?? []).flatMap((item) => ('submenu' in item ? [item.submenu.title] : []));
    expect(groups).toEqual(['更新', '更多']);
  });

  test('help speaks of the tab in front, and knows the way through the menu', () => {
    host.activate('订单', 'A1');
    const { help, menu } = ask<{ help: { name: string; rows: number }; menu: { path: string }[] }>('tabHelp');
    expect(help).toMatchObject({ name: '订单', rows: 2 });
    expect(menu.map(({ path }) => path)).toEqual(['电商运营 → 导入订单']);
    expect(ask('tabHelp', '客户RFM')).toMatchObject({
      menu: ['电商运营 → 更新 → 更新客户名册', '电商运营 → 客户触达', '电商运营 → 活动分组'].map((path) => ({ path })),
    });
    expect(ask('tabHelp', '自检报告')).toMatchObject({ help: { name: '自检报告' } });
  });

  test('a problem is gone to, mended and checked again', () => {
    ask('runForSidebar', 'customers');
    const { groups } = ask<{ groups: { tab: string; job: string; problems: { cell: string; value: string }[] }[] }>(
      'problemGroups',
    );
    expect(groups).toMatchObject([{ tab: '订单', job: 'customers', problems: [{ cell: 'D3', value: '上周五' }] }]);
    events.length = 0;
    expect(ask('goToProblem', '订单', 'D3', '上周五')).toEqual({ found: 'there', cell: 'D3' });
    expect(events.pop()).toEqual({ kind: 'activate', sheet: '订单', a1: 'D3' });
    host.engine.sheet('订单')?.write({ row: 2, column: 3, rows: 1, columns: 1 }, [[{ value: '2026-10-21' }]]);
    ask('runForSidebar', 'customers');
    expect(ask('problemGroups')).toEqual({ groups: [] });
  });

  test('settings are saved, and the clock that is on follows its setting', () => {
    ask('startClock');
    expect(ask('changeSetting', '定时频率', '每5分钟')).toMatchObject({ refused: null, setting: { value: '每5分钟' } });
    expect(host.triggers().map(({ when }) => when)).toEqual(['everyMinutes(5)']);
    expect(ask('changeSetting', '定时频率', '每天')).toMatchObject({ refused: expect.stringContaining('请选') });
  });

  test('health is told', () => {
    const { health, runs } = ask<{ health: object; runs: { label: string }[] }>('healthView');
    expect(health).toMatchObject({ clock: { state: 'new', often: 'minutes' }, problems: 0, layout: 1 });
    expect(runs[0]?.label).toBe('客户名册');
  });

  test('the view that the menu asked for is the one that opens', () => {
    host.run('openSettings', [], 'menu');
    expect(ask('assistantView')).toEqual({ view: 'settings', language: 'zh-CN' });
  });
});
