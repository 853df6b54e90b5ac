import fc from 'fast-check';
import { addDays } from '../../src/calendar/addDays';
import { later } from '../../src/calendar/earlier';
import { customerKey } from '../../src/customers/purchaseHistory';
import { AUDIENCES, type Audience } from '../../src/customers/review/audience';
import type { Member } from '../../src/customers/review/groupResults';
import { results } from '../../src/customers/review/resultsLedger';
import { candidates } from '../../src/customers/review/split/candidateLedger';
import { makeSplit, previewSplit } from '../../src/customers/review/split/job';
import type { SplitPreview } from '../../src/customers/review/split/preview';
import type { AudienceSpan, Usual } from '../../src/customers/review/usual';
import { usual } from '../../src/customers/review/usualLedger';
import { roster } from '../../src/customers/rosterLedger';
import type { StoredLine } from '../../src/orders/line';
import { TestDataset } from './dataset';
import { NAMES, someLines } from './lines';
import { ShopPair } from './pair';
import { expectNear, sameAnswer } from './same';
import { simulatedLines } from './simulated';

const dataset = new TestDataset();
afterAll(() => dataset.close());

const LINES = simulatedLines(420);
const LAST = LINES.map(({ paidAt }) => paidAt.slice(0, 10)).reduce(later);

function sameUsual(lines: readonly StoredLine[], spans: readonly AudienceSpan[], dormantDays: number): Usual {
  const whole = roster.fromLines(lines, { dormantDays, most: 1e6 });
  const params = { roster: whole, spans, baskets: true };
  const told = (one: Usual) => ({
    spends: one.spends,
    returns: spans.map(({ audience, start, days }) => one.comeBack(audience, start, days)),
    baskets: AUDIENCES.map((audience) => one.baskets(audience)),
  });
  dataset.fill(lines);
  const answer = dataset.answer(usual, params);
  expectNear(told(answer), told(usual.fromLines(lines, params)));
  return answer;
}

test('what a shop’s customers do without a campaign is the same', () => {
  const spans = AUDIENCES.flatMap((audience) =>
    [7, 20, 60].map((days): AudienceSpan => ({ audience, start: addDays(LAST, -days), days })),
  );
  const { comeBack, baskets, spends } = sameUsual(LINES, spans, 60);
  expect(spans.filter(({ audience, start, days }) => comeBack(audience, start, days) !== null).length).toBeGreaterThan(
    3,
  );
  expect([baskets('沉睡').amounts.length, baskets('沉睡').count > 300]).toEqual([300, true]);
  expect(spends?.variation).toBeGreaterThan(0.3);
});

test('of lines of all sorts it is the same', () => {
  const span = fc.record({
    audience: fc.constantFrom<Audience>(...AUDIENCES),
    start: fc.constantFrom('2026-03-01', '2026-04-05', '2026-04-06'),
    days: fc.integer({ min: 1, max: 40 }),
  });
  fc.assert(
    fc.property(someLines, fc.array(span, { maxLength: 3 }), fc.constantFrom(0, 30), (lines, spans, dormantDays) => {
      sameUsual(lines, spans, dormantDays);
    }),
    { numRuns: 10 },
  );
});

const customer = fc.record({
  platform: fc.constantFrom('淘宝', '抖音', 'ｆ', '😀'),
  customerId: fc.constantFrom(...NAMES),
});
const keys = fc.array(customer.map(customerKey)).map((some) => new Set(some));

test('what the groups of campaigns bought is the same', () => {
  const day = fc.constantFrom('2025-12-31', '2026-01-01', '2026-03-01', '2026-04-05');
  const member = fc
    .record({ who: customer, benefit: fc.constantFrom(null, 'A', 'B'), start: day, end: day })
    .map(({ who, ...rest }): Member => ({ ...who, ...rest }));
  const members = fc.uniqueArray(member, { selector: customerKey, maxLength: 20 });
  fc.assert(
    fc.property(someLines, members, members, (lines, first, second) => {
      const campaigns = new Map([
        ['九月', first],
        ['双11', second],
      ]);
      sameAnswer(dataset, lines, results, campaigns);
    }),
    { numRuns: 12 },
  );
});

test('who may come into a campaign’s groups is the same', () => {
  const audience = fc.constantFrom<Audience>(...AUDIENCES);
  fc.assert(
    fc.property(someLines, audience, keys, keys, fc.constantFrom(1, 3, 100), (lines, whom, taken, own, most) => {
      const whole = roster.fromLines(lines, { dormantDays: 30, top: 0.5, most: 1e6 });
      const params = { roster: whole, audience: whom, taken, own, most };
      dataset.fill(lines);
      const told = (found: ReturnType<typeof candidates.fromLines>) => ({
        ...found,
        free: found.free.map(({ platform, customerId, amount }) => ({ platform, customerId, amount })),
      });
      expectNear(told(dataset.answer(candidates, params)), told(candidates.fromLines(lines, params)));
    }),
    { numRuns: 12 },
  );
});

test('a campaign is drawn, and its review says the same, in a shop with its orders in 订单 and in the table', () => {
  const columns = [
    '活动',
    '人群',
    '权益',
    '触达日',
    '截止日',
    '触达人数',
    '回访人数',
    '核销数',
    '订单额',
    '毛利率',
    '单次成本',
  ];
  const day = (text: string) => new Date(`${text}T00:00:00`);
  const campaign = (name: string, audience: string, benefit: string, rest: (string | number)[]) => {
    return [name, audience, benefit, day(addDays(LAST, -20)), day(addDays(LAST, -2)), ...rest];
  };
  const reviews = [
    columns,
    campaign('唤回', '沉睡', '满100减20', [600, 40, 30, 4000, 0.4, 0.1]),
    campaign('唤回', '沉睡', '满500减90', [600, 30, 12, 3000, 0.4, 0.1]),
    campaign('老客', '高价值', '专属礼', [600, 20, '', 2000, 0.4, '']),
  ];
  const pair = new ShopPair(dataset, { 触达复盘: reviews }, [['沉睡天数', 60, '']]);
  pair.remember('splitSalt', 'salt');
  pair.fill(LINES);
  const fields = {
    ...{ campaign: '再唤回', audience: '沉睡', list: '', first: '满80减15', second: '', control: '0.3' },
    ...{ end: addDays(LAST, 30), margin: '0.4', cost: '' },
  };
  const now = `${addDays(LAST, 1)} 09:00:00`;
  const [seen, seenInTable] = pair.both(now, (shop) => previewSplit(shop, fields) as SplitPreview);
  expectNear(seenInTable, seen);
  expect(seen.detectable).not.toBeNull();
  const made = pair.both(now, (shop) => makeSplit(shop, fields, seen.seen));
  expect(made[1]).toEqual(made[0]);
  const listed = { ...fields, campaign: '点名', list: 'k1\nk2\n没有的' };
  const [first, second] = pair.both(now, (shop) => previewSplit(shop, listed) as SplitPreview);
  expectNear(second, first);
  expect([first.unknown.count, first.groups.length]).toEqual([1, 2]);
  pair.run(addDays(LAST, 1));
  const [inSheet, inTable] = pair.run(addDays(LAST, 2));
  expect(inTable).toBe(inSheet);
  pair.expectSame('触达分组', '触达复盘', '触达计划', '客户RFM', '客户概览', '分层流动');
  expect(pair.shown('触达复盘')[0].map(({ 建议 }) => 建议?.length ?? 0)).not.toContain(0);
});
