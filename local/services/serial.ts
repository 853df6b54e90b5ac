/** Serial numbers count days from 1899-12-30, in the wall time of the workbook, which is the time zone of this process. */
const DAY = 86_400_000;
const EPOCH = 25_569;
const MINUTE = 60_000;

/** Date → serial number of its local wall time. */
export function toSerial(date: Date): number {
  return (date.getTime() - date.getTimezoneOffset() * MINUTE) / DAY + EPOCH;
}

/** Serial number → Date, to the millisecond. */
export function fromSerial(serial: number): Date {
  const wall = Math.round((serial - EPOCH) * DAY);
  const minutes = offsetOf(Math.floor(wall / DAY));
  if (minutes !== null) return new Date(wall + minutes * MINUTE);
  const guess = new Date(wall + new Date(wall).getTimezoneOffset() * MINUTE);
  return new Date(wall + guess.getTimezoneOffset() * MINUTE);
}

const offsets = new Map<number, number | null>();

/** Minutes west of Greenwich on a day since 1970, null where the clock changes; asking the time zone each time is slow. */
function offsetOf(day: number): number | null {
  const seen = offsets.get(day);
  if (seen !== undefined) return seen;
  const [before, after] = [day - 1, day + 2].map((each) => new Date(each * DAY).getTimezoneOffset());
  const minutes = before === after ? (before ?? 0) : null;
  offsets.set(day, minutes);
  return minutes;
}

const known = new Map<string, boolean>();

/** True for number formats that show a date or a time of day; quoted text and [colours] do not count. */
export function isDateFormat(pattern: string): boolean {
  const seen = known.get(pattern);
  if (seen !== undefined) return seen;
  const bare = pattern.replace(/"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|general/gi, '');
  const answer = bare !== '@' && /[ymdhs]/i.test(bare) && !/[0#?]/.test(bare.replace(/\.0+/g, ''));
  known.set(pattern, answer);
  return answer;
}
