import { addDays } from '../calendar/addDays';
import { monthOf } from '../calendar/monthNumber';
import { monthText } from '../calendar/monthText';
import type { Kind } from '../workbook/column';
import type { SampleCell, SampleSales } from './file';

/**
 * A sample's cell as it stands in the tab today.
 *
 * @param today ISO day
 * @example
 * dated(-3, 'day', '2026-11-02'); // => '2026-10-30'
 * dated('-1 20:15:00', 'time', '2026-11-02'); // => '2026-11-01 20:15:00'
 * dated(12, 'count', '2026-11-02'); // => 12
 */
export function dated(cell: SampleCell, kind: Kind, today: string): SampleCell {
  if (cell === null) return null;
  if (kind === 'day') return addDays(today, Number(cell));
  if (kind !== 'time') return cell;
  const [days = '0', hour = '00:00:00'] = String(cell).split(' ');
  return `${addDays(today, Number(days))} ${hour}`;
}

/** Months of sales that a sample shows, the one that is not over left out. */
const MONTHS = 36;

/** A month's sales of a product. */
export interface MonthOfSales {
  readonly month: string;
  readonly product: string;
  readonly category: string;
  readonly pieces: number;
  readonly revenue: number;
}

/**
 * The last three years of a product's sales, and what has been sold in the month that is not over: with that month the roll-up of the sample's orders finds
 * every month typed already and adds none of its own.
 *
 * @param firstMonth of `pieces`, `YYYY-MM`
 * @param today ISO day
 * @example
 * salesUntil({ product: '杯', category: '家居', price: 2, pieces: [10, 30] }, '2026-10', '2026-11-15').map(({ month, pieces }) => [month, pieces]); // => [['2026-10', 10], ['2026-11', 15]]
 */
export function salesUntil(
  { product, category, price, pieces }: SampleSales,
  firstMonth: string,
  today: string,
): MonthOfSales[] {
  const [first, current] = [monthOf(firstMonth), monthOf(today)];
  return pieces.flatMap((whole, index) => {
    const month = first + index;
    if (month > current || month < current - MONTHS) return [];
    const sold = month < current ? whole : Math.round((whole * Number(today.slice(8, 10))) / 30);
    const revenue = Math.round(sold * price * 100) / 100;
    return [{ month: monthText(month), product, category, pieces: sold, revenue }];
  });
}
