import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { exportFiles } from './exports';
import { sampleShop } from './tabs';
import { workbookFile } from './workbook';

/** The folder beside the workbook with exports to try the import on. */
export const EXPORTS_FOLDER = '导出样例';

/**
 * Makes the sample shop: a workbook of invented orders up to 2026-10-31, and beside it a folder of platform exports with
 * the orders after that. The same every time.
 *
 * @param path the .xlsx file to write; what is there is replaced
 */
export async function makeSampleShop(path: string): Promise<void> {
  const { tabs, orders } = sampleShop();
  const folder = join(dirname(path), EXPORTS_FOLDER);
  await mkdir(folder, { recursive: true });
  for (const { name, bytes } of exportFiles(orders)) await replaceFile(join(folder, name), bytes);
  await replaceFile(path, await workbookFile(tabs));
}

/** Whole or not at all: a half-written shop would be opened as it is at the next start. */
async function replaceFile(path: string, bytes: Buffer): Promise<void> {
  await writeFile(`${path}.part`, bytes);
  await rename(`${path}.part`, path);
}
