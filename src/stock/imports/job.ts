import * as z from 'zod/mini';
import { addRows, changeRows } from '../../workbook/block';
import type { Problem } from '../../workbook/problem';
import { type Outcome, type Run, runJob, type Trigger } from '../../workbook/run';
import { openWhole, type Shop } from '../../workbook/shop';
import type { Table } from '../../workbook/table';
import { judgeStock } from '../job';
import { stockTab } from '../tabs';
import type { StockFileReading, StockLine, StockRefusal } from './line';
import { mergeStock, type StandingRow } from './merge';

/** What the sidebar and the command line send. */
export interface StockImport {
  readonly files: readonly StockFileReading[];
  readonly lines: readonly StockLine[];
  readonly refusals: readonly StockRefusal[];
}

const arrived = z.object({
  sku: z.string().check(z.minLength(1)),
  product: z.nullable(z.string()),
  platform: z.string().check(z.minLength(1)),
  warehouse: z.nullable(z.string()),
  available: z.number(),
  inTransit: z.nullable(z.number()),
  updatedAt: z.nullable(z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/))),
});

/** Takes stock files into 库存, judges it anew, and leaves the run record. Taking the same files in again changes nothing. */
export function importStock(shop: Shop, { files, lines, refusals }: StockImport, trigger: Trigger): Run {
  for (const { name } of files) shop.problems.set(name, []);
  for (const refusal of refusals)
    shop.problems.set(refusal.file, [...(shop.problems.get(refusal.file) ?? []), problemOf(shop, refusal)]);
  return runJob(shop, shop.texts.jobs.names.importStock, trigger, (): Outcome => {
    const stored = storeLines(shop, checked(shop, lines));
    const refused =
      files.reduce((sum, file) => sum + file.refused, 0) + refusals.filter(({ cell }) => cell === '').length;
    const said = shop.texts.stockImport.imported({ ...stored, refused });
    const { sentence } = judgeStock(shop);
    return { result: [said, sentence].join(shop.texts.stock.separator), done: true };
  });
}

function checked(shop: Shop, lines: readonly StockLine[]): readonly StockLine[] {
  const bad = lines.find((line) => !z.safeParse(arrived, line).success);
  if (bad) throw shop.error((texts) => texts.stockImport.brokenLine(JSON.stringify(bad)));
  return lines;
}

function problemOf(shop: Shop, { code, file, cell, column, value }: StockRefusal): Problem {
  const sentence = shop.texts.stockImport.refusals[code]({ column, value });
  return { tab: file, cell, column, value, reason: { code: 'said', sentence } };
}

/** Lock, read, lay the lines over the rows, write, release. */
function storeLines(shop: Shop, lines: readonly StockLine[]) {
  return shop.lock.hold(() => {
    const table = openWhole(shop, stockTab);
    const { changes, additions, unchanged, older } = mergeStock(standingIn(table), lines, shop.now);
    changeRows(shop.workbook, table, changes);
    addRows(table, additions);
    shop.workbook.flush();
    shop.counts.read += lines.length;
    shop.counts.written += changes.size + additions.length;
    return { added: additions.length, updated: changes.size, unchanged, older };
  });
}

/** Every row that names a SKU and a platform. One whose figure is blank or cannot be read is there too: the import fills it. */
function standingIn({ cells, headers, rows }: Table<typeof stockTab.columns>): StandingRow[] {
  const good = new Map(rows.map(({ at, row }) => [at, row]));
  return cells.slice(1).flatMap((row, index): StandingRow[] => {
    const at = index + 2;
    const checkedRow = good.get(at);
    if (checkedRow) return [{ ...checkedRow, at }];
    const text = (field: 'sku' | 'product' | 'platform' | 'warehouse') =>
      String(row[(headers.at.get(field) ?? 0) - 1] ?? '').trim();
    const [sku, platform] = [text('sku'), text('platform')];
    if (sku === '' || platform === '') return [];
    const names = { sku, platform, warehouse: text('warehouse') || null, product: text('product') || null };
    return [{ at, ...names, available: null, inTransit: null, updatedAt: null }];
  });
}
