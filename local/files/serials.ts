/** Dates as a spreadsheet has them: days since 1899-12-30, wall-clock time as fraction, no time zone anywhere. */
const msPerDay = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

export const dayFormat = 'yyyy-mm-dd';
export const timeFormat = 'yyyy-mm-dd hh:mm:ss';

/** Before 1 March 1900 spreadsheets disagree on the day by one. */
const earliest = 61;

/** A Date whose UTC parts are the wall clock's. */
export function serialOf(date: Date): number {
  return (date.getTime() - epoch) / msPerDay;
}

/** '2025-01-31' or '2025-01-31 18:05[:09]' to a serial; null for other text and for days that do not exist. */
export function parseSerial(text: string): { serial: number; format: string } | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?: (\d\d):(\d\d)(?::(\d\d))?)?$/.exec(text);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts
    .slice(1)
    .map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year, month - 1, day));
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  if (!exists || hour > 23 || minute > 59 || second > 59 || serialOf(date) < earliest) return null;
  const serial = serialOf(date) + (hour * 3600 + minute * 60 + second) / 86_400;
  return { serial, format: parts[4] === undefined ? dayFormat : timeFormat };
}

/** 'YYYY-MM-DD' or 'YYYY-MM-DD HH:mm:ss', rounded to the second. */
export function serialText(serial: number, withTime: boolean): string {
  const rounded = new Date(epoch + Math.round(serial * 86_400) * 1000);
  const text = rounded.toISOString().replace('T', ' ');
  return withTime ? text.slice(0, 19) : text.slice(0, 10);
}

/** Whether a number under this format is shown as a day, a day with a time, or neither. */
export function dateKind(format: string | null | undefined): 'day' | 'time' | null {
  if (!format) return null;
  const bare = format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./g, '').toLowerCase();
  if (!/[yd]/.test(bare) || /general|[#0?]/.test(bare.replace(/[:.]0+/g, ''))) return null;
  return /[hs]/.test(bare) ? 'time' : 'day';
}
