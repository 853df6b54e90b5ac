import { addDays } from '../calendar/addDays';
import { ratioOfSums } from '../statistics/ratioOfSums';

/** A published piece as far as its money goes. */
export interface PaidPiece {
  readonly title: string;
  /** ISO day */
  readonly published: string;
  /** null: not known. */
  readonly cost: number | null;
  readonly revenue: number | null;
}

/** What the pieces of a span of days brought. */
export interface ContentReturn {
  readonly days: number;
  readonly pieces: number;
  /** Pieces of which both cost and revenue are known: only those count for the ROI. */
  readonly told: number;
  /** Revenue ÷ cost of all together; null where nothing was spent or nothing is known. */
  readonly roi: number | null;
  /** The same of the span before. */
  readonly before: number | null;
  /** The piece with the highest revenue. */
  readonly best: PaidPiece | null;
}

/** Days of a span: a piece sells for some weeks. */
const DAYS = 30;

/**
 * The ROI (revenue ÷ cost) of the pieces of the last 30 days beside the 30 before.
 *
 * @param today ISO day
 * @example
 * contentReturn([{ title: '测评', published: '2026-10-20', cost: 100, revenue: 250 }], '2026-10-31').roi; // => 2.5
 */
export function contentReturn(pieces: readonly PaidPiece[], today: string): ContentReturn {
  const [from, middle] = [addDays(today, -2 * DAYS), addDays(today, -DAYS)];
  const within = (after: string, until: string) =>
    pieces.filter(({ published }) => published > after && published <= until);
  const [recent, earlier] = [within(middle, today), within(from, middle)];
  const told = recent.filter(isTold);
  const best = [...told].sort((one, other) => (other.revenue ?? 0) - (one.revenue ?? 0))[0] ?? null;
  const roi = roiOf(recent);
  return { days: DAYS, pieces: recent.length, told: told.length, roi, before: roiOf(earlier), best };
}

const isTold = ({ cost, revenue }: PaidPiece) => cost !== null && revenue !== null;

function roiOf(pieces: readonly PaidPiece[]): number | null {
  const returns = pieces.filter(isTold).map(({ cost, revenue }) => ({ spent: cost ?? 0, earned: revenue ?? 0 }));
  return ratioOfSums(returns)?.ratio ?? null;
}
