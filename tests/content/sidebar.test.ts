import type { Page } from 'playwright-core';
import { asked, Panels } from '../browser/panel';

let panels: Panels;

beforeAll(async () => {
  panels = await Panels.of('content/sidebar.client.ts');
});

afterAll(() => panels.close());

async function panel(language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Page> {
  const page = await panels.open({
    importSettings: [{ language, timeZone: 'Asia/Shanghai', currency: null, mappings: {}, stockMappings: {} }],
    importContent: [
      { throws: '另一项任务正在写表格，请过一会儿再试。' },
      { message: '导入内容：新增 1 条', problems: 1, record: {} },
    ],
    showContent: [null],
    openProblems: [null],
  });
  await page.getByRole('button').first().waitFor();
  return page;
}

const drop = (page: Page, name: string, ...rows: string[]) =>
  page.setInputFiles('input[type=file]', { name, mimeType: 'text/csv', buffer: Buffer.from(rows.join('\n')) });

test('statistics are recognised, refused cells shown, written in one call; after a failure one can try again', async () => {
  const page = await panel();
  await drop(
    page,
    '抖音.csv',
    '作品名称,发布时间,体裁,播放量',
    '吹风机多吵,2026-10-18 12:30:00,视频,1.2万',
    '坏的,昨天,视频,9',
  );
  await page.getByText('抖音 · 2 行，内容 1 条').waitFor();
  await page.getByText('抖音.csv 第 3 行，“发布时间”列').waitFor();
  await page.getByRole('button', { name: '导入 1 条' }).click();
  await page.getByRole('alert').getByText('另一项任务正在写表格').waitFor();
  await page.getByRole('button', { name: '导入 1 条' }).click();
  await page.getByText('导入内容：新增 1 条').waitFor();
  const [, call] = await asked(page, 'importContent');
  expect(call?.[0]).toMatchObject({
    lines: [{ platform: '抖音', title: '吹风机多吵', views: 12_000, publishedAt: '2026-10-18 12:30:00' }],
    refusals: [{ code: 'notTime' }],
  });
  await page.getByRole('button', { name: '查看内容' }).click();
  await page.waitForFunction(() => window.asked.some((one) => one.name === 'showContent'));
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});

test('a file that is none of these says so, in English too', async () => {
  const page = await panel('en');
  await drop(page, 'orders.csv', '订单号,标题', '1,2');
  await page.getByText('These are no content statistics').waitFor();
  await page.getByRole('button', { name: 'Note in 数据问题' }).waitFor();
});
