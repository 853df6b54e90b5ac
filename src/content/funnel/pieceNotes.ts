import { COUNT_NAMES, type CountName, type Counts } from '../counts';
import type { Piece } from '../piece';
import type { Standing } from './weakest';

/** What there is to say of a piece beside its figures; the texts say it. */
export interface PieceNotes {
  readonly standing: Standing;
  /** Counts that nobody knows, so that steps are blank; none where nothing at all is known. */
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

/**
 * What there is to say of a piece; what one sentence tells no other repeats. A picture post is read, not watched to its end: that it has no completions is nothing to tell.
 */
export function pieceNotes({ kind, counts, cost, revenue }: Piece, standing: Standing, stranger: boolean): PieceNotes {
  const pastCart = pastCartOf(counts);
  const told = (name: CountName) =>
    (name === 'completed' && kind !== '短视频') || (name === 'carts' && pastCart === 'unknown');
  const isEmpty = standing.state === 'unknown';
  const missing = COUNT_NAMES.filter((name) => counts[name] === null && !told(name));
  const stopsAt = COUNT_NAMES.find((name) => counts[name] === 0 && !LEAVES.includes(name)) ?? null;
  const money = moneyOf(cost, revenue);
  return {
    ...{ standing, stopsAt, pastCart, stranger },
    unknown: isEmpty ? [] : missing,
    money: isEmpty && money === 'noRevenue' ? 'known' : money,
  };
}

/** Whether orders are a share of the clicks, and why. */
function pastCartOf({ clicks, carts, orders }: Counts): PieceNotes['pastCart'] {
  if (clicks === null || orders === null) return null;
  if (carts === null) return 'unknown';
  return orders > carts ? 'fewer' : null;
}

function moneyOf(cost: number | null, revenue: number | null): PieceNotes['money'] {
  if (cost === null) return 'noCost';
  if (cost <= 0) return 'free';
  return revenue === null ? 'noRevenue' : 'known';
}
