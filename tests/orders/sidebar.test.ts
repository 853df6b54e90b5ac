import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import type { Page } from 'playwright-core';
import type { ImportSettings, OrderBatch } from '../../src/orders/batch';
import { Chromium } from '../browser/chromium';

const SRC = join(__dirname, '../../src');
const EXPORTS = join(__dirname, '../data/exports');

/** What the panel asked of the server. */
interface Call {
  name: string;
  args: unknown[];
}

declare global {
  interface Window {
    calls: Call[];
    failing: boolean;
  }
}

/** Stands in for google.script.run: answers as the add-on would, and refuses what is not plain data. */
function fakeServer(settings: ImportSettings): void {
  window.calls = [];
  const answers: Record<string, (args: unknown[]) => unknown> = {
    importSettings: () => settings,
    importOrders: ([batch]) => {
      if (window.failing) throw new Error('表格正忙。');
      const { lines, refusals } = batch as OrderBatch;
      return { added: lines.length, updated: 0, unchanged: 0, problems: refusals.length, total: 0, message: '已导入' };
    },
  };
  const runner = (success: (value: unknown) => void, failure: (error: Error) => void): unknown =>
    new Proxy(
      {},
      {
        get: (_, name: string) => {
          if (name === 'withSuccessHandler') return (handler: typeof success) => runner(handler, failure);
          if (name === 'withFailureHandler') return (handler: typeof failure) => runner(success, handler);
          return (...args: unknown[]) => {
            window.calls.push({ name, args: structuredClone(args) });
            setTimeout(() => {
              try {
                success(answers[name]?.(args));
              } catch (error) {
                failure(error as Error);
              }
            });
          };
        },
      },
    );
  Object.assign(window, {
    google: {
      script: {
        run: runner(
          () => undefined,
          () => undefined,
        ),
      },
    },
  });
}

let browser: Chromium;
let script: string;

beforeAll(async () => {
  const options = { bundle: true, write: false, format: 'iife', target: 'es2020', charset: 'utf8' } as const;
  const { outputFiles } = await build({ ...options, entryPoints: [join(SRC, 'orders/sidebar.client.ts')] });
  script = outputFiles[0]?.text ?? '';
  browser = await Chromium.launch();
});

afterAll(() => browser.close());

async function panel(settings: Partial<ImportSettings> = {}): Promise<Page> {
  const page = await browser.open('about:blank');
  const css = readFileSync(join(SRC, 'sidebar/shell.css'), 'utf8');
  const html = readFileSync(join(SRC, 'sidebar/shell.html'), 'utf8');
  await page.setViewportSize({ width: 300, height: 700 });
  await page.setContent(html);
  await page.addStyleTag({ content: css });
  await page.evaluate<void, ImportSettings>(fakeServer, {
    language: 'zh-CN',
    timeZone: 'Asia/Shanghai',
    currency: null,
    mappings: {},
    ...settings,
  });
  await page.addScriptTag({ content: script });
  await page.getByRole('button').first().waitFor();
  return page;
}

const choose = (page: Page, ...names: string[]) =>
  page.setInputFiles(
    'input[type=file]',
    names.map((name) => join(EXPORTS, name)),
  );
const calls = (page: Page, name: string) =>
  page.evaluate((wanted) => window.calls.filter((call) => call.name === wanted), name);

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
  const [call] = await calls(page, 'importOrders');
  expect(call?.args[0]).toMatchObject({ first: true, last: true });
  expect(JSON.stringify(call)).not.toContain('密文');
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});

test('refused rows are shown with place and reason, and lead to 数据问题', async () => {
  const page = await panel();
  await choose(page, 'taobao_orders_damaged_utf8.csv', 'jd_orders_2017_gbk.csv');
  await page.getByText('taobao_orders_damaged_utf8.csv!A2').waitFor();
  await page.getByText('还有 1 条').waitFor();
  await page.getByRole('button', { name: '导入 6 行' }).click();
  await page.getByRole('button', { name: '打开数据问题' }).click();
  await page.waitForFunction(() => window.calls.some((call) => call.name === 'openProblems'));
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
  const [saved] = await calls(page, 'saveImportMapping');
  expect(saved?.args).toMatchObject([expect.stringMatching(/^columns-/), { platform: '有赞', amounts: 'order' }]);
});

test('a failure says how far it got, and the import can be started again', async () => {
  const page = await panel();
  await choose(page, 'jd_orders_gbk.csv');
  await page.evaluate(() => {
    window.failing = true;
  });
  await page.getByRole('button', { name: '导入 3 行' }).click();
  await page.getByRole('alert').getByText('表格正忙。 已写入 0/3 行').waitFor();
  await page.evaluate(() => {
    window.failing = false;
  });
  await page.getByRole('button', { name: '导入 3 行' }).click();
  await page.getByRole('button', { name: '更新客户名册' }).waitFor();
});

test('English where the shop is in English; names in a file are text, never markup', async () => {
  const page = await panel({ language: 'en' });
  const text =
    '订单编号,买家会员名,买家实际支付金额,订单状态,订单创建时间\n1,b,<img src=x onerror=alert(1)>,交易成功,2025-01-01';
  await page.setInputFiles('input[type=file]', {
    name: '<b>x</b>.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(text),
  });
  await page.getByText('<b>x</b>.csv!C2').waitFor();
  await page.getByText('is not an amount').waitFor();
  expect(await page.locator('img').count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Record in 数据问题' }).count()).toBe(1);
});
