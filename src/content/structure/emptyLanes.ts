import { groupBy } from '../../statistics/groupBy';
import { laneKey } from '../funnel/benchmark';
import { speaksOf } from '../name';
import type { Lane } from '../piece';
import { elementsIn, uses } from './contrast';
import type { Post } from './post';

/** A pain that people have, with its opportunity score, 0 … 100. */
export interface Demand {
  readonly word: string;
  readonly score: number;
}

/** Where people have a pain and the leaders are not. */
export interface EmptyLane {
  readonly word: string;
  readonly score: number;
  /** Nobody of the leaders makes pieces on this pain with the element; null: for this lane it does not matter with which. */
  readonly element: string | null;
  /** Nobody of the leaders makes pieces on this pain for this platform in this kind; null: nowhere. */
  readonly lane: Lane | null;
  /** Leaders' pieces that speak of the pain at all. */
  readonly onPain: number;
  /** Of `onPain`, so many would use the element if they were as all leaders' pieces: near 0, emptiness says little. */
  readonly expected: number;
}

/** Pains looked at, lanes told of each kind, and posts that an element must have. */
const [PAINS, SHOWN, FEW] = [12, 8, 3];
/** A lane in which fewer would be expected is empty for no reason. */
const HARDLY = 0.5;

/** Whether a post is about a pain: it says so, or its title speaks of it. */
export const isAbout = ({ pains, title }: Pick<Post, 'pains' | 'title'>, word: string): boolean =>
  pains.some((pain) => speaksOf(word, pain)) || speaksOf(word, title);

/**
 * Lanes that nobody of the leaders is in while people look for them: pains that no leader speaks of; pains × elements, and pains × platforms and kinds in which the
 * shop publishes. What is wanted the most and would be expected the most comes first.
 *
 * @param leaders their pieces
 * @param own pieces of the shop
 */
export function emptyLanes(demands: readonly Demand[], leaders: readonly Post[], own: readonly Post[]): EmptyLane[] {
  if (leaders.length === 0) return [];
  const wanted = demands.filter(({ score }) => score > 0).sort((left, right) => right.score - left.score);
  const pains = wanted.slice(0, PAINS).map(({ word, score }) => {
    return { word, score, posts: leaders.filter((post) => isAbout(post, word)) };
  });
  const silent = pains.filter(({ posts }) => posts.length === 0);
  const spoken = pains.filter(({ posts }) => posts.length > 0);
  const first = (lanes: EmptyLane[]) =>
    lanes
      .filter(({ expected }) => expected >= HARDLY)
      .sort((left, right) => worthOf(right) - worthOf(left))
      .slice(0, SHOWN);
  return [
    ...silent.map(({ word, score }) => ({ word, score, element: null, lane: null, onPain: 0, expected: 0 })),
    ...first(spoken.flatMap((pain) => withoutElement(pain, leaders))),
    ...first(spoken.flatMap((pain) => withoutLane(pain, leaders, own))),
  ];
}

const worthOf = ({ score, expected }: EmptyLane) => score * expected;

interface Pain extends Demand {
  readonly posts: readonly Post[];
}

function withoutElement({ word, score, posts }: Pain, leaders: readonly Post[]): EmptyLane[] {
  return elementsIn(leaders).flatMap((element) => {
    const users = leaders.filter((post) => uses(post, element)).length;
    if (users < FEW || posts.some((post) => uses(post, element))) return [];
    const expected = (posts.length * users) / leaders.length;
    return [{ word, score, element, lane: null, onPain: posts.length, expected }];
  });
}

function withoutLane({ word, score, posts }: Pain, leaders: readonly Post[], own: readonly Post[]): EmptyLane[] {
  return [...groupBy(own, laneKey)].flatMap(([key, [one]]) => {
    if (!one || posts.some((post) => laneKey(post) === key)) return [];
    const there = leaders.filter((post) => laneKey(post) === key).length;
    const lane = { platform: one.platform, kind: one.kind };
    return [
      { word, score, element: null, lane, onPain: posts.length, expected: (posts.length * there) / leaders.length },
    ];
  });
}
