import { keepCustomers } from '../../../src/customers/job';
import type { Language } from '../../../src/text/texts';
import type { RawCell } from '../../../src/workbook/port';
import { recordProblems } from '../../../src/workbook/problems';
import { recordsOf } from '../../alerts/desk';
import { MemoryWorkbook, shopOn } from '../../workbook/memoryWorkbook';

const ORDERS = ['平台', '订单号', '客户ID', '付款时间', '实付金额', '退款金额', '状态'];
const REVIEW = [
  '活动',
  '人群',
  '权益',
  '触达人数',
  '回访人数',
  '核销数',
  '订单额',
  '毛利率',
  '单次成本',
  '对照组人数',
  '对照组订单额',
  '截止日',
];
const SPLIT = ['活动', '人群', '平台', '客户ID', '组', '权益', '分组日', '截止日'];

const day = (text: string) => new Date(`${text}T10:00:00`);
const order = (id: string, buyer: string, paidOn: string, paid: number, refunded: RawCell = '', state = '已完成') =>
  [['淘宝', id, buyer, day(paidOn), paid, refunded, state]] as RawCell[][];

/** Sixty orders of 60 to 119 in June: spends whose spread is known. */
const JUNE = Array.from(
  { length: 60 },
  (_, index) => order(`J${index}`, `k${index}`, '2026-06-01', 60 + index)[0] ?? [],
);

const review = (cells: Partial<Record<string, RawCell>>): RawCell[] => {
  const row: Partial<Record<string, RawCell>> = { 活动: '九月唤回', 人群: '沉睡', 权益: '满100减20', ...cells };
  return REVIEW.map((header) => row[header] ?? '');
};
const FULL = {
  触达人数: 618,
  回访人数: 66,
  核销数: 47,
  订单额: 8690.2,
  毛利率: 0.42,
  单次成本: 0.08,
  对照组人数: 540,
  对照组订单额: 2412.6,
  截止日: day('2026-09-28'),
};

function reviewShop(rows: RawCell[][], { orders = JUNE, splits = [] as RawCell[][] } = {}) {
  const tabs = { 订单: [ORDERS, ...orders], 触达复盘: [REVIEW, ...rows] };
  const workbook = new MemoryWorkbook(splits.length > 0 ? { ...tabs, 触达分组: [SPLIT, ...splits] } : tabs);
  return {
    workbook,
    run: (language: Language = 'zh-CN', now = '2026-11-02 09:00:00') => {
      const shop = shopOn(workbook, { language, now });
      const outcome = keepCustomers(shop);
      recordProblems(shop);
      return outcome;
    },
    rows: () => recordsOf(workbook, '触达复盘'),
    problems: () => recordsOf(workbook, '数据问题').map((row) => `${row.单元格} ${row.列} ${row.值} ${row.原因}`),
  };
}

test('a row gets its rate, its interval, its profit per head beyond the control group, a verdict and advice', () => {
  const shop = reviewShop([review(FULL)]);
  expect(shop.run().result).toContain('复盘 1 行，胜出 1');
  const [row] = shop.rows();
  expect(Number(row?.核销率)).toBeCloseTo(47 / 618, 12);
  expect(row?.区间).toBe('5.8%–10.0%');
  expect(Number(row?.人均增量利润)).toBeCloseTo((8690.2 * 0.42) / 618 - 0.08 - (2412.6 * 0.42) / 540, 4);
  expect(row?.结论).toBe('胜出');
  expect(Number(row?.胜算)).toBeGreaterThan(0.99);
  expect(String(row?.建议)).toMatch(
    /^比不发每人多赚 3\.95（\d\.\d\d 到 \d\.\d\d），有 99\.9% 的把握。这类客户就按这个发。券抵掉的钱还没扣/,
  );
});

test('too few people get intervals only, and are told so; nothing is called before the end, or without one', () => {
  const shop = reviewShop([
    review({ ...FULL, 活动: '少', 触达人数: 150, 回访人数: 60 }),
    review({ ...FULL, 活动: '对照少', 对照组人数: 199 }),
    review({ ...FULL, 活动: '早', 截止日: day('2026-11-02') }),
    review({ ...FULL, 活动: '没定', 截止日: '' }),
    review({ ...FULL, 活动: '没对照', 对照组人数: '', 对照组订单额: '' }),
    review({ ...FULL, 活动: '没毛利', 毛利率: '' }),
    review({ ...FULL, 活动: '没发', 触达人数: 0, 回访人数: '', 核销数: '', 订单额: '' }),
  ]);
  shop.run();
  const said = shop.rows().map((row) => [row.活动, row.结论, row.胜算 !== '', String(row.建议).slice(0, 16)]);
  expect(said).toEqual([
    ['少', '样本不足', false, '触达 150 人，对照 540 '],
    ['对照少', '样本不足', false, '触达 618 人，对照 199 '],
    ['早', '未到截止日', true, '比不发每人多赚 3.95（2.5'],
    ['没定', '未到截止日', true, '比不发每人多赚 3.95（2.5'],
    ['没对照', '没有对照组', false, '没有对照组，分不清是权益带来的，'],
    ['没毛利', '缺数据', false, '填上“毛利率”，才能算利润'],
    ['没发', '还没触达', false, ''],
  ]);
  const [few, , early, unfixed] = shop.rows();
  expect(few?.增量区间).toMatch(/^-?[\d.]+ 到 [\d.]+$/);
  expect(early?.建议).toContain('过了截止日 2026-11-02 再下结论');
  expect(unfixed?.建议).toContain('没填“截止日”');
});

test('two faces of one campaign are compared with each other; another face is sought for the better one', () => {
  const shop = reviewShop([
    review({ ...FULL, 触达人数: 600, 回访人数: 38, 核销数: '', 订单额: 3200, 毛利率: 0.6, 对照组订单额: 1300 }),
    review({
      ...FULL,
      权益: '满80减15',
      触达人数: 600,
      回访人数: 45,
      核销数: '',
      订单额: 3500,
      毛利率: 0.6,
      对照组订单额: 1300,
    }),
    review({ ...FULL, 人群: '高价值', 权益: '满80减15' }),
  ]);
  shop.run();
  const [first, second, other] = shop.rows();
  expect([first?.结论, second?.结论, other?.结论]).toEqual(['有效', '有效', '胜出']);
  expect(first?.建议).toContain('比“满80减15”每人少赚 0.30');
  expect(second?.建议).toContain('比“满100减20”每人多赚 0.30');
  expect(first?.建议).not.toContain('可以试');
  expect(second?.建议).toMatch(/可以试“满\d+减\d+”：按这类客户的 60 笔消费和毛利估算，比不发每人多赚 \d/);
  expect(other?.建议).not.toContain('比“');
});

test('a threshold that next to nobody reaches is to be lowered, and what cannot be read as a coupon is said', () => {
  const dormant = { ...FULL, 核销数: '', 回访人数: 24, 订单额: 2200 };
  const shop = reviewShop([
    review({ ...dormant, 权益: '满300减40' }),
    review({ ...dormant, 活动: '客服', 权益: '专属客服回访' }),
  ]);
  shop.run();
  const [high, service] = shop.rows();
  expect(high?.建议).toContain('门槛太高：按这类客户平时的消费，只有 0.0% 的单用得上。先降到 90 左右，一半的单够得着');
  expect(service?.建议).toContain('这项权益看不出门槛和面额，估算不了换券');
});

test('high-value customers who come back no more than the control group are invited to a live session', () => {
  const high = { ...FULL, 人群: '高价值', 权益: '9折券', 触达人数: 600, 回访人数: 60, 核销数: '', 订单额: 5000 };
  const shop = reviewShop([review({ ...high, 对照组人数: 500, 对照组订单额: 4000 })]);
  shop.workbook.sheet('触达复盘')?.put(1, 13, { value: '对照组回访人数', formula: '' });
  shop.workbook.sheet('触达复盘')?.put(2, 13, { value: 48, formula: '' });
  shop.run();
  expect(shop.rows()[0]?.建议).toContain('回访率 10.0%，没有明显高过对照组的 9.6%。加一场专属直播邀请再试');
});

test('rows that cannot be true are data problems and say nothing; the others get their results', () => {
  const shop = reviewShop([
    review({ ...FULL, 活动: '一', 核销数: 700 }),
    review({ ...FULL, 活动: '二', 毛利率: 42 }),
    review({ ...FULL, 活动: '三', 触达人数: '很多' }),
    review(FULL),
    review({ ...FULL, 订单额: 1 }),
  ]);
  const sheet = shop.workbook.sheet('触达复盘');
  sheet?.put(1, 13, { value: '结论', formula: '' });
  sheet?.put(2, 13, { value: '胜出', formula: '' });
  shop.run();
  expect(shop.rows().map((row) => row.结论)).toEqual(['', '', '', '胜出', '']);
  expect(shop.problems()).toEqual([
    'F2 核销数 700 “核销数”比触达人数 618 还多。这一行先不算，改好后再运行一次。',
    'H3 毛利率 42 毛利率要大于 0、不超过 1，如 0.4 或 40%。这一行先不算，改好后再运行一次。',
    'D4 触达人数 很多 要填不小于 0 的数字。这一行先不计入，改好后再运行一次。',
    'A6 活动 九月唤回 和第 5 行重复，这一行没有用。请删掉其中一行。',
  ]);
});

test('running it again changes nothing, and the user’s cells, columns and formulas stay', () => {
  const shop = reviewShop([[...review(FULL), '我的备注']]);
  shop.workbook.sheet('触达复盘')?.put(1, 13, { value: '备注', formula: '' });
  shop.run();
  const before = shop.workbook.shown('触达复盘');
  shop.workbook.calls.length = 0;
  shop.run();
  expect(shop.workbook.shown('触达复盘')).toEqual(before);
  expect(before[1]?.slice(0, 13).map(String)).toEqual([
    ...review(FULL).slice(0, 11).map(String),
    '2026-09-28 10:00:00',
    '我的备注',
  ]);
});

test('in English as well', () => {
  const shop = reviewShop([review(FULL)]);
  expect(shop.run('en').result).toContain('offers reviewed: 1, won: 1');
  expect(shop.rows()[0]?.建议).toContain('3.95 more profit per head than no message');
  expect(shop.rows()[0]?.结论).toBe('胜出');
});

describe('a campaign whose groups were drawn', () => {
  const people = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => `k${from + index}`);
  const member = (id: string, side: string, benefit: string) => [
    '唤回',
    '沉睡',
    '淘宝',
    id,
    side,
    benefit,
    day('2026-10-01'),
    day('2026-10-20'),
  ];
  const splits = [
    ...people(0, 600).map((id) => member(id, '触达', '满100减20')),
    ...people(600, 900).map((id) => member(id, '对照', '')),
  ];
  const orders = [
    ...JUNE,
    // Sixty who were written to buy for 100 each, twelve of the others; one order was given back, one came too late.
    ...people(0, 60).flatMap((id) => order(`O${id}`, id, '2026-10-05', 100)),
    ...people(600, 612).flatMap((id) => order(`O${id}`, id, '2026-10-20', 100)),
    ...order('back', 'k100', '2026-10-06', 100, 100, '已退款'),
    ...order('late', 'k101', '2026-10-21', 100),
    ...order('another', 'stranger', '2026-10-05', 100),
  ];
  const drawn = { 活动: '唤回', 触达人数: 600, 毛利率: 0.4, 单次成本: 0.1, 对照组人数: 300, 截止日: day('2026-10-20') };

  test('takes its results from the orders where none were typed', () => {
    const shop = reviewShop([review(drawn)], { orders, splits });
    shop.run();
    const [row] = shop.rows();
    expect([row?.回访人数按订单, row?.订单额按订单, row?.对照组回访人数按订单, row?.对照组订单额按订单]).toEqual([
      '60',
      '6000',
      '12',
      '1200',
    ]);
    expect(Number(row?.人均增量利润)).toBeCloseTo((6000 * 0.4) / 600 - 0.1 - (1200 * 0.4) / 300, 4);
    expect(row?.结论).toBe('胜出');
  });

  test('redemption is held against 触达人数, profit against everybody who was drawn', () => {
    const shop = reviewShop([review({ ...drawn, 触达人数: 500, 核销数: 25 })], { orders, splits });
    shop.run();
    expect(Number(shop.rows()[0]?.核销率)).toBe(0.05);
    expect(Number(shop.rows()[0]?.人均增量利润)).toBeCloseTo((6000 * 0.4) / 600 - 0.1 - (1200 * 0.4) / 300, 4);
  });

  test('a typed figure goes first', () => {
    const shop = reviewShop([review({ ...drawn, 订单额: 9000 })], { orders, splits });
    shop.run();
    const [row] = shop.rows();
    expect(Number(row?.人均增量利润)).toBeCloseTo((9000 * 0.4) / 600 - 0.1 - (1200 * 0.4) / 300, 4);
    expect(row?.订单额按订单).toBe('6000');
  });

  test('waits for orders up to its end', () => {
    const until = orders.filter(([, id]) => id !== 'late' && !String(id).startsWith('Ok6'));
    const shop = reviewShop([review(drawn)], { orders: until, splits });
    shop.run();
    expect(shop.rows()[0]?.结论).toBe('未到截止日');
    expect(shop.rows()[0]?.建议).toContain('订单只到 2026-10-06，导入到截止日 2026-10-20 再下结论');
  });

  test('somebody who is written to without a benefit is a data problem', () => {
    const shop = reviewShop([review(drawn)], { orders, splits: [...splits, member('k999', '触达', '')] });
    shop.run();
    expect(shop.problems()).toEqual([
      'F902 权益  触达组要写发的是什么权益，只有对照组空着。这一行先不算，改好后再运行一次。',
    ]);
  });
});

test('the same number of service calls for two rows and for two hundred', () => {
  const calls = (rows: number) => {
    const many = Array.from({ length: rows }, (_, index) => review({ ...FULL, 活动: `第${index}场` }));
    const shop = reviewShop(many);
    shop.run();
    return shop.workbook.calls.length;
  };
  expect(calls(200)).toBe(calls(2));
});

test('a workbook without 触达复盘 is not given one', () => {
  const workbook = new MemoryWorkbook({ 订单: [ORDERS, ...JUNE] });
  keepCustomers(shopOn(workbook));
  expect(workbook.sheet('触达复盘')).toBeNull();
});
