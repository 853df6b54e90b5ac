import * as z from 'zod/mini';
import { halfWidth, type Value } from './cell';

/**
 * What a column takes. A date cell reaches these schemas as its wall-clock text `YYYY-MM-DD HH:mm:ss` marked by `WallClock`, so that rooms never see
 * `Date`; what they give out is text, numbers and ISO days.
 */
export class WallClock {
  constructor(readonly text: string) {}
}

/** What was expected of a cell that is refused; `text/…/workbook.ts` has the sentence. */
export type Expected =
  | 'text'
  | 'number'
  | 'count'
  | 'money'
  | 'rate'
  | 'day'
  | 'time'
  | 'month'
  | 'choice'
  | 'yesNo'
  | 'filled';

type Reading = { value: Value } | { expected: Expected };
type Cell = string | number | boolean | WallClock;

const isBlank = (cell: Cell) => typeof cell === 'string' && cell.trim() === '';
const isError = (cell: Cell) =>
  typeof cell === 'string' && /^#(REF|N\/A|VALUE|DIV\/0|NAME|NUM|NULL|ERROR|SPILL|CALC)[!?]?/.test(cell);

function readText(cell: Cell): Reading {
  if (isError(cell)) return { expected: 'text' };
  if (cell instanceof WallClock) return { value: cell.text.replace(/ 00:00:00$/, '') };
  return { value: String(cell).trim() };
}

/** A number as people write it: `1,050.00`, `¥12`, `30元`, `1.2万`, `１２`; not `1 2` and not `12-3`. */
function numberOf(cell: Cell): number | null {
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : null;
  if (typeof cell !== 'string') return null;
  const match = /^([+-]?)[¥$]?\s?(\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+)\s?(万|亿)?元?$/.exec(
    halfWidth(cell).replace('￥', '¥'),
  );
  if (!match) return null;
  const scale = match[3] === '万' ? 1e4 : match[3] === '亿' ? 1e8 : 1;
  const size = Number((match[2] as string).replace(/,/g, ''));
  return (match[1] === '-' ? -1 : 1) * Number((size * scale).toPrecision(15));
}

const numeric =
  (expected: Expected, accepts: (value: number) => boolean) =>
  (cell: Cell): Reading => {
    const value = numberOf(cell);
    return value !== null && accepts(value) ? { value } : { expected };
  };

function readRate(cell: Cell): Reading {
  const percent = typeof cell === 'string' ? /^([\d.]+)%$/.exec(halfWidth(cell)) : null;
  const value = percent ? Number(percent[1]) / 100 : numberOf(cell);
  return value !== null && Number.isFinite(value) ? { value } : { expected: 'rate' };
}

const DAY =
  /^(\d{4})\s?[-/.年]\s?(\d{1,2})\s?[-/.月]\s?(\d{1,2})\s?日?(?:[T ]\s?(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?)?$/;
const pad = (part: string | undefined) => (part ?? '0').padStart(2, '0');

/** `YYYY-MM-DD HH:mm:ss`, or null where the text is no such day of the calendar. */
function wallClockOf(cell: Cell): string | null {
  if (cell instanceof WallClock) return cell.text;
  const match = typeof cell === 'string' ? DAY.exec(halfWidth(cell)) : null;
  if (!match) return null;
  const [, year, month, day, hour, minute, second] = match;
  const stamp = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const real =
    stamp.getUTCMonth() === Number(month) - 1 &&
    stamp.getUTCDate() === Number(day) &&
    Number(hour ?? 0) < 24 &&
    Number(minute ?? 0) < 60 &&
    Number(second ?? 0) < 60;
  return real ? `${year}-${pad(month)}-${pad(day)} ${pad(hour)}:${pad(minute)}:${pad(second)}` : null;
}

function readDay(cell: Cell): Reading {
  const text = wallClockOf(cell);
  return text ? { value: text.slice(0, 10) } : { expected: 'day' };
}

function readTime(cell: Cell): Reading {
  const text = wallClockOf(cell);
  return text ? { value: text } : { expected: 'time' };
}

function readMonth(cell: Cell): Reading {
  const whole = wallClockOf(cell);
  if (whole) return { value: whole.slice(0, 7) };
  const match = typeof cell === 'string' ? /^(\d{4})\s?[-/.年]?\s?(\d{1,2})月?$/.exec(halfWidth(cell)) : null;
  const real = match && Number(match[2]) >= 1 && Number(match[2]) <= 12;
  return match && real ? { value: `${match[1]}-${pad(match[2])}` } : { expected: 'month' };
}

function readYesNo(cell: Cell): Reading {
  if (typeof cell === 'boolean') return { value: cell };
  const word = String(cell).trim().toLowerCase();
  if (['是', 'true', 'yes', '1', '启用', '√'].includes(word)) return { value: true };
  return ['否', 'false', 'no', '0', '停用'].includes(word) ? { value: false } : { expected: 'yesNo' };
}

const readChoice =
  (choices: readonly string[]) =>
  (cell: Cell): Reading => {
    const word = typeof cell === 'string' ? halfWidth(cell) : String(cell);
    const found = choices.find((choice) => halfWidth(choice) === word);
    return found === undefined ? { expected: 'choice' } : { value: found };
  };

/** The zod schema of one column's cells: blank gives null, or is refused where the column is required. */
function schema<T extends Value>(read: (cell: Cell) => Reading, required: boolean): z.ZodMiniType<T> {
  return z.transform((input, context) => {
    const cell = input as Cell;
    const reading: Reading = isBlank(cell) ? (required ? { expected: 'filled' } : { value: null }) : read(cell);
    if ('value' in reading) return reading.value as T;
    context.issues.push({ code: 'custom', input, params: { expected: reading.expected } });
    return z.NEVER;
  }) as unknown as z.ZodMiniType<T>;
}

export type Kind = 'text' | 'count' | 'number' | 'money' | 'rate' | 'day' | 'time' | 'month' | 'choice' | 'yesNo';

/** Google number format and default width in pixels of each kind. */
const LOOKS: Record<Kind, { format: string; width: number }> = {
  text: { format: '@', width: 140 },
  choice: { format: '@', width: 100 },
  yesNo: { format: '@', width: 60 },
  count: { format: '#,##0', width: 84 },
  // Not #,##0.##, which leaves a point behind whole numbers.
  number: { format: '#,##0.0#', width: 84 },
  money: { format: '#,##0.00', width: 100 },
  rate: { format: '0.0%', width: 84 },
  day: { format: 'yyyy-mm-dd', width: 100 },
  time: { format: 'yyyy-mm-dd hh:mm:ss', width: 150 },
  month: { format: '@', width: 84 },
};

/** The words that a list offers for a yes or no. */
const YES_NO: readonly string[] = ['是', '否'];

const READERS: Record<Exclude<Kind, 'choice'>, (cell: Cell) => Reading> = {
  text: readText,
  count: numeric('count', (value) => value >= 0),
  number: numeric('number', () => true),
  money: numeric('money', () => true),
  rate: readRate,
  day: readDay,
  time: readTime,
  month: readMonth,
  yesNo: readYesNo,
};

/** A colour that says something of a computed cell: where `when` is true of its row. The last one that holds wins. */
export interface Tint {
  when(row: Readonly<Record<string, Value>>): boolean;
  readonly background?: string;
  readonly ink?: string;
}

/** One column of a tab. `T` is what a checked cell gives: null where it may be blank and is. */
export interface Column<T extends Value = Value> {
  readonly header: string;
  readonly kind: Kind;
  readonly schema: z.ZodMiniType<T>;
  readonly required: boolean;
  readonly computed: boolean;
  readonly choices: readonly string[] | null;
  readonly format: string;
  readonly width: number;
  readonly wrap: boolean;
  readonly tints: readonly Tint[];
}

interface Options {
  choices?: readonly string[];
  format?: string;
  width?: number;
  wrap?: boolean;
  tints?: readonly Tint[];
}

function column<T extends Value>(
  header: string,
  kind: Kind,
  required: boolean,
  computed: boolean,
  options: Options,
): Column<T> {
  const read = kind === 'choice' ? readChoice(options.choices ?? []) : READERS[kind];
  const { format = LOOKS[kind].format, width = LOOKS[kind].width, wrap = false, tints = [] } = options;
  const choices = options.choices ?? (kind === 'yesNo' && !computed ? YES_NO : null);
  return { header, kind, schema: schema<T>(read, required), required, computed, choices, format, width, wrap, tints };
}

type Read<K extends Kind> = K extends 'text' | 'choice' | 'day' | 'time' | 'month'
  ? string
  : K extends 'yesNo'
    ? boolean
    : number;

/** A column that the user must fill. */
export const required = <K extends Kind>(header: string, kind: K, options: Options = {}) =>
  column<Read<K>>(header, kind, true, false, options);
/** A column that the user may leave blank. */
export const optional = <K extends Kind>(header: string, kind: K, options: Options = {}) =>
  column<Read<K> | null>(header, kind, false, false, options);
/** A column that ShopDeck fills. */
export const computed = <K extends Kind>(header: string, kind: K, options: Options = {}) =>
  column<Read<K> | null>(header, kind, false, true, options);
/** A column that a chart draws, filled by ShopDeck. The first cell of each block is the name of its series, because a chart takes the name from there. */
export const series = (header: string, format: string) =>
  computed(header, 'text', { format, width: 130 }) as unknown as Column<string | number | null>;
