import { SearchIndex } from '../../src/board/knowledge/search';
import { contradictionIn } from '../../src/board/linked/contradiction';
import { referencesIn } from '../../src/board/linked/reference';
import { resolve, type Sources } from '../../src/board/linked/resolve';
import { type Card, passes } from '../../src/board/wall/card';
import { editsOn } from '../../src/board/wall/edits';
import type { TaskState } from '../../src/board/words';

describe('linked data', () => {
  const level = (platform: string, available: number, allocated: number | null) => ({
    sku: 'LS001',
    platform,
    available,
    allocated,
    inTransit: null,
  });
  const sources: Sources = {
    stock: [level('抖音', 15, 300), level('抖音', 5, null), level('淘宝', 900, null)],
    shifts: [{ day: '2026-11-11', platform: '抖音', agent: '小满' }],
    knowledge: [
      { question: '双11几天发货？', answer: '72 小时内', campaign: 'HD-1', tags: '发货、物流' },
      { question: '能叠加优惠券吗', answer: '能', campaign: 'HD-1', tags: null },
    ],
    cells: (tab) =>
      tab === '销售历史'
        ? [
            ['月份', '销量'],
            ['2026-10', '120'],
            ['2026-11', ''],
          ]
        : null,
  };
  const says = (cell: string) => referencesIn(cell).map((reference) => resolve(reference, sources));

  test('stock is added up over the warehouses of a platform; more allocated than there is contradicts', () => {
    const [stock] = says('库存：LS001＠抖音');
    expect(stock).toEqual({
      kind: 'stock',
      of: { sku: 'LS001', platform: '抖音', available: 20, allocated: 300, inTransit: 0 },
    });
    expect(stock && contradictionIn(stock, '2026-11-01')).toEqual({
      kind: 'overAllocated',
      sku: 'LS001',
      platform: '抖音',
      short: 280,
    });
    expect(says('库存:ls001')).toMatchObject([{ of: { available: 920, allocated: 300 } }]);
  });

  test('a day without customer service contradicts until it is over', () => {
    const [there, nobody] = says('排班:2026-11-11@抖音\n排班:2026/11/11@淘宝');
    expect(there && contradictionIn(there, '2026-11-01')).toBeNull();
    expect(nobody && contradictionIn(nobody, '2026-11-01')).toMatchObject({ kind: 'nobodyOnShift', platform: '淘宝' });
    expect(nobody && contradictionIn(nobody, '2026-11-12')).toBeNull();
  });

  test('questions are found by their words, their campaign or a tag; ranges by what is filled in', () => {
    expect(
      says('知识库:双11几天发货?；知识库:HD-1；知识库:物流；知识库:发票').map((one) => 'answers' in one && one.answers),
    ).toEqual([1, 2, 1, 0]);
    expect(says("销售历史!B2:B40、'销售历史'!$A$1")).toEqual([
      { kind: 'range', text: '销售历史!B2:B40', values: ['120'], cells: 39 },
      { kind: 'range', text: "'销售历史'!$A$1", values: ['月份'], cells: 1 },
    ]);
  });

  test('what names nothing says why, and leaves its neighbours alone', () => {
    const found = says(
      '库存:XX@抖音；库存:LS001@京东；没有!A1；随便写写；排班:明天@抖音；https://a.cn/x,y；WJ-0000ABCD',
    );
    expect(found.map((one) => ('because' in one ? one.because : one.kind))).toEqual([
      'noSku',
      'notThere',
      'noTab',
      'unreadable',
      'unreadable',
      'link',
      'incident',
    ]);
  });
});

describe('edits on the board', () => {
  const known = (state: TaskState, shown: TaskState | null) => new Map([['T', { state, shown }]]);
  const edit = (ticked: boolean, state: string, task: Map<string, { state: TaskState; shown: TaskState | null }>) => {
    const { changes, conflicts, gone } = editsOn([{ id: 'T', ticked, state }], task);
    return changes.get('T') ?? (conflicts.length > 0 ? 'conflict' : gone.length > 0 ? 'gone' : null);
  };

  test('a tick, a word, both; what 任务 changed too stays as it is there', () => {
    expect(edit(true, '待办', known('待办', '待办'))).toBe('已完成');
    expect(edit(false, '已完成', known('待办', '待办'))).toBe('已完成');
    expect(edit(false, '已完成', known('已完成', '已完成'))).toBe('进行中');
    expect(edit(false, '待办', known('已完成', '已完成'))).toBe('待办');
    expect(edit(true, '待办', known('进行中', '待办'))).toBe('conflict');
    expect(edit(true, '待办', known('已完成', '待办'))).toBeNull();
    expect(edit(false, '乱写', known('待办', '待办'))).toBeNull();
    // Never drawn, or drawn before 任务 was changed: nothing was asked for.
    expect(edit(true, '已完成', known('待办', null))).toBeNull();
    expect(edit(false, '待办', known('已完成', '待办'))).toBeNull();
    expect(edit(true, '待办', new Map())).toBe('gone');
    expect(edit(false, '已完成', new Map())).toBe('gone');
    expect(edit(false, '随便', new Map())).toBe('gone');
    // A card whose task is gone and that nobody touched is nothing to speak of.
    expect(edit(false, '进行中', new Map())).toBeNull();
    expect(edit(true, '已完成', new Map())).toBeNull();
  });
});

test('a filter by a name finds the cards of its role', () => {
  const card = {
    platforms: ['淘宝', '抖音'],
    owner: '设计',
    people: ['苏明溪'],
    campaign: '双11',
    campaignId: 'HD-1',
  } as unknown as Card;
  const all = { platform: null, owner: null, campaign: null };
  expect(passes(card, { ...all, owner: '苏明溪' })).toBe(true);
  expect(passes(card, { ...all, owner: '设计', platform: '抖音', campaign: 'hd-1' })).toBe(true);
  expect(passes(card, { ...all, platform: '京东' })).toBe(false);
});

test('the knowledge base is searched by parts of words, what stands in the question first', () => {
  const entry = (question: string, answer: string, tags: string | null = null) => ({ question, answer, tags });
  const index = new SearchIndex([
    entry('怎么开发票？', '订单完成后在“我的发票”里申请，退货的订单不能开', '售后'),
    entry('几天发货？', '现货 48 小时内发出，预售看页面'),
    entry('七天无理由退货怎么退？', '在订单里点“申请退货”，运费险已送', '售后、运费险'),
    entry('面膜 SPF 多少', '面膜没有 SPF50 这种指标'),
    entry('赠品没收到', '赠品随最后一个包裹发'),
  ]);
  const find = (words: string) => index.find(words, 3).map(({ question }) => question);
  expect(find('退货')[0]).toBe('七天无理由退货怎么退？');
  expect(find('什么时候能发货')[0]).toBe('几天发货？');
  expect(find('ｓｐｆ50')).toEqual(['面膜 SPF 多少']);
  expect(find('赠')).toEqual(['赠品没收到']);
  expect(find('运费险')).toEqual(['七天无理由退货怎么退？']);
  expect(find('保修')).toEqual([]);
  expect(find(' ')).toHaveLength(3);
});
