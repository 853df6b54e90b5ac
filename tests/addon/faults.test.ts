import { openShopHost, records, shown } from './shopHost';

const HEADERS = ['平台', '订单号', '客户ID', '付款时间', '商品', '数量', '实付金额', '退款金额', '状态', '我的备注'];
const good = (index: number) => [
  '淘宝',
  `N${index}`,
  `买家${index % 40}`,
  '2026-03-01 10:00:00',
  '杯子',
  1,
  10,
  0,
  '已完成',
  '=1+1',
];

/** A row with one cell broken, a different one each time. */
function broken(index: number) {
  const row: (string | number)[] = good(index);
  const ways: [number, string | number][] = [
    [3, '上周五'],
    [6, '十块'],
    [8, '不知道'],
    [5, -3],
    [6, '#REF!'],
    [3, 99],
    [0, ''],
    [7, '退了'],
  ];
  const [column, value] = ways[index % ways.length] as [number, string | number];
  row[column] = value;
  return row;
}

test('a workbook with a thousand broken cells loses no row and reports each once', () => {
  const rows = Array.from({ length: 2000 }, (_, index) => (index % 2 === 0 ? good(index) : broken((index - 1) / 2)));
  const host = openShopHost({ 订单: [HEADERS, ...rows] });
  host.engine.calculate();
  const before = shown(host, '订单');
  const first = host.run('runJob', ['customers'], 'command');
  expect(first).toMatchObject({ ok: true, 读行: 1000, 数据问题: 1000 });
  expect(shown(host, '订单')).toEqual(before);
  const problems = shown(host, '数据问题').slice(1);
  expect(new Set(problems.map(([tab, cell]) => `${tab}!${cell}`)).size).toBe(1000);
  expect(problems.every(([, , , , why]) => (why ?? '').length > 5)).toBe(true);
  host.run('runJob', ['customers'], 'command');
  expect(shown(host, '数据问题').slice(1)).toEqual(problems);
});

test('while another job holds the lock, nothing is written and the merchant is told to wait', () => {
  const host = openShopHost({
    订单: [HEADERS, good(1)],
    客户RFM: [
      ['客户ID', '平台'],
      ['旧', '淘宝'],
    ],
  });
  const release = host.holdLock('document');
  expect(host.run('runJob', ['customers'], 'command')).toMatchObject({
    ok: false,
    结果: expect.stringContaining('另一项任务正在写表格'),
  });
  expect(records(host, '客户RFM')).toEqual([{ 客户ID: '旧', 平台: '淘宝' }]);
  release();
  expect(host.run('runJob', ['customers'], 'command')).toMatchObject({ ok: true });
});

test('a tab of the same name that is not ours is not overwritten', () => {
  const host = openShopHost({
    订单: [HEADERS, good(1)],
    客户RFM: [
      ['我的名单', '电话'],
      ['王老板', '请勿改动'],
    ],
  });
  const run = host.run('runJob', ['customers'], 'command');
  expect(run).toMatchObject({ ok: false, 结果: expect.stringContaining('“客户RFM”') });
  expect(shown(host, '客户RFM')).toEqual([
    ['我的名单', '电话'],
    ['王老板', '请勿改动'],
  ]);
  expect(records(host, '运行记录')).toHaveLength(1);
});

test('an unknown job is a sentence, not a stack', () => {
  const host = openShopHost({});
  expect(host.run('runJob', ['forecsat'], 'command')).toMatchObject({
    ok: false,
    结果: expect.stringMatching(/没有“forecsat”这项任务.*customers/),
  });
});

test("the user's own columns, formulas and sorting survive", () => {
  const host = openShopHost({ 订单: [HEADERS, good(1), good(2), good(3)] });
  host.run('runJob', ['customers'], 'command');
  const roster = host.engine.sheet('客户RFM');
  const width = roster?.lastColumn() ?? 0;
  roster?.write({ row: 0, column: width, rows: 4, columns: 1 }, [
    [{ value: '我的备注' }],
    [{ value: '甲' }],
    [{ formula: '=F3*2' }],
    [{ value: '丙' }],
  ]);
  const mine = () => Object.fromEntries(records(host, '客户RFM').map((row) => [row.客户ID, row.我的备注]));
  const before = mine();
  host.engine.sheet('订单')?.write({ row: 2, column: 6, rows: 1, columns: 1 }, [[{ value: 500 }]]);
  host.run('runJob', ['customers'], 'command');
  expect(Object.keys(mine())).toEqual(Object.keys(before));
  expect(roster?.read({ row: 2, column: width, rows: 1, columns: 1 })[0]?.[0]?.formula).toBe('=F3*2');
});

test('the clock runs as often as the setting says, by one trigger only', () => {
  const host = openShopHost({
    设置: [
      ['键', '值', '说明'],
      ['定时频率', '每5分钟', ''],
    ],
  });
  host.run('startClock', [], 'menu');
  expect(host.triggers().map(({ when }) => when)).toEqual(['everyMinutes(5)']);
  const setting = { row: 1, column: 1, rows: 1, columns: 1 };
  host.engine.sheet('设置')?.write(setting, [[{ value: '每小时' }]]);
  for (let time = 0; time < 2; time++) host.run('startClock', [], 'menu');
  expect(host.triggers().map(({ when }) => when)).toEqual(['everyHours(1)']);
  host.run('stopClock', [], 'menu');
  expect(host.triggers()).toEqual([]);
});

test('tick makes the roster once a day and the forecast once a month, and installs its trigger once', () => {
  const host = openShopHost({ 订单: [HEADERS, good(1)] });
  host.run('startClock', [], 'menu');
  host.run('startClock', [], 'menu');
  const triggers = host.triggers();
  expect(triggers).toHaveLength(1);
  host.runTrigger(String(triggers[0]?.id));
  host.runTrigger(String(triggers[0]?.id));
  expect(records(host, '运行记录').map((row) => row.任务)).toEqual(['客户名册', '销售预测', '定时运行', '定时运行']);
});
