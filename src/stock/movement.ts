import { groupBy } from '../statistics/groupBy';
import { exactSum } from './exactSum';
import { nameKey, type Place, shelfKey } from './place';
import {
  BASELINE,
  BUSY,
  type HourRow,
  joinedSpans,
  rowKey,
  type SalesSource,
  type SoldRow,
  type Span,
} from './recentSales';

/** What was sold from one shelf (SKU and platform) up to the platform's last order. */
export interface ShelfSales extends Pick<SoldRow, 'weekPieces' | 'monthPieces' | 'windows'> {
  /** Orders of each of the days before the last one, the latest first; empty for a shelf with few orders in the last day. */
  readonly days: readonly number[];
}

/** Recent sales as the stock room looks at them. */
export interface Movement {
  /** By `nameKey` of the platform. */
  readonly platforms: ReadonlyMap<string, Span>;
  /** By `shelfKey`. */
  readonly shelves: ReadonlyMap<string, ShelfSales>;
  /** By `nameKey` of the platform: when its orders came. */
  readonly hours: ReadonlyMap<string, readonly HourRow[]>;
}

/** The SKU of a sale; null where nobody knows. */
export type SkuOf = (sale: Pick<SoldRow, 'sku' | 'product'>) => string | null;

/** Puts recent sales together by shelf. An order whose lines name one SKU in two spellings counts twice. */
export function movementIn(source: SalesSource, skuOf: SkuOf): Movement {
  const spans = joinedSpans(source.spans());
  const sold = groupBy(
    source.sold(spans).filter((row) => skuOf(row) !== null),
    (row) => keyOf(row, skuOf),
  );
  const shelves = new Map([...sold].map(([key, rows]) => [key, addedUp(rows)] as const));
  const busy = [...sold].flatMap(([key, rows]) => (isBusy(shelves.get(key)) ? rows.map(rowKey) : []));
  const days = groupBy(busy.length > 0 ? source.days(spans, busy) : [], ({ row }) => row);
  for (const [key, rows] of sold) {
    const own = rows.flatMap((row) => days.get(rowKey(row)) ?? []);
    const shelf = shelves.get(key);
    if (shelf && own.length > 0) shelves.set(key, { ...shelf, days: perDay(own) });
  }
  return {
    platforms: new Map(spans.map((span) => [nameKey(span.platform), span])),
    shelves,
    hours: groupBy(busy.length > 0 ? source.hours(spans) : [], ({ platform }) => nameKey(platform)),
  };
}

const keyOf = (row: SoldRow, skuOf: SkuOf): string => shelfKey({ platform: row.platform, sku: skuOf(row) ?? '' });

function addedUp(rows: readonly SoldRow[]): ShelfSales {
  const sum = (figure: (row: SoldRow) => number) => exactSum(rows.map(figure));
  return {
    weekPieces: sum(({ weekPieces }) => weekPieces),
    monthPieces: sum(({ monthPieces }) => monthPieces),
    windows: (rows[0]?.windows ?? []).map((_, at) => ({
      orders: sum(({ windows }) => windows[at]?.orders ?? 0),
      pieces: sum(({ windows }) => windows[at]?.pieces ?? 0),
    })),
    days: [],
  };
}

const isBusy = (shelf: ShelfSales | undefined) => (shelf?.windows[shelf.windows.length - 1]?.orders ?? 0) >= BUSY;

function perDay(rows: readonly { daysAgo: number; orders: number }[]): number[] {
  const days = Array<number>(BASELINE).fill(0);
  for (const { daysAgo, orders } of rows) days[daysAgo - 1] = (days[daysAgo - 1] ?? 0) + orders;
  return days;
}

/** The shelf of a place. */
export const salesOf = ({ shelves }: Movement, place: Pick<Place, 'sku' | 'platform'>): ShelfSales | null =>
  shelves.get(shelfKey(place)) ?? null;
