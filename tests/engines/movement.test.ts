import fc from 'fast-check';
import { later } from '../../src/calendar/earlier';
import type { MovementOptions } from '../../src/customers/movement/movement';
import { movement } from '../../src/customers/movement/movementLedger';
import { TestDataset } from './dataset';
import { someLines } from './lines';
import { testReferences } from './reference';
import { sameAnswer } from './same';

const dataset = new TestDataset();
afterAll(() => dataset.close());

testReferences('the same movement', ({ asOf, lines }) => {
  const all = lines();
  const last = asOf ?? all.map(({ paidAt }) => paidAt.slice(0, 10)).reduce(later);
  const months = sameAnswer(dataset, all, movement, { asOf: last, dormantDays: null, top: 0.2 });
  expect(months).toHaveLength(13);
  expect(new Set(months.map(({ dormantDays }) => dormantDays)).size).toBeGreaterThan(5);
});

const options: fc.Arbitrary<MovementOptions> = fc.record({
  asOf: fc.constantFrom('2026-04-05', '2026-03-15', '2026-12-31', '2020-01-01'),
  dormantDays: fc.constantFrom(null, 0, 40),
  top: fc.constantFrom(0.2, 1 / 3, 1),
});

test('of lines of all sorts the movement is the same: orders paid on several days, given back later, named late', () => {
  fc.assert(
    fc.property(someLines, options, (lines, given) => {
      sameAnswer(dataset, lines, movement, given);
    }),
    { numRuns: 12 },
  );
});
