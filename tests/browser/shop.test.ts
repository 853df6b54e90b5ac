/** The merchant's way through the real add-on in the page: an empty workbook, exports dropped, the roster made, a formula typed. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { Chromium } from './chromium';
import { cellsOf, LivePage, opened, PICTURES, typeInto } from './livePage';

const EXPORTS = ['taobao_ExportOrderList_gbk.csv', 'jd_orders_gbk.csv', 'douyin_orders_utf8bom.csv'];

let live: LivePage;
let browser: Chromium;
let page: Page;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  live = await LivePage.start(null, [{ name: '工作表1', cells: [] }], '2026-11-02T09:00:00+08:00');
  browser = await Chromium.launch();
  page = await opened(await browser.open(live.address));
}, 60_000);

afterAll(async () => {
  await browser.close();
  await live.close();
});

async function menu(item: string): Promise<void> {
  await page.getByRole('menubar').getByText('电商运营', { exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
}

/** The sidebar's frame, once it shows this text. */
async function sidebar(text: string): Promise<Frame> {
  const frame = page.frameLocator('iframe').getByText(text).first();
  await frame.waitFor();
  const handle = await page.locator('iframe').elementHandle();
  const found = await handle?.contentFrame();
  if (!found) throw new Error('no sidebar');
  return found;
}

/** Drops files on the panel, as from a folder of the desktop. */
async function drop(frame: Frame, names: string[]): Promise<void> {
  const files = names.map((name) => ({
    name,
    base64: readFileSync(join('tests/data/exports', name)).toString('base64'),
  }));
  await frame.evaluate((dropped) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of dropped) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    document
      .querySelector('.drop')
      ?.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}

async function cell(place: string): Promise<unknown> {
  const found = (await cellsOf(page))[place];
  return found === undefined ? null : (JSON.parse(found) as unknown[])[0];
}

test('exports are dropped, recognised, and written into 订单', async () => {
  await menu('导入订单');
  await drop(await sidebar('选择文件'), EXPORTS);
  const panel = await sidebar('导入 11 行');
  await panel.getByRole('button', { name: '导入 11 行' }).click();
  await sidebar('订单新增 11 行');
  expect(await cell('订单 1,1')).toBe('35153131473290001');
  expect(await cell('订单 0,0')).toBe('平台');
});

test('the roster is made from there by one click', async () => {
  const panel = await sidebar('更新客户名册');
  await panel.getByRole('button', { name: '更新客户名册' }).click();
  await page.getByText('客户 3 位').first().waitFor();
  const names = await Promise.all([1, 2, 3].map((row) => cell(`客户RFM ${row},0`)));
  expect(names).toEqual(['jd_test_a', '测试买家甲', '测试买家乙']);
  await page.screenshot({ path: join(PICTURES, 'roster.png') });
});

test('a formula typed into a cell computes', async () => {
  await typeInto(page, 'D8', '=PARETO_SHARE(F2:F4,0.34)');
  await page.waitForFunction(() => {
    type Cell = { getRange(a1: string): { getValue(): unknown } };
    const { univerAPI } = window as unknown as { univerAPI: { getActiveWorkbook(): { getActiveSheet(): Cell } } };
    return Number(univerAPI.getActiveWorkbook().getActiveSheet().getRange('D8').getValue()) > 0.5;
  });
});

test('what was done is in the file on the disk, and no page complained or called out', async () => {
  await page.getByText('已保存').first().waitFor();
  expect(browser.complaints).toEqual([]);
  expect(browser.elsewhere).toEqual([]);
  await live.stop();
  const data = await live.saved();
  const roster = data.sheets.find(({ name }) => name === '客户RFM');
  expect(roster?.cells[7]?.[3]?.formula).toBe('=PARETO_SHARE(F2:F4,0.34)');
  const runs = data.sheets.find(({ name }) => name === '运行记录')?.cells.filter(([first]) => first?.value) ?? [];
  expect(runs.map((row) => row[1]?.value)).toEqual(['任务', '导入订单', '客户名册']);
});
