import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Host } from '../../local/host';
import { batches, readOrders } from '../../src/orders/reader';
import { line } from '../orders/line';
import { openShopHost, records, shown } from './shopHost';

const folder = mkdtempSync(join(tmpdir(), 'bigquery-'));
const [bundle, narrow] = [join(folder, 'wide'), join(folder, 'narrow')];
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

/** What the builds' own program says. */
let told: { both: { oauthScopes: string[] }; kept: string[] };
let table: Host;

beforeAll(() => {
  const code = `import { readFileSync } from 'node:fs';
    import { buildAddon } from './build/addon.mjs';
    import { capabilitiesWanted, manifestWith } from './build/capabilities.mjs';
    await buildAddon({ dist: '${narrow}' });
    await buildAddon({ wanted: ['bigquery'], dist: '${bundle}' });
    const manifest = readFileSync('appsscript/appsscript.json', 'utf8');
    console.log(JSON.stringify({
      both: JSON.parse(manifestWith(manifest, capabilitiesWanted(['--bigquery', '--feeds']))),
      kept: capabilitiesWanted(['--keep'], '${bundle}/appsscript.json'),
    }));`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  told = JSON.parse(stdout);
  table = inBigQuery({
    库存: [
      ['SKU', '商品', '平台', '仓库', '可用库存'],
      ['TB1', '杯子', '淘宝', '主仓', '40'],
    ],
  });
}, 60_000);

afterAll(() => {
  table.close();
  rmSync(folder, { recursive: true, force: true });
});

const inBigQuery = (tabs: Record<string, string[][]> = {}): Host =>
  openShopHost(
    { 设置: IN_BIGQUERY, ...tabs },
    { bundle, bigQuery: { thread: resolve('out/local/bigquery.mjs'), file: ':memory:' } },
  );

/** Imports the four platforms' files, as the sidebar does. */
function imported(host: Host): Record<string, unknown>[] {
  const settings = host.run('importSettings', [], 'sidebar') as Parameters<typeof readOrders>[1];
  const files = FILES.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(FIXTURES, name))) }));
  return batches(readOrders(files, settings), 6).map(
    (batch) => host.run('importOrders', [JSON.parse(JSON.stringify(batch))], 'sidebar') as Record<string, unknown>,
  );
}

test('a build has service and scope where they are asked for, and is kept as it was', () => {
  const text = (name: string) => readFileSync(name, 'utf8');
  expect(text(`${narrow}/appsscript.json`)).not.toContain('bigquery');
  expect(text(`${narrow}/jobs.html`)).not.toMatch(/BigQuery\s*\.\s*(Jobs|Tables|Datasets)|Jobs\.query/);
  expect(text(`${bundle}/jobs.html`)).toContain('Jobs.query');
  expect(JSON.parse(text(`${bundle}/appsscript.json`))).toMatchObject({
    dependencies: { enabledAdvancedServices: [{ userSymbol: 'BigQuery', serviceId: 'bigquery', version: 'v2' }] },
    oauthScopes: expect.arrayContaining(['https://www.googleapis.com/auth/bigquery']),
  });
  expect(told.kept).toEqual(['bigquery']);
  expect(told.both.oauthScopes.slice(-2).map((scope) => scope.split('/').pop())).toEqual([
    'script.external_request',
    'bigquery',
  ]);
});

test('the four platforms come to the same tabs from a table as from 订单, and importing them again changes nothing', () => {
  const sheet = openShopHost({}, { bundle });
  for (const host of [sheet, table]) {
    imported(host);
    expect(host.run('runJob', ['customers'], 'command')).toMatchObject({ ok: true });
  }
  for (const tab of ['客户RFM', '客户概览', '分层流动', '销售历史'])
    expect(shown(table, tab)).toEqual(shown(sheet, tab));
  expect(table.engine.sheet('订单')).toBeNull();
  const again = imported(table);
  expect(again.every(({ added, updated }) => added === 0 && updated === 0)).toBe(true);
  expect(again[again.length - 1]?.total).toBe(records(sheet, '订单').length);
  sheet.close();
});

test('lines in another currency are told once for all of them', () => {
  expect(shown(table, '数据问题').filter(([tab]) => tab === 'BigQuery')).toEqual([
    ['BigQuery', '', '币种', 'USD', expect.stringContaining('有 4 行'), expect.anything(), '导入订单'],
  ]);
});

test.each(['forecast', 'supply', 'stock', 'tick'])('%s runs on a shop whose orders are in BigQuery', (job) => {
  const record = table.run('runJob', [job], 'command') as { ok: boolean; 结果: string };
  expect([record.结果, record.ok]).toEqual([record.结果, true]);
});

test('service calls do not grow with the lines', () => {
  const calls = (size: number) => {
    const host = inBigQuery();
    const lines = Array.from({ length: size }, (_, at) =>
      line({ orderId: `T${at}`, buyer: `B${at % 7}`, product: '杯' }),
    );
    const batch = { lines, refusals: [], files: [], first: true, last: true };
    const counted = ['importOrders', 'importOrders'].map((name) => {
      host.run(name, [batch], 'sidebar');
      return host.calls.total;
    });
    host.run('runJob', ['customers'], 'command');
    host.close();
    return [...counted, host.calls.total];
  };
  expect(calls(400)).toEqual(calls(10));
});
