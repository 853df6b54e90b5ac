import fc from 'fast-check';
import { encodeGbk } from '../../local/sample/gb18030';
import { importContent } from '../../src/content/imports/job';
import { type ContentLine, isContentFile, readContentFiles } from '../../src/content/imports/reader';
import { recordIn, recordOf } from '../../src/content/imports/record';
import type { RawCell } from '../../src/workbook/port';
import { recordsOf } from '../alerts/desk';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const file = (name: string, ...rows: string[]) => ({ name, bytes: new TextEncoder().encode(rows.join('\n')) });
const read = (...files: { name: string; bytes: Uint8Array }[]) =>
  readContentFiles(files, { timeZone: 'Asia/Shanghai' });

const DOUYIN =
  '作品名称,发布时间,体裁,审核状态,播放量,完播率,5s完播率,封面点击率,2s跳出率,平均播放时长,点赞量,分享量,评论量,收藏量,主页访问量,粉丝增量';
const works = file(
  '抖音.csv',
  `\ufeff${DOUYIN}`,
  '吹风机多吵,2026-10-18 12:30:00,视频,公开,1.2万,0.0875,0.3,-,0.4,9.4,"1,050",20,30,40,5,6',
  '狗狗洗澡,2026-10-19 09:00:00,视频,公开,800,12.5%,-,-,-,-,-,,-,,1,1',
  '护手霜怎么选,2026-10-20 20:00:00,图文,公开,500,-,-,-,-,-,10,1,2,3,1,1',
  '没发出去的,2026-10-21 20:00:00,视频,审核不通过,0,-,-,-,-,-,-,-,-,-,-,-',
);

test('Douyin works: rates become counts, signs are added up, 1.2万 and - are understood, what nobody sees is passed over', () => {
  const { files, lines, refusals } = read(works);
  expect(lines.map(({ id: _, ...line }) => line)).toEqual([
    {
      ...{ platform: '抖音', kind: '短视频', title: '吹风机多吵', publishedAt: '2026-10-18 12:30:00' },
      ...{ views: 12_000, completed: 1050, engaged: 1140 },
    },
    {
      ...{ platform: '抖音', kind: '短视频', title: '狗狗洗澡', publishedAt: '2026-10-19 09:00:00' },
      ...{ views: 800, completed: 100, engaged: null },
    },
    {
      ...{ platform: '抖音', kind: '图文', title: '护手霜怎么选', publishedAt: '2026-10-20 20:00:00' },
      ...{ views: 500, completed: null, engaged: 16 },
    },
  ]);
  expect([files[0], refusals]).toEqual([expect.objectContaining({ rows: 4, lines: 3, skipped: 1, refused: 0 }), []]);
  expect(lines[0]?.id).toMatch(/^DY-20261018-[\da-z]{5,7}$/);
});

test('older Douyin headers without 量, in GBK', () => {
  const rows = ['作品名称,发布时间,播放,完播率,点赞,分享,评论,收藏', '吹风机多吵,2026/10/18 12:30,900,50%,1,2,3,4'];
  const old = { name: '旧.csv', bytes: new Uint8Array(encodeGbk(rows.join('\r\n'))) };
  expect(read(old).lines).toEqual([
    expect.objectContaining({ title: '吹风机多吵', kind: '短视频', views: 900, completed: 450, engaged: 10 }),
  ]);
  expect(read(old).lines[0]?.id).toBe(read(works).lines[0]?.id);
});

const notes = file(
  '小红书.csv',
  '最多导出排序后前1000条笔记,,,',
  '笔记标题,首次发布时间,体裁,曝光,观看量,封面点击率,点赞,评论,收藏,涨粉,分享,人均观看时长,弹幕',
  '换季护肤,2026年10月08日18时05分00秒,图文,9000,1500,0.12,80,9,20,3,6,12,0',
  '窗帘改造,2026年10月09日18时05分00秒,视频,9000,1500,0.12,80,9,20,3,6,12,0',
);
const videos = file(
  '视频号.csv',
  '视频描述,视频ID,发布时间,完播率,平均播放时长,播放量,推荐,喜欢,评论量,分享量,关注量,转发聊天和朋友圈',
  '核桃糕,export/UzFf1,2026/10/12,50%,30秒,400,3,8,2,4,1,4',
  ',export/UzFf2,2026/10/13,4.41%,14.73秒,100,0,0,0,0,0,0',
);

test('Xiaohongshu notes below a note of their own, and 视频号 with its ids and two signs of liking', () => {
  expect(read(notes).lines.map(({ kind, publishedAt, engaged }) => [kind, publishedAt, engaged])).toEqual([
    ['图文', '2026-10-08 18:05:00', 115],
    ['短视频', '2026-10-09 18:05:00', 115],
  ]);
  expect(read(videos).lines.map(({ id, title, completed, engaged }) => [id, title, completed, engaged])).toEqual([
    ['SPH-export/UzFf1', '核桃糕', 200, 17],
    ['SPH-export/UzFf2', '（没有描述）', 4, 0],
  ]);
  expect([works, notes, videos].map(isContentFile)).toEqual([true, true, true]);
  expect(isContentFile(file('订单.csv', '订单号,标题,发布时间', '1,2,3'))).toBe(false);
});

test('each cell that cannot be read is named and costs only itself; a row without title or time is refused', () => {
  const { lines, refusals, files } = read(
    file(
      '抖音.csv',
      '作品名称,发布时间,体裁,播放量,完播率,点赞量',
      '一,2026-10-18 12:30:00,视频,很多,0.3,5',
      '二,2026-10-18 12:30:00,视频,900,45,5',
      ',2026-10-18 12:30:00,视频,900,0.3,5',
      '四,昨天,视频,900,0.3,5',
      '五,2026-10-18 12:30:00,小程序,900,0.3,5',
      '合计,,,3600,,',
    ),
    file('库存.csv', 'SKU,可用库存', 'A,5'),
    file('空.csv', DOUYIN),
  );
  expect(lines.map(({ title, views, completed, engaged }) => [title, views, completed, engaged])).toEqual([
    ['一', null, null, 5],
    ['二', 900, null, 5],
  ]);
  expect(refusals.map(({ code, file: name, cell, kept }) => `${code} ${name} ${cell} ${kept ?? ''}`.trim())).toEqual([
    'notCount 抖音.csv D2 true',
    'notRate 抖音.csv E3 true',
    'blank 抖音.csv A4',
    'notTime 抖音.csv B5',
    'unknownKind 抖音.csv C6',
    'notContent 库存.csv',
    'emptyFile 空.csv',
  ]);
  expect(files[0]).toMatchObject({ rows: 6, lines: 2, skipped: 1, refused: 3 });
});

const HEADERS = '我的备注,内容ID,平台,类型,标题,痛点,KOL,发布日,成本,播放量,完播数,互动数,点击数,成交额'.split(',');
const day = (text: string) => new Date(`${text}T00:00:00`);

function contentShop(rows: RawCell[][]) {
  const workbook = new MemoryWorkbook({ 内容: [HEADERS, ...rows] });
  return {
    workbook,
    take: (...files: { name: string; bytes: Uint8Array }[]) =>
      importContent(shopOn(workbook), JSON.parse(JSON.stringify(read(...files))), 'command'),
    rows: () => recordsOf(workbook, '内容'),
  };
}

const TYPED: RawCell[][] = [
  // Known by platform, title and day; its views were typed and differ.
  [
    '常看',
    'N-1',
    '抖音',
    '短视频',
    '吹风机多吵',
    '吹风机 噪音',
    '小鹿',
    day('2026-10-18'),
    200,
    9000,
    '',
    1140,
    60,
    800,
  ],
  // Planned: no figures, and published on another day than was planned.
  ['', 'N-2', '抖音', '短视频', ' 狗狗洗澡', '', '', day('2026-10-25'), 300, '', '', '', '', ''],
  ['', 'N-3', '小红书', '图文', '别的', '', '', day('2026-10-08'), 50, 700, '', '', '', ''],
];

test('a row of the same piece gets what it lacks; what somebody typed stays; others are added without a cost', () => {
  const shop = contentShop(TYPED);
  const ran = shop.take(works);
  expect(ran.result).toContain(
    '导入内容：新增 1 条，更新 2 条，未变 0 条；新增的补上成本才能算 ROI；1 格您改过，没有动',
  );
  expect(ran).toMatchObject({ ok: true, problems: 0 });
  expect(shop.rows()).toMatchObject([
    { 我的备注: '常看', 内容ID: 'N-1', 播放量: '9000', 完播数: '1050', 互动数: '1140', 点击数: '60', 成本: '200' },
    { 内容ID: 'N-2', 标题: ' 狗狗洗澡', 发布日: '2026-10-25', 播放量: '800', 完播数: '100', 成本: '300' },
    { 内容ID: 'N-3', 播放量: '700' },
    { 平台: '抖音', 类型: '图文', 标题: '护手霜怎么选', 发布日: '2026-10-20', 播放量: '500', 成本: '', 互动数: '16' },
  ]);
  expect(shop.rows()[0]?.导入记录).toMatch(/^播放量 12000、完播数（推算） 1050、互动数 1140、编号 DY-20261018-\w+$/);
  expect(shop.rows()[3]?.说明).toContain('补上成本才能算 ROI');
});

test('later figures go over what an import wrote, not over what was typed since; older ones are left out', () => {
  const shop = contentShop(TYPED);
  shop.take(works);
  const sheet = shop.workbook.sheet('内容');
  sheet?.put(3, HEADERS.indexOf('完播数') + 1, { value: 111, formula: '' });
  const later = file('晚.csv', DOUYIN, '狗狗洗澡,2026-10-19 09:00:00,视频,公开,2000,20%,-,-,-,-,7,1,1,1,1,1');
  expect(shop.take(later).result).toContain('更新 1 条，未变 0 条；1 格您改过，没有动');
  expect(shop.rows()[1]).toMatchObject({ 播放量: '2000', 完播数: '111', 互动数: '10' });
  expect(shop.take(works).result).toContain('未变 2 条；1 条比上次导入的旧，没有动；1 格您改过，没有动');
  expect(shop.rows()[1]).toMatchObject({ 播放量: '2000', 完播数: '111' });
});

test('two pieces of one title and day stay two, however often they come', () => {
  const twice = file(
    '抖音.csv',
    DOUYIN,
    '晚安,2026-10-18 08:00:00,视频,公开,100,0.5,-,-,-,-,1,1,1,1,1,1',
    '晚安,2026-10-18 22:00:00,视频,公开,300,0.5,-,-,-,-,1,1,1,1,1,1',
  );
  const shop = contentShop([['', 'N-9', '抖音', '短视频', '晚安', '', '', day('2026-10-18'), 9, '', '', '', '', '']]);
  shop.take(twice);
  const before = shop.rows();
  expect(before.map(({ 内容ID, 播放量 }) => [内容ID?.slice(0, 3), 播放量])).toEqual([
    ['N-9', '100'],
    ['DY-', '300'],
  ]);
  shop.take(twice);
  expect(shop.rows()).toEqual(before);
});

test('a row with a bad cell is there too: its piece is not added again, and the cell is not written over', () => {
  const shop = contentShop([
    ['', 'N-1', '抖音', '短视频', '吹风机多吵', '', '', day('2026-10-18'), '很贵', '很多', '', '', '', ''],
  ]);
  const ran = shop.take(works);
  expect(shop.rows()).toHaveLength(3);
  expect(shop.rows()[0]).toMatchObject({ 播放量: '很多', 完播数: '1050' });
  expect(ran.problems).toBe(2);
});

test('what was refused is in 数据问题 by file and cell, and the rest is taken', () => {
  const shop = contentShop([]);
  const ran = shop.take(
    file('抖音.csv', '作品名称,发布时间,体裁,播放量', '一,2026-10-18 12:30:00,视频,很多', ',2026-10-18,视频,9'),
  );
  expect([ran.problems, ran.result]).toEqual([2, expect.stringContaining('新增 1 条')]);
  expect(recordsOf(shop.workbook, '数据问题')).toContainEqual(
    expect.objectContaining({ 表: '抖音.csv', 单元格: 'D2', 列: '播放量', 值: '很多' }),
  );
});

const TITLES = ['吹风机', '猫砂', '护手霜', '=HYPERLINK("x")'];
const anyLine: fc.Arbitrary<ContentLine> = fc
  .record({
    title: fc.constantFrom(...TITLES),
    hour: fc.constantFrom('08', '20'),
    views: fc.nat({ max: 9 }),
    completed: fc.option(fc.nat({ max: 9 })),
    engaged: fc.option(fc.nat({ max: 9 })),
  })
  .map(({ title, hour, ...figures }) => ({
    ...{ id: `DY-20261018-${TITLES.indexOf(title)}aaa${hour}`, platform: '抖音', kind: '短视频' as const, title },
    ...{ publishedAt: `2026-10-18 ${hour}:00:00`, ...figures },
  }));
const anyRow = fc.record({
  title: fc.constantFrom(...TITLES, '别的'),
  cost: fc.constantFrom('', 5, '贵'),
  views: fc.constantFrom<RawCell>('', 3, '很多'),
});

test('whatever comes in whatever order: no piece twice, no row or typed cell lost, and taking it again changes nothing', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(anyRow, { maxLength: 3, selector: ({ title }) => title }),
      fc.array(fc.uniqueArray(anyLine, { maxLength: 4, selector: ({ id }) => id }), { maxLength: 3 }),
      (typed, imports) => {
        const rows = typed.map(({ title, cost, views }, at): RawCell[] => {
          return [
            '',
            `N-${at}`,
            '抖音',
            '短视频',
            title.replace('=', "'="),
            '',
            '',
            day('2026-10-18'),
            cost,
            views,
            '',
            '',
            7,
            '',
          ];
        });
        const shop = contentShop(rows);
        const take = (lines: readonly ContentLine[]) =>
          importContent(shopOn(shop.workbook), { files: [], lines, refusals: [] }, 'command');
        for (const lines of imports) take(lines);
        const after = shop.rows();
        expect(new Set(after.map(({ 内容ID }) => 内容ID)).size).toBe(after.length);
        typed.forEach(({ cost, views }, at) => {
          expect(after[at]).toMatchObject({ 内容ID: `N-${at}`, 成本: String(cost), 点击数: '7' });
          if (views !== '') expect(after[at]?.播放量).toBe(String(views));
        });
        const pieces = new Set(imports.flat().map(({ id }) => id)).size;
        expect(after.length).toBeLessThanOrEqual(typed.length + pieces);
        expect(after.length).toBeGreaterThanOrEqual(Math.max(typed.length, pieces));
        for (const lines of imports) take(lines);
        expect(shop.rows()).toEqual(after);
      },
    ),
    { numRuns: 15 },
  );
});

test('a record says what was imported, and is read back', () => {
  fc.assert(
    fc.property(fc.option(fc.nat()), fc.option(fc.nat()), fc.option(fc.nat()), (views, completed, engaged) => {
      const record = { id: 'SPH-export/x', views, completed, engaged };
      expect(recordIn(recordOf(record))).toEqual(record);
    }),
  );
  expect(recordIn('随手写的')).toEqual({ id: null, views: null, completed: null, engaged: null });
});
