import { type Mapping, mappingComplete, readOrders } from '../../src/orders/reader';
import { signatureOf } from '../../src/sidebar/files/signature';
import { exportFile, read, SETTINGS, textFile } from './exports';

const FILE = 'youzan_unknown_utf8.csv';

test('an unknown file is not guessed: it asks, with a proposal', () => {
  const { lines, files, needsMapping } = read(FILE);
  expect(lines).toEqual([]);
  expect(files[0]).toMatchObject({ platform: null, rows: 4, waiting: 4 });
  expect(needsMapping[0]?.proposal).toEqual({
    platform: '其他',
    amounts: 'order',
    columns: {
      orderId: '订单号',
      paidAt: '付款时间',
      orderedAt: '下单时间',
      paid: '实付金额（元）',
      state: '订单状态',
      buyer: '会员号',
      product: '商品名称',
      sku: '商家编码',
      quantity: '数量',
      price: '单价',
      refunded: '退款金额',
    },
  });
  expect(needsMapping[0]?.sample).toHaveLength(3);
});

test('a remembered mapping is found by the headers, whatever their order', () => {
  const [need] = read(FILE).needsMapping;
  if (!need) throw new Error('no mapping was asked for');
  expect(signatureOf([...need.headers].reverse())).toBe(need.signature);
  expect(signatureOf(need.headers.slice(1))).not.toBe(need.signature);
  const mappings = { [need.signature]: { ...need.proposal, platform: '有赞' } };
  const { lines, files } = readOrders([exportFile(FILE)], { ...SETTINGS, mappings });
  expect(
    lines.map(({ platform, orderId, sku, paid, refunded, state }) => [
      platform,
      orderId.slice(-1),
      sku,
      paid,
      refunded,
      state,
    ]),
  ).toEqual([
    ['有赞', '1', 'A-1', 20, 0, '已完成'],
    ['有赞', '1', 'B-1', 30, 0, '已完成'],
    ['有赞', '2', 'A-1', 10, 4, '已付款'],
  ]);
  expect(files[0]).toMatchObject({ layout: 'mapped', used: 3, skipped: 1, waiting: 0 });
});

test('line amounts: equal rows of an order are two lines, and once more in another file the same two', () => {
  const text = 'no,when,sum,what\n7,2025-01-01,10,甲\n7,2025-01-01,10,甲\n8,2025-01-02,5,乙';
  const columns = { orderId: 'no', orderedAt: 'when', paid: 'sum', product: 'what' };
  const mapping: Mapping = { platform: '微店', amounts: 'line', columns };
  const settings = { ...SETTINGS, mappings: { [signatureOf(['no', 'when', 'sum', 'what'])]: mapping } };
  const { lines } = readOrders([textFile('a.csv', text), textFile('b.csv', text)], settings);
  expect(lines.map(({ orderId, paid, paidAt }) => [orderId, paid, paidAt])).toEqual([
    ['7', 10, '2025-01-01 00:00:00'],
    ['7', 10, '2025-01-01 00:00:00'],
    ['8', 5, '2025-01-02 00:00:00'],
  ]);
});

test('a mapping needs order number, amount and a time', () => {
  const columns = { orderId: 'a', paid: 'b' };
  expect(mappingComplete({ platform: 'x', amounts: 'line', columns })).toBe(false);
  expect(mappingComplete({ platform: 'x', amounts: 'line', columns: { ...columns, orderedAt: 'c' } })).toBe(true);
});
