import type { Page } from 'playwright-core';
import { benchOrders, ordersSheet } from '../../local/bench/orders';
import { Chromium } from './chromium';
import { LivePage, opened } from './livePage';

/** `npm run bench:open` does the same with 200,000 and measures it. */
const LINES = 20_000;

let chromium: Chromium;
let live: LivePage;
let page: Page;

beforeAll(async () => {
  live = await LivePage.start({ 'Code.js': 'function onOpen() {}' }, [ordersSheet(benchOrders(LINES))]);
  chromium = await Chromium.launch();
  page = await opened(await chromium.open(live.address));
}, 60_000);

afterAll(async () => {
  await chromium.close();
  await live.close();
}, 20_000);

interface Api {
  getActiveWorkbook(): {
    getActiveSheet(): {
      getVisibleRange(): { startRow: number; endRow: number } | null;
      getRange(a1: string): { getValue(): unknown };
      getActiveRange(): { getA1Notation(): string } | null;
    };
  };
}

const lastSeenRow = () =>
  page.evaluate(() => {
    const { univerAPI } = window as unknown as { univerAPI: Api };
    return univerAPI.getActiveWorkbook().getActiveSheet().getVisibleRange()?.endRow ?? 0;
  });

test('the wheel goes through a large tab, the keyboard to its end, and what is typed there is saved', async () => {
  await page.mouse.move(500, 400);
  for (let turn = 0; turn < 20; turn += 1) await page.mouse.wheel(0, 2000);
  await page.waitForFunction(() => {
    const { univerAPI } = window as unknown as { univerAPI: Api };
    return (univerAPI.getActiveWorkbook().getActiveSheet().getVisibleRange()?.startRow ?? 0) > 1500;
  });
  expect(await lastSeenRow()).toBeLessThan(LINES);
  await page.mouse.click(60, 300);
  await page.keyboard.press('Control+ArrowDown');
  await page.waitForFunction((row) => {
    const { univerAPI } = window as unknown as { univerAPI: Api };
    return univerAPI.getActiveWorkbook().getActiveSheet().getActiveRange()?.getA1Notation() === `A${row}`;
  }, LINES + 1);
  await page.keyboard.type('最后');
  await page.keyboard.press('Enter');
  await page.getByText('已保存').first().waitFor();
  await live.stop();
  const [{ cells } = { cells: [] }] = (await live.saved()).sheets;
  expect([cells.length, cells[LINES]?.[0]?.value, cells[LINES]?.[1]?.value]).toEqual([
    LINES + 1,
    '最后',
    `N${100_000 + LINES - 1}`,
  ]);
});
