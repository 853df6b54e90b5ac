import type { OrderLine } from '../../src/customers/orderLine';

/** An order line of which only the interesting parts are named. */
export function line(parts: Partial<OrderLine>): OrderLine {
  return {
    platform: '淘宝',
    orderId: 'A1',
    customerId: '甲',
    paidOn: '2026-10-01',
    paid: 100,
    refunded: null,
    status: '已完成',
    ...parts,
  };
}
