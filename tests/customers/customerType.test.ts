import fc from 'fast-check';
import { centresOf, customerType } from '../../src/customers/customerType';
import type { Figures } from '../../src/customers/score';

const centres: Figures = { recency: 40, orders: 3, amount: 300 };
const near = 10;
const far = 70;

// R, F, M as bits, from MODELS: 1 is good; recency is good when the days are below the centre.
test.each([
  [near, 5, 900, '重要价值客户'],
  [near, 1, 900, '重要发展客户'],
  [far, 5, 900, '重要保持客户'],
  [far, 1, 900, '重要挽留客户'],
  [near, 5, 20, '一般价值客户'],
  [near, 1, 20, '一般发展客户'],
  [far, 5, 20, '一般保持客户'],
  [far, 1, 20, '一般挽留客户'],
])('%i days, %i orders, %i of money: %s', (recency, orders, amount, type) => {
  expect(customerType({ recency, orders, amount }, centres)).toBe(type);
});

test('the centre itself is not good, in any figure', () => {
  expect(customerType(centres, centres)).toBe('一般挽留客户');
});

const figures = fc.record({
  recency: fc.integer({ min: 0, max: 80 }),
  orders: fc.integer({ min: 1, max: 6 }),
  amount: fc.integer({ min: -100, max: 700 }),
});

const BITS: Record<string, string> = {
  重要价值客户: '111',
  重要发展客户: '101',
  重要保持客户: '011',
  重要挽留客户: '001',
  一般价值客户: '110',
  一般发展客户: '100',
  一般保持客户: '010',
  一般挽留客户: '000',
};

test('each figure flips its own bit and no other', () => {
  fc.assert(
    fc.property(figures, figures, fc.constantFrom('recency', 'orders', 'amount'), (customer, other, figure) => {
      const before = BITS[customerType(customer, centres)] ?? '';
      const after = BITS[customerType({ ...customer, [figure]: other[figure] }, centres)] ?? '';
      const bit = ['recency', 'orders', 'amount'].indexOf(figure);
      for (const place of [0, 1, 2].filter((other) => other !== bit)) expect(after[place]).toBe(before[place]);
    }),
  );
});

test('customers who are all alike are all 一般挽留, whatever binary fractions make of their mean', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.01, max: 1e6, noNaN: true }), fc.integer({ min: 1, max: 50 }), (amount, count) => {
      const alike = Array.from({ length: count }, () => ({ recency: 7, orders: 2, amount }));
      expect(customerType({ recency: 7, orders: 2, amount }, centresOf(alike, 'mean'))).toBe('一般挽留客户');
    }),
  );
});

test('the median is the middle of each figure', () => {
  const customers = [1, 2, 100].map((value) => ({ recency: value, orders: value, amount: value }));
  expect(centresOf(customers, 'median')).toEqual({ recency: 2, orders: 2, amount: 2 });
});
