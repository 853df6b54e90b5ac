import { cellAddress } from '../../workbook/address';
import type { Problem } from '../../workbook/problem';
import { refreshComputed } from '../../workbook/refresh';
import { openWhole, type Shop } from '../../workbook/shop';
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
