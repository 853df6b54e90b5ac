import type { CellInput } from '../engine/engine';

/** What a text becomes when it is written into a cell that is not plain text ('@'): as if somebody typed it. */
export interface Typed extends CellInput {
  /** The format that comes with it, for a cell that has none. */
  numberFormat?: string;
}

export const DAY_FORMAT = 'yyyy-mm-dd';
export const TIME_FORMAT = 'yyyy-mm-dd hh:mm:ss';

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/;
const PERCENT = /^([+-]?(?:\d+\.?\d*|\.\d+))%$/;
const MONEY = /^([+-]?)([¥￥$])\s?(\d[\d,]*(?:\.\d+)?)$/;
const DAY = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})(?: +(\d{1,2}):(\d{2})(?::(\d{2}))?)?$/;
const CHINESE_DAY = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/;
const MONTH = /^(\d{4})([-/])(\d{1,2})$/;
const DAY_OF_YEAR = /^(\d{1,2})([-/])(\d{1,2})$/;
const CLOCK = /^(\d{1,2}):(\d{2})(?::(\d{2}))?$/;

/** First characters of everything that could be more than text; all other text is left alone at once. */
const MAY_MEAN_MORE = /^[\d+\-.='¥￥$tTfF]/;

/** null: plain text, to be stored as it is. `year` is the year of a day written without one. */
export function typed(text: string, year: number): Typed | null {
  if (!MAY_MEAN_MORE.test(text)) return null;
  if (text.startsWith("'")) return { value: text.slice(1) };
  if (text.startsWith('=') && text.length > 1) return { formula: text };
  if (/^(true|false)$/i.test(text)) return { value: text.length === 4 };
  return number(text.trim()) ?? moment(text.trim(), year);
}

function number(text: string): Typed | null {
  if (NUMBER.test(text)) return { value: Number(text) };
  if (GROUPED.test(text)) {
    return { value: Number(text.replaceAll(',', '')), numberFormat: text.includes('.') ? '#,##0.00' : '#,##0' };
  }
  const percent = PERCENT.exec(text)?.[1];
  // Through the decimal text, so that 12.3% is 0.123 and not 0.12300000000000001.
  if (percent) return { value: Number(`${percent}e-2`), numberFormat: percent.includes('.') ? '0.00%' : '0%' };
  const [, sign, currency, amount] = MONEY.exec(text) ?? [];
  if (!amount) return null;
  return { value: Number(sign + amount.replaceAll(',', '')), numberFormat: `${currency}#,##0.00` };
}

function moment(text: string, year: number): Typed | null {
  const day = DAY.exec(text);
  if (day) return atTime(days(day[1], day[3], day[4]), day.slice(5));
  const chinese = CHINESE_DAY.exec(text);
  if (chinese) return formatted(days(chinese[1], chinese[2], chinese[3]), 'yyyy"年"m"月"d"日"');
  const month = MONTH.exec(text);
  if (month) return formatted(days(month[1], month[3], '1'), `yyyy${month[2]}mm`);
  const dayOfYear = DAY_OF_YEAR.exec(text);
  if (dayOfYear) return formatted(days(String(year), dayOfYear[1], dayOfYear[3]), `m${dayOfYear[2]}d`);
  const clock = CLOCK.exec(text);
  return clock ? formatted(fraction(clock.slice(1)), clock[3] ? 'hh:mm:ss' : 'hh:mm') : null;
}

function atTime(day: number | null, clock: (string | undefined)[]): Typed | null {
  if (day === null || clock[0] === undefined) return formatted(day, DAY_FORMAT);
  const part = fraction(clock);
  return part === null ? null : { value: day + part, numberFormat: TIME_FORMAT };
}

function formatted(value: number | null, numberFormat: string): Typed | null {
  return value === null ? null : { value, numberFormat };
}

/** Serial number of a day; null for the 31st of February. */
function days(year = '', month = '', day = ''): number | null {
  const moment = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real = moment.getUTCMonth() === Number(month) - 1 && moment.getUTCDate() === Number(day);
  return real ? moment.getTime() / 86_400_000 + 25_569 : null;
}

function fraction([hours = '', minutes = '', seconds = '0']: (string | undefined)[]): number | null {
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
