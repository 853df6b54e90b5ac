import { dayNumber, dayOfNumber } from '../calendar/dayNumber';
import { FESTIVALS, type Festival, festivalDay } from '../calendar/festivals';

/** What one figure of searches stands for. */
export type Every = 'week' | 'month';

/** A week counted from that of 1970-01-01 (Monday to Sunday), or a month counted from January of the year 0: 2026-10 is 24321. */
export type Period = number;

/** Periods in a year. */
export const YEAR: Readonly<Record<Every, number>> = { week: 52, month: 12 };

const WEEK = 7;
/** 1970-01-01 was a Thursday. */
const MONDAY = 3;

/**
 * The week or month in which a day lies: any day of a week stands for it.
 *
 * @param day ISO day
 * @example
 * periodOf('2026-10-26', 'week') === periodOf('2026-11-01', 'week'); // => true
 * periodOf('2026-10-31', 'month'); // => 24321
 */
export function periodOf(day: string, every: Every): Period {
  if (every === 'month') return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  return Math.floor((dayNumber(day) + MONDAY) / WEEK);
}

/**
 * The first day of a period.
 *
 * @example
 * firstDay(24321, 'month'); // => '2026-10-01'
 * firstDay(periodOf('2026-10-31', 'week'), 'week'); // => '2026-10-26'
 */
export function firstDay(period: Period, every: Every): string {
  if (every === 'week') return dayOfNumber(period * WEEK - MONDAY);
  return `${String(Math.floor(period / 12)).padStart(4, '0')}-${String((period % 12) + 1).padStart(2, '0')}-01`;
}

/**
 * The last day of a period.
 *
 * @example
 * lastDay(24321, 'month'); // => '2026-10-31'
 */
export function lastDay(period: Period, every: Every): string {
  return dayOfNumber(dayNumber(firstDay(period + 1, every)) - 1);
}

/** How far around a festival people search for it: weeks or months from that of the run-up, both ends included. */
const AROUND: Readonly<Record<Festival, Readonly<Record<Every, readonly [number, number]>>>> = {
  春节: { week: [-5, 4], month: [-1, 1] },
  端午: { week: [-3, 1], month: [0, 0] },
  七夕: { week: [-3, 1], month: [0, 0] },
  中秋: { week: [-4, 1], month: [0, 0] },
};
/** Days before a festival at which its run-up is taken to be. */
const RUN_UP = 10;

/**
 * The periods of `years` years before that may hold the same season: by the calendar, and by the distance to each festival nearby, because those move up to
 * four weeks.
 *
 * @returns the calendar's first, each once
 * @example
 * twinsOf(periodOf('2026-02-10', 'week'), 'week', 1).map((week) => firstDay(week, 'week')); // => ['2025-02-10', '2025-01-20']
 * twinsOf(periodOf('2026-02-10', 'month'), 'month', 1).map((month) => firstDay(month, 'month')); // => ['2025-02-01', '2025-01-01']
 */
export function twinsOf(period: Period, every: Every, years: number): Period[] {
  const middle = every === 'week' ? dayOfNumber(period * WEEK) : firstDay(period, every);
  const year = Number(middle.slice(0, 4));
  const calendar = periodOf(`${year - years}${middle.slice(4).replace('02-29', '02-28')}`, every);
  const moved = FESTIVALS.flatMap((festival) =>
    [year, year + 1].flatMap((of) => festivalTwin(festival, period, every, of, years)),
  );
  return [...new Set([calendar, ...moved])];
}

function festivalTwin(festival: Festival, period: Period, every: Every, year: number, years: number): Period[] {
  const [now, then] = [runUp(festival, year, every), runUp(festival, year - years, every)];
  if (now === null || then === null) return [];
  const [from, to] = AROUND[festival][every];
  const distance = period - now;
  return distance >= from && distance <= to ? [then + distance] : [];
}

function runUp(festival: Festival, year: number, every: Every): Period | null {
  const day = festivalDay(festival, year);
  return day === null ? null : periodOf(dayOfNumber(dayNumber(day) - RUN_UP), every);
}
