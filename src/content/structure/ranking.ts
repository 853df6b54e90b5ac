import { groupBy } from '../../statistics/groupBy';
import { knownMedian } from '../../statistics/knownMedian';
import { laneKey } from '../funnel/benchmark';
import type { Post } from './post';

/** Posts by how far they went, the farthest first. */
export interface Ranking {
  readonly top: readonly Post[];
  readonly rest: readonly Post[];
  /** Posts of which nobody knows how far they went, or what they are made of. */
  readonly leftOut: number;
}

/** Views are what counts where so many posts of a platform and kind show them; else interactions, which every platform shows of everybody. */
const MOST_KNOW = 0.8;

/**
 * The posts that went the farthest against the rest. Each is measured by the median of its own platform and kind: a million views are much on one platform and
 * ordinary on another.
 *
 * @param count posts at the top
 */
export function rankingOf(posts: readonly Post[], count: number): Ranking {
  const ranked = byReach(posts.filter(({ elements }) => elements.length > 0));
  return { top: ranked.slice(0, count), rest: ranked.slice(count), leftOut: posts.length - ranked.length };
}

/** Posts of which one knows how far they went, the farthest first. */
export function byReach(posts: readonly Post[]): Post[] {
  const reached = [...groupBy(posts, laneKey).values()].flatMap(reachOf);
  reached.sort((left, right) => right.reach - left.reach || (left.post.title < right.post.title ? -1 : 1));
  return reached.map(({ post }) => post);
}

function reachOf(posts: readonly Post[]): { post: Post; reach: number }[] {
  const shown = posts.filter(({ views }) => views !== null).length;
  const metric = ({ views, engaged }: Post) => (shown >= MOST_KNOW * posts.length ? views : engaged);
  const usual = knownMedian(posts.map(metric));
  return posts.flatMap((post) => {
    const reach = metric(post);
    return reach === null || usual === null ? [] : [{ post, reach: reach / Math.max(usual, 1) }];
  });
}
