import { exportFiles } from '../../local/sample/exports';
import { sampleShop } from '../../local/sample/tabs';
import { readOrders } from '../../src/orders/reader';

const { tabs, orders } = sampleShop();
const files = exportFiles(orders);
const reading = readOrders(files, { timeZone: 'Asia/Shanghai', currency: 'CNY', mappings: {} });

test('every file is recognised and no row is refused', () => {
  expect(reading.needsMapping).toEqual([]);
  expect(reading.refusals).toEqual([]);
  expect(reading.files.map(({ platform, layout }) => [platform, layout])).toEqual([
    ['淘宝', 'taobaoOrders'],
    ['淘宝', 'taobaoItems'],
    ['京东', 'jd'],
    ['抖音', 'douyin'],
    ['Shopify', 'shopify'],
  ]);
});

test('what is read is what was invented: every order from the end of October on, to the cent', () => {
  const expected = orders.filter(({ day }) => day >= Date.UTC(2026, 9, 22) / 86_400_000);
  const net = new Map<string, number>();
  for (const { platform, orderId, paid } of reading.lines) {
    net.set(`${platform} ${orderId}`, (net.get(`${platform} ${orderId}`) ?? 0) + Math.round(paid * 100));
  }
  const invented = new Map(
    expected.map(({ platform, orderId, fate, lines }) => [
      `${platform} ${orderId}`,
      fate === 'neverPaid' ? 0 : lines.reduce((sum, line) => sum + Math.round(line.unitPrice * line.quantity * 100), 0),
    ]),
  );
  expect(net).toEqual(invented);
  expect(reading.lines).toHaveLength(expected.reduce((sum, { lines }) => sum + lines.length, 0));
});

test('products are named as in the tab, so that months go on under the same names', () => {
  const known = new Set(tabs.find(({ name }) => name === '订单')?.rows.map((row) => `${row[4]} ${row[5]}`));
  expect(reading.lines.filter(({ sku, product }) => !known.has(`${sku} ${product}`))).toEqual([]);
});

test('orders of October that the tab knows come again with the same amounts, some in a new state', () => {
  const rows = tabs.find(({ name }) => name === '订单')?.rows ?? [];
  const lineOf = new Map(rows.map((row) => [`${row[0]} ${row[1]} ${row[4]}`, row]));
  const known = reading.lines.flatMap((line) => {
    const row = lineOf.get(`${line.platform} ${line.orderId} ${line.sku}`);
    return row ? [{ line, row }] : [];
  });
  expect(known.length).toBeGreaterThan(100);
  for (const { line, row } of known) expect([line.paid, line.buyer]).toEqual([row[8], row[2]]);
  expect(known.filter(({ line, row }) => line.state !== row[10]).length).toBeGreaterThan(20);
  expect(known.filter(({ line, row }) => line.state === row[10] && line.refunded !== row[9])).toEqual([]);
});
