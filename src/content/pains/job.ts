import { refreshComputed } from '../../workbook/refresh';
import type { Shop } from '../../workbook/shop';
import type { ChartBlock } from '../chart';
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
  readonly proven: readonly string[];
  readonly top: number;
}

/** Writes what is computed of 痛点词. */
export function writePains(shop: Shop, reading: PainReading, rated: readonly RatedPain[], around: Around): void {
  const best = rated.reduce((most, { opportunity }) => Math.max(most, opportunity.score), 0);
  const results = rated.map((one) => [one.entry.key, computedOf(shop, one, best, around)] as const);
  shop.counts.written += refreshComputed(shop, reading.table, new Map(results));
  noteProblems(shop, painsTab.name, reading.problems);
}

/** Words that the chart shows. */
const DRAWN = 10;

/** The words with the largest opportunities. */
export function painBlock(rated: readonly RatedPain[]): ChartBlock {
  const first = [...rated].sort((left, right) => left.opportunity.rank - right.opportunity.rank);
  const rows = first.slice(0, DRAWN).map(({ entry, opportunity }) => {
    return { item: entry.word, values: [opportunity.score] };
  });
  return { chart: 'pains', series: [painsTab.columns.score.header], isLined: false, rows };
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
