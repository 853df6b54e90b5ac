import { openShopHost, records } from './shopHost';

const HISTORY = ['月份', '商品', '品类', '销量', '销售额', '缺货天数', '备注'];
const ORDERS = ['平台', '订单号', '客户ID', '付款时间', '商品', '品类', '数量', '实付金额', '退款金额', '状态'];

/** Months up to October 2026. */
const monthsBack = (count: number) =>
  Array.from({ length: count }, (_, back) => {
    const month = 2026 * 12 + 10 - count + back;
    return `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  });

const historyOf = (products: number) =>
  Array.from({ length: products }, (_, product) =>
    monthsBack(13).map((month, t) => [month, `商品${product}`, '杯壶', 20 + product + (t % 4), 900, null, null]),
  ).flat();

test('ten products and a hundred take the same number of service calls', () => {
  const [few, many] = [10, 100].map((products) => {
    const host = openShopHost({ 销售历史: [HISTORY, ...historyOf(products)] });
    host.run('runJob', ['forecast'], 'command');
    expect(host.run('runJob', ['forecast'], 'command')).toMatchObject({ ok: true, done: true, 数据问题: 0 });
    return host;
  });
  expect(many?.calls.byMember).toEqual(few?.calls.byMember);
  const detail = many?.engine.sheet('预测明细');
  const last = detail?.lastRow() ?? 0;
  expect(last).toBeGreaterThan(1000);
  expect(detail?.frozenColumns).toBe(2);
  expect(many?.charts().map(({ sheet }) => sheet)).toEqual(['预测概览', '预测概览']);
});

test('from orders alone the clock makes the forecast and the supply plan, once a month', () => {
  const orders = monthsBack(14).flatMap((month, t) =>
    ['壶', '杯'].map((product, at) => [
      '淘宝',
      `N${t}-${at}`,
      '买家',
      `${month}-${t === 13 ? '12' : '28'} 10:00:00`,
      product,
      '杯壶',
      10 + at * 20 + (t % 3),
      300,
      0,
      '已完成',
    ]),
  );
  const host = openShopHost({ 订单: [ORDERS, ...orders] });
  host.run('tick', [], 'trigger');
  host.run('tick', [], 'trigger');
  const runs = records(host, '运行记录').filter((row) => row.任务 === '销售预测');
  expect(runs).toHaveLength(1);
  expect(runs[0]?.结果).toContain('2026 年 10 月的订单只到 12 日，预测可能偏低');
  const plan = records(host, '年度销售预测表');
  expect(plan.map((row) => [row.商品, row.年度])).toEqual([
    ['杯', 2027],
    ['壶', 2027],
    ['杯', 2026],
    ['壶', 2026],
  ]);
  const [first] = records(host, '供应链规划');
  expect(first).toMatchObject({ 年度: 2026, 季度: 'Q4', 商品: '杯', 现有库存: null });
  expect(Number(first?.备货量)).toBe(Number(first?.预测销量) + Number(first?.安全库存));
});
