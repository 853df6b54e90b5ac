import type { Level } from '../alerts/warning';
import { wilson } from '../statistics/wilson';
import { crisisFormulasEn } from '../text/en/crisis';
import { crisisFormulasZh } from '../text/zh-CN/crisis';
import { exposureIn } from './hot';
import { levelAfter } from './lifecycle';
import { gravest, matchText, wordsIn } from './matching/match';
import { MENTION_KINDS, type MentionKind } from './mention';

/** What a cell formula is given: a range as rows of cells, or one value. Blank cells are `''`. */
type Argument = unknown;

const HOUR = 3_600_000;
/** Milliseconds of day 0 of spreadsheets, 1899-12-30, in local time. */
const DAY_ZERO = new Date(1899, 11, 30).getTime();
/** Absolute limit of the bad-review rate and hours for a complaint where the arguments leave them out, as in 设置. */
const [LIMIT, COMPLAINT_HOURS] = [0.05, 24];

/**
 * MENTION_COUNT: how many texts of the last `hours` hold one of the words as an alarm: a text that denies the word or only fears it does not count, as in 舆情提及.
 * Rows without a time or a text do not count.
 *
 * @param times dates, serial numbers or text `YYYY-MM-DD HH:mm`
 * @param words cells, or one text such as `变质、异物`
 * @param asOf end of the window, which it holds; the latest time where it is left out, never the clock
 * @throws Error with a sentence that names the argument and the row
 * @example
 * mentionCount([['2026-11-01 09:00'], ['2026-11-01 10:00']], [['变质了'], ['没有变质']], '变质、异物', 24); // => 1
 */
export function mentionCount(
  times: Argument,
  texts: Argument,
  words: Argument,
  hours: Argument,
  asOf?: Argument,
): number {
  const moments = cellsOf('MENTION_COUNT', 'times', times).map((cell, row) => timeOf('times', cell, row + 1));
  const said = cellsOf('MENTION_COUNT', 'texts', texts).map((cell) => String(cell ?? ''));
  sameHeight('MENTION_COUNT', ['times', moments], ['texts', said]);
  const watched = wordsIn(cellsOf('MENTION_COUNT', 'words', words).join('、'));
  if (watched.length === 0) throw fault((say) => say.noWords('MENTION_COUNT'));
  const span = hoursOf(hours);
  const end = single(asOf) === '' ? latest(moments) : timeOf('as_of', single(asOf), 1);
  if (end === null) return 0;
  return said.filter((text, row) => {
    const at = moments[row] ?? null;
    if (at === null || at > end || end - at >= span * HOUR) return false;
    return gravest(matchText(text, [{ rule: '', words: watched }]).map(({ verdict }) => verdict)) === '告警';
  }).length;
}

/**
 * CRISIS_LEVEL: the level of each row (guide, section 5). 热搜, 报道 or a text that tells of exposure is 一级; a bad-review rate whose interval lies above the limit is
 * 二级, as are a published rule and a complaint that waits longer than 24 hours; a complaint is 三级; all else is blank.
 *
 * @param kinds 类别 or a text
 * @param waiting hours that it has waited for an answer
 * @param bad number of bad reviews, beside `reviews`, number of reviews
 * @param limit of the bad-review rate, a fraction; 0.05 where it is left out
 * @throws Error with a sentence that names the argument and the row
 * @example
 * crisisLevel([['热搜'], ['投诉'], ['投诉'], ['评价']], [[''], [3], [30], ['']]); // => [['一级'], ['三级'], ['二级'], ['']]
 * crisisLevel('', '', 30, 200); // => [['二级']]
 */
export function crisisLevel(
  kinds: Argument,
  waiting?: Argument,
  bad?: Argument,
  reviews?: Argument,
  limit?: Argument,
): (Level | '')[][] {
  const said = cellsOf('CRISIS_LEVEL', 'kinds', kinds).map((cell) => String(cell ?? '').trim());
  const column = (argument: string, given: Argument) => {
    if (given === undefined) return said.map(() => null);
    const cells = cellsOf('CRISIS_LEVEL', argument, given);
    const numbers = cells.map((cell, row) => numberOf('CRISIS_LEVEL', argument, cell, row + 1));
    sameHeight('CRISIS_LEVEL', ['kinds', said], [argument, numbers]);
    return numbers;
  };
  const [hours, worse, all] = [column('waiting_hours', waiting), column('bad', bad), column('reviews', reviews)];
  const most = numberOf('CRISIS_LEVEL', 'limit', single(limit), 1) ?? LIMIT;
  return said.map((kind, row) => {
    const [hits, total] = [worse[row] ?? null, all[row] ?? null];
    const high = hits !== null && total !== null && total > 0 && wilson(Math.min(hits, total), total).low > most;
    return [levelOf(kind, hours[row] ?? 0, high)];
  });
}

function levelOf(said: string, waited: number, highRate: boolean): Level | '' {
  const kind = MENTION_KINDS.find((known) => known === said) ?? null;
  if (exposureIn({ kind: kind as MentionKind | null, text: said }) !== null) return '一级';
  if (highRate || kind === '新规') return '二级';
  return kind === '投诉' ? levelAfter('三级', waited > COMPLAINT_HOURS) : '';
}

/** Both languages: the sheet's language would cost a call to the spreadsheet. */
const fault = (say: (words: typeof crisisFormulasZh) => string) =>
  new Error(`${say(crisisFormulasZh)} ${say(crisisFormulasEn)}`);

const isBlank = (cell: unknown) =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '');
const single = (given: Argument): unknown =>
  Array.isArray(given) ? ((given[0] as unknown[])?.[0] ?? '') : (given ?? '');

/** All cells of an argument, row by row. */
function cellsOf(said: string, argument: string, given: Argument): unknown[] {
  if (given === undefined) throw fault((say) => say.missing(said, argument));
  return Array.isArray(given)
    ? given.flatMap((row: unknown) => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [given];
}

function sameHeight(
  said: string,
  [first, firstCells]: [string, readonly unknown[]],
  [argument, cells]: [string, readonly unknown[]],
) {
  if (cells.length === firstCells.length) return;
  throw fault((say) => say.otherHeight(said, argument, cells.length, first, firstCells.length));
}

/** Milliseconds of a cell that holds a time; null where it is blank. A cell's Date may come from another context, where `instanceof` does not hold. */
function timeOf(argument: string, cell: unknown, row: number): number | null {
  if (isBlank(cell)) return null;
  if (Object.prototype.toString.call(cell) === '[object Date]') return (cell as Date).getTime();
  if (typeof cell === 'number' && cell > 0) return DAY_ZERO + Math.round(cell * 24 * HOUR);
  const parts = /^\s*(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2}))?)?\s*$/.exec(
    String(cell),
  );
  if (!parts) throw fault((say) => say.notATime('MENTION_COUNT', argument, row, String(cell)));
  const [, year, month, day, hour = 0, minute = 0, second = 0] = parts;
  return new Date(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)).getTime();
}

function numberOf(said: string, argument: string, cell: unknown, row: number): number | null {
  if (isBlank(cell)) return null;
  if (typeof cell === 'number' && cell >= 0) return cell;
  throw fault((say) => say.notANumber(said, argument, row, String(cell)));
}

function hoursOf(given: Argument): number {
  const hours = single(given);
  if (given === undefined) throw fault((say) => say.missing('MENTION_COUNT', 'hours'));
  if (typeof hours === 'number' && hours > 0) return hours;
  throw fault((say) => say.hours('MENTION_COUNT', String(hours)));
}

const latest = (moments: readonly (number | null)[]) =>
  moments.reduce<number | null>((most, at) => (at !== null && (most === null || at > most) ? at : most), null);
