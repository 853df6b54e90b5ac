import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Preview } from '../../../src/content/brief/room/job';
import type { BriefRoom, RoomBrief } from '../../../src/content/brief/room/room';
import { PICTURES } from '../../browser/livePage';
import { asked, Panels } from '../../browser/panel';

const brief = (more: Partial<RoomBrief>): RoomBrief => ({
  id: 'JB1',
  title: '半夜给猫吹毛，室友没醒',
  what: '抖音 · 短视频',
  published: '2026-11-20',
  state: '制作中',
  progress: 0.5,
  next: '剪辑 · 设计 · 11-17 截止',
  check: '1 项任务逾期',
  result: '',
  isHit: false,
  seen: '["JB1"]',
  ...more,
});
const room = (briefs: RoomBrief[], more: Partial<BriefRoom> = {}): BriefRoom => ({
  language: 'zh-CN',
  today: '2026-11-02',
  briefs,
  pains: ['噪音'],
  elements: ['对比实测'],
  platforms: ['抖音'],
  creators: [{ name: '阿毛', platform: '抖音', price: 3000, tier: '腰部' }],
  team: ['林晓舟'],
  payoff: '',
  unreadable: 0,
  ...more,
});
const preview = (more: Partial<Preview> = {}): Preview => ({
  tasks: [
    { step: '发布', owner: '运营 林晓舟', start: '2026-11-20', due: '2026-11-20', checks: [], isLate: false },
    {
      step: '脚本',
      owner: '文案',
      start: '2026-10-29',
      due: '2026-10-30',
      checks: ['□ 前 3 秒点出痛点'],
      isLate: true,
    },
  ],
  moves: 0,
  held: 0,
  lacks: ['没写预算'],
  assumed: false,
  ...more,
});

let panels: Panels;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  panels = await Panels.of('content/brief/sidebar.client.ts');
});

afterAll(async () => {
  expect(panels.complaints).toEqual([]);
  await panels.close();
});

test('a brief is chosen, seen with its tasks and checks, then written', async () => {
  const kept = { result: '建了 2 项任务', ok: true, refusal: null, room: room([brief({})]) };
  const page = await panels.open({
    briefRoom: [room([])],
    previewBriefTasks: [
      { preview: null, refusal: 'past' },
      { preview: preview(), refusal: null },
    ],
    keepBrief: [kept],
  });
  await page.getByText('还没有简报').waitFor();
  await page.getByRole('button', { name: '新简报' }).click();
  await page.getByLabel('标题或选题').fill('半夜给猫吹毛');
  await page.getByLabel('痛点', { exact: true }).fill('噪音');
  await page.getByLabel('平台').fill('抖音');
  await page.getByLabel('发布日').fill('2026-11-20');
  await page.getByRole('button', { name: '对比实测' }).click();
  await page.getByRole('button', { name: '痛点开场' }).click();
  await page.getByRole('button', { name: '对比实测' }).click();
  await page.getByLabel('KOL（').fill('阿毛');
  await page.getByLabel('KOL层级').focus();
  expect(await page.getByLabel('KOL层级').inputValue()).toBe('腰部');
  await page.getByRole('button', { name: '先看看' }).click();
  await page.getByText('发布日已经过去了').waitFor();
  expect(await page.getByLabel('结构元素').first().inputValue()).toBe('痛点开场');
  await page.getByLabel('标题或选题').press('Enter');
  await page.getByText('会建 2 项任务').waitFor();
  expect(await page.locator('.quotes > li').allTextContents()).toEqual([
    '脚本文案 · 10-29 → 10-30 · ⚠ 这一天已经过了检查 1 条□ 前 3 秒点出痛点',
    '发布运营 林晓舟 · 11-20',
  ]);
  await page.screenshot({ path: join(PICTURES, 'brief.png') });
  await page.getByRole('button', { name: '写入，建任务' }).click();
  await page.getByText('建了 2 项任务').waitFor();
  const fields = { title: '半夜给猫吹毛', pain: '噪音', elements: '痛点开场', tier: '腰部', creator: '阿毛' };
  const [[deed]] = (await asked(page, 'keepBrief')) as [[unknown]];
  expect(deed).toMatchObject({ what: 'make', draft: false, fields: { ...fields, published: '2026-11-20', id: '' } });
  await page.getByText('下一步：剪辑 · 设计 · 11-17 截止').waitFor();
});

test('a brief is moved after a look, published by one press; a quicker colleague is told of', async () => {
  const out = brief({ state: '已发布', result: '爆款：播放是同平台同类型中位数的 4.0 倍', isHit: true, check: '' });
  const page = await panels.open({
    briefRoom: [room([brief({}), brief({ id: 'JB2', title: '草稿一份', state: '草稿', progress: null })])],
    previewBriefTasks: [{ preview: preview({ moves: 2, held: 1 }), refusal: null }],
    keepBrief: [
      { result: '', ok: false, refusal: 'changed', room: room([brief({ seen: '["neu"]' })]) },
      { result: '“内容”新记 1 条', ok: true, refusal: null, room: room([out], { payoff: '还看不出来。' }) },
    ],
  });
  await page.getByRole('button', { name: '改发布日' }).first().click();
  await page.getByLabel('发布日').fill('2026-11-24');
  await page.getByLabel('发布日').press('Enter');
  await page.getByText('会改 2 项任务，1 项不动').waitFor();
  await page.getByRole('button', { name: '就这样改' }).click();
  await page.getByText('刚才有人改过这份简报').waitFor();
  await page.getByRole('button', { name: '发布了' }).click();
  await page.getByText('爆款：播放是').waitFor();
  await page.getByText('还看不出来。').waitFor();
  expect((await asked(page, 'keepBrief')).map(([deed]) => deed)).toMatchObject([
    { what: 'move', seen: '["JB1"]', fields: { id: 'JB1', published: '2026-11-24' } },
    { what: 'publish', id: 'JB1', seen: '["neu"]' },
  ]);
});
