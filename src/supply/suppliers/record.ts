import { type CredibleMean, credibleMeans, type Observation } from '../../statistics/credibility';
import type { Judged } from './delivery';
import { type LeadOutlook, leadOutlooks } from './leadTime';

/** A supplier with what counts for its record. */
export interface Recorded {
  readonly tier: string;
  readonly deliveries: readonly Judged[];
}

/** A figure of the record; null where no supplier of the shop has one. */
export type Figure = CredibleMean | null;

/** What a supplier has kept of its word so far; see `credibleMeans` and `leadOutlooks`. */
export interface SupplierRecord {
  /** How many deliveries it rests on. */
  readonly orders: number;
  /** Share on or before the promised day. */
  readonly onTime: Figure;
  /** Mean days late, those on time counting 0. */
  readonly delay: Figure;
  /** Share of pieces that passed inspection. */
  readonly quality: Figure;
  /** As multiples of the stated lead time. */
  readonly lead: LeadOutlook;
}

/**
 * The records of all suppliers of a shop; each is shrunk to its tier's, so they are made together.
 *
 * @returns one per supplier
 * @example
 * supplierRecords([{ tier: '核心', deliveries: [] }])[0].onTime; // => null
 */
export function supplierRecords(suppliers: readonly Recorded[]): SupplierRecord[] {
  const figures = (read: (delivery: Judged) => Observation | null) =>
    credibleMeans(
      suppliers.map(({ tier, deliveries }) => ({
        tier,
        observations: deliveries.map(read).filter((one) => one !== null),
      })),
    );
  const onTime = figures((delivery) => ({ value: delivery.onTime ? 1 : 0, weight: 1 }));
  const delay = figures((delivery) => ({ value: delivery.delay, weight: 1 }));
  const quality = figures(({ quality: found }) => found && { value: found.rate, weight: found.pieces });
  const leads = leadOutlooks(
    suppliers.map(({ tier, deliveries }) => ({ tier, ratios: deliveries.map(({ leadRatio }) => leadRatio) })),
  );
  return suppliers.map(({ deliveries }, index) => ({
    orders: deliveries.length,
    onTime: onTime[index] ?? null,
    delay: delay[index] ?? null,
    quality: quality[index] ?? null,
    lead: leads[index] as LeadOutlook,
  }));
}
