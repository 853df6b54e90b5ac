import { withCoupon } from './basket';
import type { Face } from './face';

/** What a face does to the baskets of some people, on average of one basket. */
export interface Effect {
  /** Worth of the goods. */
  readonly goods: number;
  readonly discount: number;
  /** What the customer saves, as a fraction of the usual basket. */
  readonly saving: number;
  /** Part of the baskets in which it is used. */
  readonly reach: number;
}

/**
 * The average effect of a face.
 *
 * @param baskets what they come to without any coupon; at least one
 * @example
 * effectOn([120, 60], { threshold: 100, off: 20, rate: 1, again: false }).reach; // => 0.5
 */
export function effectOn(baskets: readonly number[], face: Face): Effect {
  let [usual, goods, discount, saved, used] = [0, 0, 0, 0, 0];
  for (const basket of baskets) {
    const then = withCoupon(basket, face);
    usual += basket;
    goods += then.goods;
    discount += then.discount;
    saved += then.saved;
    used += then.discount > 0 ? 1 : 0;
  }
  const all = baskets.length;
  return { goods: goods / all, discount: discount / all, saving: saved / usual, reach: used / all };
}
