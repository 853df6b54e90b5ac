import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { mayReach } from '../../../local/web/exchange';
import { ALL_SCOPES, openShop, type Shop } from './add-on';

const WEB_SCOPE = 'https://www.googleapis.com/auth/script.external_request';

/** A server of its own thread: the add-on's calls block this one. */
const SERVER = `
const { parentPort } = require('node:worker_threads');
const server = require('node:http').createServer((request, response) => {
  const parts = [];
  request.on('data', (part) => parts.push(part));
  request.on('end', () => {
    const body = Buffer.concat(parts).toString();
    const { url, method, headers } = request;
    if (url === '/moved') return void response.writeHead(302, { Location: '/echo' }).end();
    if (url === '/out') return void response.writeHead(302, { Location: 'http://feeds.example.com/' }).end();
    if (url === '/missing') return void response.writeHead(404).end('x'.repeat(200));
    if (url === '/gbk') return void response.writeHead(200, { 'Content-Type': 'text/plain; charset=gbk' }).end(Buffer.from([0xd2, 0xec, 0xce, 0xef]));
    response.writeHead(200, { 'Content-Type': 'application/json', 'Set-Cookie': ['a=1', 'b=2'] });
    response.end(JSON.stringify({ url, method, headers, body }));
  });
});
server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
`;

let server: Worker;
let base: string;
let shop: Shop;

beforeAll(async () => {
  server = new Worker(SERVER, { eval: true });
  const port = await new Promise<number>((done) => server.once('message', done));
  base = `http://127.0.0.1:${port}`;
});

afterAll(() => server.terminate());

const web = { fetcher: resolve('out/local/fetcher.mjs'), hosts: [] };
const options = { scopes: [...ALL_SCOPES, WEB_SCOPE], web, now: new Date(2026, 10, 2, 9) };

beforeEach(() => {
  shop = openShop('', options);
});

const run = (code: string) => shop.run(code.replaceAll('BASE', base));
const echoed = (code: string) => JSON.parse(run(`return ${code}.getContentText()`) as string);

test('fetch(url): a GET with the agent of Google', () => {
  const { method, headers } = echoed("UrlFetchApp.fetch('BASE/echo')");
  expect(method).toBe('GET');
  // "The default user agent string of UrlFetch service requests is Mozilla/5.0 (compatible; Google-Apps-Script; …"
  expect(headers['user-agent']).toMatch(/^Mozilla\/5\.0 \(compatible; Google-Apps-Script; beanserver;/);
});

test('method, headers and payload; "A JavaScript object is interpreted as a map of form field names to values"', () => {
  const sent = echoed(
    "UrlFetchApp.fetch('BASE/e', { method: 'post', headers: { 'X-A': 'b' }, payload: { q: '异物 1' } })",
  );
  expect(sent).toMatchObject({ method: 'POST', body: 'q=%E5%BC%82%E7%89%A9+1' });
  // "the content type (defaults to 'application/x-www-form-urlencoded')"
  expect(sent.headers).toMatchObject({ 'x-a': 'b', 'content-type': 'application/x-www-form-urlencoded' });
  const json = "UrlFetchApp.fetch('BASE/e', { method: 'put', contentType: 'application/json', payload: '{}' })";
  expect(echoed(json)).toMatchObject({ method: 'PUT', body: '{}', headers: { 'content-type': 'application/json' } });
});

test('fetchAll keeps the order; a request is an address or an object', () => {
  const code =
    "return UrlFetchApp.fetchAll(['BASE/1', { url: 'BASE/2' }]).map((r) => JSON.parse(r.getContentText()).url)";
  expect(run(code)).toEqual(['/1', '/2']);
});

test('"if this is set to true, the fetch will not throw an exception if the response code indicates failure"', () => {
  expect(run("return UrlFetchApp.fetch('BASE/missing', { muteHttpExceptions: true }).getResponseCode()")).toBe(404);
  expect(() => run("UrlFetchApp.fetch('BASE/missing')")).toThrow(
    `Request failed for ${base} returned code 404. Truncated server response: ${'x'.repeat(100)}... (use muteHttpExceptions option to examine full response)`,
  );
});

test('"if this is set to false, the fetch not automatically follow HTTP redirects; it will return the original HTTP response"', () => {
  expect(echoed("UrlFetchApp.fetch('BASE/moved')").url).toBe('/echo');
  expect(run("return UrlFetchApp.fetch('BASE/moved', { followRedirects: false }).getResponseCode()")).toBe(302);
});

test('headers: one value of each, or all "with headers that have multiple values returned as arrays"; text in its charset', () => {
  expect(run("return UrlFetchApp.fetch('BASE/e').getAllHeaders()['Set-Cookie']")).toEqual(['a=1', 'b=2']);
  expect(run("return UrlFetchApp.fetch('BASE/e').getHeaders()['Set-Cookie']")).toBe('a=1');
  expect(run("return UrlFetchApp.fetch('BASE/gbk').getContentText()")).toBe('异物');
  expect(run("return UrlFetchApp.fetch('BASE/gbk').getContent()")).toEqual([-46, -20, -50, -17]);
});

test.each([
  ["UrlFetchApp.fetch('')", 'Attribute provided with no value: url'],
  ["UrlFetchApp.fetch('ftp://a.example/x')", 'Invalid argument: ftp://a.example/x'],
  ["UrlFetchApp.fetch('BASE/', { method: 'steal' })", 'Attribute provided with invalid value: method'],
  ["UrlFetchApp.fetch('BASE/', { headers: { Host: 'x' } })", 'Attribute provided with invalid value: Header:Host'],
  [
    "UrlFetchApp.fetch('BASE/', { headers: { 'X-A': 'a\\r\\nX-B: c' } })",
    'Attribute provided with invalid value: Header:X-A',
  ],
  ["UrlFetchApp.fetch('BASE/' + 'x'.repeat(2100))", 'Limit Exceeded: URLFetch URL Length.'],
  ['UrlFetchApp.fetch(1)', "The parameters (number) don't match the method signature for UrlFetchApp.fetch."],
])('%s: %s', (code, message) => {
  expect(() => run(code)).toThrow(message);
});

test('nothing but this machine is reached, not even by a redirect, unless the user allows the host', () => {
  const refused =
    '本机运行时，插件只能访问本机。要让它访问 feeds.example.com，请在 start 或 job 命令后面加 --allow-host feeds.example.com。';
  expect(() => run("UrlFetchApp.fetch('http://feeds.example.com/')")).toThrow(refused);
  expect(() => run("UrlFetchApp.fetch('BASE/out')")).toThrow(refused);
  expect(() => run("UrlFetchApp.fetch('http://127.0.0.1.example.com/')")).toThrow('--allow-host 127.0.0.1.example.com');
  expect(() => run("UrlFetchApp.fetch('http://0x7f000001.example/')")).toThrow('--allow-host');
  expect(() => run("UrlFetchApp.fetch('http://localhost:1/')")).toThrow('Address unavailable: http://localhost:1/');
});

test('the scope is required: the standard manifest does not reach the web', () => {
  shop = openShop('', { ...options, scopes: ALL_SCOPES });
  expect(() => run("UrlFetchApp.fetch('BASE/e')")).toThrow(
    `Specified permissions are not sufficient to call UrlFetchApp.fetch. Required permissions: ${WEB_SCOPE}`,
  );
});

// "URL Fetch calls: 20,000 / day"
test('the quota of a day is kept with the workbook, and a new day begins from nothing', () => {
  const state = { fetch: { day: '2026-11-02', calls: 19_999 } };
  const workbook = { data: { name: 'Shop', sheets: [{ name: 'S', rows: 5, columns: 5, cells: [] }] }, state };
  shop = openShop('', { ...options, workbook });
  expect(run("return UrlFetchApp.fetch('BASE/e').getResponseCode()")).toBe(200);
  expect(() => run("UrlFetchApp.fetch('BASE/e')")).toThrow('Service invoked too many times for one day: urlfetch.');
  expect(shop.host.state().fetch).toEqual({ day: '2026-11-02', calls: 20_000 });
});

test.each([
  ['localhost', true],
  ['127.1.2.3', true],
  ['[::1]', true],
  ['example.com', true],
  ['feeds.Example.com', true],
  ['badexample.com', false],
  ['example.com.evil.net', false],
  ['10.0.0.1', false],
  ['localhost.evil.net', false],
])('with example.com allowed, %s may be reached: %s', (host, allowed) => {
  expect(mayReach(host, ['example.com'])).toBe(allowed);
});
