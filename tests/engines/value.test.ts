import fc from 'fast-check';
import { roster } from '../../src/customers/rosterLedger';
import { outlookOf } from '../../src/customers/value/outlook';
import { value } from '../../src/customers/value/valueLedger';
import { TestDataset } from './dataset';
import { someLines } from './lines';
import { testReferences } from './reference';
import { sameAnswer } from './same';
import { simulatedLines } from './simulated';

const dataset = new TestDataset();
afterAll(() => dataset.close());

testReferences('what the outlook is made of is the same', ({ asOf, lines }) => {
  const all = lines();
  const { asOf: day, customers } = roster.fromLines(all, { asOf, most: 1e6 });
  const { base, past } = sameAnswer(dataset, all, value, { asOf: day ?? '', customers });
  expect([base.cohorts.length > 0, past === null]).toEqual([true, false]);
});

const LINES = simulatedLines(600);

test.each([undefined, 300])(
  'of a shop with more customers than are looked at one by one (%s) the outlook is the same',
  (most) => {
    const { asOf, customers } = roster.fromLines(LINES, { most: 1e6 });
    const ground = sameAnswer(dataset, LINES, value, { asOf: asOf ?? '', customers: customers.slice(0, 100), most });
    const outlook = outlookOf(ground);
    if (!('total' in outlook)) throw new Error(outlook.why);
    const exact = outlookOf(value.fromLines(LINES, { asOf: asOf ?? '', customers }));
    if (!('total' in exact)) throw new Error(exact.why);
    expect(outlook.byCustomer.size).toBe(100);
    expect(Math.abs(outlook.total.orders / exact.total.orders - 1)).toBeLessThan(0.02);
    expect(Math.abs(outlook.total.amount / exact.total.amount - 1)).toBeLessThan(0.02);
    expect(ground.base.cohorts.length).toBeLessThanOrEqual(most ?? 600);
  },
);

test('of lines of all sorts what the outlook is made of is the same', () => {
  fc.assert(
    fc.property(someLines, fc.constantFrom('2026-03-01', '2026-12-31', '2020-01-01'), (lines, asOf) => {
      const { customers } = roster.fromLines(lines, { asOf, most: 1e6 });
      sameAnswer(dataset, lines, value, { asOf, customers });
    }),
    { numRuns: 10 },
  );
});
