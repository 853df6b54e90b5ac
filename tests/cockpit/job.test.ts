import { showCockpit } from '../../src/cockpit/job';
import { rememberUntil } from '../../src/orders/ledger';
import type { RawCell } from '../../src/workbook/port';
import { crisisDesk, mention } from '../crisis/round';
import { shopOn } from '../workbook/memoryWorkbook';

const complaint = (at: string, platform = '抖音') => mention(at, '少发了一件', { platform, kind: '投诉' });

/** A crisis desk with its cockpit. */
function desk(mentions: RawCell[][] = [], tabs: Record<string, RawCell[][]> = {}) {
  const crisis = crisisDesk(mentions, tabs);
  return {
    ...crisis,
    show: (now: string, language: 'zh-CN' | 'en' = 'zh-CN') => {
      crisis.round(now, language);
      const shop = shopOn(crisis.workbook, { now: `2026-${now}:00`, language });
      rememberUntil(shop, '2026-11-15 20:00:00', null);
      showCockpit(shop);
      return crisis.rows('驾驶舱');
    },
  };
}
const lineOf = (rows: ReturnType<ReturnType<typeof desk>['rows']>, item: string) =>
  rows.find((row) => row.项目 === item);

test('open incidents with the time left, response time and what was cleared, each with how it is computed', () => {
  const shop = desk([complaint('11-02 08:00'), complaint('11-02 08:20', '淘宝'), mention('11-02 08:30', '没有异物')]);
  shop.show('11-02 09:00');
  shop.type('危机', 2, '状态', '已受理');
  shop.type('危机', 2, '受理时间', new Date('2026-11-02T09:10:00'));
  const rows = shop.show('11-02 09:30');
  expect(lineOf(rows, '危机')).toMatchObject({
    板块: '马上处理',
    灯: '黄',
    现状: '2 起没解决（最高三级），1 起没人受理',
    对比: '最急的还剩 22 小时 50 分钟',
    数值: '2',
  });
  expect(lineOf(rows, '本月响应')).toMatchObject({
    现状: '中位 1 小时 10 分钟，最慢 1 小时 10 分钟（1 起）',
    对比: '',
  });
  expect(lineOf(rows, '误报拦截')).toMatchObject({ 现状: '近 30 天 1 条出现监控词，排除了 1 条', 数值: '1' });
  expect(rows.filter((one) => !one.怎么算的 || !one.现状)).toEqual([]);
  expect(shop.rows('响应月报')).toEqual([{ 月份: '2026-11', 响应中位分钟: '70', 响应最长分钟: '70', 受理件数: '1' }]);
});

test('what was taken up a moment ago counts at once, before the crisis desk has looked again', () => {
  const shop = desk([complaint('11-02 08:00')]);
  shop.show('11-02 09:00');
  shop.type('危机', 2, '受理时间', new Date('2026-11-02T08:40:00'));
  showCockpit(shopOn(shop.workbook, { now: '2026-11-02 09:01:00' }));
  expect(lineOf(shop.rows('驾驶舱'), '本月响应')?.现状).toBe('中位 40 分钟，最慢 40 分钟（1 起）');
});

test('a month that is not over is no fall in the chart', () => {
  const shop = desk([], BOARD);
  shop.show('11-16 09:00');
  const months = shop.rows('驾驶舱走势').map(({ 月份, 实际, 预测 }) => [月份, 实际, 预测]);
  expect(months).toEqual([
    ['2026-10', '700', ''],
    ['2026-11', '', '800'],
    ['2026-12', '', '850'],
  ]);
});

const BOARD = {
  任务: [
    ['任务ID', '任务', '类型', '负责人', '截止日', '状态'],
    ['a', '补拍主图', '商品上架', '设计', '2026-11-10', '待办'],
    ['b', '写文案', '商品上架', '文案', '2026-11-16', '待办'],
    ['c', '备货', '活动筹备', '供应链', '2026-10-01', '已完成'],
  ],
  库存: [
    ['SKU', '商品', '平台', '仓库', '可用库存', '状态'],
    ['A', '杯子', '淘宝', '主仓', 0, '断货风险'],
    ['B', '碗', '淘宝', '主仓', -2, '超卖'],
  ],
  供应甘特图: [
    ['计划ID', '商品', '节点', '开始日', '计划天数', '负责人', '状态'],
    ['P', '杯子', '生产排期', '2026-11-01', 30, '采购', '红 · 已晚 3 天'],
    ['P', '杯子', '采购下单', '2026-10-20', 3, '采购', '完成'],
  ],
  内容: [
    ['内容ID', '平台', '类型', '标题', '发布日', '成本', '播放量', '成交额'],
    ['n1', '抖音', '短视频', '三招除味', '2026-11-10', 200, 9000, 700],
    ['n2', '抖音', '短视频', '开箱', '2026-11-01', 300, 5000, 300],
    ['n3', '抖音', '短视频', '没填', '2026-11-02', '', 100, ''],
    ['n4', '抖音', '短视频', '上个月', '2026-10-01', 100, 100, 300],
  ],
  分层流动: [
    [
      '月份',
      '月初分层',
      '客户数',
      '月末高价值',
      '月末普通',
      '月末沉睡',
      '金额',
      '高价值金额',
      '普通金额',
      '沉睡金额',
      '说明',
    ],
    ['2026-10', '全部', 100, 20, 60, 20, 1000, 600, 300, 100, ''],
    ['2026-11', '全部', 110, 22, 63, 25, 1100, 660, 330, 110, ''],
    ['2026-11', '普通', 60, 2, 53, 5, 300, 60, 200, 40, ''],
  ],
  触达计划: [
    ['客户ID', '平台', '阶段', '触达日', '截止日', '状态', '触达ID'],
    ['甲', '淘宝', '老客券', '2026-11-10', '2026-11-13', '待办', 'CD1'],
    ['乙', '淘宝', '老客券', '2026-11-15', '2026-11-18', '待办', 'CD2'],
    ['丙', '淘宝', '老客券', '2026-11-10', '2026-11-13', '已触达', 'CD3'],
  ],
  销售历史: [
    ['月份', '商品', '销量'],
    ['2026-10', '杯子', 700],
    ['2026-11', '杯子', 250],
    ['2026-11', '碗', 50],
  ],
  预测曲线: [
    ['月份', '实际', '预测', '下限80', '上限80', '下限95', '上限95'],
    ['2026-11', '', 800, 700, 900, 600, 1000],
    ['2026-12', '', 850, 700, 990, 600, 1100],
  ],
  预测明细: [
    ['商品', '月份', '预测'],
    ['杯子', '2026-11', 650],
    ['碗', '2026-11', 150],
  ],
};

/** The forecast of a shop one of whose products is too young for it, or all. */
const young = (told: RawCell[][], curve: RawCell[][]) => ({
  销售历史: [...(BOARD.销售历史 ?? []), ['2026-11', '新伞', 700], ['2026-11', '新帽', 0]],
  预测曲线: [BOARD.预测曲线?.[0] ?? [], ...curve],
  预测明细: [BOARD.预测明细?.[0] ?? [], ...told],
});

test('only products with a forecast are held against it; the others are told of', () => {
  const shop = desk([], young([...(BOARD.预测明细?.slice(1) ?? [])], [...(BOARD.预测曲线?.slice(1) ?? [])]));
  expect(lineOf(shop.show('11-16 09:00'), '销量')).toMatchObject({
    灯: '红',
    现状: '到 11-15 卖了 1,000 件，其中 1 个还不能预测的商品 700 件',
    对比: '预测 800 件（700–900），能预测的照这样卖 600 件',
    数值: '1000',
  });
  const [chart] = shop.workbook.sheet('驾驶舱')?.charts ?? [];
  expect(chart?.options.subtitle).toBe('预测不含 1 个还不能预测的商品');
  expect(lineOf(shop.show('11-16 09:00', 'en'), 'Sales')).toMatchObject({
    现状: '1,000 sold until 11-15, 700 of them products without forecast (1)',
    对比: 'forecast 800 (700–900), at this pace the same products 600',
  });
});

test('a name is the same product whatever the width of its letters', () => {
  const history = [...(BOARD.销售历史?.slice(0, 1) ?? []), ['2026-11', 'Ａ款　杯', 300]];
  const shop = desk([], {
    ...BOARD,
    销售历史: history,
    预测明细: [
      ['商品', '月份', '预测'],
      ['A款 杯', '2026-11', 800],
    ],
  });
  expect(lineOf(shop.show('11-16 09:00'), '销量')?.现状).toBe('到 11-15 卖了 300 件');
});

test('a forecast that could be made of no product is none: no light, no line in the chart', () => {
  const shop = desk([], young([], [['2026-10', 700, '', '', '', '', '']]));
  expect(lineOf(shop.show('11-16 09:00'), '销量')).toMatchObject({
    灯: '',
    现状: '到 11-15 卖了 1,000 件',
    对比: '商品还不满 12 个月，暂时没有预测',
  });
  const [chart] = shop.workbook.sheet('驾驶舱')?.charts ?? [];
  expect([chart?.blocks.length, chart?.options.subtitle]).toEqual([2, '商品还不满 12 个月，暂时没有预测']);
});

test('before the first forecast it is to be made, and where 预测明细 was deleted too', () => {
  const { 预测曲线, 预测明细, ...none } = BOARD;
  for (const tabs of [none, { ...none, 预测曲线 }])
    expect(lineOf(desk([], tabs).show('11-16 09:00'), '销量')).toMatchObject({
      灯: '',
      对比: '本月还没有预测，先更新销售预测',
    });
});

test('a line for every tab in use, red before all others by its light, and each goes to its tab', () => {
  const shop = desk([], BOARD);
  const rows = shop.show('11-16 09:00');
  expect(lineOf(rows, '任务')).toMatchObject({
    灯: '红',
    现状: '1 个逾期，今天到期 1 个',
    对比: '最久：补拍主图（设计，6 天）',
  });
  expect(lineOf(rows, '库存')).toMatchObject({ 灯: '红', 现状: '超卖 1 处，断货风险 1 处', 对比: '先看：碗' });
  expect(lineOf(rows, '供应进度')).toMatchObject({ 灯: '红', 现状: '红区 1 个', 对比: '先看：杯子的生产排期' });
  expect(lineOf(rows, '采购')).toBeUndefined();
  expect(lineOf(rows, '销量')).toMatchObject({
    灯: '红',
    现状: '到 11-15 卖了 300 件',
    对比: '预测 800 件（700–900），照这样卖 600 件',
  });
  expect(lineOf(rows, '客户分层')).toMatchObject({
    现状: '高价值 22 位（占金额 60%），普通 63，沉睡 25',
    对比: '比上月：高价值 +2，沉睡 +5',
  });
  expect(lineOf(rows, '客户触达')).toMatchObject({ 灯: '黄', 现状: '2 位待联系，1 位已过期', 数值: '2' });
  expect(lineOf(rows, '内容 ROI')).toMatchObject({
    现状: '近 30 天 3 条，花 1 元卖 2.00 元（2 条有数）',
    对比: '前 30 天 3.00，卖得最多：三招除味',
    数值: '2',
  });
  const links = shop.workbook.sheet('驾驶舱')?.formulas({ row: 2, column: 6, rows: rows.length, columns: 1 }) ?? [];
  expect(
    links
      .flat()
      .every((link, at) => link.startsWith('=HYPERLINK("#gid=') || !shop.workbook.sheet(rows[at]?.去看 ?? '')),
  ).toBe(true);
  expect(links.flat().find((link) => link.includes('任务'))).toMatch(/^=HYPERLINK\("#gid=\d+","任务"\)$/);
});

test('the four peaks come with the days to go', () => {
  const rows = desk().show('11-16 09:00');
  const peaks = rows.filter((row) => row.板块 === '大促');
  expect(peaks.map((row) => [row.项目, row.数值])).toEqual([
    ['春节', '82'],
    ['618 大促', '214'],
    ['开学季', '289'],
    ['双11', '360'],
  ]);
  expect(peaks[0]).toMatchObject({ 现状: '还有 82 天（2027-02-06）', 对比: '还没建活动，还没有供应计划' });
});

test('the charts are over the months, header and all, and there is one of each however often it is drawn', () => {
  const shop = desk([complaint('11-02 08:00')], BOARD);
  shop.show('11-02 09:00');
  shop.type('危机', 2, '受理时间', new Date('2026-11-02T09:10:00'));
  shop.show('11-02 10:00');
  shop.show('12-03 10:00');
  const charts = shop.workbook.sheet('驾驶舱')?.charts ?? [];
  const block = (tab: string, column: number, rows: number) => ({ tab, row: 1, column, rows, columns: 1 });
  expect(charts.map(({ blocks }) => blocks)).toEqual([
    [1, 2, 3, 4, 5].map((column) => block('驾驶舱走势', column, 4)),
    [1, 4, 5, 6].map((column) => block('分层流动', column, 3)),
    [1, 2, 3].map((column) => block('响应月报', column, 3)),
  ]);
});

test('what other rooms hold is theirs: nothing is made, and nothing of theirs is called a problem here', () => {
  const shop = desk([], {
    任务: [
      ['任务ID', '任务', '类型', '负责人', '截止日', '状态'],
      ['a', '', '', '', 'x', ''],
    ],
  });
  shop.show('11-02 09:00');
  expect(shop.workbook.sheet('库存')).toBeNull();
  expect(shop.rows('数据问题')).toEqual([]);
});

test('in English', () => {
  const rows = desk([complaint('11-02 08:00')], BOARD).show('11-02 09:00', 'en');
  expect(rows[0]).toMatchObject({ 板块: 'Now', 项目: 'Incidents', 现状: '1 open (gravest 三级), 1 not taken up' });
  expect(rows.map((row) => Object.values(row).join()).join()).not.toMatch(/undefined|NaN|null/);
});

test('cells that this very run finds wrong are counted, so that the next run says the same', () => {
  const shop = desk([['上周五', ...complaint('11-02 08:00').slice(1)]]);
  const first = shop.show('11-02 09:00');
  expect(lineOf(first, '数据问题')).toMatchObject({
    灯: '黄',
    现状: '1 处要改或要补',
    对比: '舆情提及 1 处',
    数值: '1',
  });
  expect(shop.show('11-02 09:05')).toEqual(first);
});
