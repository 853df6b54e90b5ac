import { daysBetween } from '../../calendar/daysBetween';
import { knownMedian } from '../../statistics/knownMedian';
import { type Return, ratioOfSums } from '../../statistics/ratioOfSums';
import type { Piece } from '../piece';
import { type DrivingFactor, drivingFactor, usualFactors } from './drivers';
import { returnsOf } from './laneSummary';
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
 * The pieces with the highest and the lowest ROI, each with the factor that makes it so. A typical piece of the shop's average is added to each before they are
 * compared: three orders of a piece that cost nearly nothing are luck, and none of them no loss. With few pieces fewer are shown, none on both sides.
 *
 * @param today ISO day
 */
export function extremesOf(pieces: readonly Piece[], today: string): { best: Extreme[]; worst: Extreme[] } {
  const usual = usualFactors(pieces);
  const ripe = pieces.filter(({ published }) => daysBetween(published, today) >= DAYS);
  const typical = typicalReturn(ripe);
  const sold = ripe.flatMap((piece) => {
    const roi = roiOf(piece.cost, piece.revenue);
    if (roi === null) return [];
    const drawn = ((piece.revenue ?? 0) + typical.earned) / ((piece.cost ?? 0) + typical.spent);
    return [{ piece, roi, drawn }];
  });
  sold.sort((left, right) => right.drawn - left.drawn || (left.piece.id < right.piece.id ? -1 : 1));
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

/** What a piece of the median cost brings at the shop's average ROI. */
function typicalReturn(pieces: readonly Piece[]): Return {
  const returns = returnsOf(pieces);
  const spent = knownMedian(returns.map((one) => one.spent)) ?? 0;
  return { spent, earned: spent * (ratioOfSums(returns)?.ratio ?? 0) };
}
