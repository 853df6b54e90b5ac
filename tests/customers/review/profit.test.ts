import fc from 'fast-check';
import { chanceOver } from '../../../src/customers/review/chance';
import { type Offer, profitOver, profitPerHead, revenuePerHead } from '../../../src/customers/review/profit';

const SPENDS = { mean: 80, variation: 0.6 };
const offer = (people: number, buyers: number, revenue: number, margin = 0.4, cost = 0): Offer => ({
  group: { people, buyers, revenue },
  margin,
  cost,
});

test('profit per head and what it is more than the control group’s, by hand', () => {
  // 8,690.20 × 0.42 ÷ 618 − 0.08 = 5.82596, 2,412.60 × 0.42 ÷ 540 = 1.87647.
  const [coupon, control] = [offer(618, 66, 8690.2, 0.42, 0.08), offer(540, 19, 2412.6, 0.42)];
  expect(profitPerHead(coupon, SPENDS).point).toBeCloseTo(5.82596, 5);
  expect(profitOver(coupon, control, SPENDS).point).toBeCloseTo(3.94949, 5);
});

test('where everybody spends the same it is Newcombe’s interval of a difference of rates', () => {
  // Newcombe 1998, table II: 56/70 − 48/80 has 0.0524 to 0.3339, 9/10 − 3/10 has 0.1705 to 0.8090 (method 10).
  const one = (hits: number, total: number) => offer(total, hits, hits, 1);
  const same = { mean: 1, variation: 0 };
  const first = profitOver(one(56, 70), one(48, 80), same, 1.959964);
  expect([first.low, first.high].map((limit) => limit.toFixed(4))).toEqual(['0.0524', '0.3339']);
  const second = profitOver(one(9, 10), one(3, 10), same, 1.959964);
  expect([second.low, second.high].map((limit) => limit.toFixed(4))).toEqual(['0.1705', '0.8090']);
});

test('a group in which nobody bought may still have buyers to come', () => {
  const { low, point, high } = revenuePerHead({ people: 100, buyers: 0, revenue: 0 }, SPENDS, 1.96);
  expect([low, point]).toEqual([0, 0]);
  // Wilson’s upper limit of 0 in 100 is 3.7%.
  expect(high).toBeCloseTo(0.037 * 80, 2);
});

const group = fc.record({
  people: fc.integer({ min: 200, max: 3000 }),
  share: fc.double({ min: 0, max: 1, noNaN: true }),
});
const anyOffer = fc
  .tuple(group, fc.double({ min: 5, max: 500, noNaN: true }), fc.double({ min: 0.05, max: 0.9, noNaN: true }))
  .map(([{ people, share }, spend, margin]) => {
    const buyers = Math.round(people * share);
    return offer(people, buyers, buyers * spend, margin, 0.5);
  });

test('an interval holds its figure, mirrors when the offers change places, and lies above 0 just when the chance is 95%', () => {
  fc.assert(
    fc.property(anyOffer, anyOffer, fc.double({ min: 0, max: 3, noNaN: true }), (one, other, variation) => {
      const spends = { mean: 80, variation };
      const over = profitOver(one, other, spends);
      const back = profitOver(other, one, spends);
      expect(over.low).toBeLessThanOrEqual(over.point);
      expect(over.point).toBeLessThanOrEqual(over.high);
      expect(back.low).toBeCloseTo(-over.high, 8);
      const chance = chanceOver(one, other, spends);
      expect(chance + chanceOver(other, one, spends)).toBeCloseTo(1, 6);
      if (Math.abs(over.low) > 1e-6) expect(chance > 0.95).toBe(over.low > 0);
      expect(chance > 0.5).toBe(over.point > 0);
    }),
    { numRuns: 150 },
  );
});

test('the same shop in another currency gives the same chance', () => {
  fc.assert(
    fc.property(anyOffer, anyOffer, fc.double({ min: 0.01, max: 100, noNaN: true }), (one, other, rate) => {
      const exchanged = ({ group: { people, buyers, revenue }, margin, cost }: Offer) =>
        offer(people, buyers, revenue * rate, margin, cost * rate);
      const spends = { mean: 80 * rate, variation: 0.8 };
      expect(chanceOver(exchanged(one), exchanged(other), spends)).toBeCloseTo(
        chanceOver(one, other, { mean: 80, variation: 0.8 }),
        5,
      );
    }),
    { numRuns: 80 },
  );
});
