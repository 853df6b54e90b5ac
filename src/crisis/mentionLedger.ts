import type { Texts } from '../text/texts';
import { openTable, type Shop } from '../workbook/shop';
import { keyOf, type RowOf } from '../workbook/tab';
import type { Table } from '../workbook/table';
import { writeComputed } from '../workbook/write';
import { firstTellings } from './duplicates';
import { type Heard, judge } from './judgement';
import type { Mention } from './mention';
import { type RuleRow, watchOf } from './ruleLedger';
import { mentionsTab } from './tabs';

type MentionRow = RowOf<typeof mentionsTab.columns>;

/** Reads 舆情提及, judges every mention and writes its computed columns where they differ. */
export function hear(shop: Shop, rules: readonly RuleRow[]): Heard[] {
  const table = openTable(shop, mentionsTab);
  const watches = rules.map(watchOf);
  const mentions = table.rows.map(({ row }) => mentionOf(row));
  const first = firstTellings(mentions);
  const heard = mentions.map((mention, index) => ({
    mention,
    judgement: judge(mention, watches),
    repeated: first[index] !== index,
  }));
  shop.counts.read += table.rows.length;
  shop.counts.written += writeJudgements(shop, table, heard);
  return heard;
}

/** A row as the desk hears it: blank cells are ''. */
export const mentionOf = (row: MentionRow): Mention => ({
  time: row.time,
  platform: row.platform,
  text: row.text,
  author: row.author ?? '',
  link: row.link ?? '',
  product: row.product ?? '',
  kind: row.kind as Mention['kind'],
});

/** Most hours find the same judgements as the hour before: then nothing is written at all. */
function writeJudgements(shop: Shop, table: Table<typeof mentionsTab.columns>, heard: readonly Heard[]): number {
  const results = new Map<string, Partial<MentionRow>>();
  let differ = table.headers.missing.length > 0 ? table.rows.length : 0;
  table.rows.forEach(({ at, row }, index) => {
    const result = resultOf(heard[index] as Heard, shop.texts);
    results.set(keyOf(mentionsTab, row), result);
    const cells = table.cells[at - 1] ?? [];
    const same = Object.entries(result).every(
      ([field, value]) => String(cells[(table.headers.at.get(field) ?? 0) - 1] ?? '') === (value ?? ''),
    );
    if (!same) differ++;
  });
  return differ > 0 ? writeComputed(shop, mentionsTab, results) : 0;
}

function resultOf({ judgement }: Heard, { crisis }: Texts): Partial<MentionRow> {
  const { rules, words, verdict, hits, standing } = judgement;
  const grounds = new Set(hits.map(({ ground, word, cue }) => crisis.grounds[ground](word, cue)));
  // Where the kind decides, the words do not.
  const reasons = [
    ...(standing === 'words' ? [] : [crisis.standings[standing]]),
    ...(standing === 'words' || standing === 'complaint' ? grounds : []),
  ];
  const list = (parts: readonly string[]) => parts.join('、') || null;
  return { rules: list(rules), words: list(words), verdict, reason: reasons.join(crisis.separator) || null };
}
