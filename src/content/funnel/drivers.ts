import { groupBy } from '../../statistics/groupBy';
import { knownMedian } from '../../statistics/knownMedian';
import type { Lane, Piece } from '../piece';
import { laneKey } from './benchmark';

/** What an ROI is made of: views a yuan × clicks a view × orders a click × money an order. */
export const DRIVERS = ['reach', 'click', 'order', 'basket'] as const;
export type Driver = (typeof DRIVERS)[number];

/** A factor of a piece's ROI beside what is usual for its like. */
export interface DrivingFactor {
  readonly driver: Driver;
  readonly value: number;
  readonly usual: number;
}

type Factors = Readonly<Record<Driver, number | null>>;

/**
 * The factors of a piece's ROI; their product is the ROI where all of them are known.
 *
 * @example
 * factorsOf({ cost: 100, revenue: 400, counts: { views: 5000, completed: null, engaged: null, clicks: 100, carts: null, orders: 5, repeats: null } }); // => { reach: 50, click: 0.02, order: 0.05, basket: 80 }
 */
export function factorsOf({ cost, revenue, counts }: Pick<Piece, 'cost' | 'revenue' | 'counts'>): Factors {
  const over = (value: number | null, by: number | null) =>
    value !== null && by !== null && by > 0 ? value / by : null;
  const { views, clicks, orders } = counts;
  return {
    reach: over(views, cost),
    click: over(clicks, views),
    order: over(orders, clicks),
    basket: over(revenue, orders),
  };
}

/** What each factor usually is for pieces of a platform and kind. */
export function usualFactors(pieces: readonly Piece[]): (lane: Lane) => Factors {
  const lanes = new Map([...groupBy(pieces, laneKey)].map(([key, own]) => [key, middle(own.map(factorsOf))] as const));
  const all = middle(pieces.map(factorsOf));
  return (lane) => lanes.get(laneKey(lane)) ?? all;
}

const middle = (all: readonly Factors[]): Factors => ({
  reach: knownMedian(all.map(({ reach }) => reach)),
  click: knownMedian(all.map(({ click }) => click)),
  order: knownMedian(all.map(({ order }) => order)),
  basket: knownMedian(all.map(({ basket }) => basket)),
});

/**
 * Why an ROI is high or low: the factor that lies farthest on that side of what is usual.
 *
 * @param side 1 for what makes it high, −1 for what makes it low
 * @returns null where no factor is known, or none lies on that side
 */
export function drivingFactor(piece: Piece, usual: Factors, side: 1 | -1): DrivingFactor | null {
  const own = factorsOf(piece);
  const factors = DRIVERS.flatMap((driver) => {
    const [value, typical] = [own[driver], usual[driver]];
    return value === null || typical === null || typical <= 0 ? [] : [{ driver, value, usual: typical }];
  });
  const pull = ({ value, usual: typical }: DrivingFactor) => side * Math.log(Math.max(value, typical * 1e-3) / typical);
  const [first] = factors.sort((left, right) => pull(right) - pull(left));
  return first && pull(first) > 0 ? first : null;
}
