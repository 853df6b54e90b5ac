import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Host } from '../../local/host';
import { openShopHost, records } from './shopHost';

/** A server of its own thread: the add-on's calls block this one. */
const SERVER = `
const { parentPort } = require('node:worker_threads');
const rss = (items) => '<?xml version="1.0" encoding="UTF-8"?><rss><channel>' + items.join('') + '</channel></rss>';
const item = (title, date) => '<item><title>' + title + '</title><link>https://a.example/1</link>' + (date ? '<pubDate>' + date + '</pubDate>' : '') + '</item>';
const PAGES = {
  '/rss': () => rss([item('袋子里有异物', 'Mon, 02 Nov 2026 00:30:00 GMT'), item('没有写时间的话')]),
  '/json': () => JSON.stringify({ items: [{ content_text: '平台发布新规：资质要备案', date_published: '2026-11-01T20:00:00+08:00', author: { name: '监管' } }] }),
  '/page': () => '<html><body>hello</body></html>',
};
const server = require('node:http').createServer(({ url }, response) => {
  if (url === '/gbk') return void response.end(Buffer.concat([Buffer.from('<?xml version="1.0" encoding="gb2312"?><rss><channel><item><title>'), Buffer.from([0xd2, 0xec, 0xce, 0xef]), Buffer.from('</title><pubDate>Mon, 02 Nov 2026 00:00:00 GMT</pubDate></item></channel></rss>')]));
  const page = PAGES[url];
  response.writeHead(page ? 200 : 404).end(page ? page() : 'no');
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

const bundle = mkdtempSync(join(tmpdir(), 'feeds-'));
let server: Worker;
let base: string;

beforeAll(async () => {
  const options = JSON.stringify({ wanted: ['feeds'], dist: bundle });
  const code = `import { buildAddon } from './build/addon.mjs'; await buildAddon(${options});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  server = new Worker(SERVER, { eval: true });
  const port = await new Promise<number>((done) => server.once('message', done));
  base = `http://127.0.0.1:${port}`;
}, 60_000);

afterAll(async () => {
  await server.terminate();
  rmSync(bundle, { recursive: true, force: true });
});

const HEADERS = ['名称', '地址', '平台', '类别', '商品', '启用', '上次抓取', '结果'];
const web = { fetcher: resolve('out/local/fetcher.mjs'), hosts: [] };

const shop = (rows: string[][], options = { bundle, web }): Host =>
  openShopHost({ 舆情源: [HEADERS, ...rows] }, options);
const source = (name: string, path: string, more: { kind?: string; on?: string } = {}) => [
  name,
  path.startsWith('/') ? `${base}${path}` : path,
  '微博',
  more.kind ?? '',
  '',
  more.on ?? '是',
  '',
  '',
];
const fetched = (host: Host) => host.run('runJob', ['feeds'], 'command') as Record<string, unknown>;
const results = (host: Host) => Object.fromEntries(records(host, '舆情源').map((row) => [row.名称, row.结果]));

test('feeds come into 舆情提及 with the shop’s clock, once, and 结果 says what came', () => {
  const host = shop([source('博客', '/rss'), source('监管', '/json', { kind: '新规' }), source('旧站', '/gbk')]);
  expect(fetched(host)).toMatchObject({ 任务: '抓取舆情源', 结果: '舆情源 3 个，新增提及 4 条', 写行: 4 });
  const mentions = records(host, '舆情提及').map(({ 平台, 内容, 作者, 类别 }) => [平台, 内容, 作者, 类别]);
  expect(mentions).toEqual([
    ['微博', '袋子里有异物', null, null],
    ['微博', '没有写时间的话', null, null],
    ['微博', '平台发布新规：资质要备案', '监管', '新规'],
    ['微博', '异物', null, null],
  ]);
  const sheet = host.engine.sheet('舆情提及');
  expect(sheet?.displayed({ row: 1, column: 0, rows: 4, columns: 1 }).flat()).toEqual([
    '2026-11-02 08:30:00',
    '2026-11-02 09:00:00',
    '2026-11-01 20:00:00',
    '2026-11-02 08:00:00',
  ]);
  expect(results(host)).toMatchObject({
    博客: '新增 2 条，原有 0 条；1 条没有时间，按抓取时间记',
    监管: '新增 1 条，原有 0 条',
  });
  expect(fetched(host)).toMatchObject({ 结果: '舆情源 3 个，新增提及 0 条' });
  expect(records(host, '舆情提及')).toHaveLength(4);
});

test('one bad source does not keep the others from coming; each says what is wrong', () => {
  const host = shop([
    source('没有', '/missing'),
    source('网页', '/page'),
    source('关着', 'http://127.0.0.1:1/'),
    source('外面', 'http://feeds.example.com/rss'),
    source('错字', 'feeds.example.com'),
    source('停用', '/json', { on: '否' }),
    source('博客', '/rss'),
  ]);
  expect(fetched(host).结果).toBe('舆情源 6 个，新增提及 2 条，5 个没有抓到');
  expect(results(host)).toEqual({
    没有: '没有抓到：对方网站返回 404。请检查地址。',
    网页: '抓到的不是 RSS、Atom 或 JSON Feed，请检查地址。',
    关着: '没有抓到：Address unavailable: http://127.0.0.1:1/',
    外面: expect.stringContaining('--allow-host feeds.example.com'),
    错字: '地址要以 http:// 或 https:// 开头，这一行没有抓取。',
    停用: null,
    博客: expect.stringMatching(/^新增 2 条/),
  });
});

test('the clock fetches every hour, before the crisis desk judges', () => {
  const host = shop([source('监管', '/json', { kind: '新规' })]);
  const ticked = host.run('runJob', ['tick'], 'command') as Record<string, string>;
  expect(ticked.结果).toMatch(/抓取舆情源.*危机监控/);
  expect(records(host, '危机').map((row) => row.规则)).toEqual(['政策风险']);
});

test('the standard build has neither the scope nor the service, and says so in 舆情源', () => {
  const scope = 'https://www.googleapis.com/auth/script.external_request';
  const manifest = JSON.parse(readFileSync('appsscript/appsscript.json', 'utf8')) as { oauthScopes: string[] };
  expect(manifest.oauthScopes).not.toContain(scope);
  const wide = JSON.parse(readFileSync(join(bundle, 'appsscript.json'), 'utf8')) as { oauthScopes: string[] };
  expect(wide.oauthScopes).toEqual([...manifest.oauthScopes, scope]);
  if (readFileSync('dist/appsscript.json', 'utf8').includes(scope)) return;
  for (const file of ['Code.js', 'jobs.html'])
    expect(readFileSync(join('dist', file), 'utf8')).not.toContain('UrlFetchApp');
  const host = shop([source('博客', '/rss')], { bundle: 'dist', web });
  expect(fetched(host)).toMatchObject({ ok: true });
  expect(results(host).博客).toMatch(/^这个版本不联网/);
});
