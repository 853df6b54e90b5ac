import type { Group, Offer, Spends } from './profit';
import { spendsFor } from './spends';
import type { ReviewRow } from './tabs';

/** What the groups of a campaign came to by the shop's orders. */
export interface OrderFigures {
  readonly arm: Group;
  readonly control: Group | null;
  /** How spends differ between the campaign's buyers; null where there are too few to tell. */
  readonly spends: Spends | null;
}

/** What a row is judged by. */
export interface Figures {
  /** 触达人数 as it was typed: what redemption is held against. */
  readonly sent: number;
  /** Whom profit is reckoned over: those who were drawn, else those who were written to. */
  readonly people: number;
  /** Who came back, where that is known. */
  readonly returned: number | null;
  readonly redeemed: number | null;
  /** Null where a figure is missing without which no profit can be reckoned. */
  readonly offer: Offer | null;
  readonly control: { readonly people: number; readonly returned: number | null; readonly offer: Offer | null } | null;
  readonly spends: Spends;
  /** Whether all results are the orders' own, none typed. */
  readonly fromOrders: boolean;
}

/** The cell that is to be filled next, so that profit can be reckoned. */
export type Missing = 'margin' | 'revenue' | 'returned' | 'controlRevenue';

type Typed = Pick<ReviewRow, 'sent' | 'returned' | 'redeemed' | 'revenue' | 'margin' | 'cost' | 'discounts'> &
  Pick<ReviewRow, 'controlPeople' | 'controlReturned' | 'controlRevenue'>;

/**
 * Puts typed figures and the orders' together: what the user typed goes first. Where nothing of the result was typed the groups are those of 触达分组 as they
 * were drawn, so that people who could not be reached count on both sides.
 *
 * Buyers that nobody counted are estimated: redeemed coupons (they are buyers, if not all), else revenue by the usual spend. Of the control group by the
 * spend of those who were written to.
 *
 * @param shop spends of the shop; null where its orders do not tell
 */
export function figuresOf(row: Typed, orders: OrderFigures | null, shop: Spends | null): Figures {
  const typed = [row.returned, row.revenue, row.controlReturned, row.controlRevenue];
  const fromOrders = orders !== null && typed.every((cell) => cell === null);
  const people = fromOrders ? orders.arm.people : row.sent;
  const returned = row.returned ?? orders?.arm.buyers ?? null;
  const revenue = row.revenue ?? orders?.arm.revenue ?? null;
  const buyers = returned ?? estimated(row.redeemed || null, revenue, shop?.mean ?? null, people);
  const ownMean = revenue !== null && buyers ? revenue / buyers : (shop?.mean ?? 0);
  const group = revenue === null || buyers === null || people === 0 ? null : { people, buyers, revenue };
  const { margin } = row;
  const offer = group && margin !== null ? { group, margin, cost: costPerHead(row, people) } : null;
  const control = controlOf(row, fromOrders ? orders : null, orders, ownMean);
  const spends = spendsFor((fromOrders ? orders.spends : null) ?? shop, ownMean);
  return { sent: row.sent, people, returned, redeemed: row.redeemed, offer, control, spends, fromOrders };
}

/** A coupon lowers what is paid by its face, the goods cost as much as ever: of its face the margin holds a part already. */
const costPerHead = ({ cost, discounts, margin }: Typed, people: number): number =>
  (cost ?? 0) + (people > 0 ? ((discounts ?? 0) * (1 - (margin ?? 0))) / people : 0);

function estimated(counted: number | null, revenue: number | null, mean: number | null, people: number) {
  if (counted !== null) return counted;
  if (revenue === 0) return 0;
  return revenue === null || !mean ? null : Math.min(people, revenue / mean);
}

function controlOf(row: Typed, drawn: OrderFigures | null, orders: OrderFigures | null, mean: number) {
  const people = (drawn?.control ? drawn.control.people : row.controlPeople) ?? orders?.control?.people ?? 0;
  if (people === 0) return null;
  const returned = row.controlReturned ?? orders?.control?.buyers ?? null;
  const revenue = row.controlRevenue ?? orders?.control?.revenue ?? null;
  const buyers = returned ?? estimated(null, revenue, mean, people);
  const { margin } = row;
  const known = margin !== null && revenue !== null && buyers !== null;
  return { people, returned, offer: known ? { group: { people, buyers, revenue }, margin, cost: 0 } : null };
}

/** @returns what is missing of a row whose figures give no profit */
export function missingOf({ margin, revenue }: Typed, { offer, fromOrders }: Figures): Missing {
  if (margin === null) return 'margin';
  if (revenue === null && !fromOrders) return 'revenue';
  return offer === null ? 'returned' : 'controlRevenue';
}
