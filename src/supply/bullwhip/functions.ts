import { checkHeights, type FormulaArgument, formulaError, numberColumn } from '../../formula/argument';
import { bullwhip } from './bullwhip';

/**
 * BULLWHIP: see `bullwhip`. Periods of which either column is blank do not count.
 *
 * @param orders pieces ordered, one row per period
 * @param sales pieces sold, as many rows
 * @throws Error with a sentence that names the argument and what is wrong
 * @example
 * bullwhipOf([[0], [''], [20]], [[9], [10], [11]]); // => 100
 */
export function bullwhipOf(orders: FormulaArgument, sales: FormulaArgument): number {
  const said = 'BULLWHIP';
  const ordered = numberColumn(said, 'orders', orders);
  const sold = numberColumn(said, 'sales', sales);
  checkHeights(said, [
    ['orders', ordered],
    ['sales', sold],
  ]);
  const both = ordered.flatMap((order, row) => {
    const sale = sold[row] ?? null;
    return order === null || sale === null ? [] : [{ order, sale }];
  });
  if (both.length < 2) throw formulaError((words) => words.fewPeriods(said, 'orders', both.length));
  const ratio = bullwhip(
    both.map(({ order }) => order),
    both.map(({ sale }) => sale),
  );
  if (ratio === null) throw formulaError((words) => words.noSwing(said, 'sales'));
  return ratio;
}
