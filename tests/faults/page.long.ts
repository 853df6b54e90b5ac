import type { Locator, Page } from 'playwright-core';
import type { SheetData, StoredCell } from '../../local/engine/engine';
import { Chromium } from '../browser/chromium';
import { LivePage, opened } from '../browser/livePage';
import type { Held, MemoryWorkbook } from '../workbook/memoryWorkbook';
import { note } from './figures';
import { strangeShop } from './given/strange';
import { CLOCKED, House } from './rounds';
import { PATIENCE } from './size';

/** Every way of HTML to run something: in one text, which stands in every cell. */
const ATTACK =
  '"><img src=x onerror=alert(1)><script>alert(2)</script><svg onload=alert(3)><iframe src="javascript:alert(4)"></iframe><a href="https://evil.example/">点我</a>';

const DAY = { numberFormat: 'yyyy-mm-dd hh:mm:ss' };
const serialOf = (day: Date) => (day.getTime() + 8 * 3_600_000) / 86_400_000 + 25_569;

function cellOf({ value }: Held): StoredCell | null {
  if (value === '') return null;
  return value instanceof Date ? { value: serialOf(value), style: DAY } : { value };
}

const sheetsOf = ({ sheets }: MemoryWorkbook): SheetData[] =>
  [...sheets.values()].map(({ name, cells }) => ({ name, cells: cells.map((row) => row.map(cellOf)) }));

const SIDEBARS = [
  '危机处理',
  '任务看板',
  '内容简报',
  '供应进度',
  '客户触达',
  '活动分组',
  '查看数据问题',
  '修改设置',
  '查看运行状态',
  '这张表怎么用',
];

let live: LivePage;
let browser: Chromium;
let page: Page;
const dialogs: string[] = [];

beforeAll(async () => {
  const { workbook } = strangeShop(ATTACK);
  const house = new House(workbook);
  for (const job of ['setup', ...CLOCKED]) house.run(job);
  live = await LivePage.start(null, sheetsOf(workbook), '2026-11-02T10:00:00+08:00');
  browser = await Chromium.launch();
  page = await browser.open(live.address, async (one) => {
    one.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  await opened(page);
}, PATIENCE);

afterAll(async () => {
  await browser.close();
  await live.close();
});

const IFRAME = '#sidebar iframe';

// biome-ignore lint/performance/useDomNodeTextContent: text as it is shown; the body holds scripts as well.
const shown = (body: Locator) => body.innerText();

/** The sidebar of a menu item, once it shows what it read. */
async function sidebar(item: string): Promise<Locator> {
  const before = await page.locator(IFRAME).evaluateAll(([frame]) => frame?.getAttribute('src') ?? null);
  await page.getByRole('menubar').getByText('电商运营', { exact: true }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.waitForFunction(
    ([selector, old]) => (document.querySelector(String(selector))?.getAttribute('src') ?? old) !== old,
    [IFRAME, before],
  );
  const body = page.frameLocator(IFRAME).locator('body');
  for (let tries = 0; tries < 50 && (await shown(body)).length <= 40; tries++) await page.waitForTimeout(100);
  // What is painted after the first answer as well.
  await page.waitForTimeout(500);
  return body;
}

/** Elements that ShopDeck's own sidebars have none of. */
const FOREIGN = 'img, iframe, object, embed, svg[onload], [onerror], a[href^="javascript:"], a[href*="evil.example"]';

test(
  'HTML in every cell is text in every sidebar and on the page: nothing runs, nothing is fetched',
  async () => {
    let quoting = 0;
    for (const item of SIDEBARS) {
      const body = await sidebar(item);
      const foreign = await body.locator(FOREIGN).evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 120)));
      expect([item, foreign]).toEqual([item, []]);
      if ((await shown(body)).includes('onerror=alert')) quoting++;
    }
    expect(quoting).toBeGreaterThan(0);
    expect(dialogs).toEqual([]);
    expect(browser.elsewhere).toEqual([]);
    note('strangers’ HTML in sidebars', {
      sidebars: SIDEBARS.length,
      quoting,
      dialogs: dialogs.length,
      requests: browser.elsewhere.length,
    });
  },
  PATIENCE,
);
