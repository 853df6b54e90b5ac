import { dayNumber, dayOfNumber } from '../../calendar/dayNumber';
import type { Movement } from './periods';

/** What is known of a product's sales: by day as far back as orders reach, by month before. */
export interface Sold {
  readonly daily: readonly Movement[];
  /** Months before the first order; `YYYY-MM`. */
  readonly monthly: readonly { readonly month: string; readonly pieces: number }[];
}

/** Shortest period for which months may stand in for days: within it sales are taken to be even. */
export const MONTH_LIKE = 28;

/**
 * The sales of a product for periods of `days`, and the first day that they cover. Older months are spread evenly over their days, and only where a period is about a
 * month or longer: in shorter ones sales would seem calmer than they were.
 *
 * @param from first day of which daily sales are known
 * @example
 * salesFor({ daily: [], monthly: [{ month: '2026-02', pieces: 28 }] }, '2026-03-01', 28).from; // => '2026-02-01'
 * salesFor({ daily: [], monthly: [{ month: '2026-02', pieces: 28 }] }, '2026-03-01', 7); // => { sales: [], from: '2026-03-01' }
 */
export function salesFor(
  { daily, monthly }: Sold,
  from: string,
  days: number,
): { readonly sales: readonly Movement[]; readonly from: string } {
  const months = monthly.filter(({ month }) => month < from.slice(0, 7));
  const [first] = months.map(({ month }) => month).sort();
  if (days < MONTH_LIKE || first === undefined) return { sales: daily, from };
  return { sales: [...months.flatMap(spreadEvenly), ...daily], from: monthBegins(first) };
}

function spreadEvenly({ month, pieces }: { month: string; pieces: number }): Movement[] {
  const first = dayNumber(monthBegins(month));
  const length = dayNumber(monthBegins(month, 1)) - first;
  return Array.from({ length }, (_, day) => ({ day: dayOfNumber(first + day), pieces: pieces / length }));
}

/**
 * The first day of a month, or of one that lies so many months later.
 *
 * @example
 * monthBegins('2026-12', 1); // => '2027-01-01'
 */
export function monthBegins(month: string, later = 0): string {
  const stamp = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + later, 1));
  return stamp.toISOString().slice(0, 10);
}
