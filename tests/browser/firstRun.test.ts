/** The first ten minutes in the page: from an empty workbook to the cockpit, closed half-way and taken up again. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { Chromium } from './chromium';
import { LivePage, opened, PICTURES } from './livePage';

let live: LivePage;
let browser: Chromium;
let page: Page;
let panel: FrameLocator;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  live = await LivePage.start(null, [{ name: '工作表1', cells: [] }], '2026-11-02T09:00:00+08:00');
  browser = await Chromium.launch();
  page = await opened(await browser.open(live.address));
  panel = page.frameLocator('iframe');
}, 60_000);

afterAll(async () => {
  await browser.close();
  await live.close();
});

async function menu(item: string): Promise<void> {
  await page.getByRole('menubar').getByText('电商运营', { exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}
const press = (name: string | RegExp) => panel.getByRole('button', { name }).click();
const at = (step: string) => panel.getByRole('heading', { name: step }).waitFor();

test('shop, people and platforms are asked for and written', async () => {
  await menu('开始使用');
  await at('您的店');
  await panel.getByLabel('店铺名称').fill('海边小铺');
  await press('下一步');
  await at('团队');
  await press('加入团队');
  await panel.getByText('请填姓名。').waitFor();
  await panel.getByLabel('姓名').fill('李海');
  await panel.getByLabel('邮箱').fill('li@shop.cn');
  await press('加入团队');
  await panel.getByText('已加入 李海').waitFor();
  await press('下一步');
  await at('平台');
  await panel.getByLabel('抖音').check();
  await press('下一步');
  await at('要用什么');
});

test('closed half-way it goes on where it was, with what was ticked; only the tabs of what was chosen are made', async () => {
  const others = await panel.locator('.modules label input:not([value=customers])').all();
  for (const box of others) await box.uncheck();
  await page.waitForTimeout(300);
  await menu('开始使用');
  await at('要用什么');
  expect(await panel.getByLabel('客户与复购').isChecked()).toBe(true);
  expect(await panel.getByLabel('供应链').isChecked()).toBe(false);
  await press('下一步');
  await at('定时运行');
  await press(/^开启/);
  await panel.getByText('已开启（每小时）').waitFor();
  await press('下一步');
});

test('a first file comes in within the same sidebar, the roster is made, and it ends on the cockpit', async () => {
  await panel.locator('.drop').waitFor();
  await panel.locator('input[type=file]').setInputFiles('tests/data/exports/jd_orders_gbk.csv');
  await press('导入 3 行');
  await press('下一步：第一次计算');
  await at('第一次计算');
  await press('开始计算');
  await panel.getByText('客户 1 位').waitFor();
  await press('下一步');
  await press('打开驾驶舱');
  await panel.getByText('驾驶舱已更新').waitFor();
  await page.screenshot({ path: join(PICTURES, 'first-run.png') });
});

test('what was done is in the file, and no page complained or called out', async () => {
  await page.getByText('已保存').first().waitFor();
  expect(browser.complaints).toEqual([]);
  expect(browser.elsewhere).toEqual([]);
  await live.stop();
  const { sheets } = await live.saved();
  const names = sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['驾驶舱', '客户RFM', '订单', '团队', '设置']));
  expect(names).not.toContain('供应甘特图');
  const values = (tab: string) =>
    (sheets.find(({ name }) => name === tab)?.cells ?? []).map((row) => row.map((cell) => cell?.value));
  expect(values('团队')[1]?.slice(0, 3)).toEqual(['负责人', '李海', 'li@shop.cn']);
  const settings = new Map(values('设置').map(([key, value]) => [key, value]));
  expect([settings.get('店铺名称'), settings.get('经营平台')]).toEqual(['海边小铺', '抖音']);
});
