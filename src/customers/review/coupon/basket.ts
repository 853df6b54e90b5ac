import type { Face } from './face';

/** What becomes of one basket with a coupon. */
export interface Basket {
  /** Worth of its goods before the coupon. */
  readonly goods: number;
  /** What the coupon takes off; 0 where it is not used. */
  readonly discount: number;
  /** What the customer saves against the basket that he would have bought anyway. */
  readonly saved: number;
}

/**
 * A basket with a coupon: one that reaches the threshold is the same and cheaper; one that is filled up to it and then costs no more than before is filled up (凑单);
 * any other stays without. Who fills up more than that is left out of account, so that a threshold is not praised for what nobody has seen.
 *
 * @param usual what the basket comes to without any coupon, above 0
 * @example
 * withCoupon(120, { threshold: 100, off: 20, rate: 1, again: false }); // => { goods: 120, discount: 20, saved: 20 }
 * withCoupon(85, { threshold: 100, off: 20, rate: 1, again: false }); // => { goods: 100, discount: 20, saved: 5 }
 * withCoupon(60, { threshold: 100, off: 20, rate: 1, again: false }); // => { goods: 60, discount: 0, saved: 0 }
 */
export function withCoupon(usual: number, face: Face): Basket {
  const { threshold } = face;
  if (usual >= threshold) {
    const discount = Math.min(usual, discountOf(usual, face));
    return { goods: usual, discount, saved: discount };
  }
  const discount = discountOf(threshold, face);
  const saved = usual - (threshold - discount);
  return saved >= 0 ? { goods: threshold, discount, saved } : { goods: usual, discount: 0, saved: 0 };
}

const discountOf = (goods: number, { threshold, off, rate, again }: Face): number =>
  off * (again ? Math.floor(goods / threshold) : 1) + goods * (1 - rate);
