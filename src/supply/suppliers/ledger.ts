import { cellAddress } from '../../workbook/address';
import { halfWidth } from '../../workbook/cell';
import type { Column } from '../../workbook/column';
import type { Problem } from '../../workbook/problem';
import { readBack } from '../../workbook/readBack';
import { openTable, type Shop } from '../../workbook/shop';
import type { Columns, RowOf } from '../../workbook/tab';
import type { Placed, Table } from '../../workbook/table';
import type { Tier } from '../allocation/factory';
import { ALL_PRODUCTS, deliveriesTab, suppliersTab } from './tabs';

/** A row of 供应商. */
export interface SupplierRow extends Omit<RowOf<typeof suppliersTab.columns>, 'tier' | 'products' | 'lead95'> {
  /** Row number when the tab was read. */
  readonly at: number;
  /** As the cell has it: with the name, the row's key. */
  readonly products: string;
  readonly tier: Tier;
  /** Products by name; null: all. */
  readonly makes: readonly string[] | null;
  /** 提前期95 as it was computed last. */
  readonly lead95: number | null;
}

/** A row of 交付记录 that agrees with itself. */
export interface DeliveryRow extends RowOf<typeof deliveriesTab.columns> {
  readonly at: number;
}

type SupplierTable = Table<typeof suppliersTab.columns>;

/** 供应商 and 交付记录 are read once per job, however many ask. */
const suppliersRead = new WeakMap<Shop, { readonly table: SupplierTable; readonly rows: readonly SupplierRow[] }>();
const deliveriesRead = new WeakMap<Shop, readonly DeliveryRow[]>();

/** A name as two tabs have it: widths and spaces may differ. */
export const nameOf = (name: string) => halfWidth(name).replace(/\s+/g, ' ');

/** Reads 供应商; none where the workbook has no such tab. */
export function readSuppliers(shop: Shop): readonly SupplierRow[] {
  const known = suppliersRead.get(shop);
  if (known) return known.rows;
  if (!shop.workbook.sheet(suppliersTab.name)) return [];
  const table = openTable(shop, suppliersTab);
  const rows = table.rows.map(({ at, row }) => supplierRow(shop, table, at, row));
  shop.counts.read += rows.length;
  suppliersRead.set(shop, { table, rows });
  return rows;
}

function supplierRow(
  shop: Shop,
  table: SupplierTable,
  at: number,
  row: RowOf<typeof suppliersTab.columns>,
): SupplierRow {
  const makes = halfWidth(row.products) === ALL_PRODUCTS ? null : productsIn(row.products);
  return { ...row, at, tier: row.tier as Tier, makes, lead95: readBack(shop, table, at, 'lead95') as number | null };
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
  if (known) return known;
  const rows = shop.workbook.sheet(deliveriesTab.name) ? deliveryRows(shop) : [];
  deliveriesRead.set(shop, rows);
  return rows;
}

function deliveryRows(shop: Shop): DeliveryRow[] {
  const names = new Set(readSuppliers(shop).map(({ name }) => nameOf(name)));
  const table = openTable(shop, deliveriesTab);
  shop.counts.read += table.rows.length;
  return table.rows.flatMap((placed) => {
    const wrong = contradiction(shop, placed.row, names);
    if (wrong === null) return [{ ...placed.row, at: placed.at }];
    noteProblem(shop, table, placed, ...wrong);
    return [];
  });
}

/** The field that cannot be true, and why; null where the row agrees with itself. */
function contradiction(
  { texts, now }: Shop,
  { supplier, ordered, promised, delivered, quantity, accepted }: RowOf<typeof deliveriesTab.columns>,
  names: ReadonlySet<string>,
): [keyof typeof deliveriesTab.columns, string] | null {
  const words = texts.suppliers.wrong;
  if (!names.has(nameOf(supplier))) return ['supplier', words.unknownSupplier(suppliersTab.name)];
  if (promised < ordered) return ['promised', words.promisedBeforeOrdered(ordered)];
  if (delivered !== null && delivered < ordered) return ['delivered', words.deliveredBeforeOrdered(ordered)];
  if (delivered !== null && delivered > now.slice(0, 10)) return ['delivered', words.deliveredInFuture];
  if (accepted !== null && quantity !== null && accepted > quantity)
    return ['accepted', words.moreThanDelivered(quantity)];
  return null;
}

/** Products of 供应商 that the shop does not sell are data problems: a name that is written differently would never be made. */
export function noteUnknownProducts(shop: Shop, sold: ReadonlySet<string>): void {
  const reading = suppliersRead.get(shop);
  if (!reading || sold.size === 0) return;
  for (const { at, makes } of reading.rows) {
    const unknown = (makes ?? []).filter((product) => !sold.has(nameOf(product)));
    if (unknown.length === 0) continue;
    const placed = reading.table.rows.find((one) => one.at === at);
    if (placed) noteProblem(shop, reading.table, placed, 'products', shop.texts.suppliers.wrong.notSold(unknown));
  }
}

/** Adds a problem of a row to those of its tab. */
function noteProblem<C extends Columns>(
  shop: Shop,
  { tab, headers }: Pick<Table<C>, 'tab' | 'headers'>,
  { at, row }: Placed<RowOf<C>>,
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
