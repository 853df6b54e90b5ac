import fc from 'fast-check';
import { scoreByBand, scoresByRank } from '../../src/customers/score';

const values = fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 80 });

test('equal customers get equal scores, and better ones no lower scores', () => {
  fc.assert(
    fc.property(values, (all) => {
      const scores = scoresByRank(all);
      for (const [i, a] of all.entries()) {
        for (const [j, b] of all.entries()) {
          if (a === b) expect(scores[i]).toBe(scores[j]);
          if (a < b) expect(scores[i]).toBeLessThanOrEqual(scores[j] ?? 0);
        }
      }
    }),
  );
});

test('the worst score 1 and every score is 1 to 5', () => {
  fc.assert(
    fc.property(values, (all) => {
      const scores = scoresByRank(all);
      expect(scores[all.indexOf(Math.min(...all))]).toBe(1);
      expect(scores.every((score) => [1, 2, 3, 4, 5].includes(score))).toBe(true);
    }),
  );
});

test('five customers who all differ get one score each', () => {
  expect(scoresByRank([30, 10, 50, 20, 40])).toEqual([3, 1, 5, 2, 4]);
});

test('the unit does not matter', () => {
  fc.assert(
    fc.property(values, fc.integer({ min: 1, max: 1000 }), (all, unit) => {
      expect(scoresByRank(all.map((value) => value * unit))).toEqual(scoresByRank(all));
    }),
  );
});

test('half the customers bought once: they stay together at the bottom', () => {
  expect(scoresByRank([1, 1, 1, 1, 1, 2, 3, 4, 5, 6])).toEqual([1, 1, 1, 1, 1, 3, 4, 4, 5, 5]);
});

test('fixed bands never fall as orders rise', () => {
  const scores = Array.from({ length: 30 }, (_, orders) => scoreByBand(orders + 1));
  expect(scores).toEqual([...scores].sort());
});
