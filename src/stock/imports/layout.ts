import { headerKey } from '../../sidebar/files/cell';
import { signatureOf } from '../../sidebar/files/signature';
import type { Table } from '../../sidebar/files/table';
import { holdsStock, proposeStockMapping, type StockField, type StockMapping, stockMappingComplete } from './mapping';

/** Where a table says what: indices of columns, -1 where there is none. */
export interface Layout {
  readonly kind: 'shopifyByColumn' | 'shopifyByRow' | 'mapped';
  /** Index of the header row. */
  readonly header: number;
  readonly at: Readonly<Record<StockField, number>>;
  /** Platform of rows without a column for it. */
  readonly platform: string;
  /** Columns that each stand for a warehouse. */
  readonly warehouses: readonly number[];
  /** Columns whose words belong to the product's name (colour, size). */
  readonly options: readonly number[];
  /** Shopify's name of the product's page: its title may stand on the first of its rows only. */
  readonly handle: number;
}

/** Exports may begin with a title or a note; a header further down than this is none. */
const TOP_ROWS = 10;
const SHOPIFY = 'Shopify';
/** Columns of the older Shopify layout that are no locations. */
const NO_LOCATION = /^(handle|title|option\d(name|value|linkedto)|sku|hscode|coo|barcode|binname)$/;

/** Shopify says in some headers that a column cannot be changed by importing. */
const shopifyKey = (header: string) => headerKey(header).replace(/\((noteditable|current|new)\)$/, '');

/**
 * How a table says what is in stock: one of Shopify's two layouts, a remembered mapping, or one that its headers make plain.
 *
 * Shopify's inventory export had one column per location until 2024; since then it has one row per SKU and location, with the figures by state.
 *
 * @returns null where nobody can tell
 */
export function layoutOf(table: Table, mappings: Readonly<Record<string, StockMapping>>): Layout | null {
  const top = table.rows.slice(0, TOP_ROWS);
  for (const [header, row] of top.entries()) {
    const shopify = shopifyLayout(row, header);
    if (shopify) return shopify;
  }
  for (const [header, row] of top.entries()) {
    const remembered = mappings[signatureOf(row)];
    const mapping = remembered ?? (holdsStock(row) ? proposeStockMapping(table.file, row) : null);
    if (mapping) return mappedLayout(row, header, mapping, table.file);
  }
  return null;
}

function shopifyLayout(row: readonly string[], header: number): Layout | null {
  const keys = row.map(shopifyKey);
  const [handle, sku] = [keys.indexOf('handle'), keys.indexOf('sku')];
  if (handle < 0 || sku < 0 || !keys.includes('option1value')) return null;
  const options = keys.flatMap((key, at) => (/^option\dvalue$/.test(key) ? [at] : []));
  const warehouse = keys.indexOf('location');
  const common = { header, platform: SHOPIFY, options, handle };
  const at = { sku, product: keys.indexOf('title'), platform: -1, updatedAt: -1 };
  if (warehouse < 0) {
    const warehouses = keys.flatMap((key, index) => (key === '' || NO_LOCATION.test(key) ? [] : [index]));
    return { ...common, kind: 'shopifyByColumn', at: { ...at, warehouse, available: -1, inTransit: -1 }, warehouses };
  }
  const [available, inTransit] = [keys.indexOf('available'), keys.indexOf('incoming')];
  if (available < 0) return null;
  return { ...common, kind: 'shopifyByRow', at: { ...at, warehouse, available, inTransit }, warehouses: [] };
}

function mappedLayout(headers: readonly string[], header: number, mapping: StockMapping, file: string): Layout | null {
  if (!stockMappingComplete(mapping)) return null;
  const { columns, platform } = mapping;
  const place = (field: StockField) => {
    const name = columns[field];
    return name === undefined ? -1 : headers.findIndex((one) => headerKey(one) === headerKey(name));
  };
  return {
    kind: 'mapped',
    header,
    at: {
      sku: place('sku'),
      available: place('available'),
      platform: place('platform'),
      warehouse: place('warehouse'),
      product: place('product'),
      inTransit: place('inTransit'),
      updatedAt: place('updatedAt'),
    },
    // The file's name before what is remembered: the same headers may come from several platforms.
    platform: proposeStockMapping(file, headers).platform || platform,
    warehouses: [],
    options: [],
    handle: -1,
  };
}
