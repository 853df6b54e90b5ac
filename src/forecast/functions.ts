import { type FormulaArgument, formulaError, numberCells, numberColumn } from '../formula/argument';
import type { MonthNumber } from './calendarEffects';
import { FEWEST_MONTHS, forecast, SEASONAL_MONTHS } from './forecast';
import { withoutEnds } from './history';
import { leadTimeOf, safetyStock } from './safetyStock';
import { seasonIndex } from './seasonIndex';

type HistoryArgument = 'history' | 'demand';

/** Farther ahead the intervals say nothing any more. */
const MOST_MONTHS = 36;
const USUAL_SERVICE = 0.95;

/**
 * SEASON_INDEX: see `seasonIndex`. Twelve rows, the first for the calendar month of the history's first row.
 *
 * @throws Error with a sentence that names the argument and what is wrong
 */
export function seasonIndexRows(history: FormulaArgument): number[][] {
  const index = seasonIndex(salesOf('SEASON_INDEX', 'history', history, SEASONAL_MONTHS));
  return (index ?? []).map((value) => [value]);
}

/**
 * SEASON_FORECAST: one row per month after the history's last figure: point, lo80, hi80, lo95, hi95; see `forecast`.
 * Blank cells within are gaps; blank cells after the last figure are months to come.
 *
 * @param firstMonth month of the history's first row; without it nothing is said of festivals
 * @throws Error with a sentence that names the argument and what is wrong
 */
export function seasonForecast(
  history: FormulaArgument,
  months: FormulaArgument,
  firstMonth?: FormulaArgument,
): number[][] {
  const said = 'SEASON_FORECAST';
  const sales = salesOf(said, 'history', history, FEWEST_MONTHS);
  const ahead = single(months);
  const count = numberCells(said, 'months', ahead)[0] ?? null;
  if (count === null || !Number.isInteger(count) || count < 1 || count > MOST_MONTHS) {
    throw formulaError((words) => words.notMonths(said, 'months', String(ahead), MOST_MONTHS));
  }
  const rows = forecast(sales, count, monthOf(said, firstMonth)).months;
  return rows.map(({ point, lo80, hi80, lo95, hi95 }) => [point, lo80, hi80, lo95, hi95]);
}

/**
 * SAFETY_STOCK: see `safetyStock`. One lead time, or a range of measured ones, whose spread then counts as well.
 *
 * @param service 0.95 where it is not given
 * @throws Error with a sentence that names the argument and what is wrong
 */
export function safetyStockOf(demand: FormulaArgument, leadDays: FormulaArgument, service?: FormulaArgument): number {
  const said = 'SAFETY_STOCK';
  const sales = salesOf(said, 'demand', demand, FEWEST_MONTHS);
  const days = numberCells(said, 'lead_days', leadDays).filter((day) => day !== null);
  const wrong = days.find((day) => day <= 0);
  if (wrong !== undefined || days.length === 0) {
    throw formulaError((words) => words.notDays(said, 'lead_days', String(wrong ?? '')));
  }
  return safetyStock(sales, leadTimeOf(days), serviceOf(said, service)) ?? 0;
}

function salesOf(said: string, argument: HistoryArgument, given: FormulaArgument, needed: number): (number | null)[] {
  const sales = numberColumn(said, argument, given);
  const row = sales.findIndex((value) => value !== null && value < 0);
  if (row >= 0) throw formulaError((words) => words.belowZero(said, argument, row + 1, String(sales[row])));
  const { values } = withoutEnds(sales);
  const known = needed > FEWEST_MONTHS ? values.length : values.filter((value) => value !== null).length;
  if (known < needed) throw formulaError((words) => words.shortHistory(said, argument, known, needed));
  return sales;
}

function serviceOf(said: string, given: FormulaArgument): number {
  if (isBlank(single(given))) return USUAL_SERVICE;
  const service = numberCells(said, 'service', single(given))[0] ?? 0;
  if (service >= 0.5 && service <= 0.999) return service;
  throw formulaError((words) => words.notAService(said, 'service', String(service)));
}

/** A month as the cell has it: a date of the sheet, or text that begins with year and month. */
function monthOf(said: string, given: FormulaArgument): MonthNumber | undefined {
  const cell = single(given);
  if (isBlank(cell)) return undefined;
  // A cell's Date may come from another context, where `instanceof` does not hold.
  if (Object.prototype.toString.call(cell) === '[object Date]') {
    const date = cell as Date;
    return date.getFullYear() * 12 + date.getMonth();
  }
  const [, year, month] = /^\s*((?:19|20)\d\d)[-/.年]?(0?[1-9]|1[0-2])(?!\d)/.exec(String(cell)) ?? [];
  if (year && month) return Number(year) * 12 + Number(month) - 1;
  throw formulaError((words) => words.notAMonth(said, 'first_month', String(cell)));
}

function single(given: FormulaArgument): unknown {
  const row: unknown = Array.isArray(given) && given.length === 1 ? given[0] : given;
  return Array.isArray(row) && row.length === 1 ? row[0] : row;
}

function isBlank(cell: unknown): boolean {
  return cell === undefined || cell === null || (typeof cell === 'string' && cell.trim() === '');
}
