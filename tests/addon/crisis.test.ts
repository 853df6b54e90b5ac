import fs, { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Host, HostOptions } from '../../local/host';
import { readMail } from '../../local/page/mail';
import { openShopHost, records, reopenShopHost, type SavedShop, shown } from './shopHost';

const TEAM = [
  ['角色', '姓名', '邮箱', '备岗邮箱', '日历'],
  ['负责人', '王总', 'wang@shop.cn', '', ''],
  ['品控', '李雷', 'li@shop.cn', 'bei@shop.cn', ''],
  ['市场', '韩梅', 'han@shop.cn', '', ''],
  ['客服', '小周', 'zhou@shop.cn', '', ''],
];
const HEADERS = ['时间', '平台', '内容', '作者', '链接', '商品', '类别', '我的备注'];

/** A mention of `MM-DD HH:mm` of 2026, by an author of its own. */
const mention = (
  at: string,
  text: string,
  { platform = '抖音', author = `客${at}`, link = '', product = '', kind = '' } = {},
) => [`2026-${at}:00`, platform, text, author, link, product, kind, '=1+1'];
const foreign = (at: string, more = {}) => mention(at, '袋子里吃出异物', { product: '冻干猫粮', ...more });
const pricey = (at: string, more = {}) => mention(at, '质量差，不如别家', more);
const complaint = (at: string, more = {}) => mention(at, '少发了一件', { kind: '投诉', ...more });

const moment = (at: string) => new Date(`2026-${at}:00+08:00`);

/** A shop whose clock moves by opening the host again on what was saved. */
class CrisisShop {
  readonly outbox = mkdtempSync(join(tmpdir(), 'outbox-'));
  host: Host;

  constructor(
    mentions: (string | number)[][],
    at: string,
    private readonly options: Partial<HostOptions> = {},
  ) {
    const tabs = { 舆情提及: [HEADERS, ...mentions], 团队: TEAM };
    this.host = openShopHost(tabs, { ...options, outbox: this.outbox, now: moment(at) });
  }

  get saved(): SavedShop {
    return { data: this.host.engine.describe(), state: this.host.state() };
  }

  /** Goes on at another time, from what is saved or from what a crash left. */
  at(time: string, from: SavedShop = this.saved): this {
    this.host.close();
    this.host = reopenShopHost(from, { ...this.options, outbox: this.outbox, now: moment(time) });
    return this;
  }

  run(): Record<string, unknown> {
    return this.host.run('runJob', ['crisis'], 'command') as Record<string, unknown>;
  }

  tick(): this {
    this.host.run('tick', [], 'trigger');
    return this;
  }

  get crises() {
    return this.host.engine.sheet('危机') ? records(this.host, '危机') : [];
  }

  /** Messages in the outbox, in the order of sending. */
  get mails() {
    return readdirSync(this.outbox)
      .filter((name) => name.endsWith('.eml'))
      .sort()
      .map((name) => {
        const raw = readFileSync(join(this.outbox, name), 'latin1');
        return { raw, ...readMail(name, raw) };
      });
  }

  get receivers() {
    return this.mails.flatMap(({ to }) => to);
  }
}

const rulesOf = (mentions: string[][], at: string) => {
  const shop = new CrisisShop(mentions, at);
  shop.run();
  return shop.crises.map((row) => row.规则);
};

describe('thresholds on the pushed script', () => {
  test.each([
    ['2 in 24 hours are none', [], ['11-01 10:00', '11-01 11:00']],
    ['3 are one', ['质量投诉'], ['11-01 10:00', '11-01 11:00', '11-01 12:00']],
    ['the window slides past midnight', ['质量投诉'], ['11-01 13:00', '11-01 23:59', '11-02 12:59']],
    ['24 hours apart is too far', [], ['11-01 13:00', '11-01 23:59', '11-02 13:00']],
  ])('%s', (_, expected, times) => {
    expect(
      rulesOf(
        times.map((at) => foreign(at)),
        '11-02 14:00',
      ),
    ).toEqual(expected);
  });

  const day = (platforms: string[]) => platforms.map((platform, hour) => pricey(`11-01 1${hour}:00`, { platform }));

  test.each([
    ['5 a day on one platform are none', [], ['抖音', '抖音', '抖音', '抖音', '抖音']],
    ['6 are one', ['竞品攻击'], ['抖音', '抖音', '抖音', '抖音', '抖音', '抖音']],
    ['6 on two platforms are none', [], ['抖音', '抖音', '抖音', '小红书', '小红书', '小红书']],
  ])('%s', (_, expected, platforms) => {
    expect(rulesOf(day(platforms), '11-02 14:00')).toEqual(expected);
  });
});

const three = ['11-02 07:00', '11-02 07:30', '11-02 08:00'].map((at) => foreign(at));

test('one mail per owner and incident, however often tick and the job run', () => {
  const late = ['11-02 08:40', '11-02 08:50', '11-02 08:59'].map((at) => foreign(at));
  const shop = new CrisisShop([...late, complaint('11-02 08:10'), complaint('11-02 08:20')], '11-02 09:00');
  shop.tick().tick();
  shop.run();
  shop.at('11-02 10:00').tick().tick();
  shop.run();
  expect(shop.crises).toHaveLength(2);
  expect([...shop.receivers].sort()).toEqual(['li@shop.cn', 'zhou@shop.cn']);
  expect(records(shop.host, '任务').length).toBe(new Set(records(shop.host, '任务').map((row) => row.任务ID)).size);
});

test('unanswered, it goes to the backup and then to the head; taken up, to nobody', () => {
  const shop = new CrisisShop(three, '11-02 09:00').tick();
  const steps = ['11-02 10:59', '11-02 13:01', '11-02 17:02'].map((at) => shop.at(at).tick().receivers.slice());
  expect(steps[0]).toEqual(['li@shop.cn', 'bei@shop.cn']);
  expect(steps[2]).toEqual(['li@shop.cn', 'bei@shop.cn', 'wang@shop.cn']);
  const quiet = new CrisisShop(three, '11-02 09:00').tick();
  const sheet = quiet.host.engine.sheet('危机');
  const column = shown(quiet.host, '危机')[0]?.indexOf('状态') ?? -1;
  sheet?.write({ row: 1, column, rows: 1, columns: 1 }, [[{ value: '已受理' }]]);
  expect(quiet.at('11-02 17:00').tick().receivers).toEqual(['li@shop.cn']);
});

test('a complaint that nobody takes up rises from 三级 to 二级', () => {
  const shop = new CrisisShop([complaint('11-02 08:10')], '11-02 09:00').tick();
  expect(shop.crises[0]).toMatchObject({ 级别: '三级', 规则: '单条投诉' });
  shop.at('11-03 08:09').tick();
  expect(shop.crises[0]?.级别).toBe('三级');
  shop.at('11-03 09:00').tick();
  expect(shop.crises[0]).toMatchObject({ 级别: '二级', 升级记录: expect.stringContaining('三级→二级') });
});

test('what the quota does not allow waits for the next day, and the run says so', () => {
  const others = [0, 1, 2, 3, 4, 5].map((hour) => pricey(`11-02 0${hour}:00`));
  // Ten a day are kept for 一级, so that two may go out.
  const shop = new CrisisShop([...three, ...others, complaint('11-02 08:10')], '11-02 09:00', { mailPerDay: 12 });
  expect(shop.run().结果).toContain('1 封因为今天的邮件额度不够，留到明天发');
  expect(records(shop.host, '运行记录').pop()?.结果).toContain('留到明天发');
  expect(shop.mails).toHaveLength(2);
  const waiting = records(shop.host, '邮件').filter((row) => row.状态 === '待发');
  expect(waiting).toHaveLength(1);
  expect(waiting[0]?.错误).toContain('额度');
  shop.at('11-02 10:00').tick();
  expect(shop.mails).toHaveLength(2);
  shop.at('11-03 00:10').tick();
  const row = records(shop.host, '邮件').find((one) => one.键 === waiting[0]?.键);
  expect(row?.状态).toBe('已发');
  expect(shop.receivers).toContain(String(waiting[0]?.收件人));
});

describe('an execution that dies while it sends', () => {
  afterEach(() => jest.restoreAllMocks());

  /** What the spreadsheet holds at the moment of the sending, and then nothing more: whether the message got out or not. */
  function crash(shop: CrisisShop, isOut: boolean): SavedShop {
    const rename = fs.renameSync;
    const left: SavedShop[] = [];
    const spy = jest.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (isOut) rename(from, to);
      left.push(shop.saved);
      throw new Error('the execution ends here');
    });
    shop.run();
    spy.mockRestore();
    expect(left.length).toBeGreaterThan(0);
    return left[0] as SavedShop;
  }

  test.each([
    ['before the message is out', false, 1],
    ['behind it', true, 2],
  ])('%s: it is sent once more, and says so', (_, isOut, total) => {
    const shop = new CrisisShop(three, '11-02 09:00');
    const left = crash(shop, isOut);
    shop.at('11-02 09:30', left);
    expect(records(shop.host, '邮件')).toMatchObject([{ 状态: '待发', 次数: 1 }]);
    shop.run();
    expect(shop.mails).toHaveLength(total);
    expect(shop.mails[total - 1]).toMatchObject({
      to: ['li@shop.cn'],
      subject: expect.stringContaining('[补发]'),
      plain: expect.stringContaining('您可能已经收到过一次'),
    });
    shop.at('11-02 09:50').tick();
    shop.run();
    expect(shop.mails).toHaveLength(total);
    expect(records(shop.host, '邮件')).toMatchObject([{ 状态: '已发' }]);
  });

  test('dying twice, it is not sent a third time, and the row says why', () => {
    const shop = new CrisisShop(three, '11-02 09:00');
    shop.at('11-02 09:10', crash(shop, true));
    shop.at('11-02 09:20', crash(shop, true));
    shop.run();
    expect(shop.mails.filter(({ to }) => to.includes('li@shop.cn'))).toHaveLength(2);
    expect(records(shop.host, '邮件')[0]).toMatchObject({
      状态: '失败',
      错误: expect.stringContaining('发送两次都中断'),
    });
  });
});

test('line breaks and HTML of strangers reach neither the headers nor the markup', () => {
  const evil = {
    platform: '抖音\r\nBcc: evil@x.cn',
    product: '猫粮\r\nBcc: evil@x.cn\r\n\r\n<h1>hi</h1>',
    author: '"><img src=x onerror=alert(1)>',
    link: 'javascript:alert(1)',
  };
  const text = '异物<script>alert(1)</script>\r\nBcc: evil@x.cn\r\n=HYPERLINK("http://x")';
  const mentions = ['07:00', '07:30', '08:00'].map((at) => mention(`11-02 ${at}`, text, { ...evil, author: at }));
  const shop = new CrisisShop([...mentions, mention('11-02 08:05', `${text}！`, evil)], '11-02 09:00');
  shop.run();
  expect(shop.mails).toHaveLength(1);
  const [mail] = shop.mails;
  const head = (mail?.raw ?? '').split('\r\n\r\n')[0] ?? '';
  expect(head).not.toMatch(/^bcc:/im);
  expect([mail?.to, mail?.cc, mail?.bcc]).toEqual([['li@shop.cn'], [], []]);
  expect(mail?.subject).not.toMatch(/[\r\n]/);
  expect(mail?.html).toContain('&lt;script&gt;');
  expect(mail?.html).not.toMatch(/<script|<img|<h1>|href="javascript/i);
});

test("the user's cells are never touched", () => {
  const shop = new CrisisShop([...three, complaint('11-02 08:10')], '11-02 09:00');
  shop.run();
  const mine = () => {
    const sheet = shop.host.engine.sheet('舆情提及');
    return sheet?.read({ row: 0, column: 0, rows: 5, columns: HEADERS.length });
  };
  const [before, team] = [mine(), shown(shop.host, '团队')];
  expect(before?.[1]?.[7]).toMatchObject({ formula: '=1+1' });
  const crises = shop.host.engine.sheet('危机');
  const headers = shown(shop.host, '危机')[0] ?? [];
  const typed = { 受理人: '李雷', 问题确认: '=A1', 处理措施: '封存', 改进计划: '换供应商' };
  for (const [header, value] of Object.entries(typed))
    crises?.write({ row: 1, column: headers.indexOf(header), rows: 1, columns: 1 }, [[{ value }]]);
  shop.at('11-03 12:00').tick();
  expect(shop.crises[0]).toMatchObject(typed);
  expect(mine()).toEqual(before);
  expect(shown(shop.host, '团队')).toEqual(team);
});

test('10 mentions and 300 cost the same service calls', () => {
  const calls = (count: number) => {
    const many = Array.from({ length: count }, (_, index) =>
      mention(`10-${10 + (index % 20)} ${10 + (index % 10)}:${10 + (index % 50)}`, `第${index}次买，没有变质，很满意`),
    );
    const shop = new CrisisShop([...three, ...many], '11-02 09:00');
    shop.run();
    shop.at('11-02 10:00').run();
    return shop.host.calls.total;
  };
  expect(calls(300)).toBe(calls(10));
});

test('驾驶舱 is there after the job and after tick, with its chart once there are responses', () => {
  const shop = new CrisisShop([complaint('11-02 08:10')], '11-02 09:00');
  shop.run();
  expect(records(shop.host, '驾驶舱')[0]).toMatchObject({ 项目: '危机', 灯: '黄', 数值: 1, 去看: '危机' });
  const headers = shown(shop.host, '危机')[0] ?? [];
  const taken = { value: moment('11-02 09:10').getTime() / 86_400_000 + 25_569 + 8 / 24 };
  const cell = { row: 1, column: headers.indexOf('受理时间'), rows: 1, columns: 1 };
  shop.host.engine.sheet('危机')?.write(cell, [[taken]]);
  shop.at('11-02 10:00').tick();
  expect(records(shop.host, '驾驶舱').find((row) => row.项目 === '本月响应')).toMatchObject({ 数值: 60 });
  const [chart] = shop.host.charts();
  expect(chart).toMatchObject({ sheet: '驾驶舱', type: 'COLUMN', numHeaders: 1 });
  expect(chart?.ranges.map(({ sheet, rows }) => [sheet, rows])).toEqual(Array(3).fill(['响应月报', 2]));
});
