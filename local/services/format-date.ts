import { Exception } from '../runtime/exception';

/** Letters of Java's SimpleDateFormat that we know, quoted text ('' is a quote), and runs of one letter. */
const TOKEN = /''|'((?:[^']|'')*)'|([A-Za-z])\2*/g;

/**
 * Formats a date as Java's SimpleDateFormat does in an English locale, which is what Utilities.formatDate documents.
 * @throws Exception for an unknown time zone or letter
 */
export function formatDate(date: Date, timeZone: string, format: string): string {
  const parts = partsOf(date, timeZone);
  return format.replace(TOKEN, (token, quoted?: string, letter?: string) => {
    if (token === "''") return "'";
    if (quoted !== undefined) return quoted.replaceAll("''", "'");
    return field(letter ?? '', token.length, parts);
  });
}

interface Parts {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** 1 Monday … 7 Sunday */
  weekday: number;
  weekdayName: string;
  monthName: string;
  /** Minutes east of Greenwich. */
  offset: number;
}

function partsOf(date: Date, timeZone: string): Parts {
  const found = Object.fromEntries(
    formatter(timeZone)
      .formatToParts(date)
      .map(({ type, value }) => [type, value]),
  );
  const [year, month, day] = [Number(found.year), Number(found.month), Number(found.day)];
  const [hour, minute, second] = [Number(found.hour), Number(found.minute), Number(found.second)];
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  const monthName = new Date(wall).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
  const weekdayName = new Date(wall).toLocaleString('en-US', { weekday: 'long', timeZone: 'UTC' });
  const weekday = new Date(wall).getUTCDay() || 7;
  const millisecond = ((date.getTime() % 1000) + 1000) % 1000;
  const offset = Math.round((wall + millisecond - date.getTime()) / 60_000);
  return { year, month, day, hour, minute, second, millisecond, weekday, weekdayName, monthName, offset };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = newFormatter(timeZone);
  formatters.set(timeZone, made);
  return made;
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  const zone = /^GMT[+-]\d{1,2}(:?\d{2})?$/.test(timeZone) ? offsetZone(timeZone) : timeZone;
  const numeric = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...numeric, ...time, timeZone: zone });
  } catch (cause) {
    throw new Exception(`Invalid argument: timeZone "${timeZone}"`, { cause });
  }
}

/** "GMT+8" → "+08:00" */
function offsetZone(text: string): string {
  const [, sign = '+', hours = '0', minutes = '00'] = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(text) ?? [];
  return `${sign}${hours.padStart(2, '0')}:${minutes}`;
}

function field(letter: string, width: number, parts: Parts): string {
  const digits = (value: number) => String(value).padStart(width, '0');
  switch (letter) {
    case 'y':
      return width === 2 ? String(parts.year % 100).padStart(2, '0') : digits(parts.year);
    case 'M':
      if (width > 3) return parts.monthName;
      return width === 3 ? parts.monthName.slice(0, 3) : digits(parts.month);
    case 'd':
      return digits(parts.day);
    case 'H':
      return digits(parts.hour);
    case 'h':
      return digits(parts.hour % 12 || 12);
    case 'm':
      return digits(parts.minute);
    case 's':
      return digits(parts.second);
    case 'S':
      return digits(parts.millisecond);
    case 'a':
      return parts.hour < 12 ? 'AM' : 'PM';
    case 'E':
      return width > 3 ? parts.weekdayName : parts.weekdayName.slice(0, 3);
    case 'u':
      return digits(parts.weekday);
    case 'Z':
      return offsetText(parts.offset, '');
    case 'X':
      return parts.offset === 0 ? 'Z' : offsetText(parts.offset, width === 3 ? ':' : '').slice(0, width === 1 ? 3 : 6);
    default:
      throw new Exception(`Illegal pattern character '${letter}'`);
  }
}

function offsetText(offset: number, between: string): string {
  const minutes = Math.abs(offset);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0'));
  return `${offset < 0 ? '-' : '+'}${hours}${between}${rest}`;
}
