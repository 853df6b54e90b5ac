import { crisisDesk, mention } from './round';

const foreign = (at: string, more = {}) => mention(at, '袋子里吃出异物', { product: '冻干猫粮', ...more });
const RULE_HEADERS = [
  '规则',
  '类别',
  '关键词',
  '窗口小时',
  '阈值',
  '口径',
  '责任角色',
  '动作',
  '响应时限小时',
  '级别',
  '启用',
];
const pricey = (at: string, more = {}) => mention(at, '质量差，不如别家', more);

test('the tabs it needs are made, 监控规则 with the guide’s three rules', () => {
  const desk = crisisDesk();
  const { result } = desk.round('11-02 09:00');
  expect(desk.rows('监控规则').map((row) => [row.规则, row.关键词, row.阈值, row.口径, row.责任角色])).toEqual([
    ['质量投诉', '变质、异物、假货、发霉、霉变、长毛、绿毛、过期、有虫、虫子、拉肚子', '3', '全部', '品控'],
    ['竞品攻击', '抄袭、质量差、价格贵', '6', '单平台', '市场'],
    ['政策风险', '禁售、资质、合规', '1', '全部', '法务'],
  ]);
  expect(result).toBe('提及 0 条：告警 0，担忧 0，排除 0；没有未解决的危机');
  expect(desk.crises()).toEqual([]);
});

test('a shop’s own words stay as they are, and only they are watched', () => {
  const own = ['质量投诉', '质量投诉', '变质、异物', 24, 3, '全部', '品控', '质检', 2, '二级', '是'];
  const desk = crisisDesk([mention('11-01 10:00', '打开发霉了')], { 监控规则: [RULE_HEADERS, own] });
  desk.round('11-01 12:00');
  expect(desk.rows('监控规则').map((row) => row.关键词)).toEqual(['变质、异物']);
  expect(desk.rows('舆情提及')[0]?.判定).toBe('排除');
});

describe('what a run says', () => {
  const said = [
    mention('11-01 10:00', '打开发霉了', { product: '手撕牛肉干' }),
    mention('11-01 11:00', '日期很新，没有变质'),
    mention('11-01 11:20', '怕是假货'),
    mention('11-01 11:30', '包装塌了'),
    mention('11-01 11:40', '物流很快'),
  ];

  test('what holds no watched word is counted apart from what is cleared, and says what to do', () => {
    const desk = crisisDesk(said);
    expect(desk.round('11-01 12:00').result).toBe(
      '提及 5 条：告警 1，担忧 1，排除 1，没提到监控词 2（可在“监控规则”加词）；没有未解决的危机；质量投诉 1 条，还不到 3 条，暂不立危机',
    );
    expect(desk.rows('舆情提及').map((row) => row.判定理由)).toEqual([
      '说到“发霉”，不是否定的话',
      '“变质”前面有“没有”，是否定',
      '“假货”前面有“怕”，只是担心或假设',
      '没提到监控词，可在“监控规则”里加',
      '没提到监控词，可在“监控规则”里加',
    ]);
  });

  test('in English', () => {
    expect(crisisDesk(said).round('11-01 12:00', 'en').result).toBe(
      '5 mentions: 1 alarm, 1 of concern, 1 cleared, 2 without a watched word (add words in 监控规则); no incident open; 质量投诉 1, below 3: no incident yet',
    );
  });

  test('a rule that counts by platform says which, and nothing waits once the window has passed', () => {
    const desk = crisisDesk([
      pricey('11-01 10:00'),
      pricey('11-01 10:30', { platform: '淘宝' }),
      pricey('11-01 11:00'),
    ]);
    expect(desk.round('11-01 12:00').result).toMatch(
      /；抖音竞品攻击 2 条，还不到 6 条，暂不立危机；淘宝竞品攻击 1 条，还不到 6 条，暂不立危机$/,
    );
    expect(desk.round('11-02 11:00').result).toMatch(/没有未解决的危机$/);
  });

  test('what belongs to an incident does not wait', () => {
    const desk = crisisDesk([foreign('11-01 10:00'), foreign('11-01 11:00'), foreign('11-01 12:00')]);
    expect(desk.round('11-01 12:30').result).toBe(
      '提及 3 条：告警 3，担忧 0，排除 0；新危机 1 起；未解决 1 起；发出邮件 1 封',
    );
  });

  test('a published rule for which no rule is on is no text without words', () => {
    const own = ['质量投诉', '质量投诉', '变质', 24, 3, '全部', '品控', '质检', 2, '二级', '是'];
    const desk = crisisDesk([mention('11-01 10:00', '食品标签新规', { kind: '新规' })], {
      监控规则: [RULE_HEADERS, own],
    });
    expect(desk.round('11-01 12:00').result).toContain('排除 1；');
    expect(desk.rows('舆情提及')[0]?.判定理由).toBe('类别是新规，但“监控规则”里没有启用政策风险的规则');
  });
});

describe('质量投诉: 3 in 24 hours', () => {
  test('2 are none, the third makes it', () => {
    const desk = crisisDesk([foreign('11-01 10:00'), foreign('11-01 11:00', { platform: '淘宝' })]);
    desk.round('11-01 12:00');
    expect(desk.crises()).toEqual([]);
    desk.add(foreign('11-01 12:30'));
    desk.round('11-01 13:00');
    expect(desk.crises()).toHaveLength(1);
    expect(desk.crises()[0]).toMatchObject({
      级别: '二级',
      规则: '质量投诉',
      平台: '抖音、淘宝',
      商品: '冻干猫粮',
      首次时间: '2026-11-01 10:00:00',
      最近时间: '2026-11-01 12:30:00',
      提及数: '3',
      责任角色: '品控',
      响应截止: '2026-11-01 14:30:00',
      状态: '待受理',
    });
    expect(desk.crises()[0]?.证据?.split('\n')).toHaveLength(3);
  });

  test('the window slides past midnight and ends before 24 hours are full', () => {
    const within = crisisDesk([foreign('11-01 20:00'), foreign('11-01 23:00'), foreign('11-02 19:59')]);
    within.round('11-02 20:00');
    expect(within.crises()).toHaveLength(1);
    const beyond = crisisDesk([foreign('11-01 20:00'), foreign('11-01 23:00'), foreign('11-02 20:00')]);
    beyond.round('11-02 20:00');
    expect(beyond.crises()).toEqual([]);
  });

  test('one author who says it three times is one', () => {
    const again = ['袋子里吃出异物', '袋子里吃出异物！', '袋子里吃出异物，。'].map((text, hour) =>
      mention(`11-01 1${hour}:00`, text, { author: '小明' }),
    );
    const desk = crisisDesk(again);
    desk.round('11-01 18:00');
    expect(desk.crises()).toEqual([]);
  });

  test('what is cleared or only feared does not count', () => {
    const desk = crisisDesk([
      foreign('11-01 10:00'),
      foreign('11-01 10:10'),
      mention('11-01 10:20', '没有异物，放心'),
      mention('11-01 10:30', '就怕有异物'),
      mention('11-01 10:40', '假货赔三倍的店'),
    ]);
    desk.round('11-01 12:00');
    expect(desk.crises()).toEqual([]);
    expect(desk.rows('舆情提及').map((row) => row.判定)).toEqual(['告警', '告警', '排除', '担忧', '排除']);
    expect(desk.rows('舆情提及')[2]).toMatchObject({
      命中规则: '质量投诉',
      命中词: '异物',
      判定理由: '“异物”前面有“没有”，是否定',
    });
  });

  test('mentions of several products are one incident without product', () => {
    const desk = crisisDesk(['甲', '乙', '丙'].map((product, hour) => foreign(`11-01 1${hour}:00`, { product })));
    desk.round('11-01 18:00');
    expect(desk.crises().map(({ 商品, 提及数 }) => [商品, 提及数])).toEqual([['甲、乙、丙', '3']]);
  });
});

describe('竞品攻击: more than 5 a day on one platform', () => {
  const six = (platforms: string[]) =>
    platforms.map((platform, index) => pricey(`11-01 1${index}:00`, { platform, author: `人${index}` }));

  test('5 are none, 6 make it, for that platform', () => {
    const five = crisisDesk(six(['抖音', '抖音', '抖音', '抖音', '抖音']));
    five.round('11-01 20:00');
    expect(five.crises()).toEqual([]);
    const desk = crisisDesk(six(Array.from({ length: 6 }, () => '抖音')));
    desk.round('11-01 20:00');
    expect(desk.crises()[0]).toMatchObject({ 规则: '竞品攻击', 平台: '抖音', 提及数: '6', 责任角色: '市场' });
  });

  test('6 on two platforms are none', () => {
    const desk = crisisDesk(six(['抖音', '抖音', '抖音', '小红书', '小红书', '抖音']));
    desk.round('11-01 20:00');
    expect(desk.crises()).toEqual([]);
  });

  test('3 on each of two days entered without time of day are none', () => {
    const desk = crisisDesk(
      [0, 1, 2].flatMap((i) => ['10-31', '11-01'].map((day) => pricey(`${day} 00:00`, { author: `人${i}${day}` }))),
    );
    desk.round('11-01 20:00');
    expect(desk.crises()).toEqual([]);
  });

  test('the last month is set out for the marketing team', () => {
    const old = [
      pricey('10-20 09:00', { platform: '小红书', author: '旧' }),
      pricey('09-20 09:00', { author: '太旧' }),
    ];
    const desk = crisisDesk([...old, ...six(Array.from({ length: 6 }, () => '抖音'))]);
    desk.round('11-01 20:00');
    const lines = desk.rows('竞品分析');
    expect(lines[0]).toMatchObject({ 维度: '合计', 提及数: '7', 作者数: '7', 占比: '1' });
    expect(lines.filter((line) => line.维度 === '平台').map((line) => [line.项目, line.提及数])).toEqual([
      ['抖音', '6'],
      ['小红书', '1'],
    ]);
    expect(desk.rows('任务').map((task) => task.负责人)).toEqual(['市场', '市场']);
  });

  test('words that two people wrote are one line of it, so that no row of ours is a problem', () => {
    const said = Array.from({ length: 7 }, (_, index) =>
      mention(`11-02 08:0${index}`, index > 4 ? '抄袭别家的设计' : `抄袭，第 ${index} 回`, { author: `客${index}` }),
    );
    const desk = crisisDesk(said);
    const { shop } = desk.round('11-02 09:00');
    const again = desk.round('11-02 09:05').shop;
    expect(desk.rows('竞品分析').filter((row) => row.维度 === '典型内容')).toHaveLength(5);
    expect([shop, again].map(({ problems }) => problems.get('竞品分析'))).toEqual([[], []]);
  });
});

test('cards are opened beside rows of 任务 that cannot be read; what is wrong with those is the board’s to say', () => {
  const desk = crisisDesk([mention('11-01 15:20', '关于宠物食品标签的新规定', { kind: '新规' })], {
    任务: [
      ['任务ID', '任务', '类型', '负责人', '截止日', '状态'],
      ['A', '补拍', '商品上架', '设计', '明天', '待办'],
    ],
  });
  const { shop } = desk.round('11-01 18:00');
  expect(desk.rows('任务').map((task) => task.负责人)).toEqual(['设计', '法务', '运营']);
  expect(shop.problems.has('任务')).toBe(false);
});

describe('levels', () => {
  test('a published rule is a self-check for 法务, due 24 hours after publication', () => {
    const desk = crisisDesk([mention('11-01 15:20', '关于宠物食品标签的新规定', { kind: '新规', platform: '京东' })]);
    desk.round('11-01 18:00');
    expect(desk.crises()[0]).toMatchObject({ 规则: '政策风险', 责任角色: '法务', 响应截止: '2026-11-02 15:20:00' });
    expect(desk.rows('任务')[0]).toMatchObject({
      负责人: '法务',
      截止日: '2026-11-02',
      状态: '待办',
      类型: '售后处理',
    });
    expect(desk.rows('舆情提及')[0]).toMatchObject({ 命中规则: '政策风险', 判定: '告警' });
  });

  test('a self-check that was due before anybody knew of it begins no later than it ends', () => {
    const desk = crisisDesk([mention('10-28 15:20', '关于宠物食品标签的新规定', { kind: '新规', platform: '京东' })]);
    desk.round('11-01 18:00');
    const [check] = desk.rows('任务');
    expect([check?.开始日, check?.截止日]).toEqual(['2026-10-29', '2026-10-29']);
  });

  test('each published rule is an incident of its own; a repost is not', () => {
    const rule = (at: string, text: string, author: string) => mention(at, text, { kind: '新规', author });
    const desk = crisisDesk([
      rule('11-01 10:00', '宠物食品标签新规', '平台'),
      rule('11-01 11:00', '宠物食品标签新规。', '转发者'),
      rule('11-01 12:00', '直播间禁售清单更新', '平台'),
    ]);
    desk.round('11-01 18:00');
    expect(desk.crises().map((row) => row.提及数)).toEqual(['2', '1']);
  });

  test.each(['热搜', '报道'])('%s is 一级 at once', (kind) => {
    const desk = crisisDesk([mention('11-01 10:00', '某猫粮品牌', { kind, platform: '微博' })]);
    desk.round('11-01 10:05');
    expect(desk.crises()[0]).toMatchObject({ 级别: '一级', 规则: '热搜报道', 响应截止: '2026-11-01 11:00:00' });
    expect(desk.rows('任务')).toHaveLength(3);
  });

  test('a single complaint is 三级, due in 24 hours, and rises when nobody takes it up', () => {
    const desk = crisisDesk([mention('11-01 10:00', '少发了一件', { kind: '投诉' })]);
    desk.round('11-01 10:05');
    expect(desk.crises()[0]).toMatchObject({ 级别: '三级', 规则: '单条投诉', 响应截止: '2026-11-02 10:00:00' });
    desk.round('11-02 10:00');
    expect(desk.crises()[0]?.级别).toBe('三级');
    desk.round('11-02 10:30');
    const risen = desk.crises()[0];
    expect(risen).toMatchObject({ 级别: '二级', 升级记录: '2026-11-02 10:00:00 升级：三级→二级，到期没有人受理' });
    desk.round('11-02 11:30');
    expect(desk.crises()).toEqual([risen]);
  });

  test('taken up in time it does not rise, and its response minutes are computed', () => {
    const desk = crisisDesk([mention('11-01 10:00', '少发了一件', { kind: '投诉' })]);
    desk.round('11-01 10:05');
    desk.type('危机', 2, '状态', '已受理');
    desk.type('危机', 2, '受理时间', new Date('2026-11-01T10:35:00'));
    desk.round('11-03 09:00');
    expect(desk.crises()[0]).toMatchObject({ 级别: '三级', 响应分钟: '35', 升级记录: '', 状态: '已受理' });
  });

  test('a bad-review rate above the limit is 二级; few reviews are not enough to say so', () => {
    const header = ['日期', '平台', '评价数', '差评数'];
    const day = (at: string) => new Date(`2026-${at}T00:00:00`);
    const desk = crisisDesk([], {
      评价统计: [header, [day('11-01'), '京东', 200, 30], [day('11-01'), '抖音', 4, 2], [day('10-31'), '淘宝', 10, 11]],
    });
    const { shop } = desk.round('11-02 09:00');
    expect(desk.crises().map((row) => [row.规则, row.平台, row.级别])).toEqual([['差评率', '京东', '二级']]);
    expect(desk.crises()[0]?.证据).toContain('30/200＝15.0%');
    expect(shop.problems.get('评价统计')).toMatchObject([{ cell: 'D4' }]);
  });
});

describe('identity', () => {
  const three = () => ['10', '11', '12'].map((hour) => foreign(`11-01 ${hour}:00`));

  test('what the team fills in is never written over, and running again changes nothing', () => {
    const desk = crisisDesk([...three(), mention('11-01 09:00', '已下单', { kind: '投诉' })]);
    desk.round('11-01 13:00');
    const typed = { 状态: '已受理', 受理人: '李雷', 问题确认: '=1+1', 处理措施: '封存', 改进计划: '换供应商' };
    for (const [header, value] of Object.entries(typed)) desk.type('危机', 2, header, value);
    desk.type('危机', 2, '受理时间', new Date('2026-11-01T12:40:00'));
    desk.round('11-01 14:00');
    expect(desk.crises()[0]).toMatchObject({ ...typed, 受理时间: '2026-11-01 12:40:00', 响应分钟: '160' });
    const before = [...desk.workbook.sheets.keys()].map((name) => [name, desk.workbook.shown(name)]);
    desk.workbook.calls.length = 0;
    desk.round('11-01 14:00');
    expect([...desk.workbook.sheets.keys()].map((name) => [name, desk.workbook.shown(name)])).toEqual(before);
    expect(desk.workbook.calls.filter((call) => call === 'write')).toEqual([]);
  });

  test('later mentions join the open incident', () => {
    const desk = crisisDesk(three());
    desk.round('11-01 13:00');
    desk.add(foreign('11-03 08:00'));
    desk.round('11-03 09:00');
    expect(desk.crises().map((row) => [row.提及数, row.最近时间, row.触发时间])).toEqual([
      ['4', '2026-11-03 08:00:00', '2026-11-01 12:00:00'],
    ]);
  });

  test('after it is solved a single mention is none; as many as the threshold bring it back under its old ID', () => {
    const desk = crisisDesk(three());
    desk.round('11-01 13:00');
    const id = desk.crises()[0]?.危机ID;
    desk.type('危机', 2, '状态', '已解决');
    desk.type('危机', 2, '受理时间', new Date('2026-11-01T12:30:00'));
    desk.type('危机', 2, '解决时间', new Date('2026-11-01T18:00:00'));
    desk.add(foreign('11-01 19:00'));
    expect(desk.round('11-01 20:00').result).toContain('没有未解决的危机');
    desk.add(foreign('11-01 20:00'), foreign('11-01 21:00'));
    expect(desk.round('11-01 22:00').result).toContain('复发 1 起；未解决 1 起');
    const [row] = desk.crises();
    expect(desk.crises()).toHaveLength(1);
    expect(row).toMatchObject({
      危机ID: id,
      状态: '已解决',
      首次时间: '2026-11-01 19:00:00',
      触发时间: '2026-11-01 21:00:00',
      提及数: '3',
      响应分钟: '',
    });
    expect(row?.升级记录?.split('\n')[0]).toBe('2026-11-01 12:30:00 受理：150 分钟');
    expect(row?.升级记录).toContain('2026-11-01 21:00:00 复发');
    desk.type('危机', 2, '受理时间', new Date('2026-11-01T21:30:00'));
    desk.type('危机', 2, '解决时间', new Date('2026-11-01T23:00:00'));
    expect(desk.round('11-02 09:00').result).toContain('没有未解决的危机');
    expect(desk.crises()[0]?.响应分钟).toBe('150');
  });

  test('solved without a time is dated when it is first seen', () => {
    const desk = crisisDesk(three());
    desk.round('11-01 13:00');
    desk.type('危机', 2, '状态', '已解决');
    desk.round('11-01 15:00');
    expect(desk.crises()[0]?.升级记录).toBe('2026-11-01 15:00:00 解决');
    desk.add(foreign('11-01 14:59'), foreign('11-01 16:00'));
    desk.round('11-01 17:00');
    expect(desk.crises()[0]).toMatchObject({ 提及数: '4', 升级记录: '2026-11-01 15:00:00 解决' });
  });

  test('a row with a bad cell is a problem, not a second incident', () => {
    const desk = crisisDesk(three());
    desk.round('11-01 13:00');
    desk.type('危机', 2, '受理时间', '昨天下午');
    const { shop } = desk.round('11-01 14:00');
    expect(desk.crises()).toHaveLength(1);
    expect(shop.problems.get('危机')).toMatchObject([{ column: '受理时间', value: '昨天下午' }]);
  });

  test('evidence stays when its mentions are deleted', () => {
    const desk = crisisDesk(three());
    desk.round('11-01 13:00');
    const [before] = desk.crises();
    desk.workbook.sheet('舆情提及')?.deleteRows(2, 3);
    desk.round('11-01 13:30');
    expect(desk.crises()).toEqual([before]);
  });

  test('old mentions open nothing', () => {
    const desk = crisisDesk(three());
    desk.round('12-15 09:00');
    expect(desk.crises()).toEqual([]);
    expect(desk.rows('舆情提及').map((row) => row.判定)).toEqual(['告警', '告警', '告警']);
  });
});

test('open incidents are told once to whoever is in charge, and cards are opened once', () => {
  const desk = crisisDesk(['10', '11', '12'].map((hour) => foreign(`11-02 ${hour}:00`)));
  desk.round('11-02 13:00');
  desk.round('11-02 13:05');
  expect(desk.outlet.mail.log).toEqual([expect.stringContaining('li@shop.cn')]);
  expect(desk.outlet.mail.sent[0]?.text).toContain('袋子里吃出异物');
  expect(desk.rows('任务').map((task) => task.关联数据)).toEqual(Array(5).fill(desk.crises()[0]?.危机ID));
});

test('the same mention twice in the tab is judged twice, counted once, and no problem', () => {
  const row = foreign('11-01 10:00', { author: '小明' });
  const desk = crisisDesk([row, [...row]]);
  const { shop } = desk.round('11-01 12:00');
  expect(desk.rows('舆情提及').map((one) => one.判定)).toEqual(['告警', '告警']);
  expect(shop.problems.get('舆情提及')).toEqual([]);
});

test('as many service calls for 10 mentions as for 2,000', () => {
  const many = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const at = `1${index % 2}-${String((index % 28) + 1).padStart(2, '0')} ${String(index % 24).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}`;
      return mention(at, `第${index}次买，${index % 7 === 0 ? '里面有异物' : '物流很快，没有变质，很满意'}`, {
        author: `客${index % 3000}`,
        product: `商品${index % 20}`,
      });
    });
  const calls = (count: number) => {
    const desk = crisisDesk([...many(count), ...['1', '2', '3'].map((hour) => foreign(`11-28 0${hour}:00`))]);
    desk.round('11-28 23:59');
    return desk.workbook.calls.length;
  };
  expect(calls(2000)).toBe(calls(10));
});

test('in English too', () => {
  const desk = crisisDesk(['10', '11', '12'].map((hour) => foreign(`11-01 ${hour}:00`)));
  expect(desk.round('11-01 13:00', 'en').result).toContain(
    '3 mentions: 3 alarms, 0 of concern, 0 cleared; 1 new; 1 incident open',
  );
});
