import { dayOfNumber } from '../../../src/calendar/dayNumber';
import { customerKey, type PurchaseHistory } from '../../../src/customers/purchaseHistory';
import { contradictionsIn } from '../../../src/customers/review/contradiction';
import { figuresOf } from '../../../src/customers/review/figures';
import { groupResults, type Member, orderFigures } from '../../../src/customers/review/groupResults';
import { lowReturn } from '../../../src/customers/review/lowReturn';
import { pastReturns } from '../../../src/customers/review/pastReturns';
import type { ReviewRow } from '../../../src/customers/review/tabs';
import { type Evidence, type Verdict, verdictOf } from '../../../src/customers/review/verdict';

const ROW: ReviewRow = {
  campaign: '九月唤回',
  audience: '沉睡',
  benefit: '满100减20',
  start: null,
  end: null,
  sent: 600,
  returned: 60,
  redeemed: 40,
  revenue: 6000,
  margin: 0.4,
  cost: 0.1,
  discounts: null,
  controlPeople: 300,
  controlReturned: 15,
  controlRevenue: 1500,
  rate: null,
  rateRange: null,
  gain: null,
  gainRange: null,
  chance: null,
  verdict: null,
  advice: null,
  orderReturned: null,
  orderRevenue: null,
  orderControlReturned: null,
  orderControlRevenue: null,
};
const SHOP = { mean: 100, variation: 0.8 };
const history = (customerId: string, days: number[], amounts = days.map(() => 50)): PurchaseHistory => ({
  platform: '淘宝',
  customerId,
  days,
  amounts,
});

describe('the verdict', () => {
  const evidence: Evidence = { people: 600, control: 300, ended: true, chance: 0.99, rivals: [] };
  test.each<[Verdict, Partial<Evidence>]>([
    ['unsent', { people: 0 }],
    ['few', { people: 199 }],
    ['few', { control: 199 }],
    ['few', { people: 199, control: null }],
    ['noControl', { control: null, chance: null }],
    ['incomplete', { chance: null }],
    ['look', { people: 499 }],
    ['early', { ended: false }],
    ['worse', { chance: 0.05 }],
    ['even', { chance: 0.949 }],
    ['winner', { chance: 0.95 }],
    ['winner', { people: 500, control: 200 }],
    ['winner', { rivals: [{ people: 500, chance: 0.95 }] }],
    ['better', { rivals: [{ people: 500, chance: 0.94 }] }],
    ['better', { rivals: [{ people: 499, chance: 0.99 }] }],
    ['better', { rivals: [{ people: 500, chance: null }] }],
  ])('%s with %p', (verdict, parts) => expect(verdictOf({ ...evidence, ...parts })).toBe(verdict));
});

test.each<[string, Partial<ReviewRow>, string[]]>([
  ['a row that may be true', {}, []],
  [
    'blanks',
    { returned: null, redeemed: null, revenue: null, controlPeople: null, controlReturned: null, controlRevenue: null },
    [],
  ],
  ['more came back than were written to', { returned: 601 }, ['returned moreThanSent']],
  ['more redeemed than were written to', { redeemed: 601 }, ['redeemed moreThanSent']],
  ['more redeemed than came back', { redeemed: 61 }, ['redeemed moreThanReturned']],
  ['half a customer', { sent: 600.5, returned: 1.5 }, ['sent notWhole', 'returned notWhole']],
  ['money below 0', { revenue: -1, cost: -0.1 }, ['revenue belowZero', 'cost belowZero']],
  ['a margin as a percentage', { margin: 40 }, ['margin notAMargin']],
  ['no margin at all', { margin: 0 }, ['margin notAMargin']],
  ['revenue of nobody', { returned: 0, redeemed: 0 }, ['revenue boughtByNobody']],
  ['more of the control group than it holds', { controlReturned: 301 }, ['controlReturned moreThanControl']],
  ['revenue of nobody of the control group', { controlReturned: 0 }, ['controlRevenue boughtByNobody']],
  ['a control group of nobody that buys', { controlPeople: null }, ['controlPeople noControlPeople']],
  ['an end before the start', { start: '2026-10-08', end: '2026-10-01' }, ['end endsBefore']],
])('contradictions: %s', (_, parts, expected) =>
  expect(contradictionsIn({ ...ROW, ...parts }).map(({ field, code }) => `${field} ${code}`)).toEqual(expected),
);

describe('figures', () => {
  test('what the user typed goes as it is; a coupon’s discount costs what the margin does not hold', () => {
    const { offer, control, fromOrders } = figuresOf({ ...ROW, discounts: 800 }, null, SHOP);
    expect(offer?.group).toEqual({ people: 600, buyers: 60, revenue: 6000 });
    expect(offer?.cost).toBeCloseTo(0.1 + (800 * 0.6) / 600, 12);
    expect(control).toEqual({
      people: 300,
      returned: 15,
      offer: { group: { people: 300, buyers: 15, revenue: 1500 }, margin: 0.4, cost: 0 },
    });
    expect(fromOrders).toBe(false);
  });

  test('buyers whom nobody counted are estimated: by coupons, by spend, the control group’s by what the others spent', () => {
    const uncounted = { ...ROW, returned: null, controlReturned: null };
    expect(figuresOf(uncounted, null, SHOP).offer?.group.buyers).toBe(40);
    expect(figuresOf(uncounted, null, SHOP).control?.offer?.group.buyers).toBeCloseTo(1500 / (6000 / 40), 12);
    expect(figuresOf({ ...uncounted, redeemed: null }, null, SHOP).offer?.group.buyers).toBe(60);
    expect(figuresOf({ ...uncounted, redeemed: null }, null, null).offer).toBeNull();
    expect(figuresOf({ ...uncounted, redeemed: null, revenue: 0 }, null, null).offer?.group.buyers).toBe(0);
  });

  const orders = {
    arm: { people: 580, buyers: 50, revenue: 5200 },
    control: { people: 290, buyers: 12, revenue: 1100 },
    spends: { mean: 100, variation: 0.5 },
  };
  const blank = { returned: null, redeemed: null, revenue: null, controlReturned: null, controlRevenue: null };

  test('where nothing was typed the groups are those that were drawn, with their own spread of spends', () => {
    const figures = figuresOf({ ...ROW, ...blank }, orders, SHOP);
    expect([figures.offer?.group, figures.control?.offer?.group]).toEqual([orders.arm, orders.control]);
    expect(figures.spends).toEqual(orders.spends);
    expect(figures.fromOrders).toBe(true);
  });

  test('a typed figure goes before the orders’', () => {
    const figures = figuresOf({ ...ROW, ...blank, revenue: 7000 }, orders, SHOP);
    expect(figures.offer?.group).toEqual({ people: 600, buyers: 50, revenue: 7000 });
    expect(figures.control?.offer?.group).toEqual({ people: 300, buyers: 12, revenue: 1100 });
    expect(figures.spends).toEqual(SHOP);
  });
});

test('members’ orders count from the day of the draw to the end, both included; who bought nothing counts as well', () => {
  const member = (customerId: string, benefit: string | null): Member => ({
    platform: '淘宝',
    customerId,
    benefit,
    start: dayOfNumber(100),
    end: dayOfNumber(110),
  });
  const histories = [
    history('a', [99, 100, 110, 111], [5, 10, 20, 40]),
    history('b', [98, 112]),
    history('c', [105], [30]),
    history('d', [104], [7]),
  ];
  const members = [member('a', 'A'), member('b', 'A'), member('c', null), member('unknown', null), member('d', 'B')];
  const results = groupResults(members, new Map(histories.map((one) => [customerKey(one), one])));
  expect(orderFigures(results, 'A')).toEqual({
    arm: { people: 2, buyers: 1, revenue: 30 },
    control: { people: 2, buyers: 1, revenue: 30 },
    spends: null,
  });
  expect(orderFigures(results, 'B')?.arm).toEqual({ people: 1, buyers: 1, revenue: 7 });
  expect(orderFigures(results, 'C')).toBeNull();
});

test('somebody of the same id on another platform is somebody else', () => {
  const member = { platform: '京东', customerId: 'a', benefit: 'A', start: '1970-01-01', end: '1970-01-10' };
  const other = history('a', [5]);
  expect(groupResults([member], new Map([[customerKey(other), other]])).byBenefit.get('A')?.buyers).toBe(0);
});

test('past returns: who was of the audience when a span began, and who of them bought within it', () => {
  // 150 regulars buy every 20 days, 150 bought once and never came back: dormant after 60 days.
  const regulars = Array.from({ length: 150 }, (_, index) =>
    history(
      `r${index}`,
      Array.from({ length: 20 }, (__, turn) => (index % 20) + turn * 20),
    ),
  );
  const gone = Array.from({ length: 150 }, (_, index) => history(`g${index}`, [index % 20]));
  const rules = { dormantDays: 60, top: 0.2 };
  const ask = (audience: '高价值' | '沉睡', days: number) =>
    pastReturns([...regulars, ...gone], audience, { start: 300, days, rules });
  // All regulars have the same amount at each cut, give or take one purchase: those in front are at least a fifth of all.
  const high = ask('高价值', 10);
  expect((high?.people ?? 0) / 3).toBeGreaterThanOrEqual(60);
  expect((high?.returned ?? 0) / (high?.people ?? 1)).toBeGreaterThan(0.2);
  expect(ask('沉睡', 10)).toEqual({ people: 450, returned: 0, days: 10 });
  expect(ask('沉睡', 200)).toEqual({ people: 150, returned: 0, days: 200 });
  expect(pastReturns(regulars.slice(0, 20), '高价值', { start: 300, days: 10, rules })).toBeNull();
});

describe('whether an audience comes back too little', () => {
  const past = { people: 400, returned: 120, days: 14 };
  test('not clearly more than the control group', () =>
    expect(lowReturn({ people: 500, returned: 60 }, { people: 400, returned: 44 }, null)).toEqual({
      rate: 0.12,
      against: { who: 'control', rate: 0.11 },
    }));
  test('clearly less than usual', () =>
    expect(lowReturn({ people: 500, returned: 60 }, null, past)?.against).toEqual({
      who: 'past',
      rate: 0.3,
      days: 14,
    }));
  test('more than the control group, and as usual', () =>
    expect(lowReturn({ people: 500, returned: 150 }, { people: 400, returned: 60 }, past)).toBeNull());
});
