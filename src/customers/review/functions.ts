import { checkHeights, type FormulaArgument, formulaError, numberColumn } from '../../formula/argument';
import type { Argument } from '../../text/zh-CN/formulas';
import type { Offer } from './profit';
import { VERDICT_WORDS } from './verdict';
import { type Contestant, standingOf } from './winner';

const SAID = 'COUPON_WINNER';

type Cell = string | number;
type Column = readonly (number | null)[];
const BLANK: Cell[] = ['', '', '', '', ''];

/**
 * COUPON_WINNER: for each offer its profit per head with the 90% interval, how sure it is that it beats all the others and the control group, and the verdict by
 * the rules of 触达复盘; see `standingOf`.
 *
 * @param names 权益; a row without a name, people or figures stays blank
 * @param profit gross profit of all who were sent it, before the cost of sending
 * @param controlSent one cell for all offers, or one per row; blank where nobody was left alone
 * @param ended whether the day fixed beforehand is past: before that nothing is called a winner
 * @param cost per head, 0 where it is left out
 * @throws Error with a sentence that names the argument and the row
 * @example
 * couponWinner([['A'], ['B']], [[600], [600]], [[90], [40]], [[3600], [1600]], '', '', true).map(([, , , , verdict]) => verdict); // => ['胜出', '不如别的']
 */
export function couponWinner(
  names: FormulaArgument,
  sent: FormulaArgument,
  buyers: FormulaArgument,
  profit: FormulaArgument,
  controlSent?: FormulaArgument,
  controlProfit?: FormulaArgument,
  ended?: FormulaArgument,
  cost?: FormulaArgument,
): Cell[][] {
  const called = textColumn(names);
  const figures = { sent: amounts('sent', sent), buyers: amounts('buyers', buyers), profit: amounts('profit', profit) };
  checkHeights(SAID, [['names', called], ...(Object.entries(figures) as [Argument, Column][])]);
  const spread = (argument: Argument, given: FormulaArgument) => perRow(argument, given, called.length);
  const control = { sent: spread('control_sent', controlSent), profit: spread('control_profit', controlProfit) };
  const costs = spread('cost', cost);
  const rows = called.map((name, row) => {
    const offer = name === '' ? null : offerIn(figures, row, costs[row] ?? 0);
    return offer && { offer, control: controlIn(control, row, offer) };
  });
  const over = isTrue(ended);
  return rows.map((row) => (row === null ? BLANK : resultOf(row, rows, over)));
}

function resultOf(row: Contestant, rows: readonly (Contestant | null)[], ended: boolean): Cell[] {
  const others = rows.flatMap((one) => (one === null || one === row ? [] : [one.offer]));
  const { profit, chance, verdict } = standingOf(row, others, ended);
  return [profit.point, profit.low, profit.high, chance ?? '', VERDICT_WORDS[verdict]];
}

function offerIn(figures: Readonly<Record<'sent' | 'buyers' | 'profit', Column>>, row: number, cost: number) {
  const [people, buyers, revenue] = [figures.sent[row], figures.buyers[row], figures.profit[row]];
  if (!people || typeof buyers !== 'number' || typeof revenue !== 'number') return null;
  if (buyers > people) throw formulaError((words) => words.moreThan(SAID, 'buyers', row + 1, String(buyers), 'sent'));
  if (buyers === 0 && revenue > 0) throw formulaError((words) => words.ofNobody(SAID, 'profit', row + 1, 'buyers'));
  return { group: { people, buyers, revenue }, margin: 1, cost };
}

/** Who of the control group bought is estimated: its profit by what the offer's buyers brought each. */
function controlIn(control: { sent: Column; profit: Column }, row: number, { group }: Offer): Offer | null {
  const [people, revenue] = [control.sent[row], control.profit[row]];
  if (!people) return null;
  if (typeof revenue !== 'number')
    throw formulaError((words) => words.goesWith(SAID, 'control_profit', 'control_sent'));
  const each = group.buyers > 0 ? group.revenue / group.buyers : 0;
  const buyers = each > 0 ? Math.min(people, revenue / each) : 0;
  return { group: { people, buyers, revenue }, margin: 1, cost: 0 };
}

/** A column of amounts of 0 or more. */
function amounts(argument: Argument, given: FormulaArgument): Column {
  const cells = numberColumn(SAID, argument, given);
  const row = cells.findIndex((cell) => cell !== null && cell < 0);
  if (row >= 0) throw formulaError((words) => words.belowZero(SAID, argument, row + 1, String(cells[row])));
  return cells;
}

/** One amount for all rows, or one for each; nulls where it is left out. */
function perRow(argument: Argument, given: FormulaArgument, rows: number): Column {
  const cells = given === undefined ? [null] : amounts(argument, given);
  if (cells.length === 1) return Array.from({ length: rows }, () => cells[0] ?? null);
  checkHeights(SAID, [
    ['names', Array.from({ length: rows })],
    [argument, cells],
  ]);
  return cells;
}

function textColumn(given: FormulaArgument): string[] {
  if (given === undefined) throw formulaError((words) => words.missing(SAID, 'names'));
  const rows = Array.isArray(given) ? given.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[given]];
  const columns = rows[0]?.length ?? 1;
  if (columns > 1) throw formulaError((words) => words.manyColumns(SAID, 'names', columns));
  return rows.map(([cell]) => String(cell ?? '').trim());
}

function isTrue(given: FormulaArgument): boolean {
  const cell: unknown = Array.isArray(given) ? [given].flat(2)[0] : given;
  const word = String(cell ?? '')
    .trim()
    .toLowerCase();
  if (['true', '1', '是', 'yes'].includes(word)) return true;
  if (['', 'false', '0', '否', 'no'].includes(word)) return false;
  throw formulaError((words) => words.notTrueOrFalse(SAID, 'ended', word));
}
