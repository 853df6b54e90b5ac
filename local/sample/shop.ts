import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { contentExports } from './contentExports';
import { exportFiles } from './exports';
import { mentionExport } from './mentionExport';
import { Random } from './random';
import { stockExport } from './stock';
import { sampleShop } from './tabs';
import { workbookFile } from './workbook';

const CONTENT_SEED = 20261130;

/** The folder beside the workbook with exports to try the import on. */
export const EXPORTS_FOLDER = '导出样例';
/** The folder beside it with a stock file: another panel takes those. */
const STOCK_FOLDER = '库存样例';
/** The folder beside it with statistics of its pieces. */
export const CONTENT_FOLDER = '内容样例';
/** The folder beside it with what was said of the shop since. */
export const MENTIONS_FOLDER = '舆情样例';

/**
 * Makes the sample shop: a workbook of invented orders up to 2026-10-31, and beside it a folder of platform exports with
 * the orders after that, one with the stock of its warehouses, one with statistics of its pieces, and one with mentions. The same every time.
 *
 * @param path the .xlsx file to write; what is there is replaced
 */
export async function makeSampleShop(path: string): Promise<void> {
  const { tabs, orders, pieces } = sampleShop();
  const stock = tabs.find(({ name }) => name === '库存')?.rows ?? [];
  await fill(join(dirname(path), EXPORTS_FOLDER), exportFiles(orders));
  await fill(join(dirname(path), STOCK_FOLDER), [stockExport(stock)]);
  await fill(join(dirname(path), CONTENT_FOLDER), await contentExports(new Random(CONTENT_SEED), pieces));
  await fill(join(dirname(path), MENTIONS_FOLDER), [mentionExport()]);
  await replaceFile(path, await workbookFile(tabs));
}

async function fill(folder: string, files: readonly { name: string; bytes: Buffer }[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of files) await replaceFile(join(folder, name), bytes);
}

/** Whole or not at all: a half-written shop would be opened as it is at the next start. */
async function replaceFile(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
}
