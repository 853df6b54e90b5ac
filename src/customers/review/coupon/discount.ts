import { faceIn } from './face';

/**
 * What the coupons of an offer gave away per head, beyond its cost: a face in money, for each that was redeemed.
 *
 * @param margin gross profit of a yuan of revenue
 * @example
 * discountPerHead('满100减20', { people: 100, redeemed: 10, cost: 0.1 }, 0.4).toFixed(2); // => '1.20'
 * discountPerHead('满100减20', { people: 100, redeemed: 10, cost: 2.1 }, 0.4); // => 0
 */
export function discountPerHead(
  benefit: string,
  { people, redeemed, cost }: { people: number; redeemed: number | null; cost: number },
  margin: number,
): number {
  const given = ((faceIn(benefit)?.off ?? 0) * (redeemed ?? 0) * (1 - margin)) / Math.max(people, 1);
  return given > cost ? given : 0;
}
