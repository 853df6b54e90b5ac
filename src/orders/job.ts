import * as z from 'zod/mini';
import { cellAddress } from '../workbook/address';
import { addRows, changeRows } from '../workbook/block';
import type { Problem } from '../workbook/problem';
import { recordProblems } from '../workbook/problems';
import { type Outcome, type Run, runJob, type Trigger } from '../workbook/run';
import { openWhole, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import type { ImportResult, OrderBatch } from './batch';
import { type OrderRow, openLedger, rememberUntil } from './ledger';
import type { OrderLine, StoredLine } from './line';
import { mergeOrders } from './merge';
import { type Refusal, refusalSentence } from './refusal';
import { mergeHistory, ROLLUP_NOTE, salesByMonth } from './rollup';
import { historyTab, ORDER_STATES, ordersTab } from './tabs';

const NOTHING = { rows: 0, added: 0, updated: 0, unchanged: 0 };
type Tally = typeof NOTHING;

/** Where the tally of an import is kept between its batches. */
const TALLY = 'import';

const stored = (row: OrderRow): StoredLine => ({
  ...row,
  quantity: row.quantity ?? 0,
  refunded: row.refunded ?? (row.state === '已退款' ? row.paid : 0),
  state: row.state as StoredLine['state'],
  source: row.source ?? '',
});

/** The order of a row that was refused: known by its cells, so that an import does not add the order a second time. */
function brokenOrders(table: Table<typeof ordersTab.columns>): Set<string> {
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

const arrived = z.looseObject({
  platform: z.string().check(z.minLength(1)),
  orderId: z.string().check(z.minLength(1)),
  paidAt: z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)),
  quantity: z.number().check(z.gte(0)),
  paid: z.number(),
  refunded: z.number(),
  state: z.enum(ORDER_STATES),
});

/** Lines as they came over from the sidebar; one that is not whole would be a fault of ours, so it stops the batch before anything is written. */
function checkedLines(shop: Shop, lines: readonly OrderLine[]): readonly OrderLine[] {
  const bad = lines.findIndex((line) => !z.safeParse(arrived, line).success);
  if (bad >= 0) throw shop.error((texts) => texts.jobs.brokenLine(JSON.stringify(lines[bad])));
  return lines;
}

function problemOf(shop: Shop, refusal: Refusal): Problem {
  const { file, cell, column, value } = refusal;
  return {
    tab: file,
    cell,
    column,
    value,
    reason: { code: 'said', sentence: refusalSentence(shop.texts.orders, refusal) },
  };
}

/** Writes one batch of lines into 订单: lock, read, merge by order, write, release. */
function storeLines(shop: Shop, lines: readonly OrderLine[]): Tally & { total: number } {
  return shop.lock.hold(() => {
    const table = openWhole(shop, ordersTab);
    const broken = brokenOrders(table);
    const incoming = lines.filter((line) => !broken.has(orderKey(line.platform, line.orderId)));
    const merged = mergeOrders(
      table.rows.map(({ row }) => stored(row)),
      incoming,
    );
    const changes = new Map(
      merged.updates.map(({ index, line }) => {
        const { at, row } = table.rows[index] as Placed<OrderRow>;
        return [at, changedFields(row, line)] as const;
      }),
    );
    changeRows(shop.workbook, table, changes);
    addRows(table, merged.additions);
    shop.workbook.flush();
    shop.counts.written += changes.size + merged.additions.length;
    const [added, updated, unchanged] = [
      merged.additions.length,
      merged.updates.length,
      merged.unchanged + lines.length - incoming.length,
    ];
    return { rows: lines.length, added, updated, unchanged, total: table.rows.length + added };
  });
}

/** Only what differs is written, so that an import touches no other cell of the row. */
function changedFields(row: OrderRow, line: StoredLine): Partial<OrderRow> {
  const before = stored(row) as unknown as Record<string, unknown>;
  return Object.fromEntries(
    Object.entries(line).filter(([field, value]) => field in row && before[field] !== value),
  ) as Partial<OrderRow>;
}

/**
 * Takes in one batch of normalised order lines from the sidebar or the command line. The last batch also brings 销售历史 up to date and leaves the run record.
 * Importing the same lines again changes nothing.
 */
export function importOrders(shop: Shop, batch: OrderBatch, trigger: Trigger): ImportResult & { run: Run | null } {
  const files = new Set(batch.files.map(({ name }) => name));
  if (batch.first) for (const file of files) shop.problems.set(file, []);
  for (const refusal of batch.refusals) {
    shop.problems.set(refusal.file, [...(shop.problems.get(refusal.file) ?? []), problemOf(shop, refusal)]);
  }
  const before: Tally = batch.first
    ? NOTHING
    : (JSON.parse(shop.memory.get(TALLY) ?? JSON.stringify(NOTHING)) as Tally);
  const goesOn = batch.first ? new Set<string>() : files;
  let stored: (Tally & { total: number }) | null = null;
  const store = () => {
    stored = storeLines(shop, checkedLines(shop, batch.lines));
    return sum(before, stored);
  };
  if (!batch.last) {
    shop.memory.set(TALLY, JSON.stringify(store()));
    return { ...result(stored), problems: recordProblems(shop, goesOn), message: '', run: null };
  }
  shop.memory.remove(TALLY);
  const run = runJob(shop, shop.texts.jobs.names.import, trigger, () => finish(shop, batch, store()), goesOn);
  return { ...result(stored), problems: run.problems, message: run.result, run };
}

const sum = (left: Tally, right: Tally): Tally => ({
  rows: left.rows + right.rows,
  added: left.added + right.added,
  updated: left.updated + right.updated,
  unchanged: left.unchanged + right.unchanged,
});

const result = (stored: (Tally & { total: number }) | null) => {
  const { added, updated, unchanged } = stored ?? NOTHING;
  return { added, updated, unchanged, total: stored?.total ?? 0 };
};

function finish(shop: Shop, batch: OrderBatch, tally: Tally): Outcome {
  const { changed: months } = rollUp(shop);
  shop.counts.read = batch.files.reduce((rows, file) => rows + file.rows, 0);
  shop.counts.written = tally.added + tally.updated + months;
  const refused = batch.files.reduce((rows, file) => rows + file.refused, 0);
  const skipped = batch.files.reduce((rows, file) => rows + file.skipped, 0);
  return { result: shop.texts.jobs.imported({ ...tally, refused, skipped, months }), done: true };
}

/**
 * Brings 销售历史 up to date with 订单: units and revenue per month and product. Months that the user typed stay as they are.
 *
 * @returns how many rows of 销售历史 were added or changed, and when the last order was paid: the month it lies in may not be whole
 */
export function rollUp(shop: Shop): { changed: number; lastPaid: string | null } {
  const { table, lines } = openLedger(shop);
  const { rows, unnamed } = salesByMonth(lines.map(({ row }) => stored(row)));
  const product = table.headers.at.get('product') ?? 1;
  // Where no line at all names a product there is nothing to roll up, which is not a fault of each line.
  const nameless = (rows.length > 0 ? unnamed : []).map((index): Problem => {
    const { at } = lines[index] as Placed<OrderRow>;
    const reason = { code: 'cell', expected: 'filled', choices: null } as const;
    return {
      tab: ordersTab.name,
      cell: cellAddress(at, product),
      column: ordersTab.columns.product.header,
      value: '',
      reason,
    };
  });
  shop.problems.set(ordersTab.name, [...(shop.problems.get(ordersTab.name) ?? []), ...nameless]);
  return shop.lock.hold(() => {
    const history = openWhole(shop, historyTab);
    const merged = mergeHistory(
      history.rows.map(({ row }) => ({ ...row, revenue: row.revenue ?? 0, note: row.note ?? '' })),
      rows,
    );
    const at = (index: number) => (history.rows[index] as Placed<RowOf<typeof historyTab.columns>>).at;
    const changes = new Map<number, Partial<RowOf<typeof historyTab.columns>>>();
    for (const { index, row } of merged.updates)
      changes.set(at(index), { category: row.category, quantity: row.quantity, revenue: row.revenue });
    for (const index of merged.removals) changes.set(at(index), { quantity: 0, revenue: 0 });
    changeRows(shop.workbook, history, changes);
    addRows(
      history,
      merged.additions.map((row) => ({ ...row, note: ROLLUP_NOTE })),
    );
    shop.workbook.flush();
    const last = lastPaid(lines);
    rememberUntil(shop, last);
    return { changed: changes.size + merged.additions.length, lastPaid: last };
  });
}

function lastPaid(lines: readonly Placed<OrderRow>[]): string | null {
  return lines.reduce<string | null>(
    (last, { row }) => (last !== null && last >= row.paidAt ? last : row.paidAt),
    null,
  );
}
