import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { max, rollups, sum } from 'd3-array';
import Papa from 'papaparse';
import type { SheetData } from '../engine/engine';
import { Host } from '../host';
import { tasksSheet } from './board';
import { loadCost } from './load';
import { type BenchOrder, benchOrders, ordersSheet, taobaoExport } from './orders';
import { salesSheet } from './sales';
import { benchArguments } from './usage';

/** The reader as the command line uses it: built from the sidebar's own code. */
interface Reader {
  readOrders(files: { name: string; bytes: Uint8Array }[], options: object): { lines: unknown[]; refusals: unknown[] };
  batches(reading: object, size?: number): { lines: unknown[] }[];
}

const SMALL = 10;
const LARGE = 50_000;
const FEW_CARDS = 20;
const MANY_CARDS = 2000;
const FEW_PRODUCTS = 10;
const MANY_PRODUCTS = 1000;

benchArguments((words) => words.benchUsage.all);

const say = (line: string) => process.stdout.write(`${line}\n`);
const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(1)} KB`;
const perSecond = (count: number, milliseconds: number) =>
  `${Math.round((count / milliseconds) * 1000).toLocaleString('en')} rows/s`;

function timed<T>(work: () => T): { value: T; milliseconds: number } {
  const begin = performance.now();
  const value = work();
  return { value, milliseconds: performance.now() - begin };
}

const open = (orders: readonly BenchOrder[]): Host =>
  openWith(orders.length > 0 ? [ordersSheet(orders)] : [{ name: '工作表1', cells: [] }]);

function openWith(sheets: SheetData[]): Host {
  return Host.open({
    bundle: 'dist',
    workbook: { data: { name: 'bench', sheets } },
    outbox: mkdtempSync(join(tmpdir(), 'bench-')),
  });
}

function load(): void {
  const { bytes, compileAndRun, firstCall, total } = loadCost(
    'dist/Code.js',
    'RFM_SCORE([[1],[5]],[[2],[1]],[[10],[20]])',
  );
  say(`loaded with every formula  ${kilobytes(bytes)} (budget 250 KB)`);
  say(`loaded with jobs only      ${kilobytes(statSync('dist/jobs.html').size)}`);
  say(
    `formula, cold start        ${total.toFixed(1)} ms = compile and run ${compileAndRun.toFixed(1)} + first call ${firstCall.toFixed(1)} (budget 15 ms)`,
  );
}

/** Service calls of one run over a workbook that has its tabs already. */
function calls(count: number): { setup: number; customers: number; milliseconds: number } {
  const host = open(benchOrders(count));
  host.run('runJob', ['setup'], 'command');
  host.run('runJob', ['customers'], 'command');
  host.run('runJob', ['setup'], 'command');
  const setup = host.calls.total;
  const { milliseconds } = timed(() => host.run('runJob', ['customers'], 'command'));
  const customers = host.calls.total;
  host.close();
  return { setup, customers, milliseconds };
}

function jobs(): void {
  const [small, large] = [calls(SMALL), calls(LARGE)];
  say(
    `service calls, setup       ${small.setup} over ${SMALL} orders, ${large.setup} over ${LARGE.toLocaleString('en')}`,
  );
  say(
    `service calls, customers   ${small.customers} over ${SMALL} orders, ${large.customers} over ${LARGE.toLocaleString('en')}`,
  );
  say(`customers, whole job       ${perSecond(LARGE, large.milliseconds)}`);
  const orders = benchOrders(LARGE);
  const peer = timed(() =>
    rollups(
      orders,
      (group) => [
        max(group, ({ paidAt }) => paidAt),
        new Set(group.map(({ order }) => order)).size,
        sum(group, ({ paid }) => paid),
      ],
      ({ customer }) => customer,
    ),
  );
  say(
    `  beside d3-array rollups  ${perSecond(LARGE, peer.milliseconds)} (last day, orders and amount per customer in memory: no scores, no cells)`,
  );
}

/** One forecast over a workbook that has its tabs already. */
function forecast(products: number): { calls: number; milliseconds: number } {
  const host = openWith([salesSheet(products)]);
  host.run('runJob', ['forecast'], 'command');
  const { value, milliseconds } = timed(() => host.run('runJob', ['forecast'], 'command') as { done: boolean });
  if (!value.done) throw new Error(`${products} products took more than one execution`);
  const calls = host.calls.total;
  host.close();
  return { calls, milliseconds };
}

function forecasts(): void {
  const [small, large] = [forecast(FEW_PRODUCTS), forecast(MANY_PRODUCTS)];
  const many = MANY_PRODUCTS.toLocaleString('en');
  say(`service calls, forecast    ${small.calls} over ${FEW_PRODUCTS} products, ${large.calls} over ${many}`);
  say(
    `forecast, whole job        ${(large.milliseconds / 1000).toFixed(1)} s for ${many} products with 36 months, backtests included`,
  );
}

/** One run over a board that was drawn the day before: its days have moved on, and it is drawn anew. */
function board(cards: number): { calls: number; milliseconds: number } {
  const options = { bundle: 'dist', outbox: mkdtempSync(join(tmpdir(), 'bench-')) };
  const before = { data: { name: 'bench', sheets: [tasksSheet(cards)] } };
  const made = Host.open({ ...options, workbook: before, now: new Date('2026-11-19T08:00:00+08:00') });
  made.run('runJob', ['board'], 'command');
  const drawn = { data: made.engine.describe(), state: made.state() };
  made.close();
  const host = Host.open({ ...options, workbook: drawn, now: new Date('2026-11-20T08:00:00+08:00') });
  const { milliseconds } = timed(() => host.run('runJob', ['board'], 'command'));
  const calls = host.calls.total;
  host.close();
  return { calls, milliseconds };
}

function boards(): void {
  const [small, large] = [board(FEW_CARDS), board(MANY_CARDS)];
  const many = MANY_CARDS.toLocaleString('en');
  say(`service calls, board       ${small.calls} over ${FEW_CARDS} cards, ${large.calls} over ${many}`);
  say(`board, whole job           ${(large.milliseconds / 1000).toFixed(1)} s for ${many} cards, drawn anew`);
}

async function imports(): Promise<void> {
  const reader = (await import(new URL('./reader.mjs', import.meta.url).href)) as Reader;
  const text = taobaoExport(benchOrders(LARGE));
  const file = { name: 'ExportOrderList.csv', bytes: new TextEncoder().encode(text) };
  const peer = timed(() => Papa.parse(text, { header: true }));
  const read = timed(() => reader.readOrders([file], { timeZone: 'Asia/Shanghai', currency: null, mappings: {} }));
  say(
    `reading an export          ${perSecond(LARGE, read.milliseconds)} checked (${read.value.refusals.length} refused)`,
  );
  say(`  beside papaparse alone   ${perSecond(LARGE, peer.milliseconds)} unchecked`);
  const host = open([]);
  const batches = reader.batches(read.value);
  const totals = batches.map((batch) => {
    const { milliseconds } = timed(() => host.run('importOrders', [batch], 'command'));
    return { milliseconds, calls: host.calls.total };
  });
  const again = batches.map((batch) => timed(() => host.run('importOrders', [batch], 'command')).milliseconds);
  const all = totals.reduce((time, { milliseconds }) => time + milliseconds, 0);
  say(
    `import, whole job          ${perSecond(LARGE, all)} in ${batches.length} batches of ${totals.map(({ calls: made }) => made).join(', ')} service calls`,
  );
  say(
    `  the same file again      ${perSecond(
      LARGE,
      again.reduce((time, one) => time + one, 0),
    )}`,
  );
  host.close();
}

load();
jobs();
forecasts();
boards();
await imports();
