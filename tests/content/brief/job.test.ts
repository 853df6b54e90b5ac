import { brief, piece, STANDARD, studio } from './studio';

const TASKS = ['任务ID', '任务', '负责人', '开始日', '截止日', '状态'] as const;

test('a brief in the making opens a task per step, with its day by the office calendar, its owner and its checks', () => {
  const shop = studio([brief('JB1', '11-20')]);
  const { result } = shop.round('11-02 09:00');
  expect(result).toBe('简报 1 份，制作中 1 份；建了 4 项任务');
  expect(shop.rows('任务').map((row) => TASKS.map((header) => row[header]))).toEqual([
    ['JB1-01', '脚本：吹毛不吵JB1', '文案', '2026-11-12', '2026-11-13', '待办'],
    ['JB1-02', '拍摄：吹毛不吵JB1', '设计', '2026-11-16', '2026-11-17', '待办'],
    // The owner does the steps of his role, which somebody else has too.
    ['JB1-03', '发布：吹毛不吵JB1', '林晓舟', '2026-11-20', '2026-11-20', '待办'],
    ['JB1-04', '复盘：吹毛不吵JB1', '林晓舟', '2026-11-25', '2026-11-25', '待办'],
  ]);
  expect(shop.row('任务', 'JB1-01')).toMatchObject({
    类型: '活动筹备',
    平台: '抖音',
    活动ID: 'JB1',
    备注: '□ 前 3 秒点出痛点\n□ 卖点不超过 3 个',
  });
  expect(shop.row('内容计划', 'JB1')).toMatchObject({
    进度: '0',
    下一步: '脚本 · 文案 · 11-13 截止',
    检查: '',
  });
});

test('a second run changes nothing', () => {
  const shop = studio(
    [brief('JB1', '11-20'), brief('JB2', '10-30', { 状态: '已发布' })],
    [piece('A', '10-01', { 简报ID: 'JB9' })],
  );
  shop.round('11-02 09:00');
  const seen = ['任务', '内容计划', '内容', '内容溯源', '内容月报', '内容规范'].map((tab) => shop.workbook.shown(tab));
  const { result, shop: second } = shop.round('11-02 10:00');
  expect(result).toBe('简报 2 份，制作中 1 份');
  expect(
    ['任务', '内容计划', '内容', '内容溯源', '内容月报', '内容规范'].map((tab) => shop.workbook.shown(tab)),
  ).toEqual(seen);
  expect(second.problems.get('内容计划')).toEqual([]);
});

test('service calls do not grow with the number of briefs and pieces', () => {
  const calls = (count: number) => {
    const ids = Array.from({ length: count }, (_, index) => `${index}`);
    const shop = studio(
      ids.flatMap((id) => [brief(`JB${id}`, '11-20'), brief(`JC${id}`, '11-01', { 状态: '已发布' })]),
      ids.map((id) => piece(id, '10-01')),
    );
    return ['09:00', '10:00'].map((hour) => {
      const before = shop.workbook.calls.length;
      shop.round(`11-02 ${hour}`);
      return shop.workbook.calls.length - before;
    });
  };
  const [first, second] = calls(8);
  expect(calls(60)).toEqual([first, second]);
  expect(second).toBeLessThan(first as number);
});

test('drafts, cancelled briefs and those whose day is past open nothing, and say why', () => {
  const shop = studio([
    brief('JB1', '11-20', { 状态: '' }),
    brief('JB2', '11-20', { 状态: '已取消' }),
    brief('JB3', '10-29'),
    brief('JB4', '11-20', { 类型: '图文', 结构元素: '', 预算: '', 负责人: '' }),
  ]);
  shop.round('11-02 09:00');
  expect(shop.rows('任务')).toEqual([]);
  expect(shop.rows('内容计划').map((row) => row.下一步)).toEqual(['改成“制作中”，就会建任务', '', '', '']);
  expect(shop.rows('内容计划').map((row) => row.检查)).toEqual([
    '',
    '',
    '发布日过了 4 天，还没发布：改发布日，或改状态',
    '“内容规范”里没有适用的环节，没有建任务；没写结构元素，以后看不出是什么起了作用；没写负责人；没写预算',
  ]);
});

describe('when the day moves', () => {
  test('untouched tasks follow at once; edited and done ones stay, and so does what a brief never owned', () => {
    const shop = studio([brief('JB1', '11-20')]);
    shop.round('11-02 09:00');
    shop.type('任务', 'JB1-01', '状态', '已完成');
    shop.type('任务', 'JB1-02', '截止日', shop.day('2026-11-18'));
    shop.type('任务', 'JB1-03', '负责人', '小周');
    shop.type('内容计划', 'JB1', '发布日', shop.day('2026-11-24'));
    shop.type('内容计划', 'JB1', '标题', '半夜吹毛不吵');
    expect(shop.round('11-02 10:00').result).toBe('简报 1 份，制作中 1 份；按新的安排改了 3 项任务');
    expect(shop.rows('任务').map((row) => [row.任务, row.负责人, row.截止日])).toEqual([
      ['脚本：吹毛不吵JB1', '文案', '2026-11-13'],
      ['拍摄：半夜吹毛不吵', '设计', '2026-11-18'],
      ['发布：半夜吹毛不吵', '小周', '2026-11-24'],
      ['复盘：半夜吹毛不吵', '林晓舟', '2026-11-27'],
    ]);
  });

  test('a deleted task is not made again; a step that the standard gains is', () => {
    const shop = studio([brief('JB1', '11-20')]);
    shop.round('11-02 09:00');
    shop.remove('任务', 'JB1-02');
    shop.workbook.fill('内容规范', [...STANDARD, ['短视频', '剪辑', '字幕没有错字', '设计', 1, 1, '', '', '是']]);
    shop.round('11-02 10:00');
    shop.round('11-02 11:00');
    expect(shop.rows('任务').map((row) => row.任务ID)).toEqual(['JB1-01', 'JB1-03', 'JB1-04', 'JB1-05']);
  });
});

describe('the standard', () => {
  test('depends on platform and on whether a creator makes the piece', () => {
    const rows = [
      ['短视频', '达人', '样品寄到', '市场', 6, 1, '', '达人', '是'],
      ['短视频', '拍摄', '自己的灯', '', '', '', '', '自制', '是'],
      ['短视频', '拍摄', '停用的', '', '', '', '', '', '否'],
    ];
    const shop = studio([brief('JB1', '11-20', { 平台: '小红书' }), brief('JB2', '11-20', { KOL层级: '腰部' })], [], {
      内容规范: [...STANDARD, ...rows],
    });
    shop.round('11-02 09:00');
    const steps = (id: string) => shop.rows('任务').filter((row) => row.活动ID === id);
    expect(steps('JB1').map((row) => row.任务?.slice(0, 2))).toEqual(['脚本', '拍摄', '复盘']);
    expect(steps('JB1')[1]?.备注).toBe('□ 收音清楚\n□ 自己的灯');
    expect(steps('JB2').map((row) => row.任务?.slice(0, 2))).toEqual(['脚本', '拍摄', '发布', '复盘', '达人']);
    expect(steps('JB2')[1]?.备注).toBe('□ 收音清楚');
  });

  test('is filled in where there is none, in the language of the shop', () => {
    const shop = studio([brief('JB1', '12-18')], [], { 内容规范: [] });
    shop.round('11-02 09:00', 'en');
    expect(shop.rows('内容规范')[0]).toMatchObject({ 类型: '图文', 环节: 'Topic', 角色: '运营', 启用: '是' });
    expect(shop.rows('任务')[0]?.任务).toBe('Topic: 吹毛不吵JB1');
  });

  test('that contradicts itself is said, and the rest of it holds', () => {
    const shop = studio([brief('JB1', '11-20')], [], {
      内容规范: [
        ...STANDARD,
        ['短视频', '脚本', '另一天', '', 4, '', '', '', '是'],
        ['短视频', '封面', '字不超过 10 个', '', '', '', '', '', '是'],
        ['短视频', '封面', '清楚', '', '', '', '', '', '是'],
      ],
    });
    const { shop: ran } = shop.round('11-02 09:00');
    const problems = ran.problems.get('内容规范') ?? [];
    expect(problems.map(({ cell, reason }) => [cell, 'sentence' in reason ? reason.sentence : ''])).toEqual([
      ['E7', '“脚本”这个环节的提前工作日已经写了 5，按先写的排。请改成一样，或空着。'],
      ['D8', '“封面”这个环节没有一行写了角色，没法排任务。请在其中一行填上。'],
      ['E8', '“封面”这个环节没有一行写了提前工作日，没法排任务。请在其中一行填上。'],
    ]);
    expect(shop.rows('任务')).toHaveLength(4);
  });
});

test('a brief for two platforms, one with a campaign’s ID and one that cannot be read are said; the others go on', () => {
  const shop = studio(
    [
      brief('JB1', '11-20', { 平台: '抖音、小红书' }),
      brief('HD-1', '11-20'),
      brief('JB3', '11-20', { 类型: '长视频' }),
      brief('JB4', '11-20'),
      brief('JB4', '11-21'),
    ],
    [],
    {
      活动: [
        ['活动ID', '活动', '平台', '上线日', '模板'],
        ['HD-1', '双11', '抖音', new Date('2026-11-11'), '大促'],
      ],
    },
  );
  const { shop: ran } = shop.round('11-02 09:00');
  expect(ran.problems.get('内容计划')?.map(({ cell }) => cell)).toEqual(['F4', 'A6', 'E2', 'A3']);
  expect(new Set(shop.rows('任务').map((row) => row.活动ID))).toEqual(new Set(['JB4']));
  // What is wrong with tabs of others is theirs to say.
  expect(ran.problems.has('任务') || ran.problems.has('内容')).toBe(false);
});

describe('what came of a brief', () => {
  test('a published brief opens its row of 内容 once, with what is known; a deleted row stays deleted', () => {
    const shop = studio([brief('JB1', '11-02', { 状态: '已发布', KOL: '阿毛' })]);
    expect(shop.round('11-02 09:00').result).toBe('简报 1 份，制作中 0 份；“内容”新记 1 条');
    shop.round('11-02 10:00');
    expect(shop.rows('内容')).toHaveLength(1);
    expect(shop.row('内容', 'JB1')).toMatchObject({
      平台: '抖音',
      类型: '短视频',
      标题: '吹毛不吵JB1',
      结构元素: '痛点开场、对比实测',
      痛点: '噪音',
      KOL: '阿毛',
      发布日: '2026-11-02',
      成本: '800',
      播放量: '',
      简报ID: 'JB1',
    });
    const row = () => shop.row('内容计划', 'JB1');
    expect(row()).toMatchObject({
      内容ID: 'JB1',
      结果: '',
      检查: '还没有播放量，导入数据或手填“内容”；成本先按预算记了 800，不一样就改“内容”',
    });
    shop.remove('内容', 'JB1');
    shop.round('11-02 11:00');
    shop.round('11-02 12:00');
    expect(shop.rows('内容')).toEqual([]);
    expect(row()).toMatchObject({ 内容ID: 'JB1', 检查: '“内容”里的那一行被删了，没有再补。要补就清空这里的内容ID' });
    shop.type('内容计划', 'JB1', '内容ID', '');
    shop.round('11-02 13:00');
    expect(shop.rows('内容')).toHaveLength(1);
  });

  test('a piece that names the brief is its piece, one that looks like it too; neither is doubled', () => {
    const shop = studio(
      [brief('JB1', '11-01', { 状态: '已发布' }), brief('JB2', '11-01', { 状态: '已发布' }), brief('JB3', '11-02')],
      [
        piece('A', '10-20', { 简报ID: 'JB1', 成本: 400, 播放量: 9000, 下单数: 8, 成交额: 1200 }),
        piece('B', '11-02', { 标题: ' 吹毛不吵 ＪＢ2' }),
        piece('C', '11-02', { 标题: '吹毛不吵JB3' }),
        piece('D', '07-02', { 标题: '吹毛不吵JB2' }),
      ],
    );
    shop.round('11-03 09:00');
    expect(shop.rows('内容').map((row) => row.内容ID)).toEqual(['A', 'B', 'C', 'D']);
    expect(shop.rows('内容计划').map((row) => row.内容ID)).toEqual(['A', 'B', 'C']);
    expect(shop.row('内容计划', 'JB1')).toMatchObject({ 实际成本: '400', 播放量: '9000', ROI: '3', 单客成本: '50' });
    expect(shop.row('内容计划', 'JB3')?.检查).toContain('“内容”里已经有这一条');
    // A link once made holds, whatever the title is called later.
    shop.type('内容', 'B', '标题', '改了名');
    shop.round('11-03 10:00');
    expect(shop.row('内容计划', 'JB2')?.内容ID).toBe('B');
  });

  test('a hit is told by the median of its like; time runs from the first task’s start to the last one’s end', () => {
    const others = Array.from({ length: 6 }, (_, index) => piece(`P${index}`, '10-01', { 播放量: 1000 + index }));
    const shop = studio([brief('JB1', '11-06')], others);
    shop.round('10-28 09:00');
    const at = { '10-29 10:00': '进行中', '10-30 18:00': '已完成' };
    for (const [now, state] of Object.entries(at)) {
      shop.type('任务', 'JB1-01', '状态', state);
      shop.round(now);
    }
    for (const id of ['JB1-02', 'JB1-03']) shop.type('任务', id, '状态', '已完成');
    shop.round('11-05 10:00');
    // Thu 29, Fri 30 Oct, Mon 2 to Thu 5 Nov; the review after publication does not count.
    expect(shop.row('内容计划', 'JB1')).toMatchObject({
      进度: '1',
      用时工作日: '6',
      下一步: '可以发布了：发布后把状态改成“已发布”',
    });
    shop.type('内容计划', 'JB1', '状态', '已发布');
    shop.round('11-06 20:00');
    expect(shop.row('内容计划', 'JB1')?.下一步).toBe('复盘 · 林晓舟 · 11-11 截止');
    shop.type('内容', 'JB1', '播放量', 900);
    shop.round('11-08 09:00');
    expect(shop.row('内容计划', 'JB1')?.结果).toContain('才发布 2 天');
    shop.type('内容', 'JB1', '播放量', 4000);
    expect(shop.round('11-20 09:00').result).toContain('爆款 1 条');
    expect(shop.row('内容计划', 'JB1')).toMatchObject({ 爆款: '是', 结果: '爆款：播放是同平台同类型中位数的 4.0 倍' });
    expect(shop.rows('内容溯源')[0]).toMatchObject({
      选择: '爆款',
      取值: '吹毛不吵JB1 · 抖音 11-06',
      说明: '播放 4,000，中位数的 4.0 倍；痛点：噪音；结构：痛点开场、对比实测；短视频 · 没有达人；简报 JB1',
    });
  });
});
