/** The board in the page: a campaign is looked at and made in the sidebar, its card ticked in the sheet, an answer copied. */
import type { FrameLocator, Page } from 'playwright-core';
import type { SheetData } from '../../local/engine/engine';
import { rowsOf, Visit } from './livePage';

const TABS: Record<string, string[][]> = {
  团队: [
    ['角色', '姓名', '邮箱'],
    ['运营', '林晓舟', 'lin@shop.cn'],
    ['设计', '苏明溪', 'su@shop.cn'],
  ],
  SOP模板: [
    ['模板', '任务', '类型', '角色', '提前工作日', '工期', '关联数据'],
    ['大促', '做主图', '活动筹备', '设计', '5', '', ''],
    ['大促', '上线值守', '活动筹备', '运营', '0', '', '排班:{上线日}@{平台}'],
  ],
  知识库: [
    ['问题', '答案'],
    ['什么时候发货？', '48 小时内'],
    ['能开发票吗', '能'],
  ],
};

const sheetOf = ([name, rows]: [string, string[][]]): SheetData => ({
  name,
  rows: 20,
  columns: 10,
  cells: rows.map((row) => row.map((value) => ({ value }))),
});

let visit: Visit;
let page: Page;
let panel: FrameLocator;

beforeAll(async () => {
  visit = await Visit.of(Object.entries(TABS).map(sheetOf), '2026-10-28T10:00:00+08:00');
  ({ page, panel } = visit);
}, 60_000);

afterAll(() => visit.close());

const firstTask = async () => (await rowsOf(page, '任务'))[0];

/** Ticks a card where 看板 has it. */
const tick = (title: string) =>
  page.evaluate((wanted) => {
    type Range = { getValues(): unknown[][]; setValue(value: unknown): unknown };
    type Sheet = { getRange(row: number, column: number, rows?: number, columns?: number): Range };
    type Api = { getActiveWorkbook(): { getSheetByName(name: string): Sheet } };
    const { univerAPI } = window as unknown as { univerAPI: Api };
    const sheet = univerAPI.getActiveWorkbook().getSheetByName('看板');
    const cells = sheet.getRange(0, 0, 20, 14).getValues();
    const row = cells.findIndex((one) => one.includes(wanted));
    sheet.getRange(row, (cells[row]?.indexOf(wanted) ?? 0) - 1).setValue(1);
  }, title);

test('a campaign runs from the sidebar to the board, and a tick on the board back to the table', async () => {
  await visit.menu('任务看板');
  await panel.getByText('还没有任务').waitFor();
  await panel.getByRole('button', { name: '活动', exact: true }).click();
  await panel.getByRole('button', { name: '新建活动' }).click();
  await panel.getByLabel('活动名称').fill('双11');
  await panel.getByLabel('上线日', { exact: true }).fill('2026-11-11');
  await panel.getByLabel('平台').fill('抖音');
  await panel.getByLabel('平台').press('Enter');
  await panel.getByText('会建 2 项任务').waitFor();
  expect(await panel.locator('.quotes li').allTextContents()).toEqual([
    '做主图设计 苏明溪 · 11-04',
    '上线值守运营 林晓舟 · 11-11',
  ]);
  await panel.getByRole('button', { name: '建活动' }).click();
  await panel.getByText('“双11”已建好').waitFor();
  expect(await firstTask()).toMatchObject({ 任务ID: 'HD261111-01', 状态: '待办' });

  await tick('做主图');
  await page.getByText('已保存').first().waitFor();
  await panel.getByRole('button', { name: '任务', exact: true }).click();
  await panel.getByRole('button', { name: '刷新' }).click();
  await panel.getByText('1 项未完成').waitFor();
  expect(await firstTask()).toMatchObject({ 状态: '已完成' });
  await visit.picture('board');

  await panel.getByRole('button', { name: '知识库', exact: true }).click();
  await panel.getByRole('searchbox').fill('几时能发货');
  await panel.getByRole('button', { name: '复制答案' }).first().click();
  await panel.getByText('✓ 已复制').waitFor();
  expect(visit.browser.complaints).toEqual([]);
  expect(visit.browser.elsewhere).toEqual([]);
});
