import { betaOf, type Cases } from '../../statistics/betaBinomial';
import { strictlyBelow } from '../../statistics/strictlyBelow';

/** What is known of a pain word; null where nobody knows. */
export interface PainFigures {
  readonly searches: number;
  /** Mentions, and those of them that complain. */
  readonly mentions: Cases | null;
  /** Of the leaders' pieces, those that speak of it. */
  readonly taken: number | null;
}

/** The parts of an opportunity, fractions, and the opportunity, 0 … 100. */
export interface Opportunity {
  /** Searches beside those of the word that is searched the most. */
  readonly demand: number;
  readonly negativity: number;
  /** Part of the leaders' pieces that speak of it. */
  readonly leaders: number;
  readonly score: number;
  /** Words of a better score, and one: equal scores share a rank. */
  readonly rank: number;
}

/** Scores that differ by less are equal. */
const PRECISION = 100;

/**
 * The opportunity of each word: demand × negativity × (1 − share of leaders), as parts of the best that could be. As demand goes by the searches themselves, scores
 * compare how many searches come from people with a grievance that the leaders leave alone. Negativity is drawn to that of all words as far as mentions are few; a
 * word without mentions has that of all.
 *
 * @param top leaders' pieces that `taken` is counted of, above 0
 * @example
 * opportunities([{ searches: 1000, mentions: null, taken: 5 }, { searches: 500, mentions: null, taken: 0 }], 10).map(({ score, rank }) => [score, rank]); // => [[25, 1], [25, 1]]
 */
export function opportunities(words: readonly PainFigures[], top: number): Opportunity[] {
  const most = words.reduce((largest, { searches }) => Math.max(largest, searches), 0);
  const negativities = negativitiesOf(words);
  const parts = words.map(({ searches, taken }, index) => {
    const [demand, negativity] = [most > 0 ? searches / most : 0, negativities[index] as number];
    const leaders = Math.min(1, (taken ?? 0) / top);
    const score = Math.round(100 * PRECISION * demand * negativity * (1 - leaders)) / PRECISION;
    return { demand, negativity, leaders, score };
  });
  const better = strictlyBelow(parts.map(({ score }) => -score));
  return parts.map((part, index) => ({ ...part, rank: (better[index] as number) + 1 }));
}

function negativitiesOf(words: readonly PainFigures[]): number[] {
  const known = words.flatMap(({ mentions }) => (mentions && mentions.total > 0 ? [mentions] : []));
  const { a, b } = betaOf(known.length > 0 ? known : [{ hits: 0, total: 0 }]);
  return words.map(({ mentions }) => ((mentions?.hits ?? 0) + a) / ((mentions?.total ?? 0) + a + b));
}
