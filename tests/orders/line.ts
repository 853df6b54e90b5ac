import fc from 'fast-check';
import type { OrderLine } from '../../src/orders/line';

/** An order line of the tests; what matters to a test is named there. */
export const line = (fields: Partial<OrderLine> = {}): OrderLine => ({
  platform: '淘宝',
  orderId: '1',
  buyer: 'a',
  orderedAt: '2025-01-01 10:00:00',
  paidAt: '2025-01-01 10:01:00',
  sku: null,
  product: null,
  category: null,
  quantity: 1,
  paid: 10,
  refunded: 0,
  state: '已付款',
  currency: null,
  source: 'a.csv',
  whole: false,
  ...fields,
});

const cents = fc.integer({ min: 0, max: 20_000 }).map((amount) => amount / 100);

/** Lines as the reader makes them: refunds within payments, closed and refunded ones with net 0. */
const itemLine = fc
  .record({
    sku: fc.constantFrom(null, 'A', 'B', 'C'),
    product: fc.constantFrom('甲', '乙', '丙'),
    quantity: fc.integer({ min: 0, max: 3 }),
    paid: cents,
    share: fc.integer({ min: 0, max: 9 }),
    state: fc.constantFrom('已付款', '已完成', '已退款', '已关闭'),
  })
  .map(({ share, ...fields }) => {
    const final = fields.state === '已退款' || fields.state === '已关闭';
    return line({ ...fields, refunded: final ? fields.paid : Math.floor(fields.paid * share * 10) / 100 } as OrderLine);
  });

/** One order of an export that knows its lines. */
export const itemOrder = fc.array(itemLine, { minLength: 1, maxLength: 4 });

/** One order of an export that knows the order only. */
export const wholeOrder = itemLine.map((each) => [{ ...each, sku: null, product: '甲；乙', whole: true }]);

/** Several orders, each with its number. */
export const orders = (prefix: string) =>
  fc
    .array(fc.oneof(itemOrder, wholeOrder), { maxLength: 5 })
    .map((list) => list.flatMap((order, at) => order.map((each) => ({ ...each, orderId: `${prefix}${at}` }))));
