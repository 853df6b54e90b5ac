import fc from 'fast-check';
import { namesIn, speaksOf } from '../../src/content/name';
import { opportunities, type PainFigures } from '../../src/content/pains/opportunity';
import { topicOf } from '../../src/content/pains/topic';
import { contrastsOf } from '../../src/content/structure/contrast';
import { emptyLanes } from '../../src/content/structure/emptyLanes';
import type { Post } from '../../src/content/structure/post';
import { byReach, rankingOf } from '../../src/content/structure/ranking';
import { comparisonsOf, provenElements } from '../../src/content/structure/structure';

const pain = (searches: number, mentions: [number, number] | null, taken: number | null): PainFigures => ({
  searches,
  mentions: mentions && { hits: mentions[0], total: mentions[1] },
  taken,
});

test('opportunity = demand × negativity × (1 − leaders), by hand where mentions are many', () => {
  const [noise, smell] = opportunities([pain(50_000, [6000, 10_000], 2), pain(100_000, [6000, 10_000], 8)], 10);
  expect(noise).toMatchObject({ demand: 0.5, leaders: 0.2, rank: 1 });
  expect(noise?.negativity).toBeCloseTo(0.6, 3);
  expect(noise?.score).toBeCloseTo(100 * 0.5 * 0.6 * 0.8, 1);
  expect(smell?.score).toBeCloseTo(100 * 1 * 0.6 * 0.2, 1);
});

test('few mentions lean on the average of all words; none take it', () => {
  const [, , few, none] = opportunities(
    [pain(1, [300, 1000], 0), pain(1, [500, 1000], 0), pain(1, [2, 2], 0), pain(1, null, 0)],
    10,
  );
  expect(few?.negativity).toBeGreaterThan(0.4);
  expect(few?.negativity).toBeLessThan(0.6);
  expect(none?.negativity).toBeCloseTo(0.4, 1);
});

const anyPain = fc.record({
  searches: fc.nat({ max: 100_000 }),
  mentions: fc.option(
    fc.tuple(fc.nat({ max: 300 }), fc.nat({ max: 300 })).map(([one, other]) => ({
      hits: Math.min(one, other),
      total: Math.max(one, other),
    })),
  ),
  taken: fc.option(fc.nat({ max: 10 })),
});

test('parts are fractions, scores 0 to 100, ranks go by score and equal scores share one, in whatever order the words stand', () => {
  fc.assert(
    fc.property(fc.array(anyPain, { minLength: 1, maxLength: 12 }), (words) => {
      const all = opportunities(words, 10);
      for (const { demand, negativity, leaders, score, rank } of all) {
        for (const part of [demand, negativity, leaders, score / 100]) {
          expect(part).toBeGreaterThanOrEqual(0);
          expect(part).toBeLessThanOrEqual(1);
        }
        expect(rank).toBe(1 + all.filter((other) => other.score > score).length);
      }
      const turned = opportunities([...words].reverse(), 10).reverse();
      turned.forEach(({ score, negativity }, at) => {
        expect(score).toBeCloseTo(all[at]?.score ?? Number.NaN, 1);
        expect(negativity).toBeCloseTo(all[at]?.negativity ?? Number.NaN, 9);
      });
    }),
    { numRuns: 100 },
  );
});

test('more leaders on a word never make it better, more searches never worse', () => {
  fc.assert(
    fc.property(fc.array(anyPain, { minLength: 2, maxLength: 8 }), (words) => {
      const [first] = words as [PainFigures, ...PainFigures[]];
      const scores = (changed: PainFigures) => opportunities([changed, ...words.slice(1)], 10)[0]?.score ?? 0;
      expect(scores({ ...first, taken: 10 })).toBeLessThanOrEqual(scores({ ...first, taken: 3 }));
      expect(scores({ ...first, searches: first.searches + 500 })).toBeGreaterThanOrEqual(scores(first) - 1e-9);
    }),
    { numRuns: 100 },
  );
});

test('a word of several parts is spoken of where all of them stand', () => {
  expect(speaksOf('吹风机 噪音', '噪音大的吹风机')).toBe(true);
  expect(speaksOf('吹风机　噪音', '吹风机真好用')).toBe(false);
  expect(speaksOf(' ', '什么')).toBe(false);
});

test('structure elements are parted and made alike', () => {
  expect(namesIn('痛点开场、实测；　对比测评/ 实测 ，')).toEqual(['痛点开场', '实测', '对比测评']);
  expect(namesIn(null)).toEqual([]);
});

const post = (more: Partial<Post> = {}): Post => ({
  platform: '抖音',
  kind: '短视频',
  title: '标题',
  elements: ['清单'],
  pains: [],
  views: 1000,
  engaged: null,
  own: false,
  ...more,
});
const many = (count: number, of: (at: number) => Partial<Post>) =>
  Array.from({ length: count }, (_, at) => post({ title: `${at}`, ...of(at) }));

test('posts go by how far they went for their platform; where most hide their views, by interactions', () => {
  const douyin = many(5, (at) => ({ views: 1_000_000 * (at + 1), title: `D${at}` }));
  const notes = many(5, (at) => ({
    platform: '小红书',
    kind: '图文',
    views: null,
    engaged: 100 * 10 ** at,
    title: `X${at}`,
  }));
  expect(
    byReach([...douyin, ...notes])
      .map(({ title }) => title)
      .slice(0, 3),
  ).toEqual(['X4', 'X3', 'D4']);
  const { top, rest, leftOut } = rankingOf([...douyin, post({ views: null }), post({ elements: [] })], 2);
  expect([top.length, rest.length, leftOut]).toEqual([2, 3, 2]);
});

test('what eight of ten use and a quarter of the rest is clear, what three of ten use is not, what two use is too little', () => {
  const top = many(10, (at) => ({
    elements: [at < 8 ? '实测' : '清单', at < 3 ? '剧情' : '清单', at < 1 ? '倒叙' : '清单'],
  }));
  const rest = many(40, (at) => ({
    elements: [at < 10 ? '实测' : '清单', at < 8 ? '剧情' : '清单', at < 1 ? '倒叙' : '清单'],
  }));
  const found = Object.fromEntries(contrastsOf({ top, rest }).map((one) => [one.element, one]));
  expect(found.实测).toMatchObject({
    verdict: 'clearlyMore',
    top: { hits: 8, total: 10 },
    rest: { hits: 10, total: 40 },
  });
  expect(found.剧情?.verdict).toBe('same');
  expect(found.倒叙?.verdict).toBe('few');
  expect(found.实测?.difference?.low).toBeGreaterThan(0);
});

test('chance alone is seldom called a difference: of structures drawn by lot, under one in ten shops is told a clear one', () => {
  let state = 7;
  const next = () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
  const shops = 120;
  let told = 0;
  for (let shop = 0; shop < shops; shop++) {
    const posts = many(60, () => ({
      views: Math.round(1e6 * next()),
      elements: ['实测', '剧情', '清单', '开箱', '教程', '对比'].filter(() => next() < 0.3),
    }));
    if (comparisonsOf(posts, 10)[0].contrasts.some(({ verdict }) => verdict.startsWith('clearly'))) told++;
  }
  expect(told / shops).toBeLessThan(0.1);
});

test('a platform and kind is compared by itself where it has posts enough', () => {
  const posts = [...many(22, (at) => ({ views: at })), ...many(5, () => ({ platform: '视频号' }))];
  const [whole, ...lanes] = comparisonsOf(posts, 10);
  expect([whole.lane, lanes.map(({ lane }) => lane?.platform)]).toEqual([null, ['抖音']]);
  expect(
    comparisonsOf(
      many(9, () => ({})),
      10,
    )[0].contrasts,
  ).toEqual([]);
  expect(provenElements([whole, ...lanes])).toEqual([]);
});

describe('empty lanes', () => {
  const leaders = [
    ...many(6, (at) => ({ pains: ['猫砂 粉尘'], elements: [at < 5 ? '清单' : '剧情'] })),
    ...many(6, () => ({ pains: ['防晒 搓泥'], elements: ['实测', '清单'] })),
  ];
  const own = [post({ own: true }), post({ own: true, platform: '小红书', kind: '图文' })];
  const demands = ['猫砂 粉尘', '防晒 搓泥', '吹风机 噪音', '没人要的'].map((word, at) => ({
    word,
    score: [20, 10, 30, 0][at] ?? 0,
  }));

  test('pains of which no leader speaks, elements that none uses for them, platforms where none is', () => {
    const lanes = emptyLanes(demands, leaders, own);
    expect(lanes.map(({ word, element, lane }) => [word, element, lane?.platform ?? null])).toEqual([
      ['吹风机 噪音', null, null],
      ['猫砂 粉尘', '实测', null],
    ]);
    expect(lanes[1]).toMatchObject({ onPain: 6, expected: 3 });
  });

  test('where no leader is known nothing is empty', () => {
    expect(emptyLanes(demands, [], own)).toEqual([]);
  });

  test('a platform that leaders are on for other pains', () => {
    const notes = many(6, () => ({ platform: '小红书', kind: '图文', pains: ['防晒 搓泥'] }));
    expect(emptyLanes(demands.slice(0, 3), [...leaders.slice(0, 6), ...notes], own)).toContainEqual(
      expect.objectContaining({
        word: '猫砂 粉尘',
        lane: { platform: '小红书', kind: '图文' },
        onPain: 6,
        expected: 3,
      }),
    );
  });
});

describe('what to make of a pain', () => {
  const opportunity = { demand: 0.5, negativity: 0.6, leaders: 0.2, score: 24, rank: 1 };
  const known = { word: '吹风机 噪音', opportunity, best: 24, mentions: 140, top: 10 };
  const of = (more: Partial<typeof opportunity>, rest: Partial<typeof known> = {}) =>
    topicOf({ ...known, ...rest, opportunity: { ...opportunity, ...more } }, [], ['实测', '前后对比']);

  test('to be made, with an element that the top use; another word takes the next one', () => {
    expect(of({})).toEqual({ kind: 'make', taken: 2, often: 6, element: '实测', isEmpty: false, lane: null });
    expect(of({ rank: 2 })).toMatchObject({ element: '前后对比' });
  });

  test('what the leaders have is turned, few mentions are asked about, calm words explained, small ones left', () => {
    expect(of({ leaders: 0.8 })).toMatchObject({ kind: 'turn', taken: 8 });
    expect(of({}, { mentions: 4 })).toMatchObject({ kind: 'ask' });
    expect(of({ negativity: 0.1 })).toEqual({ kind: 'explain' });
    expect(of({ score: 0.2 })).toEqual({ kind: 'leave' });
  });
});
