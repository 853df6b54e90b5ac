import fc from 'fast-check';
import { isMailWaiting } from '../../src/alerts/job';
import { MerchantError } from '../../src/workbook/merchantError';
import { MemoryWorkbook } from '../workbook/memoryWorkbook';
import { deskOf } from './desk';
import { warning } from './outlet';

class Killed extends Error {}

/** Runs what dies in the middle, as an execution that Google stops. */
function dying(work: () => unknown): void {
  expect(work).toThrow(Killed);
}

const kill = () => {
  throw new Killed();
};

describe('a run that is cut off', () => {
  test('between writing and sending loses nothing: the next run sends it, as the first time', () => {
    const desk = deskOf();
    const { mail, workbook } = desk;
    mail.remaining = kill;
    dying(() => desk.raise('11-02 09:00', [warning('猫粮')]));
    expect(desk.mails()).toMatchObject([{ 状态: '待发', 次数: '0' }]);
    mail.remaining = () => 100;
    desk.tick('11-02 10:00');
    expect(mail.log).toEqual(['li@shop.cn [二级] 质量投诉 · 抖音 · 猫粮']);
    expect(workbook.shown('邮件')).toHaveLength(2);
  });

  test('before it is known whether the mail went out: it goes once more and says so', () => {
    const desk = deskOf();
    desk.mail.afterwards = kill;
    dying(() => desk.raise('11-02 09:00', [warning('猫粮')]));
    expect(desk.mails()).toMatchObject([{ 状态: '待发', 次数: '1' }]);
    desk.mail.afterwards = () => {};
    desk.raise('11-02 10:00', [warning('猫粮')]);
    desk.raise('11-02 11:00', [warning('猫粮')]);
    expect(desk.mail.log).toEqual([
      'li@shop.cn [二级] 质量投诉 · 抖音 · 猫粮',
      'li@shop.cn [补发] [二级] 质量投诉 · 抖音 · 猫粮',
    ]);
    expect(desk.mail.sent[1]?.text).toMatch(/^补发：上次发送中断/);
    expect(desk.mail.sent[1]?.html).toContain('补发：上次发送中断');
    expect(desk.mails()).toMatchObject([{ 状态: '已发', 次数: '2' }]);
  });

  test('twice: it is not sent a third time, and stands there as failed', () => {
    const desk = deskOf();
    desk.mail.afterwards = kill;
    dying(() => desk.raise('11-02 09:00', [warning('猫粮')]));
    dying(() => desk.tick('11-02 10:00'));
    desk.mail.afterwards = () => {};
    expect(desk.tick('11-02 11:00').result).toBe('1 封没有发出，见“邮件”表');
    expect(desk.tick('11-02 12:00').result).toBe('没有要发的邮件');
    expect(desk.mail.sent).toHaveLength(2);
    expect(desk.mails()).toMatchObject([{ 状态: '失败', 错误: expect.stringContaining('发送两次都中断') }]);
  });

  test('at any call of the spreadsheet or of the mail service: every reader is told in the end, and at most once more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.integer({ min: 1, max: 4 }), (dies, readers) => {
        const roles = ['品控', '市场', '客服', '负责人'].slice(0, readers);
        const warnings = roles.map((role) => warning(role, { role }));
        const desk = deskOf();
        let calls = 0;
        const count = () => {
          calls++;
          if (calls === dies) throw new Killed();
        };
        desk.workbook.between = count;
        desk.mail.afterwards = count;
        const attempt = () => {
          try {
            desk.raise('11-02 10:00', warnings);
          } catch (error) {
            if (!(error instanceof Killed)) throw error;
          }
        };
        attempt();
        calls = dies;
        attempt();
        desk.tick('11-02 11:00');
        const times = roles.map((role) => desk.mail.sent.filter(({ subject }) => subject.includes(role)).length);
        expect(Math.min(...times)).toBeGreaterThanOrEqual(1);
        expect(Math.max(...times)).toBeLessThanOrEqual(2);
        const repeated = desk.mail.sent.filter(({ subject }) => subject.startsWith('[补发]')).length;
        expect(repeated).toBeGreaterThanOrEqual(desk.mail.sent.length - readers);
        expect(desk.mails().filter((row) => row.状态 !== '已发')).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the quota', () => {
  const many = (count: number, level: '一级' | '二级' = '二级') =>
    Array.from({ length: count }, (_, index) => warning(`${level}${index}`, { level, role: `${level}${index}` }));
  const teamOf = (...names: string[]) => ({
    团队: [
      ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
      ...names.map((name, index) => ['运营', name, `${index}@shop.cn`, '', '']),
    ],
  });

  test('a part of it is kept for 一级, the rest goes the next day, and the run says so', () => {
    const warnings = [...many(4), ...many(3, '一级')];
    const desk = deskOf(teamOf(...warnings.map(({ role }) => role)));
    desk.mail.quota = 12;
    const delivery = desk.raise('11-02 09:00', warnings);
    expect(delivery.sentence).toBe('发出邮件 3 封，4 封因为今天的邮件额度不够，留到明天发');
    expect(delivery.done).toBe(true);
    expect(desk.mail.sent.every(({ subject }) => subject.startsWith('[一级]'))).toBe(true);
    expect(
      desk
        .mails()
        .filter((row) => row.状态 === '待发')
        .map((row) => row.错误),
    ).toEqual(Array(4).fill('今天的邮件额度用完了，额度恢复后自动发'));
    desk.mail.quota = 100;
    expect(desk.tick('11-03 09:00').result).toBe('发出邮件 4 封');
    expect(desk.mails().every((row) => row.状态 === '已发' && row.错误 === '')).toBe(true);
  });

  test('gone for 一级 too: nothing is lost, and nothing is marked as sent', () => {
    const desk = deskOf();
    desk.mail.quota = 0;
    expect(desk.raise('11-02 09:00', [warning('热搜', { level: '一级' })]).quota).toBe(1);
    expect(desk.mails()).toMatchObject([{ 状态: '待发', 次数: '0' }]);
    desk.mail.quota = 1;
    desk.raise('11-02 10:00', [warning('热搜', { level: '一级' })]);
    expect(desk.mail.sent).toHaveLength(1);
  });

  test('the service’s own no is believed although it promised more', () => {
    const desk = deskOf(teamOf('甲', '乙'));
    desk.mail.instead = () => ({
      sent: false,
      because: 'quota',
      why: 'Service invoked too many times for one day: email.',
    });
    const delivery = desk.raise('11-02 09:00', [warning('甲', { role: '甲' }), warning('乙', { role: '乙' })]);
    expect(delivery).toMatchObject({ sent: 0, quota: 2 });
    desk.mail.instead = () => null;
    expect(desk.tick('11-03 09:00').result).toBe('发出邮件 2 封');
    expect(desk.mail.sent.some(({ subject }) => subject.startsWith('[补发]'))).toBe(false);
  });

  test('what waits for the quota is joined by what comes meanwhile, in one mail', () => {
    const desk = deskOf();
    desk.mail.quota = 0;
    desk.raise('11-02 09:00', [warning('甲')]);
    desk.raise('11-02 10:00', [warning('甲'), warning('乙')]);
    desk.mail.quota = 100;
    desk.raise('11-03 09:00', [warning('甲'), warning('乙'), warning('丙')]);
    expect(desk.mail.log).toEqual(['li@shop.cn [二级] 质量投诉 · 抖音 · 丙 等 3 条预警']);
    expect(desk.mails()).toHaveLength(1);
  });
});

describe('a mail service that stumbles', () => {
  test('is asked again at the next run, and given up after two days', () => {
    const desk = deskOf();
    desk.mail.instead = () => ({ sent: false, because: 'other', why: 'Service error: Mail' });
    expect(desk.raise('11-02 09:00', [warning('猫粮')])).toMatchObject({ refused: 1, done: true });
    expect(desk.mails()).toMatchObject([
      { 状态: '待发', 次数: '0', 错误: '没有发出去，下次再试：Service error: Mail' },
    ]);
    desk.tick('11-04 09:00');
    expect(desk.mails()).toMatchObject([{ 状态: '待发' }]);
    desk.tick('11-04 09:01');
    expect(desk.mails()).toMatchObject([{ 状态: '失败' }]);
  });
});

describe('the lock', () => {
  test('taken by another job: the run says so, nothing is half done, and the next run tells', () => {
    const desk = deskOf();
    const taken = {
      hold: () => {
        throw new MerchantError('另一项任务正在写表格，请过一会儿再试。');
      },
    };
    expect(() => desk.raise('11-02 09:00', [warning('猫粮')], 'crisis', taken)).toThrow('另一项任务');
    expect(desk.mail.sent).toEqual([]);
    desk.raise('11-02 10:00', [warning('猫粮')]);
    expect(desk.mail.sent).toHaveLength(1);
  });

  test('is let go between every ten messages', () => {
    const names = Array.from({ length: 25 }, (_, index) => `同事${index}`);
    const desk = deskOf({
      团队: [
        ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
        ...names.map((name, index) => ['运营', name, `${index}@shop.cn`, '', '']),
      ],
    });
    const within: number[] = [];
    let depth = 0;
    const lock = {
      hold: <T>(work: () => T): T => {
        const before = desk.mail.sent.length;
        depth++;
        const result = work();
        depth--;
        if (depth === 0) within.push(desk.mail.sent.length - before);
        return result;
      },
    };
    desk.raise(
      '11-02 09:00',
      names.map((role) => warning(role, { role })),
      'crisis',
      lock,
    );
    expect(Math.max(...within)).toBe(10);
    expect(desk.mail.sent).toHaveLength(25);
  });
});

describe('a user who edits 邮件', () => {
  test('sets a message back to 待发: it goes again, marked', () => {
    const desk = deskOf();
    desk.raise('11-02 09:00', [warning('猫粮')]);
    desk.edit(2, '状态', '待发');
    desk.tick('11-02 10:00');
    expect(desk.mail.log[1]).toContain('[补发]');
  });

  test('sends a waiting message to somebody else and rewrites it: so it goes, as plain text, and its first reader is not told again', () => {
    const desk = deskOf();
    desk.mail.quota = 0;
    desk.raise('11-02 09:00', [warning('猫粮')]);
    desk.edit(2, '收件人', 'han@shop.cn；wang@shop.cn');
    desk.edit(2, '正文', '请韩梅看一下');
    desk.edit(2, '主题', '转给你\r\nBcc: all@shop.cn');
    desk.mail.quota = 100;
    desk.raise('11-02 10:00', [warning('猫粮')]);
    expect(desk.mail.sent).toMatchObject([
      { to: ['han@shop.cn', 'wang@shop.cn'], subject: '转给你 Bcc: all@shop.cn', text: '请韩梅看一下', html: null },
    ]);
  });

  test('calls a message off, deletes a row while others are sent, or breaks a state', () => {
    const desk = deskOf();
    desk.mail.quota = 0;
    desk.raise('11-02 09:00', [
      warning('甲', { role: '品控' }),
      warning('乙', { role: '市场' }),
      warning('丙', { role: '负责人' }),
    ]);
    desk.edit(2, '状态', '已撤回');
    desk.edit(4, '状态', '发吧');
    desk.mail.quota = 100;
    desk.tick('11-02 10:00');
    expect(desk.mail.log).toEqual(['han@shop.cn [二级] 质量投诉 · 抖音 · 乙']);
  });

  test('deletes the row that is being sent: it is not sent, and no other row takes its mark', () => {
    const desk = deskOf();
    desk.mail.quota = 0;
    desk.raise('11-02 09:00', [warning('甲', { role: '品控' }), warning('乙', { role: '市场' })]);
    desk.mail.quota = 100;
    let calls = 0;
    desk.workbook.between = (member) => {
      calls += member === 'read' ? 1 : 0;
      if (calls === 4 && member === 'read') {
        calls++;
        desk.workbook.sheet('邮件')?.deleteRows(2, 1);
      }
    };
    desk.tick('11-02 10:00');
    desk.workbook.between = () => {};
    expect(desk.mail.sent.map(({ to }) => to[0])).toEqual(['han@shop.cn']);
    expect(desk.mails()).toMatchObject([{ 收件人: 'han@shop.cn', 状态: '已发', 次数: '1' }]);
  });

  test('writes an address that is none: said in its row', () => {
    const desk = deskOf();
    desk.mail.quota = 0;
    desk.raise('11-02 09:00', [warning('猫粮')]);
    desk.edit(2, '收件人', 'li@shop.cn 李雷');
    desk.mail.quota = 100;
    desk.tick('11-02 10:00');
    expect(desk.mails()).toMatchObject([{ 状态: '失败', 错误: expect.stringContaining('不是邮箱地址') }]);
  });
});

describe('working hours', () => {
  const late = '10-30 20:00'; // Friday evening
  const office = (more = {}) => warning('竞品', { role: '市场', ...more });

  test('an office message waits for Monday, and is one mail with what came meanwhile', () => {
    const desk = deskOf();
    expect(desk.raise(late, [office()]).sentence).toBe('1 封等到上班时间发');
    desk.raise('11-01 10:00', [office(), warning('又一条', { role: '市场' })]);
    expect(desk.tick('11-02 08:59').result).toBe('1 封等到上班时间发');
    expect(desk.tick('11-02 09:00').result).toBe('发出邮件 1 封');
    expect(desk.mail.log).toEqual(['han@shop.cn [二级] 质量投诉 · 抖音 · 又一条 等 2 条预警']);
  });

  test('一级 waits for nobody, and takes what waits along', () => {
    const desk = deskOf();
    desk.raise(late, [office()]);
    desk.raise('10-30 21:00', [office(), warning('热搜', { role: '市场', level: '一级' })]);
    expect(desk.mail.log).toEqual(['han@shop.cn [一级] 质量投诉 · 抖音 · 热搜 等 2 条预警']);
  });

  test('what is taken up or over before it goes is withdrawn; another room’s waiting words stay', () => {
    const desk = deskOf();
    desk.raise(late, [office()]);
    desk.raise('10-30 20:30', [warning('断货', { role: '市场', fingerprint: 's1' })], 'stock');
    expect(desk.mails()).toHaveLength(1);
    desk.raise('10-30 21:00', [office({ acknowledgedAt: '2026-10-30 20:50:00' })]);
    expect(desk.mails()).toMatchObject([{ 状态: '待发', 涉及: expect.not.stringContaining('竞品') }]);
    expect(desk.raise('10-30 22:00', [], 'stock').sentence).toBe('1 封已不需要，撤回');
    expect(desk.mails()).toMatchObject([{ 状态: '已撤回' }]);
    desk.tick('11-02 09:00');
    expect(desk.mail.sent).toEqual([]);
  });

  test('a span in 设置 that cannot be read is a data problem and its default holds', () => {
    const desk = deskOf({
      设置: [
        ['键', '值', '说明'],
        ['办公时间', '九点到六点', ''],
      ],
    });
    expect(desk.raise('11-02 08:59', [office()]).held).toBe(1);
    expect(desk.tick('11-02 09:00').result).toBe('发出邮件 1 封');
  });
});

describe('service calls', () => {
  const callsOf = (count: number, roles: number) => {
    const desk = deskOf();
    const names = ['品控', '负责人'].slice(0, roles);
    desk.raise('11-02 09:00', []);
    desk.workbook.calls.length = 0;
    desk.raise(
      '11-02 09:10',
      Array.from({ length: count }, (_, index) => warning(`第${index}`, { role: names[index % roles] })),
    );
    const first = desk.workbook.calls.length;
    desk.workbook.calls.length = 0;
    desk.raise(
      '11-02 09:20',
      Array.from({ length: count }, (_, index) => warning(`第${index}`, { role: names[index % roles] })),
    );
    return { first, again: desk.workbook.calls.length };
  };

  test('are as many for thirty warnings as for one, and few where there is nothing new', () => {
    expect(callsOf(30, 1)).toEqual(callsOf(1, 1));
    expect(callsOf(30, 2).first - callsOf(2, 2).first).toBe(0);
    expect(callsOf(1, 1).first).toBeLessThanOrEqual(26);
    expect(callsOf(30, 1).again).toBeLessThanOrEqual(8);
  });
});

describe('old messages', () => {
  test('make room when there are many, but none that waits, is recent or stands below one that is', () => {
    const old = (index: number, state: string, time = '2026-08-01 09:00:00') => [
      time,
      'li@shop.cn',
      `第${index}`,
      '预警',
      state,
      1,
      `k${index}`,
      '',
      '二级',
      time,
      '',
      '',
      '',
    ];
    const header = [
      '时间',
      '收件人',
      '主题',
      '类型',
      '状态',
      '次数',
      '键',
      '错误',
      '级别',
      '发出时间',
      '版面',
      '涉及',
      '正文',
    ];
    const rows = Array.from({ length: 1100 }, (_, index) =>
      old(index, '已发', index < 400 ? undefined : '2026-10-25 09:00:00'),
    );
    rows[300] = old(300, '失败');
    rows[350] = [...old(350, '待发').slice(0, 5), 0, ...old(350, '待发').slice(6)];
    const desk = deskOf({ 邮件: [header, ...rows] });
    expect(isMailWaiting(desk.workbook)).toBe(true);
    desk.raise('11-02 09:00', [warning('猫粮')]);
    expect(desk.mails()).toHaveLength(1100 - 350 + 1);
    expect(desk.mails()[0]).toMatchObject({ 键: 'k350', 状态: '已发' });
    expect(isMailWaiting(desk.workbook)).toBe(false);
    expect(isMailWaiting(new MemoryWorkbook())).toBe(false);
  });
});
