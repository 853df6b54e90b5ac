import { groupBy } from '../../../statistics/groupBy';
import type { Language } from '../../../text/texts';
import { nameKey, namesIn } from '../../name';
import type { Brief, BriefState } from '../brief';
import type { Creator } from '../lacks';

/** A brief as the panel has it: plain data. */
export interface RoomBrief {
  readonly id: string;
  readonly title: string;
  /** Platform, kind and creator, in one line. */
  readonly what: string;
  readonly published: string;
  readonly state: BriefState;
  /** By the last round: share of the making that is done, what is next, what it lacks, what came of it. */
  readonly progress: number | null;
  readonly next: string;
  readonly check: string;
  readonly result: string;
  readonly isHit: boolean;
  /** What the user's cells held, to be handed back with a change: where they differ by then somebody else was quicker. */
  readonly seen: string;
}

/** What the panel shows, and what its form offers. */
export interface BriefRoom {
  readonly language: Language;
  /** ISO day. */
  readonly today: string;
  readonly briefs: readonly RoomBrief[];
  readonly pains: readonly string[];
  readonly elements: readonly string[];
  readonly platforms: readonly string[];
  readonly creators: readonly Creator[];
  readonly team: readonly string[];
  /** Whether the standard pays, in words. */
  readonly payoff: string;
  /** Rows of 内容计划 that cannot be read; they are not among the briefs. */
  readonly unreadable: number;
}

/** What of a row a colleague may have changed meanwhile. */
export const seenOf = (brief: Brief): string => JSON.stringify(Object.values(brief));

/** Days for which a published brief is still shown. */
export const SHOWN_DAYS = 30;

/**
 * Words of several cells, the most frequent first.
 *
 * @example
 * wordsByUse(['对比实测、口播', '口播', null]); // => ['口播', '对比实测']
 */
export function wordsByUse(cells: readonly (string | null)[]): string[] {
  const groups = groupBy(cells.flatMap(namesIn), nameKey);
  return [...groups.values()].sort((left, right) => right.length - left.length).map(([word]) => word as string);
}
