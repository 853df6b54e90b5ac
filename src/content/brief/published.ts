import { daysBetween } from '../../calendar/daysBetween';
import type { Brief, Piece } from './brief';
import { type HitRule, type Verdict, verdictsOf } from './hit';
import type { BriefNow, CreatorBook } from './lacks';
import type { Counted } from './months';
import { choicesOf, type Traced } from './trace';

/** A row of 内容 with the brief behind it, and what it came to. */
export interface Published {
  readonly piece: Piece;
  readonly brief: Brief | null;
  readonly verdict: Verdict;
  /** Office days that making it took; null where nobody saw. */
  readonly days: number | null;
  /** Whether it has been out for as many days as pieces are watched. */
  readonly isRipe: boolean;
}

/** Every piece with its brief: the one that it was found for, or the one that it names. */
export function publishedOf(pieces: readonly Piece[], nows: readonly BriefNow[], rule: HitRule): Published[] {
  const byId = new Map(nows.map((now) => [now.brief.id, now]));
  const found = nows.flatMap((now) => (now.outcome.kind === 'piece' ? [[now.outcome.piece.id, now] as const] : []));
  const byPiece = new Map(found);
  const verdicts = verdictsOf(pieces, rule);
  return pieces.map((piece, index) => {
    const own = byPiece.get(piece.id);
    return {
      piece,
      brief: (own ?? byId.get(piece.brief ?? ''))?.brief ?? null,
      verdict: verdicts[index] as Verdict,
      days: own?.course.days ?? null,
      isRipe: daysBetween(piece.published, rule.today) >= rule.watchDays,
    };
  });
}

export const isHit = ({ verdict }: Published): boolean => verdict.kind === 'hit';

/** A piece that was compared with its like, with the choices behind it; null where it could not be. */
export function tracedOf({ piece, brief, verdict }: Published, creators: CreatorBook | null): Traced | null {
  if (verdict.kind === 'unseen' || verdict.kind === 'few') return null;
  const creator = creators?.(piece.creator ?? brief?.creator ?? null, piece.platform) ?? null;
  const choices = choicesOf(piece, brief, creator?.tier ?? null);
  return { choices, isHit: verdict.kind === 'hit', multiple: verdict.multiple };
}

/** A piece as 内容月报 counts it. */
export const countedOf = (one: Published): Counted => ({
  piece: one.piece,
  briefed: one.brief !== null,
  isHit: isHit(one),
  days: one.days,
});
