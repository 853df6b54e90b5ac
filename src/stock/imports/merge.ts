import { groupBy } from '../../statistics/groupBy';
import { placeKey, shelfKey } from '../place';
import type { StockLine } from './line';

/** A row of 库存 as an import sees it; one with a bad cell may lack its figures. */
export interface StandingRow {
  /** Row number of the reading. */
  readonly at: number;
  readonly sku: string;
  readonly product: string | null;
  readonly platform: string;
  readonly warehouse: string | null;
  readonly available: number | null;
  readonly inTransit: number | null;
  readonly updatedAt: string | null;
}

/** Fields that an import may change. */
export type StockChange = Partial<Pick<StockLine, 'product' | 'available' | 'inTransit' | 'updatedAt'>>;

export interface StockMerge {
  /** By row number. */
  readonly changes: ReadonlyMap<number, StockChange>;
  readonly additions: readonly StockLine[];
  readonly unchanged: number;
  /** Lines that are older than what stands there: left out. */
  readonly older: number;
}

/**
 * Lays a reading over 库存: rows of the same SKU, platform and warehouse get its figures, others are added, none is taken away. A line that names no warehouse
 * means the platform's only row, where there is just one. What is older than the row is left out, so that files may come in any order.
 *
 * @param now the time of figures for which nobody says one, and of those from the future
 */
export function mergeStock(rows: readonly StandingRow[], lines: readonly StockLine[], now: string): StockMerge {
  const places = new Map<string, StandingRow>();
  for (const row of rows) if (!places.has(placeKey(row))) places.set(placeKey(row), row);
  const shelves = groupBy([...places.values()], shelfKey);
  const changes = new Map<number, StockChange>();
  const additions: StockLine[] = [];
  let [unchanged, older] = [0, 0];
  for (const line of lines) {
    const updatedAt = line.updatedAt === null || line.updatedAt > now ? now : line.updatedAt;
    const shelf = shelves.get(shelfKey(line)) ?? [];
    const only = line.warehouse === null && shelf.length === 1 ? shelf[0] : undefined;
    const row = places.get(placeKey(line)) ?? only;
    if (!row) additions.push({ ...line, updatedAt });
    else if (row.updatedAt !== null && row.updatedAt > updatedAt) older++;
    else {
      const change = changeOf(row, { ...line, updatedAt });
      if (Object.keys(change).length > 0) changes.set(row.at, change);
      else unchanged++;
    }
  }
  return { changes, additions, unchanged, older };
}

function changeOf(row: StandingRow, { available, inTransit, updatedAt, product }: StockLine): StockChange {
  return {
    ...(row.available === available ? {} : { available }),
    ...(inTransit === null || row.inTransit === inTransit ? {} : { inTransit }),
    ...(row.updatedAt === updatedAt ? {} : { updatedAt }),
    ...(row.product !== null || product === null ? {} : { product }),
  };
}
