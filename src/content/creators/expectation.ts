import { credibleMeans } from '../../statistics/credibility';
import type { CreatorRecord } from './creator';
import { tierPrices } from './price';

/** What the next piece of a creator may be expected to sell. */
export interface Expectation {
  readonly revenue: number;
  /** Expected revenue for each yuan of the price; null where there is no price. */
  readonly roi: number | null;
  /** How far it rests on the creator's own pieces, 0 … 1; the rest is the tier's. */
  readonly credibility: number;
  /** Own pieces of which the revenue is known. */
  readonly pieces: number;
}

/**
 * What each creator's next piece may sell. Creators of 20,000 and of two million followers are put on one scale by what their reach usually costs: the followers
 * times the tier's median price of one. Revenue for each yuan of that is the creator's own as far as there are pieces enough, and the tier's for the rest: one lucky
 * piece promises little, somebody new what the tier brings, and who asks more than the reach is worth is expected to return less.
 *
 * @returns one per record; null where nobody of the tier has sold anything that is known, or has a price: what smaller creators sell says nothing of a million followers
 */
export function expectations(records: readonly CreatorRecord[]): (Expectation | null)[] {
  const prices = tierPrices(records);
  const worth = records.map(({ tier, followers }) => ((prices.get(tier)?.followers ?? 0) * followers) / 1000);
  const groups = records.map(({ tier, pieces }, index) => {
    const reach = worth[index] ?? 0;
    const sold = reach > 0 ? pieces.flatMap(({ revenue }) => revenue ?? []) : [];
    return { tier, observations: sold.map((revenue) => ({ value: revenue / reach, weight: 1 })) };
  });
  const tried = new Set(groups.flatMap(({ tier, observations }) => (observations.length > 0 ? [tier] : [])));
  return credibleMeans(groups).map((mean, index) => {
    const { tier, price } = records[index] as CreatorRecord;
    const reach = worth[index] ?? 0;
    if (mean === null || reach <= 0 || !tried.has(tier)) return null;
    const revenue = mean.mean * reach;
    const roi = price === null || price <= 0 ? null : revenue / price;
    return { revenue, roi, credibility: mean.credibility, pieces: groups[index]?.observations.length ?? 0 };
  });
}
