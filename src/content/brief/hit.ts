import { daysBetween } from '../../calendar/daysBetween';
import { groupBy } from '../../statistics/groupBy';
import { nameKey } from '../name';
import type { Piece } from './brief';

/** Other pieces that a median needs: of four the next one may be anywhere. */
const ENOUGH = 5;

/** How the views of a piece stand to the median of its like. */
export interface Standing {
  /** Views ÷ that median. */
  readonly multiple: number;
  /** The other pieces of its kind and platform, or of its kind on all platforms where those are too few. */
  readonly beside: 'lane' | 'kind';
  readonly others: number;
}

/** Whether a piece is a hit. */
export type Verdict =
  | ({ readonly kind: 'hit' | 'usual' } & Standing)
  /** Published so lately that it may still become one. */
  | ({ readonly kind: 'young'; readonly age: number } & Standing)
  /** Its views are not known. */
  | { readonly kind: 'unseen' }
  /** Too few others to compare with. */
  | { readonly kind: 'few'; readonly others: number };

/** What makes a hit. */
export interface HitRule {
  /** Times the median of its like. */
  readonly multiple: number;
  /** Days after publication until which a piece is only watched. */
  readonly watchDays: number;
  /** ISO day. */
  readonly today: string;
}

/**
 * Judges every piece against the others of its like: a hit has several times the views of the median one. Views are what a piece spreads by; what it sells is its ROI.
 * The piece itself is not among those it is compared with.
 *
 * @returns in the order of `pieces`
 */
export function verdictsOf(pieces: readonly Piece[], rule: HitRule): Verdict[] {
  const lanes = viewsBy(pieces, laneOf);
  const kinds = viewsBy(pieces, ({ kind }) => kind);
  return pieces.map((piece) => {
    if (piece.views === null) return { kind: 'unseen' };
    const lane = lanes.get(laneOf(piece)) ?? [];
    const beside = lane.length > ENOUGH ? 'lane' : 'kind';
    const like = beside === 'lane' ? lane : (kinds.get(piece.kind) ?? []);
    const others = like.length - 1;
    const usual = others < ENOUGH ? 0 : medianWithout(like, piece.views);
    if (usual <= 0) return { kind: 'few', others };
    return judged(piece, { multiple: piece.views / usual, beside, others }, rule);
  });
}

/** Known views, ascending. */
function viewsBy(pieces: readonly Piece[], keyOf: (piece: Piece) => string): Map<string, readonly number[]> {
  const seen = pieces.filter(({ views }) => views !== null);
  const sorted = (group: readonly Piece[]) => group.map(({ views }) => views as number).sort((a, b) => a - b);
  return new Map([...groupBy(seen, keyOf)].map(([key, group]) => [key, sorted(group)]));
}

/**
 * The median of sorted values without one of them.
 *
 * @param sorted ascending, `value` among them and at least one more
 * @example
 * medianWithout([1, 2, 5, 9], 9); // => 2
 * medianWithout([1, 2, 5, 9, 30], 1); // => 7
 */
export function medianWithout(sorted: readonly number[], value: number): number {
  const own = sorted.indexOf(value);
  const at = (index: number) => sorted[index < own ? index : index + 1] as number;
  const last = sorted.length - 2;
  return (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2;
}

function judged({ published }: Piece, standing: Standing, { multiple, watchDays, today }: HitRule): Verdict {
  if (standing.multiple >= multiple) return { kind: 'hit', ...standing };
  const age = daysBetween(published, today);
  return age < watchDays ? { kind: 'young', age: Math.max(0, age), ...standing } : { kind: 'usual', ...standing };
}

const laneOf = ({ kind, platform }: Piece) => `${kind}\n${nameKey(platform)}`;
