import { daysBetween } from '../../calendar/daysBetween';

/** A delivery as far as it shows how its supplier delivers; days are ISO. */
export interface Delivered {
  readonly supplier: string;
  readonly number: string;
  readonly promised: string;
  /** null: not here yet. */
  readonly delivered: string | null;
}

/** How a supplier delivered of late. */
export interface TrackRecord {
  readonly orders: number;
  readonly onTime: number;
  /** Mean days late, to a tenth; an order that came in time counts as 0. */
  readonly delay: number;
}

/** Deliveries that a record looks back on. */
const LATEST = 10;

/** Days late; negative when it came before its day. */
export const lateness = ({ promised, delivered }: Delivered, today: string): number =>
  daysBetween(promised, delivered ?? today);

/**
 * The latest deliveries of one supplier: those that came, and those that should have.
 *
 * @returns null where there is none
 * @example
 * trackRecord([{ supplier: '甲', number: '1', promised: '2026-03-01', delivered: '2026-03-04' }, { supplier: '甲', number: '2', promised: '2026-04-01', delivered: '2026-03-30' }], '2026-05-01'); // => { orders: 2, onTime: 1, delay: 1.5 }
 * trackRecord([{ supplier: '甲', number: '1', promised: '2026-03-01', delivered: null }], '2026-02-01'); // => null
 */
export function trackRecord(deliveries: readonly Delivered[], today: string): TrackRecord | null {
  const counted = deliveries
    .filter(({ delivered, promised }) => delivered !== null || promised < today)
    .sort((left, right) => (left.promised < right.promised ? 1 : -1))
    .slice(0, LATEST);
  if (counted.length === 0) return null;
  const late = counted.map((one) => Math.max(0, lateness(one, today)));
  const delay = Math.round((late.reduce((sum, days) => sum + days, 0) / late.length) * 10) / 10;
  return { orders: counted.length, onTime: late.filter((days) => days === 0).length, delay };
}
