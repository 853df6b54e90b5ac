/** A live page over a small workbook in a folder of its own, with an add-on of the test's or the real one. Needs what `npm run build` makes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { SheetData, WorkbookData } from '../../local/engine/engine';
import { openEngine } from '../../local/engine/open';
import { readWorkbook } from '../../local/files/read';
import { saveWorkbook } from '../../local/files/save';
import { PageServer } from '../../local/page/server';
import { Chromium } from './chromium';

/** Kept outside git, for people to look at. */
export const PICTURES = resolve('out/pictures');

const MANIFEST = {
  timeZone: 'Asia/Shanghai',
  runtimeVersion: 'V8',
  oauthScopes: [
    'https://www.googleapis.com/auth/spreadsheets.currentonly',
    'https://www.googleapis.com/auth/script.container.ui',
    'https://www.googleapis.com/auth/script.scriptapp',
    'https://www.googleapis.com/auth/script.send_mail',
  ],
};

/** The files of an add-on by name: Code.js, sidebar.html … */
type AddOn = Record<string, string>;

/** The folder of an add-on: the test's own files, or the real one, that was built. */
function bundleOf(addOn: AddOn | null, folder: string): string {
  if (!addOn) return resolve('dist');
  const bundle = join(folder, 'dist');
  mkdirSync(bundle);
  const all = { 'appsscript.json': JSON.stringify(MANIFEST), ...addOn };
  for (const [name, text] of Object.entries(all)) writeFileSync(join(bundle, name), text);
  return bundle;
}

export class LivePage {
  private closing: Promise<void> | null = null;

  private constructor(
    private readonly folder: string,
    private readonly server: PageServer,
  ) {}

  /** @param addOn null is the real one; its clock stands still at `now` */
  static async start(addOn: AddOn | null, sheets: SheetData[], now: string | null = null): Promise<LivePage> {
    const folder = mkdtempSync(join(tmpdir(), 'live-'));
    const path = join(folder, '小店.xlsx');
    const engine = openEngine({ name: '小店', sheets });
    await saveWorkbook(engine, path, {});
    engine.dispose();
    const files = { worker: resolve('out/local/worker.mjs'), files: resolve('out/page') };
    const places = { path, bundle: bundleOf(addOn, folder), outbox: join(folder, 'outbox') };
    return new LivePage(folder, await PageServer.start({ ...files, ...places, language: 'zh-CN', now, port: 0 }));
  }

  get address(): string {
    return this.server.address;
  }

  /** The workbook as it is on the disk. */
  async saved(): Promise<WorkbookData> {
    return (await readWorkbook(join(this.folder, '小店.xlsx'))).data;
  }

  /** Saves and stops the server; the file stays. */
  stop(): Promise<void> {
    this.closing ??= this.server.close();
    return this.closing;
  }

  async close(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Until the sheet can be used. */
export async function opened(page: Page): Promise<Page> {
  await page.waitForSelector('#veil', { state: 'hidden', timeout: 30_000 });
  await page.waitForSelector('#sheet canvas[id^="univer-sheet-main-canvas"]');
  return page;
}

interface Api {
  getActiveWorkbook(): {
    save(): {
      sheetOrder: string[];
      styles: Record<string, unknown>;
      sheets: Record<string, { name: string; cellData: Record<string, Record<string, Record<string, unknown>>> }>;
    };
  };
}

/** A merchant at the real add-on's page: one browser with the page open, and what its sidebar shows. */
export class Visit {
  private constructor(
    readonly live: LivePage,
    readonly browser: Chromium,
    readonly page: Page,
  ) {}

  /** @param now the page's clock stands still at */
  static async of(sheets: SheetData[], now: string): Promise<Visit> {
    mkdirSync(PICTURES, { recursive: true });
    const live = await LivePage.start(null, sheets, now);
    const browser = await Chromium.launch();
    return new Visit(live, browser, await opened(await browser.open(live.address)));
  }

  get panel(): FrameLocator {
    return this.page.frameLocator('iframe');
  }

  /** Chooses an item of 电商运营. */
  async menu(item: string): Promise<void> {
    await this.page.getByRole('menubar').getByText('电商运营', { exact: true }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Keeps a picture for people to look at. */
  async picture(name: string): Promise<void> {
    await this.page.screenshot({ path: join(PICTURES, `${name}.png`) });
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.live.close();
  }
}

/** Every filled cell of a page's workbook: 'sheet row,column' → its value, formula and look as JSON. */
export function cellsOf(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => {
    const { univerAPI } = window as unknown as { univerAPI: Api };
    const { sheetOrder, sheets, styles } = univerAPI.getActiveWorkbook().save();
    const cells: Record<string, string> = {};
    for (const id of sheetOrder) {
      const { name, cellData } = sheets[id] ?? { name: '', cellData: {} };
      for (const [row, columns] of Object.entries(cellData))
        for (const [column, cell] of Object.entries(columns)) {
          const style = typeof cell?.s === 'string' ? styles[cell.s] : cell?.s;
          const shown = [cell?.v ?? null, cell?.f ?? null, style ?? null];
          if (shown.some((part) => part !== null)) cells[`${name} ${row},${column}`] = JSON.stringify(shown);
        }
    }
    return cells;
  });
}

/** The filled rows below a tab's header as the page holds them, by header; a blank cell is null. */
export async function rowsOf(page: Page, tab: string): Promise<Record<string, unknown>[]> {
  const [headers = [], ...rows] = await page.evaluate((name) => {
    type Sheet = { getDataRange(): { getValues(): unknown[][] } };
    type Api = { getActiveWorkbook(): { getSheetByName(name: string): Sheet | null } };
    const { univerAPI } = window as unknown as { univerAPI: Api };
    return univerAPI.getActiveWorkbook().getSheetByName(name)?.getDataRange().getValues() ?? [];
  }, tab);
  return rows
    .filter((row) => row.some((value) => value !== null && value !== ''))
    .map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? null])));
}

/** Where a cell of the sheet in front is on the screen. */
export async function cellAt(page: Page, a1: string): Promise<{ x: number; y: number }> {
  return page.evaluate((address) => {
    type Rect = { x: number; y: number; width: number; height: number };
    type Sheet = { getActiveSheet(): { getRange(a1: string): { getCellRect(): Rect } } };
    const { univerAPI } = window as unknown as { univerAPI: { getActiveWorkbook(): Sheet } };
    const cell = univerAPI.getActiveWorkbook().getActiveSheet().getRange(address).getCellRect();
    const areas = [...document.querySelectorAll('#sheet canvas')].map((canvas) => canvas.getBoundingClientRect());
    const sheet = areas.sort((one, two) => two.width * two.height - one.width * one.height)[0];
    return { x: (sheet?.x ?? 0) + cell.x + cell.width / 2, y: (sheet?.y ?? 0) + cell.y + cell.height / 2 };
  }, a1);
}

function isSelected(a1: string): boolean {
  type Range = { getA1Notation(): string } | null;
  type Api = { getActiveWorkbook(): { getActiveSheet(): { getActiveRange(): Range } } };
  const { univerAPI } = window as unknown as { univerAPI: Api };
  return univerAPI.getActiveWorkbook().getActiveSheet().getActiveRange()?.getA1Notation() === a1;
}

/** Clicks on a cell. A busy page may take keys before the click. */
export async function select(page: Page, a1: string): Promise<void> {
  const { x, y } = await cellAt(page, a1);
  await page.mouse.click(x, y);
  await page.waitForFunction(isSelected, a1);
}

/** Types into a cell as a user does, and sees that it is taken. */
export async function typeInto(page: Page, a1: string, text: string): Promise<void> {
  await select(page, a1);
  await page.keyboard.type(text);
  const below = a1.replace(/\d+$/, (row) => String(Number(row) + 1));
  const isTaken = () =>
    page.waitForFunction(isSelected, below, { timeout: 5000 }).then(
      () => true,
      () => false,
    );
  // Univer takes an Enter for its list of functions while that has not followed the keys: as a person does, once more.
  for (let tries = 0; tries < 5; tries += 1) {
    await page.keyboard.press('Enter');
    if (await isTaken()) return;
  }
  throw new Error(`${a1} did not take ${text}`);
}
