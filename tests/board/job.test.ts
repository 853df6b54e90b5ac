import { addDays } from '../../src/calendar/addDays';
import { boardShop, campaign, task } from './wall';

const LEVELS = [
  ['SKU', '商品', '平台', '仓库', '可用库存', '活动备货量', '在途'],
  ['LS001', '坚果', '抖音', '杭州仓', 20, 300, ''],
];

test('a card shows who, when, how late, and its linked data; 任务 says the same in its columns', () => {
  const shop = boardShop([task('T1', '10-30', { 平台: '抖音、淘宝', 关联数据: '库存:LS001@抖音' })], [], {
    库存: LEVELS,
  });
  shop.round('11-02 09:00');
  expect(shop.lane('商品上架')).toEqual([
    '做T1',
    '抖音、淘宝 · 设计 苏明溪',
    '10-30 周五 截止 · 逾期 3 天',
    'LS001@抖音 活动备货量 300 / 可用 20，多出 280',
  ]);
  const sheet = shop.workbook.sheet('看板');
  const column = shop.place('看板', '商品上架') + 1;
  expect([2, 4, 5].map((row) => sheet?.looks.get(`${row},${column}`)?.color)).toEqual([
    '#202124',
    '#b3261e',
    '#b3261e',
  ]);
  expect(sheet?.offers.get(`2,${column - 1}`)).toBe('checkbox');
  expect(shop.task('T1')).toMatchObject({
    预警: '逾期 3 天；LS001@抖音 备货比可用多 280',
    逾期天数: '3',
    关联值: 'LS001@抖音 活动备货量 300 / 可用 20，多出 280',
  });
});

test('a reference that names nothing is said where it stands and harms no other card', () => {
  const shop = boardShop([task('T1', '11-20', { 关联数据: '库存:XX@抖音' }), task('T2', '11-20'), task('', '11-20')]);
  const { shop: ran } = shop.round('11-02 09:00');
  expect(shop.task('T1')?.关联值).toBe('还没有“库存”表，查不到“库存:XX@抖音”');
  expect(shop.lane('商品上架')).toContain('做T2');
  expect(ran.problems.get('任务')?.map(({ cell }) => cell)).toEqual(['A4']);
  shop.workbook.fill('库存', LEVELS);
  expect(
    shop
      .round('11-02 10:00')
      .shop.problems.get('任务')
      ?.map(({ cell }) => cell),
  ).toEqual(['A4', 'I2']);
});

test('a task that begins after its end is said with its day as the cell shows it', () => {
  const shop = boardShop([task('T1', '11-20', { 开始日: new Date('2026-11-25T00:00:00') })]);
  const { shop: ran } = shop.round('11-02 09:00');
  expect(ran.problems.get('任务')).toMatchObject([{ cell: 'F2', column: '开始日', value: '2026-11-25' }]);
});

describe('the board and the table', () => {
  test('a tick and a state come back by 任务ID, wherever the rows went meanwhile', () => {
    const shop = boardShop(['T1', 'T2', 'T3'].map((id) => task(id, '11-05')));
    shop.round('11-02 09:00');
    shop.onBoard('T1', '完成', true);
    shop.onBoard('T2', '状态', '进行中');
    const cells = shop.workbook.sheet('任务')?.cells ?? [];
    cells.splice(1, 3, ...cells.slice(1, 4).reverse());
    expect(shop.round('11-02 10:00').result).toContain('收下看板上的改动 2 处');
    expect(['T1', 'T2', 'T3'].map((id) => shop.task(id)?.状态)).toEqual(['已完成', '进行中', '待办']);
    expect(shop.lane('上架状态')).toEqual(['进行中', '待办', '已完成']);
  });

  test('where both were changed 任务 holds, and it is said', () => {
    const shop = boardShop([task('T1', '11-05')]);
    shop.round('11-02 09:00');
    shop.onBoard('T1', '完成', true);
    shop.type('任务', 'T1', '状态', '进行中');
    const { result, shop: ran } = shop.round('11-02 10:00');
    expect(result).toContain('1 张卡两边都改过，以“任务”为准');
    expect(ran.problems.get('看板')).toHaveLength(1);
    expect(shop.task('T1')?.状态).toBe('进行中');
    expect(shop.lane('上架状态')).toEqual(['进行中']);
  });

  test('filters are the user’s: the board shows what they ask for, and says where nothing fits', () => {
    const shop = boardShop([task('T1', '11-05'), task('T2', '11-06', { 负责人: '林晓舟', 平台: '抖音' })]);
    shop.round('11-02 09:00');
    const filter = (row: number, value: string) => shop.workbook.sheet('看板')?.put(row, 2, { value, formula: '' });
    expect(shop.workbook.sheet('看板')?.offers.get('3,2')).toEqual(['全部', '林晓舟', '苏明溪']);
    filter(3, '林晓舟');
    shop.round('11-02 10:00');
    expect(shop.lane('上架任务ID')).toEqual(['T2']);
    expect(shop.lane('选择').slice(0, 4)).toEqual(['全部', '林晓舟', '全部', '1 / 2 张卡']);
    filter(2, '京东');
    shop.round('11-02 11:00');
    expect(shop.lane('上架任务ID')).toEqual([]);
    expect(shop.lane('选择').slice(0, 4)).toEqual(['京东', '林晓舟', '全部', '没有“京东”']);
  });

  test('a row that is done stays for a week', () => {
    const shop = boardShop([task('T1', '10-20', { 状态: '已完成' }), task('T2', '10-30', { 状态: '已完成' })]);
    shop.round('11-02 09:00');
    expect(shop.lane('上架任务ID')).toEqual(['T2']);
  });
});

describe('a campaign', () => {
  const opened = () => {
    const shop = boardShop([], [campaign('HD', '11-11', 'LS001')], {
      库存: [LEVELS[0] as string[], ['LS001', '', '抖音', '', 900, '', '']],
    });
    shop.round('10-28 10:00');
    return shop;
  };

  test('opens with its tasks on working days, and each of its people is told once', () => {
    const shop = opened();
    expect(shop.rows('任务').map(({ 任务ID, 负责人, 截止日 }) => [任务ID, 负责人, 截止日])).toEqual([
      ['HD-01', '设计', '2026-11-04'],
      ['HD-02', '供应链', '2026-11-05'],
      ['HD-03', '客服', '2026-11-07'],
      ['HD-04', '运营', '2026-11-11'],
    ]);
    const told = shop.outlet.mail.sent.map(({ to, text }) => [to.join(), /您有 \d 项任务/.exec(text)?.[0]]).sort();
    expect(told).toEqual(['fang', 'lin', 'su', 'zhou'].map((who) => [`${who}@shop.cn`, '您有 1 项任务']));
    expect(shop.rows('活动')[0]).toMatchObject({ 准备进度: '0', 状态: '有风险' });
  });

  test('hour after hour nothing changes that nobody changed', () => {
    const shop = opened();
    const before = JSON.stringify([...shop.workbook.sheets.keys()].map((name) => shop.workbook.shown(name)));
    for (const hour of ['11', '12', '13']) shop.round(`10-28 ${hour}:00`);
    expect(JSON.stringify([...shop.workbook.sheets.keys()].map((name) => shop.workbook.shown(name)))).toBe(before);
    expect(shop.outlet.mail.sent).toHaveLength(4);
  });

  test('closes an ask when its data are there, once', () => {
    const shop = opened();
    shop.type('库存', 'LS001', '活动备货量', 300);
    shop.workbook.sheet('知识库')?.put(2, 1, { value: '几天发货', formula: '' });
    shop.workbook.sheet('知识库')?.put(2, 2, { value: '48 小时', formula: '' });
    shop.workbook.sheet('知识库')?.put(2, 4, { value: 'HD', formula: '' });
    expect(shop.round('10-29 10:00').result).toContain('自动完成 2 项');
    expect(shop.rows('任务').map((row) => row.状态)).toEqual(['待办', '已完成', '已完成', '待办']);
    expect(shop.rows('活动')[0]).toMatchObject({ 准备进度: '0.5' });
    const plans = shop.rows('活动任务');
    expect(plans.map((row) => row.完成于)).toEqual(['', '2026-10-29 10:00:00', '2026-10-29 10:00:00', '']);
    shop.round('10-29 10:30');
    expect(shop.rows('活动任务')).toEqual(plans);
    shop.type('任务', 'HD-02', '状态', '进行中');
    shop.round('10-29 11:00');
    expect(shop.task('HD-02')?.状态).toBe('进行中');
  });

  test('a deleted task stays deleted; a moved launch is said first and moves what nobody edited', () => {
    const shop = opened();
    shop.workbook.sheet('任务')?.cells.splice(2, 1);
    shop.type('任务', 'HD-03', '截止日', new Date('2026-11-06T00:00:00'));
    shop.type('任务', 'HD-01', '负责人', '林晓舟');
    shop.type('活动', 'HD', '上线日', new Date('2026-11-13T00:00:00'));
    shop.round('10-29 10:00');
    expect(shop.rows('活动')[0]?.提示).toMatch(/^上线日改了，2 项任务要改（1 项您改过，不动）/);
    expect(shop.task('HD-01')?.截止日).toBe('2026-11-04');
    expect(shop.round('10-29 11:00').result).toContain('按新的排期改了 2 项任务');
    expect(shop.rows('任务').map(({ 任务ID, 截止日 }) => [任务ID, 截止日])).toEqual([
      ['HD-01', '2026-11-06'],
      ['HD-03', '2026-11-06'],
      ['HD-04', '2026-11-13'],
    ]);
    expect(shop.task('HD-04')?.关联数据).toContain('排班:2026-11-13@抖音');
    expect(shop.rows('活动')[0]?.提示).toBe('');
    shop.round('10-29 12:00');
    expect(shop.rows('任务')).toHaveLength(3);
  });

  test.each([
    ['上线日', new Date('2026-11-13T00:00:00'), '上线日改了，4 项任务要改'],
    ['平台', '抖音、淘宝', '平台改了，4 项任务要改'],
    ['商品', 'LS001、LS002', '商品或关联数据改了，2 项任务要改'],
  ])('why tasks are to change is said: %s', (header, value, said) => {
    const shop = opened();
    shop.type('活动', 'HD', header, value);
    const { result } = shop.round('10-29 10:00');
    expect(result).toContain('项任务等着改期，为什么见“活动”的提示');
    expect(shop.rows('活动')[0]?.提示?.startsWith(said)).toBe(true);
  });

  test('a calendar that changed is told by the roles that it moves', () => {
    const shop = opened();
    shop.type('团队', '供应链', '日历', '办公');
    shop.round('10-29 10:00');
    expect(shop.rows('活动')[0]?.提示).toMatch(/^供应链的排期变了（日历、放假安排或模板改过），1 项任务要改/);
  });

  test('the head hears of his own tasks and of nobody’s in one item, and who is missing is a data problem', () => {
    const shop = boardShop([], [campaign('HD', '11-11')], {
      团队: [
        ['角色', '姓名', '邮箱'],
        ['负责人', '王总', 'wang@shop.cn'],
        ['运营', '王总', 'wang@shop.cn'],
        ['客服', '方小满', 'fang@shop.cn'],
      ],
    });
    const first = shop.round('10-28 08:30').shop;
    expect(shop.outlet.mail.log).toEqual([
      'wang@shop.cn [活动] 活动HD（11-11 周三 上线）开始筹备：您有 3 项任务',
      'fang@shop.cn [活动] 活动HD（11-11 周三 上线）开始筹备：您有 1 项任务',
    ]);
    expect(shop.outlet.mail.sent[0]?.text).toContain('填备货量 · 供应链');
    expect((first.problems.get('团队') ?? []).map(({ value }) => value).sort()).toEqual(['供应链', '设计']);
    shop.round('11-04 10:00');
    expect(shop.outlet.mail.log.filter((one) => one.startsWith('wang')).slice(1)).toEqual([
      expect.stringMatching(/^wang@shop.cn \[任务\] .*\d 项$/),
    ]);
  });

  test('a run that is cut off after writing its tasks finds them again', () => {
    const shop = boardShop([], [campaign('HD', '11-11')]);
    shop.workbook.between = (member) => {
      if (member === 'flush' && shop.rows('任务').length === 4) throw new Error('cut off');
    };
    expect(() => shop.round('10-28 10:00')).toThrow('cut off');
    shop.workbook.between = () => {};
    shop.round('10-28 11:00');
    expect(shop.rows('任务')).toHaveLength(4);
    expect(shop.rows('活动任务')).toHaveLength(4);
  });
});

test('the morning: one mail a person, the head learns of what is late for too long; on days off nobody is written to', () => {
  const shop = boardShop([
    task('T1', '10-28'),
    task('T2', '11-02'),
    task('T3', '11-03', { 负责人: '苏明溪' }),
    task('T4', '11-04'),
  ]);
  // Saturday.
  shop.round('10-31 09:00');
  expect(shop.outlet.mail.log).toEqual([]);
  shop.round('11-02 08:00');
  expect(shop.outlet.mail.log).toEqual([]);
  shop.round('11-02 09:00');
  shop.round('11-02 10:00');
  expect(shop.outlet.mail.log).toEqual([
    'su@shop.cn [任务] 逾期 1 项，今天到期 1 项，快到期 1 项',
    'wang@shop.cn [任务] 1 项任务逾期超过 3 天',
  ]);
  shop.round('11-03 09:00');
  expect(shop.outlet.mail.sent).toHaveLength(4);
});

test('cards of an incident are told of from the next day on: on its day its owner has the mail of the incident', () => {
  const card = task('WJ-1', '11-02', { 关联数据: 'WJ-0000ABCD', 开始日: new Date('2026-11-02T00:00:00') });
  const shop = boardShop([card]);
  shop.round('11-02 09:00');
  expect(shop.outlet.mail.log).toEqual([]);
  shop.round('11-03 09:00');
  expect(shop.outlet.mail.log).toEqual(['su@shop.cn [任务] 逾期 1 项']);
});

test('hundreds of cards take as many service calls as 20', () => {
  const calls = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `T${index}`);
    const shop = boardShop(
      ids.map((id, index) => task(id, addDays('2026-11-02', index % 20).slice(5), { 负责人: '客服' })),
    );
    shop.round('11-02 08:00');
    return shop.workbook.calls.length;
  };
  expect(calls(500)).toBe(calls(20));
});

test('in English', () => {
  const shop = boardShop([task('T1', '10-30')], [campaign('HD', '11-11')]);
  const { result } = shop.round('11-02 09:00', 'en');
  expect(result).toMatch(/^“活动HD” is set up: 4 tasks; 5 tasks open, 1 overdue/);
  expect(shop.lane('商品上架')).toContain('due Fri 10-30 · 3 days overdue');
  expect(JSON.stringify(shop.workbook.shown('看板'))).not.toMatch(/undefined|NaN/);
});
