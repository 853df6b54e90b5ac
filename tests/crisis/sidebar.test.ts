import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Incident } from '../../src/crisis/room/incident';
import type { Room } from '../../src/crisis/room/job';
import { PICTURES } from '../browser/livePage';
import { type Answers, asked, Panels } from '../browser/panel';

const incident = (more: Partial<Incident>): Incident => ({
  id: 'C-1',
  level: '二级',
  rule: '质量投诉',
  platform: '抖音、淘宝',
  product: '冻干猫粮',
  firstAt: '2026-11-02 06:00:00',
  lastAt: '2026-11-02 08:30:00',
  count: 5,
  evidence: [1, 2, 3, 4, 5].map(
    (hour) => `2026-11-02 0${hour + 2}:10 抖音 @客${hour}：袋子里吃出异物，第 ${hour} 次了`,
  ),
  role: '品控',
  due: '2026-11-02 12:20:00',
  taken: false,
  takenBy: '',
  takenAt: '',
  problem: '',
  measures: '',
  plan: '',
  seen: '[1]',
  ...more,
});

const room = (incidents: Incident[], more: Partial<Room> = {}): Room => ({
  language: 'zh-CN',
  now: '2026-11-02 09:00:00',
  timeZone: 'Asia/Shanghai',
  team: [
    { name: '李雷', roles: '品控' },
    { name: '韩梅', roles: '市场、客服' },
  ],
  me: '',
  incidents,
  unreadable: 0,
  ...more,
});

const LATE = incident({ id: 'C-9', level: '一级', rule: '曝光', product: '', due: '2026-11-02 07:00:00', count: 1 });
const TAKEN = incident({
  id: 'C-3',
  level: '三级',
  rule: '用户投诉',
  taken: true,
  takenBy: '韩梅',
  takenAt: '2026-11-02 08:00:00',
  measures: '已退款',
});

let panels: Panels;

beforeAll(async () => {
  panels = await Panels.of('crisis/sidebar.client.ts');
});

afterAll(() => panels.close());

async function panel(answers: Answers, clocked = false): Promise<Page> {
  const page = await panels.open(answers, { height: 900, clocked });
  await page.locator('footer').waitFor();
  return page;
}

test('open incidents by level, lateness in words and not by colour alone, within 300 pixels', async () => {
  const page = await panel({ crisisRoom: [room([LATE, incident({}), TAKEN])] });
  expect(await page.locator('h1').textContent()).toBe('⚠ 3 起未解决，1 起超时');
  expect(await page.locator('.badge').allInnerTexts()).toEqual(['一级', '二级', '三级']);
  const clocks = await page.locator('.clock, .taken').allInnerTexts();
  expect(clocks[0]).toBe('⚠ 已超时 2 小时 · 11-02 07:00 前受理');
  expect(clocks[1]).toBe('还剩 3 小时 20 分 · 11-02 12:20 前受理');
  expect(clocks[2]).toBe('✓ 韩梅 已受理 · 提前 4 小时 20 分');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: join(PICTURES, 'crisis-room.png'), fullPage: true });
});

test('the time left goes on while the panel is open, and what was typed stays', async () => {
  const page = await panel({ crisisRoom: [room([incident({ due: '2026-11-02 09:01:30' })])] }, true);
  await page.getByText('还剩 2 分钟').waitFor();
  await page.getByText('处理记录').click();
  await page.getByLabel('问题确认').fill('在查');
  await page.clock.runFor(120_000);
  await page.getByText('⚠ 已超时 1 分钟').waitFor();
  await page.getByText('⚠ 1 起未解决，1 起超时').waitFor();
  expect(await page.getByLabel('问题确认').inputValue()).toBe('在查');
});

test('taking one up by keyboard: who is chosen is sent with what was seen; the list is drawn anew', async () => {
  const after = incident({ taken: true, takenBy: '李雷', takenAt: '2026-11-02 09:00:00', seen: '[2]' });
  const page = await panel({
    crisisRoom: [room([incident({})])],
    handleCrisis: [{ outcome: 'done', room: room([after], { me: '李雷' }) }],
  });
  await page.getByRole('button', { name: '受理' }).press('Enter');
  await page.getByRole('alert').getByText('请先选择受理人').waitFor();
  expect(await asked(page, 'handleCrisis')).toEqual([]);
  await page.getByLabel('受理人').selectOption('李雷');
  await page.getByRole('button', { name: '受理' }).press('Enter');
  await page.getByText('已受理“质量投诉 · 冻干猫粮”，响应时间已记下。').waitFor();
  expect(await asked(page, 'handleCrisis')).toEqual([['C-1', '[1]', { what: 'take', who: '李雷' }]]);
  expect(await page.evaluate(() => document.activeElement?.parentElement?.id)).toBe('C-1');
});

test('a row that somebody changed meanwhile: said so, nothing lost of what was typed', async () => {
  const after = incident({
    taken: true,
    takenBy: '韩梅',
    takenAt: '2026-11-02 08:59:00',
    measures: '已下架',
    seen: '[2]',
  });
  const page = await panel({
    crisisRoom: [room([incident({})])],
    handleCrisis: [
      { outcome: 'changed', room: room([after]) },
      { outcome: 'done', room: room([after]) },
    ],
  });
  await page.getByText('处理记录').click();
  await page.getByLabel('问题确认').fill('同一批次，3 袋');
  await page.getByRole('button', { name: '保存记录' }).click();
  await page.getByRole('alert').getByText('刚才有人改过这起危机，没有写入').waitFor();
  expect(await page.getByLabel('问题确认').inputValue()).toBe('同一批次，3 袋');
  expect(await page.getByLabel('处理措施').inputValue()).toBe('已下架');
  await page.getByRole('button', { name: '保存记录' }).click();
  await page.getByText('处理记录已保存').waitFor();
  expect((await asked(page, 'handleCrisis'))[1]).toEqual([
    'C-1',
    '[2]',
    { what: 'note', notes: { problem: '同一批次，3 袋' } },
  ]);
});

test('solving keeps what was typed; a row that is gone is said to be gone', async () => {
  const page = await panel({
    crisisRoom: [room([TAKEN])],
    handleCrisis: [{ outcome: 'gone', room: room([]) }],
    showCrisis: [false],
  });
  await page.getByLabel('改进计划').fill('每批抽检');
  await page.getByRole('button', { name: '标为已解决' }).click();
  await page.getByRole('alert').getByText('找不到这一行了').waitFor();
  expect(await asked(page, 'handleCrisis')).toEqual([
    ['C-3', '[1]', { what: 'solve', who: '韩梅', notes: { plan: '每批抽检' } }],
  ]);
  await page.getByText('没有未解决的危机').waitFor();
});

test('English where the shop is in English; strangers’ words are text, never markup', async () => {
  const nasty = incident({ evidence: ['<img src=x onerror=alert(1)>'], product: '<b>x</b>' });
  const page = await panel({ crisisRoom: [room([nasty], { language: 'en', team: [] })] });
  await page.getByText('<img src=x onerror=alert(1)>').waitFor();
  await page.getByText('What happened').waitFor();
  expect(await page.locator('img, b').count()).toBe(0);
  expect(await page.getByLabel('Taken up by').count()).toBe(1);
});

test('mentions in GBK: understood, refused rows said, sent, and judged from there', async () => {
  const page = await panel({
    crisisRoom: [room([])],
    importMentions: [{ added: 2, known: 0, problems: 1, message: '提及新增 2 条' }],
    checkCrises: [{ result: '新危机 1 起', ok: true, room: room([incident({})]) }],
  });
  await page.getByRole('button', { name: '导入提及' }).click();
  await page.setInputFiles('input[type=file]', join(__dirname, '../data/mentions/mentions_gbk.csv'));
  await page.getByText('mentions_gbk.csv 第 4 行，“发布时间”列').waitFor();
  await page.getByText('时间“昨天”读不出来').waitFor();
  expect(await page.getByRole('button', { name: '换文件' }).count()).toBe(1);
  await page.screenshot({ path: join(PICTURES, 'crisis-import.png'), fullPage: true });
  await page.getByRole('button', { name: '导入 2 条' }).press('Enter');
  await page.getByText('提及新增 2 条').waitFor();
  expect(await page.getByRole('button', { name: '再导入一个' }).count()).toBe(1);
  const [[batch]] = (await asked(page, 'importMentions')) as [[{ mentions: unknown[]; refusals: unknown[] }]];
  expect(batch.mentions[0]).toEqual({
    time: '2026-11-02 08:30:00',
    platform: '抖音',
    text: '袋子里吃出异物',
    author: '小明',
    link: '',
    product: '冻干猫粮',
    kind: '投诉',
  });
  expect(batch.refusals).toHaveLength(1);
  await page.getByRole('button', { name: '现在检查' }).press('Enter');
  await page.getByText('1 起未解决').waitFor();
});
