import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type ClientRequest, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { PageServer } from '../../../local/page/server';

/** Says it is ready, shows a frame to whoever calls, and ends when told. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
parentPort.on('message', ({ kind, page }) => {
  if (kind === 'close') parentPort.close();
  if (kind === 'call') parentPort.postMessage({ kind: 'show', page, shown: { kind: 'sidebar', title: '导入', html: '<p>你好</p>', width: 300 } });
});
parentPort.postMessage({ kind: 'ready' });
`;

let server: PageServer;
let cookie: string;

interface Reply {
  status: number;
  headers: IncomingMessage['headers'];
  text: string;
}

function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent: ClientRequest = request({ host: '127.0.0.1', port: server.port, path, headers, method }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (piece) => {
        text += piece;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    sent.on('error', reject).end();
  });
}

/** 'open' or the status with which the WebSocket was refused. */
function link(headers: Record<string, string>): Promise<string> {
  return new Promise((resolve) => {
    const socket = new WebSocket(`ws://127.0.0.1:${server.port}/link`, { headers });
    socket.on('open', () => {
      socket.close();
      resolve('open');
    });
    socket.on('error', (error) => resolve(error.message.replace(/\D/g, '')));
  });
}

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'page-'));
  const files = join(folder, 'files');
  mkdirSync(files);
  for (const name of ['main.js', 'bridge.js', 'addon.css']) writeFileSync(join(files, name), `/* ${name} */`);
  writeFileSync(join(folder, 'secret.js'), 'secret');
  writeFileSync(join(folder, 'worker.cjs'), WORKER);
  const [worker, outbox] = [join(folder, 'worker.cjs'), join(folder, 'outbox')];
  server = await PageServer.start({
    worker,
    files,
    outbox,
    path: '',
    bundle: '',
    language: 'zh-CN',
    now: null,
    port: 0,
  });
  const first = await get(new URL(server.address).pathname + new URL(server.address).search);
  cookie = String(first.headers['set-cookie']).split(';')[0] ?? '';
});

afterAll(() => server.close());

const own = () => ({ cookie, origin: `http://127.0.0.1:${server.port}` });

test('the printed address hands its key over as a cookie and leads to the page', async () => {
  const { search } = new URL(server.address);
  const { status, headers } = await get(`/${search}&lang=en`);
  expect([status, headers.location]).toEqual([303, '/?lang=en']);
  expect(String(headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/);
});

test('the page is served in the language asked for, and may load from here only', async () => {
  const { status, text, headers } = await get('/?lang=en', { cookie });
  expect(status).toBe(200);
  expect(text).toContain('<html lang="en">');
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect((await get('/', { cookie })).text).toContain('<html lang="zh-CN">');
});

test('without the key nothing is served but a friendly word', async () => {
  for (const path of ['/', '/main.js', '/?key=wrong', `/?key=${'x'.repeat(32)}`]) {
    const { status, text } = await get(path);
    expect([path, status]).toEqual([path, 403]);
    expect(text).toContain('请用终端里打印的完整地址打开');
  }
});

test('a name that merely points here is refused, key or not', async () => {
  const { search } = new URL(server.address);
  expect((await get(`/${search}`, { host: 'shop.example.com' })).status).toBe(403);
  expect((await get('/main.js', { cookie, host: `evil.example:${server.port}` })).status).toBe(403);
  expect((await get('/main.js', { cookie, host: `localhost:${server.port}` })).status).toBe(200);
});

test('another origin is refused, and so is writing by HTTP', async () => {
  expect((await get('/main.js', { cookie, origin: 'https://evil.example' })).status).toBe(403);
  expect((await get('/main.js', { cookie, origin: 'null' })).status).toBe(403);
  expect((await get('/', { cookie }, 'POST')).status).toBe(403);
});

test("no file outside the page's folder is served", async () => {
  for (const path of ['/../secret.js', '/%2e%2e/secret.js', '/..%2fsecret.js', '/worker.cjs', '/none.js'])
    expect([path, (await get(path, { cookie })).status]).toEqual([path, 404]);
});

test('a WebSocket needs the cookie and must say that it comes from the page', async () => {
  expect(await link(own())).toBe('open');
  expect(await link({ cookie })).toBe('403');
  expect(await link({ origin: own().origin })).toBe('403');
  for (const origin of [
    'https://evil.example',
    'null',
    `http://127.0.0.1:${server.port + 1}`,
    `https://127.0.0.1:${server.port}`,
  ])
    expect([origin, await link({ ...own(), origin })]).toEqual([origin, '403']);
  expect(await link({ ...own(), cookie: 'shopdeck=1' })).toBe('403');
  expect(await link({ ...own(), host: `evil.example:${server.port}` })).toBe('403');
});

test("the add-on's HTML is at an address of its own, in a sandbox", async () => {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/link`, { headers: own() });
  const shown = new Promise<string>((resolve) => socket.on('message', (data) => resolve(data.toString())));
  socket.on('open', () => socket.send(JSON.stringify({ kind: 'call', id: 1, call: 'open', args: [] })));
  const { frame } = (JSON.parse(await shown) as { shown: { frame: string } }).shown;
  const { status, text, headers } = await get(frame, { cookie });
  socket.close();
  expect(status).toBe(200);
  expect(text).toContain('<p>你好</p>');
  expect(headers['content-security-policy']).toMatch(/^sandbox allow-scripts[^;]*; default-src 'none'/);
  expect(headers['content-security-policy']).not.toContain('allow-same-origin');
  expect((await get(frame)).status).toBe(403);
  expect((await get('/frame/00000000-0000-0000-0000-000000000000', { cookie })).status).toBe(404);
});

/** What is answered to bytes that no browser sends. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let answer = '';
    const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (data) => {
      answer += data;
    });
    socket.on('close', () => resolve(answer.split('\r\n')[0] ?? ''));
    socket.on('error', reject);
  });
}

test('requests that no browser would send are refused: without a host, with a foreign address, with two hosts', async () => {
  const host = `Host: 127.0.0.1:${server.port}\r\n`;
  const close = `Cookie: ${cookie}\r\nConnection: close\r\n\r\n`;
  expect(await raw(`GET /main.js HTTP/1.1\r\n${host}${close}`)).toBe('HTTP/1.1 200 OK');
  expect(await raw(`GET /main.js HTTP/1.0\r\n${close}`)).toBe('HTTP/1.1 403 Forbidden');
  expect(await raw(`GET /main.js HTTP/1.1\r\nHost: evil.example\r\n${host}${close}`)).not.toContain('200');
  expect(await raw(`GET http://evil.example/main.js HTTP/1.1\r\n${host}${close}`)).toBe('HTTP/1.1 404 Not Found');
  for (const path of [
    '/..\\secret.js',
    '/%2e%2e%5csecret.js',
    '/main.js%00.js',
    '/./../secret.js',
    '//etc/passwd',
    '/frame/../secret.js',
  ])
    expect([path, await raw(`GET ${path} HTTP/1.1\r\n${host}${close}`)]).toEqual([
      path,
      expect.stringMatching(/ 40[04] /),
    ]);
});

test('no other site may read an answer, embed the page, or be told that it may', async () => {
  const answers = [
    await get('/', { cookie }),
    await get('/main.js', { cookie }),
    await get('/', { origin: 'https://evil.example' }, 'OPTIONS'),
  ];
  for (const { headers } of answers) {
    expect(Object.keys(headers).filter((name) => name.startsWith('access-control-'))).toEqual([]);
    expect(headers).toMatchObject({
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
  }
  expect(answers[0]?.headers).toMatchObject({
    'cache-control': 'no-store',
    'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
  });
  expect((await get(`/${new URL(server.address).search}`)).headers['cache-control']).toBe('no-store');
});

test('a cookie counts under its whole name and with its whole key only', async () => {
  const [name = '', key = ''] = cookie.split('=');
  for (const wrong of [
    `x${name}=${key}`,
    `${name}x=${key}`,
    `${name}=${key}x`,
    `${name}=${key.slice(1)}`,
    `${name}=`,
    name,
    `x=${cookie}`,
  ])
    expect([wrong, (await get('/main.js', { cookie: wrong })).status]).toEqual([wrong, 403]);
  expect((await get('/main.js', { cookie: `other=1; ${cookie}; more=2` })).status).toBe(200);
});

test('the address for a browser that we start serves once', async () => {
  const { search } = new URL(server.addressOnce());
  const first = await get(`/${search}`);
  expect([first.status, String(first.headers['set-cookie']).split(';')[0]]).toEqual([303, cookie]);
  expect((await get(`/${search}`)).status).toBe(403);
});

test('a path that is no path is refused like any other', async () => {
  expect((await get('//')).status).toBe(403);
  expect((await get('//', { cookie })).status).toBe(404);
});

test('a taken port is passed over', async () => {
  const { port } = server;
  const files = join(mkdtempSync(join(tmpdir(), 'page-')));
  for (const name of ['bridge.js', 'addon.css']) writeFileSync(join(files, name), '');
  writeFileSync(join(files, 'worker.cjs'), WORKER);
  const worker = join(files, 'worker.cjs');
  const options = { worker, files, outbox: files, path: '', bundle: '', language: 'en', now: null, port } as const;
  const second = await PageServer.start(options);
  expect(second.port).toBeGreaterThan(port);
  await second.close();
});
