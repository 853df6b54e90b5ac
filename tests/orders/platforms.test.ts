import { readOrders } from '../../src/orders/reader';
import { exportFile, read, SETTINGS, textFile } from './exports';

const brief = (lines: ReturnType<typeof read>['lines']) =>
  lines.map(({ orderId, sku, product, quantity, paid, refunded, state }) => [
    orderId.slice(-3),
    sku,
    product,
    quantity,
    paid,
    refunded,
    state,
  ]);

describe('Taobao', () => {
  test('the later order list: units, thousands, masked buyers, unpaid orders', () => {
    const { lines, files } = read('taobao_orders_2019_gbk.csv');
    expect(brief(lines)).toEqual([
      ['011', null, '测试商品甲；测试商品乙；测试商品丙', 4, 100, 0, '已完成'],
      ['022', null, '测试商品甲', 1, 1050, 1050, '已关闭'],
      ['044', null, '测试商品甲；测试商品乙', 2, 60, 20, '已付款'],
      ['055', null, '测试商品丁', 1, 30, 30, '已退款'],
    ]);
    expect(lines.map((line) => line.buyer)).toEqual(['测试买家丙', null, null, '测试买家丙']);
    expect(lines[0]).toMatchObject({ orderedAt: '2025-06-01 09:05:00', paidAt: '2025-06-01 09:06:00', whole: true });
    expect(files[0]).toMatchObject({ rows: 5, used: 4, skipped: 1, refused: 0, waiting: 0 });
  });

  test('the item list shares an order out by price and quantity', () => {
    const { lines, refusals, files } = read('taobao_ExportOrderDetailList_gbk.csv', 'taobao_orders_2019_gbk.csv');
    expect(brief(lines.slice(0, 3))).toEqual([
      ['011', 'A-1', '测试商品甲', 2, 33.33, 0, '已完成'],
      ['011', 'B', '测试商品乙', 1, 25, 0, '已完成'],
      ['011', 'C-1', '测试商品丙', 1, 41.67, 0, '已完成'],
    ]);
    expect(lines).toHaveLength(6);
    expect(files[0]).toMatchObject({ layout: 'taobaoItems', rows: 5, used: 3, skipped: 1, refused: 1 });
    expect(refusals).toMatchObject([{ code: 'itemWithoutOrder', cell: 'A6', value: '4000000000000000099' }]);
  });

  test('the later item list has amounts and refunds of its own', () => {
    const { lines } = read('taobao_orders_2019_gbk.csv', 'taobao_ExportItemlList_gbk.csv');
    expect(brief(lines.filter((line) => line.orderId.endsWith('044')))).toEqual([
      ['044', 'A-1', '测试商品甲', 1, 20, 20, '已退款'],
      ['044', 'B-1', '测试商品乙', 1, 40, 0, '已付款'],
    ]);
  });

  test('the item list alone is refused once, with what to add', () => {
    const { lines, refusals } = read('taobao_ExportOrderDetailList_gbk.csv');
    expect(lines).toEqual([]);
    expect(refusals).toMatchObject([{ code: 'itemsAlone', cell: '', rows: 5 }]);
  });

  test('an item that cannot be read leaves the order with its one line', () => {
    const items = textFile(
      'items.csv',
      '订单编号,标题,价格,购买数量,外部系统编号\n4000000000000000011,甲,10,两件,A\n4000000000000000011,乙,10,1,B',
    );
    const { lines, refusals } = readOrders([exportFile('taobao_orders_2019_gbk.csv'), items], SETTINGS);
    expect(lines.filter((line) => line.orderId.endsWith('011'))).toMatchObject([{ paid: 100, whole: true }]);
    expect(refusals).toMatchObject([
      { code: 'notQuantity', cell: 'D2', value: '两件' },
      { code: 'orderIncomplete', cell: 'A3', expected: 'D2' },
    ]);
  });
});

describe('JD', () => {
  test('splits the repeated order total to the cent and reads prefixed statuses', () => {
    const { lines, refusals, files } = read('jd_orders_2017_gbk.csv');
    expect(brief(lines)).toEqual([
      ['011', 'S-1', '测试商品甲', 1, 33.34, 0, '已付款'],
      ['011', 'S-2', '测试商品乙', 1, 33.33, 0, '已付款'],
      ['011', 'S-3', '测试商品丙', 1, 33.33, 0, '已付款'],
      ['013', '1001', '测试商品甲', 1, 100, 100, '已关闭'],
      ['015', '1001', '测试商品甲', 1, 100, 0, '已完成'],
    ]);
    expect(refusals).toMatchObject([{ code: 'unknownStatus', cell: 'L7', column: '订单状态', value: '已发射' }]);
    expect(lines[0]?.buyer).toBe('jd_test_c');
    expect(files[0]).toMatchObject({ rows: 7, used: 5, skipped: 1, refused: 1 });
  });

  test('rows of one order with different totals are refused together', () => {
    const header = '订单号,商品ID,商品名称,订购数量,下单时间,京东价,应付金额,订单状态';
    const rows = ['1,10,甲,1,2025-01-01 10:00:00,5,10,完成', '1,11,乙,1,2025-01-01 10:00:00,5,12,完成'];
    const { lines, refusals } = readOrders([textFile('jd.csv', [header, ...rows].join('\n'))], SETTINGS);
    expect(lines).toEqual([]);
    expect(refusals).toMatchObject([
      { code: 'totalDiffers', cell: 'G3', value: '12', expected: '10' },
      { code: 'orderIncomplete', cell: 'A2', expected: 'G3' },
    ]);
  });
});

test('Douyin by order: sub-orders joined by ; are taken apart', () => {
  const { lines, refusals, files } = read('douyin_orders_joined_utf8bom.csv');
  expect(brief(lines)).toEqual([
    ['010', 'A-1', '测试商品甲', 2, 18, 18, '已退款'],
    ['010', 'B-1', '测试商品乙', 1, 12, 0, '已完成'],
    ['020', 'HC', '测试商品；带分号;半角', 1, 12000, 12000, '已关闭'],
    ['050', 'A-1', '测试商品甲', 3, 45, 0, '已完成'],
  ]);
  expect(refusals).toMatchObject([
    { code: 'joinedMismatch', cell: 'G4', column: '商家编码', expected: '2', rows: 1 },
    { code: 'partialRefund', cell: 'U6', value: '部分退款成功', kept: true, rows: 0 },
  ]);
  expect(files[0]).toMatchObject({ rows: 5, used: 3, skipped: 1, refused: 1 });
});

describe('Shopify', () => {
  const HEADER =
    'Name,Email,Phone,Financial Status,Paid at,Fulfillment Status,Currency,Total,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Cancelled at,Refunded Amount,Outstanding Balance';
  const shopify = (...rows: string[]) => readOrders([textFile('s.csv', [HEADER, ...rows].join('\n'))], SETTINGS);

  test('converts offsets to the wall clock of the shop, summer time included', () => {
    const row =
      '#1,A@Example.com,,paid,2025-07-01 00:30:00 +0000,fulfilled,EUR,10,2025-01-01 00:30:00 -0500,1,Mug,10,,,,';
    const file = textFile('s.csv', `${HEADER}\n${row}`);
    const { lines } = readOrders([file], { ...SETTINGS, timeZone: 'Europe/Berlin' });
    expect(lines[0]).toMatchObject({
      paidAt: '2025-07-01 02:30:00',
      orderedAt: '2025-01-01 06:30:00',
      state: '已完成',
    });
    expect(lines[0]?.buyer).toBe('a@example.com');
  });

  test('part payments, gifts, voided and unpaid orders', () => {
    const { lines, files } = shopify(
      '#1,,+86 138,partially_paid,,,USD,10,2025-01-01 10:00:00 +0800,1,Mug,10,M,,,4',
      '#2,b@x.cn,,paid,2025-01-01 10:00:00 +0800,,USD,0,2025-01-01 10:00:00 +0800,1,Gift,0,G,,,',
      '#3,b@x.cn,,voided,,,USD,9,2025-01-01 10:00:00 +0800,1,Mug,9,M,,,',
      '#4,b@x.cn,,pending,,,USD,9,2025-01-01 10:00:00 +0800,1,Mug,9,M,,,',
    );
    expect(brief(lines)).toEqual([
      ['#1', 'M', 'Mug', 1, 6, 0, '已付款'],
      ['#2', 'G', 'Gift', 1, 0, 0, '已付款'],
      ['#3', 'M', 'Mug', 1, 0, 0, '已关闭'],
    ]);
    expect(lines[0]?.buyer).toBe('+86 138');
    expect(files[0]).toMatchObject({ used: 3, skipped: 1 });
  });

  test('a later row without its first row is refused', () => {
    const { refusals } = shopify('#9,,,,,,,,,1,Mug,9,M,,,');
    expect(refusals).toMatchObject([{ code: 'lineWithoutOrder', cell: 'A2', value: '#9' }]);
  });
});

describe('rows that must be refused', () => {
  test('each names its cell, column and value', () => {
    const { lines, refusals, files } = read('taobao_orders_damaged_utf8.csv');
    expect(refusals.map(({ code, cell, column, value }) => [code, cell, column, value])).toEqual([
      ['scientificId', 'A2', '订单编号', '3.51531E+16'],
      ['notAmount', 'I3', '买家实际支付金额', '一百'],
      ['negativeAmount', 'I4', '买家实际支付金额', '-5.00'],
      ['notTime', 'R5', '订单创建时间', '2025-02-30 10:00:00'],
      ['unknownStatus', 'K6', '订单状态', '神秘状态'],
    ]);
    expect(lines).toMatchObject([{ orderId: '35153131473290122', paid: 12.5 }]);
    expect(files[0]).toMatchObject({ rows: 7, used: 1, skipped: 1, refused: 5 });
  });

  const HEADER = '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间';
  const taobao = (...rows: string[]) => readOrders([textFile('t.csv', [HEADER, ...rows].join('\n'))], SETTINGS);

  test('order numbers of which the whole column was rounded', () => {
    const row = (id: string) => `${id},a,1,交易成功,2025-01-01 10:00:00`;
    const rounded = ['351531314732900000', '351531314732911000', '351531314732922000'];
    expect(taobao(...rounded.map(row)).refusals.map(({ code }) => code)).toEqual([
      'roundedId',
      'roundedId',
      'roundedId',
    ]);
    expect(taobao(...rounded.map(row), row('351531314732933123')).lines).toHaveLength(4);
  });

  test('shifted rows and unmatched quotation marks', () => {
    const { refusals, lines } = taobao(
      '1,a,1,交易成功,2025-01-01 10:00:00',
      '2,a,b,1,交易成功,2025-01-01 10:00:00',
      '3,"a,1,交易成功,2025-01-01 10:00:00',
    );
    expect(refusals.map(({ code, cell }) => [code, cell])).toEqual([
      ['shifted', 'A3'],
      ['openQuote', 'A4'],
    ]);
    expect(lines).toHaveLength(1);
  });

  test('a file without a column that is needed', () => {
    const file = textFile('t.csv', '订单编号,买家会员名,买家实际支付金额,订单状态\n1,a,1,交易成功');
    expect(readOrders([file], SETTINGS).refusals).toMatchObject([
      { code: 'missingColumn', column: '订单创建时间', rows: 1 },
    ]);
  });
});
