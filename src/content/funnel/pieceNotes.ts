import type { Piece } from '../piece';
import { COUNT_NAMES, type CountName } from './counts';
import type { Standing } from './weakest';

/** What there is to say of a piece beside its figures; the texts say it. */
export interface PieceNotes {
  readonly standing: Standing;
  /** Counts that nobody knows, so that steps are blank. */
  readonly unknown: readonly CountName[];
  /** The first count that is 0: what comes after it has no rate. */
  readonly stopsAt: CountName | null;
  readonly money: 'known' | 'noCost' | 'free' | 'noRevenue';
  /** Orders are a share of the clicks: carts are not known, or fewer than the orders. */
  readonly pastCart: 'unknown' | 'fewer' | null;
  /** Its creator does not stand in KOL矩阵 on this platform. */
  readonly stranger: boolean;
}

/** Counts that no rate is a share of. */
const LEAVES: readonly CountName[] = ['completed', 'engaged', 'repeats'];

/** What there is to say of a piece. A picture post is read, not watched to its end: that it has no completions is nothing to tell. */
export function pieceNotes({ kind, counts, cost, revenue }: Piece, standing: Standing, stranger: boolean): PieceNotes {
  const missing = COUNT_NAMES.filter((name) => counts[name] === null);
  const unknown = missing.filter((name) => !(kind !== '短视频' && name === 'completed'));
  const stopsAt = COUNT_NAMES.find((name) => counts[name] === 0 && !LEAVES.includes(name)) ?? null;
  const { carts, orders } = counts;
  const fewer = carts !== null && orders !== null && orders > carts;
  const pastCart =
    orders === null || counts.clicks === null ? null : carts === null ? 'unknown' : fewer ? 'fewer' : null;
  return { standing, unknown, stopsAt, money: moneyOf(cost, revenue), pastCart, stranger };
}

function moneyOf(cost: number | null, revenue: number | null): PieceNotes['money'] {
  if (cost === null) return 'noCost';
  if (cost <= 0) return 'free';
  return revenue === null ? 'noRevenue' : 'known';
}
