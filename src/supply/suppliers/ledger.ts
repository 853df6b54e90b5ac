import { cellAddress } from '../../workbook/address';
import { halfWidth } from '../../workbook/cell';
import type { Column } from '../../workbook/column';
import type { Problem } from '../../workbook/problem';
import { readBack } from '../../workbook/readBack';
import { openTable, type Shop } from '../../workbook/shop';
import type { Columns, RowOf } from '../../workbook/tab';
import type { Placed, Table } from '../../workbook/table';
import type { Tier } from '../allocation/factory';
import { contradictionIn } from './contradiction';
import { ALL_PRODUCTS, deliveriesTab, suppliersTab } from './tabs';

type Suppliers = typeof suppliersTab.columns;

/** A row of 供应商. */
export interface SupplierRow extends Omit<RowOf<Suppliers>, 'tier' | 'products' | 'lead95'> {
  /** Row number when the tab was read. */
  readonly at: number;
  /** As the cell has it: with the name, the row's key. */
  readonly products: string;
  readonly tier: Tier;
  /** Products by name; null: all. */
  readonly makes: readonly string[] | null;
  /** Products that an earlier row of the supplier has, and its number: here they are not made. */
  readonly doubles: readonly { readonly product: string; readonly above: number }[];
  /** 提前期95 as it was computed last. */
  readonly lead95: number | null;
}

/** A row of 交付记录 that agrees with itself. */
export interface DeliveryRow extends RowOf<typeof deliveriesTab.columns> {
  readonly at: number;
}

type SupplierTable = Table<typeof suppliersTab.columns>;
type DeliveryTable = Table<typeof deliveriesTab.columns>;

interface Reading<T, R> {
  readonly table: T;
  readonly rows: readonly R[];
}

/** 供应商 and 交付记录 are read once per job, however many ask. */
const suppliersRead = new WeakMap<Shop, Reading<SupplierTable, SupplierRow>>();
const deliveriesRead = new WeakMap<Shop, Reading<DeliveryTable, DeliveryRow>>();

/** A name as two tabs have it: widths and spaces may differ. */
export const nameOf = (name: string) => halfWidth(name).replace(/\s+/g, ' ');

/** Reads 供应商; none where the workbook has no such tab. Where a product stands twice with one supplier the later row does not make it: its capacity would count twice. */
export function readSuppliers(shop: Shop): readonly SupplierRow[] {
  const known = suppliersRead.get(shop);
  if (known) return known.rows;
  if (!shop.workbook.sheet(suppliersTab.name)) return [];
  const table = openTable(shop, suppliersTab);
  const rows = withoutDoubles(shop, table);
  shop.counts.read += rows.length;
  suppliersRead.set(shop, { table, rows });
  return rows;
}

function withoutDoubles(shop: Shop, table: SupplierTable): SupplierRow[] {
  const first = new Map<string, number>();
  return table.rows.map((placed) => {
    const row = supplierRow(shop, table, placed);
    const above = (product: string) => first.get(`${nameOf(row.name)}\n${nameOf(product)}`);
    const doubled = (row.makes ?? []).filter((product) => above(product) !== undefined);
    const makes = row.makes?.filter((product) => !doubled.includes(product)) ?? null;
    const doubles = doubled.map((product) => ({ product, above: above(product) as number }));
    for (const product of makes ?? []) first.set(`${nameOf(row.name)}\n${nameOf(product)}`, row.at);
    return { ...row, makes, doubles };
  });
}

function supplierRow(shop: Shop, table: SupplierTable, { at, row }: Placed<RowOf<Suppliers>>): SupplierRow {
  const makes = halfWidth(row.products) === ALL_PRODUCTS ? null : productsIn(row.products);
  const lead95 = readBack(shop, table, at, 'lead95') as number | null;
  return { ...row, at, tier: row.tier as Tier, makes, doubles: [], lead95 };
}

/** Products of a cell, parted by 、, comma, semicolon or line. */
export const productsIn = (cell: string): string[] =>
  cell
    .split(/[、，,;；\n]/)
    .map((product) => product.trim())
    .filter(Boolean);

/** Reads 交付记录; a row that contradicts itself, or names a supplier that 供应商 does not know, is a data problem and left out. */
export function readDeliveries(shop: Shop): readonly DeliveryRow[] {
  const known = deliveriesRead.get(shop);
  if (known) return known.rows;
  if (!shop.workbook.sheet(deliveriesTab.name)) return [];
  const names = new Set(readSuppliers(shop).map(({ name }) => nameOf(name)));
  const table = openTable(shop, deliveriesTab);
  shop.counts.read += table.rows.length;
  const rows = table.rows.flatMap((placed) => {
    const wrong = contradictionIn(placed.row, names.has(nameOf(placed.row.supplier)), shop.now.slice(0, 10));
    if (wrong === null) return [{ ...placed.row, at: placed.at }];
    noteProblem(shop, table, placed, wrong.field, shop.texts.suppliers.wrong.delivery(wrong.because, placed.row));
    return [];
  });
  deliveriesRead.set(shop, { table, rows });
  return rows;
}

/**
 * Notes products that stand twice with one supplier, and those of 供应商 and 交付记录 that the shop does not sell: a name that is written differently is never made,
 * nor counted. To be called when 供应商 is written: each reading of a tab begins its problems anew.
 */
export function noteProducts(shop: Shop, sold: ReadonlySet<string>): void {
  const words = shop.texts.suppliers.wrong;
  const unknownOf = (products: readonly string[]) =>
    sold.size > 0 ? products.filter((one) => !sold.has(nameOf(one))) : [];
  const [suppliers, deliveries] = [suppliersRead.get(shop), deliveriesRead.get(shop)];
  for (const row of suppliers?.rows ?? []) {
    const note = (sentence: string) =>
      suppliers && noteProblem(shop, suppliers.table, { at: row.at, row }, 'products', sentence);
    const unknown = unknownOf(row.makes ?? []);
    if (unknown.length > 0) note(words.notSold(unknown));
    for (const { product, above } of row.doubles) note(words.madeAbove(product, above));
  }
  for (const row of deliveries?.rows ?? []) {
    const unknown = unknownOf(row.product === null ? [] : [row.product]);
    if (unknown.length > 0 && deliveries)
      noteProblem(shop, deliveries.table, { at: row.at, row }, 'product', words.notSoldHere);
  }
}

/** Adds a problem of a row to those of its tab. */
function noteProblem<C extends Columns>(
  shop: Shop,
  { tab, headers }: Pick<Table<C>, 'tab' | 'headers'>,
  { at, row }: Placed<Partial<RowOf<C>>>,
  field: keyof C & string,
  sentence: string,
): void {
  const problem: Problem = {
    tab: tab.name,
    cell: cellAddress(at, headers.at.get(field) ?? 1),
    column: (tab.columns[field] as Column).header,
    value: String(row[field] ?? ''),
    reason: { code: 'said', sentence },
  };
  shop.problems.set(tab.name, [...(shop.problems.get(tab.name) ?? []), problem]);
}
