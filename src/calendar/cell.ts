import { dayNumber, dayOfNumber } from './dayNumber';
import { isDay } from './isDay';

/** Day number of 1899-12-30, the day 0 of spreadsheets. */
const DAY_ZERO = dayNumber('1899-12-30');

/**
 * The ISO day of a cell that a formula is given: a date, a serial number, or text such as `2026/3/1`; null where it is none. A cell's Date may come from another
 * context, where `instanceof` does not hold.
 *
 * @example
 * dayOfCell('2026年3月1日'); // => '2026-03-01'
 * dayOfCell(46082); // => '2026-03-01'
 * dayOfCell('1 March'); // => null
 */
export function dayOfCell(cell: unknown): string | null {
  if (Object.prototype.toString.call(cell) === '[object Date]') return dayOfDate(cell as Date);
  if (typeof cell === 'number') return cell >= 1 && cell < 200_000 ? dayOfNumber(DAY_ZERO + Math.floor(cell)) : null;
  if (typeof cell !== 'string') return null;
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.trim());
  const day = match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : '';
  return isDay(day) ? day : null;
}

function dayOfDate(date: Date): string | null {
  const local = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Number.isNaN(local) ? null : dayOfNumber(local / 86_400_000);
}

/** A day as a formula gives it to the sheet: a date at local midnight. */
export const dateOfDay = (day: string): Date =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));

type Shape = readonly [rows: number, columns: number];

/**
 * Cells of two ranges of one shape, or of a range and a single value.
 *
 * @param refuse the error for two ranges of different shapes
 */
export function pairedCells(
  left: unknown[][],
  right: unknown[][],
  refuse: (left: Shape, right: Shape) => Error,
): [unknown, unknown][][] {
  const isSingle = (cells: unknown[][]) => cells.length === 1 && cells[0]?.length === 1;
  const [rows, columns] = isSingle(left) ? shapeOf(right) : shapeOf(left);
  const fits = (cells: unknown[][]) => isSingle(cells) || (shapeOf(cells)[0] === rows && shapeOf(cells)[1] === columns);
  if (!fits(right)) throw refuse([rows, columns], shapeOf(right));
  const at = (cells: unknown[][], row: number, column: number) =>
    isSingle(cells) ? cells[0]?.[0] : cells[row]?.[column];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => [at(left, row, column), at(right, row, column)]),
  );
}

const shapeOf = (cells: unknown[][]): Shape => [cells.length, cells[0]?.length ?? 0];
