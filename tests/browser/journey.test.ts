/**
 * A merchant's first day in the page: an empty workbook, the first run, two years of orders, roster and forecast, a campaign, a crisis taken up, and all
 * of it on the cockpit; files dropped and a formula typed on the way, the sidebar closed half-way and taken up again.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { rowsOf, typeInto, Visit } from './livePage';
import { shopOrders } from './shopOrders';

const EXPORTS = ['taobao_ExportOrderList_gbk.csv', 'jd_orders_gbk.csv', 'douyin_orders_utf8bom.csv'];
const MENTIONS = `时间,平台,内容,作者,商品,类别
2026-11-02 06:00,抖音,袋子里吃出异物,小明,冻干猫粮,
2026-11-02 07:00,淘宝,猫粮里有异物，太吓人了,小红,冻干猫粮,
2026-11-02 08:00,抖音,又吃出异物,小刚,冻干猫粮,
`;

let visit: Visit;
let page: Page;
let panel: FrameLocator;

beforeAll(async () => {
  visit = await Visit.of([{ name: '工作表1', cells: [] }], '2026-11-02T09:00:00+08:00');
  ({ page, panel } = visit);
}, 60_000);

afterAll(() => visit.close());

const press = (name: string | RegExp) => panel.getByRole('button', { name }).click();
const at = (step: string) => panel.getByRole('heading', { name: step }).waitFor();

/** Drops files on the panel, as from a folder of the desktop. */
async function drop(names: string[]): Promise<void> {
  const files = names.map((name) => ({
    name,
    base64: readFileSync(join('tests/data/exports', name)).toString('base64'),
  }));
  await panel.locator('.drop').evaluate((target, dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}

test('shop, people and platforms are asked for and written', async () => {
  await visit.menu('开始使用');
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
  await panel.getByLabel('京东').check();
  await press('下一步');
  await at('要用什么');
});

test('closed half-way it goes on where it was, with what was ticked; only the tabs of what was chosen are made', async () => {
  const wanted = ['customers', 'forecast', 'board', 'crisis'].map((name) => `:not([value=${name}])`).join('');
  const others = await panel.locator(`.modules label input${wanted}`).all();
  for (const box of others) await box.uncheck();
  // The ticks are saved as they are set.
  await page.waitForTimeout(300);
  const before = await page.locator('iframe').elementHandle();
  await visit.menu('开始使用');
  await before?.waitForElementState('hidden');
  await at('要用什么');
  expect(await panel.getByLabel('客户与复购').isChecked()).toBe(true);
  expect(await panel.getByLabel('供应链').isChecked()).toBe(false);
  await press('下一步');
  await at('定时运行');
  await press(/^开启/);
  await panel.getByText('已开启（每小时）').waitFor();
  await press('下一步');
});

test('two years of orders come in within the same sidebar; roster and forecast are made; it ends on the cockpit', async () => {
  await panel.locator('.drop').waitFor();
  const orders = { name: '京东_订单.csv', mimeType: 'text/csv', buffer: Buffer.from(shopOrders('2026-11-02')) };
  await panel.locator('input[type=file]').setInputFiles(orders);
  await press(/^导入 \d+ 行/);
  await press('下一步：第一次计算');
  await at('第一次计算');
  await press('开始计算');
  await panel.getByText('客户 60 位').waitFor();
  await panel.getByText('预测了 2 个商品，到 2027 年 12 月').waitFor();
  await press('下一步');
  await press('打开驾驶舱');
  await panel.getByText('驾驶舱已更新').waitFor();
  await visit.picture('journey-first-run');
  const annual = (await rowsOf(page, '年度销售预测表')).find(({ 商品 }) => 商品 === '宠物凉席');
  expect(['1月', '7月'].map((month) => Number(annual?.[month]))).toEqual([6, 18]);
});

test('more exports are dropped, recognised and written, and the roster follows by one click', async () => {
  await visit.menu('导入订单');
  await panel.getByText('选择文件').first().waitFor();
  await drop(EXPORTS);
  await press('导入 11 行');
  await panel.getByText('订单新增 11 行').waitFor();
  await press('更新客户名册');
  await page.getByText('客户 63 位').first().waitFor();
  const names = (await rowsOf(page, '客户RFM')).map(({ 客户ID }) => 客户ID);
  expect(names).toHaveLength(63);
  expect(names).toEqual(expect.arrayContaining(['jd_test_a', '测试买家甲', '测试买家乙', 'jd_07']));
  await visit.picture('journey-roster');
});

test('a formula typed into a cell of the own tab computes', async () => {
  await page.evaluate(() => {
    type Api = { getActiveWorkbook(): { setActiveSheet(sheet: unknown): void; getSheetByName(name: string): unknown } };
    const workbook = (window as unknown as { univerAPI: Api }).univerAPI.getActiveWorkbook();
    workbook.setActiveSheet(workbook.getSheetByName('工作表1'));
  });
  await typeInto(page, 'B2', '=PARETO_SHARE(客户RFM!F2:F64,0.2)');
  await page.waitForFunction(() => {
    type Cell = { getRange(a1: string): { getValue(): unknown } };
    const { univerAPI } = window as unknown as { univerAPI: { getActiveWorkbook(): { getActiveSheet(): Cell } } };
    return Number(univerAPI.getActiveWorkbook().getActiveSheet().getRange('B2').getValue()) > 0.2;
  });
});

test('a campaign is made on the board', async () => {
  await visit.menu('任务看板');
  await panel.getByRole('button', { name: '活动', exact: true }).click();
  await press('新建活动');
  await panel.getByLabel('活动名称').fill('双11');
  await panel.getByLabel('上线日', { exact: true }).fill('2026-11-11');
  await panel.getByLabel('平台').fill('京东');
  await panel.getByLabel('平台').press('Enter');
  await panel.getByText(/会建 \d+ 项任务/).waitFor();
  await press('建活动');
  await panel.getByText('“双11”已建好').waitFor();
  expect(await rowsOf(page, '任务')).toContainEqual(expect.objectContaining({ 任务ID: 'HD261111-01', 状态: '待办' }));
  await visit.picture('journey-campaign');
});

test('a crisis is seen in the mentions and taken up', async () => {
  await visit.menu('危机处理');
  await panel.getByText('没有未解决的危机').waitFor();
  await press('导入提及');
  const mentions = { name: '提及.csv', mimeType: 'text/csv', buffer: Buffer.from(MENTIONS) };
  await panel.locator('input[type=file]').setInputFiles(mentions);
  await press('导入 3 条');
  await panel.getByText('提及新增 3 条').waitFor();
  await press('现在检查');
  await panel.getByText('1 起未解决').waitFor();
  const card = panel.locator('.card', { hasText: '质量投诉' });
  if ((await card.getAttribute('open')) === null) await card.locator('summary').first().click();
  await card.getByLabel('受理人').selectOption('李海');
  await card.getByRole('button', { name: '受理' }).click();
  await panel.getByText('响应时间已记下').waitFor();
});

test('the cockpit speaks of all of it', async () => {
  await visit.menu('驾驶舱');
  await page.getByText('驾驶舱已更新').first().waitFor();
  const lines = new Map((await rowsOf(page, '驾驶舱')).map((row) => [row.项目, row]));
  expect(lines.get('危机')).toMatchObject({ 灯: '黄', 现状: '1 起没解决（最高二级）' });
  expect(lines.get('本月响应')?.现状).toBe('中位 3 小时，最慢 3 小时（1 起）');
  expect(lines.get('双11')).toMatchObject({ 灯: '红', 现状: '还有 9 天（2026-11-11）' });
  expect(lines.get('双11')?.对比).toBe('1 个活动，准备了 0%，还没填供应商');
  expect(lines.get('客户分层')?.现状).toMatch(/^高价值 \d+ 位/);
  expect(lines.get('销量')?.对比).toMatch(/^预测 \d+ 件/);
  // The charts may go as far as the sheet does, which is wider without the sidebar.
  await page.locator('#sidebar').getByRole('button', { name: '关闭' }).click();
  await page.waitForFunction(() => {
    const edges = ['#charts', '#sheet canvas[id^="univer-sheet-main-canvas"]'].map(
      (selector) => document.querySelector(selector)?.getBoundingClientRect().right ?? 0,
    );
    return edges[0] === edges[1] && edges[0] === document.documentElement.clientWidth;
  });
  await visit.picture('journey-cockpit');
});

test('what was done is in the file on the disk, and no page complained or called out', async () => {
  await page.getByText('已保存').first().waitFor();
  expect(visit.browser.complaints).toEqual([]);
  expect(visit.browser.elsewhere).toEqual([]);
  await visit.live.stop();
  const { sheets } = await visit.live.saved();
  const names = sheets.map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(['驾驶舱', '客户RFM', '订单', '团队', '设置']));
  expect(names).not.toContain('供应甘特图');
  const values = (tab: string) =>
    (sheets.find(({ name }) => name === tab)?.cells ?? []).map((row) => row.map((cell) => cell?.value));
  expect(values('团队')[1]?.slice(0, 3)).toEqual(['负责人', '李海', 'li@shop.cn']);
  const settings = new Map(values('设置').map(([key, value]) => [key, value]));
  expect(values('工作表1')[1]?.[1]).toBeGreaterThan(0.2);
  expect([settings.get('店铺名称'), settings.get('经营平台')]).toEqual(['海边小铺', '京东']);
});
