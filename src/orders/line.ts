/** States of an order line, in the words of the tab 订单 (CONTRACTS). */
export type OrderState = '已付款' | '已完成' | '已退款' | '已关闭';

/** One row of the tab 订单: an order line with its own share of the order's money. */
export interface StoredLine {
  platform: string;
  orderId: string;
  /** The platform's own name of the buyer; null when the export hides it. A masked name is never stored. */
  buyer: string | null;
  /** Wall clock of the shop, `YYYY-MM-DD HH:mm:ss`; the order time where the export has no payment time. */
  paidAt: string;
  sku: string | null;
  product: string | null;
  category: string | null;
  quantity: number;
  /** Currency units, exact to the cent. A closed order has paid = refunded. */
  paid: number;
  refunded: number;
  state: OrderState;
  /** Name of the file that the line came from. */
  source: string;
}

/** A line as an export tells it, before it meets the tab. */
export interface OrderLine extends StoredLine {
  /** Wall clock of the shop, `YYYY-MM-DD HH:mm:ss`. */
  orderedAt: string;
  currency: string | null;
  /** True when the export knows the order only, not its lines (Taobao's order list). */
  whole: boolean;
}
