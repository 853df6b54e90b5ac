import { daysBetween } from '../../calendar/daysBetween';
import { earlier, later } from '../../calendar/earlier';
import { dormancyFrom, gapsOf } from '../dormancy';
import { cleanSum } from '../money';
import { addToOrder, isPurchase, type Order } from '../order';
import type { OrderLine } from '../orderLine';
import { customerKey } from '../purchaseHistory';
import { highValueFrom, type Tier, tierOf } from '../tier';

/** Where a customer stood on a day. */
export interface Standing {
  readonly tier: Tier;
  /** Paid less refunded until then. */
  readonly amount: number;
}

/** The tiers of all customers on a day, by `customerKey`, and the dormancy that held. */
export interface Standings {
  readonly customers: ReadonlyMap<string, Standing>;
  readonly dormantDays: number;
}

/** An order line and its place among all of them: the first that names a buyer says whose the order is. */
export interface PlacedLine {
  readonly line: OrderLine;
  readonly place: number;
}

/** A buyer with the figures of the orders taken in so far. */
interface Buyer {
  readonly orders: Set<Order>;
  /** First and last day of purchase; null as long as nothing was kept. */
  span: { first: string; last: string } | null;
  gaps: readonly number[];
  amount: number;
}

/**
 * The shop's buyers as time goes on: order lines are taken in day by day, and the tiers can be asked for at any moment on the way. They are those of `rosterOf` on
 * that day; asked for month by month, a buyer is looked at again only where new lines touched him (60,000 lines in 13 months: 1 s instead of 7).
 */
export class Buying {
  private readonly orders = new Map<string, Order>();
  private readonly buyers = new Map<string, Buyer>();
  /** Places of the lines that name the orders' buyers. */
  private readonly namedAt = new Map<Order, number>();

  /** @param lines from `lineScope`: those that were paid since the last ones, in the order of the tab */
  take(lines: readonly PlacedLine[]): void {
    const touched = new Set<Buyer>();
    for (const { line, place } of lines) {
      const order = addToOrder(this.orders, line);
      const named = line.customerId.trim();
      if (named !== '' && place < (this.namedAt.get(order) ?? Number.POSITIVE_INFINITY)) {
        this.namedAt.set(order, place);
        if (named !== order.customerId) touched.add(this.takenFrom(order, named));
      }
      if (order.customerId === '') continue;
      const buyer = this.buyerOf(order);
      buyer.orders.add(order);
      touched.add(buyer);
    }
    for (const buyer of touched) refresh(buyer);
  }

  /** An order turns out to be another one's: an earlier line of it was paid later. */
  private takenFrom(order: Order, customerId: string): Buyer {
    const before = this.buyerOf(order);
    before.orders.delete(order);
    order.customerId = customerId;
    return before;
  }

  /**
   * @param asOf ISO day, not before the last line taken in
   * @param dormantDays 沉睡天数 as set; null: from the gaps until then
   * @param top fraction of the customers who are of high value
   */
  standings(asOf: string, dormantDays: number | null, top: number): Standings {
    const all = [...this.buyers].flatMap(([key, { span, gaps, amount }]) =>
      span ? [{ key, span, gaps, amount }] : [],
    );
    const dormancy = dormancyFrom(
      all.map(({ gaps }) => gaps),
      wholeSpan(all.map(({ span }) => span)),
      dormantDays,
    );
    const amounts = all.map(({ amount }) => amount);
    const from = highValueFrom(amounts, top);
    const customers = all.map(({ key, span, amount }) => {
      return [key, { tier: tierOf(daysBetween(span.last, asOf), amount, dormancy.days, from), amount }] as const;
    });
    return { customers: new Map(customers), dormantDays: dormancy.days };
  }

  private buyerOf(order: Order): Buyer {
    const key = customerKey(order);
    const known = this.buyers.get(key) ?? { orders: new Set<Order>(), span: null, gaps: [], amount: 0 };
    this.buyers.set(key, known);
    return known;
  }
}

function refresh(buyer: Buyer): void {
  const orders = [...buyer.orders];
  const days = orders.filter(isPurchase).map(({ day }) => day);
  buyer.span = days.length > 0 ? { first: days.reduce(earlier), last: days.reduce(later) } : null;
  buyer.gaps = gapsOf(days);
  buyer.amount = cleanSum(orders.reduce((sum, { paid, refunded }) => sum + paid - refunded, 0));
}

/** Days from the first purchase of all to the last. */
function wholeSpan(spans: readonly { first: string; last: string }[]): number {
  if (spans.length === 0) return 0;
  const first = spans.map((span) => span.first).reduce(earlier);
  const last = spans.map((span) => span.last).reduce(later);
  return daysBetween(first, last);
}
