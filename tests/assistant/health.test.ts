import { clockState } from '../../src/assistant/clockState';
import { healthOf } from '../../src/assistant/health';
import { helpFor, tabLists } from '../../src/assistant/help';
import type { HealthPort } from '../../src/assistant/port';
import { rosterTab } from '../../src/customers/tabs';
import { MODULES, TABS } from '../../src/modules';
import { textsIn } from '../../src/text/texts';
import { MemoryStore, MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const google = (over: Partial<HealthPort> = {}): HealthPort => ({
  clock: () => 'hourly',
  mailLeft: () => 88,
  cells: () => 260_000,
  scriptTimeZone: () => 'Asia/Shanghai',
  ...over,
});

test('the clock is late after twice its period and a quarter of an hour', () => {
  const at = (often: 'hourly' | 'minutes', last: string) => clockState(often, last, '2026-11-02 09:00:00');
  expect(at('hourly', '2026-11-02 06:45:00')).toBe('fine');
  expect(at('hourly', '2026-11-02 06:44:00')).toBe('late');
  expect(at('minutes', '2026-11-02 08:35:00')).toBe('fine');
  expect(at('minutes', '2026-11-02 08:34:00')).toBe('late');
  expect(clockState('hourly', null, '2026-11-02 09:00:00')).toBe('new');
});

test('health tells of mail, unfinished work, foreign tabs and problems', () => {
  const memory = new MemoryStore();
  memory.set('tick', JSON.stringify({ done: {}, next: 'stock' }));
  memory.set('layout', '1');
  const mail = ['时间', '收件人', '主题', '类型', '状态', '次数', '键'];
  const message = (state: string, key: string) => ['2026-11-02 08:00:00', 'li@shop.cn', '预警', '预警', state, 0, key];
  const workbook = new MemoryWorkbook({
    邮件: [mail, message('待发', '1'), message('失败', '2'), message('已发', '3')],
    看板: [['我的备忘']],
    订单: [['平台', '订单号', '付款时间', '实付金额', '状态']],
    数据问题: [
      ['表', '单元格', '列', '值', '原因', '时间'],
      ['订单', 'C3', '付款时间', '?', '要填时间', ''],
    ],
  });
  const health = healthOf(shopOn(workbook, { memory }), google({ scriptTimeZone: () => 'America/New_York' }), TABS, [
    'forecast',
  ]);
  expect(health).toMatchObject({
    clock: { state: 'new', often: 'hourly', last: null },
    mail: { left: 88, waiting: 1, failed: 1 },
    unfinished: ['销售预测', '库存'],
    foreign: ['看板'],
    problems: 1,
    layout: 1,
    timeZone: { sheet: 'Asia/Shanghai', script: 'America/New_York' },
  });
});

test('looking at an empty workbook makes no tab', () => {
  const workbook = new MemoryWorkbook();
  expect(healthOf(shopOn(workbook), google({ clock: () => null }), TABS, [])).toMatchObject({
    clock: { state: 'off' },
    mail: { waiting: 0 },
    foreign: [],
    problems: 0,
    layout: null,
  });
  expect([...workbook.sheets.keys()]).toEqual([]);
});

describe('help', () => {
  const ground = (workbook: MemoryWorkbook, language: 'zh-CN' | 'en' = 'zh-CN') => ({
    workbook,
    texts: textsIn(language),
    modules: MODULES,
  });

  test('says who fills which column of a tab', () => {
    const workbook = new MemoryWorkbook({ 库存: [['SKU'], ['A'], ['B']] });
    const help = helpFor('库存', ground(workbook));
    expect(help).toMatchObject({ module: 'stock', present: true, rows: 2, menu: ['updateStock', 'openStockImport'] });
    expect(help?.required.map(({ header }) => header)).toEqual(['SKU', '平台', '可用库存']);
    expect(help?.computed.map(({ header }) => header)).toEqual(['可售天数', '状态', '建议', '状态起']);
    expect(help?.required[2]?.note).not.toBe('');
  });

  test('of a computed tab has nothing to fill in, and of a stranger there is none', () => {
    const help = helpFor('客户RFM', ground(new MemoryWorkbook(), 'en'));
    expect(help).toMatchObject({ required: [], optional: [], present: false, rows: 0 });
    expect(help?.computed.map(({ header }) => header)).toEqual(
      Object.values(rosterTab.columns).map(({ header }) => header),
    );
    expect(helpFor('我的随笔', ground(new MemoryWorkbook()))).toBeNull();
  });

  test('lists every tab that is to be seen', () => {
    const lists = tabLists(ground(new MemoryWorkbook({ 订单: [['平台']] })));
    const names = lists.flatMap(({ tabs }) => tabs.map(({ name }) => name));
    expect(names.sort()).toEqual(
      TABS.filter(({ hidden }) => !hidden)
        .map(({ name }) => name)
        .sort(),
    );
    expect(lists[0]?.tabs[0]).toMatchObject({ name: '驾驶舱', present: false });
    expect(lists[1]?.tabs[0]).toMatchObject({ name: '订单', present: true });
  });
});
