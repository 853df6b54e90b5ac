import type { MonthNumber } from '../calendarEffects';
import { YEAR } from '../season';
import { type CategoryProfile, categoryProfile, type Donor } from './categoryProfile';
import { endOf, type ProductHistory } from './productHistory';
import { type Promotion, promotionsOf } from './promotion';
import { demandOf } from './stockOut';

/**
 * What the forecast of one product takes from the whole shop. It is made again wherever a job goes on: it is cheap, and
 * the same every time.
 */
export interface ShopContext {
  promotions: readonly Promotion[];
  /** The last month that is to be forecast. */
  until: MonthNumber;
  /** The month after the shop's last one. */
  end: MonthNumber;
  /** The category's profile as it could be known before a month; null where there is none. */
  profile: (category: string | null, end: MonthNumber) => CategoryProfile | null;
}

/** @param until December of the last plan year */
export function shopContext(
  products: readonly ProductHistory[],
  promotions: readonly Promotion[],
  until: MonthNumber,
): ShopContext {
  const end = shopEnd(products);
  const byCategory = new Map<string, Donor[]>();
  for (const history of products) {
    if (history.category === null) continue;
    const donors = byCategory.get(history.category) ?? [];
    byCategory.set(history.category, donors);
    donors.push({ first: history.first, demand: demandOf(history) });
  }
  const known = new Map<string, CategoryProfile | null>();
  const profile = (category: string | null, before: MonthNumber) => {
    const key = `${before}\n${category}`;
    const found = known.get(key);
    if (found !== undefined || category === null) return found ?? null;
    const common = promotionsOf(promotions, { product: '', category });
    const made = categoryProfile(byCategory.get(category) ?? [], before, Math.max(until, before + YEAR), common);
    known.set(key, made);
    return made;
  };
  return { promotions, until, end, profile };
}

/** The month after the shop's last one: where its forecast begins; 0 without products. */
export const shopEnd = (products: readonly ProductHistory[]): MonthNumber =>
  products.reduce((latest, history) => Math.max(latest, endOf(history)), 0);

/** From this month of a year on the next year is planned as well. */
const PLANNING_BEGINS = 9;

/**
 * The years that are planned: that of the first month to be forecast, and from October on the next one too.
 *
 * @param end the month after the shop's last one
 * @example
 * planYears(2026 * 12); // => [2026]
 * planYears(2026 * 12 + 10); // => [2026, 2027]
 */
export function planYears(end: MonthNumber): number[] {
  const year = Math.floor(end / YEAR);
  return end % YEAR >= PLANNING_BEGINS ? [year, year + 1] : [year];
}
