import { daysBetween } from '../calendar/daysBetween';

/**
 * The first day of a quarter; quarter 5 is the next year's first.
 *
 * @example
 * quarterBegins(2026, 3); // => '2026-07-01'
 * quarterBegins(2026, 5); // => '2027-01-01'
 */
export function quarterBegins(year: number, quarter: number): string {
  const month = String(((quarter - 1) % 4) * 3 + 1).padStart(2, '0');
  return `${year + Math.floor((quarter - 1) / 4)}-${month}-01`;
}

/**
 * Months of a quarter that are still to come, in parts by its days; three where it has not begun, or is over, as the quarters of an old plan are.
 *
 * @param today ISO day
 * @example
 * monthsLeft(2026, 4, '2026-11-16'); // => 1.5
 * monthsLeft(2027, 1, '2026-11-16'); // => 3
 */
export function monthsLeft(year: number, quarter: number, today: string): number {
  const [begins, ends] = [quarterBegins(year, quarter), quarterBegins(year, quarter + 1)];
  const underWay = today > begins && today < ends;
  return underWay ? (3 * daysBetween(today, ends)) / daysBetween(begins, ends) : 3;
}

/**
 * What a factory makes in so many months: whole pieces, or thousandths where the shop counts in fractions.
 *
 * @example
 * capacityOver(1.5, 101); // => 151
 * capacityOver(1.5, 0.5); // => 0.75
 */
export function capacityOver(months: number, perMonth: number): number {
  const unit = Number.isInteger(perMonth) ? 1 : 1000;
  return Math.floor(perMonth * months * unit + 1e-6) / unit;
}
