import { reviewContent } from '../../src/content/job';
import type { RawCell } from '../../src/workbook/port';
import { recordProblems } from '../../src/workbook/problems';
import { recordsOf } from '../alerts/desk';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const PIECES =
  '内容ID,平台,类型,标题,结构元素,痛点,KOL,发布日,成本,播放量,完播数,互动数,点击数,加购数,下单数,复购数,成交额,我的备注'.split(
    ',',
  );
const CREATORS = ['KOL', '平台', '粉丝数', '报价', '我的备注'];
const PAINS = ['关键词', '品类', '搜索量', '提及数', '负面数', '头部占用数'];
const SAMPLES = ['平台', '类型', '标题', '作者', '播放量', '互动数', '结构元素', '痛点'];

const day = (text: string) => new Date(`${text}T00:00:00`);

/** A piece of last summer by its counts. */
const piece = (id: string, more: Partial<Record<string, RawCell>> = {}): RawCell[] => {
  const row: Record<string, RawCell | undefined> = {
    ...{ 内容ID: id, 平台: '抖音', 类型: '短视频', 标题: `标题${id}`, 发布日: day('2026-07-01'), 成本: 100 },
    ...{ 播放量: 10_000, 完播数: 3000, 互动数: 400, 点击数: 150, 加购数: 30, 下单数: 12, 复购数: 2, 成交额: 300 },
    ...more,
  };
  return PIECES.map((header) => row[header] ?? '');
};
const usual = (count: number) => Array.from({ length: count }, (_, at) => piece(`U${at}`, { 互动数: 390 + at }));

function contentShop(
  tabs: Partial<Record<'内容' | 'KOL矩阵' | '痛点词' | '爆款样本' | '设置' | '舆情提及', RawCell[][]>> = {},
) {
  const headers = { 内容: PIECES, KOL矩阵: CREATORS, 痛点词: PAINS, 爆款样本: SAMPLES, 设置: ['键', '值', '说明'] };
  const filled = Object.entries(tabs).map(([name, rows = []]) => {
    const own = headers[name as keyof typeof headers];
    return [name, own ? [own, ...rows] : rows] as const;
  });
  const workbook = new MemoryWorkbook(Object.fromEntries(filled));
  return {
    workbook,
    run: (language: 'zh-CN' | 'en' = 'zh-CN') => {
      const shop = shopOn(workbook, { language });
      const { result } = reviewContent(shop);
      return { result, problems: recordProblems(shop), shop };
    },
    rows: (name: string) => recordsOf(workbook, name),
  };
}

test('each piece gets its rates, its ROI and what a customer cost; what nobody knows stays blank and is said', () => {
  const shop = contentShop({
    内容: [
      piece('A'),
      piece('B', { 完播数: '', 加购数: '', 成本: 0, 复购数: '' }),
      piece('C', { 类型: '图文', 完播数: '', 点击数: 0, 加购数: 0, 下单数: 0, 复购数: 0, 成本: '' }),
      piece('D', { 加购数: 5, KOL: '没听过' }),
      piece('E', { 播放量: '', 完播数: '', 互动数: '', 点击数: '', 加购数: '', 下单数: '', 复购数: '', 成交额: '' }),
    ],
  });
  expect(shop.run().result).toBe('内容 5 条，1 条没填成本');
  const [a, b, c, d, e] = shop.rows('内容');
  expect(a).toMatchObject({ 完播率: '0.3', 互动率: '0.04', 点击率: '0.015', 加购率: '0.2', 下单率: '0.4', ROI: '3' });
  expect([a?.单客成本, Number(a?.复购率).toFixed(4), a?.说明]).toEqual([
    '8.333333333333334',
    '0.1667',
    '同类不到 5 条，先不比',
  ]);
  expect([b?.完播率, b?.下单率, b?.ROI]).toEqual(['', '0.08', '']);
  expect(b?.说明).toContain('没填完播数、复购数，相关的率空着；没有加购数，下单率按点击数算；零成本，不算 ROI');
  expect([c?.点击率, c?.加购率, c?.下单率, c?.ROI]).toEqual(['0', '', '', '']);
  expect(c?.说明).toBe('同类不到 5 条，先不比；点击数是 0，后面的率算不出；补上成本才能算 ROI');
  expect([d?.下单率, d?.说明]).toEqual(['0.08', expect.stringContaining('有人没加购直接下单，下单率按点击数算')]);
  expect(d?.说明).toContain('“KOL矩阵”里没有抖音的“没听过”');
  expect(e?.说明).toBe('还没有数据：填上播放量、互动数、点击数，或导入平台的数据');
});

test('a figure that cannot be is a data problem of its own cell; the rest of the row goes on', () => {
  const shop = contentShop({ 内容: [piece('A', { 完播数: 12_000, 复购数: -1, 成本: -5 })] });
  expect(shop.run().problems).toBe(3);
  expect(shop.rows('数据问题').map(({ 单元格, 列, 值, 原因 }) => [单元格, 列, 值, 原因])).toEqual([
    ['P2', '复购数', '-1', '不能小于 0。这个数先不算，改好后再运行一次。'],
    ['K2', '完播数', '12000', '比“播放量”（10,000）还多。请核对这两个数，这个数先不算。'],
    ['I2', '成本', '-5', '不能小于 0。这个数先不算，改好后再运行一次。'],
  ]);
  expect(shop.rows('内容')[0]).toMatchObject({ 完播率: '', 互动率: '0.04', 复购率: '', ROI: '', 完播数: '12000' });
});

test('the weakest step is named with its figures and what to do, in both languages', () => {
  const shop = contentShop({ 内容: [...usual(8), piece('W', { 点击数: 40, 加购数: 8, 下单数: 3, 复购数: 0 })] });
  expect(shop.run().result).toBe('内容 9 条，1 条有短板');
  expect(shop.rows('内容')[8]).toMatchObject({
    最弱环节: '点击率',
    说明: '点击率 0.40%，抖音·短视频一般 1.49%（9 条）：商品一出现就提链接，卖点和商品要对上',
  });
  shop.run('en');
  expect(shop.rows('内容')[8]?.说明).toMatch(
    /^点击率 0.40%, usually 1.49% for 抖音·短视频 \(9 pieces\): name the link/,
  );
  expect(shop.rows('内容漏斗')[0]?.平台).toBe('Whole shop');
});

test('内容漏斗: the shop, each platform and kind with its last month, best and worst; ROI against break-even', () => {
  const recent = Array.from({ length: 4 }, (_, at) => {
    return piece(`R${at}`, { 发布日: day(`2026-10-2${at}`), 完播数: 1200 + at, 成交额: 60 });
  });
  const shop = contentShop({
    内容: [...usual(12), ...recent, piece('X', { 平台: '小红书', 类型: '图文', 完播数: '' })],
    设置: [['内容毛利率', '50%', '']],
  });
  shop.run();
  const rows = shop.rows('内容漏斗');
  expect(rows.map(({ 平台, 类型, 范围, 条数 }) => [平台, 类型, 范围, 条数].join(' ')).slice(0, 5)).toEqual([
    '全店  全部 17',
    '抖音 短视频 全部 16',
    '抖音 短视频 近30天 4',
    '小红书 图文 全部 1',
    '小红书 图文 近30天 0',
  ]);
  expect(rows[1]?.说明).toMatch(/^ROI 有 95% 的把握在 1\.\d\d–3\.\d\d，/);
  expect(rows[1]?.说明).toContain('保本线 2.00');
  expect(rows[2]).toMatchObject({
    最弱环节: '完播率',
    说明: expect.stringContaining('完播率从 30% 掉到 12%，明显变差'),
  });
  expect([rows[3]?.说明, rows[3]?.ROI下限]).toEqual(['只有 1 条有成本和成交额，ROI 只作参考', '']);
  expect(rows.filter(({ 范围 }) => 范围 === 'ROI最低').map(({ 内容ID }) => 内容ID)).toEqual(
    ['R3', 'R2', 'R1', 'R0', 'X'].slice(0, 5),
  );
  const charts = shop.workbook.sheet('内容漏斗')?.charts ?? [];
  expect(charts.map(({ title }) => title)).toEqual([
    '内容漏斗：近 30 天各环节（同类平时 = 100）',
    '内容卡在哪一步（条数）',
    '各平台各类型的 ROI',
  ]);
  const [funnel] = charts;
  const names = funnel?.blocks.map(({ row, column }) => shop.workbook.shown('内容图表')[row - 1]?.[column - 1]);
  expect(names).toEqual(['', '抖音·短视频', '同类平时']);
});

test('KOL矩阵: tiers, what the pieces brought, price against reach; 达人建议 within the budget', () => {
  const of = (id: string, name: string, revenue: number) => piece(id, { KOL: name, 成本: 400, 成交额: revenue });
  const shop = contentShop({
    内容: ['1', '2', '3', '4', '5'].flatMap((id) => [of(`a${id}`, '小鹿', 2000), of(`b${id}`, '小虎', 500)]),
    KOL矩阵: [
      ['小鹿', '抖音', '2万', 400, '熟人'],
      ['小虎', '抖音', 30_000, 900, ''],
      ['小兔', '抖音', 25_000, '', ''],
      ['大咖', '抖音', 1_200_000, 40_000, ''],
    ],
    设置: [['达人预算', 1000, '']],
  });
  expect(shop.run().result).toContain('KOL 4 位，建议约 1 位');
  expect(shop.rows('KOL矩阵')).toMatchObject([
    {
      层级: '素人',
      建议合作: 'UGC 图文为先',
      内容数: '5',
      累计成本: '2000',
      累计成交额: '10000',
      ROI: '5',
      千粉报价: '20',
      我的备注: '熟人',
    },
    { 层级: '素人', ROI: '1.25', 千次播放成本: '40' },
    { 层级: '素人', 内容数: '0', ROI: '', 说明: '没有报价；还没合作过' },
    { 层级: '头部', 建议合作: '品牌专场直播' },
  ]);
  expect(shop.rows('达人建议').map(({ KOL, 建议 }) => `${KOL} ${建议}`)).toEqual([
    '小鹿 约',
    '小虎 备选',
    '小兔 缺报价',
    '大咖 没有参照',
  ]);
  const [head, amateur] = shop.rows('达人层级');
  expect([head?.说明, amateur?.ROI]).toEqual(['还没合作过', '3.125']);
});

test('bounds of the tiers are settings; such as do not ascend are refused and the guide’s hold', () => {
  const creators = [['小鹿', '抖音', 60_000, '', '']];
  const shop = contentShop({ KOL矩阵: creators, 设置: [['腰部粉丝数', 50_000, '']] });
  shop.run();
  expect(shop.rows('KOL矩阵')[0]?.层级).toBe('腰部');
  const wrong = contentShop({ KOL矩阵: creators, 设置: [['腰部粉丝数', 5_000, '']] });
  expect(wrong.run().problems).toBe(1);
  expect(wrong.rows('KOL矩阵')[0]?.层级).toBe('素人');
  expect(wrong.rows('数据问题')[0]).toMatchObject({
    表: '设置',
    单元格: 'B2',
    原因: expect.stringContaining('要从小到大'),
  });
});

const MENTIONS: RawCell[][] = [
  ['时间', '平台', '内容', '作者', '链接', '商品', '类别', '命中规则', '命中词', '判定'],
  [day('2026-10-30'), '抖音', '这吹风机噪音像飞机', '甲', '', '', '投诉', '', '', ''],
  [day('2026-10-30'), '抖音', '吹风机的噪音，气人', '乙', '', '', '', '质量投诉', '噪音', '告警'],
  [day('2026-10-31'), '抖音', '吹风机的噪音，气人', '乙', '', '', '', '质量投诉', '噪音', '告警'],
  [day('2026-10-31'), '淘宝', '吹风机没什么噪音', '丙', '', '', '评价', '', '', ''],
];

test('痛点词: what is blank is counted in 舆情提及 and 爆款样本 and said so; what makes no sense is a problem', () => {
  const samples = Array.from({ length: 12 }, (_, at): RawCell[] => {
    return ['抖音', '短视频', at < 4 ? `吹风机噪音实测${at}` : `别的${at}`, `作者${at}`, 90_000 - at, 100, '实测', ''];
  });
  const shop = contentShop({
    痛点词: [
      ['吹风机 噪音', '宠物', '1.2万', '', '', ''],
      ['猫砂 粉尘', '宠物', 12_000, 100, 60, 2],
      ['防晒 搓泥', '美妆', 6000, 10, 20, 11],
      ['没搜过', '', '', '', '', ''],
      ['半个', '', 900, 10, '', ''],
    ],
    爆款样本: samples,
    舆情提及: MENTIONS,
  });
  const { result, problems } = shop.run();
  expect(result).toContain('痛点词 4 个，机会最大的是“猫砂 粉尘”');
  const [noise, dust, lotion, unread] = shop.rows('痛点词');
  expect(noise?.说明).toBe(
    '按“舆情提及”数：提及 3 条，负面 2 条，提及少，负面率往平均靠；按“爆款样本”数：TOP10 里 4 条讲它',
  );
  expect([noise?.头部占比, noise?.提及数, noise?.头部占用数]).toEqual(['0.4', '', '']);
  expect([dust?.需求分, dust?.头部占比, dust?.排名]).toEqual(['1', '0.2', '1']);
  expect(Number(dust?.机会分)).toBeCloseTo(100 * Number(dust?.负面率) * 0.8, 1);
  expect(lotion?.说明).toBe('没有提及，负面率按全部词的平均；没有头部数据，机会分没扣头部');
  expect(unread?.机会分).toBe('');
  expect(problems).toBe(4);
  expect(shop.rows('数据问题').map(({ 单元格, 原因 }) => `${单元格} ${原因?.slice(0, 11)}`)).toEqual([
    'E4 比“提及数”（10）还',
    'F4 比头部内容数（10）还',
    'C5 必填，不能空着。这一行',
    'E6 “提及数”和“负面数”',
  ]);
  expect(dust?.选题建议).toContain('10 条提及约 6 条在抱怨，TOP10 只有 2 条讲它');
});

test('TOP10结构: what the top use beside the rest, small numbers told, and lanes where nobody is', () => {
  const sample = (at: number, elements: string, pain: string, views: number): RawCell[] => {
    return ['抖音', '短视频', `样本${at}`, `作者${at}`, views, 100, elements, pain];
  };
  const samples = [
    ...Array.from({ length: 10 }, (_, at) => sample(at, at < 9 ? '实测、清单' : '清单', '防晒 搓泥', 1_000_000 + at)),
    ...Array.from({ length: 20 }, (_, at) => sample(10 + at, at < 3 ? '实测' : '清单', '猫砂 粉尘', 10_000 + at)),
  ];
  const shop = contentShop({
    爆款样本: samples,
    痛点词: [
      ['猫砂 粉尘', '', 9000, 100, 60, 2],
      ['吹风机 噪音', '', 9000, 100, 60, 0],
    ],
  });
  shop.run();
  const rows = shop.rows('TOP10结构');
  expect(rows[0]?.说明).toBe('自己的 0 条，爆款样本 30 条；TOP10 明显多用：实测；空白赛道 1 条');
  expect(rows[1]).toMatchObject({ 结构元素: '实测', 结论: '明显多用', TOP条数: '9 / 10', 其余条数: '3 / 20' });
  expect(rows.at(-1)).toMatchObject({ 板块: '空白赛道', 痛点: '吹风机 噪音', 结论: '没有头部' });
  expect(shop.workbook.sheet('TOP10结构')?.charts).toHaveLength(2);
  expect(shop.rows('痛点词')[1]?.选题建议).toBe('用“实测”讲“吹风机 噪音”：10 条提及约 6 条在抱怨，TOP10 没有一条讲它');
});

const WHOLE = {
  内容: [...usual(8), piece('W', { 点击数: 40, KOL: '小鹿', 结构元素: '实测', 我的备注: '=1+1' })],
  KOL矩阵: [['小鹿', '抖音', 20_000, 400, '熟人']] as RawCell[][],
  痛点词: [['吹风机 噪音', '宠物', 900, 100, 60, 2]] as RawCell[][],
  爆款样本: [['抖音', '短视频', '样本', '作者', 90, 10, '实测', '']] as RawCell[][],
};

test('a second round changes nothing, and what the user typed stays', () => {
  const shop = contentShop(WHOLE);
  shop.run();
  const names = [...shop.workbook.sheets.keys()];
  const before = names.map((name) => shop.workbook.shown(name));
  shop.run();
  expect(names.map((name) => shop.workbook.shown(name))).toEqual(before);
  expect(shop.rows('内容')[8]).toMatchObject({ 我的备注: '=1+1', KOL: '小鹿', 点击数: '40' });
});

test('a row that became bad loses what was computed of it, and a moved one keeps its own', () => {
  const shop = contentShop(WHOLE);
  shop.run();
  const sheet = shop.workbook.sheet('内容');
  sheet?.put(2, PIECES.indexOf('类型') + 1, { value: '小品', formula: '' });
  sheet?.cells.splice(2, 0, ...(sheet.cells.splice(9, 1) ?? []));
  shop.run();
  const rows = shop.rows('内容');
  expect([rows[0]?.ROI, rows[0]?.说明]).toEqual(['', '']);
  expect([rows[1]?.内容ID, rows[1]?.最弱环节]).toEqual(['W', '点击率']);
});

test('500 pieces, creators and words take as many service calls as 20', () => {
  const of = (count: number) => {
    const shop = contentShop({
      内容: Array.from({ length: count }, (_, at) =>
        piece(`P${at}`, { KOL: `K${at}`, 结构元素: at % 2 ? '实测' : '清单' }),
      ),
      KOL矩阵: Array.from({ length: count }, (_, at): RawCell[] => [
        `K${at}`,
        '抖音',
        20_000 + at,
        100 * (1 + (at % 7)),
        '',
      ]),
      痛点词: Array.from({ length: count }, (_, at): RawCell[] => [`词${at}`, '', 900 + at, 50, at % 50, at % 10]),
      爆款样本: Array.from({ length: count }, (_, at): RawCell[] => [
        '抖音',
        '短视频',
        `样本${at}`,
        '',
        900 + at,
        1,
        '实测',
        '',
      ]),
    });
    shop.run();
    return shop.workbook.calls;
  };
  expect(of(500)).toEqual(of(20));
});

test('an empty workbook gets its tabs and is told what to do; in English too', () => {
  const shop = contentShop();
  expect(shop.run('en').result).toBe(
    '内容 is empty: fill it in, or import statistics of Douyin, Xiaohongshu or 视频号',
  );
  for (const name of ['内容', 'KOL矩阵', '痛点词', '爆款样本', '内容漏斗', '达人建议', 'TOP10结构'])
    expect(shop.workbook.sheet(name)).not.toBeNull();
  expect(shop.workbook.shown('内容')[0]).toContain('最弱环节');
});
