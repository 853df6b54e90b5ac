import fc from 'fast-check';
import { raiseWarnings } from '../../src/alerts/job';
import { anyText } from './anyText';
import { deskOf } from './desk';
import { warning } from './outlet';

describe('a daily digest', () => {
  const daily = (fingerprint: string) => warning(fingerprint, { level: '三级', daily: true });

  test('each reader has one a day; what comes later in the day waits for the next', () => {
    const desk = deskOf();
    desk.raise('11-02 07:00', [daily('甲')]);
    desk.raise('11-02 10:00', [daily('甲'), daily('乙'), warning('丙', { role: '市场', daily: true })]);
    desk.raise('11-03 06:59', [daily('甲'), daily('乙')]);
    expect(desk.mail.log).toEqual([
      'li@shop.cn [三级] 质量投诉 · 抖音 · 甲',
      'han@shop.cn [二级] 质量投诉 · 抖音 · 丙',
      'li@shop.cn [三级] 质量投诉 · 抖音 · 乙 等 2 条预警',
    ]);
  });

  test('what becomes grave is told at once', () => {
    const desk = deskOf();
    desk.raise('11-02 07:00', [daily('甲')]);
    desk.raise('11-02 10:00', [warning('甲')]);
    expect(desk.mail.log[1]).toBe('li@shop.cn [二级 · 级别上升] 质量投诉 · 抖音 · 甲');
  });

  test('what waits for working hours stays while it holds, and goes when it is over', () => {
    const desk = deskOf();
    const [first, second] = [
      warning('甲', { role: '市场', daily: true }),
      warning('乙', { role: '市场', daily: true }),
    ];
    desk.raise('11-02 07:00', [first, second]);
    desk.raise('11-02 08:00', [second]);
    desk.tick('11-02 09:30');
    expect(desk.mail.log).toEqual(['han@shop.cn [二级] 质量投诉 · 抖音 · 乙']);
  });
});

describe('a warning is told once', () => {
  test('to its owner, in one mail, however often the job runs', () => {
    const desk = deskOf();
    const delivery = desk.raise('11-02 09:00', [warning('猫粮')]);
    expect(delivery).toMatchObject({ sent: 1, failed: 0, done: true, sentence: '发出邮件 1 封' });
    for (const now of ['11-02 09:00', '11-02 09:05', '11-02 10:00']) desk.raise(now, [warning('猫粮')]);
    desk.tick('11-02 11:00');
    expect(desk.mail.log).toEqual(['li@shop.cn [二级] 质量投诉 · 抖音 · 猫粮']);
    expect(desk.mails()).toMatchObject([
      { 时间: '2026-11-02 09:00:00', 收件人: 'li@shop.cn', 类型: '预警', 状态: '已发', 次数: '1', 错误: '', 版面: '' },
    ]);
  });

  test('all that one reader is to hear is one mail, whatever the role it comes by', () => {
    const desk = deskOf({
      团队: [
        ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
        ['品控', '李雷', 'Li@shop.cn', '', ''],
        ['市场', '李雷', 'li@shop.cn', '', ''],
      ],
    });
    desk.raise('11-02 09:00', [
      warning('甲', { level: '三级' }),
      warning('乙', { role: '市场', level: '一级' }),
      warning('丙', { role: '李雷' }),
    ]);
    expect(desk.mail.log).toEqual(['li@shop.cn [一级] 质量投诉 · 抖音 · 乙 等 3 条预警']);
  });

  test('the same trouble handed in twice is one', () => {
    const desk = deskOf();
    desk.raise('11-02 09:00', [warning('猫粮'), warning('猫粮', { level: '一级' })]);
    expect(desk.mail.log).toEqual(['li@shop.cn [一级] 质量投诉 · 抖音 · 猫粮']);
  });

  test('whatever characters its fingerprint has', () => {
    fc.assert(
      fc.property(anyText(40), fc.string({ maxLength: 40 }), (first, second) => {
        const desk = deskOf();
        const both = [warning(`猫|粮\n${first}`), warning(`=2026-11-01${second}`)];
        for (const now of ['11-02 09:00', '11-02 10:00', '11-02 11:00']) desk.raise(now, both);
        expect(desk.mail.sent).toHaveLength(1);
      }),
      { numRuns: 60 },
    );
  });

  test('a role of several people is told to each of them', () => {
    const desk = deskOf({
      团队: [
        ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
        ['客服', '甲', 'a@shop.cn', '', ''],
        ['客服', '乙', 'b@shop.cn', '', ''],
      ],
    });
    desk.raise('11-02 09:00', [warning('猫粮', { role: '客服' })]);
    expect(desk.mail.sent.map(({ to }) => to)).toEqual([['a@shop.cn'], ['b@shop.cn']]);
  });

  test('it is told again when it becomes graver, when it comes back, and when it still holds a day later', () => {
    const desk = deskOf();
    const once = warning('猫粮', { level: '三级', escalates: false });
    desk.raise('11-02 09:00', [once]);
    desk.raise('11-02 10:00', [{ ...once, level: '二级' }]);
    desk.raise('11-02 11:00', [{ ...once, level: '二级' }]);
    desk.raise('11-02 12:00', [{ ...once, occurrence: '2026-11-02 11:30:00' }]);
    desk.raise('11-03 11:59', [{ ...once, occurrence: '2026-11-02 11:30:00' }]);
    desk.raise('11-03 12:00', [{ ...once, occurrence: '2026-11-02 11:30:00' }]);
    expect(desk.mails().map((row) => [row.时间, row.级别, row.主题?.split(' 质量')[0]])).toEqual([
      ['2026-11-02 09:00:00', '三级', '[三级]'],
      ['2026-11-02 10:00:00', '二级', '[二级 · 级别上升]'],
      ['2026-11-02 12:00:00', '三级', '[三级]'],
      ['2026-11-03 12:00:00', '三级', '[三级 · 再次提醒]'],
    ]);
    expect(new Set(desk.mails().map(({ 键 }) => 键)).size).toBe(4);
  });
});

describe('nobody is left out in silence', () => {
  test('an owner whom 团队 does not know is a data problem, and the head is told', () => {
    const desk = deskOf();
    const shop = desk.shopAt('11-02 09:00');
    raiseWarnings(shop, desk.outlet, 'crisis', [warning('猫粮', { role: '法务' })]);
    expect(desk.mail.log).toEqual(['wang@shop.cn [二级] 质量投诉 · 抖音 · 猫粮']);
    expect(desk.mail.sent[0]?.text).toContain('“团队”里找不到“法务”或TA的邮箱，先发给负责人');
    expect(shop.problems.get('团队')).toMatchObject([{ tab: '团队', value: '法务' }]);
  });

  test('an address that is none is a data problem of its cell', () => {
    const desk = deskOf({
      团队: [
        ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
        ['负责人', '王总', 'wang@shop.cn', '', ''],
        ['品控', '李雷', 'li@shop', 'bei@shop.cn，不是邮箱', ''],
      ],
    });
    const shop = desk.shopAt('11-02 09:00');
    raiseWarnings(shop, desk.outlet, 'crisis', [warning('猫粮')]);
    expect(shop.problems.get('团队')).toMatchObject([
      { cell: 'C3', column: '邮箱', value: 'li@shop' },
      { cell: 'D3', column: '备岗邮箱', value: '不是邮箱' },
      {
        cell: 'A1',
        value: '品控',
        reason: { sentence: expect.stringContaining('提醒先发给负责人。请在“团队”加一行') },
      },
    ]);
    expect(desk.mail.sent.map(({ to }) => to[0])).toEqual(['wang@shop.cn']);
  });

  test('with nobody at all it stands in 邮件 as failed, once, and goes out when somebody is there', () => {
    const desk = deskOf({ 团队: [['角色', '姓名', '邮箱', '备岗邮箱', '日历']] });
    for (const now of ['11-02 09:00', '11-02 10:00']) desk.raise(now, [warning('猫粮')]);
    expect(desk.mails()).toMatchObject([{ 收件人: '', 状态: '失败', 错误: expect.stringContaining('品控') }]);
    desk.workbook
      .sheet('团队')
      ?.cells.push(['品控', '李雷', 'li@shop.cn', '', ''].map((value) => ({ value, formula: '' })));
    desk.raise('11-02 11:00', [warning('猫粮')]);
    expect(desk.mail.log).toHaveLength(1);
  });
});

describe('silences and inhibition', () => {
  const silences = (...rows: string[][]) => ({ 静默: [['规则', '平台', '至', '原因'], ...rows] });

  test('a silence mutes its rule on its platform up to its end, a plain day to its last second', () => {
    const desk = deskOf(silences(['质量投诉', '抖音', '2026-11-03', '换批次中']));
    const other = warning('京东那边', { platform: '京东' });
    expect(desk.raise('11-03 23:59', [warning('猫粮'), other])).toMatchObject({ silenced: 1, sent: 1 });
    expect(desk.raise('11-04 00:00', [warning('猫粮'), other])).toMatchObject({ silenced: 0, sent: 1 });
    expect(desk.mail.log.map((line) => line.slice(-4).trim())).toEqual(['京东那边', '· 猫粮']);
  });

  test('全部 mutes every rule; a silence without a reason is a data problem and mutes nothing', () => {
    expect(deskOf(silences(['全部', '', '2026-11-03', '放假'])).raise('11-02 09:00', [warning('猫粮')]).sent).toBe(0);
    expect(deskOf(silences(['全部', '', '2026-11-03', ''])).raise('11-02 09:00', [warning('猫粮')]).sent).toBe(1);
  });

  test('一级 mutes lighter warnings of the same product, says how many, and they are told when it is over', () => {
    const desk = deskOf();
    const hot = warning('热搜', { level: '一级', product: '猫粮' });
    const rate = warning('差评率', { product: '猫粮' });
    const same = warning('央视', { level: '一级', product: '猫粮' });
    const apart = warning('别的', { product: '狗粮' });
    const unknown = warning('不知', { product: null });
    expect(desk.raise('11-02 09:00', [hot, rate, same, apart, unknown])).toMatchObject({ inhibited: 1, sent: 1 });
    expect(desk.mail.sent[0]?.text).toContain('同一商品另有 1 条较轻的预警');
    expect(desk.mail.sent[0]?.text).not.toContain('差评率');
    desk.raise('11-02 10:00', [rate, apart, unknown]);
    expect(desk.mail.log.pop()).toBe('li@shop.cn [二级] 质量投诉 · 抖音 · 差评率');
  });

  test('a silenced 一级 mutes nothing, for then nobody would be told', () => {
    const desk = deskOf(silences(['热搜', '', '2026-11-03', '已知']));
    const hot = warning('热搜', { rule: '热搜', level: '一级', product: '猫粮' });
    expect(desk.raise('11-02 09:00', [hot, warning('差评率', { product: '猫粮' })])).toMatchObject({
      sent: 1,
      silenced: 1,
      inhibited: 0,
    });
  });
});
