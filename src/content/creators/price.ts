import { groupBy } from '../../statistics/groupBy';
import { knownMedian } from '../../statistics/knownMedian';
import type { Creator, CreatorRecord } from './creator';
import type { Tier } from './tier';

/**
 * Price against reach: what a thousand followers cost.
 *
 * @returns null where the price is not known, or nobody follows
 * @example
 * pricePerThousand({ price: 3000, followers: 150_000 }); // => 20
 */
export function pricePerThousand({ price, followers }: Pick<Creator, 'price' | 'followers'>): number | null {
  return price === null || followers <= 0 ? null : (price / followers) * 1000;
}

/** What is usual for a tier. */
export interface TierPrices {
  /** Price of a thousand followers. */
  readonly followers: number | null;
  /** Cost of a thousand views. */
  readonly views: number | null;
  /** Creators with a price. */
  readonly priced: number;
}

/** Medians of each tier that has creators. */
export function tierPrices(records: readonly CreatorRecord[]): ReadonlyMap<Tier, TierPrices> {
  const tiers = [...groupBy(records, ({ tier }) => tier)] as [Tier, CreatorRecord[]][];
  return new Map(
    tiers.map(([tier, own]) => [
      tier,
      {
        followers: knownMedian(own.map(pricePerThousand)),
        views: knownMedian(own.map(({ costPerThousand }) => costPerThousand)),
        priced: own.filter(({ price }) => price !== null).length,
      },
    ]),
  );
}

/** A median of fewer is not what is usual. */
const FEW = 3;

/**
 * By how much a creator's price of a thousand followers exceeds what is usual for the tier, as a fraction.
 *
 * @returns null where nobody can say: no price, or fewer than three prices in the tier
 */
export function dearness(creator: Creator, usual: TierPrices | undefined): number | null {
  const own = pricePerThousand(creator);
  if (own === null || !usual || usual.priced < FEW || !usual.followers) return null;
  return own / usual.followers - 1;
}
