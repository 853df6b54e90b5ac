import { rosterOf } from '../../src/customers/rfm';
import { line } from './line';

const only = (...lines: Parameters<typeof line>[0][]) => rosterOf(lines.map(line)).customers;

describe('which orders count', () => {
  test('lines of one order are one order; the same number on another platform is another', () => {
    const customers = only({ paid: 60 }, { paid: 40 }, { platform: '京东', paid: 5 });
    expect(customers.map(({ platform, orders, amount }) => [platform, orders, amount])).toEqual([
      ['淘宝', 1, 100],
      ['京东', 1, 5],
    ]);
  });

  test('a closed order counts for nothing', () => {
    const [customer] = only({}, { orderId: 'A2', paidOn: '2026-10-20', status: '已关闭', paid: 999 });
    expect(customer).toMatchObject({ lastDay: '2026-10-01', orders: 1, amount: 100 });
  });

  test('an unpaid line counts for nothing and is said', () => {
    const roster = rosterOf([line({}), line({ orderId: 'A2', paidOn: null })]);
    expect(roster.customers[0]).toMatchObject({ orders: 1, amount: 100 });
    expect(roster.unpaidLines).toBe(1);
  });

  test('a partial refund reduces the amount and nothing else', () => {
    const [customer] = only({ refunded: 30 }, { orderId: 'A2', paidOn: '2026-10-05' });
    expect(customer).toMatchObject({ lastDay: '2026-10-05', orders: 2, amount: 170 });
  });

  test.each([
    ['已退款 with its amount', { status: '已退款' as const, refunded: 100 }],
    ['已退款 without an amount', { status: '已退款' as const, refunded: null }],
    ['已退款 with an amount of 0', { status: '已退款' as const, refunded: 0 }],
    ['已完成, refunded in full', { refunded: 100 }],
  ])('an order that was refunded in full is no purchase and nets 0: %s', (_, refund) => {
    const [customer] = only({}, { orderId: 'A2', paidOn: '2026-10-20', ...refund });
    expect(customer).toMatchObject({ lastDay: '2026-10-01', orders: 1, amount: 100 });
  });

  test('the 退款金额 of a 已退款 line is what reduces the amount', () => {
    const [customer] = only({}, { orderId: 'A2', status: '已退款', refunded: 80 });
    expect(customer).toMatchObject({ orders: 1, amount: 120 });
  });

  test('an order of which one line was refunded still counts', () => {
    const [customer] = only({ paid: 60 }, { paid: 40, status: '已退款' });
    expect(customer).toMatchObject({ orders: 1, amount: 60 });
  });

  test('two lines refunded in full between them are no purchase, a gift line beside them or not', () => {
    const roster = rosterOf([
      line({ paid: 60, refunded: 60 }),
      line({ paid: 40, status: '已退款' }),
      line({ paid: 0 }),
    ]);
    expect(roster.customers).toEqual([]);
    expect(roster.refundedOnly).toEqual({ customers: 1, amount: 0 });
  });

  test('an order that cost nothing is a purchase', () => {
    expect(only({ paid: 0 })[0]).toMatchObject({ orders: 1, amount: 0, share: 0 });
  });
});

describe('who is a customer', () => {
  test('the same id on two platforms is two customers', () => {
    expect(only({ customerId: 'same' }, { platform: '京东', customerId: 'same' })).toHaveLength(2);
  });

  test('buyers without an id are counted apart and never merged', () => {
    const roster = rosterOf([
      line({}),
      line({ platform: '抖音', orderId: 'D1', customerId: '', paid: 30 }),
      line({ platform: '抖音', orderId: 'D2', customerId: '  ', paid: 20, refunded: 5 }),
      line({ platform: '抖音', orderId: 'D3', customerId: '', status: '已退款' }),
    ]);
    expect(roster.customers.map(({ customerId }) => customerId)).toEqual(['甲']);
    expect(roster.unidentified).toEqual({ orders: 2, amount: 45 });
    expect(roster.identified).toEqual({ orders: 1, amount: 100 });
  });

  test('an order whose id is on its first line only belongs to that customer', () => {
    expect(only({ paid: 60 }, { paid: 40, customerId: '' })[0]).toMatchObject({ customerId: '甲', amount: 100 });
  });

  test('amounts that are equal in coins are equal, whichever way they came together', () => {
    const customers = only(
      { customerId: '乙', orderId: 'B', paid: 0.3 },
      { customerId: '甲', orderId: 'A', paid: 0.1 },
      { customerId: '甲', orderId: 'A', paid: 0.2 },
    );
    expect(customers.map(({ amount, m }) => [amount, m])).toEqual([
      [0.3, 1],
      [0.3, 1],
    ]);
  });
});

describe('the as-of day', () => {
  test('is by default the last day of the data, whatever became of the order and whoever bought', () => {
    const roster = rosterOf([
      line({}),
      line({ platform: '抖音', orderId: 'D', customerId: '', paidOn: '2026-10-31' }),
      line({ orderId: 'X', paidOn: '2026-12-24', status: '已关闭' }),
      line({ orderId: 'Y', paidOn: '2026-12-25', status: '已退款' }),
    ]);
    expect(roster.asOf).toBe('2026-12-25');
    expect(roster.customers[0]?.recency).toBe(85);
  });

  test('an earlier day leaves later lines out', () => {
    const lines = [line({}), line({ orderId: 'A2', paidOn: '2026-10-20' })];
    const roster = rosterOf(lines, { asOf: '2026-10-10' });
    expect(roster.customers[0]).toMatchObject({ lastDay: '2026-10-01', recency: 9, orders: 1 });
    expect(roster.laterLines).toBe(1);
  });

  test('a later day makes everybody older', () => {
    expect(rosterOf([line({})], { asOf: '2026-12-31' }).customers[0]?.recency).toBe(91);
  });
});

describe('what is shown beside the roster', () => {
  test('no lines: an empty roster without figures', () => {
    const roster = rosterOf([]);
    expect(roster).toMatchObject({ asOf: null, customers: [], centres: null, highValueFrom: null });
    expect(roster.pareto.share).toBeNull();
    expect(roster.types).toHaveLength(8);
  });

  test('shares are of the positive total when a customer was refunded more than paid', () => {
    const customers = only(
      { paid: 75 },
      { orderId: 'B', customerId: '乙', paid: 25 },
      { orderId: 'C', customerId: '丙', paid: 10, refunded: 5 },
      { orderId: 'C2', customerId: '丙', paid: 10, status: '已退款', refunded: 40 },
    );
    expect(
      customers.map(({ customerId, amount, share, cumulative }) => [customerId, amount, share, cumulative]),
    ).toEqual([
      ['甲', 75, 0.75, 0.75],
      ['乙', 25, 0.25, 1],
      ['丙', -25, 0, 1],
    ]);
  });

  test('level amounts are ordered by the latest purchase, then platform, then id', () => {
    const customers = only(
      { orderId: '1', customerId: 'c' },
      { orderId: '2', customerId: 'b' },
      { orderId: '3', customerId: 'a', paidOn: '2026-09-01' },
      { orderId: '4', customerId: 'z', platform: '京东' },
    );
    expect(customers.map(({ customerId }) => customerId)).toEqual(['z', 'b', 'c', 'a']);
  });

  test('fewer than 100 customers are scored by fixed bands unless the rank is asked for', () => {
    const three = [1, 2, 3].map((order) => line({ orderId: `A${order}` }));
    const lines = [...three, line({ orderId: 'B', customerId: '乙' })];
    expect(rosterOf(lines).customers.map(({ f }) => f)).toEqual([3, 1]);
    expect(rosterOf(lines, { frequency: 'rank' }).customers.map(({ f }) => f)).toEqual([3, 1]);
    expect(rosterOf(three).customers.map(({ f }) => f)).toEqual([3]);
    expect(rosterOf(three, { frequency: 'rank' }).customers.map(({ f }) => f)).toEqual([1]);
  });

  test('100 customers are scored by rank unless fixed bands are asked for', () => {
    const lines = Array.from({ length: 100 }, (_, index) => line({ orderId: `A${index}`, customerId: `K${index}` }));
    const twice = [...lines, ...lines.slice(0, 10).map((one) => ({ ...one, orderId: `${one.orderId}-2` }))];
    expect(rosterOf(twice).customers[0]).toMatchObject({ orders: 2, f: 5 });
    expect(rosterOf(twice, { frequency: 'fixed' }).customers[0]).toMatchObject({ orders: 2, f: 2 });
  });
});
