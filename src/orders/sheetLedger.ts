import { cellAddress } from '../workbook/address';
import { addRows, changeRows } from '../workbook/block';
import type { Problem } from '../workbook/problem';
import { readSettings } from '../workbook/settings';
import { openTable, openWhole, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import type { Kept, OrderEngine } from './engine';
import type { OrderLine, StoredLine } from './line';
import { mergeOrders } from './merge';
import type { Question } from './question';
import { isNameless } from './rollup';
import { orderSettings, ordersTab } from './tabs';

type OrderTable = Table<typeof ordersTab.columns>;
/** A checked row of 订单. */
type OrderRow = RowOf<typeof ordersTab.columns>;

/** What 订单 holds. */
export interface Ledger {
  readonly table: OrderTable;
  /** Lines that can be counted. */
  readonly lines: readonly Placed<OrderRow>[];
}

/** Lines that 订单 takes: more, and reading and writing them outlasts an execution, and with the other tabs the 10 million cells of a spreadsheet come near. */
export const MOST_LINES = 200_000;

export const storedLine = (row: OrderRow): StoredLine => ({
  ...row,
  quantity: row.quantity ?? 0,
  refunded: row.refunded ?? (row.state === '已退款' ? row.paid : 0),
  state: row.state as StoredLine['state'],
  source: row.source ?? '',
});

/** The lines as questions see them, put together once for each reading: what is made of the same list of them need not be made again. */
const told = new WeakMap<Ledger, readonly StoredLine[]>();

function linesIn(ledger: Ledger): readonly StoredLine[] {
  const lines = told.get(ledger) ?? ledger.lines.map(({ row }) => storedLine(row));
  told.set(ledger, lines);
  return lines;
}

/** 订单 is read once a run, however many rooms ask. */
const readings = new WeakMap<Shop, Ledger>();

/** Reads 订单: lines that passed their checks and are in the shop's currency; a line in another currency is a data problem, not a sum. */
export function openLedger(shop: Shop): Ledger {
  const ledger = readings.get(shop) ?? readLedger(shop);
  readings.set(shop, ledger);
  return ledger;
}

function readLedger(shop: Shop): Ledger {
  const currency = readSettings(shop, orderSettings).currency.toUpperCase();
  const table = openTable(shop, ordersTab);
  checkSize(shop, table.cells.length - 1);
  const foreign = ({ row }: Placed<OrderRow>) => row.currency !== null && row.currency.toUpperCase() !== currency;
  const strangers = table.rows
    .filter(foreign)
    .map(({ at, row }) =>
      problemAt(table, at, 'currency', row.currency ?? '', { code: 'currency', shop: currency } as const),
    );
  shop.problems.set(ordersTab.name, [...table.problems, ...strangers]);
  const lines = table.rows.filter((line) => !foreign(line));
  shop.counts.read += lines.length;
  return { table, lines };
}

function problemAt(
  table: OrderTable,
  at: number,
  field: 'currency' | 'product',
  value: string,
  reason: Problem['reason'],
): Problem {
  const cell = cellAddress(at, table.headers.at.get(field) ?? 1);
  return { tab: ordersTab.name, cell, column: ordersTab.columns[field].header, value, reason };
}

function checkSize(shop: Shop, lines: number): void {
  if (lines > MOST_LINES) throw shop.error((texts) => texts.bigQuery.tooMany(lines, MOST_LINES));
}

/** The order of a row that was refused: known by its cells, so that an import does not add the order a second time. */
function brokenOrders(table: OrderTable): Set<string> {
  const good = new Set(table.rows.map(({ at }) => at));
  const [platform, orderId] = [table.headers.at.get('platform') ?? 1, table.headers.at.get('orderId') ?? 2];
  const broken = new Set<string>();
  table.cells.forEach((cells, index) => {
    if (index > 0 && !good.has(index + 1))
      broken.add(orderKey(String(cells[platform - 1] ?? ''), String(cells[orderId - 1] ?? '')));
  });
  return broken;
}

const orderKey = (platform: string, orderId: string) => JSON.stringify([platform.trim(), orderId.trim()]);

/** Only what differs is written, so that an import touches no other cell of the row. */
function changedFields(row: OrderRow, line: StoredLine): Partial<OrderRow> {
  const before = storedLine(row) as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(line).filter(([field, value]) => field in row && before[field] !== value),
  ) as Partial<OrderRow>;
}

/** The orders in 订单. */
export class SheetOrders implements OrderEngine {
  constructor(private readonly shop: Shop) {}

  ask<Params, Answer>(question: Question<Params, Answer>, params: Params): Answer {
    return question.fromLines(linesIn(openLedger(this.shop)), params);
  }

  /** Lock, read, merge by order, write, release. */
  keep(lines: readonly OrderLine[]): Kept {
    const { shop } = this;
    return shop.lock.hold(() => {
      const table = openWhole(shop, ordersTab);
      const broken = brokenOrders(table);
      const incoming = lines.filter((line) => !broken.has(orderKey(line.platform, line.orderId)));
      const merged = mergeOrders(
        table.rows.map(({ row }) => storedLine(row)),
        incoming,
      );
      checkSize(shop, table.cells.length - 1 + merged.additions.length);
      const changes = new Map(
        merged.updates.map(({ index, line }) => {
          const { at, row } = table.rows[index] as Placed<OrderRow>;
          return [at, changedFields(row, line)] as const;
        }),
      );
      changeRows(shop.workbook, table, changes);
      addRows(table, merged.additions);
      shop.workbook.flush();
      readings.delete(shop);
      const [added, updated] = [merged.additions.length, merged.updates.length];
      shop.counts.written += added + updated;
      const unchanged = merged.unchanged + lines.length - incoming.length;
      return { added, updated, unchanged, total: table.rows.length + added };
    });
  }

  noteUncounted(nameless: number): void {
    if (nameless === 0) return;
    const { table, lines } = openLedger(this.shop);
    const reason = { code: 'cell', expected: 'filled', choices: null } as const;
    const found = lines
      .filter(({ row }) => isNameless(storedLine(row)))
      .map(({ at }) => ({ ...problemAt(table, at, 'product', '', reason), judged: true }));
    const { problems } = this.shop;
    problems.set(ordersTab.name, [...(problems.get(ordersTab.name) ?? []), ...found]);
  }
}
