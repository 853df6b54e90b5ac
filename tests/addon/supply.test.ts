import { openShopHost, records } from './shopHost';

const FORECAST = ['商品', '月份', '预测', '下限80', '上限80', '下限95', '上限95', '模型'];
const ORDERS = ['平台', '订单号', '付款时间', '商品', '数量', '实付金额', '状态'];
const SUPPLIERS = ['供应商', '等级', '商品', '月基础产能', '旺季可扩产能', '提前期天数', '单位成本'];
const DELIVERIES = ['供应商', '单号', '下单日', '承诺交期', '实际交期', '数量', '合格数', '商品'];
const GANTT = ['计划ID', '商品', '节点', '开始日', '计划天数', '负责人', '前置节点', '实际开始', '实际完成'];
const RESULTS = ['供应商', '供应链规划', '供应分析', '供应甘特图'];

type Rows = ReturnType<typeof records>;

const dayOf2026 = (offset: number) => new Date(Date.UTC(2026, 0, 1 + offset)).toISOString().slice(0, 10);

const shop = () => ({
  团队: [
    ['角色', '姓名', '邮箱'],
    ['采购', '许知南', 'xu@shop.cn'],
  ],
  预测明细: [
    FORECAST,
    ...['2027-01', '2027-02', '2027-03'].map((month) => ['壶', month, 100, 80, 120, 70, 130, '季节模型']),
  ],
  年度销售预测表: [
    ['商品', '品类', '年度', '主推季度'],
    ['壶', '杯壶', 2027, 'Q1'],
  ],
  订单: [
    ORDERS,
    ...Array.from({ length: 300 }, (_, at) => [
      '淘宝',
      `N${at}`,
      `${dayOf2026(at)} 10:00:00`,
      '壶',
      3 + (at % 3),
      90,
      '已完成',
    ]),
  ],
  库存: [
    ['SKU', '商品', '平台', '仓库', '可用库存'],
    ['H1', '壶', '淘宝', '主仓', 60],
  ],
  供应商: [SUPPLIERS, ['恒居厂', '核心', '壶', 80, 0, 20, 10], ['安舍厂', '备用', '壶', 30, 40, 30, 12]],
  交付记录: [
    DELIVERIES,
    ...Array.from({ length: 10 }, (_, at) => {
      const late = at % 3;
      return [
        '恒居厂',
        `D${at}`,
        dayOf2026(28 * at),
        dayOf2026(28 * at + 20),
        dayOf2026(28 * at + 20 + late),
        110,
        108,
        '壶',
      ];
    }),
  ],
  供应甘特图: [
    GANTT,
    ['G1', '壶', '采购下单', '2026-10-20', 10, '采购', null, '2026-10-20', null],
    ['G1', '壶', '生产排期', '2026-10-30', 30, '采购', '采购下单', null, null],
  ],
});

test('the supply job rates, plans, analyses and draws in one run; a second one changes nothing', () => {
  const host = openShopHost(shop(), { now: new Date('2026-11-17T09:00:00+08:00') });
  const run = () => {
    expect(host.run('runJob', ['supply'], 'command')).toMatchObject({ ok: true, done: true, 数据问题: 0 });
    return RESULTS.map((tab) => records(host, tab));
  };
  const first = run();
  const [suppliers, [need], [swing], nodes] = first as [Rows, Rows, Rows, Rows];
  expect(suppliers.map((row) => [row.供应商, row.交付单数])).toEqual([
    ['恒居厂', 10],
    ['安舍厂', 0],
  ]);
  expect(suppliers.every((row) => Number(row.评分) > 0 && Number(row.提前期95) > Number(row.提前期天数))).toBe(true);
  expect(need).toMatchObject({ 核心工厂: '恒居厂', 核心产量: 240, 备用工厂: '安舍厂', 缺口: 0 });
  expect(need).toMatchObject({ 备用产量: Number(need?.备货量) - 240, 逾期: '已过下单日、已过切换日' });
  expect(swing).toMatchObject({ 商品: '壶', 订货周期天数: 28, 期数: 10 });
  expect(nodes.map((row) => [row.节点, row.缓冲天数, row.延误来自])).toEqual([
    ['采购下单', 1, '本节点 19 天'],
    ['生产排期', 3, '采购下单 19 天'],
  ]);
  expect(run()).toEqual(first);
});
