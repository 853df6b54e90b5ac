import type { Shop } from '../../workbook/shop';
import { writeDiffering } from '../../workbook/writeDiffering';
import type { Drawing } from '../chartLedger';
import { noteProblems } from '../ledger';
import type { EmptyLane } from '../structure/emptyLanes';
import { type Opportunity, opportunities } from './opportunity';
import type { PainEntry, PainReading } from './painLedger';
import { type PainRow, painsTab } from './tabs';
import { topicOf } from './topic';

/** A pain word with its opportunity. */
export interface RatedPain {
  readonly entry: PainEntry;
  readonly opportunity: Opportunity;
}

/** Rates the words of 痛点词, in their order. */
export function ratedPains({ entries }: PainReading, top: number): RatedPain[] {
  const rated = opportunities(entries, top);
  return entries.map((entry, index) => ({ entry, opportunity: rated[index] as Opportunity }));
}

interface Around {
  readonly lanes: readonly EmptyLane[];
  readonly proven: string | null;
  readonly top: number;
}

/** Words that the chart shows. */
const DRAWN = 10;

/** Writes what is computed of 痛点词. @returns the chart of its best words, which stands right of the tab's columns */
export function writePains(shop: Shop, reading: PainReading, rated: readonly RatedPain[], around: Around): Drawing {
  const best = rated.reduce((most, { opportunity }) => Math.max(most, opportunity.score), 0);
  const results = rated.map((one) => [one.entry.key, computedOf(shop, one, best, around)] as const);
  shop.counts.written += writeDiffering(shop, reading.table, new Map(results));
  noteProblems(shop, painsTab.name, reading.problems);
  const first = [...rated].sort((left, right) => left.opportunity.rank - right.opportunity.rank);
  const rows = first.slice(0, DRAWN).map(({ entry, opportunity }) => {
    return { item: entry.word, values: [opportunity.score] };
  });
  const block = { chart: 'pains', series: [painsTab.columns.score.header], rows } as const;
  return { block, tab: painsTab, at: { row: 2, column: reading.table.headers.width + 1 } };
}

function computedOf({ texts }: Shop, { entry, opportunity }: RatedPain, best: number, { lanes, proven, top }: Around) {
  const { word, mentions, taken, countedMentions, countedTaken } = entry;
  const topic = topicOf({ word, opportunity, best, mentions: mentions?.total ?? 0, top }, lanes, proven);
  const sources = {
    mentions: mentions && { ...mentions, counted: countedMentions },
    taken: taken === null ? null : { count: taken, counted: countedTaken },
  };
  return {
    rank: opportunity.rank,
    score: opportunity.score,
    topic: texts.content.topic(topic, word, top),
    demand: opportunity.demand,
    negativity: opportunity.negativity,
    leaders: taken === null ? null : opportunity.leaders,
    about: texts.content.pain(sources, top) || null,
  } satisfies Partial<PainRow>;
}
