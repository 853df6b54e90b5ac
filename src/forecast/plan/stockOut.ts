import { daysIn } from '../../calendar/monthNumber';
import type { ProductHistory } from './productHistory';

/** Part of a month that the product must have been on sale for the rest of it to be concluded from. */
const OPEN_SHARE = 0.5;

/**
 * Demand behind the sales: what was sold in a month with days out of stock is censored. A month that was open for at
 * least half of its days is scaled to all of them; a shorter one says too little and is a gap.
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
