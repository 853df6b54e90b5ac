import fc from 'fast-check';
import { addMinutes } from '../../src/calendar/moment';
import { type Episode, episodesOf, type Known } from '../../src/crisis/episode';
import type { Signal, Stream } from '../../src/crisis/stream';

const START = '2026-11-01 00:00:00';
const stream = (signals: readonly Signal[], more: Partial<Stream> = {}): Stream => ({
  rule: '质量投诉',
  kind: 'quality',
  level: '二级',
  role: '品控',
  action: '质检',
  hours: 2,
  window: 24,
  threshold: 3,
  byPlatform: false,
  signals,
  ...more,
});
const signal = (hour: number, product = '甲', platform = '抖音', matter = ''): Signal => ({
  time: addMinutes(START, hour * 60),
  platform,
  product,
  matter,
  source: 0,
});
const NOTHING = new Map<string, Known>();
const openNow = (episodes: readonly Episode[]) =>
  new Map(
    episodes.map(({ id, evidence, firedAt }) => [
      id,
      { firstAt: evidence[0]?.time ?? firedAt, firedAt, closedAt: null as string | null },
    ]),
  );
const shape = (episodes: readonly Episode[]) =>
  episodes.map(({ id, firedAt, evidence }) => [id, firedAt, evidence.map(({ time }) => time)]).sort();

const hours = fc.array(fc.integer({ min: 0, max: 200 }), { maxLength: 25 });
const sorted = (signals: Signal[]) => signals.sort((left, right) => (left.time < right.time ? -1 : 1));
const mixed = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 200 }), fc.constantFrom('', '甲', '乙'), fc.constantFrom('抖音', '京东')), {
    maxLength: 25,
  })
  .map((list) => sorted(list.map(([hour, product, platform]) => signal(hour, product, platform))));

test('of one product: an incident is there exactly when some window holds as many as the threshold', () => {
  fc.assert(
    fc.property(hours, fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 48 }), (list, threshold, window) => {
      const ordered = [...list].sort((left, right) => left - right);
      const full = ordered.some((hour, index) => {
        const last = ordered[index + threshold - 1];
        return last !== undefined && last - hour < window;
      });
      const found = episodesOf(stream(sorted(list.map((hour) => signal(hour))), { threshold, window }), NOTHING, START);
      expect(found.length).toBe(full ? 1 : 0);
    }),
  );
});

test('hour by hour or all at once: the same incidents with the same evidence', () => {
  fc.assert(
    fc.property(mixed, fc.boolean(), fc.nat(), (signals, byPlatform, at) => {
      const part = signals.slice(0, at % (signals.length + 1));
      const before = episodesOf(stream(part, { byPlatform }), NOTHING, START);
      const after = episodesOf(stream(signals, { byPlatform }), openNow(before), START);
      expect(shape(after)).toEqual(shape(episodesOf(stream(signals, { byPlatform }), NOTHING, START)));
      for (const { id } of before) expect(after.find((one) => one.id === id)?.isNew).toBe(false);
    }),
  );
});

test('a signal belongs to one incident at most', () => {
  fc.assert(
    fc.property(mixed, (signals) => {
      const evidence = episodesOf(stream(signals), NOTHING, START).flatMap((episode) => episode.evidence);
      expect(new Set(evidence).size).toBe(evidence.length);
    }),
  );
});

test('platforms that count apart have incidents apart', () => {
  const signals = [0, 1, 2].flatMap((hour) => [signal(hour, '甲', '抖音'), signal(hour, '甲', '京东')]);
  expect(episodesOf(stream(signals, { byPlatform: true }), NOTHING, START).map((one) => one.subject.platform)).toEqual([
    '抖音',
    '京东',
  ]);
  expect(episodesOf(stream(signals), NOTHING, START)).toHaveLength(1);
});

test('a product of its own is told apart from the rest', () => {
  const found = episodesOf(
    stream([signal(0, '甲'), signal(1, '乙'), signal(2, '甲'), signal(3, '丙')]),
    NOTHING,
    START,
  );
  expect(found.map((one) => [one.subject.product, one.evidence.length])).toEqual([['', 4]]);
  const own = episodesOf(
    stream([signal(0, '甲'), signal(0.5, '甲'), signal(1, '甲'), signal(1.5, '乙')]),
    NOTHING,
    START,
  );
  expect(own.map((one) => [one.subject.product, one.evidence.length])).toEqual([['甲', 3]]);
});

test('after its solution only later signals bring an incident back', () => {
  const [solved] = episodesOf(stream([0, 1, 2].map((hour) => signal(hour))), NOTHING, START);
  const known = new Map([
    [solved?.id ?? '', { firstAt: START, firedAt: addMinutes(START, 120), closedAt: addMinutes(START, 240) }],
  ]);
  const again = (more: number[]) => episodesOf(stream([0, 1, 2, ...more].map((hour) => signal(hour))), known, START)[0];
  expect(again([4, 5, 6])).toMatchObject({ recurred: false, firedAt: addMinutes(START, 120) });
  expect(again([5, 6, 7])).toMatchObject({
    id: solved?.id,
    recurred: true,
    isNew: false,
    firedAt: addMinutes(START, 420),
  });
  expect(again([5, 6, 7])?.evidence).toHaveLength(3);
});

test('signals from before the span that is looked back on open nothing', () => {
  const signals = [0, 1, 2].map((hour) => signal(hour));
  expect(episodesOf(stream(signals), NOTHING, addMinutes(START, 60))).toEqual([]);
});

test('each matter is its own, from one signal on', () => {
  const signals = [
    signal(0, '甲', '京东', '新规一'),
    signal(1, '乙', '抖音', '新规一'),
    signal(2, '甲', '京东', '新规二'),
  ];
  expect(episodesOf(stream(signals), NOTHING, START).map((one) => one.evidence.length)).toEqual([2, 1]);
});
