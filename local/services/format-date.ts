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
  const wall = wallTime(date, timeZone);
  const shown = new Date(wall);
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    millisecond: shown.getUTCMilliseconds(),
    weekday: shown.getUTCDay() || 7,
    weekdayName: WEEKDAYS[shown.getUTCDay()] ?? '',
    monthName: MONTHS[shown.getUTCMonth()] ?? '',
    offset: Math.round((wall - date.getTime()) / MINUTE),
  };
}

/** What the clock on the wall shows there, as if it were UTC (milliseconds since 1970). */
function wallTime(date: Date, timeZone: string): number {
  const [, sign, hours, minutes = '0'] = /^GMT([+-])(\d{1,2}):?(\d{2})?$/.exec(timeZone) ?? [];
  if (sign) return date.getTime() + Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * MINUTE;
  const found = formatter(timeZone).formatToParts(date);
  const [year = 0, month = 0, ...rest] = FIELDS.map((type) => Number(found.find((part) => part.type === type)?.value));
  const millisecond = ((date.getTime() % 1000) + 1000) % 1000;
  return Date.UTC(year, month - 1, ...rest, millisecond);
}

const MINUTE = 60_000;
const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const FIELDS = ['year', 'month', 'day', 'hour', 'minute', 'second'];
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  const made = newFormatter(timeZone);
  formatters.set(timeZone, made);
  return made;
}

function newFormatter(timeZone: string): Intl.DateTimeFormat {
  const day = { year: 'numeric', month: 'numeric', day: 'numeric' } as const;
  const time = { hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23' } as const;
  try {
    return new Intl.DateTimeFormat('en-US', { ...day, ...time, timeZone });
  } catch (cause) {
    throw new Exception(`Invalid argument: timeZone "${timeZone}"`, { cause });
  }
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
