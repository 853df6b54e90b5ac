/** Purchases under way in the sample shop at the end of October 2026, all invented: one that runs late, one as planned, one still to begin. */

type Day = string | null;
/** 节点, 开始日, 计划天数, 负责人, 实际开始, 实际完成, 进度 */
type Node = readonly [
  name: string,
  start: string,
  days: number,
  owner: string,
  began: Day,
  done: Day,
  share: number | null,
];

interface Purchase {
  readonly plan: string;
  readonly product: string;
  readonly factory: string;
  readonly contact: string;
  readonly nodes: readonly Node[];
}

const PURCHASES: readonly Purchase[] = [
  {
    plan: '2026Q4-01',
    product: '每日坚果混合装 750g',
    factory: '晋江味源食品厂',
    contact: '蔡师傅 weiyuan@example.com',
    nodes: [
      ['需求预测', '2026-09-14', 5, '运营', '2026-09-14', '2026-09-18', 1],
      ['采购下单', '2026-09-21', 3, '采购', '2026-09-21', '2026-09-25', 1],
      // Two days late to begin, and slow: the goods will miss the plan by some days.
      ['生产排期', '2026-09-24', 38, '许知南', '2026-09-26', null, 0.75],
      ['物流分拨', '2026-11-01', 7, '供应链', null, null, null],
      ['终端上架', '2026-11-09', 2, '运营', null, null, null],
    ],
  },
  {
    plan: '2026Q4-02',
    product: '玻尿酸补水面膜 20片',
    factory: '广州水颜日化厂',
    contact: '梁工 shuiyan@example.com',
    nodes: [
      ['需求预测', '2026-09-28', 3, '运营', '2026-09-28', '2026-09-30', 1],
      ['采购下单', '2026-10-08', 3, '采购', '2026-10-08', '2026-10-10', 1],
      ['生产排期', '2026-10-12', 36, '许知南', '2026-10-12', null, 0.5],
      ['物流分拨', '2026-11-17', 7, '供应链', null, null, null],
      ['终端上架', '2026-11-25', 3, '运营', null, null, null],
    ],
  },
  {
    plan: '2027Q1-01',
    product: '年货礼盒 坚果大礼包 1.5kg',
    factory: '晋江味源食品厂',
    contact: '蔡师傅 weiyuan@example.com',
    nodes: [
      // Should have begun on Thursday.
      ['需求预测', '2026-10-29', 5, '运营', null, null, null],
      ['采购下单', '2026-11-05', 4, '采购', null, null, null],
      ['生产排期', '2026-11-11', 35, '许知南', null, null, null],
      ['物流分拨', '2026-12-16', 8, '供应链', null, null, null],
      ['终端上架', '2026-12-28', 4, '运营', null, null, null],
    ],
  },
];

const AT_THE_FACTORY = ['采购下单', '生产排期'];

/** Rows of 供应甘特图. */
export const purchaseRows = (): (string | number | null)[][] =>
  PURCHASES.flatMap(({ plan, product, factory, contact, nodes }) =>
    nodes.map(([name, start, days, owner, began, done, share], index) => {
      const partner = AT_THE_FACTORY.includes(name) ? [factory, contact] : [null, null];
      return [plan, product, name, start, days, owner, ...partner, nodes[index - 1]?.[0] ?? null, began, done, share];
    }),
  );
