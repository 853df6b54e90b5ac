import { dayOfWeek } from './dayOfWeek';
import { daysBetween } from './daysBetween';
import { festivalDay } from './festivals';
import { announced, isPublished } from './holidays';

/** Whose calendar it is: the office's, the one of customer service and warehouse, or the suppliers'. */
export const CALENDARS = ['办公', '客服仓库', '供应商'] as const;
export type CalendarName = (typeof CALENDARS)[number];

/** Days without work around the Spring Festival: from `before` days ahead of it to the `last`-th day of the new year. */
export interface Closure {
  readonly before: number;
  readonly last: number;
}

/** What a shop may set about its calendars. */
export interface WorkCalendar {
  /** Work (true) or rest (false) as set by hand, by `adjustmentKey`. */
  readonly adjustments: ReadonlyMap<string, boolean>;
  readonly closures: Readonly<Record<'客服仓库' | '供应商', Closure>>;
}

/**
 * The closures where a shop sets none. Customer service and warehouse rest on the four statutory days, New Year's eve to the third day (全国年节及纪念日放假
 * 办法, 2024); factories from 小年 in the south, about seven days ahead, to the Lantern Festival on the fifteenth.
 */
export const USUAL_CALENDAR: WorkCalendar = {
  adjustments: new Map(),
  closures: { 客服仓库: { before: 1, last: 3 }, 供应商: { before: 7, last: 15 } },
};

export const adjustmentKey = (day: string, calendar: CalendarName) => `${day} ${calendar}`;

/** What is known of a day: whether it is worked, and whether that only assumes Monday to Friday because its year is not announced yet. */
export interface DayStatus {
  readonly works: boolean;
  readonly assumed: boolean;
}

/**
 * Whether a day is worked.
 *
 * 办公: Monday to Friday with official days off and make-up days. 客服仓库: every day of the week but the shop's Spring Festival closure; public holidays are
 * its busy days. 供应商: as 办公, and shut for the factories' own Spring Festival closure. What is set by hand goes before all of it.
 *
 * @param day ISO day
 * @example
 * dayStatus('2026-10-10', '办公'); // => { works: true, assumed: false }
 * dayStatus('2026-10-03', '客服仓库'); // => { works: true, assumed: false }
 * dayStatus('2026-02-25', '供应商'); // => { works: false, assumed: false }
 * dayStatus('2027-10-01', '办公'); // => { works: true, assumed: true }
 */
export function dayStatus(day: string, calendar: CalendarName, rules: WorkCalendar = USUAL_CALENDAR): DayStatus {
  const byHand = rules.adjustments.get(adjustmentKey(day, calendar));
  if (byHand !== undefined) return { works: byHand, assumed: false };
  if (calendar !== '办公' && inClosure(day, rules.closures[calendar])) return { works: false, assumed: false };
  return calendar === '客服仓库' ? { works: true, assumed: !isFestivalYear(day) } : officeDay(day);
}

const yearOf = (day: string) => Number(day.slice(0, 4));

const isFestivalYear = (day: string) => festivalDay('春节', yearOf(day)) !== null;

function officeDay(day: string): DayStatus {
  const said = announced(day);
  const works = said === null ? dayOfWeek(day) <= 5 : said === 'work';
  return { works, assumed: !isPublished(yearOf(day)) };
}

/**
 * Whether nothing is done on a day beyond the weekends and public holidays that any week has: the calendar's own Spring Festival closure, or a rest set by hand.
 *
 * @param day ISO day
 * @example
 * isShut('2026-02-25', '供应商'); // => true
 * isShut('2026-10-03', '供应商'); // => false
 */
export function isShut(day: string, calendar: '客服仓库' | '供应商', rules: WorkCalendar = USUAL_CALENDAR): boolean {
  const byHand = rules.adjustments.get(adjustmentKey(day, calendar));
  return byHand === undefined ? inClosure(day, rules.closures[calendar]) : !byHand;
}

/** The new year's first day is the festival itself. A long closure begins in the December before. */
function inClosure(day: string, { before, last }: Closure): boolean {
  return [yearOf(day), yearOf(day) + 1].some((year) => {
    const festival = festivalDay('春节', year);
    const distance = festival === null ? last : daysBetween(festival, day);
    return distance >= -before && distance < last;
  });
}
