import { daysIn } from '../../calendar/monthNumber';
import type { ProductHistory } from './productHistory';

/** Part of a month that a product must have been on sale for the rest of it to be concluded from. */
const OPEN_SHARE = 0.2;

/**
 * Demand behind the sales: what was sold in a month with days out of stock is censored. A month that was open for at
 * least a fifth of its days is scaled to all of them; a shorter one says too little and is a gap.
 *
 * Measured on a simulated shop (`npm run bench:forecast`), error of the next year with 20% of the months affected:
 * sales believed 17.7%, all those months left out 13.3%, this rule 13.0%, as without any stock-out. Scaling only months
 * that were open for half or more was worse the more of them there were.
 */
export function demandOf({ first, quantity, stockOutDays }: ProductHistory): (number | null)[] {
  return quantity.map((sold, t) => {
    const out = stockOutDays[t] ?? 0;
    if (sold === null || out <= 0) return sold;
    const days = daysIn(first + t);
    const open = days - out;
    return open >= OPEN_SHARE * days ? (sold * days) / open : null;
  });
}
