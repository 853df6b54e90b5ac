import { groupBy } from '../statistics/groupBy';
import { fewestMoves } from './fewestMoves';
import { nameKey, type Place, placeKey } from './place';
import { cover, type Rules, type State } from './rules';

/** Pieces that should go from one place to another. */
export interface Transfer {
  readonly from: Place;
  readonly to: Place;
  readonly pieces: number;
}

/** A place with its state, and for how many days of its own sales it has to provide. */
export interface Stand {
  readonly place: Place;
  readonly state: State;
  /** The rule's, or until the launch of its campaign where that is later. */
  readonly days: number;
}

/**
 * What a place keeps: what is set aside for its campaign, and its own sales for the days.
 *
 * @example
 * floorOf({ place: { allocated: 20, perDay: 2.5 }, days: 14 }); // => 55
 */
export const floorOf = ({ place, days }: { place: Pick<Place, 'allocated' | 'perDay'>; days: number }): number =>
  Math.ceil(place.allocated + (place.perDay ?? 0) * days);

/** Whole pieces that a place can do without. Where its sales are not known, or its figures are old, it gives nothing. */
export function spareOf(stand: Stand): number {
  const { place, state } = stand;
  if (place.perDay === null || state === 'expired') return 0;
  return Math.max(0, Math.floor(place.available - floorOf(stand)));
}

/** Whole pieces that a place wants up to its floor, what is on its way taken off. */
export const wantOf = (stand: Stand): number =>
  Math.max(0, Math.ceil(floorOf(stand) - stand.place.available - stand.place.inTransit));

/** Whole pieces that a place is to be brought: what it wants, but at once, whatever is on its way, what makes it last beyond the risk. */
export function needOf(stand: Stand, { shortDays }: Rules): number {
  const { place, state, days } = stand;
  if (state !== 'oversold' && state !== 'short') return 0;
  const atOnce = floorOf({ place, days: Math.min(shortDays, days) }) - place.available;
  return Math.max(wantOf(stand), Math.ceil(atOnce));
}

/**
 * Transfers between the places of each SKU. Who needs most urgently is served first: what is oversold, then the shortest cover. No giver goes below its floor,
 * nobody gets more than it needs, and it takes the fewest moves. The same places give the same transfers, whatever their order.
 */
export function transfersOf(stands: readonly Stand[], rules: Rules): Transfer[] {
  const skus = [...groupBy(stands, ({ place }) => nameKey(place.sku))].sort(([left], [right]) =>
    left < right ? -1 : 1,
  );
  return skus.flatMap(([, own]) => transfersOfSku(own, rules));
}

function transfersOfSku(stands: readonly Stand[], rules: Rules): Transfer[] {
  const givers = stands
    .map((stand) => ({ place: stand.place, pieces: spareOf(stand) }))
    .filter(({ pieces }) => pieces > 0)
    .sort((left, right) => right.pieces - left.pieces || byKey(left.place, right.place));
  let left = givers.reduce((sum, { pieces }) => sum + pieces, 0);
  const receivers = [...stands].sort(byUrgency).flatMap((stand) => {
    const pieces = Math.min(left, needOf(stand, rules));
    left -= pieces;
    return pieces > 0 ? [{ place: stand.place, pieces }] : [];
  });
  const amounts = (all: readonly { pieces: number }[]) => all.map(({ pieces }) => pieces);
  return fewestMoves(amounts(givers), amounts(receivers)).map(({ from, to, pieces }) => ({
    from: (givers[from] as { place: Place }).place,
    to: (receivers[to] as { place: Place }).place,
    pieces,
  }));
}

const byKey = (left: Place, right: Place) => (placeKey(left) < placeKey(right) ? -1 : 1);

function byUrgency({ place: left }: Stand, { place: right }: Stand): number {
  const oversold = Math.min(0, left.available) - Math.min(0, right.available);
  const days = (cover(left) ?? Number.MAX_VALUE) - (cover(right) ?? Number.MAX_VALUE);
  return oversold || days || byKey(left, right);
}
