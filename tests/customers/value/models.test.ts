import fc from 'fast-check';
import { dayOfNumber } from '../../../src/calendar/dayNumber';
import type { PurchaseHistory } from '../../../src/customers/purchaseHistory';
import { baseOf } from '../../../src/customers/value/baseOf';
import { type Course, expectedPurchases, fitBgNbd } from '../../../src/customers/value/bgNbd';
import { fitGammaGamma } from '../../../src/customers/value/gammaGamma';
import { historyUntil } from '../../../src/customers/value/historyUntil';
import { outlookOf } from '../../../src/customers/value/outlook';
import { outlookGround } from '../../../src/customers/value/outlookGround';
import { FIRST_DAY, simulatedShop } from './shop';

const BUYING = { r: 0.8, alpha: 6, a: 0.9, b: 3.5 };
const SPENDING = { p: 4, q: 5, v: 120 };
const SIZE = { customers: 4000, weeks: 52, later: 52, seed: 7 };
const shop = simulatedShop(BUYING, SPENDING, SIZE);
const outlookIn = (histories: readonly PurchaseHistory[], asOf: string) =>
  outlookOf(outlookGround(histories, asOf, histories));
const today = FIRST_DAY + 52 * 7 - 1;
const known = shop.flatMap((history) => historyUntil(history, today) ?? []);

test('the parameters of simulated customers are found again', () => {
  const { cohorts, spendings } = baseOf(known, today);
  const fit = fitBgNbd(cohorts);
  for (const name of ['r', 'alpha'] as const) expect(Math.abs(fit[name] / BUYING[name] - 1)).toBeLessThan(0.15);
  expect(fit.a / (fit.a + fit.b)).toBeCloseTo(BUYING.a / (BUYING.a + BUYING.b), 1);
  const spending = fitGammaGamma(spendings);
  for (const name of ['p', 'q', 'v'] as const) expect(Math.abs(spending[name] / SPENDING[name] - 1)).toBeLessThan(0.2);
});

test('orders and money of the next 12 months are foretold, and the check on the past says so', () => {
  const outlook = outlookIn(known, dayOfNumber(today));
  if (!('total' in outlook)) throw new Error(outlook.why);
  const later = shop.map((history) => ({
    days: history.days.filter((day) => day > today),
    amounts: history.amounts.slice(historyUntil(history, today)?.days.length ?? 0),
  }));
  const orders = later.reduce((sum, { days }) => sum + days.length, 0);
  const amount = later.reduce((sum, { amounts }) => sum + amounts.reduce((all, one) => all + one, 0), 0);
  expect(Math.abs(outlook.total.orders / orders - 1)).toBeLessThan(0.06);
  expect(Math.abs(outlook.total.amount / amount - 1)).toBeLessThan(0.08);
  expect(outlook.tolerance).toBe(0.2);
  expect(Math.abs(outlook.holdOut?.error ?? 1)).toBeLessThan(0.1);
  expect(outlook.byCustomer.size).toBe(known.length);
});

test('what came after the as-of day is not known to the outlook', () => {
  const [now, early] = [outlookIn(known, dayOfNumber(today)), outlookIn(shop, dayOfNumber(today))];
  expect(early).toEqual(now);
});

const course = fc
  .tuple(
    fc.integer({ min: 0, max: 60 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.double({ min: 0.2, max: 200, noNaN: true }),
  )
  .map(([repeats, part, age]): Course => ({ repeats, last: repeats > 0 ? part * age : 0, age }));
const parameter = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const model = fc.record({
  r: parameter(0.05, 5),
  alpha: parameter(0.2, 80),
  a: parameter(0.01, 6),
  b: parameter(0.05, 50),
});

test('expected purchases are 0 or more, no more than somebody’s who never leaves, and more the longer one waits', () => {
  fc.assert(
    fc.property(model, course, (parameters, one) => {
      const at = (weeks: number) => expectedPurchases(parameters, one, weeks);
      const [year, two] = [at(52), at(104)];
      expect(year).toBeGreaterThanOrEqual(-1e-9);
      expect(two).toBeGreaterThanOrEqual(year - 1e-6 * year);
      expect(year).toBeLessThanOrEqual((52 * (parameters.r + one.repeats)) / (parameters.alpha + one.age) + 1e-5);
      expect(at(0)).toBeCloseTo(0, 6);
    }),
    { numRuns: 300 },
  );
});

test('the formula’s removable poles are passed without a jump', () => {
  const one = { repeats: 0, last: 0, age: 30 };
  const at = (a: number, b: number) => expectedPurchases({ r: 0.5, alpha: 6, a, b }, one, 52);
  for (const [a, b] of [
    [1, 2],
    [0.4, 0.6],
    [1, 1e-9],
  ] as const)
    expect(Math.abs(at(a, b) / at(a + 1e-3, b + 1e-3) - 1)).toBeLessThan(0.01);
});

describe('a shop without customers enough, or whose customers do not buy so, has no outlook and is told why', () => {
  const day = dayOfNumber(today);

  test('fewer than 500 customers', () =>
    expect(outlookIn(known.slice(0, 499), day)).toEqual({ why: 'customers', have: 499, needed: 500 }));

  test('fewer than 200 who came back', () => {
    const once = known.map((history) => ({
      ...history,
      days: history.days.slice(0, 1),
      amounts: history.amounts.slice(0, 1),
    }));
    const some = [...once.slice(0, 600), ...known.filter(({ days }) => days.length > 1).slice(0, 199)];
    expect(outlookIn(some, day)).toEqual({ why: 'repeaters', have: 199, needed: 200 });
  });

  test('everybody comes back for ever: nobody’s leaving can be estimated', () => {
    const regular = Array.from({ length: 600 }, (_, index) => {
      const days = Array.from({ length: 12 }, (__, turn) => FIRST_DAY + (index % 28) + turn * 28);
      return { platform: '淘宝', customerId: `k${index}`, days, amounts: days.map(() => 50 + (index % 7) * 10) };
    });
    expect(outlookIn(regular, day)).toEqual({ why: 'unsound' });
  });
});
