import { keepSupply, makeSupplyTabs } from '../../src/supply/job';
import type { RawCell } from '../../src/workbook/port';
import { recordProblems } from '../../src/workbook/problems';
import { recordsOf } from '../alerts/desk';
import { FakeOutlet } from '../alerts/outlet';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const day = (text: string) => new Date(`${text}T00:00:00`);
const date = (offset: number) => new Date(2026, 0, 1 + offset);

const SUPPLIERS = [
  '供应商',
  '等级',
  '商品',
  '月基础产能',
  '旺季可扩产能',
  '提前期天数',
  '单位成本',
  '对接人',
  '起订量',
  '切换费用',
  '我的备注',
];
const DELIVERIES = ['供应商', '单号', '下单日', '承诺交期', '实际交期', '数量', '合格数', '商品'];
const TEAM = [
  ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
  ['负责人', '王总', 'wang@shop.cn', '', ''],
  ['采购', '许知南', 'xu@shop.cn', '', ''],
];

/** A supplier's deliveries, two weeks apart from 2026-01-05 on: days late of each. */
const deliveries = (supplier: string, delays: readonly number[], product = '茶叶罐'): RawCell[][] =>
  delays.map((late, index) => [
    supplier,
    `${supplier}${index}`,
    date(4 + 14 * index),
    date(24 + 14 * index),
    date(24 + 14 * index + late),
    100,
    98,
    product,
  ]);

/** Two products forecast for the last quarter of 2026, of 100 pieces a month each. */
const forecastOf = (products: readonly string[]): RawCell[][] => [
  ['商品', '月份', '预测', '下限80', '上限80', '下限95', '上限95', '模型'],
  ...products.flatMap((product) =>
    ['2027-01', '2027-02', '2027-03'].map((month) => [product, month, 100, 100, 100, 100, 100, '季节模型']),
  ),
];
const planOf = (products: readonly string[]): RawCell[][] => [
  ['商品', '品类', '年度', '主推季度'],
  ...products.map((product) => [product, '', 2027, product === '茶叶罐' ? 'Q1' : '']),
];

/** Sales every day, so that a product is known. */
const ordersOf = (products: readonly string[], days: number): RawCell[][] => [
  ['平台', '订单号', '付款时间', '商品', '数量', '实付金额', '状态'],
  ...products.flatMap((product) =>
    Array.from({ length: days }, (_, at) => ['淘宝', `${product}${at}`, date(at), product, 5 + (at % 3), 10, '已完成']),
  ),
];

function supplyDesk(tabs: Record<string, RawCell[][]>, products: readonly string[] = ['茶叶罐', '茶杯'], days = 280) {
  const workbook = new MemoryWorkbook({
    团队: TEAM,
    订单: ordersOf(products, days),
    预测明细: forecastOf(products),
    年度销售预测表: planOf(products),
    ...tabs,
  });
  const outlet = new FakeOutlet();
  return {
    workbook,
    outlet,
    run: (now = '2026-10-12', language: 'zh-CN' | 'en' = 'zh-CN') => {
      const shop = shopOn(workbook, { now: `${now} 09:00:00`, language });
      makeSupplyTabs(shop);
      const outcome = keepSupply(shop, outlet);
      recordProblems(shop);
      return { ...outcome, shop };
    },
    rows: (tab: string) => recordsOf(workbook, tab),
  };
}

const core = ['恒居厂', '核心', '茶叶罐、茶杯', 120, 20, 20, 10, '', '', '', '老朋友'];
const backup = ['安舍厂', '备用', '茶杯', 30, 40, 30, 12, '', '', 500, ''];

test('the plan: core factory within its base for both products, then the backup, then expansion; the gap is named', () => {
  const desk = supplyDesk({ 供应商: [SUPPLIERS, core, backup] });
  const { result } = desk.run();
  const rows = desk.rows('供应链规划');
  // 638 pieces: 360 by the core's base, 90 by the backup's, then expansion, 60 by the core, which is cheaper, and 120 by the backup.
  const total = (column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0);
  expect(rows.map(({ 商品, 备货量 }) => [商品, 备货量])).toEqual([
    ['茶叶罐', '319'],
    ['茶杯', '319'],
  ]);
  expect([total('核心产量'), total('备用产量'), total('缺口')]).toEqual([420, 210, 8]);
  expect(rows[0]).toMatchObject({ 核心工厂: '恒居厂', 备用工厂: '', 主推: '主推' });
  expect(rows[1]).toMatchObject({ 备用工厂: '安舍厂', 缺口: '8' });
  expect(rows[1]?.分配明细).toContain('安舍厂 210（其中扩产 120）');
  expect(result).toContain('有缺口的 1 行，共缺 8 件');
});

test('a product that nobody makes is a gap with its reason; a name that nobody sells is a data problem', () => {
  const desk = supplyDesk({ 供应商: [SUPPLIERS, [...core.slice(0, 2), '茶叶罐、茶壶', ...core.slice(3)]] });
  desk.run();
  const cup = desk.rows('供应链规划').find((row) => row.商品 === '茶杯');
  expect(cup).toMatchObject({ 缺口: '300', 分配明细: '缺口 300：没有供应商做这个商品' });
  expect(desk.rows('数据问题')).toMatchObject([{ 表: '供应商', 单元格: 'C2', 列: '商品' }]);
  expect(desk.rows('数据问题')[0]?.原因).toContain('“茶壶”');
});

test('order days count back from the quarter by the 95% lead time, around the Spring Festival; switching has its day and its cost', () => {
  const desk = supplyDesk({ 供应商: [SUPPLIERS, [...core.slice(0, 3), 300, ...core.slice(4)], backup] });
  desk.run();
  const [pot, cup] = desk.rows('供应链规划');
  // 20 days stated, no record: 29 days; 2027-01-01 less 29 is Thursday 3 December.
  expect(pot?.最晚下单日).toBe('2026-12-03');
  // 30 days stated: 43. Its expansion and base make 210 of 300, at 2 more a piece, and 500 once.
  expect(cup).toMatchObject({ 可切换到: '安舍厂', 可切换量: '210', 最晚切换日: '2026-11-19', 切换成本: '920' });
});

test('a day to order or to switch that is past is told in words and in red, no other', () => {
  const desk = supplyDesk({ 供应商: [SUPPLIERS, [...core.slice(0, 3), 300, ...core.slice(4)], backup] });
  const seen = (now: string) => {
    desk.run(now);
    const sheet = desk.workbook.sheet('供应链规划');
    const headers = sheet?.read()[0] ?? [];
    return desk.rows('供应链规划').map((row, index) => {
      const red = ['最晚下单日', '逾期', '最晚切换日'].filter(
        (header) => sheet?.looks.get(`${index + 2},${headers.indexOf(header) + 1}`)?.background,
      );
      return [row.商品, row.逾期, ...red];
    });
  };
  expect(seen('2026-11-20')).toEqual([
    ['茶叶罐', ''],
    ['茶杯', '已过切换日', '逾期', '最晚切换日'],
  ]);
  expect(seen('2026-12-04')).toEqual([
    ['茶叶罐', '已过下单日', '最晚下单日', '逾期'],
    ['茶杯', '已过下单日、已过切换日', '最晚下单日', '逾期', '最晚切换日'],
  ]);
  expect(seen('2026-11-19').flat()).toEqual(['茶叶罐', '', '茶杯', '']);
});

test('records, shrunk and with their parts, stand in the columns of 供应商; the user’s own cells stay', () => {
  const desk = supplyDesk({
    供应商: [SUPPLIERS, core, backup],
    交付记录: [DELIVERIES, ...deliveries('恒居厂', [0, 0, 3, 0, 0, 0, 0, 0]), ...deliveries('安舍厂', [9])],
  });
  desk.run();
  const [first, second] = desk.rows('供应商');
  expect(first).toMatchObject({ 供应商: '恒居厂', 交付单数: '8', 我的备注: '老朋友' });
  expect(Number(first?.准时率)).toBeCloseTo(0.85, 1);
  expect(first?.评分说明).toContain('8 单，准时 7 单（87.5%）');
  // One late order of one: drawn far towards the others.
  expect(Number(second?.准时率)).toBeGreaterThan(0.3);
  expect(Number(second?.提前期95)).toBeGreaterThan(30);
});

test('bad rows are named and harm nothing else', () => {
  const good = deliveries('恒居厂', [0, 0, 0]);
  const bad: RawCell[][] = [
    ['无名厂', 'x1', day('2026-03-01'), day('2026-03-20'), '', 10, '', ''],
    ['恒居厂', 'x2', day('2026-03-01'), day('2026-02-20'), '', 10, '', ''],
    ['恒居厂', 'x3', day('2026-03-01'), day('2026-03-20'), day('2026-02-20'), 10, '', ''],
    ['恒居厂', 'x4', day('2026-03-01'), day('2026-03-20'), day('2026-12-20'), 10, '', ''],
    ['恒居厂', 'x5', day('2026-03-01'), day('2026-03-20'), day('2026-03-20'), 10, 11, ''],
  ];
  const negative = ['坏厂', '核心', '茶杯', -5, '', 20, '', '', '', '', ''];
  const again = ['恒居厂', '核心', '茶杯', 500, 0, 20, 10, '', '', '', ''];
  const desk = supplyDesk({ 供应商: [SUPPLIERS, core, negative, again], 交付记录: [DELIVERIES, ...good, ...bad] });
  const clean = supplyDesk({ 供应商: [SUPPLIERS, core], 交付记录: [DELIVERIES, ...good] });
  desk.run();
  clean.run();
  expect(desk.rows('数据问题').map(({ 单元格, 列 }) => `${列} ${单元格}`)).toEqual([
    '月基础产能 D3',
    '商品 C4',
    '供应商 A5',
    '承诺交期 D6',
    '实际交期 E7',
    '实际交期 E8',
    '合格数 G9',
  ]);
  expect(desk.rows('供应商')[0]).toEqual(clean.rows('供应商')[0]);
  expect(desk.rows('供应链规划')).toEqual(clean.rows('供应链规划'));
});

test('a record that became worse is told to whoever is in charge, once a month', () => {
  const late = [0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 8, 9, 7, 12, 6, 9];
  const named = [...core.slice(0, 7), '许知南', ...core.slice(8)];
  const desk = supplyDesk({ 供应商: [SUPPLIERS, named], 交付记录: [DELIVERIES, ...deliveries('恒居厂', late)] });
  desk.run('2026-10-12');
  desk.run('2026-10-13');
  expect(desk.outlet.mail.log).toEqual(['xu@shop.cn [三级] 供应商记录变差 · 恒居厂']);
  expect(desk.outlet.mail.sent[0]?.text).toContain('之前 12 单');
});

test('供应分析 compares weeks with weeks, and says what calmer orders would have cost', () => {
  const swinging = Array.from({ length: 20 }, (_, index): RawCell[] => {
    const at = 7 + 14 * index;
    return ['恒居厂', `单${index}`, date(at), date(at + 20), date(at + 20), index % 2 ? 160 : 20, '', '茶叶罐'];
  }).filter((row) => (row[4] as Date) < day('2026-10-12'));
  const stock = [
    ['SKU', '商品', '平台', '仓库', '可用库存'],
    ['T1', '茶叶罐', '淘宝', '主仓', 500],
  ];
  const desk = supplyDesk({ 供应商: [SUPPLIERS, core], 交付记录: [DELIVERIES, ...swinging], 库存: stock });
  desk.run();
  const [only] = desk.rows('供应分析').filter((row) => row.商品 === '茶叶罐');
  expect(only).toMatchObject({ 订货周期天数: '14', 期数: '19' });
  expect(Number(only?.['牛鞭 下单/销量'])).toBeGreaterThan(100);
  expect(Number(only?.平滑后牛鞭)).toBeLessThan(Number(only?.['牛鞭 下单/销量']));
  expect(Number(only?.年占用成本)).toBeCloseTo(Number(only?.平均多备) * 10 * 0.2, 0);
  expect(Number(only?.周转天数)).toBeGreaterThan(20);
  expect(desk.workbook.sheet('供应分析')?.charts).toHaveLength(1);
});

test('deliveries of which nobody knows the product count for the shop as a whole', () => {
  const unnamed = deliveries('恒居厂', [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]).map((row) => row.slice(0, 7));
  const desk = supplyDesk({ 供应商: [SUPPLIERS, core], 交付记录: [DELIVERIES.slice(0, 7), ...unnamed] });
  desk.run();
  expect(desk.rows('供应分析').map(({ 商品, 订货周期天数 }) => [商品, 订货周期天数])).toEqual([['全店', '14']]);
});

test('a shop of months alone is analysed by four weeks, and told what that hides where it orders more often', () => {
  const months = Array.from(
    { length: 21 },
    (_, at) => `${2025 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`,
  );
  const history = [['月份', '商品', '销量'], ...months.map((month, at) => [month, '茶叶罐', 300 + 20 * (at % 3)])];
  const monthly = Array.from({ length: 18 }, (_, at): RawCell[] => {
    return [
      '恒居厂',
      `月${at}`,
      date(28 * at - 300),
      date(28 * at - 280),
      date(28 * at - 280),
      at % 2 ? 400 : 200,
      '',
      '茶叶罐',
    ];
  });
  const desk = supplyDesk({
    订单: [],
    销售历史: history,
    供应商: [SUPPLIERS, core],
    交付记录: [DELIVERIES, ...monthly],
  });
  desk.run();
  const [row] = desk.rows('供应分析');
  expect(row).toMatchObject({ 商品: '茶叶罐', 订货周期天数: '28' });
  expect(Number(row?.['牛鞭 下单/销量'])).toBeGreaterThan(5);
  expect(row?.说明).toContain('每 4 周下单一次');
  const often = deliveries(
    '恒居厂',
    Array.from({ length: 17 }, () => 0),
  );
  const other = supplyDesk({
    订单: [],
    销售历史: history,
    供应商: [SUPPLIERS, core],
    交付记录: [DELIVERIES, ...often],
  });
  other.run();
  expect(other.rows('供应分析')[0]?.说明).toContain('销量只有按月的，下单也按 4 周合计');
});

test('a shop without suppliers gets the tabs to fill and a plan without factories; running again changes nothing', () => {
  const desk = supplyDesk({});
  const { result } = desk.run();
  expect(result).toContain('“供应商”还空着');
  expect(desk.workbook.sheet('交付记录')).not.toBeNull();
  expect(desk.rows('供应链规划')[0]).toMatchObject({ 备货量: '300', 核心工厂: '', 缺口: '' });
  const filled = supplyDesk({
    供应商: [SUPPLIERS, core],
    交付记录: [DELIVERIES, ...deliveries('恒居厂', [0, 1, 0, 9])],
  });
  filled.run();
  const before = filled.workbook.shown('供应链规划');
  filled.run();
  expect(filled.workbook.shown('供应链规划')).toEqual(before);
});

test('service calls do not grow with suppliers, deliveries or products', () => {
  const calls = (count: number) => {
    const products = Array.from({ length: count }, (_, index) => `商品${index}`);
    const suppliers = products.map((product, index) => [
      `厂${index}`,
      '核心',
      product,
      120,
      20,
      20,
      10,
      '',
      '',
      '',
      '',
    ]);
    const desk = supplyDesk(
      {
        供应商: [SUPPLIERS, ...suppliers],
        交付记录: [
          DELIVERIES,
          ...products.flatMap((product, index) => deliveries(`厂${index}`, [0, 0, 2, 0, 0, 0, 0, 0, 0], product)),
        ],
      },
      products,
      80,
    );
    desk.run();
    desk.workbook.calls.length = 0;
    desk.run();
    return desk.workbook.calls.length;
  };
  expect(calls(12)).toBe(calls(3));
});

test('in English', () => {
  const desk = supplyDesk({ 供应商: [SUPPLIERS, core], 交付记录: [DELIVERIES, ...deliveries('恒居厂', [0, 0, 3])] });
  const { result } = desk.run('2026-10-12', 'en');
  expect(result).toContain('1 suppliers, 3 rows of deliveries');
  const said = [desk.rows('供应商')[0]?.评分说明, desk.rows('供应链规划')[0]?.分配明细].join();
  expect(said).toContain('order by 2026-11-25');
  expect(said).not.toMatch(/undefined|NaN|[一-鿿]{4}/);
});
