/** The crisis desk in the page: mentions dropped, judged, an incident taken up and solved, its row found; a colleague types into it meanwhile. */
import type { FrameLocator, Page } from 'playwright-core';
import { rowsOf, Visit } from './livePage';

let visit: Visit;
let page: Page;
let panel: FrameLocator;

const TEAM = [
  ['角色', '姓名', '邮箱'],
  ['品控', '李雷', 'li@shop.cn'],
  ['客服', '韩梅', 'han@shop.cn'],
];

beforeAll(async () => {
  const cells = TEAM.map((row) => row.map((value) => ({ value })));
  visit = await Visit.of([{ name: '团队', cells, rows: 20, columns: 10 }], '2026-11-02T09:00:00+08:00');
  ({ page, panel } = visit);
}, 60_000);

afterAll(() => visit.close());

const FILE = `时间,平台,内容,作者,商品,类别
2026-11-02 06:00,抖音,袋子里吃出异物,小明,冻干猫粮,
2026-11-02 07:00,淘宝,猫粮里有异物，太吓人了,小红,冻干猫粮,
2026-11-02 08:00,抖音,又吃出异物,小刚,冻干猫粮,
2026-11-01 08:00,京东,少发了一件，客服不理人,老王,,投诉
`;

/** The row of a rule in 危机 by header, as the page has it. */
const crisis = async (rule: string) =>
  (await rowsOf(page, '危机')).find((row) => Object.values(row).includes(rule)) ?? {};

test('mentions are dropped into the sidebar, imported and judged', async () => {
  await visit.menu('危机处理');
  await panel.getByText('没有未解决的危机').waitFor();
  await panel.getByRole('button', { name: '导入提及' }).click();
  const mentions = { name: '提及.csv', mimeType: 'text/csv', buffer: Buffer.from(FILE) };
  await panel.locator('input[type=file]').setInputFiles(mentions);
  await panel.getByRole('button', { name: '导入 4 条' }).click();
  await panel.getByText('提及新增 4 条').waitFor();
  await panel.getByRole('button', { name: '现在检查' }).click();
  await panel.getByText('2 起未解决，1 起超时').waitFor();
  expect(await panel.locator('.clock.late').textContent()).toMatch(/^⚠ 已超时 1 小时/);
});

test('it is taken up by somebody of the team; the sheet has it at once', async () => {
  const card = panel.locator('.card', { hasText: '质量投诉' });
  if ((await card.getAttribute('open')) === null) await card.locator('summary').first().click();
  await card.getByLabel('受理人').selectOption('李雷');
  await visit.picture('crisis-page');
  await card.getByRole('button', { name: '受理' }).click();
  await panel.getByText('响应时间已记下').waitFor();
  expect(await crisis('质量投诉')).toMatchObject({ 状态: '已受理', 受理人: '李雷' });
  expect((await crisis('单条投诉')).受理人 ?? '').toBe('');
});

test('"show in the sheet" goes to its row; what a colleague types there meanwhile is not written over', async () => {
  const card = panel.locator('.card', { hasText: '质量投诉' });
  await card.getByRole('button', { name: '在表里看' }).click();
  await page.waitForFunction(() => {
    type Api = { getActiveWorkbook(): { getActiveSheet(): { getSheetName(): string } } };
    const { univerAPI } = window as unknown as { univerAPI: Api };
    return univerAPI.getActiveWorkbook().getActiveSheet().getSheetName() === '危机';
  });
  await page.evaluate(() => {
    type Range = { getValues(): unknown[][]; setValue(value: string): unknown };
    type Sheet = { getRange(row: number, column: number, rows?: number, columns?: number): Range };
    const { univerAPI } = window as unknown as { univerAPI: { getActiveWorkbook(): { getActiveSheet(): Sheet } } };
    const sheet = univerAPI.getActiveWorkbook().getActiveSheet();
    const cells = sheet.getRange(0, 0, 10, 26).getValues();
    const row = cells.findIndex((cell) => cell.includes('质量投诉'));
    sheet.getRange(row, cells[0]?.indexOf('处理措施') ?? -1).setValue('已下架');
  });
  await page.getByText('已保存').first().waitFor();
  await card.getByLabel('问题确认').fill('同一批次');
  await card.getByRole('button', { name: '保存记录' }).click();
  await panel.getByRole('alert').getByText('刚才有人改过这起危机').waitFor();
  expect(await card.getByLabel('处理措施').inputValue()).toBe('已下架');
  await card.getByRole('button', { name: '标为已解决' }).click();
  await panel.getByText('已标为解决').waitFor();
  expect(await crisis('质量投诉')).toMatchObject({ 状态: '已解决', 问题确认: '同一批次', 处理措施: '已下架' });
  await panel.getByText('1 起未解决').waitFor();
  expect(visit.browser.complaints).toEqual([]);
  expect(visit.browser.elsewhere).toEqual([]);
});
