import fc from 'fast-check';
import { overviewRows } from '../../src/customers/overview';
import type { Roster } from '../../src/customers/rfm';
import { type RosterParams, roster } from '../../src/customers/rosterLedger';
import type { StoredLine } from '../../src/orders/line';
import { textsIn } from '../../src/text/texts';
import { line } from '../orders/line';
import { TestDataset } from './dataset';
import { someLines } from './lines';
import { testReferences } from './reference';
import { expectNear, sameAnswer } from './same';

const dataset = new TestDataset();
afterAll(() => dataset.close());

const ALL = 1e6;

const expectSame = (lines: readonly StoredLine[], params: RosterParams): Roster =>
  sameAnswer(dataset, lines, roster, params);

testReferences('the same roster, row by row,', ({ asOf, customers, lines }) => {
  const mean = expectSame(lines(), { asOf, most: ALL });
  expect(mean.customers).toHaveLength(customers);
  const other = { asOf, most: ALL, centre: 'median', frequency: 'fixed', top: 0.333, dormantDays: 45 } as const;
  expectNear(dataset.answer(roster, other), roster.fromLines(lines(), other));
});

const params: fc.Arbitrary<RosterParams> = fc.record({
  most: fc.constant(ALL),
  asOf: fc.constantFrom(null, '2026-03-01', '2020-01-01'),
  frequency: fc.constantFrom('auto', 'rank', 'fixed'),
  centre: fc.constantFrom('mean', 'median'),
  dormantDays: fc.constantFrom(null, 0, 30),
  top: fc.constantFrom(0.2, 0.25, 1 / 3, 1),
});

test('of lines of all sorts the roster is the same: refunds, closed orders, unknown buyers, equal times, all letters', () => {
  fc.assert(
    fc.property(someLines, params, (lines, options) => {
      expectSame(lines, options);
    }),
    { numRuns: 20 },
  );
});

test('dormancy by the gaps of a shop with many who return', () => {
  const day = (number: number) => new Date(Date.UTC(2025, 0, 1 + number)).toISOString().slice(0, 10);
  const lines = Array.from({ length: 60 }, (_, buyer) =>
    Array.from({ length: 1 + (buyer % 5) }, (_, at) =>
      line({
        orderId: `${buyer}-${at}`,
        buyer: `B${buyer}`,
        paidAt: `${day(at * (7 + ((buyer * 13) % 60)))} 10:00:00`,
        paid: 10 + ((buyer * 37) % 90),
      }),
    ),
  ).flat();
  const { dormancy } = expectSame(lines, { most: ALL });
  expect(dormancy.basis).toBe('gaps');
});

test('a short list holds the first rows of the long one, and counts everybody', () => {
  const lines = Array.from({ length: 30 }, (_, at) => line({ orderId: `${at}`, buyer: `B${at % 9}`, paid: at % 4 }));
  const whole = expectSame(lines, { most: ALL });
  const top = dataset.answer(roster, { most: 4 });
  expectNear(top, { ...whole, customers: whole.customers.slice(0, 4) });
  const told = overviewRows(top, textsIn('zh-CN')).map(({ about }) => about);
  expect(told.join()).toContain('只列金额最高的 4 位，全部 9 位的汇总见这里');
});
