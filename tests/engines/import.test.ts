import fc from 'fast-check';
import type { OrderBatch } from '../../src/orders/batch';
import { rollUp } from '../../src/orders/historyLedger';
import { importOrders } from '../../src/orders/job';
import { ordersOf } from '../../src/orders/ledger';
import type { OrderLine, StoredLine } from '../../src/orders/line';
import { mergeOrders } from '../../src/orders/merge';
import { MOST_LINES } from '../../src/orders/sheetLedger';
import { ordersTab } from '../../src/orders/tabs';
import { noteSamples, rowPrint } from '../../src/sample/ledger';
import { type BigQueryPort, BigQueryRefusal } from '../../src/workbook/bigQuery';
import type { RawCell } from '../../src/workbook/port';
import { openTable, type Shop } from '../../src/workbook/shop';
import { line, orders } from '../orders/line';
import { MemoryStore, MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';
import { DATASET, TestDataset } from './dataset';

const dataset = new TestDataset();
afterAll(() => dataset.close());
beforeEach(() => dataset.fill([]));

const SETTINGS: RawCell[][] = [
  ['键', '值', '说明'],
  ['订单引擎', 'BigQuery', ''],
  ['BigQuery项目', DATASET.project, ''],
];

/** A shop whose orders are in BigQuery. */
function shopWith(
  tabs: Record<string, RawCell[][]> = {},
  { bigQuery = dataset.port as BigQueryPort | null, memory = new MemoryStore(), elapsed = (): number => 0 } = {},
): Shop {
  return shopOn(new MemoryWorkbook({ 设置: SETTINGS, ...tabs }), { bigQuery, memory, elapsed });
}

const keep = (lines: readonly OrderLine[], shop = shopWith()) => ordersOf(shop).keep(lines);

/** What a tab would hold after these imports, in the order of the table. */
function merged(...imports: readonly OrderLine[][]): StoredLine[] {
  const held: StoredLine[] = [];
  for (const lines of imports) {
    const { updates, additions } = mergeOrders(held, lines);
    for (const { index, line: changed } of updates) held[index] = changed;
    held.push(...additions);
  }
  const place = new Map(held.map((each, at) => [each, at]));
  const key = ({ platform, orderId }: StoredLine) => `${platform}\n${orderId}`;
  return held
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : (place.get(a) ?? 0) - (place.get(b) ?? 0)))
    .map(({ ...each }) => {
      const { orderedAt: _o, currency: _c, whole: _w, ...stored } = each as OrderLine;
      return stored;
    });
}

describe('an import into the table', () => {
  test('leaves what it would leave in 订单; the same lines again change nothing', () => {
    fc.assert(
      fc.property(orders('A'), orders('A'), (first, second) => {
        dataset.fill([]);
        keep(first);
        keep(second);
        expect(dataset.lines()).toEqual(merged(first, second));
        const again = keep(second);
        expect(again).toMatchObject({ added: 0, total: dataset.lines().length });
        const third = keep(second);
        expect(third).toMatchObject({ added: 0, updated: 0 });
      }),
      { numRuns: 12 },
    );
  });

  test('counts what came of it', () => {
    const lines = [line(), line({ orderId: '2', sku: 'A' }), line({ orderId: '2', sku: 'B' })];
    expect(keep(lines)).toEqual({ added: 3, updated: 0, unchanged: 0, total: 3 });
    const later = [line({ state: '已完成' }), line({ orderId: '2', sku: 'A' }), line({ orderId: '3' })];
    // Of order 2 one line came again, and the other one is still there.
    expect(keep(later)).toEqual({ added: 1, updated: 1, unchanged: 2, total: 4 });
  });

  test('moves a line to another day where its payment time becomes known', () => {
    keep([line({ paidAt: '2025-01-01 10:00:00', orderedAt: '2025-01-01 10:00:00' })]);
    keep([line({ paidAt: '2025-03-09 10:00:00', orderedAt: '2025-01-01 10:00:00' })]);
    expect(dataset.lines().map(({ paidAt }) => paidAt)).toEqual(['2025-03-09 10:00:00']);
  });

  test('takes names of all sorts; half a letter, of which no file may consist, becomes a mark', () => {
    const names = ['😀', "O'Neil", '"', '\\', 'a\tb', '=1+1', '\ud83d', '甲\n乙'];
    const lines = names.map((product, at) => line({ orderId: String(at), product }));
    keep(lines);
    expect(dataset.lines().map(({ product }) => product)).toEqual(
      names.map((name) => (name === '\ud83d' ? '\ufffd' : name)),
    );
    expect(keep(lines)).toMatchObject({ added: 0, updated: 0 });
  });

  test('that is cut off between any two calls leaves the table as it was or as it is to be, and a second try completes it', () => {
    const first = [line({ orderId: '1' }), line({ orderId: '2' })];
    const second = [line({ orderId: '2', state: '已完成' }), line({ orderId: '3' })];
    const [before, after] = [merged(first), merged(first, second)];
    for (let limit = 0; ; limit++) {
      dataset.fill([]);
      const memory = new MemoryStore();
      keep(first, shopWith({}, { memory }));
      let calls = 0;
      const count =
        <A extends unknown[], R>(work: (...given: A) => R) =>
        (...given: A): R => {
          if (++calls > limit) throw new Error('cut off');
          return work(...given);
        };
      const port = dataset.port;
      const counted: BigQueryPort = {
        run: count(port.run.bind(port)),
        estimate: count(port.estimate.bind(port)),
        rowsIn: count(port.rowsIn.bind(port)),
        make: count(port.make.bind(port)),
        replace: count(port.replace.bind(port)),
        derive: count(port.derive.bind(port)),
      };
      const cut = (() => {
        try {
          keep(second, shopWith({}, { memory, bigQuery: counted }));
          return false;
        } catch {
          return true;
        }
      })();
      expect([before, after]).toContainEqual(dataset.lines());
      keep(second, shopWith({}, { memory }));
      expect(dataset.lines()).toEqual(after);
      if (!cut) return expect(limit).toBeGreaterThan(4);
    }
  });

  test('into whose way another one came is told to try again', () => {
    const port = Object.create(dataset.port) as BigQueryPort;
    port.replace = (place, table, rows) => {
      dataset.port.replace(place, table, rows);
      dataset.port.replace(
        place,
        table,
        rows.map((row) => ({ ...row, batch: 'of somebody else' })),
      );
    };
    expect(() => keep([line()], shopWith({}, { bigQuery: port }))).toThrow('请再导入一次');
    expect(dataset.lines()).toEqual([]);
  });
});

const HEADERS = Object.values(ordersTab.columns).map(({ header }) => header);
const row = (order: string, product: string, more: { buyer?: string; currency?: string } = {}): RawCell[] => [
  '淘宝',
  order,
  more.buyer ?? '甲',
  '2026-10-01 10:00:00',
  '',
  product,
  '茶',
  2,
  30.5,
  '',
  '已完成',
  '旧表',
  '',
  more.currency ?? '',
];

describe('a shop that comes over from 订单', () => {
  test('has its rows brought into the table once, is told so, and keeps 订单 as it is', () => {
    const memory = new MemoryStore();
    const shop = shopWith({ 订单: [HEADERS, row('1', '杯'), row('2', '茶', { currency: 'USD' })] }, { memory });
    const workbook = shop.workbook as MemoryWorkbook;
    const before = workbook.shown('订单');
    rollUp(shop);
    expect(shop.notices.join()).toContain('2 行已搬进 BigQuery（my-shop-123.shopdeck）');
    expect(dataset.lines().map(({ orderId }) => orderId)).toEqual(['1', '2']);
    expect(workbook.shown('订单')).toEqual(before);
    expect(
      workbook
        .shown('销售历史')
        .slice(1)
        .map((cells) => cells.slice(0, 5)),
    ).toEqual([['2026-10', '杯', '茶', '2', '30.5']]);
    expect([...(shop.problems.get('BigQuery') ?? [])].map(({ value }) => value)).toEqual(['USD']);
    const next = shopOn(workbook, { bigQuery: dataset.port, memory });
    rollUp(next);
    expect(next.notices).toEqual([]);
  });

  test('leaves sample data where they can be taken away again', () => {
    const shop = shopWith({ 订单: [HEADERS, row('1', '杯'), row('2', '示例商品')] });
    const sample = openTable(shop, ordersTab).rows[1]?.row;
    noteSamples(shop, [{ tab: '订单', row: '2', print: rowPrint(ordersTab, sample as NonNullable<typeof sample>) }]);
    rollUp(shop);
    expect(dataset.lines().map(({ orderId }) => orderId)).toEqual(['1']);
  });

  test('goes on at the next run where time does not suffice', () => {
    const tab = { 订单: [HEADERS, row('1', '杯')] };
    const memory = new MemoryStore();
    expect(() => rollUp(shopWith(tab, { memory, elapsed: () => 300_000 }))).toThrow('已搬 0/1 行');
    rollUp(shopWith(tab, { memory }));
    expect(dataset.lines()).toHaveLength(1);
  });

  test('and back is told which orders 订单 does not have', () => {
    const memory = new MemoryStore();
    keep([line()], shopWith({}, { memory }));
    const back = (notices: string[]) => {
      const shop = shopOn(new MemoryWorkbook({ 订单: [HEADERS, row('1', '杯')] }), { memory });
      rollUp(shop);
      notices.push(...shop.notices);
      return notices;
    };
    expect(back([]).join()).toContain('改回按“订单”表统计');
    expect(back([])).toEqual([]);
  });
});

const batch = (lines: readonly OrderLine[], parts: Partial<OrderBatch> = {}): OrderBatch => ({
  lines: [...lines],
  refusals: [],
  files: [],
  first: true,
  last: true,
  ...parts,
});

describe('what a merchant is told', () => {
  test('the first import says what its queries will read, the next one does not', () => {
    const memory = new MemoryStore();
    const first = importOrders(shopWith({}, { memory }), batch([line()], { last: false }), 'sidebar');
    expect(first).toMatchObject({ added: 1, message: '' });
    const last = importOrders(shopWith({}, { memory }), batch([line({ orderId: '2' })], { first: false }), 'sidebar');
    expect(last.message).toContain('订单新增 2 行');
    expect(last.message).toContain('第一次查 BigQuery：导入订单约读 0.1 MB（每次上限 10 GB');
    expect(last.message).toContain('第一次查 BigQuery：销售历史约读 0.1 MB');
    const again = importOrders(shopWith({}, { memory }), batch([line()]), 'sidebar');
    expect(again.message).not.toContain('第一次');
  });

  const told = (change: Partial<BigQueryPort> | null, settings: RawCell[][] = SETTINGS): string => {
    const bigQuery = change && (Object.assign(Object.create(dataset.port), change) as BigQueryPort);
    const shop = shopOn(new MemoryWorkbook({ 设置: settings }), { bigQuery });
    return importOrders(shop, batch([line()]), 'menu').message;
  };
  const refusing = (reason: string, message = 'Google says so'): Partial<BigQueryPort> => ({
    rowsIn: () => {
      throw new BigQueryRefusal(reason, message);
    },
  });

  test.each([
    ['serviceMissing', '--bigquery'],
    ['accessNotConfigured', '启用 BigQuery API'],
    ['accessDenied', 'BigQuery Job User'],
    ['insufficientPermissions', '授权'],
    ['notFound', '核对“设置”'],
    ['billingNotEnabled', '结算'],
    ['quotaExceeded', '明天再试'],
    ['rateLimitExceeded', '过几分钟'],
    ['invalid', '小写字母'],
    ['backendError', '过一会儿再试'],
  ])('%s', (reason, words) => {
    expect(told(refusing(reason))).toContain(words);
    expect(told(refusing(reason))).toContain('Google says so');
  });

  test('a build without BigQuery, and settings without a project', () => {
    expect(told(null)).toContain('改回“表格”');
    expect(told({}, SETTINGS.slice(0, 2))).toContain('BigQuery项目');
  });

  test('a query over the limit is refused before it is run, the first time and later', () => {
    const run = jest.fn(dataset.port.run.bind(dataset.port));
    expect(told({ estimate: () => 12_345_678_901, run })).toContain('这次要读 12.3 GB，超过了每次上限 10 GB');
    expect(run).not.toHaveBeenCalled();
    const memory = new MemoryStore();
    keep([line()], shopWith({}, { memory }));
    const over: Partial<BigQueryPort> = {
      run: () => {
        throw new BigQueryRefusal('bytesBilledLimitExceeded', 'Query exceeded limit');
      },
      estimate: () => 5e10,
    };
    const port = Object.assign(Object.create(dataset.port), over) as BigQueryPort;
    expect(() => keep([line()], shopWith({}, { memory, bigQuery: port }))).toThrow('这次要读 50 GB');
  });

  test('a limit that makes no sense is a data problem, and the usual one holds', () => {
    const shop = shopOn(new MemoryWorkbook({ 设置: [...SETTINGS, ['每次查询上限GB', 0, '']] }), {
      bigQuery: dataset.port,
    });
    keep([line()], shop);
    expect(shop.problems.get('设置')).toMatchObject([{ cell: 'B4', column: '每次查询上限GB' }]);
  });
});

test('more lines than 订单 takes are refused before anything is written, with where they fit', () => {
  const workbook = new MemoryWorkbook();
  const lines = Array.from({ length: MOST_LINES + 1 }, (_, at) => line({ orderId: String(at) }));
  expect(() => keep(lines, shopOn(workbook))).toThrow(`表格最多放 ${MOST_LINES} 行`);
  expect(workbook.shown('订单')).toHaveLength(1);
});
