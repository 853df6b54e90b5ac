import { addMinutes, minutesBetween } from '../calendar/moment';
import { groupBy } from '../statistics/groupBy';
import { nameKey, type Place, shelfKey } from './place';

/** An order line that counts as sold. */
export interface Sale {
  readonly sku: string;
  readonly platform: string;
  readonly order: string;
  /** `YYYY-MM-DD HH:mm:ss` */
  readonly paidAt: string;
  readonly pieces: number;
}

const DAY = 24 * 60;
/** Days that are looked back on: the last week says what is now, four weeks what is usual. */
const WINDOWS = [7, 28] as const;
/** Days without any order of a platform after which its orders say nothing of today: they were not imported. */
const STALE = 7;

/** Pieces a day by shelf (SKU and platform), as far as orders know. */
export interface Pace {
  /** null: no recent orders of the platform, so nothing is known; 0: it has orders, none of this SKU. */
  perDay(shelf: Pick<Place, 'sku' | 'platform'>): number | null;
}

/**
 * Pieces a day from orders: the mean of the last 7 days' rate and the last 28 days', counted back from the platform's last order, since later days may not have
 * been imported. The week alone would swing with every order of a slow seller, the four weeks alone would not see a change.
 */
export function paceOf(sales: readonly Sale[], now: string): Pace {
  const platforms = new Map<string, { known: boolean; days: number }>();
  const rates = new Map<string, number>();
  for (const [platform, own] of groupBy(
    sales.filter(({ paidAt }) => paidAt <= now),
    (sale) => nameKey(sale.platform),
  )) {
    const [first, last] = span(own);
    platforms.set(platform, {
      known: minutesBetween(last, now) <= STALE * DAY,
      days: minutesBetween(first, last) / DAY,
    });
    for (const days of WINDOWS) {
      const length = Math.min(days, Math.max(1, minutesBetween(first, last) / DAY));
      const from = addMinutes(last, -days * DAY);
      for (const sale of own) {
        if (sale.paidAt <= from) continue;
        const shelf = shelfKey(sale);
        rates.set(shelf, (rates.get(shelf) ?? 0) + sale.pieces / length / WINDOWS.length);
      }
    }
  }
  return {
    perDay: (shelf) => (platforms.get(nameKey(shelf.platform))?.known ? (rates.get(shelfKey(shelf)) ?? 0) : null),
  };
}

function span(sales: readonly Sale[]): [first: string, last: string] {
  const [some] = sales;
  let [first, last] = [some?.paidAt ?? '', some?.paidAt ?? ''];
  for (const { paidAt } of sales) {
    if (paidAt < first) first = paidAt;
    if (paidAt > last) last = paidAt;
  }
  return [first, last];
}

/** A place before its sales are known. */
export type Shelved = Omit<Place, 'perDay'> & {
  /** 近7日销量, as entered. */
  readonly soldIn7Days: number | null;
};

/**
 * Places with their sales: what was entered goes before what orders say. Orders do not name the warehouse: a platform's sales are shared out over its warehouses
 * that have none entered, by what can be sold there, evenly where nothing can.
 */
export function withPace(places: readonly Shelved[], pace: Pace): Place[] {
  const shelves = groupBy(places, shelfKey);
  return places.map(({ soldIn7Days, ...place }) => {
    if (soldIn7Days !== null) return { ...place, perDay: Math.max(0, soldIn7Days) / 7 };
    const perDay = pace.perDay(place);
    return { ...place, perDay: perDay === null ? null : rest(perDay, place, shelves.get(shelfKey(place)) ?? []) };
  });
}

/** What a warehouse sells of what is sold beyond the entered figures of the others. */
function rest(perDay: number, place: Pick<Place, 'available'>, shelf: readonly Shelved[]): number {
  const entered = shelf.reduce((sum, { soldIn7Days }) => sum + Math.max(0, soldIn7Days ?? 0) / 7, 0);
  const open = shelf.filter(({ soldIn7Days }) => soldIn7Days === null);
  const all = open.reduce((sum, { available }) => sum + Math.max(0, available), 0);
  const share = all > 0 ? Math.max(0, place.available) / all : 1 / open.length;
  return Math.max(0, perDay - entered) * share;
}
