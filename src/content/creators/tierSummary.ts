import { type RatioOfSums, ratioOfSums } from '../../statistics/ratioOfSums';
import type { CreatorRecord } from './creator';
import { type TierPrices, tierPrices } from './price';
import { TIERS, type Tier } from './tier';

/** What a tier of creators came to. */
export interface TierSummary {
  readonly tier: Tier;
  readonly creators: number;
  /** Of them, with a piece. */
  readonly tried: number;
  readonly pieces: number;
  readonly cost: number;
  readonly revenue: number;
  /** Of pieces that cost something and of which the revenue is known. */
  readonly roi: RatioOfSums | null;
  readonly returns: number;
  readonly prices: TierPrices | null;
}

/** The tiers that have creators, the largest first. */
export function tierSummaries(records: readonly CreatorRecord[]): TierSummary[] {
  const prices = tierPrices(records);
  return TIERS.flatMap((tier) => {
    const own = records.filter((record) => record.tier === tier);
    return own.length > 0 ? [summaryOf(tier, own, prices.get(tier) ?? null)] : [];
  });
}

function summaryOf(tier: Tier, own: readonly CreatorRecord[], prices: TierPrices | null): TierSummary {
  const sum = (value: (record: CreatorRecord) => number) => own.reduce((total, record) => total + value(record), 0);
  const returns = own.flatMap((record) => record.returns);
  return {
    tier,
    creators: own.length,
    tried: own.filter(({ pieces }) => pieces.length > 0).length,
    pieces: sum(({ pieces }) => pieces.length),
    cost: sum(({ cost }) => cost),
    revenue: sum(({ revenue }) => revenue),
    roi: ratioOfSums(returns),
    returns: returns.length,
    prices,
  };
}
