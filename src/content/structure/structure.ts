import { groupBy } from '../../statistics/groupBy';
import { laneKey } from '../funnel/benchmark';
import type { Lane } from '../piece';
import { type Contrast, contrastsOf } from './contrast';
import type { Post } from './post';
import { type Ranking, rankingOf } from './ranking';

/** What the posts of a platform and kind, or all of them, are made of. */
export interface Comparison {
  /** null: all together. */
  readonly lane: Lane | null;
  readonly ranking: Ranking;
  readonly contrasts: readonly Contrast[];
}

/** Posts beside the top that a platform and kind must have to be compared by itself. */
const REST = 10;

/**
 * The structure of the top posts against the rest: of all together, and of each platform and kind that has posts enough.
 *
 * @param top posts at the top
 */
export function comparisonsOf(posts: readonly Post[], top: number): readonly [Comparison, ...Comparison[]] {
  const lanes = [...groupBy(posts, laneKey).values()].flatMap((own): Comparison[] => {
    const [first] = own;
    const ranking = rankingOf(own, top);
    if (!first || ranking.rest.length < REST || own.length === posts.length) return [];
    return [{ lane: { platform: first.platform, kind: first.kind }, ranking, contrasts: contrastsOf(ranking) }];
  });
  const ranking = rankingOf(posts, top);
  const contrasts = ranking.rest.length > 0 ? contrastsOf(ranking) : [];
  return [{ lane: null, ranking, contrasts }, ...lanes];
}

/** The elements that the top use more than the rest, beyond chance, the most first. */
export const provenElements = ([whole]: readonly [Comparison, ...Comparison[]]): string[] =>
  whole.contrasts.flatMap(({ element, verdict }) =>
    verdict === 'clearlyMore' || verdict === 'maybeMore' ? [element] : [],
  );
