import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { ImportSettings } from '../../src/orders/batch';
import { type Answers, asked, Panels } from '../browser/panel';

const EXPORTS = join(__dirname, '../data/exports');

let panels: Panels;

beforeAll(async () => {
  panels = await Panels.of('orders/sidebar.client.ts');
});

afterAll(() => panels.close());

const imported = (added: number, problems = 0) => ({
  ...{ added, updated: 0, unchanged: 0, problems, total: 0 },
  message: '已导入',
});

async function panel(answers: Answers = {}, settings: Partial<ImportSettings> = {}): Promise<Page> {
  const shop: ImportSettings = { language: 'zh-CN', timeZone: 'Asia/Shanghai', currency: null, mappings: {} };
  const laid = { importSettings: [{ ...shop, ...settings }], importOrders: [imported(15)], ...answers };
  const page = await panels.open(laid);
  await page.getByRole('button').first().waitFor();
  return page;
}

const choose = (page: Page, ...names: string[]) =>
  page.setInputFiles(
    'input[type=file]',
    names.map((name) => join(EXPORTS, name)),
  );

test('four exports: recognised, counted, written, and done', async () => {
  const page = await panel();
  await choose(
    page,
    'taobao_ExportOrderList_gbk.csv',
    'jd_orders_gbk.csv',
    'douyin_orders_utf8bom.csv',
    'shopify_orders_utf8.csv',
  );
  await page.getByText('导入 15 行').waitFor();
  for (const layout of ['淘宝/天猫订单报表', '京东订单', '抖音订单', 'Shopify 订单'])
    await page.getByText(layout, { exact: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '更新客户名册' }).waitFor();
  const [call] = await asked(page, 'importOrders');
  expect(call?.[0]).toMatchObject({ first: true, last: true });
  expect(JSON.stringify(call)).not.toContain('密文');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});

test('refused rows are shown with place and reason, and lead to 数据问题', async () => {
  const page = await panel({ importOrders: [imported(6, 8)] });
  await choose(page, 'taobao_orders_damaged_utf8.csv', 'jd_orders_2017_gbk.csv');
  await page.getByText('taobao_orders_damaged_utf8.csv 第 2 行，“订单编号”列').waitFor();
  await page.getByText('还有 1 条').waitFor();
  await page.getByRole('button', { name: '导入 6 行' }).click();
  await page.getByRole('button', { name: '打开数据问题' }).click();
  await page.waitForFunction(() => window.asked.some((call) => call.name === 'openProblems'));
});

test('an unknown file: columns are named once, remembered, and read', async () => {
  const page = await panel();
  await choose(page, 'youzan_unknown_utf8.csv');
  await page.getByLabel('订单号').selectOption('');
  await page.getByRole('button', { name: '保存并读取' }).click();
  await page.getByRole('alert').getByText('请至少选择订单号').waitFor();
  await page.getByLabel('订单号').selectOption('订单号');
  await page.getByLabel('平台名称').fill('有赞');
  await page.getByRole('button', { name: '保存并读取' }).click();
  await page.getByText('导入 3 行').waitFor();
  const [saved] = await asked(page, 'saveImportMapping');
  expect(saved).toMatchObject([expect.stringMatching(/^columns-/), { platform: '有赞', amounts: 'order' }]);
});

test('a failure says how far it got, and the import can be started again', async () => {
  const page = await panel({ importOrders: [{ throws: '表格正忙。' }, imported(3)] });
  await choose(page, 'jd_orders_gbk.csv');
  await page.getByRole('button', { name: '导入 3 行' }).click();
  await page.getByRole('alert').getByText('表格正忙。 已写入 0/3 行').waitFor();
  await page.getByRole('button', { name: '导入 3 行' }).click();
  await page.getByRole('button', { name: '更新客户名册' }).waitFor();
});

test('English where the shop is in English; names in a file are text, never markup', async () => {
  const page = await panel({}, { language: 'en' });
  const text =
    '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间\n1,b,<img src=x onerror=alert(1)>,交易成功,2025-01-01';
  await page.setInputFiles('input[type=file]', {
    name: '<b>x</b>.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await page.getByText('<b>x</b>.csv, row 2, column “买家实际支付金额”').waitFor();
  await page.getByText('is not an amount').waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Record in 数据问题' }).count()).toBe(1);
});
