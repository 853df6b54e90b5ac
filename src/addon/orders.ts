import type { ImportResult, ImportSettings, OrderBatch } from '../orders/batch';
import { importOrders as importBatch } from '../orders/job';
import type { StockMapping } from '../stock/imports/mapping';
import { recallMappings, rememberMapping } from '../workbook/mappings';
import { open } from './shop';
import { record, show } from './show';

/**
 * Opens the import sidebar.
 */
export function openImport(): void {
  show('orders', open().texts.orders.title);
}

/**
 * What the import sidebar must know of the shop.
 *
 * @return {Object} language, time zone and remembered column mappings
 */
export function importSettings(): ImportSettings & { stockMappings: Record<string, StockMapping> } {
  const shop = open();
  return {
    language: shop.texts.language,
    timeZone: shop.workbook.timeZone,
    currency: null,
    mappings: recallMappings(shop.memory, 'orders'),
    stockMappings: recallMappings(shop.memory, 'stock'),
  };
}

/**
 * Remembers how the columns of an unknown export map to ours.
 *
 * @param {string} signature of the file's headers
 * @param {Object} mapping by field
 */
export function saveImportMapping(signature: string, mapping: ImportSettings['mappings'][string]): void {
  rememberMapping(open().memory, 'orders', signature, mapping);
}

/**
 * Takes in one batch of order lines.
 *
 * @param {Object} batch lines, refusals, files, first, last
 * @param {boolean} [byCommand] whether the command line sends it
 * @return {Object} counts of this batch; record, the run record, with the last one
 */
export function importOrders(
  batch: OrderBatch,
  byCommand?: boolean,
): ImportResult & { record: Record<string, unknown> | null } {
  const { run: last, ...result } = importBatch(open(), batch, byCommand ? 'command' : 'sidebar');
  return { ...result, record: last && record(last) };
}
