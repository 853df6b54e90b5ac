import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { WebSocket } from 'ws';
import { forgetEarlier } from '../../../local/command/open';
import { readWorkbook } from '../../../local/files/read';
import { xlsxBytes } from '../../../local/files/xlsx-write';
import type { ToPage } from '../../../local/page/protocol';

/** Built by `npm run build`. */
const MAIN = resolve('out/local/main.mjs');

const folder = mkdtempSync(join(tmpdir(), 'start-'));
const workbook = join(folder, '店.xlsx');
const running: ChildProcessByStdio<null, Readable, null>[] = [];

beforeAll(async () =>
  writeFileSync(workbook, await xlsxBytes({ name: '店', sheets: [{ name: '表', cells: [[{ value: 1 }]] }] })),
);
afterAll(() => {
  for (const process_ of running) process_.kill('SIGKILL');
  rmSync(folder, { recursive: true });
});

/** The command, and the address that it prints. */
async function started(
  path = workbook,
  ...more: string[]
): Promise<{ process_: ChildProcessByStdio<null, Readable, null>; address: URL }> {
  const process_ = spawn(process.execPath, [MAIN, 'start', path, '--port', '8931', ...more], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  running.push(process_);
  for (let text = ''; ; ) {
    text += String((await once(process_.stdout, 'data'))[0]);
    const found = /http:\S+/.exec(text)?.[0];
    if (found) return { process_, address: new URL(found) };
  }
}

/** A page without a browser: it opens the workbook and types. */
class Page {
  private constructor(private readonly link: WebSocket) {}

  static async open(address: URL): Promise<Page> {
    const cookie = await new Promise<string>((done) => {
      request(address, (response) => done(String(response.headers['set-cookie']).split(';')[0] ?? '')).end();
    });
    const link = new WebSocket(`ws://${address.host}/link`, { headers: { cookie, origin: address.origin } });
    const page = new Page(link);
    await once(link, 'open');
    await page.openWorkbook();
    return page;
  }

  async openWorkbook(): Promise<void> {
    const opened = this.heard(({ kind }) => kind === 'reply');
    this.link.send(JSON.stringify({ kind: 'call', id: 1, call: 'open', args: [] }));
    await opened;
  }

  /** @param opening on which the user typed */
  type(value: number, opening = 1): void {
    const params = { unitId: 'workbook', subUnitId: 'sheet1', cellValue: { 0: { 0: { v: value, t: 2 } } } };
    this.link.send(
      JSON.stringify({
        kind: 'change',
        opening,
        seen: 0,
        mutations: [{ id: 'sheet.mutation.set-range-values', params }],
      }),
    );
  }

  heard(wanted: (message: ToPage) => boolean): Promise<void> {
    return new Promise((done) => {
      this.link.on('message', (data) => {
        if (wanted(JSON.parse(data.toString()) as ToPage)) done();
      });
    });
  }
}

const first = async () => (await readWorkbook(workbook)).data.sheets[0]?.cells[0]?.[0]?.value;
const isSaved = (message: ToPage) => message.kind === 'status' && message.status.saved === 'saved';
const isAccepted = ({ kind }: ToPage) => kind === 'accepted';

test('what the page says is saved outlives kill -9, and the next start takes over', async () => {
  const { process_, address } = await started();
  const page = await Page.open(address);
  const saved = page.heard(isSaved);
  page.type(2);
  await saved;
  const link = join(folder, 'link.xlsx');
  symlinkSync(workbook, link);
  const second = spawnSync(process.execPath, [MAIN, 'job', 'setup', '--workbook', link, '--lang', 'en'], {
    encoding: 'utf8',
  });
  expect([second.status, second.stderr]).toEqual([1, expect.stringContaining(`start (process ${process_.pid})`)]);
  process_.kill('SIGKILL');
  await once(process_, 'exit');
  expect(await first()).toBe(2);
});

test('what is typed into a sheet that the page opens anew already is not accepted, and touches nothing', async () => {
  const { process_, address } = await started();
  const page = await Page.open(address);
  await page.openWorkbook();
  const places: number[] = [];
  const accepted = page.heard((message) => message.kind === 'accepted' && places.push(message.sequence) > 0);
  page.type(99, 1);
  page.type(4, 2);
  await accepted;
  process_.kill('SIGTERM');
  await once(process_, 'exit');
  expect([await first(), places]).toEqual([4, [1]]);
});

test('a terminal that is closed saves what was just typed, even where nobody reads what is said', async () => {
  const { process_, address } = await started(join(folder, 'link.xlsx'));
  const page = await Page.open(address);
  const accepted = page.heard(isAccepted);
  page.type(3);
  await accepted;
  process_.stdout.destroy();
  process_.kill('SIGHUP');
  expect(await once(process_, 'exit')).toEqual([0, null]);
  expect(await first()).toBe(3);
});

test('--new makes an empty workbook that the page opens, and never takes the place of one that is there', async () => {
  const fresh = join(folder, '新店.xlsx');
  writeFileSync(`${fresh}.state.json`, JSON.stringify({ properties: { of: '以前的店' } }));
  const { process_, address } = await started(fresh, '--new');
  const page = await Page.open(address);
  const saved = page.heard(isSaved);
  page.type(7);
  await saved;
  process_.kill('SIGTERM');
  await once(process_, 'exit');
  const again = spawnSync(process.execPath, [MAIN, 'start', fresh, '--new'], { encoding: 'utf8' });
  expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('已经有了')]);
  const { sheets } = (await readWorkbook(fresh)).data;
  expect(sheets.map(({ name, cells }) => [name, cells[0]?.[0]?.value])).toEqual([['工作表1', 7]]);
  expect(existsSync(`${fresh}.state.json`)).toBe(false);
});

test('a sample shop made anew knows nothing of the one before', async () => {
  const shop = join(folder, '示例店铺.xlsx');
  const left = ['.state.json', '.duckdb', '.duckdb.wal'].map((ending) => shop + ending);
  for (const file of left) writeFileSync(file, '{}');
  await forgetEarlier(shop);
  expect(left.filter((file) => existsSync(file))).toEqual([]);
});

test('what cannot be opened ends the command with the reason', async () => {
  const broken = join(folder, 'broken.xlsx');
  writeFileSync(broken, (await xlsxBytes({ name: 'x', sheets: [{ name: 'x', cells: [] }] })).subarray(0, 900));
  const { status, stderr } = spawnSync(process.execPath, [MAIN, 'start', broken, '--lang', 'en'], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([1, expect.stringContaining('is damaged or is not an Excel workbook')]);
});
