import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { openShopHost, records } from './shopHost';

interface Expected {
  customer_id: string;
  last_order_date: string;
  orders: string;
  amount: string;
  recency_days: string;
  r_rank: string;
  f_rank: string;
  m_rank: string;
  type8_mean: string;
}

const read = <Row>(name: string) =>
  Papa.parse<Row>(readFileSync(`tests/data/rfm/${name}`, 'utf8').trim(), { header: true }).data;

test('the roster of the reference shop is exact, customer by customer, in the very bundle', () => {
  const orders = read<{ order_id: string; customer_id: string; order_date: string; amount: string }>(
    'rfm_data_orders.csv',
  );
  const expected = read<Expected>('rfm_data_orders_expected.csv');
  const host = openShopHost({
    订单: [
      ['平台', '订单号', '客户ID', '付款时间', '实付金额', '状态'],
      ...orders.map((order) => [
        '官网',
        order.order_id,
        order.customer_id,
        order.order_date,
        Number(order.amount),
        '已完成',
      ]),
    ],
    设置: [
      ['键', '值', '说明'],
      ['F分档', '名次', ''],
      ['RFM基准日', '2006-12-31', ''],
    ],
  });
  const run = host.run('runJob', ['customers'], 'command') as Record<string, unknown>;
  expect(run).toMatchObject({ ok: true, done: true, 数据问题: 0, 读行: orders.length });
  const roster = new Map(records(host, '客户RFM').map((row) => [row.客户ID, row]));
  expect(roster.size).toBe(expected.length);
  for (const want of expected) {
    const row = roster.get(want.customer_id) ?? {};
    expect([row.购买次数, row.累计金额, row.距今天数, row.R分, row.F分, row.M分, row.客户类型].map(String)).toEqual([
      want.orders,
      want.amount,
      want.recency_days,
      want.r_rank,
      want.f_rank,
      want.m_rank,
      want.type8_mean,
    ]);
  }
});
