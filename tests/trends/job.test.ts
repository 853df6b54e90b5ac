import { addDays } from '../../src/calendar/addDays';
import { reportTrends } from '../../src/trends/job';
import type { RawCell } from '../../src/workbook/port';
import { recordsOf } from '../alerts/desk';
import { FakeOutlet } from '../alerts/outlet';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';
import { noisy } from './searches';

const WORDS = ['关键词', '平台', '周期', '日期', '搜索量', '品类'];
const TEAM = [
  ['角色', '姓名', '邮箱'],
  ['市场', '韩梅', 'han@shop.cn'],
  ['采购', '小许', 'xu@shop.cn'],
];
const LAST = '2026-10-25';

/** Weekly rows of a word, the last one of the week that ends on 2026-10-25. */
const weekly = (word: string, values: readonly number[], last = LAST, category = '宠物'): RawCell[][] =>
  values.map((value, index) => {
    const day = addDays(last, -7 * (values.length - 1 - index));
    return [word, '抖音', '周', new Date(`${day}T00:00:00`), value, category];
  });

const steady = (weeks: number, seed = 1) => noisy(weeks, () => 1000, seed);
const surging = (weeks: number, times = 3, high = 3) =>
  noisy(weeks, (t) => (t >= weeks - high ? 1000 * times : 1000), 2);

function market(rows: RawCell[][], tabs: Record<string, RawCell[][]> = {}) {
  const workbook = new MemoryWorkbook({ 团队: TEAM, 趋势词: [WORDS, ...rows], ...tabs });
  const outlet = new FakeOutlet();
  return {
    workbook,
    outlet,
    run: (day = '2026-10-26', language: 'zh-CN' | 'en' = 'zh-CN') => {
      const shop = shopOn(workbook, { now: `${day} 10:00:00`, language });
      return { ...reportTrends(shop, outlet), shop };
    },
    add: (...more: RawCell[][]) => {
      const sheet = workbook.sheet('趋势词');
      for (const row of more) sheet?.cells.push(row.map((value) => ({ value, formula: '' })));
    },
    rows: (tab = '趋势报告') => recordsOf(workbook, tab),
    word: (word: string) => recordsOf(workbook, '趋势报告').find((row) => row.关键词 === word),
  };
}

const HISTORY = ['月份', '商品', '品类', '销量', '销售额', '缺货天数', '备注'];
const FORECAST = ['商品', '品类', '月份', '预测', '下限80', '上限80', '下限95', '上限95', '模型'];

const soldAndForecast = (product: string) => ({
  销售历史: [
    HISTORY,
    ...Array.from({ length: 24 }, (_, index): RawCell[] => {
      const month = `${2024 + Math.floor((index + 10) / 12)}-${String(((index + 10) % 12) + 1).padStart(2, '0')}`;
      return [month, product, '宠物', 100 + index, 1000, '', ''];
    }),
  ],
  预测明细: [
    FORECAST,
    ...['2026-10', '2026-11', '2026-12', '2027-01', '2027-02'].map((month): RawCell[] => [
      ...[product, '宠物', month, 120, 100, 140, 90, 150, '季节模型'],
    ]),
  ],
});

describe('the report', () => {
  test('sums up, then tells what grows first: since when, how sure, which products and months, how much more', () => {
    const shop = market(
      [...weekly('冻干', surging(110)), ...weekly('猫砂', steady(110)), ...weekly('新词', steady(5))],
      soldAndForecast('冻干猫粮 1.5kg'),
    );
    expect(shop.run()).toMatchObject({ done: true });
    expect(shop.rows().map((row) => [row.等级, row.关键词])).toEqual([
      ['小结', '本期趋势'],
      ['红', '冻干'],
      ['平稳', '猫砂'],
      ['历史不足', '新词'],
    ]);
    expect(shop.rows()[0]?.说明).toBe('1 个词明显上涨：冻干（抖音） 3.1 倍；1 个词平稳；1 个词历史不足。');
    const row = shop.word('冻干');
    expect(row).toMatchObject({
      截至: '2026-10-25',
      本期: '3094',
      上期: '2981',
      开始: '2026-10-05',
      把握: '很有把握',
      季节: '超出季节',
    });
    expect(row).toMatchObject({ 影响商品: '冻干猫粮 1.5kg', 影响月份: '2026-11 – 2027-01' });
    expect(row?.说明).toContain('从 2026-10-05 那周起，已 3 周');
    const [low, high] = [Number(row?.建议临时增量下限), Number(row?.建议临时增量上限)];
    expect(low).toBeGreaterThan(0);
    expect(high).toBeLessThanOrEqual(360);
    const months = shop.rows('临时增量');
    expect(months.map(({ 月份 }) => 月份)).toEqual(['2026-11', '2026-12', '2027-01']);
    expect(months.reduce((sum, month) => sum + Number(month.增量上限), 0)).toBe(high);
    expect(shop.word('新词')?.说明).toBe('历史不足：只有 5 周的数，至少要 9 周才能判断，先不预警。');
  });

  test('goes on without forecast and history, and makes neither', () => {
    const shop = market(weekly('冻干', surging(110)));
    shop.run();
    expect(shop.word('冻干')?.说明).toContain('没有找到相关商品');
    expect([...shop.workbook.sheets.keys()]).not.toEqual(expect.arrayContaining(['预测明细']));
    expect([...shop.workbook.sheets.keys()]).not.toEqual(expect.arrayContaining(['销售历史']));
    const without = market(weekly('冻干', surging(110)), { 销售历史: soldAndForecast('冻干猫粮').销售历史 });
    without.run();
    expect(without.word('冻干')).toMatchObject({ 影响商品: '冻干猫粮', 建议临时增量上限: '' });
    expect(without.word('冻干')?.说明).toContain('先运行预测');
  });

  test('draws at most five words over time, as times their usual level', () => {
    const words = Array.from({ length: 7 }, (_, index) => weekly(`词${index}`, steady(60, index + 1))).flat();
    const shop = market([...words, ...weekly('冻干', surging(60))]);
    shop.run();
    const [chart] = shop.workbook.sheet('趋势报告')?.charts ?? [];
    expect(chart).toMatchObject({ kind: 'line', title: '周搜索走势（平时 = 1）' });
    expect(chart?.blocks).toHaveLength(6);
    const [names, ...points] = shop.rows('趋势走势');
    expect(names?.曲线1).toBe('冻干 · 抖音');
    expect(points).toHaveLength(60);
    expect(Number(points[59]?.曲线1)).toBeCloseTo(3, 0);
  });

  test('is said in English', () => {
    const shop = market(weekly('冻干', surging(110)));
    expect(shop.run('2026-10-26', 'en').result).toMatch(/^1 word watched, 1 up \(1 red, 0 yellow\)/);
    expect(shop.word('冻干')?.说明).toMatch(
      /^3,\d+ searches in the last week, usually about \d+; up since the week of 2026-10-05/,
    );
  });

  test('of nothing says what to do', () => {
    const shop = market([]);
    shop.run();
    expect(shop.rows().map(({ 等级, 说明 }) => [等级, 说明])).toEqual([
      ['小结', expect.stringContaining('还没有数据')],
    ]);
  });
});

describe('the warning', () => {
  test('goes to marketing and purchasing once, each with what to do, and not again while the surge goes on', () => {
    const values = surging(112, 3, 5);
    const shop = market(weekly('冻干', values.slice(0, 110)));
    shop.run('2026-10-26');
    const subject = '[二级] 搜索上涨到平时的 3.1 倍 · 冻干 · 抖音';
    expect(shop.outlet.mail.log).toEqual([`han@shop.cn ${subject}`, `xu@shop.cn ${subject}`]);
    expect(shop.rows('邮件').map(({ 正文 }) => /要做：(.{4})/.exec(正文 ?? '')?.[1])).toEqual(['准备内容', '先问工厂']);
    for (const day of ['2026-10-27', '2026-10-29']) shop.run(day);
    shop.add(...weekly('冻干', values, '2026-11-08').slice(110));
    for (const day of ['2026-11-03', '2026-11-09']) shop.run(day);
    expect(shop.outlet.mail.log).toHaveLength(2);
    expect(shop.word('冻干')?.等级).toBe('红');
  });

  test('names the shop’s own products only, not those of the sample, which the report still shows', () => {
    const own = soldAndForecast('冻干猫粮 1.5kg');
    const sample = soldAndForecast('示例·冻干 500g');
    const both = {
      销售历史: [...own.销售历史, ...sample.销售历史.slice(1)],
      预测明细: [...own.预测明细, ...sample.预测明细.slice(1)],
    };
    for (const [tabs, shown] of [
      [both, '影响商品：冻干猫粮 1.5kg'],
      [sample, '把握'],
    ] as const) {
      const shop = market(weekly('冻干', surging(110)), tabs);
      shop.run();
      expect(shop.outlet.mail.log).toHaveLength(2);
      const text = shop.outlet.mail.sent.map((mail) => mail.text).join();
      expect(text).toContain(shown);
      expect(text).not.toContain('示例');
      expect(shop.word('冻干')?.影响商品).toContain('示例·冻干 500g');
    }
  });

  test('is over when it is over; a new surge is told anew', () => {
    const values = noisy(125, (t) => ((t >= 107 && t < 110) || t >= 122 ? 3000 : 1000), 2);
    const shop = market(weekly('冻干', values.slice(0, 110)));
    shop.run('2026-10-26');
    shop.add(...weekly('冻干', values.slice(0, 112), '2026-11-08').slice(110));
    expect(shop.run('2026-11-09').result).toBe('趋势词 1 个，没有明显上涨');
    expect(shop.word('冻干')?.等级).toBe('回落');
    shop.add(...weekly('冻干', values, '2027-02-07').slice(112));
    shop.run('2027-02-08');
    expect(shop.outlet.mail.log).toHaveLength(4);
  });

  test('is told again when yellow turns red', () => {
    const values = noisy(111, (t) => [1000, 1500, 3000][Math.max(0, t - 108)] ?? 0, 2);
    const shop = market(weekly('冻干', values.slice(0, 110)));
    shop.run('2026-10-26');
    shop.add(...weekly('冻干', values, '2026-11-01').slice(110));
    shop.run('2026-11-02');
    const raised = shop.rows('邮件').map(({ 级别, 主题 }) => `${级别} ${主题?.includes('级别上升')}`);
    expect(raised).toEqual(['三级 false', '三级 false', '二级 true', '二级 true']);
  });

  test('is one message where one person does both', () => {
    const both = [TEAM[0] as RawCell[], ['市场', '老板', 'li@shop.cn'], ['采购', '老板', 'li@shop.cn']];
    const shop = market(weekly('冻干', surging(110)), { 团队: both });
    shop.run();
    expect(shop.outlet.mail.sent.map(({ to }) => to)).toEqual([['li@shop.cn']]);
    expect(shop.rows('邮件')[0]?.正文).toContain('备好内容和投放，并按建议的范围临时备货');
  });

  test('is not sent for figures that are too old', () => {
    const shop = market(weekly('冻干', surging(110)));
    shop.run('2027-01-10');
    expect(shop.word('冻干')?.等级).toBe('数据旧');
    expect(shop.outlet.mail.log).toEqual([]);
  });
});

test('bad rows are data problems, and the rest goes on', () => {
  const good = weekly('冻干', surging(110));
  const bad: RawCell[][] = [
    ['冻干', '抖音', '周', new Date('2026-10-19T00:00:00'), 1, '宠物'],
    ['冻干', '抖音', '周', new Date('2026-12-31T00:00:00'), 5, '宠物'],
    ['冻干', '抖音', '日', new Date('2026-10-19T00:00:00'), 5, '宠物'],
    ['冻干', '抖音', '周', new Date('2026-10-18T00:00:00'), '很多', '宠物'],
    good[20] as RawCell[],
  ];
  const shop = market([...good, ...bad]);
  const { shop: run } = shop.run();
  expect((run.problems.get('趋势词') ?? []).map(({ cell, reason }) => `${cell} ${reason.code}`).sort()).toEqual([
    ...['A116 duplicate', 'C114 cell', 'D112 duplicate', 'D113 said', 'E115 cell'],
  ]);
  expect(shop.word('冻干')?.等级).toBe('红');
});

test('the number of service calls does not depend on how many words there are', () => {
  const calls = (words: number) => {
    const rows = Array.from({ length: words }, (_, index) => weekly(`词${index}`, surging(30))).flat();
    const shop = market(rows, soldAndForecast('词0 大包'));
    shop.run();
    return shop.workbook.calls.length;
  };
  expect(calls(12)).toBe(calls(2));
});
