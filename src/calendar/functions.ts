import { workdayEn } from '../text/en/workday';
import { workdayZh } from '../text/zh-CN/workday';
import { addWorkdays, type CountedDay, MOST_WORKDAYS } from './addWorkdays';
import { dayNumber, dayOfNumber } from './dayNumber';
import { isDay } from './isDay';
import { adjustmentKey, CALENDARS, type CalendarName, USUAL_CALENDAR, type WorkCalendar } from './workCalendar';

/** What a cell formula is given: a range as rows of cells, or one value. Blank cells are `''`. */
type Argument = unknown;

/** Day number of 1899-12-30, the day 0 of spreadsheets. */
const DAY_ZERO = dayNumber('1899-12-30');

/**
 * WORKDAY_CN: the work day that lies `days` work days after `start`, by the Chinese calendar; see `addWorkdays` and `dayStatus`. Blank cells give blanks; one
 * of `start` and `days` may be a single value beside a range. Where a day on the way lies in a year whose holidays are not announced, one more column says so.
 *
 * @param start date cells, serial numbers or ISO days
 * @param calendar 办公 where it is not given
 * @param adjustments rows of 日历调整: day, calendar, 上班 or 休息
 * @returns dates at local midnight
 * @throws Error with a sentence that names the argument and the row
 */
export function workdayCn(start: Argument, days: Argument, calendar?: Argument, adjustments?: Argument): unknown {
  const name = calendarOf(calendar);
  const rules: WorkCalendar = { ...USUAL_CALENDAR, adjustments: adjustmentsOf(adjustments) };
  const counted = paired(cellsOf('start', start), cellsOf('days', days)).map((pairs, row) =>
    pairs.map(([from, count]) => countedDay(from, count, row + 1, name, rules)),
  );
  const assumed = counted.map((row) => row.some((one) => one?.assumed));
  const shown = counted.map((row, index) => {
    const cells: unknown[] = row.map((one) => (one === null ? '' : localMidnight(one.day)));
    return assumed.includes(true) ? [...cells, assumed[index] ? inBoth(({ assumed: label }) => label) : ''] : cells;
  });
  return shown.length === 1 && shown[0]?.length === 1 ? shown[0][0] : shown;
}

/** Both languages: the sheet's language would cost a call to the spreadsheet. */
const inBoth = (say: (words: typeof workdayZh) => string) => `${say(workdayZh)} ${say(workdayEn)}`;

const fault = (say: (words: typeof workdayZh) => string) => new Error(inBoth(say));

function countedDay(
  from: unknown,
  count: unknown,
  row: number,
  calendar: CalendarName,
  rules: WorkCalendar,
): CountedDay | null {
  if (isBlank(from) || isBlank(count)) return null;
  const day = dayOf(from);
  if (day === null) throw fault((words) => words.notADay('start', row, String(from)));
  if (typeof count !== 'number' || !Number.isFinite(count) || Math.abs(count) > MOST_WORKDAYS) {
    throw fault((words) => words.notACount(row, String(count), MOST_WORKDAYS));
  }
  return addWorkdays(day, Math.trunc(count), calendar, rules);
}

function calendarOf(given: Argument): CalendarName {
  const [[cell = ''] = []] = cellsOf('calendar', given ?? '');
  if (isBlank(cell)) return '办公';
  const found = CALENDARS.find((name) => name === String(cell).trim());
  if (!found) throw fault((words) => words.noSuchCalendar(String(cell), CALENDARS));
  return found;
}

/** Rows that are not whole, such as headers and blanks, are passed over: a formula gets whole columns. */
function adjustmentsOf(given: Argument): Map<string, boolean> {
  const set = new Map<string, boolean>();
  for (const [cell, calendar, plan] of cellsOf('adjustments', given ?? '')) {
    const day = dayOf(cell);
    const name = CALENDARS.find((one) => one === calendar);
    if (day && name && (plan === '上班' || plan === '休息')) set.set(adjustmentKey(day, name), plan === '上班');
  }
  return set;
}

function cellsOf(argument: 'start' | 'days' | 'calendar' | 'adjustments', given: Argument): unknown[][] {
  if (given === undefined) throw fault((words) => words.missing(argument));
  return Array.isArray(given) ? given.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[given]];
}

/** Cells of two ranges of one shape, or of a range and a single value. */
function paired(left: unknown[][], right: unknown[][]): [unknown, unknown][][] {
  const isSingle = (cells: unknown[][]) => cells.length === 1 && cells[0]?.length === 1;
  const [rows, columns] = isSingle(left) ? shape(right) : shape(left);
  const fits = (cells: unknown[][]) => isSingle(cells) || (shape(cells)[0] === rows && shape(cells)[1] === columns);
  if (!fits(right)) throw fault((words) => words.otherShape(rows, columns, ...shape(right)));
  const at = (cells: unknown[][], row: number, column: number) =>
    isSingle(cells) ? cells[0]?.[0] : cells[row]?.[column];
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => [at(left, row, column), at(right, row, column)]),
  );
}

const shape = (cells: unknown[][]): [number, number] => [cells.length, cells[0]?.length ?? 0];

const isBlank = (cell: unknown) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');

/** The ISO day of a cell; null where it is none. A cell's Date may come from another context, where `instanceof` does not hold. */
function dayOf(cell: unknown): string | null {
  if (Object.prototype.toString.call(cell) === '[object Date]') return dayOfDate(cell as Date);
  if (typeof cell === 'number') return cell >= 1 && cell < 200_000 ? dayOfNumber(DAY_ZERO + Math.floor(cell)) : null;
  if (typeof cell !== 'string') return null;
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(cell.trim());
  const day = match ? `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}` : '';
  return isDay(day) ? day : null;
}

const dayOfDate = (date: Date) => {
  const local = Date.UTC(date.getFullYear(), date.getMonth(), date.getDate());
  return Number.isNaN(local) ? null : dayOfNumber(local / 86_400_000);
};

const localMidnight = (day: string) =>
  new Date(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)));
