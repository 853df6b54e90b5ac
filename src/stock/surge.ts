import { groupBy } from '../statistics/groupBy';
import type { Sale } from './pace';
import { nameKey, type Place, shelfKey } from './place';
import { hoursOf, type Spike, spikeIn, trafficOf } from './spike';

/** A shelf (SKU and platform) that sells clearly more than usual, and how long it lasts so. */
export interface Surge {
  /** Its warehouses. */
  readonly places: readonly Place[];
  readonly spike: Spike;
  /** Pieces sold in the hours of the spike. */
  readonly pieces: number;
  /** Pieces that can be sold, in all warehouses of the platform. */
  readonly available: number;
  /** Hours for which that lasts at this speed. */
  readonly hoursLeft: number;
  /** Pieces of the SKU that other platforms could sell. */
  readonly elsewhere: number;
}

/** Hours without any order of a platform after which its orders say nothing of now. */
const FRESH = 24;

/**
 * Shelves that sell clearly more than usual in the last hours or the last day before a platform's last order. Orders count, not pieces: one bulk order is no
 * rush. Platforms whose last order is more than a day old are left out: their orders were not imported.
 */
export function surgesIn(sales: readonly Sale[], places: readonly Place[], now: string): Surge[] {
  const shelves = groupBy(places, shelfKey);
  const past = sales.filter(({ paidAt }) => paidAt <= now);
  return [...groupBy(past, ({ platform }) => nameKey(platform)).values()].flatMap((own) => {
    const times = own.map(({ paidAt }) => hoursOf(paidAt));
    const [since, asOf] = times.reduce(([least, most], time) => [Math.min(least, time), Math.max(most, time)], [
      Number.POSITIVE_INFINITY,
      Number.NEGATIVE_INFINITY,
    ] as [number, number]);
    if (hoursOf(now) - asOf > FRESH) return [];
    const traffic = trafficOf(ordersIn(own).filter((time) => time > asOf - RECENT));
    return [...groupBy(own, shelfKey)].flatMap(([key, sold]) => {
      const shelf = shelves.get(key);
      const spike = shelf ? spikeIn(ordersIn(sold), traffic, since, asOf) : null;
      return shelf && spike ? [surgeOf(shelf, spike, sold, asOf, places)] : [];
    });
  });
}

/** Hours of eight weeks: what a platform's profile is learned from. */
const RECENT = 8 * 7 * 24;

/** When each order was paid, once per order. */
const ordersIn = (sales: readonly Sale[]): number[] => [
  ...new Map(sales.map(({ order, paidAt }) => [order, hoursOf(paidAt)])).values(),
];

function surgeOf(
  shelf: readonly Place[],
  spike: Spike,
  sold: readonly Sale[],
  asOf: number,
  all: readonly Place[],
): Surge {
  const recent = sold.filter(({ paidAt }) => asOf - hoursOf(paidAt) < spike.hours);
  const pieces = recent.reduce((sum, sale) => sum + sale.pieces, 0);
  const held = (places: readonly Place[]) => places.reduce((sum, { available }) => sum + Math.max(0, available), 0);
  const available = held(shelf);
  const others = all.filter((place) => !shelf.includes(place) && nameKey(place.sku) === nameKey(shelf[0]?.sku ?? ''));
  const hoursLeft = pieces > 0 ? (available * spike.hours) / pieces : Number.POSITIVE_INFINITY;
  return { places: shelf, spike, pieces, available, hoursLeft, elsewhere: held(others) };
}
