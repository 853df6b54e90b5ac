import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Store } from '../bigquery/store';
import type { SheetData, StoredCell } from '../engine/engine';
import { Host } from '../host';
import { NOW, SHOP } from './lines';

/** One job of one shop, for scale.ts; read from stdin. */
export interface Errand {
  engine: '表格' | 'BigQuery';
  lines: number;
  job: 'customers' | 'roll-up' | 'supply' | 'stock' | 'import';
  bundle: string;
  /** The DuckDB file with the shop's lines. */
  file: string;
}

export interface Measured {
  seconds: number;
  /** Most memory that the process held, workbook and DuckDB included. */
  megabytes: number;
  ok: boolean;
  result: string;
}

const HEADERS = '平台,订单号,客户ID,付款时间,SKU,商品,品类,数量,实付金额,退款金额,状态,来源,下单时间,币种'.split(',');
const TIME = { numberFormat: 'yyyy-mm-dd hh:mm:ss' };
/** Lines of a batch, as the sidebar sends them. */
const BATCH = 5000;

/** What the workbook remembers whose orders are in the table already. */
const MOVED = { properties: { document: { 'bigQuery:moved': `${SHOP.project}.${SHOP.dataset}` } } };

const cellOf = (value: string | number | null): StoredCell | null => (value === null ? null : { value });

async function linesOf(file: string, limit: number): Promise<(string | number | null)[][]> {
  const store = await Store.open(file);
  await store.use(SHOP.project, SHOP.dataset);
  const kept =
    await store.read(`SELECT platform, order_id, buyer, date_diff('second', TIMESTAMP '1899-12-30', paid_at) / 86400.0 AS paid_at,
    sku, product, category, CAST(quantity AS DOUBLE), CAST(paid AS DOUBLE), CAST(refunded AS DOUBLE), state, source FROM order_lines LIMIT ${limit}`);
  const rows = kept.getRows() as (string | number | null)[][];
  store.close();
  return rows;
}

async function ordersSheet({ file, lines }: Errand): Promise<SheetData> {
  const rows = (await linesOf(file, lines)).map((row) =>
    row.map((value, at): StoredCell | null => (at === 3 ? { value, style: TIME } : cellOf(value))),
  );
  return { name: '订单', rows: rows.length + 1, columns: 14, cells: [HEADERS.map(cellOf), ...rows] };
}

/** The tabs that jobs need beside the orders: settings, and stock of the products that sell most. */
function otherTabs({ engine }: Errand): SheetData[] {
  const settings = [
    ['键', '值', '说明'],
    ['订单引擎', engine, null],
    ['BigQuery项目', SHOP.project, null],
  ];
  const stock = Array.from({ length: 100 }, (_, at) =>
    ['淘宝', '京东', '抖音'].map((platform) => [`S${at + 1}`, `商品${at + 1}`, platform, '主仓', 200 + at]),
  ).flat();
  const sheet = (name: string, rows: (string | number | null)[][]): SheetData => ({
    name,
    rows: rows.length + 5,
    columns: 20,
    cells: rows.map((row) => row.map(cellOf)),
  });
  return [sheet('设置', settings), sheet('库存', [['SKU', '商品', '平台', '仓库', '可用库存'], ...stock])];
}

/** Half of them known, half of them new. */
async function batchOf(errand: Errand): Promise<object> {
  const rows = errand.job === 'import' ? await linesOf(errand.file, BATCH) : [];
  const lines = rows.map(([platform, order, buyer, , sku, product, category, quantity, paid, refunded, state], at) => ({
    platform,
    orderId: at % 2 === 0 ? order : `N${order}`,
    buyer,
    paidAt: '2026-11-01 10:00:00',
    orderedAt: '2026-11-01 10:00:00',
    sku,
    product,
    category,
    quantity,
    paid,
    refunded,
    state,
    currency: null,
    source: 'new.csv',
    whole: false,
  }));
  return { lines, refusals: [], files: [], first: true, last: true };
}

function run(host: Host, { job }: Errand, batch: object): { ok: boolean; 结果: string } {
  if (job !== 'import' && job !== 'roll-up')
    return host.run('runJob', [job], 'command') as { ok: boolean; 结果: string };
  return (host.run('importOrders', [batch, true], 'command') as { record: { ok: boolean; 结果: string } }).record;
}

const errand = JSON.parse(readFileSync(0, 'utf8')) as Errand;
const sheets = [...otherTabs(errand), ...(errand.engine === '表格' ? [await ordersSheet(errand)] : [])];
const batch = await batchOf(errand);
const host = Host.open({
  bundle: errand.bundle,
  workbook: { data: { name: 'scale', sheets }, state: errand.engine === 'BigQuery' ? MOVED : undefined },
  outbox: mkdtempSync(join(tmpdir(), 'scale-outbox-')),
  now: new Date(NOW),
  bigQuery: { thread: fileURLToPath(new URL('./bigquery.mjs', import.meta.url)), file: errand.file },
});
const begin = performance.now();
const { ok, 结果: result } = run(host, errand, batch);
const seconds = (performance.now() - begin) / 1000;
host.close();
const megabytes = process.resourceUsage().maxRSS / 1024;
process.stdout.write(`${JSON.stringify({ seconds, megabytes, ok, result } satisfies Measured)}\n`);
