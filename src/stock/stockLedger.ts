import { readBack } from '../workbook/readBack';
import { refreshComputed } from '../workbook/refresh';
import { openWhole, type Shop } from '../workbook/shop';
import { keyOf } from '../workbook/tab';
import type { Table } from '../workbook/table';
import type { Shelved } from './pace';
import { type StockRow, stockTab } from './tabs';

/** A row of 库存, with what the last run said of it. */
export interface StockEntry {
  /** Row number of this reading. */
  readonly at: number;
  readonly key: string;
  readonly shelved: Shelved;
  readonly before: { readonly state: string | null; readonly since: string | null };
}

export interface StockReading {
  readonly table: Table<typeof stockTab.columns>;
  readonly entries: readonly StockEntry[];
}

/** Reads 库存, which is made where it is not there. */
export function openStock(shop: Shop): StockReading {
  const table = openWhole(shop, stockTab);
  const back = (at: number, field: 'state' | 'since') => readBack(shop, table, at, field) as string | null;
  const entries = table.rows.map(({ at, row }) => ({
    at,
    key: keyOf(stockTab, row),
    shelved: shelvedOf(row),
    before: { state: back(at, 'state'), since: back(at, 'since') },
  }));
  shop.counts.read += entries.length;
  return { table, entries };
}

const shelvedOf = ({ allocated, inTransit, ...row }: StockRow): Shelved => ({
  sku: row.sku,
  product: row.product,
  platform: row.platform,
  warehouse: row.warehouse,
  available: row.available,
  allocated: Math.max(0, allocated ?? 0),
  inTransit: Math.max(0, inTransit ?? 0),
  soldIn7Days: row.soldIn7Days,
  updatedAt: row.updatedAt,
});

/** What ShopDeck computes of a row. */
export type StockComputed = Pick<StockRow, 'daysLeft' | 'state' | 'advice' | 'since'>;

/** Writes what is computed where anything of it differs from what stands there, and colours the states. */
export function writeStock(shop: Shop, { table }: StockReading, results: ReadonlyMap<string, StockComputed>): void {
  shop.counts.written += refreshComputed(shop, table, results);
}
