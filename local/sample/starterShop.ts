/** What of the small sample is written by hand, all invented: people, stock, factories, tasks. Days are told by their distance from today. */

type Cell = string | number | null;

/** 角色, 姓名, 邮箱, 日历. To example.com ShopDeck never mails. */
export const STARTER_TEAM: readonly (readonly Cell[])[] = [
  ['负责人', '示例·陈一禾', 'chen.yihe@example.com', '办公'],
  ['运营', '示例·林晓舟', 'lin.xiaozhou@example.com', '办公'],
  ['设计', '示例·苏明溪', 'su.mingxi@example.com', '办公'],
  ['供应链', '示例·周远山', 'zhou.yuanshan@example.com', '客服仓库'],
  ['采购', '示例·许知南', 'xu.zhinan@example.com', '办公'],
  ['客服', '示例·方小满', 'fang.xiaoman@example.com', '客服仓库'],
  ['品控', '示例·高云帆', 'gao.yunfan@example.com', '客服仓库'],
  ['市场', '示例·沈乐遥', 'shen.leyao@example.com', '办公'],
];

const COUNTED = '-1 18:00:00';

/** SKU, 平台, 仓库, 可用库存, 在途, 近7日销量, 更新时间: one oversold while the other warehouse is full, one running out, one for half a year, one not counted for days. */
export const STARTER_STOCK: readonly (readonly [string, ...Cell[]])[] = [
  ['LS001', '淘宝', '杭州仓', 260, null, 42, COUNTED],
  ['LS001', '抖音', '直播仓', -6, 80, 35, COUNTED],
  ['LS005', '淘宝', '杭州仓', 90, null, 7, COUNTED],
  ['JJ001', '淘宝', '杭州仓', 180, null, 28, COUNTED],
  ['MZ002', '淘宝', '杭州仓', 14, 60, 31, COUNTED],
  ['MZ002', '抖音', '直播仓', 9, null, 16, COUNTED],
  ['MZ003', '京东', '京东仓', 120, null, 18, COUNTED],
  ['WJ002', '淘宝', '杭州仓', 640, null, 21, COUNTED],
  ['CW001', '京东', '京东仓', 75, null, 20, COUNTED],
  ['CW002', '淘宝', '杭州仓', 150, null, 33, '-6 18:00:00'],
];

/** 供应商, 等级, SKUs, 月基础产能, 旺季可扩产能, 合作年限, 提前期天数, 单位成本, 联系人, 邮箱, 对接人, 起订量 */
export const STARTER_SUPPLIERS: readonly (readonly [string, string, readonly string[], ...Cell[]])[] = [
  [
    '示例·味源食品厂',
    '核心',
    ['LS001', 'LS005'],
    220,
    80,
    6,
    20,
    38,
    '蔡师傅',
    'weiyuan@example.com',
    '示例·许知南',
    null,
  ],
  ['示例·鲜一食品厂', '备用', ['LS001'], 60, 200, 2, 28, 42, '林经理', 'xianyi@example.com', '示例·许知南', 50],
  [
    '示例·水颜日化厂',
    '核心',
    ['MZ002', 'MZ003'],
    240,
    80,
    4,
    30,
    27.5,
    '梁工',
    'shuiyan@example.com',
    '示例·许知南',
    null,
  ],
  [
    '示例·百汇工厂',
    '核心',
    ['JJ001', 'WJ002', 'CW001', 'CW002'],
    450,
    150,
    3,
    25,
    26,
    '孟经理',
    'baihui@example.com',
    '示例·许知南',
    30,
  ],
];

interface Deliveries {
  factory: string;
  sku: string;
  /** Days from order to promised delivery. */
  lead: number;
  pieces: number;
  /** Pieces of each delivery that did not pass. */
  faulty: number;
  /** Days after the promise, order by order; null: has not come. */
  late: readonly (number | null)[];
}

/** One factory keeps its word, one became late of late, one has a short record. */
export const STARTER_DELIVERIES: readonly Deliveries[] = [
  {
    factory: '示例·味源食品厂',
    sku: 'LS001',
    lead: 20,
    pieces: 130,
    faulty: 3,
    late: [0, -1, 0, 2, 0, 0, -2, 0, 1, 0, 0, null],
  },
  {
    factory: '示例·水颜日化厂',
    sku: 'MZ002',
    lead: 30,
    pieces: 110,
    faulty: 6,
    late: [0, 1, 0, 0, 2, 0, 6, 9, 12, 8, null, null],
  },
  { factory: '示例·百汇工厂', sku: 'CW002', lead: 25, pieces: 100, faulty: 2, late: [0, 0, 3, -1, 0, null] },
];

/** 任务ID, 任务, 类型, 平台, 负责人, 开始日, 截止日, 状态, 关联数据, 备注 */
export const STARTER_TASKS: readonly (readonly Cell[])[] = [
  ['示例-1', '重拍洁面乳主图', '商品上架', '淘宝、京东', '设计', -10, -3, '进行中', null, '示例数据：逾期的任务标红'],
  ['示例-2', '直播前确认坚果备货', '活动筹备', '抖音', '供应链', null, 1, '待办', '库存:SL-LS001@抖音', null],
  ['示例-3', '防晒乳详情页改版', '商品上架', '京东', '运营', null, 4, '待办', '库存:SL-MZ003@京东', null],
  ['示例-4', '联系三位差评顾客', '售后处理', '淘宝', '客服', -1, 0, '进行中', null, null],
  ['示例-5', '大促客服话术写进知识库', '活动筹备', '淘宝', '客服', null, 9, '待办', null, null],
  ['示例-6', '面膜补货下单', '商品上架', null, '采购', null, 2, '待办', '库存:SL-MZ002@淘宝', null],
  ['示例-7', '退货率复盘', '售后处理', '抖音', '运营', -12, -5, '已完成', null, '示例数据'],
];
