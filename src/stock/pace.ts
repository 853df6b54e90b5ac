import { minutesBetween } from '../calendar/moment';
import { groupBy } from '../statistics/groupBy';
import { type Movement, salesOf } from './movement';
import { nameKey, type Place, shelfKey } from './place';
import type { Span } from './recentSales';

const DAY = 24 * 60;
/** Days that are looked back on: the last week says what is now, four weeks what is usual. */
const WEEK = 7;
const MONTH = 28;
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
export function paceOf(movement: Movement, now: string): Pace {
  const isKnown = ({ last }: Span) => minutesBetween(last, now) <= STALE * DAY;
  return {
    perDay: (shelf) => {
      const span = movement.platforms.get(nameKey(shelf.platform));
      if (!span || !isKnown(span)) return null;
      const sold = salesOf(movement, shelf);
      return sold ? (sold.weekPieces / daysOf(span, WEEK) + sold.monthPieces / daysOf(span, MONTH)) / 2 : 0;
    },
  };
}

/** Days of a window as far as the platform's orders reach; a day at least. */
const daysOf = ({ first, last }: Span, window: number): number =>
  Math.min(window, Math.max(1, minutesBetween(first, last) / DAY));

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
