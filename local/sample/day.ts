/** Days are counted from 1970-01-01; wall clocks have no time zone: they are the shop's own. */
const DAY = 86_400_000;

export const dayNumber = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / DAY;

export const isoDay = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** `YYYY-MM`. */
export const monthOf = (day: number): string => isoDay(day).slice(0, 7);

/** `YYYY-MM-DD HH:mm:ss` of a day and the seconds since its midnight; more than a day's seconds run on into the next. */
export const wallClock = (day: number, seconds: number): string =>
  new Date(day * DAY + seconds * 1000).toISOString().slice(0, 19).replace('T', ' ');

/** The first day of the month, and that of the next one. */
export function monthSpan(month: string): { from: number; until: number } {
  const from = new Date(`${month}-01T00:00:00Z`);
  const until = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1));
  return { from: from.getTime() / DAY, until: until.getTime() / DAY };
}

/** Months from one to another, both included. */
export function monthsBetween(first: string, last: string): string[] {
  const months = [first];
  while ((months[months.length - 1] ?? last) < last) {
    months.push(monthOf(monthSpan(months[months.length - 1] ?? last).until));
  }
  return months;
}
