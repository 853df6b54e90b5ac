import { checkHeights, type FormulaArgument, formulaError, numberCells, numberColumn } from '../formula/argument';
import { readAmount } from '../sidebar/files/amount';
import { COUNT_NAMES, type Counts, soundCounts } from './counts';
import { areBounds, GUIDE_BOUNDS, type Tier, type TierBounds, tierOf } from './creators/tier';
import { roiOf } from './funnel/roi';
import { STEPS, shareOf, stepRates } from './funnel/step';

/** A cell that is left blank. */
type Blank = '';

/**
 * KOL_TIER: the tier of each number of followers; see `tierOf`. Numbers may be written as platforms do (`12.5万`). Blank cells give blanks.
 *
 * @param bounds followers from which a creator is 素人, 腰部 and 头部, ascending; the guide's where it is not given
 * @returns in the shape of the range
 * @throws Error with a sentence that names the argument and the row
 * @example
 * kolTier([[8000], ['12.5万'], ['']]); // => [['普通用户'], ['腰部'], ['']]
 * kolTier(60_000, [[5_000, 50_000, 500_000]]); // => [['腰部']]
 */
export function kolTier(followers: FormulaArgument, bounds?: FormulaArgument): (Tier | Blank)[][] {
  const said = 'KOL_TIER';
  const given = spelledOut(followers);
  const numbers = numberCells(said, 'followers', given);
  const from = boundsIn(said, bounds);
  const width = Array.isArray(given) ? ((given[0] as unknown[] | undefined)?.length ?? 1) : 1;
  const tiers = numbers.map((count, index) => {
    if (count === null) return '';
    if (count < 0) throw belowZero(said, 'followers', Math.floor(index / width) + 1, count);
    return tierOf(count, from);
  });
  return Array.from({ length: Math.ceil(tiers.length / width) }, (_, row) =>
    tiers.slice(row * width, (row + 1) * width),
  );
}

function boundsIn(said: string, given: FormulaArgument): TierBounds {
  const bounds = given === undefined ? [] : numberCells(said, 'bounds', spelledOut(given));
  if (bounds.every((bound) => bound === null)) return GUIDE_BOUNDS;
  const [amateur, waist, head] = bounds as number[];
  const named = { amateur: amateur ?? 0, waist: waist ?? 0, head: head ?? 0 };
  if (bounds.length === 3 && areBounds(named)) return named;
  throw formulaError((words) => words.notBounds(said, 'bounds', bounds.map((bound) => bound ?? '').join(', ')));
}

/** Texts such as `12.5万` as the numbers that they are; other texts stay, to be refused by name. */
function spelledOut(given: FormulaArgument): FormulaArgument {
  const spelled = (cell: unknown) => (typeof cell === 'string' ? (readAmount(cell) ?? cell) : cell);
  if (!Array.isArray(given)) return spelled(given);
  return given.map((row: unknown) => (Array.isArray(row) ? row.map(spelled) : [spelled(row)]));
}

/**
 * CONTENT_ROI: revenue ÷ cost of each row, as in 内容; blank where either is blank or nothing was spent.
 *
 * @throws Error with a sentence that names the argument and the row
 * @example
 * contentRoi([[200], [0], ['']], [[500], [80], [90]]); // => [[2.5], [''], ['']]
 */
export function contentRoi(cost: FormulaArgument, revenue: FormulaArgument): (number | Blank)[][] {
  const said = 'CONTENT_ROI';
  const [costs, revenues] = [numberColumn(said, 'cost', cost), numberColumn(said, 'revenue', revenue)];
  checkHeights(said, [
    ['cost', costs],
    ['revenue', revenues],
  ]);
  return costs.map((spent, row) => {
    if (spent !== null && spent < 0) throw belowZero(said, 'cost', row + 1, spent);
    return [roiOf(spent, revenues[row] ?? null) ?? ''];
  });
}

/**
 * FUNNEL_RATES: the rates of each funnel, as in 内容; see `stepRates`. A funnel is a row of counts from 播放量 on, as far as they are known; a single column is one
 * funnel from top to bottom. Blank counts leave their rates blank, and so does what comes after a 0.
 *
 * @param counts 2 to 7 columns: 播放量, 完播数, 互动数, 点击数, 加购数, 下单数, 复购数
 * @returns one column less: 完播率, 互动率, 点击率, 加购率, 下单率, 复购率
 * @throws Error with a sentence that names the row, and a count that is more than what it is a part of
 * @example
 * funnelRates([[1000, 300, 50, 20, 10, 4, 1]]); // => [[0.3, 0.05, 0.02, 0.5, 0.4, 0.25]]
 * funnelRates([[1000], [''], [50]]); // => [[''], [0.05]]
 */
export function funnelRates(counts: FormulaArgument): (number | Blank)[][] {
  const said = 'FUNNEL_RATES';
  const cells = numberCells(said, 'counts', counts);
  const [first] = Array.isArray(counts) ? (counts as unknown[]) : [];
  const width = Array.isArray(first) ? first.length : 1;
  const upright = width === 1;
  const steps = upright ? cells.length : width;
  if (steps < 2 || steps > COUNT_NAMES.length) throw formulaError((words) => words.notAFunnel(said, steps));
  const rows = Array.from({ length: cells.length / steps }, (_, row) => cells.slice(row * steps, (row + 1) * steps));
  const rates = rows.map((row, index) => ratesOf(said, row, index + 1));
  return upright ? (rates[0] ?? []).map((rate) => [rate]) : rates;
}

function ratesOf(said: string, cells: readonly (number | null)[], row: number): (number | Blank)[] {
  const given = Object.fromEntries(COUNT_NAMES.map((name, index) => [name, cells[index] ?? null])) as unknown as Counts;
  const { counts, contradictions } = soundCounts(given);
  const [wrong] = contradictions;
  if (wrong) {
    const { count, because } = wrong;
    const value = given[count] ?? 0;
    if (because === 'negative') throw belowZero(said, 'counts', row, value);
    throw formulaError((words) => words.moreThanWhole(said, row, [count, value], [because.over, because.limit]));
  }
  const rates = stepRates(counts);
  return STEPS.slice(0, cells.length - 1).map((step) => {
    const rate = rates[step];
    return rate === null ? '' : shareOf(rate);
  });
}

const belowZero = (said: string, argument: 'followers' | 'cost' | 'counts', row: number, value: number) =>
  formulaError((words) => words.belowZero(said, argument, row, String(value)));
