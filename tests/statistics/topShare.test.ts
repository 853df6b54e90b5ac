import fc from 'fast-check';
import { topShare } from '../../src/statistics/topShare';

const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 60 });
const fraction = fc.double({ min: 0.01, max: 1, noNaN: true });

test('the whole brings everything', () => {
  fc.assert(fc.property(amounts, (values) => expect(topShare(values, 1)).toBeCloseTo(1, 12)));
});

test('the top brings at least its own fraction, and more people bring no less', () => {
  fc.assert(
    fc.property(amounts, fraction, fraction, (values, a, b) => {
      const [few, many] = [Math.min(a, b), Math.max(a, b)];
      expect(topShare(values, few) ?? 0).toBeGreaterThanOrEqual(few - 1e-9);
      expect(topShare(values, many) ?? 0).toBeGreaterThanOrEqual((topShare(values, few) ?? 0) - 1e-9);
    }),
  );
});

test('neither order, nor unit, nor having every value twice changes the share', () => {
  fc.assert(
    fc.property(amounts, fraction, fc.double({ min: 0.01, max: 1000, noNaN: true }), (values, top, unit) => {
      const share = topShare(values, top) ?? 0;
      expect(topShare([...values].reverse(), top)).toBeCloseTo(share, 9);
      expect(
        topShare(
          values.map((value) => value * unit),
          top,
        ),
      ).toBeCloseTo(share, 9);
      expect(topShare([...values, ...values], top)).toBeCloseTo(share, 9);
    }),
  );
});

test('a customer who was refunded more than paid counts as a head and brings nothing', () => {
  expect(topShare([100, -50], 0.5)).toBe(1);
  expect(topShare([60, 40, 0, 0, 0], 0.2)).toBe(0.6);
  expect(topShare([60, 40, -1, -1, -1], 0.2)).toBe(0.6);
});

test('nothing positive: no share', () => {
  expect(topShare([], 0.2)).toBeNull();
  expect(topShare([0, 0], 0.2)).toBeNull();
});
