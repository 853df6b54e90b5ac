import { checkHeights, type FormulaArgument, formulaError, numberCells, numberColumn } from '../formula/argument';
import { topShare } from '../statistics/topShare';
import { type CustomerType, centresOf, customerType } from './customerType';
import { type Figures, type Score, scoresOf } from './score';

/** A row of cells that is left blank. */
type Blank = '';

/**
 * RFM_SCORE: R, F and M of each row, by rank among the rows that have all three figures. A row that lacks one stays
 * blank and does not count.
 *
 * @throws Error with a sentence that names the argument and the row
 * @example
 * rfmScore([[3], [''], [90]], [[4], [''], [1]], [[80], [''], [20]]); // => [[3, 3, 3], ['', '', ''], [1, 1, 1]]
 */
export function rfmScore(
  lastDays: FormulaArgument,
  orders: FormulaArgument,
  amount: FormulaArgument,
): (Score | Blank)[][] {
  const rows = figureRows('RFM_SCORE', lastDays, orders, amount);
  const scores = scoresOf(rows.filter(isFilled), 'rank').values();
  return rows.map((row) => {
    const score = isFilled(row) ? scores.next().value : undefined;
    return score ? [score.r, score.f, score.m] : ['', '', ''];
  });
}

/**
 * RFM_TYPE: which of the eight types each row is, compared with the mean of the rows that have all three figures. A row
 * that lacks one stays blank and does not count.
 *
 * @throws Error with a sentence that names the argument and the row
 * @example
 * rfmType([[3], [90]], [[4], [1]], [[80], [20]]); // => [['重要价值客户'], ['一般挽留客户']]
 */
export function rfmType(
  lastDays: FormulaArgument,
  orders: FormulaArgument,
  amount: FormulaArgument,
): (CustomerType | Blank)[][] {
  const rows = figureRows('RFM_TYPE', lastDays, orders, amount);
  const filled = rows.filter(isFilled);
  if (filled.length === 0) return rows.map(() => ['']);
  const centres = centresOf(filled, 'mean');
  return rows.map((row) => [isFilled(row) ? customerType(row, centres) : '']);
}

/**
 * PARETO_SHARE: the share of the total that the top fraction of the values brings; see `topShare`. Blank cells do not
 * count; a range of blanks gives a blank.
 *
 * @param top fraction, 0.2 where it is not given
 * @throws Error with a sentence that names the argument
 * @example
 * paretoShare([[50], [20], [''], [10], [10], [10]]); // => 0.5
 */
export function paretoShare(values: FormulaArgument, top?: FormulaArgument): number | Blank {
  const numbers = numberCells('PARETO_SHARE', 'values', values).filter(isNumber);
  const fraction = fractionOf('PARETO_SHARE', top);
  if (numbers.length === 0) return '';
  const share = topShare(numbers, fraction);
  if (share === null) throw formulaError((words) => words.nothingPositive('PARETO_SHARE', 'values'));
  return share;
}

function figureRows(said: string, lastDays: FormulaArgument, orders: FormulaArgument, amount: FormulaArgument) {
  const recencies = numberColumn(said, 'last_days', lastDays);
  const counts = numberColumn(said, 'orders', orders);
  const amounts = numberColumn(said, 'amount', amount);
  checkHeights(said, [
    ['last_days', recencies],
    ['orders', counts],
    ['amount', amounts],
  ]);
  return recencies.map((recency, row) => ({ recency, orders: counts[row], amount: amounts[row] }));
}

function isFilled(row: { [figure in keyof Figures]?: number | null }): row is Figures {
  return isNumber(row.recency) && isNumber(row.orders) && isNumber(row.amount);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number';
}

function fractionOf(said: string, given: FormulaArgument): number {
  const [fraction = null, ...others] = given === undefined ? [] : numberCells(said, 'top', given);
  if (fraction === null && others.length === 0) return 0.2;
  if (fraction !== null && others.length === 0 && fraction > 0 && fraction <= 1) return fraction;
  throw formulaError((words) => words.notAFraction(said, 'top', String(given)));
}
