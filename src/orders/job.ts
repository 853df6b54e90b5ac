import * as z from 'zod/mini';
import type { Problem } from '../workbook/problem';
import { recordProblems } from '../workbook/problems';
import { type Outcome, type Run, runJob, type Trigger } from '../workbook/run';
import type { Shop } from '../workbook/shop';
import type { ImportResult, OrderBatch } from './batch';
import type { Kept } from './engine';
import { rollUp } from './historyLedger';
import { ordersOf } from './ledger';
import type { OrderLine } from './line';
import { type Refusal, refusalSentence } from './refusal';
import { ORDER_STATES } from './tabs';

/** What an import came to so far, kept between its batches. */
interface Tally {
  rows: number;
  added: number;
  updated: number;
  unchanged: number;
  /** What its earlier batches had to say. */
  notices: readonly string[];
}

const NOTHING: Tally = { rows: 0, added: 0, updated: 0, unchanged: 0, notices: [] };

/** Where the tally of an import is kept between its batches. */
const TALLY = 'import';

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
  const before = batch.first ? NOTHING : (JSON.parse(shop.memory.get(TALLY) ?? JSON.stringify(NOTHING)) as Tally);
  const goesOn = batch.first ? new Set<string>() : files;
  let kept: Kept | null = null;
  const keep = () => {
    kept = ordersOf(shop).keep(checkedLines(shop, batch.lines));
    return sum(before, batch.lines.length, kept);
  };
  if (!batch.last) {
    const tally = keep();
    shop.memory.set(TALLY, JSON.stringify({ ...tally, notices: [...before.notices, ...shop.notices] }));
    return { ...result(kept), problems: recordProblems(shop, goesOn), message: '', run: null };
  }
  shop.memory.remove(TALLY);
  shop.notices.push(...before.notices);
  const run = runJob(shop, shop.texts.jobs.names.import, trigger, () => finish(shop, batch, keep()), goesOn);
  return { ...result(kept), problems: run.problems, message: run.result, run };
}

const sum = (before: Tally, rows: number, kept: Kept): Tally => ({
  ...before,
  rows: before.rows + rows,
  added: before.added + kept.added,
  updated: before.updated + kept.updated,
  unchanged: before.unchanged + kept.unchanged,
});

const result = (kept: Kept | null): Kept => kept ?? { added: 0, updated: 0, unchanged: 0, total: 0 };

function finish(shop: Shop, batch: OrderBatch, tally: Tally): Outcome {
  const { changed: months } = rollUp(shop);
  shop.counts.read = batch.files.reduce((rows, file) => rows + file.rows, 0);
  shop.counts.written = tally.added + tally.updated + months;
  const refused = batch.files.reduce((rows, file) => rows + file.refused, 0);
  const skipped = batch.files.reduce((rows, file) => rows + file.skipped, 0);
  return { result: shop.texts.jobs.imported({ ...tally, refused, skipped, months }), done: true };
}
