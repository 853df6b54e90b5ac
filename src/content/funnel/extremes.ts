import { daysBetween } from '../../calendar/daysBetween';
import type { Piece } from '../piece';
import { type DrivingFactor, drivingFactor, usualFactors } from './drivers';
import { roiOf } from './roi';

/** A piece that brought the most or the least for its cost, and why. */
export interface Extreme {
  readonly piece: Piece;
  readonly roi: number;
  readonly why: DrivingFactor | null;
  /** So few orders that it may be chance. */
  readonly fewOrders: boolean;
}

/** Pieces shown on either side, and days after which a piece has sold what it sells. */
const [SHOWN, DAYS] = [5, 7];
/** With fewer orders a piece is best or worst by luck. */
const FEW_ORDERS = 5;

/**
 * The pieces with the highest and the lowest ROI, each with the factor that makes it so. With few pieces fewer are shown, none on both sides.
 *
 * @param today ISO day
 */
export function extremesOf(pieces: readonly Piece[], today: string): { best: Extreme[]; worst: Extreme[] } {
  const usual = usualFactors(pieces);
  const sold = pieces.flatMap((piece) => {
    const roi = roiOf(piece.cost, piece.revenue);
    return roi !== null && daysBetween(piece.published, today) >= DAYS ? [{ piece, roi }] : [];
  });
  sold.sort((left, right) => right.roi - left.roi || (left.piece.id < right.piece.id ? -1 : 1));
  const shown = Math.min(SHOWN, Math.floor(sold.length / 2));
  const extreme =
    (side: 1 | -1) =>
    ({ piece, roi }: (typeof sold)[number]): Extreme => ({
      piece,
      roi,
      why: drivingFactor(piece, usual(piece), side),
      fewOrders: (piece.counts.orders ?? FEW_ORDERS) < FEW_ORDERS,
    });
  const worst = sold.slice(sold.length - shown).reverse();
  return { best: sold.slice(0, shown).map(extreme(1)), worst: worst.map(extreme(-1)) };
}
