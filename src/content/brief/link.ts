import { daysBetween } from '../../calendar/daysBetween';
import { earlier } from '../../calendar/earlier';
import { groupBy } from '../../statistics/groupBy';
import { nameKey } from '../name';
import type { Brief, Piece } from './brief';

/** How many days before or after its planned day a piece of the same title is taken for the brief's. */
const LINK_DAYS = 7;

/** What became of a brief: its piece; nothing yet; a piece whose row somebody deleted from 内容. */
export type Outcome =
  | { readonly kind: 'piece'; readonly piece: Piece }
  | { readonly kind: 'none' }
  | { readonly kind: 'deleted'; readonly id: string };

type Looks = Pick<Piece, 'platform' | 'title' | 'published'>;

/**
 * Whether a published piece may be what a brief planned: the same platform, the same title, and about the planned day. Statistics imported later find the row of
 * their piece by the same rule, so that it does not stand twice.
 *
 * @example
 * isSamePiece({ platform: '抖音', title: '吹毛不吵', published: '2026-11-01' }, { platform: '抖音', title: ' 吹毛 不吵', published: '2026-11-03' }); // => true
 * isSamePiece({ platform: '抖音', title: '吹毛不吵', published: '2026-11-01' }, { platform: '抖音', title: '吹毛不吵', published: '2026-12-03' }); // => false
 */
export const isSamePiece = (planned: Looks, piece: Looks): boolean =>
  looksOf(planned) === looksOf(piece) && distance(planned, piece) <= LINK_DAYS;

const looksOf = ({ platform, title }: Looks) => `${nameKey(platform)}\n${nameKey(title)}`;

const distance = (one: Looks, other: Looks) => Math.abs(daysBetween(one.published, other.published));

/**
 * Finds the piece of each brief: the one that names the brief in 简报ID, on the brief's platform first; the one that it was linked to before or that bears its ID; the one that looks
 * the same and belongs to no other brief. Drafts and cancelled briefs have none but by name.
 *
 * @param before 内容ID that each brief was linked to, by 简报ID
 * @returns by 简报ID
 */
export function outcomesOf(
  briefs: readonly Brief[],
  pieces: readonly Piece[],
  before: ReadonlyMap<string, string>,
): Map<string, Outcome> {
  const claims = new Claims(briefs);
  const named = groupBy(pieces, ({ brief }) => brief ?? '');
  claims.give((brief) => byPlatform(named.get(brief.id) ?? [], brief));
  const free = named.get('') ?? [];
  const byId = new Map(free.map((piece) => [piece.id, piece]));
  claims.give(({ id }) => [before.get(id) ?? id, id].flatMap((known) => byId.get(known) ?? []));
  const looks = groupBy(free, looksOf);
  claims.give((brief) => (isUnderWay(brief) ? alike(looks.get(looksOf(brief)) ?? [], brief) : []));
  return new Map(briefs.map(({ id }) => [id, outcomeOf(claims.found.get(id), before.get(id))]));
}

/** Pieces that briefs have claimed; each belongs to one. */
class Claims {
  readonly found = new Map<string, Piece>();
  private readonly taken = new Set<string>();

  constructor(private readonly briefs: readonly Brief[]) {}

  /** Gives each brief without a piece the first of its candidates that is free. */
  give(candidates: (brief: Brief) => readonly Piece[]): void {
    for (const brief of this.briefs.filter(({ id }) => !this.found.has(id))) {
      const piece = candidates(brief).find(({ id }) => !this.taken.has(id));
      if (!piece) continue;
      this.taken.add(piece.id);
      this.found.set(brief.id, piece);
    }
  }
}

function byPlatform(pieces: readonly Piece[], { platform }: Brief): Piece[] {
  const isOwn = (piece: Piece) => nameKey(piece.platform) === nameKey(platform);
  return [...pieces.filter(isOwn), ...pieces.filter((piece) => !isOwn(piece))];
}

const isUnderWay = ({ state }: Brief) => state === '制作中' || state === '已发布';

/** What looks like the brief's piece, the nearest day first. */
const alike = (pieces: readonly Piece[], brief: Brief): Piece[] =>
  pieces
    .filter((piece) => isSamePiece(brief, piece))
    .sort((left, right) => distance(brief, left) - distance(brief, right));

const outcomeOf = (piece: Piece | undefined, before: string | undefined): Outcome =>
  piece ? { kind: 'piece', piece } : before === undefined ? { kind: 'none' } : { kind: 'deleted', id: before };

/**
 * The row of 内容 that a published brief opens, with what is known by then: what was paid is its budget until somebody knows better.
 *
 * @param id 内容ID that is not taken
 * @param today ISO day; nothing has been published later than that
 */
export const pieceOf = (brief: Brief, id: string, today: string): Piece => ({
  id,
  platform: brief.platform,
  kind: brief.kind,
  title: brief.title,
  elements: brief.elements,
  pain: brief.pain,
  creator: brief.creator,
  published: earlier(brief.published, today),
  cost: brief.budget,
  views: null,
  orders: null,
  revenue: null,
  brief: brief.id,
});
