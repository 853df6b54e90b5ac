import { cellAddress } from '../../workbook/address';
import { amendRows } from '../../workbook/amend';
import { addRows } from '../../workbook/block';
import type { Problem } from '../../workbook/problem';
import { refreshComputed } from '../../workbook/refresh';
import { openWhole, type Shop } from '../../workbook/shop';
import { keyOf } from '../../workbook/tab';
import type { Placed, Table } from '../../workbook/table';
import { type Contradiction, contradictionsIn } from './contradiction';
import { type ReviewRow, reviewTab } from './tabs';

export interface ReviewReading {
  readonly table: Table<typeof reviewTab.columns>;
  /** Rows that may be true, and rows that contradict themselves. */
  readonly sound: readonly ReviewRow[];
  readonly refused: readonly ReviewRow[];
  readonly problems: readonly Problem[];
}

/** Reads 触达复盘, which is not made by reading it; null where the workbook has no such tab. Rows that contradict themselves are data problems. */
export function openReview(shop: Shop): ReviewReading | null {
  if (!shop.workbook.sheet(reviewTab.name)) return null;
  const table = openWhole(shop, reviewTab);
  const checked = table.rows.map((placed) => ({ placed, wrong: contradictionsIn(placed.row) }));
  const found = checked.flatMap(({ placed, wrong }) => wrong.map((one) => problemOf(shop, table, placed, one)));
  const rows = (refused: boolean) =>
    checked.filter(({ wrong }) => wrong.length > 0 === refused).map(({ placed }) => placed.row);
  shop.counts.read += table.rows.length;
  return { table, sound: rows(false), refused: rows(true), problems: [...table.problems, ...found] };
}

function problemOf(
  { texts }: Shop,
  { headers }: ReviewReading['table'],
  { at, row }: Placed<ReviewRow>,
  { field, code }: Contradiction,
): Problem {
  const { header } = reviewTab.columns[field as keyof typeof reviewTab.columns];
  const sentence = texts.review.contradictions[code]({ ...row, header });
  return {
    tab: reviewTab.name,
    cell: cellAddress(at, headers.at.get(field) ?? 1),
    column: header,
    value: String(row[field] ?? ''),
    reason: { code: 'said', sentence },
  };
}

/** What ShopDeck computes of a row. */
export type ReviewComputed = Pick<
  ReviewRow,
  | 'rate'
  | 'rateRange'
  | 'gain'
  | 'gainRange'
  | 'chance'
  | 'verdict'
  | 'advice'
  | 'orderReturned'
  | 'orderRevenue'
  | 'orderControlReturned'
  | 'orderControlRevenue'
>;

/** Writes what is computed, where anything differs from what stands there. */
export function writeReview(
  shop: Shop,
  { table, problems }: ReviewReading,
  results: ReadonlyMap<string, ReviewComputed>,
): void {
  shop.counts.written += refreshComputed(shop, table, results);
  // Writing reads the tab anew, and knows the cells' problems only.
  shop.problems.set(reviewTab.name, problems);
}

/** A benefit whose people were drawn. */
export interface Offered {
  readonly row: Pick<
    ReviewRow,
    'campaign' | 'audience' | 'benefit' | 'start' | 'end' | 'sent' | 'margin' | 'cost' | 'controlPeople'
  >;
  /** What the counts were before somebody joined. */
  readonly before: Pick<ReviewRow, 'sent' | 'controlPeople'>;
}

/** Adds a row for each benefit to 触达复盘. Where it has one already, the counts follow as long as they are those that ShopDeck wrote. */
export function keepOffers(shop: Shop, offers: readonly Offered[]): void {
  const table = openWhole(shop, reviewTab);
  const standing = new Map(table.rows.map(({ row }) => [keyOf(reviewTab, row), row]));
  const rowOf = ({ row }: Offered) => standing.get(keyOf(reviewTab, row));
  addRows(
    table,
    offers.filter((one) => !rowOf(one)).map(({ row }) => row),
  );
  const changes = offers.map(({ row, before }) => {
    const now = standing.get(keyOf(reviewTab, row));
    const follow = (['sent', 'controlPeople'] as const).filter((field) => now && now[field] === before[field]);
    return [keyOf(reviewTab, row), Object.fromEntries(follow.map((field) => [field, row[field]]))] as const;
  });
  amendRows(shop, reviewTab, new Map(changes));
}
