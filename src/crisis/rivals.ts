import type { Verdict } from './matching/judge';

/** A mention of the last month that holds a word of a 竞品攻击 rule. */
export interface RivalMention {
  readonly time: string;
  readonly platform: string;
  readonly product: string;
  readonly author: string;
  readonly text: string;
  readonly words: readonly string[];
  readonly verdict: Verdict;
  /** Says again what its author said before. */
  readonly repeated: boolean;
}

/** What the lines of the analysis are counted by. */
export type Dimension = 'all' | 'platform' | 'word' | 'product' | 'week' | 'author' | 'sample';

/** One line of 竞品分析. */
export interface RivalLine {
  readonly dimension: Dimension;
  /** '' for the whole, and where the cell of the mention is blank. */
  readonly item: string;
  readonly mentions: number;
  readonly alarms: number;
  readonly repeats: number;
  readonly authors: number;
  /** Share of all mentions, a fraction. */
  readonly share: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

/** Products and authors listed, and mentions quoted. */
const LISTED = 10;
const QUOTED = 5;

/**
 * Sets out a month of mentions for the marketing team: where the attack runs, with which words, on which product, since when, and how many voices are behind it: many
 * mentions of few authors, or many repeats, look bought.
 *
 * @param mentions in order of time
 * @param weekOf the Monday of a day
 */
export function rivalAnalysis(mentions: readonly RivalMention[], weekOf: (day: string) => string): RivalLine[] {
  if (mentions.length === 0) return [];
  const total = mentions.length;
  const line = (dimension: Dimension, item: string, some: readonly RivalMention[]): RivalLine => ({
    dimension,
    item,
    mentions: some.length,
    alarms: some.filter(({ verdict }) => verdict === '告警').length,
    repeats: some.filter(({ repeated }) => repeated).length,
    authors: new Set(some.map(({ author, platform }) => `${platform}\n${author}`)).size,
    share: some.length / total,
    firstAt: some[0]?.time ?? '',
    lastAt: some[some.length - 1]?.time ?? '',
  });
  const by = (dimension: Dimension, itemsOf: (mention: RivalMention) => readonly string[]) =>
    grouped(mentions, itemsOf).map(([item, some]) => line(dimension, item, some));
  const often = (lines: RivalLine[]) => lines.sort((left, right) => right.mentions - left.mentions);
  const alarms = mentions.filter(({ verdict, repeated }) => verdict === '告警' && !repeated);
  // Two people may write the same words.
  const samples = grouped(alarms, ({ text }) => [text]).slice(-QUOTED);
  return [
    line('all', '', mentions),
    ...often(by('platform', ({ platform }) => [platform])),
    ...often(by('word', ({ words }) => words)),
    ...often(by('product', ({ product }) => [product])).slice(0, LISTED),
    ...by('week', ({ time }) => [weekOf(time.slice(0, 10))]),
    ...often(by('author', ({ author }) => (author ? [author] : []))).slice(0, LISTED),
    ...samples.map(([text, some]) => line('sample', text, some)),
  ];
}

function grouped(
  mentions: readonly RivalMention[],
  itemsOf: (mention: RivalMention) => readonly string[],
): [string, RivalMention[]][] {
  const groups = new Map<string, RivalMention[]>();
  for (const mention of mentions) {
    for (const item of itemsOf(mention)) {
      const group = groups.get(item);
      if (group) group.push(mention);
      else groups.set(item, [mention]);
    }
  }
  return [...groups];
}
