import type { SupplierRecord } from './record';

/** What a score is made of. */
export const PARTS = ['onTime', 'quality', 'delay', 'lead'] as const;
export type ScorePart = (typeof PARTS)[number];

/** Points that each part can bring; what they come to is 100 whatever they add up to. */
export type ScoreWeights = Readonly<Record<ScorePart, number>>;

/** A score out of 100 with its parts: points and the most that there were to have. A part that nothing is known of is left out, and the others count for it. */
export interface Score {
  readonly total: number;
  readonly parts: Readonly<Partial<Record<ScorePart, { readonly points: number; readonly most: number }>>>;
}

/** Mean days late at which half the points for delay are gone: a week. */
const HALF_DELAY = 7;

/**
 * A supplier's score: its rates as they are, 1 / (1 + days late / 7) for the mean delay, and stated over 95% lead time, which a supplier that is reliably quick
 * has near 1.
 *
 * @returns null where nothing was delivered anywhere in the shop, or no part has a weight
 * @example
 * scoreOf({ orders: 9, onTime: { mean: 0.9 }, quality: null, delay: { mean: 7 }, lead: { q95: 1.25 } }, { onTime: 40, quality: 30, delay: 20, lead: 10 }).total.toFixed(1); // => '77.1'
 */
export function scoreOf(record: SupplierRecord, weights: ScoreWeights): Score | null {
  const { onTime, quality, delay, lead: outlook } = record;
  if (onTime === null) return null;
  const kept: Record<ScorePart, number | null> = {
    onTime: onTime.mean,
    quality: quality?.mean ?? null,
    delay: delay && 1 / (1 + delay.mean / HALF_DELAY),
    lead: Math.min(1, 1 / outlook.q95),
  };
  const known = PARTS.filter((part) => kept[part] !== null && weights[part] > 0);
  const sum = known.reduce((total, part) => total + weights[part], 0);
  if (sum === 0) return null;
  const parts = known.map((part) => {
    const most = (100 * weights[part]) / sum;
    return [part, { points: most * (kept[part] as number), most }] as const;
  });
  return { total: parts.reduce((total, [, { points }]) => total + points, 0), parts: Object.fromEntries(parts) };
}
