import { workdayEn } from '../text/en/workday';
import { workdayZh } from '../text/zh-CN/workday';
import { addWorkdays, type CountedDay, MOST_WORKDAYS } from './addWorkdays';
import { dateOfDay, dayOfCell, pairedCells } from './cell';
import { adjustmentKey, CALENDARS, type CalendarName, USUAL_CALENDAR, type WorkCalendar } from './workCalendar';

/** What a cell formula is given: a range as rows of cells, or one value. Blank cells are `''`. */
type Argument = unknown;

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
  const refuse = (one: readonly [number, number], other: readonly [number, number]) =>
    fault((words) => words.otherShape(...one, ...other));
  const counted = pairedCells(cellsOf('start', start), cellsOf('days', days), refuse).map((pairs, row) =>
    pairs.map(([from, count]) => countedDay(from, count, row + 1, name, rules)),
  );
  const assumed = counted.map((row) => row.some((one) => one?.assumed));
  const shown = counted.map((row, index) => {
    const cells: unknown[] = row.map((one) => (one === null ? '' : dateOfDay(one.day)));
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
  const day = dayOfCell(from);
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
    const day = dayOfCell(cell);
    const name = CALENDARS.find((one) => one === calendar);
    if (day && name && (plan === '上班' || plan === '休息')) set.set(adjustmentKey(day, name), plan === '上班');
  }
  return set;
}

function cellsOf(argument: 'start' | 'days' | 'calendar' | 'adjustments', given: Argument): unknown[][] {
  if (given === undefined) throw fault((words) => words.missing(argument));
  return Array.isArray(given) ? given.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[given]];
}

const isBlank = (cell: unknown) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
