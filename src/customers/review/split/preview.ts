import { daysBetween } from '../../../calendar/daysBetween';
import type { Usual } from '../usual';
import { ENOUGH_TO_LOOK, ENOUGH_TO_WIN } from '../verdict';
import { countIn, type Draft } from './draft';
import { type Detectable, detectable } from './power';
import type { SplitRequest } from './request';

/** What a split would come to, as the panel shows it. */
export interface SplitPreview {
  /** The benefits, then the control group (null). */
  readonly groups: readonly { readonly benefit: string | null; readonly people: number; readonly joining: number }[];
  /** Whether the campaign has its groups already and only takes in who is new. */
  readonly again: boolean;
  readonly busy: number;
  /** Of those wanted, how many more there are than 触达分组 takes. */
  readonly beyond: number;
  /** Ids that the roster does not know: how many, and the first of them. */
  readonly unknown: { readonly count: number; readonly first: readonly string[] };
  /** Days from the draw to the end. */
  readonly days: number;
  /** What difference this would find; null where nobody knows how many come back anyway. */
  readonly detectable: Detectable | null;
  /** What so many people allow: to call a winner, to look at intervals, or neither. */
  readonly allows: 'winner' | 'look' | 'nothing';
  /** To be handed back with the order to write: where it differs by then something has changed. */
  readonly seen: string;
}

/** Ids named; the rest is counted. */
const NAMED = 5;

/**
 * A split in figures.
 *
 * @param today ISO day
 */
export function previewOf(request: SplitRequest, draft: Draft, usual: Usual, today: string): SplitPreview {
  const groups = [...request.benefits, null].map((benefit) => ({ benefit, ...countIn(draft, benefit) }));
  const control = groups[groups.length - 1]?.people ?? 0;
  const smallest = Math.min(...groups.slice(0, -1).map(({ people }) => people));
  const days = daysBetween(today, request.end) + 1;
  const past = usual.comeBack(request.audience, today, days);
  const known = past !== null && smallest > 0 && control > 0;
  const { unknown } = draft;
  return {
    groups,
    again: draft.members.length > 0,
    busy: draft.busy,
    beyond: draft.beyond,
    unknown: { count: unknown.length, first: unknown.slice(0, NAMED) },
    days,
    detectable: known
      ? detectable({ people: smallest, control }, past.returned / past.people, usual.spends, request.margin)
      : null,
    allows: allowed(smallest, control),
    seen: JSON.stringify(groups),
  };
}

function allowed(smallest: number, control: number): SplitPreview['allows'] {
  if (smallest < ENOUGH_TO_LOOK || control < ENOUGH_TO_LOOK) return 'nothing';
  return smallest < ENOUGH_TO_WIN ? 'look' : 'winner';
}
