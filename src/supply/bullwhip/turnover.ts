import { dayNumber } from '../../calendar/dayNumber';
import type { Movement } from './periods';

/** How long stock lies, now and before. */
export interface Turnover {
  /** Days that the stock of the last window would have lasted at its sales; null where nothing was sold. */
  readonly days: number | null;
  /** Of the window before; null where it is not known. */
  readonly before: number | null;
  /** Whether the stock of the last window was reckoned back day by day; otherwise it is that of today. */
  readonly reckoned: boolean;
}

/** Pieces below nothing at which the records must be incomplete. */
const SLACK = 0.5;

/**
 * Inventory turnover in days: mean stock over daily sales. What lay in stock on a day is reckoned back from today's stock: less what came since, and what was sold since
 * added. Where that goes below nothing, or nothing came at all, deliveries are missing from the records, and nothing is said of that window.
 *
 * @param stock pieces in stock at the end of `today`
 * @param known first day of which sales are known
 * @param window days of each of the two windows
 * @example
 * turnover(100, [{ day: '2026-10-31', pieces: 20 }], [{ day: '2026-10-28', pieces: 50 }], '2026-10-31', '2026-10-01', 2).days; // => 11
 */
export function turnover(
  stock: number,
  sales: readonly Movement[],
  receipts: readonly Movement[],
  today: string,
  known: string,
  window: number,
): Turnover {
  const back = 2 * window;
  const [sold, received] = [byDaysAgo(sales, today, back), byDaysAgo(receipts, today, back)];
  const levels: number[] = [stock];
  for (let ago = 0; ago < back; ago++) {
    levels.push((levels[ago] as number) - (received[ago] as number) + (sold[ago] as number));
  }
  const knownDays = dayNumber(today) - dayNumber(known) + 1;
  const whole = (from: number) =>
    from + window <= knownDays &&
    total(received) > 0 &&
    levels.slice(from, from + window + 1).every((level) => level > -SLACK);
  const daily = (from: number) => total(sold.slice(from, from + window)) / window;
  const meanLevel = (from: number) => total(levels.slice(from, from + window)) / window;
  const lasting = (level: number, from: number) => (daily(from) > 0 ? Math.max(0, level) / daily(from) : null);
  const reckoned = whole(0);
  return {
    days: lasting(reckoned ? meanLevel(0) : stock, 0),
    before: reckoned && whole(window) ? lasting(meanLevel(window), window) : null,
    reckoned,
  };
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

/** Pieces by how many days ago they moved. */
function byDaysAgo(movements: readonly Movement[], today: string, days: number): number[] {
  const pieces = Array.from({ length: days }, () => 0);
  for (const { day, pieces: moved } of movements) {
    const ago = dayNumber(today) - dayNumber(day);
    if (ago in pieces) pieces[ago] = (pieces[ago] as number) + moved;
  }
  return pieces;
}
