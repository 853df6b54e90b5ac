import { daysBetween } from '../../calendar/daysBetween';

/** One delivery of 交付记录: an order to a supplier, or the part of it that came at once. Days are ISO. */
export interface Delivery {
  readonly ordered: string;
  readonly promised: string;
  /** null: not here yet. */
  readonly delivered: string | null;
  readonly quantity: number | null;
  /** Of `quantity`, what passed inspection. */
  readonly accepted: number | null;
}

/** A delivery as it counts for the supplier's record. */
export interface Judged {
  readonly ordered: string;
  /** The day it came, or today where it is overdue. */
  readonly until: string;
  readonly onTime: boolean;
  /** Days after the promised day; 0 where it was not late. */
  readonly delay: number;
  /** Days from order to arrival, those on which the factory is shut left out and at least 1, over the lead time that the supplier states. */
  readonly leadRatio: number;
  /** Share that passed inspection and the pieces it is a share of; null where one is not known. */
  readonly quality: { readonly rate: number; readonly pieces: number } | null;
}

/**
 * What counts for a supplier's record: everything that came, and what should have come by now. An order that is overdue counts as late by the days so far, so that a
 * supplier does not look better for never delivering; one that is not due yet says nothing.
 *
 * @param stated 提前期天数, over 0
 * @param today ISO day
 * @param shutDays days from one day (not included) to another (included) on which the factory is shut
 * @example
 * judged({ ordered: '2026-03-01', promised: '2026-03-21', delivered: '2026-03-26', quantity: 200, accepted: 196 }, 20, '2026-04-01', () => 0); // => { ordered: '2026-03-01', until: '2026-03-26', onTime: false, delay: 5, leadRatio: 1.25, quality: { rate: 0.98, pieces: 200 } }
 * judged({ ordered: '2026-03-01', promised: '2026-04-21', delivered: null, quantity: 200, accepted: null }, 20, '2026-04-01', () => 0); // => null
 */
export function judged(
  { ordered, promised, delivered, quantity, accepted }: Delivery,
  stated: number,
  today: string,
  shutDays: (after: string, until: string) => number,
): Judged | null {
  if (delivered === null && promised >= today) return null;
  const until = delivered ?? today;
  const delay = Math.max(0, daysBetween(promised, until));
  const lead = Math.max(1, daysBetween(ordered, until) - shutDays(ordered, until));
  const inspected = delivered !== null && quantity !== null && quantity > 0 && accepted !== null;
  const quality = inspected ? { rate: accepted / quantity, pieces: quantity } : null;
  return { ordered, until, onTime: delay === 0, delay, leadRatio: lead / stated, quality };
}
