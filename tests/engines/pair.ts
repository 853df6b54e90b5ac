import { keepCustomers } from '../../src/customers/job';
import type { StoredLine } from '../../src/orders/line';
import type { BigQueryPort } from '../../src/workbook/bigQuery';
import type { RawCell } from '../../src/workbook/port';
import { recordProblems } from '../../src/workbook/problems';
import type { Shop } from '../../src/workbook/shop';
import { recordsOf } from '../alerts/desk';
import { type MemorySheet, MemoryStore, MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';
import { DATASET, type TestDataset } from './dataset';
import { expectNear } from './same';

const ORDERS = ['平台', '订单号', '客户ID', '付款时间', '实付金额', '退款金额', '状态'];

const rowOf = ({ platform, orderId, buyer, paidAt, paid, refunded, state }: StoredLine): RawCell[] => {
  return [platform, orderId, buyer ?? '', new Date(paidAt.replace(' ', 'T')), paid, refunded, state];
};

/** Fractions as numbers, whose last digits may differ. */
const withNumbers = (row: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(row).map(([header, text]) => [header, /^-?\d+\.\d+$/.test(text) ? Number(text) : text]),
  );

/** One shop twice: with its orders in 订单, and in the table. Everything else is the same. */
export class ShopPair {
  private readonly sheet: MemoryWorkbook;
  private readonly table: MemoryWorkbook;
  private readonly memories = [new MemoryStore(), new MemoryStore()];

  constructor(
    private readonly dataset: TestDataset,
    tabs: Record<string, RawCell[][]> = {},
    settings: RawCell[][] = [],
  ) {
    const keys: RawCell[] = ['键', '值', '说明'];
    const engine = [
      ['订单引擎', 'BigQuery', ''],
      ['BigQuery项目', DATASET.project, ''],
    ];
    this.sheet = new MemoryWorkbook({ ...tabs, 设置: [keys, ...settings], 订单: [ORDERS] });
    this.table = new MemoryWorkbook({ ...tabs, 设置: [keys, ...settings, ...engine] });
  }

  /** What both documents keep. */
  remember(key: string, value: string): void {
    for (const memory of this.memories) memory.set(key, value);
  }

  /** Puts these lines in the place of all others. */
  fill(lines: readonly StoredLine[]): void {
    this.dataset.fill(lines);
    const { cells } = this.sheet.sheet('订单') as MemorySheet;
    cells.splice(1, cells.length, ...lines.map((line) => rowOf(line).map((value) => ({ value, formula: '' }))));
  }

  /** Does the same in both. */
  both<T>(now: string, work: (shop: Shop) => T): [inSheet: T, inTable: T] {
    const bigQuery: BigQueryPort = this.dataset.port;
    const [first, second] = this.memories;
    return [
      work(shopOn(this.sheet, { now, memory: first })),
      work(shopOn(this.table, { now, memory: second, bigQuery })),
    ];
  }

  /** Runs the customers' job in both. */
  run(day: string): [inSheet: string, inTable: string] {
    return this.both(`${day} 09:00:00`, (shop) => {
      const { result } = keepCustomers(shop);
      recordProblems(shop);
      return result;
    });
  }

  /** What a tab shows in each. */
  shown(tab: string): [inSheet: Record<string, string>[], inTable: Record<string, string>[]] {
    return [recordsOf(this.sheet, tab), recordsOf(this.table, tab)];
  }

  /** Expects each of these tabs to say the same in both. */
  expectSame(...tabs: readonly string[]): void {
    for (const tab of tabs) {
      const [inSheet, inTable] = this.shown(tab);
      expectNear(inTable.map(withNumbers), inSheet.map(withNumbers));
    }
  }

  /** Types into the same cell of both. */
  type(tab: string, row: number, header: string, value: RawCell): void {
    for (const workbook of [this.sheet, this.table]) {
      const sheet = workbook.sheet(tab);
      const column = sheet?.cells[0]?.findIndex((cell) => cell.value === header) ?? -1;
      sheet?.put(row, column + 1, { value, formula: '' });
    }
  }
}
