import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Host } from '../../local/host';
import { batches, readOrders } from '../../src/orders/reader';
import { openShopHost, records, shown } from './shopHost';

const bundle = mkdtempSync(join(tmpdir(), 'bigquery-'));
const FIXTURES = join(__dirname, '../data/exports');
const FILES = [
  'taobao_ExportOrderList_gbk.csv',
  'jd_orders_gbk.csv',
  'douyin_orders_utf8bom.csv',
  'shopify_orders_utf8.csv',
];
const IN_BIGQUERY = [
  ['键', '值', '说明'],
  ['订单引擎', 'BigQuery', ''],
  ['BigQuery项目', 'my-shop-123', ''],
];
const place = () => ({ thread: resolve('out/local/bigquery.mjs'), file: ':memory:' });

beforeAll(() => {
  const options = JSON.stringify({ wanted: ['bigquery'], dist: bundle });
  const code = `import { buildAddon } from './build/addon.mjs'; await buildAddon(${options});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}, 60_000);

afterAll(() => rmSync(bundle, { recursive: true, force: true }));

/** Imports the four platforms' files, as the sidebar does. */
function imported(host: Host): Record<string, unknown>[] {
  const settings = host.run('importSettings', [], 'sidebar') as Parameters<typeof readOrders>[1];
  const files = FILES.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FIXTURES, name))) }));
  return batches(readOrders(files, settings), 6).map(
    (batch) => host.run('importOrders', [JSON.parse(JSON.stringify(batch))], 'sidebar') as Record<string, unknown>,
  );
}

const inBigQuery = (tabs: Record<string, string[][]> = {}) =>
  openShopHost({ 设置: IN_BIGQUERY, ...tabs }, { bundle, bigQuery: place() });

const RESULTS = ['客户RFM', '客户概览', '销售历史'];

test('the build that is not asked for BigQuery has neither service nor scope, and no call to it', () => {
  const folder = resolve('out/.built-narrow');
  const options = JSON.stringify({ dist: folder });
  const code = `import { buildAddon } from './build/addon.mjs'; await buildAddon(${options});`;
  expect(spawnSync(process.execPath, ['--input-type=module', '-e', code]).status).toBe(0);
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  expect(text('appsscript.json')).not.toContain('bigquery');
  expect(text('jobs.html')).not.toMatch(/BigQuery\s*\.\s*(Jobs|Tables|Datasets)|Jobs\.query/);
  rmSync(folder, { recursive: true });
  const wide = JSON.parse(readFileSync(join(bundle, 'appsscript.json'), 'utf8')) as {
    dependencies: unknown;
    oauthScopes: string[];
  };
  expect(wide.dependencies).toEqual({
    enabledAdvancedServices: [{ userSymbol: 'BigQuery', serviceId: 'bigquery', version: 'v2' }],
  });
  expect(wide.oauthScopes).toContain('https://www.googleapis.com/auth/bigquery');
});

test('the four platforms come to the same tabs from a table as from 订单, and importing them again changes nothing', () => {
  const sheet = openShopHost({}, { bundle });
  const table = inBigQuery();
  for (const host of [sheet, table]) {
    imported(host);
    expect(host.run('runJob', ['customers'], 'command')).toMatchObject({ ok: true });
  }
  for (const tab of RESULTS) expect(shown(table, tab)).toEqual(shown(sheet, tab));
  expect(table.engine.sheet('订单')).toBeNull();
  const again = imported(table);
  expect(again.every(({ added, updated }) => added === 0 && updated === 0)).toBe(true);
  expect(again[again.length - 1]?.total).toBe(records(sheet, '订单').length);
  for (const host of [sheet, table]) host.close();
});

test('lines in another currency are told once for all of them', () => {
  const host = inBigQuery();
  imported(host);
  expect(shown(host, '数据问题').filter(([tab]) => tab === 'BigQuery')).toEqual([
    ['BigQuery', '', '币种', 'USD', expect.stringContaining('有 4 行'), expect.anything()],
  ]);
  host.close();
});

test('every job runs on a shop whose orders are in BigQuery', () => {
  const host = inBigQuery({
    库存: [
      ['SKU', '商品', '平台', '仓库', '可用库存'],
      ['TB1', '杯子', '淘宝', '主仓', '40'],
    ],
  });
  imported(host);
  for (const job of ['customers', 'forecast', 'supply', 'stock', 'tick']) {
    const record = host.run('runJob', [job], 'command') as { ok: boolean; 结果: string };
    expect([job, record.结果, record.ok]).toEqual([job, record.结果, true]);
  }
  host.close();
});

test('service calls to BigQuery do not grow with the lines', () => {
  const calls = (size: number) => {
    const host = inBigQuery();
    const lines = Array.from({ length: size }, (_, at) => ({
      platform: '淘宝',
      orderId: `T${at}`,
      buyer: `B${at % 7}`,
      paidAt: '2026-10-01 10:00:00',
      orderedAt: '2026-10-01 10:00:00',
      sku: null,
      product: '杯',
      category: null,
      quantity: 1,
      paid: 10,
      refunded: 0,
      state: '已完成',
      currency: null,
      source: 'a.csv',
      whole: false,
    }));
    const batch = { lines, refusals: [], files: [], first: true, last: true };
    host.run('importOrders', [batch], 'sidebar');
    host.run('importOrders', [batch], 'sidebar');
    const importing = host.calls.total;
    host.run('runJob', ['customers'], 'command');
    host.run('runJob', ['customers'], 'command');
    const all = [importing, host.calls.total];
    host.close();
    return all;
  };
  expect(calls(2000)).toEqual(calls(10));
});
