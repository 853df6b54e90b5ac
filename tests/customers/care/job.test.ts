import { addDays } from '../../../src/calendar/addDays';
import { contactRoom, markContacts } from '../../../src/customers/care/room/job';
import type { Shop } from '../../../src/workbook/shop';
import { BOUGHT, type Bought, day, PLAN, shopWith } from './shop';

const brief = (rows: Record<string, string>[]) =>
  rows.map((row) => [row.客户ID, row.阶段, row.触达日, row.状态].join(' '));

test('the first run fills the day in order of worth, and a second one changes nothing', () => {
  const { run, rows, workbook } = shopWith();
  expect(run('2026-11-02')).toContain('新排触达 3 位（客服 3）');
  expect(rows()[0]).toEqual({
    ...{ 客户ID: '丙', 平台: '淘宝', 分层: '高价值', 阶段: 'VIP服务', 事项: '意见回访', 触达日: '2026-11-02' },
    ...{ 截止日: '2026-11-05', 负责人: '客服', 状态: '待办', 结果: '', 提醒: '', 联系日: '' },
    ...{ 上次购买日: '2026-10-10', 触达ID: 'CD261102-1' },
  });
  expect(brief(rows()).slice(1)).toEqual(['甲 老客券 2026-11-02 待办', '乙 老客券 2026-11-02 待办']);
  const before = [...workbook.sheets.keys()].map((name) => workbook.shown(name));
  expect(run('2026-11-02')).toContain('今天没有新排的触达');
  expect([...workbook.sheets.keys()].map((name) => workbook.shown(name))).toEqual(before);
});

test('a purchase stops the row in the same run, in words, but not one that the user marked', () => {
  const { run, rows, type, buy } = shopWith();
  run('2026-11-02');
  type(4, '状态', '已回访');
  type(4, '结果', '说快回来了');
  buy(['甲', '2026-11-03', 60]);
  buy(['乙', '2026-11-03', 60]);
  expect(run('2026-11-04')).toContain('停止 1 条（1 条因为已回购）');
  const [, first, second] = rows();
  expect(first).toMatchObject({ 客户ID: '甲', 状态: '停止', 提醒: '11-03 已回购，不用再联系', 联系日: '' });
  expect(second).toMatchObject({ 客户ID: '乙', 状态: '已回访', 结果: '说快回来了', 联系日: '2026-11-04' });
});

test('rows that came from elsewhere count as history: the next stage follows, nobody is contacted twice', () => {
  const plan = [
    PLAN,
    ['甲', '', '沉睡', '老客券', day('2026-10-20'), day('2026-10-23'), '方小满', '已触达', '没回'],
    ['乙', '', '沉睡', '老客券', day('2026-10-28'), day('2026-10-31'), '方小满', '已触达', ''],
  ];
  const team = [
    ['角色', '姓名', '邮箱'],
    ['客服', '罗一宁', 'l@shop.cn'],
    ['客服', '方小满', 'f@shop.cn'],
  ];
  const { run, rows } = shopWith(BOUGHT, { 触达计划: plan, 团队: team });
  run('2026-11-02');
  expect(rows()[0]).toMatchObject({ 联系日: '2026-10-20', 结果: '没回', 触达ID: 'CD261102-1' });
  expect(brief(rows()).slice(2)).toEqual(['甲 专属客服 2026-11-02 待办', '丙 VIP服务 2026-11-02 待办']);
  expect(rows()[2]?.负责人).toBe('方小满');
  run('2026-11-07');
  expect(brief(rows())[4]).toBe('乙 专属客服 2026-11-07 待办');
});

test('whoever is drawn into a campaign is left to it until it ends', () => {
  const split = [
    ['活动', '人群', '平台', '客户ID', '组', '权益', '分组日', '截止日'],
    ['唤回', '沉睡', '淘宝', '甲', '对照', '', day('2026-11-01'), day('2026-11-10')],
  ];
  const shop = shopWith(BOUGHT, { 触达分组: split });
  shop.run('2026-11-02');
  expect(shop.rows().map(({ 客户ID: who }) => who)).not.toContain('甲');
  shop.run('2026-11-11');
  expect(shop.rows().find(({ 客户ID: who }) => who === '甲')).toMatchObject({ 阶段: '老客券', 触达日: '2026-11-11' });
});

test('an open row that came from elsewhere gets what it lacks, and ends as any other', () => {
  const { run, rows, buy } = shopWith(BOUGHT, {
    触达计划: [PLAN, ['甲', '', '', '老客券', day('2026-11-01'), '', '', '待办', '']],
  });
  run('2026-11-02');
  expect(rows()[0]).toMatchObject({ 分层: '沉睡', 截止日: '2026-11-04', 负责人: '客服', 状态: '待办' });
  buy(['甲', '2026-11-02', 60]);
  run('2026-11-03');
  expect(rows()[0]).toMatchObject({ 状态: '停止', 提醒: '11-02 已回购，不用再联系' });
});

test('a customer whom the user typed gets the rest of his row; what is about nobody is said', () => {
  const { run, rows, problems, type } = shopWith([...BOUGHT, ['甲', '2026-10-30', 10, '京东']], {
    触达计划: [PLAN, ['丁'], ['甲'], ['无此人']],
  });
  run('2026-11-02');
  expect(rows()[0]).toMatchObject({
    客户ID: '丁',
    平台: '',
    分层: '普通',
    触达日: '2026-11-02',
    状态: '',
    触达ID: 'SG261102-1',
  });
  expect(problems()).toEqual([
    'B3 淘宝、京东都有这个客户ID，请填“平台”',
    'A4 “订单”里没有客户“无此人”的有效订单，请核对客户ID和平台，或先导入他的订单',
  ]);
  type(3, '平台', '京东');
  type(2, '状态', '已触达');
  run('2026-11-03');
  expect(rows().slice(0, 2)).toMatchObject([
    { 状态: '已触达', 联系日: '2026-11-03' },
    { 客户ID: '甲', 触达日: '2026-11-03', 触达ID: 'SG261103-1' },
  ]);
});

test('a cell that cannot be read leaves its customer alone, and nobody else', () => {
  const { run, rows, type, problems } = shopWith();
  run('2026-11-02');
  type(3, '触达日', '改天');
  type(4, '状态', '已触达');
  for (const today of ['2026-11-03', '2026-11-13', '2026-11-20']) run(today);
  expect(problems()).toHaveLength(1);
  expect(problems()[0]).toMatch(/^F3 /);
  expect(brief(rows()).filter((row) => row.startsWith('甲'))).toEqual(['甲 老客券 改天 待办']);
  expect(brief(rows())).toContain('乙 专属客服 2026-11-13 待办');
});

test('rows are known by 触达ID: sorted, copied and deleted ones', () => {
  const { run, rows, workbook, problems } = shopWith();
  run('2026-11-02');
  const cells = workbook.sheet('触达计划')?.cells ?? [];
  cells.push(...cells.splice(1, 1), [{ value: '丁', formula: '' }, ...(cells[1] ?? []).slice(1)]);
  run('2026-11-03');
  expect(problems()[0]).toContain('触达ID“CD261102-2”和第 2 行一样');
  cells.splice(1);
  run('2026-11-04');
  expect(rows()).toEqual([]);
});

test('what the user marks while a run is under way stays', () => {
  const { run, rows, workbook, type, buy } = shopWith();
  run('2026-11-02');
  buy(['甲', '2026-11-03', 60]);
  const sheet = workbook.sheet('触达计划');
  const read = sheet?.read.bind(sheet);
  let readings = 0;
  if (sheet && read)
    sheet.read = () => {
      const cells = read();
      readings++;
      if (readings === 1) type(3, '状态', '已触达');
      return cells;
    };
  run('2026-11-04');
  expect(readings).toBeGreaterThan(1);
  expect(rows()[1]).toMatchObject({ 客户ID: '甲', 状态: '已触达', 提醒: '' });
  run('2026-11-05');
  expect(rows()[1]).toMatchObject({ 状态: '已触达', 联系日: '2026-11-05' });
});

test('without orders nothing is planned, and nothing that is there is ended', () => {
  const { run, rows, workbook } = shopWith();
  run('2026-11-02');
  workbook.sheet('订单')?.cells.splice(1);
  run('2026-11-20');
  expect(brief(rows())).toEqual([
    '丙 VIP服务 2026-11-02 待办',
    '甲 老客券 2026-11-02 待办',
    '乙 老客券 2026-11-02 待办',
  ]);
});

test('orders that end long before today are said to be missing; a later one than the roster counts to ends a ladder', () => {
  const setting = [
    ['键', '值', '说明'],
    ['RFM基准日', '2026-11-01', ''],
  ];
  const { run, rows, buy } = shopWith(BOUGHT, { 设置: setting });
  expect(run('2026-11-09')).toContain('订单只到 2026-11-01，请先导入之后的订单再联系');
  buy(['甲', '2026-11-09', 60]);
  expect(run('2026-11-10')).not.toContain('订单只到');
  expect(brief(rows())).toContain('甲 老客券 2026-11-09 停止');
});

test('settings that make no sense are said, and the usual ones hold', () => {
  const settings = [
    ['键', '值', '说明'],
    ['VIP事项', '打电话', ''],
    ['每人每天触达数', '1', ''],
  ];
  const { run, rows, problems } = shopWith(BOUGHT, { 设置: settings });
  expect(run('2026-11-02')).toContain('新排触达 1 位（客服 1）；还有 2 位排队');
  expect(rows()[0]?.事项).toBe('意见回访');
  expect(problems()).toEqual(['B2 只认 意见回访、新品试用、专属问候，用顿号隔开。现在按默认的轮流做']);
});

test('排班 says who is on a platform; a day on which nobody works has no list', () => {
  const team = [
    ['角色', '姓名', '邮箱', '日历'],
    ['客服', '方小满', 'f@shop.cn', '客服仓库'],
  ];
  const shifts = [
    ['日期', '平台', '班次', '客服'],
    [day('2026-11-02'), '淘宝、京东', '早', '罗一宁、葛小川'],
  ];
  const { run, rows } = shopWith(BOUGHT, { 团队: team, 排班: shifts });
  run('2026-11-02');
  expect(rows().map(({ 负责人 }) => 负责人)).toEqual(['罗一宁', '葛小川', '罗一宁']);
  const festival = shopWith(
    [
      ['甲', '2026-09-01', 800],
      ['丁', '2027-02-05', 20],
    ],
    { 团队: team },
  );
  expect(festival.run('2027-02-06')).toContain('还有 1 位排队');
  expect(festival.run('2027-02-09')).toContain('新排触达 1 位（方小满 1）');
});

test('the same number of service calls for a few customers as for many', () => {
  const callsFor = (customers: number) => {
    const bought = Array.from(
      { length: customers },
      (_, index): Bought => [`客${index}`, addDays('2026-05-01', index % 20), 100 + index],
    );
    const settings = [
      ['键', '值', '说明'],
      ['每人每天触达数', '10000', ''],
      ['RFM基准日', '2026-11-01', ''],
    ];
    const { run, workbook, buy, rows } = shopWith(bought, { 设置: settings });
    run('2026-11-02');
    for (let index = 0; index < customers; index += 2) buy([`客${index}`, '2026-11-02', 1]);
    workbook.calls.length = 0;
    run('2026-11-03');
    expect(rows().filter(({ 状态 }) => 状态 === '停止')).toHaveLength(customers / 2);
    return workbook.calls.length;
  };
  expect(callsFor(300)).toBe(callsFor(12));
});

describe('the panel', () => {
  const marksOf = (shop: Shop, ids: string[]) =>
    contactRoom(shop, '')
      .contacts.filter(({ id }) => ids.includes(id))
      .map(({ id, seen }) => ({ id, seen }));

  test('has today’s contacts with what is known of the customers, the most valuable first', () => {
    const { run, at } = shopWith();
    run('2026-11-02');
    const room = contactRoom(at('2026-11-02'), '方小满');
    expect(room.contacts[0]).toMatchObject({
      ...{ customerId: '丙', stage: 'VIP服务', script: '意见回访', amount: 5000, orders: 1, lastDay: '2026-10-10' },
      ...{ overdue: false, made: false, person: '客服' },
    });
    expect([room.load, room.me]).toEqual([[{ who: '客服', open: 3, overdue: 0, made: 0 }], '方小满']);
    expect(room.facts).toMatchObject({
      asOf: '2026-11-01',
      lastOrder: '2026-11-01',
      missing: null,
      waiting: 0,
      aDay: 30,
    });
    expect(room.facts?.dormancyText).toContain('超过 90 天没买算沉睡');
    expect(contactRoom(at('2026-11-06'), '').contacts[0]).toMatchObject({ overdue: true });
  });

  test('marks several at once with the day and a word on it; those that changed or are gone are told apart', () => {
    const { run, at, type, rows, workbook } = shopWith();
    run('2026-11-02');
    const marked = marksOf(at('2026-11-02'), ['CD261102-1', 'CD261102-2', 'CD261102-3']);
    type(3, '结果', '同事写的');
    workbook.sheet('触达计划')?.cells.splice(3, 1);
    const outcome = markContacts(at('2026-11-02'), marked, { state: '已触达', result: ' 说双12再来 ' });
    expect(outcome).toEqual({ done: 1, changed: 1, gone: 1 });
    expect(rows()[0]).toMatchObject({ 状态: '已触达', 联系日: '2026-11-02', 结果: '说双12再来' });
    expect(rows()[1]).toMatchObject({ 状态: '待办', 结果: '同事写的' });
    expect(contactRoom(at('2026-11-03'), '').contacts.map(({ made }) => made)).toEqual([false, true]);
  });

  test('停止 ends the ladder for good, until he buys', () => {
    const { run, at, rows } = shopWith();
    run('2026-11-02');
    markContacts(at('2026-11-02'), marksOf(at('2026-11-02'), ['CD261102-2']), { state: '停止' });
    for (const today of ['2026-11-03', '2026-11-13', '2026-12-20']) run(today);
    expect(brief(rows()).filter((row) => row.startsWith('甲'))).toEqual(['甲 老客券 2026-11-02 停止']);
  });

  test('makes no tab by looking', () => {
    const { at, workbook } = shopWith();
    expect(contactRoom(at('2026-11-02'), '')).toMatchObject({ contacts: [], facts: null });
    expect([...workbook.sheets.keys()]).toEqual(['订单']);
  });
});
