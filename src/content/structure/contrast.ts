import { fisherExact, type Part } from '../../statistics/fisherExact';
import { rateDifference } from '../../statistics/rateDifference';
import { nameKey } from '../name';
import type { Post } from './post';
import type { Ranking } from './ranking';

/** What can be said of an element: used more or less at the top, surely or maybe; nothing; or it is used too seldom to say. */
export type Verdict = 'clearlyMore' | 'maybeMore' | 'clearlyLess' | 'maybeLess' | 'same' | 'few';

/** How often the top use a structure element, beside the rest. */
export interface Contrast {
  readonly element: string;
  readonly top: Part;
  readonly rest: Part;
  /** By how much the top's share exceeds that of the rest, with its 95% interval; null where there is no rest. */
  readonly difference: { readonly difference: number; readonly low: number; readonly high: number } | null;
  readonly verdict: Verdict;
}

/** Chance below which a difference is taken for one; of several elements one differs by chance, so what is sure must be rarer still (Bonferroni). */
const LIKELY = 0.05;
/** An element of fewer posts says nothing. */
const FEW = 3;

/** Whether a post is made with an element. */
export const uses = ({ elements }: Pick<Post, 'elements'>, element: string): boolean =>
  elements.some((one) => nameKey(one) === nameKey(element));

/** Every element of some posts by the name that stands first. */
export function elementsIn(posts: readonly Post[]): string[] {
  const names = new Map<string, string>();
  for (const { elements } of posts)
    for (const element of elements) if (!names.has(nameKey(element))) names.set(nameKey(element), element);
  return [...names.values()];
}

/**
 * Which structure elements the top use, beside the rest: Fisher's exact test, because the top are ten. What the top use more comes first.
 */
export function contrastsOf({ top, rest }: Pick<Ranking, 'top' | 'rest'>): Contrast[] {
  const elements = elementsIn([...top, ...rest]);
  const part = (posts: readonly Post[], element: string): Part => {
    return { hits: posts.filter((post) => uses(post, element)).length, total: posts.length };
  };
  const contrasts = elements.map((element): Contrast => {
    const [above, below] = [part(top, element), part(rest, element)];
    const difference = rateDifference(above, below);
    return { element, top: above, rest: below, difference, verdict: verdictOf(above, below, elements.length) };
  });
  const share = ({ hits, total }: Part) => hits / Math.max(total, 1);
  return contrasts.sort(
    (left, right) =>
      (right.difference?.difference ?? 0) - (left.difference?.difference ?? 0) || share(right.top) - share(left.top),
  );
}

function verdictOf(top: Part, rest: Part, elements: number): Verdict {
  if (top.hits + rest.hits < FEW) return 'few';
  const chance = fisherExact(top, rest);
  if (chance > LIKELY) return 'same';
  const more = top.hits * rest.total > rest.hits * top.total;
  const clearly = chance <= LIKELY / elements;
  return more ? (clearly ? 'clearlyMore' : 'maybeMore') : clearly ? 'clearlyLess' : 'maybeLess';
}
