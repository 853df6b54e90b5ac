import { bullwhip } from './bullwhip';

/** What calmer orders would have been like. */
export interface Smoothing {
  /** Tᵢ: an order moves by 1/Tᵢ of the way from the last one towards what was ordered; 1 leaves orders as they are. */
  readonly periods: number;
  /** The bullwhip ratio that is left, and whether that is the target, to a decimal. */
  readonly ratio: number;
  readonly reached: boolean;
  /** Pieces to have more at the start, so that there would never have been less in stock than there was. */
  readonly reserve: number;
  /** Pieces more in stock on average, the reserve among them. */
  readonly extraStock: number;
}

/** Ratios nearer than that read the same. */
const SAME = 0.05;
/** Tried one after the other; beyond them orders hardly follow demand any more. */
const TRIED = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12] as const;

/**
 * The least smoothing of the orders that brings the bullwhip ratio down to `target`, and what it would have cost. Each order closes 1/Tᵢ of the distance to what was
 * ordered: the proportional order-up-to rule, whose orders are the exponentially smoothed ones. The pieces that smoothing orders later have to lie in stock before.
 *
 * Source: S. M. Disney, M. R. Lambrecht (2008), "On replenishment rules, forecasting, and the bullwhip effect in supply chains", Foundations and Trends in Technology,
 * Information and Operations Management 2; J. Dejonckheere et al. (2003), European Journal of Operational Research 147.
 *
 * @param orders as many as `sales`, period by period
 * @param target ratio to come down to
 * @returns null where there is no ratio; the strongest smoothing where none reaches the target
 * @example
 * smoothing([0, 20, 0, 20, 0, 20], [9, 11, 9, 11, 9, 11], 200).periods; // => 1
 * smoothing([0, 20, 0, 20, 0, 20], [9, 11, 9, 11, 9, 11], 12).periods; // => 2.5
 */
export function smoothing(orders: readonly number[], sales: readonly number[], target: number): Smoothing | null {
  let found: Smoothing | null = null;
  for (const periods of TRIED) {
    const calmer = smoothed(orders, periods);
    const ratio = bullwhip(calmer, sales);
    if (ratio === null) return null;
    found = { periods, ratio, reached: ratio < target + SAME, ...stockFor(orders, calmer) };
    if (found.reached) return found;
  }
  return found;
}

/** Begins at the mean, as if it had gone on for long. */
function smoothed(orders: readonly number[], periods: number): number[] {
  let last = orders.reduce((sum, order) => sum + order, 0) / orders.length;
  return orders.map((order) => {
    last += (order - last) / periods;
    return last;
  });
}

/** Stock moves by the pieces that the calmer orders are ahead or behind. */
function stockFor(orders: readonly number[], calmer: readonly number[]): Pick<Smoothing, 'reserve' | 'extraStock'> {
  let ahead = 0;
  const lead = orders.map((order, period) => {
    ahead += (calmer[period] as number) - order;
    return ahead;
  });
  const reserve = Math.max(0, -Math.min(...lead));
  return { reserve, extraStock: reserve + lead.reduce((sum, pieces) => sum + pieces, 0) / lead.length };
}
