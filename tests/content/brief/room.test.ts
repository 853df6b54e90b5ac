import { keepBriefs } from '../../../src/content/brief/job';
import type { Fields } from '../../../src/content/brief/room/fields';
import { handleBrief, previewBrief } from '../../../src/content/brief/room/job';
import { briefRoom, rowOfBrief } from '../../../src/content/brief/room/roomLedger';
import { MemoryWorkbook, shopOn } from '../../workbook/memoryWorkbook';
import { brief, piece, studio } from './studio';

const FIELDS: Fields = {
  id: '',
  title: '静音吹风机实测',
  pain: '噪音',
  elements: '对比实测、对比实测、口播',
  platform: '抖音',
  kind: '短视频',
  tier: '',
  creator: '阿毛',
  owner: '林晓舟',
  published: '2026-11-20',
  budget: '1200',
};
const KOL = [
  ['KOL', '平台', '粉丝数', '报价', '层级'],
  ['阿毛', '抖音', 300000, 3000, '腰部'],
];

test('nothing is made by looking at a shop without briefs', () => {
  const workbook = new MemoryWorkbook();
  expect(briefRoom(shopOn(workbook))).toMatchObject({ briefs: [], pains: [], creators: [], team: [], unreadable: 0 });
  expect([...workbook.sheets.keys()]).toEqual([]);
});

test('a preview shows tasks, owners, days, checks and what is lacking, and writes no task', () => {
  const shop = studio([], [], { KOL矩阵: KOL, 痛点词: [['关键词'], ['掉毛']] });
  const preview = previewBrief(shop.shop('11-02 09:00'), FIELDS);
  if (typeof preview === 'string') throw new Error(preview);
  expect(preview.tasks[0]).toEqual({
    step: '脚本',
    owner: '文案 何青野',
    start: '2026-11-12',
    due: '2026-11-13',
    checks: ['□ 前 3 秒点出痛点', '□ 卖点不超过 3 个'],
    isLate: false,
  });
  expect(preview.lacks).toEqual(['“痛点词”里没有“噪音”', '报价 3,000 超过预算 1,200']);
  expect(shop.rows('任务')).toEqual([]);
  expect(shop.rows('内容计划')).toEqual([]);
  const soon = previewBrief(shop.shop('11-18 09:00'), FIELDS);
  expect(typeof soon === 'string' ? soon : soon.tasks.map(({ isLate }) => isLate)).toEqual([true, true, false, false]);
});

test.each<[Partial<Fields>, string]>([
  [{ title: ' ' }, 'title'],
  [{ pain: '、' }, 'pain'],
  [{ platform: '抖音、快手' }, 'platforms'],
  [{ kind: '长视频' }, 'kind'],
  [{ published: '2026-11-31' }, 'published'],
  [{ published: '2026-11-01' }, 'past'],
  [{ budget: '很多' }, 'budget'],
  [{ budget: '-1' }, 'budget'],
  [{ id: 'JB9' }, 'gone'],
])('what is mistyped is refused: %j', (more, refusal) => {
  expect(previewBrief(studio([]).shop('11-02 09:00'), { ...FIELDS, ...more })).toBe(refusal);
});

test('a brief goes from draft to publication by presses; its tasks and its row of 内容 follow', () => {
  const shop = studio([]);
  const press = (deed: Parameters<typeof handleBrief>[1]) => {
    const at = shop.shop('11-02 09:00');
    const refusal = handleBrief(at, deed);
    if (refusal === null) keepBriefs(at);
    return refusal;
  };
  const room = () => briefRoom(shop.shop('11-02 09:00'));
  const one = (id: string) => {
    const found = room().briefs.find((each) => each.id === id);
    if (!found) throw new Error(`no brief ${id}`);
    return found;
  };
  expect(press({ what: 'make', fields: FIELDS, draft: true })).toBeNull();
  expect(press({ what: 'make', fields: { ...FIELDS, title: '另一条' }, draft: false })).toBeNull();
  expect(room().briefs.map(({ id, state }) => [id, state])).toEqual([
    ['JB261120', '草稿'],
    ['JB261120-2', '制作中'],
  ]);
  expect(shop.row('内容计划', 'JB261120')).toMatchObject({ 结构元素: '对比实测、口播', 预算: '1200', KOL: '阿毛' });
  expect(room()).toMatchObject({ elements: ['对比实测', '口播'], pains: ['噪音'], platforms: ['抖音'] });

  const stale = one('JB261120').seen;
  expect(press({ what: 'start', id: 'JB261120', seen: stale })).toBeNull();
  expect(shop.rows('任务')).toHaveLength(8);
  expect(press({ what: 'start', id: 'JB261120', seen: stale })).toBe('changed');
  const moved = { ...FIELDS, id: 'JB261120', published: '2026-11-24' };
  expect(previewBrief(shop.shop('11-02 09:00'), moved)).toMatchObject({ moves: 4, held: 0 });
  expect(press({ what: 'move', seen: one('JB261120').seen, fields: moved })).toBeNull();
  expect(one('JB261120')).toMatchObject({
    published: '2026-11-24',
    what: '抖音 · 短视频 · 阿毛',
    next: '脚本 · 文案 · 11-17 截止',
  });
  expect(press({ what: 'publish', id: 'JB261120', seen: one('JB261120').seen })).toBeNull();
  expect(shop.row('内容', 'JB261120')).toMatchObject({ 标题: '静音吹风机实测', 发布日: '2026-11-02', 成本: '1200' });
  expect(one('JB261120')).toMatchObject({ published: '2026-11-02', state: '已发布', result: '' });

  expect(rowOfBrief(shop.shop('11-02 09:00'), 'JB261120-2')).toBe(3);
  shop.remove('内容计划', 'JB261120-2');
  expect(press({ what: 'publish', id: 'JB261120-2', seen: '' })).toBe('gone');
  expect(rowOfBrief(shop.shop('11-02 09:00'), 'JB261120-2')).toBeNull();
});

test('a brief never gets the ID of one that was deleted: its tasks and its piece are not its own', () => {
  const shop = studio([brief('JB261120', '11-20')], [piece('A', '10-01', { 简报ID: 'JB261120-2' })]);
  shop.round('11-02 09:00');
  shop.remove('内容计划', 'JB261120');
  const at = shop.shop('11-02 10:00');
  expect(handleBrief(at, { what: 'make', fields: FIELDS, draft: false })).toBeNull();
  keepBriefs(at);
  expect(shop.rows('内容计划')).toMatchObject([{ 简报ID: 'JB261120-3', 内容ID: '' }]);
  expect(shop.rows('任务').filter((row) => row.活动ID === 'JB261120-3')).toHaveLength(4);
});

test('old and cancelled briefs are not shown, unreadable rows are counted', () => {
  const shop = studio(
    [
      brief('JB1', '09-01', { 状态: '已发布' }),
      brief('JB2', '11-20', { 状态: '已取消' }),
      brief('JB3', '11-20', { 平台: '抖音、快手' }),
      brief('JB4', '11-20', { 类型: '长视频' }),
      brief('JB5', '10-20', { 状态: '已发布' }),
    ],
    [piece('A', '10-20', { 标题: '吹毛不吵JB5' })],
  );
  shop.round('11-02 09:00');
  const { briefs, unreadable } = briefRoom(shop.shop('11-02 10:00'));
  expect(briefs.map(({ id }) => id)).toEqual(['JB5']);
  expect(unreadable).toBe(2);
});
