import fc from 'fast-check';
import { addDays } from '../../src/calendar/addDays';
import { ORDER_STATUSES, type OrderLine } from '../../src/customers/orderLine';
import { rosterOf } from '../../src/customers/rfm';

/** Amounts in hundredths, as money is, so that sums can be checked exactly. */
const coins = (max: number) => fc.integer({ min: 0, max }).map((hundredths) => hundredths / 100);

const orderLine: fc.Arbitrary<OrderLine> = fc.record({
  platform: fc.constantFrom('淘宝', '京东', '抖音'),
  orderId: fc.integer({ min: 1, max: 40 }).map(String),
  customerId: fc.constantFrom('', 'a', 'b', 'c', 'd', 'e', 'f', 'g'),
  paidOn: fc.oneof(
    { arbitrary: fc.integer({ min: 0, max: 600 }).map((days) => addDays('2025-01-01', days)), weight: 9 },
    fc.constant(null),
  ),
  paid: coins(50_000),
  refunded: fc.oneof(fc.constant(null), coins(60_000)),
  status: fc.constantFrom(...ORDER_STATUSES),
});

const lines = fc.array(orderLine, { maxLength: 80 });

test('the order of the lines does not matter where each order names one buyer', () => {
  const oneBuyer = lines.map((all) => all.map((line) => ({ ...line, customerId: `k${Number(line.orderId) % 7}` })));
  fc.assert(
    fc.property(oneBuyer, fc.infiniteStream(fc.double({ noNaN: true, min: 0, max: 1 })), (all, random) => {
      const shuffled = all
        .map((line) => ({ line, place: random.next().value as number }))
        .sort((a, b) => a.place - b.place)
        .map(({ line }) => line);
      expect(rosterOf(shuffled)).toEqual(rosterOf(all));
    }),
  );
});

test('shares add up to 1 and the cumulative share never falls and ends at 1', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { customers, types, tiers } = rosterOf(all);
      fc.pre(customers.some(({ amount }) => amount > 0));
      const total = (parts: { amountShare: number }[]) => parts.reduce((sum, part) => sum + part.amountShare, 0);
      expect(customers.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 9);
      expect(total(types)).toBeCloseTo(1, 9);
      expect(total(tiers)).toBeCloseTo(1, 9);
      const cumulative = customers.map((customer) => customer.cumulative);
      expect(cumulative).toEqual([...cumulative].sort((a, b) => a - b));
      expect(cumulative[cumulative.length - 1]).toBe(1);
    }),
  );
});

test('no money is lost: the roster, the unidentified and the refunded add up to the lines that count', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const roster = rosterOf(all);
      const counted = all.filter(({ status, paidOn }) => status !== '已关闭' && paidOn !== null);
      const refund = (line: OrderLine) => line.refunded || (line.status === '已退款' ? line.paid : 0);
      const money = counted.reduce((sum, line) => sum + line.paid - refund(line), 0);
      expect(roster.identified.amount + roster.unidentified.amount + roster.refundedOnly.amount).toBeCloseTo(money, 6);
    }),
  );
});

test('every customer is in one type and one tier', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { customers, types, tiers } = rosterOf(all);
      const heads = (parts: { customers: number }[]) => parts.reduce((sum, part) => sum + part.customers, 0);
      expect([heads(types), heads(tiers)]).toEqual([customers.length, customers.length]);
    }),
  );
});

test('every score lies in the range that is shown for it, and the ranges count every customer', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const { customers, thresholds } = rosterOf(all);
      for (const { r, f, m, recency, orders, amount } of customers) {
        expect(thresholds[r - 1]?.recency?.from).toBeLessThanOrEqual(recency);
        expect(thresholds[r - 1]?.recency?.to).toBeGreaterThanOrEqual(recency);
        expect(thresholds[f - 1]?.orders?.from).toBeLessThanOrEqual(orders);
        expect(thresholds[m - 1]?.amount?.to).toBeGreaterThanOrEqual(amount);
      }
      const shown = thresholds.reduce((sum, { recency }) => sum + (recency?.customers ?? 0), 0);
      expect(shown).toBe(customers.length);
    }),
  );
});
