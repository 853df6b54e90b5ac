import fc from 'fast-check';
import { fromCents, sum, toCents } from '../../src/orders/cents';
import type { OrderLine, StoredLine } from '../../src/orders/line';
import { mergeOrders } from '../../src/orders/merge';
import { itemOrder, line, orders, wholeOrder } from './line';

/** The tab after an import. */
function imported(tab: readonly StoredLine[], lines: readonly OrderLine[]): StoredLine[] {
  const { updates, additions } = mergeOrders(tab, lines);
  const after = [...tab];
  for (const update of updates) after[update.index] = update.line;
  return [...after, ...additions];
}

const total = (lines: readonly StoredLine[], field: 'paid' | 'refunded') =>
  fromCents(sum(lines.map((each) => toCents(each[field]))));
const net = (lines: readonly StoredLine[]) =>
  fromCents(toCents(total(lines, 'paid')) - toCents(total(lines, 'refunded')));
const money = (lines: readonly StoredLine[]) =>
  lines.map(({ sku, paid, refunded, state }) => [sku, paid, refunded, state]);

describe('an order imported again', () => {
  test('changes nothing, whatever the file is called', () => {
    const tab = [line(), line({ sku: 'B', paid: 5 })];
    const again = tab.map((each) => ({ ...each, source: 'b.csv' }));
    expect(mergeOrders(tab, again)).toEqual({ updates: [], additions: [], unchanged: 2 });
  });

  test('brings later states and refunds, and names the file they came from', () => {
    const { updates } = mergeOrders([line()], [line({ state: '已完成', refunded: 4, source: 'b.csv' })]);
    expect(updates).toEqual([
      { index: 0, line: expect.objectContaining({ state: '已完成', refunded: 4, source: 'b.csv' }) },
    ]);
  });

  test('from an older export takes nothing back', () => {
    const tab = [line({ state: '已退款', refunded: 10 }), line({ sku: 'B', paid: 5, state: '已完成', refunded: 1 })];
    expect(imported(tab, [line(), line({ sku: 'B', paid: 5 })])).toEqual(tab);
  });

  test('keeps what the user filled in, and fills what was blank', () => {
    const tab = [
      line({ buyer: 'mine', category: 'mine', sku: 'mine' }),
      line({ orderId: '2', buyer: null, product: null }),
    ];
    const after = imported(tab, [line({ buyer: 'b', sku: null }), line({ orderId: '2', buyer: 'c', product: '甲' })]);
    expect(after[0]).toMatchObject({ buyer: 'mine', category: 'mine', sku: 'mine' });
    expect(after[1]).toMatchObject({ buyer: 'c', product: '甲' });
  });

  test('keeps a payment time that the import does not know', () => {
    expect(imported([line()], [line({ paidAt: line().orderedAt })])).toEqual([line()]);
  });

  test('closed without its payment keeps the payment, net 0', () => {
    expect(money(imported([line()], [line({ paid: 0, state: '已关闭' })]))).toEqual([[null, 10, 10, '已关闭']]);
  });
});

describe('orders and their lines', () => {
  const whole = line({ whole: true, product: '甲；乙', quantity: 3, paid: 100, refunded: 30 });
  const items = [line({ sku: 'A', product: '甲', paid: 60 }), line({ sku: 'B', product: '乙', paid: 40 })];

  test('the line of an order-level import becomes the first item; its refund is not lost', () => {
    const after = imported([whole], items);
    expect(after.map(({ product }) => product)).toEqual(['甲', '乙']);
    expect([total(after, 'paid'), total(after, 'refunded')]).toEqual([100, 30]);
    expect(mergeOrders(after, items).unchanged).toBe(2);
  });

  test('an order-level import after its items shares state and refund out over them', () => {
    const after = imported(items, [{ ...whole, state: '已完成' }]);
    expect(money(after)).toEqual([
      ['A', 60, 18, '已完成'],
      ['B', 40, 12, '已完成'],
    ]);
    expect(money(imported(after, [{ ...whole, paid: 0, refunded: 0, state: '已关闭' }]))).toEqual([
      ['A', 60, 60, '已关闭'],
      ['B', 40, 40, '已关闭'],
    ]);
  });

  test('a closed order stays closed when an older export brings its items', () => {
    const after = imported([{ ...whole, refunded: 100, state: '已关闭' }], items);
    expect(money(after)).toEqual([
      ['A', 60, 60, '已关闭'],
      ['B', 40, 40, '已关闭'],
    ]);
  });

  test('lines with different SKUs are different lines, the same product twice are two', () => {
    expect(imported([items[0] as OrderLine], [items[1] as OrderLine])).toHaveLength(2);
    const twice = [line({ sku: 'A' }), line({ sku: 'A', paid: 7 })];
    expect(mergeOrders(twice, twice)).toMatchObject({ additions: [], updates: [], unchanged: 2 });
  });

  test('the same number on two platforms is two orders', () => {
    expect(imported([line()], [line({ platform: '京东' })])).toHaveLength(2);
  });
});

describe('properties', () => {
  const order = fc.oneof(itemOrder, wholeOrder);

  test('importing again changes nothing', () => {
    fc.assert(
      fc.property(orders(''), orders(''), (first, second) => {
        const tab = imported(imported([], first), second);
        expect(mergeOrders(tab, second)).toMatchObject({ updates: [], additions: [] });
      }),
      { numRuns: 500 },
    );
  });

  test('files without a common order may come in any sequence', () => {
    const sorted = (lines: StoredLine[]) => lines.map((each) => JSON.stringify(each)).sort();
    fc.assert(
      fc.property(orders('a'), orders('b'), (first, second) => {
        const forth = imported(imported([], first), second);
        expect(sorted(imported(imported([], second), first))).toEqual(sorted(forth));
        expect(net(forth)).toBeCloseTo(net(first) + net(second), 6);
      }),
    );
  });

  test('payments and refunds of an order agree to the cent with the later import, and refunds never shrink', () => {
    fc.assert(
      fc.property(order, wholeOrder, (first, [second]) => {
        const tab = imported([], first);
        const later = { ...(second as OrderLine), state: '已付款' as const, paid: total(tab, 'paid'), refunded: 0 };
        const after = imported(tab, [later]);
        expect(total(after, 'paid')).toBe(total(tab, 'paid'));
        expect(total(after, 'refunded')).toBe(total(tab, 'refunded'));
        expect(after).toHaveLength(tab.length);
      }),
    );
  });

  test('no line has more refunded than paid, and final states have net 0', () => {
    fc.assert(
      fc.property(order, order, order, (first, second, third) => {
        for (const each of imported(imported(imported([], first), second), third)) {
          expect(each.refunded).toBeLessThanOrEqual(each.paid);
          if (each.state === '已关闭' || each.state === '已退款') expect(each.refunded).toBe(each.paid);
        }
      }),
    );
  });

  test('a state never goes back', () => {
    const rank = ['已付款', '已完成', '已退款', '已关闭'];
    fc.assert(
      fc.property(order, order, (first, second) => {
        const tab = imported([], first);
        const after = imported(tab, second);
        tab.forEach((each, at) => {
          expect(rank.indexOf((after[at] as StoredLine).state)).toBeGreaterThanOrEqual(rank.indexOf(each.state));
        });
      }),
    );
  });
});
