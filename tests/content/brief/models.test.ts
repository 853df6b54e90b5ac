import fc from 'fast-check';
import { USUAL_CALENDAR } from '../../../src/calendar/workCalendar';
import type { Brief, Piece } from '../../../src/content/brief/brief';
import { type BriefTask, courseOf } from '../../../src/content/brief/course';
import { medianWithout, verdictsOf } from '../../../src/content/brief/hit';
import { type BriefNow, bookOf, lacksOf } from '../../../src/content/brief/lacks';
import { outcomesOf } from '../../../src/content/brief/link';
import { type Counted, figuresOf, monthsOf } from '../../../src/content/brief/months';
import { payoffOf, type Spending } from '../../../src/content/brief/payoff';
import { influencesOf, type Traced } from '../../../src/content/brief/trace';

const brief = (id: string, more: Partial<Brief> = {}): Brief => ({
  id,
  title: '吹毛不吵',
  pain: '噪音',
  elements: '痛点开场',
  platform: '抖音',
  kind: '短视频',
  tier: null,
  creator: null,
  owner: '林晓舟',
  published: '2026-11-01',
  budget: 800,
  state: '已发布',
  ...more,
});
const piece = (id: string, more: Partial<Piece> = {}): Piece => ({
  id,
  platform: '抖音',
  kind: '短视频',
  title: '吹毛不吵',
  elements: null,
  pain: null,
  creator: null,
  published: '2026-11-01',
  cost: 500,
  views: 1000,
  orders: 10,
  revenue: 900,
  brief: null,
  ...more,
});

describe('which piece came of a brief', () => {
  const idsOf = (briefs: Brief[], pieces: Piece[], before: [string, string][] = []) =>
    [...outcomesOf(briefs, pieces, new Map(before)).values()].map((one) =>
      one.kind === 'piece' ? one.piece.id : one.kind,
    );

  test('the one that names it, whatever it looks like; of several the one on its platform', () => {
    const named = [piece('A', { brief: 'JB1', platform: '小红书' }), piece('B', { brief: 'JB1', title: '别的' })];
    expect(idsOf([brief('JB1')], [piece('C'), ...named])).toEqual(['B']);
  });

  test('of two that look alike the nearest day, each for one brief', () => {
    const pieces = [piece('A', { published: '2026-11-05' }), piece('B', { published: '2026-11-02' })];
    expect(idsOf([brief('JB1'), brief('JB2')], pieces)).toEqual(['B', 'A']);
    expect(idsOf([brief('JB1', { published: '2026-11-20' })], pieces)).toEqual(['none']);
    expect(idsOf([brief('JB1', { state: '草稿' })], pieces)).toEqual(['none']);
  });

  test('a link holds until its row is gone, unless the row names another brief', () => {
    const before: [string, string][] = [['JB1', 'A']];
    expect(idsOf([brief('JB1')], [piece('A', { title: '改了名' }), piece('B')], before)).toEqual(['A']);
    expect(idsOf([brief('JB1')], [piece('A', { brief: 'JB9' })], before)).toEqual(['deleted']);
    expect(idsOf([brief('JB1')], [], before)).toEqual(['deleted']);
  });

  test('no piece is given to two briefs, in whatever order and with whatever links', () => {
    const some = fc.constantFrom('A', 'B', 'C', 'D');
    const pieces = fc
      .uniqueArray(some, { maxLength: 4 })
      .chain((ids) =>
        fc.tuple(
          ...ids.map((id) =>
            fc
              .record({ title: fc.constantFrom('甲', '乙'), brief: fc.constantFrom(null, 'JB1', 'JB2') })
              .map((more) => piece(id, more)),
          ),
        ),
      );
    const briefs = ['JB1', 'JB2', 'JB3'].map((id, index) => brief(id, { title: index < 2 ? '甲' : '乙' }));
    const before = fc.dictionary(fc.constantFrom('JB1', 'JB2', 'JB3'), some);
    fc.assert(
      fc.property(pieces, before, (there, links) => {
        const found = [...outcomesOf(briefs, there, new Map(Object.entries(links)))].flatMap(([id, one]) =>
          one.kind === 'piece' ? [{ id, piece: one.piece }] : [],
        );
        expect(new Set(found.map((one) => one.piece.id)).size).toBe(found.length);
        for (const one of found) expect([null, one.id]).toContain(one.piece.brief);
      }),
      { numRuns: 100 },
    );
  });
});

describe('how far a brief is', () => {
  const task = (due: string, state: BriefTask['state'], more: Partial<BriefTask> = {}): BriefTask => ({
    task: due,
    step: null,
    owner: '文案',
    start: due,
    due,
    state,
    begunAt: null,
    doneAt: null,
    ...more,
  });
  const after = new Set(['复盘']);
  const setting = { published: '2026-10-12', after, today: '2026-10-09', rules: USUAL_CALENDAR };
  const course = (...tasks: BriefTask[]) => courseOf(tasks, setting);

  test('the review after publication is work to do, but no part of the making', () => {
    const review = task('2026-10-15', '待办');
    expect(course(task('2026-10-08', '已完成'), task('2026-10-10', '进行中'), review)).toMatchObject({
      progress: 0.5,
      next: { due: '2026-10-10' },
      open: 2,
      overdue: 0,
      days: null,
    });
    expect(course(task('2026-10-08', '待办'), task('2026-10-10', '已完成'))).toMatchObject({
      overdue: 1,
      progress: 0.5,
    });
    expect(course()).toEqual({ progress: null, unmade: 0, next: null, open: 0, overdue: 0, days: null });
    // Published ahead of its day: what led there is still the making, whatever its day.
    const late = task('2026-10-15', '待办', { step: '拍摄' });
    expect(course(late, task('2026-10-15', '待办', { step: '复盘' }))).toMatchObject({ progress: 0, unmade: 1 });
  });

  test('time is office days from the first start to the last end: the National Day week is none, a worked Saturday is one', () => {
    const first = task('2026-09-30', '已完成', { start: '2026-09-29', doneAt: '2026-09-30 18:00:00' });
    const last = task('2026-10-12', '已完成', { begunAt: '2026-10-09 09:00:00', doneAt: '2026-10-10 17:00:00' });
    // 29 and 30 September, 8, 9 and 10 October.
    expect(course(first, last).days).toBe(5);
    // Done before its planned start: that day.
    expect(course(task('2026-10-12', '已完成', { doneAt: '2026-10-08 09:00:00' })).days).toBe(1);
    // On a holiday, yet somebody worked.
    expect(course(task('2026-10-12', '已完成', { doneAt: '2026-10-03 09:00:00' })).days).toBe(1);
    expect(course(task('2026-10-08', '已完成')).days).toBeNull();
  });
});

describe('hits', () => {
  const rule = { multiple: 3, watchDays: 7, today: '2026-12-01' };
  const lane = (views: (number | null)[], more: Partial<Piece> = {}) =>
    views.map((one, index) => piece(`${more.platform ?? ''}${index}`, { views: one, ...more }));

  test('several times the median of the other pieces of its platform and kind, itself left out', () => {
    const found = verdictsOf(lane([100, 200, 300, 400, 500, 900, null]), rule);
    // Without 900 the median is 300.
    expect(found[5]).toEqual({ kind: 'hit', multiple: 3, beside: 'lane', others: 5 });
    // Without 300 it is 400.
    expect(found[2]).toMatchObject({ kind: 'usual', multiple: 0.75 });
    expect(found[6]).toEqual({ kind: 'unseen' });
  });

  test('beside its kind where its platform has too few, and not at all where both have', () => {
    const few = lane([600], { platform: '快手' });
    expect(verdictsOf([...lane([100, 100, 100, 100, 100]), ...few], rule)[5]).toMatchObject({
      kind: 'hit',
      beside: 'kind',
    });
    expect(verdictsOf(lane([1, 2, 3]), rule)[0]).toEqual({ kind: 'few', others: 2 });
    expect(verdictsOf(lane([0, 0, 0, 0, 0, 9]), rule)[5]).toEqual({ kind: 'few', others: 5 });
  });

  test('a young piece is only watched, unless it is a hit already', () => {
    const young = { ...rule, today: '2026-11-04' };
    const found = verdictsOf(lane([100, 100, 100, 100, 100, 50, 400]), young);
    expect(found[5]).toMatchObject({ kind: 'young', age: 3 });
    expect(found[6]).toMatchObject({ kind: 'hit' });
  });

  test('the median without a value is that of the others', () => {
    const values = fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 2, maxLength: 15 });
    const plain = (some: number[]) => {
      const sorted = [...some].sort((a, b) => a - b);
      const half = sorted.length / 2;
      const upper = sorted[Math.floor(half)] as number;
      return sorted.length % 2 ? upper : (upper + (sorted[half - 1] as number)) / 2;
    };
    fc.assert(
      fc.property(values, fc.nat(), (some, at) => {
        const own = at % some.length;
        const sorted = [...some].sort((a, b) => a - b);
        const others = some.filter((_, index) => index !== own);
        return medianWithout(sorted, some[own] as number) === plain(others);
      }),
    );
  });
});

describe('which choices stood behind hits', () => {
  const traced = (isHit: boolean, ...elements: string[]): Traced => ({
    isHit,
    multiple: isHit ? 4 : 1,
    choices: elements.map((value) => ({ choice: 'element', value })),
  });
  const many = (count: number, one: Traced) => Array.from({ length: count }, () => one);

  test('counts against the pieces of which the choice is known; a clear difference is said', () => {
    const pieces = [
      ...many(9, traced(true, '对比实测', '口播')),
      ...many(3, traced(false, '对比实测')),
      ...many(2, traced(true, '口播')),
      ...many(28, traced(false, '剧情')),
      ...many(50, traced(true)),
    ];
    const found = influencesOf(pieces);
    expect(found.map(({ value, own, rest, verdict }) => [value, own, rest, verdict])).toEqual([
      ['口播', { hits: 11, total: 11 }, { hits: 0, total: 31 }, 'more'],
      ['对比实测', { hits: 9, total: 12 }, { hits: 2, total: 30 }, 'more'],
      ['剧情', { hits: 0, total: 28 }, { hits: 11, total: 14 }, 'less'],
    ]);
    expect(found[1]).toMatchObject({ multiple: 4, difference: { difference: 0.75 - 2 / 30 } });
  });

  test('a difference of few may be chance, or they are too few to say anything', () => {
    const pieces = [...many(2, traced(true, '甲')), ...many(4, traced(false, '甲')), ...many(9, traced(false, '乙'))];
    expect(influencesOf([...pieces, traced(true, '丙')]).map(({ value, verdict }) => [value, verdict])).toEqual([
      ['甲', 'unclear'],
      ['乙', 'hint'],
      ['丙', 'few'],
    ]);
  });

  test('a difference that would be one by itself is a hint among many', () => {
    const kinds = ['乙', '丙', '丁', '戊', '己', '庚', '辛', '壬', '癸'].flatMap((value) =>
      many(8, traced(false, value)),
    );
    const found = influencesOf([
      ...many(3, traced(true, '甲')),
      ...many(9, traced(false, '甲')),
      ...kinds,
      traced(true, '乙'),
    ]);
    expect(found[0]).toMatchObject({ value: '甲', own: { hits: 3, total: 12 }, verdict: 'hint' });
    expect(found.slice(1).every(({ verdict }) => verdict === 'unclear')).toBe(true);
  });

  test('where hits fall by chance hardly anything is called more than chance', () => {
    let seed = 7;
    const chance = () => {
      seed = (seed * 48271) % 2147483647;
      return seed / 2147483647;
    };
    const shop = () =>
      Array.from({ length: 80 }, () =>
        traced(chance() < 0.15, `甲${Math.floor(chance() * 8)}`, `乙${Math.floor(chance() * 6)}`),
      );
    const wrong = Array.from({ length: 100 }, shop).filter((pieces) =>
      influencesOf(pieces).some(({ verdict }) => verdict === 'more' || verdict === 'less'),
    );
    expect(wrong.length).toBeLessThanOrEqual(8);
  });
});

describe('whether the standard pays', () => {
  const spent = (kind: string, briefed: boolean, rows: (readonly [number, number])[]): Spending[] =>
    rows.map(([cost, orders]) => ({ kind, briefed, cost, orders }));
  const BRIEFED = [
    [100, 12],
    [120, 9],
    [80, 11],
    [150, 14],
    [90, 7],
    [110, 10],
  ] as const;
  const OTHERS = [
    [100, 6],
    [130, 9],
    [90, 4],
    [140, 8],
    [100, 7],
  ] as const;

  test('matches the jackknife and Welch’s test computed apart (Python: change −0.37358, t with 8.8359 degrees of freedom)', () => {
    const found = payoffOf([...spent('图文', true, [...BRIEFED]), ...spent('图文', false, [...OTHERS])]);
    expect(found).toMatchObject({ kind: 'cheaper', briefed: 6, others: 5 });
    if (found.kind === 'few') throw new Error('enough to compare');
    expect(found.change).toBeCloseTo(-0.373583, 6);
    expect(found.low).toBeCloseTo(-0.514096, 5);
    expect(found.high).toBeCloseTo(-0.192436, 5);
  });

  test('compares like with like: dear live sessions do not make briefs dear', () => {
    const cheap = (count: number) => Array.from({ length: count }, (_, at) => [100, 10 + (at % 2)] as const);
    const dear = (count: number) => Array.from({ length: count }, (_, at) => [3000, 30 + (at % 2)] as const);
    const all = [
      ...spent('图文', true, cheap(5)),
      ...spent('图文', false, cheap(25)),
      ...spent('直播', true, dear(12)),
      ...spent('直播', false, dear(5)),
    ];
    const found = payoffOf(all);
    expect(found.kind).toBe('unclear');
    if (found.kind !== 'few') expect(Math.abs(found.change)).toBeLessThan(0.02);
  });

  test('few pieces, or one with all the orders, say nothing', () => {
    expect(payoffOf(spent('图文', true, [...BRIEFED]))).toEqual({ kind: 'few', briefed: 6, others: 0 });
    const one = [
      [100, 9],
      [100, 0],
      [100, 0],
      [100, 0],
      [100, 0],
    ] as const;
    expect(payoffOf([...spent('图文', true, [...BRIEFED]), ...spent('图文', false, [...one])]).kind).toBe('few');
  });

  test('a currency ten times as small changes nothing, and swapping the sides turns the answer round', () => {
    const row = fc.tuple(fc.integer({ min: 10, max: 500 }), fc.integer({ min: 1, max: 40 }));
    const side = fc.array(row, { minLength: 5, maxLength: 12 });
    fc.assert(
      fc.property(side, side, (one, other) => {
        const all = [...spent('图文', true, one), ...spent('图文', false, other)];
        const [plain, scaled, swapped] = [
          payoffOf(all),
          payoffOf(all.map((each) => ({ ...each, cost: each.cost * 10 }))),
          payoffOf(all.map((each) => ({ ...each, briefed: !each.briefed }))),
        ];
        if (plain.kind === 'few' || scaled.kind === 'few' || swapped.kind === 'few')
          throw new Error('enough to compare');
        expect(scaled.change).toBeCloseTo(plain.change, 8);
        expect((1 + swapped.change) * (1 + plain.change)).toBeCloseTo(1, 8);
        expect((1 + swapped.low) * (1 + plain.high)).toBeCloseTo(1, 8);
      }),
      { numRuns: 50 },
    );
  });
});

test('months follow each other; cost and orders are of pieces that know both, so that they divide to the cost per customer', () => {
  const counted = (published: string, briefed: boolean, more: Partial<Counted['piece']> = {}): Counted => ({
    piece: { kind: '图文', published, cost: 200, orders: 10, ...more },
    briefed,
    isHit: briefed,
    days: briefed ? 6 : null,
  });
  const all = [
    counted('2026-08-03', false),
    counted('2026-10-01', true, { cost: 120, orders: 8 }),
    counted('2026-10-20', false, { cost: 400, orders: null }),
    counted('2026-10-31', false, { orders: 0 }),
  ];
  const months = monthsOf(all);
  expect([...months.keys()]).toEqual(['2026-08', '2026-09', '2026-10']);
  expect(months.get('2026-09')).toMatchObject({ pieces: 0, costPerPiece: null, costPerCustomer: null });
  expect(months.get('2026-10')).toEqual({
    pieces: 3,
    briefed: 1,
    hits: 1,
    briefedHits: 1,
    costPerPiece: 240,
    days: 6,
    cost: 320,
    orders: 8,
    costPerCustomer: 40,
    withBrief: 15,
    without: null,
  });
  expect(figuresOf(all)).toMatchObject({ pieces: 4, cost: 520, orders: 18, without: 40 });
  expect(monthsOf([]).size).toBe(0);
  expect([...monthsOf([counted('2020-01-01', false), counted('2026-10-01', false)]).keys()]).toHaveLength(24);
});

describe('what a brief lacks', () => {
  const now = (more: Partial<Brief>, of: Partial<BriefNow> = {}): BriefNow => ({
    brief: brief('JB1', { state: '制作中', published: '2026-11-20', ...more }),
    course: { progress: 0, unmade: 0, next: null, open: 3, overdue: 0, days: null },
    outcome: { kind: 'none' },
    hasSteps: true,
    ...of,
  });
  const known = {
    pains: new Set(['噪音']),
    creators: bookOf([
      { name: '阿毛', platform: '小红书', price: 500, tier: '素人' },
      { name: '阿毛', platform: '抖音', price: 3000, tier: '腰部' },
    ]),
  };
  const lacks = (one: BriefNow) => lacksOf(one, known, '2026-11-02').map(({ what }) => what);

  test('nothing, where everything is written down and known', () => {
    expect(lacks(now({}))).toEqual([]);
    expect(lacksOf(now({ pain: '掉毛', creator: '谁' }), { pains: null, creators: null }, '2026-11-02')).toEqual([]);
  });

  test('what the shop’s other tabs know otherwise, of the creator on this platform', () => {
    expect(lacks(now({ creator: '阿毛', tier: '素人', pain: '噪音、掉毛' }))).toEqual([
      'unknownPain',
      'otherTier',
      'overBudget',
    ]);
    expect(lacks(now({ creator: '没听过' }))).toEqual(['unknownCreator']);
  });

  test('tasks that are left of a cancelled brief', () => {
    expect(lacks(now({ state: '已取消' }))).toEqual(['left']);
  });

  test('what is overdue, and what is published without anybody having said so', () => {
    const course = { progress: 0, unmade: 3, next: null, open: 3, overdue: 2, days: null };
    expect(lacks(now({ published: '2026-11-01' }, { course }))).toEqual(['passed', 'overdue']);
    expect(lacks(now({}, { outcome: { kind: 'piece', piece: piece('A') } }))).toEqual(['stateBehind']);
  });

  test('a cost that nobody wrote down', () => {
    const out = (more: Partial<Piece>) =>
      now({ state: '已发布' }, { outcome: { kind: 'piece', piece: piece('A', more) } });
    expect(lacks(out({ cost: null }))).toEqual(['noCost']);
    expect(lacks(out({ cost: 800, views: null }))).toEqual(['noViews', 'costIsBudget']);
    expect(lacks(out({ cost: 800 }))).toEqual([]);
    const course = { progress: 0.5, unmade: 2, next: null, open: 2, overdue: 2, days: null };
    expect(lacks({ ...out({}), course })).toEqual(['unticked']);
  });
});
