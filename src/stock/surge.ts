import { groupBy } from '../statistics/groupBy';
import { type Movement, salesOf } from './movement';
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
export function surgesIn(movement: Movement, places: readonly Place[], now: string): Surge[] {
  const shelves = groupBy(places, shelfKey);
  return [...groupBy([...shelves.values()], ([place]) => nameKey(place?.platform ?? ''))].flatMap(([platform, own]) => {
    const span = movement.platforms.get(platform);
    if (!span || hoursOf(now) - hoursOf(span.last) > FRESH) return [];
    const traffic = trafficOf(movement.hours.get(platform) ?? []);
    return own.flatMap((shelf) => {
      const sold = shelf[0] ? salesOf(movement, shelf[0]) : null;
      const spike = sold && spikeIn(sold, traffic, hoursOf(span.first), hoursOf(span.last));
      return spike ? [surgeOf(shelf, spike, places)] : [];
    });
  });
}

function surgeOf(shelf: readonly Place[], spike: Spike, all: readonly Place[]): Surge {
  const held = (places: readonly Place[]) => places.reduce((sum, { available }) => sum + Math.max(0, available), 0);
  const available = held(shelf);
  const others = all.filter((place) => !shelf.includes(place) && nameKey(place.sku) === nameKey(shelf[0]?.sku ?? ''));
  const hoursLeft = spike.pieces > 0 ? (available * spike.hours) / spike.pieces : Number.POSITIVE_INFINITY;
  return { places: shelf, spike, pieces: spike.pieces, available, hoursLeft, elsewhere: held(others) };
}
