import type { Saying } from '../../crisis/ledger';
import type { Cases } from '../../statistics/betaBinomial';
import type { Problem } from '../../workbook/problem';
import { openWhole, type Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import type { Placed, Table } from '../../workbook/table';
import { problemAt } from '../ledger';
import { speaksOf } from '../name';
import { isAbout } from '../structure/emptyLanes';
import type { Post } from '../structure/post';
import type { PainFigures } from './opportunity';
import { type PainRow, painsTab } from './tabs';

/** A row of 痛点词 with what is known of its word, and whether that was counted elsewhere rather than typed. */
export interface PainEntry extends PainFigures {
  readonly key: string;
  readonly word: string;
  readonly countedMentions: boolean;
  readonly countedTaken: boolean;
}

export interface PainReading {
  readonly table: Table<typeof painsTab.columns>;
  readonly entries: readonly PainEntry[];
  /** Figures that cannot be. */
  readonly problems: readonly Problem[];
}

/** Where figures that nobody typed are counted. */
export interface Sources {
  readonly sayings: readonly Saying[];
  /** The leaders' top pieces; null where they are too few to speak of shares. */
  readonly leaders: readonly Post[] | null;
  readonly top: number;
}

/** Reads 痛点词, which is made where it is not there. */
export function openPains(shop: Shop, sources: Sources): PainReading {
  const table = openWhole(shop, painsTab);
  shop.counts.read += table.rows.length;
  const problems: Problem[] = [];
  const note = (placed: Placed<PainRow>, field: 'negative' | 'mentions' | 'taken', sentence: string) =>
    void problems.push(problemAt(table, placed, field, sentence));
  const entries = table.rows.map((placed): PainEntry => {
    const { row } = placed;
    const typed = typedMentions(placed, (field, sentence) => note(placed, field, sentence), shop);
    const isWrong = (row.taken ?? 0) > sources.top;
    if (isWrong) note(placed, 'taken', shop.texts.content.tooManyTaken(sources.top));
    const counted = typed === undefined ? mentionsOf(row.word, sources.sayings) : null;
    const taken = row.taken === null ? takenBy(row.word, sources.leaders) : isWrong ? null : row.taken;
    return {
      ...{ key: keyOf(painsTab, row), word: row.word, searches: row.searches, taken },
      mentions: typed ?? counted,
      countedMentions: counted !== null,
      countedTaken: row.taken === null && taken !== null,
    };
  });
  return { table, entries, problems };
}

/** The mentions that are typed; null where they make no sense, undefined where nothing is typed. */
function typedMentions(
  { row: { mentions, negative } }: Placed<PainRow>,
  note: (field: 'negative' | 'mentions', sentence: string) => void,
  { texts: { content } }: Shop,
): Cases | null | undefined {
  if (mentions === null && negative === null) return undefined;
  if (mentions !== null && negative !== null && negative <= mentions) return { hits: negative, total: mentions };
  if (mentions === null || negative === null) note(mentions === null ? 'mentions' : 'negative', content.halfMentions);
  else note('negative', content.tooManyNegative(mentions));
  return null;
}

function mentionsOf(word: string, sayings: readonly Saying[]): Cases | null {
  const said = sayings.filter(({ text }) => speaksOf(word, text));
  return said.length > 0 ? { hits: said.filter(({ complains }) => complains).length, total: said.length } : null;
}

const takenBy = (word: string, leaders: readonly Post[] | null) =>
  leaders?.filter((post) => isAbout(post, word)).length ?? null;
