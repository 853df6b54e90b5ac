import * as z from 'zod/mini';
import { addRows } from '../../workbook/block';
import type { Problem } from '../../workbook/problem';
import { recordProblems } from '../../workbook/problems';
import { type Outcome, type Run, runJob, type Trigger } from '../../workbook/run';
import { openWhole, type Shop } from '../../workbook/shop';
import type { Table } from '../../workbook/table';
import { MENTION_KINDS, type Mention } from '../mention';
import { mentionsTab } from '../tabs';
import type { MentionBatch, MentionImport } from './batch';
import type { MentionRefusal } from './mentionFile';

const NOTHING = { added: 0, known: 0, refused: 0 };
type Tally = typeof NOTHING;

/** Where the tally of an import is kept between its batches. */
const TALLY = 'importMentions';

const arrived = z.object({
  time: z.string().check(z.regex(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/)),
  platform: z.string().check(z.minLength(1)),
  text: z.string().check(z.minLength(1)),
  author: z.string(),
  link: z.string(),
  product: z.string(),
  kind: z.nullable(z.enum(MENTION_KINDS)),
});

/** What tells a mention from others: who said what, where and when. */
const sayingOf = (...parts: readonly string[]) => JSON.stringify(parts.map((part) => part.trim()));

/** Every mention of the tab with and without its time, those of rows with a bad cell included: what is there is not added again. */
function sayingsIn(shop: Shop, { cells, headers }: Table<typeof mentionsTab.columns>): Set<string> {
  const places = (['time', 'platform', 'text', 'author'] as const).map((field) => (headers.at.get(field) ?? 0) - 1);
  const known = new Set<string>();
  for (const row of cells.slice(1)) {
    const [time = '', ...said] = places.map((place) => {
      const cell = row[place] ?? '';
      return cell instanceof Date ? shop.workbook.wallClock(cell) : String(cell);
    });
    known.add(sayingOf(time, ...said)).add(sayingOf('', ...said));
  }
  return known;
}

/** A mention on its way in; `undated`: its time is only when we saw it, so it does not tell it from others. */
export interface Incoming extends Mention {
  readonly undated?: boolean;
}

/**
 * Writes mentions below those of 舆情提及 that are not there yet. The same time, platform, author and text is the same mention, so that taking a file or a feed
 * in again adds nothing.
 *
 * @returns how many were added
 */
export function addMentions(shop: Shop, mentions: readonly Incoming[]): number {
  return shop.lock.hold(() => {
    const table = openWhole(shop, mentionsTab);
    const known = sayingsIn(shop, table);
    const fresh = mentions.filter((mention) => isNew(mention, known));
    if (fresh.length === 0) return 0;
    addRows(table, fresh.map(rowOf));
    shop.workbook.flush();
    return fresh.length;
  });
}

function isNew({ time, platform, text, author, undated }: Incoming, known: Set<string>): boolean {
  const timeless = sayingOf('', platform, text, author);
  const saying = undated ? timeless : sayingOf(time, platform, text, author);
  if (known.has(saying)) return false;
  known.add(saying).add(timeless);
  return true;
}

function rowOf({ undated: _undated, ...mention }: Incoming) {
  const { author, link, product } = mention;
  return { ...mention, author: author || null, link: link || null, product: product || null };
}

function checked(shop: Shop, mentions: readonly Mention[]): readonly Mention[] {
  const bad = mentions.find((mention) => !z.safeParse(arrived, mention).success);
  if (bad) throw shop.error((texts) => texts.jobs.brokenLine(JSON.stringify(bad)));
  return mentions;
}

function problemOf(shop: Shop, { code, file, cell, column, value }: MentionRefusal): Problem {
  const sentence = shop.texts.mentions.refusals[code]({ column, value });
  return { tab: file, cell, column, value, reason: { code: 'said', sentence } };
}

/** Takes in one batch of mentions from the sidebar or the command line; the last one leaves the run record. */
export function importMentions(shop: Shop, batch: MentionBatch, trigger: Trigger): MentionImport & { run: Run | null } {
  if (batch.first) for (const file of batch.files) shop.problems.set(file, []);
  for (const refusal of batch.refusals)
    shop.problems.set(refusal.file, [...(shop.problems.get(refusal.file) ?? []), problemOf(shop, refusal)]);
  const before = batch.first ? NOTHING : (JSON.parse(shop.memory.get(TALLY) ?? JSON.stringify(NOTHING)) as Tally);
  const goesOn = batch.first ? new Set<string>() : new Set(batch.files);
  const store = (): Tally => {
    const added = addMentions(shop, checked(shop, batch.mentions));
    const refused = batch.refusals.filter(({ kept }) => !kept).length;
    const known = before.known + batch.mentions.length - added;
    return { added: before.added + added, known, refused: before.refused + refused };
  };
  if (!batch.last) {
    const tally = store();
    shop.memory.set(TALLY, JSON.stringify(tally));
    return { ...shown(tally), problems: recordProblems(shop, goesOn), message: '', run: null };
  }
  shop.memory.remove(TALLY);
  let tally = before;
  const run = runJob(
    shop,
    shop.texts.jobs.names.importMentions,
    trigger,
    () => {
      tally = store();
      return finished(shop, tally);
    },
    goesOn,
  );
  return { ...shown(tally), problems: run.problems, message: run.result, run };
}

const shown = ({ added, known }: Tally) => ({ added, known });

function finished(shop: Shop, tally: Tally): Outcome {
  shop.counts.read = tally.added + tally.known + tally.refused;
  shop.counts.written = tally.added;
  return { result: shop.texts.jobs.importedMentions(tally), done: true };
}
