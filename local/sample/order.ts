import type { Product } from './catalogue';

export const PLATFORMS = ['淘宝', '京东', '抖音', 'Shopify'] as const;

export type PlatformName = (typeof PLATFORMS)[number];

/** What becomes of an order in the end. */
export type Fate = 'kept' | 'neverPaid' | 'cancelled' | 'refunded' | 'partlyRefunded';

export interface SampleLine {
  product: Product;
  quantity: number;
  /** Yuan for one piece as sold. */
  unitPrice: number;
}

/** An invented order with its whole life; how it stands on a day is told by `standingOn`. */
export interface SampleOrder {
  platform: PlatformName;
  orderId: string;
  /** Null where the platform tells no buyer (Douyin). */
  buyer: string | null;
  day: number;
  /** `YYYY-MM-DD HH:mm:ss` */
  orderedAt: string;
  paidAt: string;
  lines: SampleLine[];
  fate: Fate;
  /** Day numbers on which the parcel is accepted, and on which the order is cancelled or refunded. */
  doneOn: number;
  endsOn: number;
}

/** How an order stands on a day. */
export type Stage = 'paid' | 'done' | 'closed' | 'refunded';

export function stageOn(order: SampleOrder, day: number): Stage {
  if (order.fate === 'neverPaid') return 'closed';
  if (order.fate === 'cancelled' && day >= order.endsOn) return 'closed';
  if (order.fate === 'refunded' && day >= order.endsOn) return 'refunded';
  return day >= order.doneOn ? 'done' : 'paid';
}

export const lineAmount = ({ unitPrice, quantity }: SampleLine): number => yuan(unitPrice * quantity);

export const orderAmount = ({ lines }: SampleOrder): number =>
  yuan(lines.reduce((sum, line) => sum + lineAmount(line), 0));

/** What was given back by a day, in yuan. Part refunds are of orders of one line. */
export function refundOn(order: SampleOrder, day: number): number {
  if (order.fate === 'partlyRefunded' && day >= order.endsOn) return yuan(orderAmount(order) * 0.3);
  const stage = stageOn(order, day);
  return order.fate !== 'neverPaid' && (stage === 'closed' || stage === 'refunded') ? orderAmount(order) : 0;
}

/** Yuan to the cent. */
export const yuan = (amount: number): number => Math.round(amount * 100) / 100;
