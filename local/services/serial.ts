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
  const guess = new Date(wall + new Date(wall).getTimezoneOffset() * MINUTE);
  return new Date(wall + guess.getTimezoneOffset() * MINUTE);
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
