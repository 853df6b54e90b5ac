import { fromCents, sum, toCents } from '../../src/orders/cents';
import type { OrderLine } from '../../src/orders/line';
import { readOrders } from '../../src/orders/reader';
import { expectedOrders, exportFile, read, SETTINGS } from './exports';

const FIXTURES = [
  'taobao_ExportOrderList_gbk.csv',
  'jd_orders_gbk.csv',
  'douyin_orders_utf8bom.csv',
  'shopify_orders_utf8.csv',
];
const PLATFORMS: Record<string, string> = { 淘宝: 'taobao', 京东: 'jd', 抖音: 'douyin', Shopify: 'shopify' };
const STATES: Record<OrderLine['state'], string> = {
  已付款: 'paid',
  已完成: 'paid',
  已退款: 'refunded',
  已关闭: 'closed',
};

/** Lines summed up by order, in the words of expected_orders.csv. */
function summary(lines: readonly OrderLine[]): string[] {
  const orders = new Map<string, OrderLine[]>();
  for (const line of lines) {
    const key = `${line.platform} ${line.orderId}`;
    orders.set(key, [...(orders.get(key) ?? []), line]);
  }
  return [...orders.values()].map((order) => {
    const [first] = order as [OrderLine];
    const net = fromCents(sum(order.map((line) => toCents(line.paid) - toCents(line.refunded))));
    const state = order.some((line) => STATES[line.state] === 'paid') ? 'paid' : STATES[first.state];
    const fields = [PLATFORMS[first.platform], first.orderId, first.buyer ?? '', first.orderedAt.slice(0, 10)];
    return [...fields, net.toFixed(2), state].join(',');
  });
}

test('the four fixtures give exactly the expected orders', () => {
  const reading = read(...FIXTURES);
  expect(['platform,order_id,buyer_key,order_date,net_amount,state', ...summary(reading.lines)]).toEqual(
    expectedOrders(),
  );
  expect(reading.refusals).toEqual([]);
  expect(reading.needsMapping).toEqual([]);
});

test('each file tells its platform, encoding and rows', () => {
  const files = read(...FIXTURES).files.map(({ platform, encoding, rows, lines, orders }) => [
    platform,
    encoding,
    rows,
    lines,
    orders,
  ]);
  expect(files).toEqual([
    ['淘宝', 'gb18030', 4, 4, 4],
    ['京东', 'gb18030', 3, 3, 2],
    ['抖音', 'utf-8', 4, 4, 3],
    ['Shopify', 'utf-8', 4, 4, 3],
  ]);
});

test('dropping a file twice, or with its copy under another name, adds nothing', () => {
  const files = FIXTURES.map(exportFile);
  const copies = files.map(({ name, bytes }) => ({ name: `copy of ${name}`, bytes }));
  const once = readOrders(files, SETTINGS);
  expect(summary(readOrders([...files, ...copies], SETTINGS).lines)).toEqual(summary(once.lines));
  const twice = readOrders([...files, ...files], SETTINGS);
  expect(summary(twice.lines)).toEqual(summary(once.lines));
  expect(new Set(twice.files.map(({ name }) => name)).size).toBe(8);
});

test('the order of the columns does not matter', () => {
  const [name] = FIXTURES.slice(3) as [string];
  const rows = new TextDecoder().decode(exportFile(name).bytes).trim().split(/\r?\n/);
  const turned = rows.map((row) => row.split(',').reverse().join(',')).join('\n');
  expect(readOrders([{ name, bytes: new TextEncoder().encode(turned) }], SETTINGS).lines).toEqual(read(name).lines);
});

test("orders in another currency than the shop's are refused by name", () => {
  const { lines, refusals } = readOrders([exportFile('shopify_orders_utf8.csv')], { ...SETTINGS, currency: 'CNY' });
  expect(lines).toEqual([]);
  expect(refusals[0]).toMatchObject({
    code: 'currency',
    cell: 'H2',
    column: 'Currency',
    value: 'USD',
    expected: 'CNY',
  });
  expect(refusals[1]).toMatchObject({ code: 'orderIncomplete', cell: 'A3', expected: 'H2' });
});
