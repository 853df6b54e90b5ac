import { dateOfDay, dayOfCell, pairedCells } from '../../calendar/cell';
import { type FormulaArgument, formulaError, numberCells } from '../../formula/argument';
import { bufferDays, USUAL_RATIO, warningLine } from './buffer';

/** A period of more days is no plan, but a mistake. */
const MOST_DAYS = 10_000;

/**
 * BUFFER_LINE: the warning line of each period; see `warningLine`. Blank cells give blanks; one of `start` and `days` may be a single value beside a range.
 *
 * @param start date cells, serial numbers or ISO days
 * @param ratio 0.1 where it is not given
 * @returns dates at local midnight, in the shape of the ranges
 * @throws Error with a sentence that names the argument and the row
 */
export function bufferLine(start: FormulaArgument, days: FormulaArgument, ratio?: FormulaArgument): unknown {
  const said = 'BUFFER_LINE';
  const part = ratioOf(said, ratio);
  const pairs = pairedCells(cellsOf(said, 'start', start), cellsOf(said, 'days', days), (one, other) =>
    formulaError((words) => words.otherShape(said, ...one, ...other)),
  );
  return shaped(
    pairs.map((row, index) => row.map(([from, length]) => lineOf(said, from, length, index + 1, part) ?? '')),
  );
}

function lineOf(said: string, from: unknown, length: unknown, row: number, ratio: number): Date | null {
  if (isBlank(from) || isBlank(length)) return null;
  const day = dayOfCell(from);
  if (day === null) throw formulaError((words) => words.notADay(said, 'start', row, String(from)));
  return dateOfDay(warningLine(day, wholeDays(said, length, row), ratio));
}

/**
 * BUFFER_DAYS: the buffer of each period in days; see `bufferDays`. Blank cells give blanks.
 *
 * @param ratio 0.1 where it is not given
 * @returns whole days, in the shape of the range
 * @throws Error with a sentence that names the argument and the row
 */
export function bufferDaysOf(days: FormulaArgument, ratio?: FormulaArgument): unknown {
  const said = 'BUFFER_DAYS';
  const part = ratioOf(said, ratio);
  const rows = cellsOf(said, 'days', days);
  return shaped(
    rows.map((row, index) =>
      row.map((cell) => (isBlank(cell) ? '' : bufferDays(wholeDays(said, cell, index + 1), part))),
    ),
  );
}

function wholeDays(said: string, cell: unknown, row: number): number {
  if (typeof cell === 'number' && Number.isInteger(cell) && cell >= 1 && cell <= MOST_DAYS) return cell;
  throw formulaError((words) => words.notWholeDays(said, 'days', row, String(cell)));
}

function ratioOf(said: string, given: FormulaArgument): number {
  const [[cell] = []] = given === undefined ? [] : cellsOf(said, 'ratio', given);
  if (isBlank(cell)) return USUAL_RATIO;
  const ratio = numberCells(said, 'ratio', cell)[0] ?? 0;
  if (ratio > 0 && ratio < 1) return ratio;
  throw formulaError((words) => words.notARatio(said, 'ratio', String(ratio)));
}

function cellsOf(said: string, argument: 'start' | 'days' | 'ratio', given: FormulaArgument): unknown[][] {
  if (given === undefined) throw formulaError((words) => words.missing(said, argument));
  return Array.isArray(given) ? given.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[given]];
}

const shaped = (rows: readonly (readonly unknown[])[]): unknown =>
  rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;

const isBlank = (cell: unknown) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
