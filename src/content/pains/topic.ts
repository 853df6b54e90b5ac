import type { Lane } from '../piece';
import type { EmptyLane } from '../structure/emptyLanes';
import type { Opportunity } from './opportunity';

/** What to make of a pain word; the texts say it. */
export type Topic =
  /** Few look for it, few complain, or the leaders have it all. */
  | { readonly kind: 'leave' }
  /** Too few mentions to know what people complain of. */
  | { readonly kind: 'ask'; readonly element: string | null }
  /** Many look for it and few complain. */
  | { readonly kind: 'explain' }
  /** The leaders have it: another angle. */
  | { readonly kind: 'turn'; readonly taken: number; readonly element: string | null }
  /** To be made. */
  | {
      readonly kind: 'make';
      readonly taken: number;
      /** Complaints among ten mentions. */
      readonly often: number;
      readonly element: string | null;
      /** Nobody of the leaders uses this element for this pain. */
      readonly isEmpty: boolean;
      readonly lane: Lane | null;
    };

/** A score of less than so much of the best is not worth a piece. */
const SMALL = 0.03;
/** Mentions below which nobody knows what people complain of. */
const FEW_MENTIONS = 10;
/** Negativity below which a word is a question rather than a pain, and the leaders' share from which it is theirs. */
const [CALM, CROWDED] = [0.25, 0.6];

interface Known {
  readonly word: string;
  readonly opportunity: Opportunity;
  /** The best score of all words. */
  readonly best: number;
  readonly mentions: number;
  readonly top: number;
}

/**
 * What to make of a pain word, by its parts and by where the leaders are not.
 *
 * @param lanes empty ones, what is wanted the most first
 * @param proven structure elements that the top use more than the rest; words take turns with them
 */
export function topicOf(
  { word, opportunity, best, mentions, top }: Known,
  lanes: readonly EmptyLane[],
  proven: readonly string[],
): Topic {
  const own = lanes.filter((lane) => lane.word === word);
  const free = own.flatMap((lane) => lane.element ?? []);
  const { score, leaders, negativity, rank } = opportunity;
  const element = proven[(rank - 1) % Math.max(1, proven.length)] ?? null;
  const taken = Math.round(leaders * top);
  if (score < SMALL * best || score === 0) return { kind: 'leave' };
  if (leaders >= CROWDED) return { kind: 'turn', taken, element: free[0] ?? element };
  if (mentions < FEW_MENTIONS) return { kind: 'ask', element };
  if (negativity < CALM) return { kind: 'explain' };
  const lane = own.find((one) => one.lane !== null)?.lane ?? null;
  const isEmpty = element !== null && free.includes(element);
  return { kind: 'make', taken, often: Math.round(negativity * 10), element, isEmpty, lane };
}
