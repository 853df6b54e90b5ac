import fc from 'fast-check';
import type { StoredLine } from '../../src/orders/line';
import { line } from '../orders/line';

/** Names of all sorts: letters beyond the first 65,536, full-width ones, an apostrophe, a percent sign, an order that no language agrees on. */
export const NAMES = ['甲', '乙', '😀', 'ｆ', "O'Neil", '100%', 'a', 'B', 'ß', 'İ'];

const cents = fc.integer({ min: 0, max: 3000 }).map((amount) => amount / 100);

/** Days in four months, many of them the same, with midnights and year's end. */
const time = fc
  .tuple(
    fc.constantFrom('2025-12-31', '2026-01-01', '2026-02-28', '2026-03-01', '2026-04-05'),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([day, at]) => `${day} ${['00:00:00', '08:30:00', '12:00:01', '23:59:59'][at]}`);

/** Lines as an import leaves them: few orders, buyers and products, so that they meet. */
export const someLines: fc.Arbitrary<StoredLine[]> = fc.array(
  fc
    .record({
      platform: fc.constantFrom('淘宝', '抖音', 'ｆ', '😀'),
      orderId: fc.integer({ min: 1, max: 12 }).map(String),
      buyer: fc.option(fc.constantFrom(...NAMES), { freq: 4 }),
      paidAt: time,
      sku: fc.option(fc.constantFrom('A', 'B')),
      product: fc.option(fc.constantFrom(...NAMES.slice(0, 5))),
      category: fc.option(fc.constantFrom('茶', '杯', '😀', 'ｆ')),
      quantity: fc.constantFrom(0, 1, 2, 0.1, 0.2),
      paid: cents,
      share: fc.constantFrom(0, 0, 0, 0.5, 1),
      state: fc.constantFrom('已付款', '已完成', '已完成', '已退款', '已关闭'),
    })
    .map(({ share, ...fields }) => {
      const noted = Math.round(fields.paid * share * 100) / 100;
      return line({ ...fields, refunded: noted } as Partial<StoredLine>);
    }),
  { maxLength: 40 },
);
