import type { Page } from 'playwright-core';
import { asked, Panels } from '../browser/panel';

let panels: Panels;

beforeAll(async () => {
  panels = await Panels.of('stock/sidebar.client.ts');
});

afterAll(() => panels.close());

async function panel(): Promise<Page> {
  const settings = { language: 'zh-CN', timeZone: 'Asia/Shanghai', currency: null, mappings: {}, stockMappings: {} };
  const page = await panels.open({
    importSettings: [settings],
    importStock: [{ message: '导入库存：新增 1 行', problems: 1, record: {} }],
    saveStockMapping: [null],
    showStock: [null],
    openProblems: [null],
  });
  await page.getByRole('button').first().waitFor();
  return page;
}

const drop = (page: Page, name: string, ...rows: string[]) =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });

test('a file that is understood: counted, refused rows shown, written in one call', async () => {
  const page = await panel();
  await drop(page, '库存-抖音.csv', 'SKU,仓库,可用库存', 'A-1,直播仓,12', 'A-2,直播仓,很多');
  await page.getByText('2 行，库存 1 条').waitFor();
  await page.getByText('库存-抖音.csv 第 3 行，“可用库存”列').waitFor();
  await page.getByRole('button', { name: '导入 1 条' }).click();
  await page.getByText('导入库存：新增 1 行').waitFor();
  const [call] = await asked(page, 'importStock');
  expect(call?.[0]).toMatchObject({
    lines: [
      { sku: 'A-1', platform: '抖音', warehouse: '直播仓', available: 12, updatedAt: expect.stringMatching(/^\d{4}-/) },
    ],
    refusals: [{ code: 'notNumber' }],
  });
  await page.getByRole('button', { name: '查看库存' }).click();
  await page.waitForFunction(() => window.asked.some((one) => one.name === 'showStock'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});

test('a file that nobody knows: columns and platform are named once, remembered, and read', async () => {
  const page = await panel();
  await drop(page, '仓库.csv', '料号,剩余', 'A-1,7');
  await page.getByRole('button', { name: '保存并读取' }).click();
  await page.getByRole('alert').getByText('请至少选择 SKU 和可用库存').waitFor();
  await page.getByLabel('SKU').selectOption('料号');
  await page.getByLabel('可用库存').selectOption('剩余');
  await page.getByLabel('平台名称').fill('京东');
  await page.getByRole('button', { name: '保存并读取' }).click();
  await page.getByRole('button', { name: '导入 1 条' }).waitFor();
  const [saved] = await asked(page, 'saveStockMapping');
  expect(saved).toEqual([
    expect.stringMatching(/^columns-/),
    { platform: '京东', columns: { sku: '料号', available: '剩余' } },
  ]);
});
