/** The states of an order line, in the words that the 订单 tab uses. */
export const ORDER_STATUSES = ['已付款', '已完成', '已关闭', '已退款'] as const;

export type OrderStatus = (typeof ORDER_STATUSES)[number];

/** One line of the 订单 tab, as the roster reads it. Amounts are the line's own share, in the shop's currency. */
export interface OrderLine {
  platform: string;
  orderId: string;
  /** Blank where the platform's export does not name the buyer (Douyin). */
  customerId: string;
  /** ISO day of payment in the workbook's time zone; null while unpaid. */
  paidOn: string | null;
  paid: number;
  /** What was given back; null where nothing was noted. */
  refunded: number | null;
  status: OrderStatus;
}
