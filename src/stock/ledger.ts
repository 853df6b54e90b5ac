import { openTable, type Shop } from '../workbook/shop';
import { stockTab } from './tabs';

/** What lies of one SKU in one warehouse for one platform, in pieces. */
export interface StockLevel {
  readonly sku: string;
  readonly product: string | null;
  readonly platform: string;
  readonly warehouse: string | null;
  /** Can be sold now; below 0 where it is oversold. */
  readonly available: number;
  /** Set aside for a campaign. */
  readonly allocated: number | null;
  /** Ordered from suppliers and not there yet. */
  readonly inTransit: number | null;
  /** `YYYY-MM-DD HH:mm:ss`. */
  readonly updatedAt: string | null;
}

/** Reads 库存, which is not made by reading it; nothing where the workbook has no such tab. One service call. */
export function readStock(shop: Shop): readonly StockLevel[] {
  if (!shop.workbook.sheet(stockTab.name)) return [];
  return openTable(shop, stockTab).rows.map(({ row }) => {
    const { sku, product, platform, warehouse, available, allocated, inTransit, updatedAt } = row;
    return { sku, product, platform, warehouse, available, allocated, inTransit, updatedAt };
  });
}
