import { importStock as importStockFiles, type StockImport } from '../stock/imports/job';
import type { StockMapping } from '../stock/imports/mapping';
import { stockTab } from '../stock/tabs';
import { rememberMapping } from '../workbook/mappings';
import { open } from './shop';
import { record, runAndShow, show, showTab } from './show';

/**
 * Opens the sidebar that imports stock.
 */
export function openStockImport(): void {
  show('stock', open().texts.menu.importStock);
}

/**
 * Judges stock now and shows 库存.
 */
export function updateStock(): void {
  runAndShow('stock', stockTab.name);
}

/**
 * Remembers how the columns of an unknown stock file map to ours.
 *
 * @param {string} signature of the file's headers
 * @param {Object} mapping by field
 */
export function saveStockMapping(signature: string, mapping: StockMapping): void {
  rememberMapping(open().memory, 'stock', signature, mapping);
}

/**
 * Goes to 库存.
 */
export function showStock(): void {
  showTab(stockTab.name);
}

/**
 * Takes in stock files, and judges 库存 anew.
 *
 * @param {Object} reading lines, refusals, files
 * @param {boolean} [byCommand] whether the command line sends it
 * @return {Object} the run record, its result and how many problems there are
 */
export function importStock(
  reading: StockImport,
  byCommand?: boolean,
): { record: Record<string, unknown>; message: string; problems: number } {
  const ran = importStockFiles(open(), reading, byCommand ? 'command' : 'sidebar');
  return { record: record(ran), message: ran.result, problems: ran.problems };
}
