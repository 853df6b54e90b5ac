import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SheetData, StoredCell } from '../engine/engine';
import { readXlsx } from '../files/xlsx-read';
import { xlsxBytes } from '../files/xlsx-write';
import { makeSampleShop } from '../sample/shop';
import { benchOrders, ordersSheet } from './orders';

/** Two columns of the shop's own, so that the tab has 14. */
const OWN: readonly string[] = ['备注', '客服'];

function withOwnColumns(sheet: SheetData): SheetData {
  const own = (row: number): StoredCell[] =>
    OWN.map((header, at) => ({ value: row === 0 ? header : at === 0 ? `备注${row % 50}` : row % 7 }));
  return { ...sheet, columns: 26, frozenRows: 1, cells: sheet.cells.map((row, at) => [...(row ?? []), ...own(at)]) };
}

/** The sample shop with so many invented order lines in place of its own, 订单 in front. @returns the file's path */
export async function largeShop(folder: string, lines: number): Promise<string> {
  const sample = join(folder, 'sample.xlsx');
  await makeSampleShop(sample);
  const { sheets } = await readXlsx(sample);
  const orders = withOwnColumns(ordersSheet(benchOrders(lines)));
  const path = join(folder, `${lines}.xlsx`);
  const others = sheets.filter(({ name }) => name !== orders.name);
  await writeFile(path, await xlsxBytes({ name: String(lines), sheets: [orders, ...others] }));
  return path;
}
