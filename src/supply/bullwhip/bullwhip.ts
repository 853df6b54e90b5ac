import { sumNthPowerDeviations } from 'simple-statistics';

/**
 * The bullwhip ratio: variance of what is ordered over variance of what is sold, period by period. 1 passes demand on as it is, more swings harder than demand, less
 * smooths it. Both are to be counted over the orders' own period: monthly sums of weekly orders hide what the factory goes through.
 *
 * Source: F. Chen, Z. Drezner, J. K. Ryan, D. Simchi-Levi (2000), "Quantifying the bullwhip effect in a simple supply chain", Management Science 46.
 *
 * @param orders as many as `sales`
 * @returns null with fewer than two periods, or where sales do not vary at all
 * @example
 * bullwhip([0, 20], [9, 11]); // => 100
 * bullwhip([5, 6], [7, 7]); // => null
 */
export function bullwhip(orders: readonly number[], sales: readonly number[]): number | null {
  if (orders.length < 2) return null;
  // As many of both: what a variance is divided by is the same.
  const demand = sumNthPowerDeviations([...sales], 2);
  return demand > 0 ? sumNthPowerDeviations([...orders], 2) / demand : null;
}

/**
 * What the bullwhip ratio is at least where stock is ordered up to a moving average of demand: 1 + 2L/p + 2L²/p².
 *
 * Source: as `bullwhip`, theorem 2.2, for demand that does not depend on what came before.
 *
 * @param lead L, periods from an order to its arrival
 * @param periods p, over how many the moving average goes
 * @example
 * bullwhipBound(4, 4); // => 5
 * bullwhipBound(0, 4); // => 1
 */
export function bullwhipBound(lead: number, periods: number): number {
  return 1 + (2 * lead) / periods + (2 * lead * lead) / (periods * periods);
}
