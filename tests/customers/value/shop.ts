import type { PurchaseHistory } from '../../../src/customers/purchaseHistory';
import type { BgNbd } from '../../../src/customers/value/bgNbd';
import type { GammaGamma } from '../../../src/customers/value/gammaGamma';
import { Chance } from '../chance';

/** Day number on which the simulated shops open. */
export const FIRST_DAY = 20_000;

interface Size {
  customers: number;
  /** Weeks during which new customers come. */
  weeks: number;
  /** Weeks afterwards during which they are followed. */
  later: number;
  seed: number;
}

/** Customers who buy and spend just as the models suppose. */
export function simulatedShop(buying: BgNbd, spending: GammaGamma, { customers, weeks, later, seed }: Size) {
  const chance = new Chance(seed);
  return Array.from({ length: customers }, (_, index): PurchaseHistory => {
    const rate = chance.gamma(buying.r) / buying.alpha;
    const leaves = chance.beta(buying.a, buying.b);
    const scale = spending.v / chance.gamma(spending.q);
    const byDay = new Map<number, number>();
    const buy = (week: number) => byDay.set(FIRST_DAY + Math.floor(week * 7), chance.gamma(spending.p) * scale);
    let week = chance.next() * weeks;
    buy(week);
    for (week += chance.exponential(rate); week < weeks + later; week += chance.exponential(rate)) {
      buy(week);
      if (chance.next() < leaves) break;
    }
    return { platform: '淘宝', customerId: `k${index}`, days: [...byDay.keys()], amounts: [...byDay.values()] };
  });
}
