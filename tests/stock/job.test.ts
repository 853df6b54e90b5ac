import { addMinutes } from '../../src/calendar/moment';
import { runStock } from '../../src/stock/job';
import type { RawCell } from '../../src/workbook/port';
import { recordsOf } from '../alerts/desk';
import { FakeOutlet } from '../alerts/outlet';
import { MemoryWorkbook, shopOn } from '../workbook/memoryWorkbook';

const STOCK = ['SKU', '商品', '平台', '仓库', '可用库存', '活动备货量', '在途', '近7日销量', '更新时间'];
const ORDERS = ['平台', '订单号', '付款时间', 'SKU', '商品', '数量', '实付金额', '状态'];
const CAMPAIGNS = ['活动ID', '活动', '平台', '上线日', '模板', '商品'];
const TEAM = [
  ['角色', '姓名', '邮箱'],
  ['运营', '林晓舟', 'lin@shop.cn'],
  ['供应链', '周远山', 'zhou@shop.cn'],
];

const moment = (text: string) => new Date(text.replace(' ', 'T'));
const FRESH = moment('2026-11-01 18:00:00');

type Level = [
  sku: string,
  platform: string,
  warehouse: string,
  available: number,
  more?: Partial<Record<string, RawCell>>,
];

const level = ([sku, platform, warehouse, available, more = {}]: Level): RawCell[] => {
  const row: Record<string, RawCell | undefined> = {
    SKU: sku,
    商品: `商品${sku}`,
    平台: platform,
    仓库: warehouse,
    可用库存: available,
    近7日销量: 14,
    更新时间: FRESH,
    ...more,
  };
  return STOCK.map((header) => row[header] ?? '');
};

const order = (
  id: string,
  platform: string,
  paidAt: string,
  sku: string,
  quantity = 1,
  state = '已付款',
): RawCell[] => [platform, id, moment(paidAt), sku, '', quantity, 10, state];

function stockShop(levels: Level[], tabs: Record<string, RawCell[][]> = {}) {
  const workbook = new MemoryWorkbook({ 团队: TEAM, 库存: [STOCK, ...levels.map(level)], ...tabs });
  const outlet = new FakeOutlet();
  return {
    workbook,
    outlet,
    /** One round at `MM-DD HH:mm` of 2026. */
    round: (now = '11-02 08:00', language: 'zh-CN' | 'en' = 'zh-CN') => {
      const shop = shopOn(workbook, { now: `2026-${now}:00`, language });
      return { ...runStock(shop, outlet), shop };
    },
    rows: () => recordsOf(workbook, '库存'),
    transfers: () => recordsOf(workbook, '调拨建议'),
  };
}

test('each row says how long it lasts and what it is in, the gravest first', () => {
  const old = { 更新时间: moment('2026-10-20 18:00:00') };
  const shop = stockShop([
    ['A', '淘宝', '杭州仓', -3, old],
    ['B', '淘宝', '杭州仓', 2, old],
    ['C', '淘宝', '杭州仓', 9],
    ['D', '淘宝', '杭州仓', 400],
    ['E', '淘宝', '杭州仓', 100],
    ['F', '淘宝', '杭州仓', 100, { 活动备货量: 90 }],
    ['G', '淘宝', '杭州仓', 5, { 近7日销量: 0 }],
    ['H', '淘宝', '杭州仓', 5, { 近7日销量: '' }],
  ]);
  expect(shop.round().result).toBe('库存 8 行，超卖 1、断货风险 2、积压 2、数据过期 1；发出邮件 2 封');
  expect(shop.rows().map(({ 可售天数, 状态 }) => `${可售天数} ${状态}`)).toEqual([
    '0 超卖',
    '1 数据过期',
    '4.5 断货风险',
    '200 积压',
    '50 正常',
    '5 断货风险',
    ' 积压',
    ' 正常',
  ]);
  expect(shop.rows()[0]?.建议).toBe('超卖 3 件，先下架或改预售；数据是 10-20 18:00 的，请更新库存');
  expect(shop.rows()[2]?.建议).toBe('还要补 19 件');
  expect(shop.rows()[7]?.建议).toBe('不知道销量：填“近7日销量”，或导入这个平台的订单');
});

test('goods go from where they are too many to where they run out, without what is set aside, and both rows say so', () => {
  const shop = stockShop([
    ['A', '抖音', '直播仓', -5, { 近7日销量: 70 }],
    ['A', '淘宝', '杭州仓', 300, { 活动备货量: 100, 近7日销量: 7 }],
  ]);
  shop.round();
  expect(shop.transfers()).toEqual([
    expect.objectContaining({
      SKU: 'A',
      从平台: '淘宝',
      从仓库: '杭州仓',
      到平台: '抖音',
      到仓库: '直播仓',
      数量: '145',
    }),
  ]);
  expect(shop.transfers()[0]?.原因).toBe('抖音·直播仓超卖 5 件；淘宝·杭州仓调出后还有 155 件，够自己用');
  expect(shop.rows().map((row) => row.建议)).toEqual([
    '超卖 5 件，先下架或改预售；从 淘宝·杭州仓 调入 145 件',
    '调出 145 件到 抖音·直播仓',
  ]);
});

test('where nothing is entered sales are counted from orders that were not closed or refunded, shared out over warehouses', () => {
  const days = Array.from({ length: 28 }, (_, back) => addMinutes('2026-11-01 20:00:00', -back * 24 * 60));
  const orders = days.flatMap((day, index) => [
    order(`T${index}`, '淘宝', day, 'A', 4),
    order(`X${index}`, '淘宝', day, 'A', 9, index % 2 ? '已关闭' : '已退款'),
  ]);
  const shop = stockShop(
    [
      ['A', '淘宝', '杭州仓', 60, { 近7日销量: '' }],
      ['A', '淘宝', '广州仓', 20, { 近7日销量: '' }],
      ['A', '抖音', '直播仓', 20, { 近7日销量: '' }],
      ['B', '淘宝', '杭州仓', 20, { 近7日销量: '' }],
    ],
    { 订单: [ORDERS, ...orders] },
  );
  shop.round();
  const [first, second, other, unsold] = shop.rows();
  expect(Number(first?.可售天数)).toBeCloseTo(20, 0);
  expect(second?.可售天数).toBe(first?.可售天数);
  expect([other?.可售天数, unsold?.可售天数, unsold?.状态]).toEqual(['', '', '积压']);
});

test('a campaign that will find less than is set aside is a risk days ahead; what is on its way counts', () => {
  const tabs = { 活动: [CAMPAIGNS, ['HD1', '坚果直播', '抖音', moment('2026-11-12 00:00:00'), '直播', 'A、B']] };
  const shop = stockShop(
    [
      ['A', '抖音', '直播仓', 118, { 活动备货量: 100 }],
      ['B', '抖音', '直播仓', 118, { 活动备货量: 100, 在途: 30 }],
    ],
    tabs,
  );
  shop.round();
  expect(shop.rows().map(({ 状态, 可售天数 }) => [状态, 可售天数])).toEqual([
    ['断货风险', '9'],
    ['正常', '9'],
  ]);
  expect(shop.rows()[0]?.建议).toContain('“坚果直播”11-12 上线要 100 件，按现在的销量到时只有 98 件，差 2 件');
});

describe('telling people', () => {
  const subjects = ({ outlet }: ReturnType<typeof stockShop>) => outlet.mail.log;

  test('oversold: operations and supply chain at once, and not again the next hour', () => {
    const shop = stockShop([['A', '抖音', '直播仓', -5]]);
    shop.round('11-02 03:00');
    expect(subjects(shop).map((line) => line.split(' ')[0])).toEqual(['lin@shop.cn', 'zhou@shop.cn']);
    expect(subjects(shop)[0]).toContain('超卖 5 件 · 商品A · 抖音·直播仓');
    shop.round('11-02 04:00');
    expect(subjects(shop)).toHaveLength(2);
  });

  test('what may run out: supply chain, once in the morning, with what to do', () => {
    const shop = stockShop([
      ['A', '抖音', '直播仓', 4],
      ['B', '抖音', '直播仓', 2],
    ]);
    shop.round('11-02 08:00');
    expect(subjects(shop)).toEqual([]);
    for (const hour of ['09', '10', '15']) shop.round(`11-02 ${hour}:00`);
    expect(subjects(shop)).toHaveLength(1);
    expect(shop.outlet.mail.sent[0]?.text).toContain('还要补 24 件');
    shop.round('11-03 09:00');
    expect(subjects(shop)).toHaveLength(2);
  });

  const usual = (sku: string) =>
    Array.from({ length: 40 * 4 }, (_, at) =>
      order(`U${sku}${at}`, '抖音', addMinutes('2026-11-01 09:00:00', -at * 6 * 60), sku),
    );
  const rush = (sku: string) =>
    Array.from({ length: 30 }, (_, at) =>
      order(`R${sku}${at}`, '抖音', addMinutes('2026-11-01 22:00:00', -at * 3), sku, 2),
    );

  test('a sudden rush: both are told how long the stock lasts and what lies elsewhere', () => {
    const shop = stockShop(
      [
        ['A', '抖音', '直播仓', 100],
        ['A', '淘宝', '杭州仓', 80],
        ['B', '抖音', '直播仓', 100],
      ],
      { 订单: [ORDERS, ...usual('A'), ...usual('B'), ...rush('A')] },
    );
    expect(shop.round('11-01 22:30').result).toContain('1 个商品正在热卖');
    expect(subjects(shop)).toHaveLength(2);
    expect(subjects(shop)[0]).toContain('突然热卖，库存还够 约 5 小时 · 商品A · 抖音');
    expect(shop.outlet.mail.sent[1]?.text).toMatch(/30 单（平时约 [\d.]+ 单），共 60 件[\s\S]*80 件/);
    shop.round('11-01 23:30');
    expect(subjects(shop)).toHaveLength(2);
  });

  test('a rush that the stock stands is good news, not a warning', () => {
    const shop = stockShop([['A', '抖音', '直播仓', 10_000]], { 订单: [ORDERS, ...usual('A'), ...rush('A')] });
    expect(shop.round('11-01 22:30').result).toContain('1 个商品正在热卖');
    expect(subjects(shop)).toEqual([]);
  });
});

test('a second round changes nothing; 状态起 keeps when a state began', () => {
  const shop = stockShop([
    ['A', '抖音', '直播仓', 4],
    ['A', '淘宝', '杭州仓', 300],
  ]);
  shop.round('11-02 08:00');
  const before = [shop.rows(), shop.transfers()];
  expect(shop.round('11-02 08:30').shop.counts.written).toBe(1);
  expect([shop.rows(), shop.transfers()]).toEqual(before);
  expect(shop.rows()[0]?.状态起).toBe('2026-11-02 08:00:00');
});

test('2,000 rows take as many service calls as 20', () => {
  const of = (count: number) => {
    const levels = Array.from(
      { length: count },
      (_, at): Level => [`S${at >> 1}`, at % 2 ? '淘宝' : '抖音', '', at % 2 ? 200 : 3],
    );
    const shop = stockShop(levels);
    shop.round();
    return shop.workbook.calls;
  };
  expect(of(2000)).toEqual(of(20));
});

test('an empty 库存 is made and says what to do; in English too', () => {
  const workbook = new MemoryWorkbook({ 团队: TEAM });
  const shop = shopOn(workbook, { now: '2026-11-02 08:00:00', language: 'en' });
  expect(runStock(shop, new FakeOutlet()).result).toBe(
    '库存 is empty: fill in SKU, 平台 and 可用库存, or import a stock file',
  );
  expect(workbook.shown('库存')[0]).toContain('状态起');
});
