import { dayNumber, dayOfNumber } from './dayNumber';

/** A moment is wall-clock text `YYYY-MM-DD HH:mm:ss` in the workbook's time zone. Moments sort as text in the order of time. */

const MINUTES_A_DAY = 24 * 60;

const secondsInto = (moment: string) =>
  Number(moment.slice(11, 13)) * 3600 + Number(moment.slice(14, 16)) * 60 + Number(moment.slice(17, 19));

const minuteNumber = (moment: string) => dayNumber(moment.slice(0, 10)) * MINUTES_A_DAY + secondsInto(moment) / 60;

const pad = (part: number) => String(part).padStart(2, '0');

/**
 * The moment that lies `minutes` (may be negative or a fraction) after another, to the second.
 *
 * @example
 * addMinutes('2026-10-31 23:30:00', 45); // => '2026-11-01 00:15:00'
 * addMinutes('2026-03-01 00:00:00', -0.5); // => '2026-02-28 23:59:30'
 */
export function addMinutes(moment: string, minutes: number): string {
  const seconds = Math.round((minuteNumber(moment) + minutes) * 60);
  const day = Math.floor(seconds / 86_400);
  const rest = seconds - day * 86_400;
  return `${dayOfNumber(day)} ${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}:${pad(rest % 60)}`;
}

/**
 * Minutes from one moment to another; negative when `to` is earlier.
 *
 * @example
 * minutesBetween('2026-10-31 23:30:00', '2026-11-01 00:15:00'); // => 45
 */
export function minutesBetween(from: string, to: string): number {
  return minuteNumber(to) - minuteNumber(from);
}
