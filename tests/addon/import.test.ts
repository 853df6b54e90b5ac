import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import type { Host } from '../../local/host';
import { batches, readOrders } from '../../src/orders/reader';
import { openShopHost, records, shown } from './shopHost';

const FIXTURES = 'tests/data/exports';
const PLATFORMS: Record<string, string> = { 淘宝: 'taobao', 京东: 'jd', 抖音: 'douyin', Shopify: 'shopify' };
const STATES: Record<string, string> = { 已付款: 'paid', 已完成: 'paid', 已关闭: 'closed', 已退款: 'refunded' };

const file = (name: string, bytes: Uint8Array = readFileSync(`${FIXTURES}/${name}`)) => ({ name, bytes });
const text = (name: string, content: string) => file(name, new TextEncoder().encode(content));

/** What the sidebar does with dropped files: settings, reading, batches one after the other. */
function drop(host: Host, files: { name: string; bytes: Uint8Array }[], size?: number) {
  const settings = host.run('importSettings', [], 'sidebar') as { timeZone: string; currency: null; mappings: object };
  const reading = readOrders(files, settings as never);
  const results = batches(reading, size).map((batch) =>
    host.run('importOrders', [JSON.parse(JSON.stringify(batch))], 'sidebar'),
  );
  return { reading, results: results as Record<string, unknown>[] };
}

const FOUR = [
  'taobao_ExportOrderList_gbk.csv',
  'jd_orders_gbk.csv',
  'douyin_orders_utf8bom.csv',
  'shopify_orders_utf8.csv',
];

/** 订单 by order, as the reference states it. */
function orders(host: Host) {
  const found = new Map<
    string,
    { platform: string; order_id: string; buyer_key: string; order_date: string; net: number; state: string }
  >();
  for (const row of records(host, '订单')) {
    const key = `${row.平台} ${row.订单号}`;
    const known = found.get(key)?.net ?? 0;
    const day = new Date((Number(row.下单时间) - 25_569) * 86_400_000).toISOString().slice(0, 10);
    found.set(key, {
      platform: PLATFORMS[String(row.平台)] ?? '?',
      order_id: String(row.订单号),
      buyer_key: String(row.客户ID ?? ''),
      order_date: day,
      net: known + Number(row.实付金额) - Number(row.退款金额),
      state: STATES[String(row.状态)] ?? '?',
    });
  }
  return [...found.values()].map(({ net, ...order }) => ({ ...order, net_amount: net.toFixed(2) }));
}

const byId = (one: { order_id: string }, two: { order_id: string }) => (one.order_id < two.order_id ? -1 : 1);

test('the four platforms import to exactly the expected orders', () => {
  const host = openShopHost({});
  drop(
    host,
    FOUR.map((name) => file(name)),
  );
  const expected = Papa.parse<{ order_id: string }>(readFileSync(`${FIXTURES}/expected_orders.csv`, 'utf8').trim(), {
    header: true,
  }).data;
  expect(orders(host).sort(byId)).toEqual(expected.sort(byId));
});

test('importing again, or in another cut, adds nothing and changes nothing', () => {
  const host = openShopHost({});
  drop(
    host,
    FOUR.map((name) => file(name)),
  );
  const once = shown(host, '订单');
  const { results } = drop(
    host,
    FOUR.map((name) => file(name)),
    2,
  );
  expect(results.every(({ added, updated }) => added === 0 && updated === 0)).toBe(true);
  expect(shown(host, '订单')).toEqual(once);
});

test('order numbers stay text, and a name that looks like a formula stays a name', () => {
  const host = openShopHost({});
  const header = '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,宝贝总数量,退款金额';
  drop(host, [
    text(
      'a.csv',
      `${header}\n="35153131473290009",=1+1,9.90,交易成功,2025-03-08 00:42:32,2025-03-08 00:42:39,"+cmd|'/c calc'!A1",1,0\n`,
    ),
  ]);
  expect(records(host, '订单')[0]).toMatchObject({
    订单号: '35153131473290009',
    客户ID: '=1+1',
    商品: "+cmd|'/c calc'!A1",
  });
  const cells = host.engine.sheet('订单')?.read({ row: 1, column: 0, rows: 1, columns: 14 })[0];
  expect(cells?.every(({ formula }) => formula === null)).toBe(true);
});

test('a later export brings states and refunds up to date; what the user filled in stays', () => {
  const host = openShopHost({});
  const header = '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,宝贝总数量,退款金额';
  const line = (state: string, refund: string) =>
    `${header}\n="35153131473290009",小明,50.00,${state},2025-03-08 00:42:32,2025-03-08 00:42:39,杯子,1,${refund}\n`;
  drop(host, [text('a.csv', line('买家已付款，等待卖家发货', '0.00'))]);
  const sheet = host.engine.sheet('订单');
  const category = shown(host, '订单')[0]?.indexOf('品类') ?? -1;
  sheet?.write({ row: 1, column: category, rows: 1, columns: 1 }, [[{ value: '我填的品类' }]]);
  drop(host, [text('b.csv', line('交易成功', '20.00'))]);
  expect(records(host, '订单')).toEqual([
    expect.objectContaining({ 状态: '已完成', 退款金额: 20, 品类: '我填的品类', 客户ID: '小明' }),
  ]);
});

test('sales are rolled up by month and product; months that the user typed stay', () => {
  const host = openShopHost({
    销售历史: [
      ['月份', '商品', '销量', '销售额', '备注'],
      ['2023-01', '杯子', 7, 70, '手工账'],
      ['2025-03', '杯子', 99, 990, ''],
    ],
  });
  const header = '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,宝贝总数量,退款金额';
  const rows = ['2025-03-08', '2025-04-08', '2025-04-09'].map(
    (day, index) =>
      `="3515313147329000${index}",小明,50.00,交易成功,${day} 00:42:32,${day} 00:42:39,杯子,2,${index === 2 ? '50.00' : '0.00'}`,
  );
  drop(host, [text('a.csv', [header, ...rows].join('\n'))]);
  expect(records(host, '销售历史').map((row) => [row.月份, row.商品, row.销量, row.销售额])).toEqual([
    ['2023-01', '杯子', 7, 70],
    ['2025-03', '杯子', 99, 990],
    ['2025-04', '杯子', 2, 50],
  ]);
});

test('a later refund reaches the months that were rolled up', () => {
  const host = openShopHost({});
  const header = '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,宝贝总数量,退款金额';
  const line = (refund: string) =>
    `${header}\n="35153131473290009",小明,50.00,交易成功,2025-03-08 00:42:32,2025-03-08 00:42:39,杯子,1,${refund}\n`;
  drop(host, [text('a.csv', line('0.00'))]);
  drop(host, [text('b.csv', line('20.00'))]);
  expect(records(host, '销售历史')).toEqual([expect.objectContaining({ 销量: 1, 销售额: 30, 备注: '订单汇总' })]);
});

test('an order of which the user broke a row is not added a second time', () => {
  const host = openShopHost({});
  drop(host, [file(FOUR[1] as string)]);
  const before = records(host, '订单').length;
  const amount = shown(host, '订单')[0]?.indexOf('实付金额') ?? -1;
  host.engine.sheet('订单')?.write({ row: 1, column: amount, rows: 1, columns: 1 }, [[{ value: '待核对' }]]);
  drop(host, [file(FOUR[1] as string)]);
  expect(records(host, '订单')).toHaveLength(before);
  expect(shown(host, '数据问题').map(([tab, cell]) => `${tab}!${cell}`)).toContain('订单!I2');
});

test('refused rows are in 数据问题 with file, cell and reason, and go when the file is mended', () => {
  const host = openShopHost({});
  const header = '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间,订单付款时间,宝贝标题,宝贝总数量,退款金额';
  const bad = `${header}\n3.51531E+16,小明,50.00,交易成功,2025-03-08 00:42:32,2025-03-08 00:42:39,杯子,2,0\n="35153131473290007",小红,十元,交易成功,2025-03-08 00:42:32,2025-03-08 00:42:39,杯子,2,0\n`;
  const { results } = drop(host, [text('a.csv', bad)]);
  expect(results[0]).toMatchObject({ added: 0, problems: 2 });
  expect(
    shown(host, '数据问题')
      .slice(1)
      .map((row) => row.slice(0, 4)),
  ).toEqual([
    ['a.csv', 'A2', '订单编号', '3.51531E+16'],
    ['a.csv', 'C3', '买家实际支付金额', '十元'],
  ]);
  drop(host, [text('a.csv', bad.replace('3.51531E+16', '="35153131473290006"').replace('十元', '10.00'))]);
  expect(shown(host, '数据问题')).toHaveLength(1);
  expect(records(host, '订单')).toHaveLength(2);
});

test('lines in another currency are kept, named, and not added up', () => {
  const host = openShopHost({});
  drop(host, [file('shopify_orders_utf8.csv'), file('jd_orders_gbk.csv')]);
  host.run('runJob', ['customers'], 'command');
  expect(records(host, '订单').filter((row) => row.币种 === 'USD')).toHaveLength(4);
  expect(records(host, '客户RFM').map((row) => row.客户ID)).toEqual(['jd_test_a']);
  expect(shown(host, '数据问题').filter(([tab, , column]) => tab === '订单' && column === '币种')).toHaveLength(4);
});

test('a batch that is not whole stops before anything is written', () => {
  const host = openShopHost({});
  const line = {
    platform: '淘宝',
    orderId: '1',
    paidAt: 'gestern',
    quantity: 1,
    paid: 1,
    refunded: 0,
    state: '已付款',
  };
  const result = host.run(
    'importOrders',
    [{ lines: [line], refusals: [], files: [], first: true, last: true }],
    'sidebar',
  );
  expect(result).toMatchObject({ added: 0, record: { ok: false } });
  expect(host.engine.sheet('订单')).toBeNull();
});
