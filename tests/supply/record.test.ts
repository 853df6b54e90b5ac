import fc from 'fast-check';
import { addDays } from '../../src/calendar/addDays';
import { addWorkdays } from '../../src/calendar/addWorkdays';
import { dayStatus } from '../../src/calendar/workCalendar';
import { credibleMeans } from '../../src/statistics/credibility';
import { arrivalOf, latestOrder } from '../../src/supply/orderDates';
import { type Delivery, type Judged, judged } from '../../src/supply/suppliers/delivery';
import { leadOutlooks } from '../../src/supply/suppliers/leadTime';
import { supplierRecords } from '../../src/supply/suppliers/record';
import { scoreOf } from '../../src/supply/suppliers/score';
import { worsenings } from '../../src/supply/suppliers/worsened';
import { chance } from './chance';

const delivery = (more: Partial<Delivery> = {}): Delivery => ({
  ordered: '2026-03-01',
  promised: '2026-03-21',
  delivered: '2026-03-21',
  quantity: null,
  accepted: null,
  ...more,
});
const never = () => 0;

test('an order that is overdue is late by the days so far; one that is not due says nothing', () => {
  expect(judged(delivery({ delivered: null }), 20, '2026-03-21', never)).toBeNull();
  expect(judged(delivery({ delivered: null }), 23, '2026-03-24', never)).toMatchObject({
    onTime: false,
    delay: 3,
    leadRatio: 1,
  });
  expect(judged(delivery({ delivered: '2026-03-10' }), 20, '2026-03-24', never)).toMatchObject({
    onTime: true,
    delay: 0,
  });
});

test('days on which the factory is shut are not its lead time', () => {
  expect(judged(delivery(), 20, '2026-04-01', () => 6)?.leadRatio).toBe(0.7);
  expect(judged(delivery(), 20, '2026-04-01', () => 99)?.leadRatio).toBe(0.05);
});

const late = (delay: number): Judged => ({
  ordered: '',
  until: '',
  onTime: delay === 0,
  delay,
  leadRatio: 1 + delay / 20,
  quality: null,
});
const supplier = (tier: string, delays: number[]) => ({ tier, deliveries: delays.map(late) });

test('few records are drawn to the tier, many stand for themselves', () => {
  const good = supplier('核心', Array(60).fill(0));
  const [, one, many] = supplierRecords([good, supplier('核心', [9]), supplier('核心', Array(40).fill(9))]);
  expect(one?.onTime).toMatchObject({ own: 0 });
  expect(one?.onTime?.mean).toBeGreaterThan(0.2);
  expect(many?.onTime?.mean).toBeLessThan(0.12);
  expect(one?.orders).toBe(1);
});

test('a score says what it is made of, and leaves out what nobody knows', () => {
  const [record] = supplierRecords([supplier('核心', [0, 0, 0, 7])]);
  const score = scoreOf(record as NonNullable<typeof record>, { onTime: 40, quality: 30, delay: 20, lead: 10 });
  expect(Object.keys(score?.parts ?? {})).toEqual(['onTime', 'delay', 'lead']);
  const parts = Object.values(score?.parts ?? {});
  expect(parts.reduce((sum, { most }) => sum + most, 0)).toBeCloseTo(100, 9);
  expect(parts.reduce((sum, { points }) => sum + points, 0)).toBeCloseTo(score?.total ?? 0, 9);
  expect(score?.parts.onTime?.points).toBeCloseTo((0.75 * 4000) / 70, 6);
});

/** Shops of three to six suppliers with up to twenty orders each, whose true rates are known. */
function shops(random: ReturnType<typeof chance>) {
  return Array.from({ length: 250 }, () =>
    Array.from({ length: 3 + Math.floor(4 * random.next()) }, (_, index) => {
      const rate = random.beta(8, 2);
      const orders = Array.from({ length: 1 + Math.floor(20 * random.next()) }, () => (random.next() < rate ? 1 : 0));
      return { rate, tier: index < 2 ? '核心' : '备用', observations: orders.map((value) => ({ value, weight: 1 })) };
    }),
  );
}

test('shrunk rates are a quarter nearer to the true ones than plain ones, in shops of a few suppliers', () => {
  let [plain, shrunk] = [0, 0];
  for (const suppliers of shops(chance(7))) {
    credibleMeans(suppliers).forEach((found, index) => {
      const { rate } = suppliers[index] as (typeof suppliers)[number];
      plain += ((found?.own ?? 0) - rate) ** 2;
      shrunk += ((found?.mean ?? 0) - rate) ** 2;
    });
  }
  expect(Math.sqrt(shrunk / plain)).toBeLessThan(0.75);
});

test.each([0, 1, 3, 8, 25])(
  'the 95%% lead time from %i orders is kept by 93 to 98 of 100 of the next ones',
  (known) => {
    const random = chance(known + 1);
    let [kept, asked] = [0, 0];
    for (let shop = 0; shop < 150; shop++) {
      const factories = Array.from({ length: 4 }, () => ({
        drift: 0.15 * random.normal(),
        spread: 0.1 + 0.25 * random.next(),
      }));
      const days = ({ drift, spread }: (typeof factories)[number]) =>
        Math.max(1, Math.round(30 * Math.exp(drift + spread * random.normal())));
      const suppliers = factories.map((factory, index) => {
        const orders = index === 0 ? known : Math.floor(15 * random.next());
        return { tier: '核心', ratios: Array.from({ length: orders }, () => days(factory) / 30) };
      });
      const time = Math.ceil(30 * (leadOutlooks(suppliers)[0]?.q95 ?? 0));
      for (let next = 0; next < 50; next++) {
        asked++;
        if (days(factories[0] as (typeof factories)[number]) <= time) kept++;
      }
    }
    expect(kept / asked).toBeGreaterThan(0.93);
    expect(kept / asked).toBeLessThan(0.98);
  },
);

const deliveries = (from: string, every: number, delays: readonly number[]) =>
  delays.map((delay, index) => ({ ...late(delay), until: addDays(from, index * every) }));

test('a record has worsened when what came lately is late as it was not before, not for one bad order', () => {
  const before = deliveries('2025-09-01', 15, [0, 0, 2, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]);
  const lately = deliveries('2026-05-05', 14, [6, 9, 0, 5, 12, 8]);
  const [found] = worsenings([...before, ...lately], '2026-07-20', 90);
  expect(found).toMatchObject({ figure: 'delay', counts: [16, 6] });
  expect(found?.lately).toBeCloseTo(40 / 6, 9);
  expect(worsenings([...before, ...deliveries('2026-05-05', 14, [0, 0, 30, 0, 0])], '2026-07-20', 90)).toEqual([]);
});

test('an order of before the Spring Festival leaves the factory before it shuts', () => {
  expect(latestOrder('2026-03-20', 30)).toEqual({ day: '2026-01-27', assumed: false });
  expect(latestOrder('2027-04-01', 30)).toEqual({ day: '2027-03-02', assumed: true });
  expect(latestOrder('2026-03-20', 0)).toEqual({ day: '2026-03-20', assumed: false });
});

test('a supplier that stays as it was is called worse in about one year of ten, one that is late four times in five is found', () => {
  const random = chance(11);
  const dayOf = (index: number) => addDays('2024-01-01', index);
  const year = (rate: (at: number) => number) =>
    Array.from({ length: 50 }, (_, order): Judged => {
      const at = 14 * order + Math.floor(10 * random.next());
      const delay = random.next() < rate(at) ? 1 + Math.floor(10 * random.next()) : 0;
      return { ...late(delay), until: dayOf(at) };
    });
  const isCalledWorse = (orders: readonly Judged[], from: number, to: number) => {
    for (let today = from; today < to; today += 14) {
      const known = orders.filter(({ until }) => until <= dayOf(today));
      if (worsenings(known, dayOf(today), 90).length > 0) return true;
    }
    return false;
  };
  const SUPPLIERS = 60;
  let [falsely, found] = [0, 0];
  for (let supplier = 0; supplier < SUPPLIERS; supplier++) {
    if (
      isCalledWorse(
        year(() => 0.15),
        335,
        700,
      )
    )
      falsely++;
    if (
      isCalledWorse(
        year((at) => (at < 600 ? 0.15 : 0.8)),
        600,
        700,
      )
    )
      found++;
  }
  expect(falsely / SUPPLIERS).toBeLessThan(0.15);
  expect(found / SUPPLIERS).toBeGreaterThan(0.75);
});

test('the latest order is a work day, arrives in time, and the next work day would be too late', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 90 }), (offset, leadDays) => {
      const needed = addDays('2025-01-01', offset);
      const { day } = latestOrder(needed, leadDays);
      expect(arrivalOf(day, leadDays) <= needed).toBe(true);
      if (day === needed) return;
      expect(dayStatus(day, '供应商').works).toBe(true);
      const next = addWorkdays(day, 1, '供应商').day;
      expect(arrivalOf(next, leadDays) > needed || next > needed).toBe(true);
    }),
    { numRuns: 40 },
  );
});
