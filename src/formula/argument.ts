import { formulasEn } from '../text/en/formulas';
import { type Argument, formulasZh } from '../text/zh-CN/formulas';

/** What a cell formula is given: a range as rows of cells, or one value. Blank cells are `''`. */
export type FormulaArgument = unknown;

/**
 * Why a formula cannot be worked out, in both languages: the sheet's language would cost a call to the spreadsheet, and the
 * formula's help is in both as well.
 */
export function formulaError(say: (words: typeof formulasZh) => string): Error {
  return new Error(`${say(formulasZh)} ${say(formulasEn)}`);
}

/**
 * The numbers of a one-column argument, row by row; null where a cell is blank.
 *
 * @param said name of the formula
 * @throws Error that names the argument, and the row where there is one
 */
export function numberColumn(said: string, argument: Argument, given: FormulaArgument): (number | null)[] {
  const rows = rowsOf(said, argument, given);
  const columns = rows[0]?.length ?? 1;
  if (columns > 1) throw formulaError((words) => words.manyColumns(said, argument, columns));
  return numbersIn(said, argument, rows);
}

/** The numbers of an argument of any shape, row by row; null where a cell is blank. Throws as `numberColumn` does. */
export function numberCells(said: string, argument: Argument, given: FormulaArgument): (number | null)[] {
  return numbersIn(said, argument, rowsOf(said, argument, given));
}

/** Refuses columns that are not as high as the first one. */
export function checkHeights(said: string, columns: readonly [Argument, readonly unknown[]][]): void {
  const [first, ...others] = columns;
  for (const [argument, cells] of others) {
    if (!first || cells.length === first[1].length) continue;
    const [firstArgument, firstCells] = first;
    throw formulaError((words) => words.otherHeight(said, argument, cells.length, firstArgument, firstCells.length));
  }
}

function rowsOf(said: string, argument: Argument, given: FormulaArgument): unknown[][] {
  if (given === undefined) throw formulaError((words) => words.missing(said, argument));
  return Array.isArray(given) ? given.map((row: unknown) => (Array.isArray(row) ? row : [row])) : [[given]];
}

function numbersIn(said: string, argument: Argument, rows: readonly unknown[][]): (number | null)[] {
  return rows.flatMap((row, index) => row.map((cell) => numberOrBlank(said, argument, index + 1, cell)));
}

function numberOrBlank(said: string, argument: Argument, row: number, cell: unknown): number | null {
  if (typeof cell === 'number') return cell;
  if (cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')) return null;
  // A cell's Date may come from another context, where `instanceof` does not hold.
  if (Object.prototype.toString.call(cell) === '[object Date]') {
    throw formulaError((words) => words.aDate(said, argument, row));
  }
  throw formulaError((words) => words.notANumber(said, argument, row, String(cell)));
}
