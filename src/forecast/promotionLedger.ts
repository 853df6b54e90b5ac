import { cellAddress } from '../workbook/address';
import type { Problem } from '../workbook/problem';
import { openTable, type Shop } from '../workbook/shop';
import type { RowOf } from '../workbook/tab';
import type { Placed, Table } from '../workbook/table';
import type { Promotion } from './plan/promotion';
import { promotionsTab } from './tabs';

type Columns = typeof promotionsTab.columns;
type PromotionRow = Placed<RowOf<Columns>>;

/** What 销售历史 knows by name. */
export interface KnownNames {
  readonly products: ReadonlySet<string>;
  readonly categories: ReadonlySet<string | null>;
}

/**
 * Reads 促销日历, which is the user's and not made by reading it. A row that ends before it begins, or names what the shop does not sell, is a data problem
 * and left out.
 */
export function readPromotions(shop: Shop, known: KnownNames): Promotion[] {
  if (!shop.workbook.sheet(promotionsTab.name)) return [];
  const table = openTable(shop, promotionsTab);
  shop.counts.read += table.rows.length;
  const problems = table.rows.flatMap((placed) => problemsOf(shop, table, placed, known));
  shop.problems.set(promotionsTab.name, [...table.problems, ...problems]);
  const wrong = new Set(problems.map(({ cell }) => Number(cell.replace(/\D+/, ''))));
  return table.rows
    .filter(({ at }) => !wrong.has(at))
    .map(({ row: { name, product, category, from, to, lift } }) => ({ name, product, category, from, to, lift }));
}

function problemsOf(shop: Shop, table: Table<Columns>, { at, row }: PromotionRow, known: KnownNames): Problem[] {
  const { forecast } = shop.texts;
  const problem = (field: keyof Columns & string, sentence: string): Problem => ({
    tab: promotionsTab.name,
    cell: cellAddress(at, table.headers.at.get(field) ?? 1),
    column: promotionsTab.columns[field].header,
    value: String(row[field] ?? ''),
    reason: { code: 'said', sentence },
  });
  return [
    ...(row.to < row.from ? [problem('to', forecast.endsBeforeItBegins)] : []),
    ...(row.product !== null && !known.products.has(row.product) ? [problem('product', forecast.notSold)] : []),
    ...(row.category !== null && !known.categories.has(row.category) ? [problem('category', forecast.notSold)] : []),
  ];
}
