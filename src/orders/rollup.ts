import { byCodePoint } from '../statistics/byCodePoint';
import { fromCents, toCents } from './cents';
import type { StoredLine } from './line';

/** Sales of a product in a month, as 销售历史 keeps them. */
export interface MonthRow {
  /** `YYYY-MM`, of the payment time. */
  month: string;
  product: string;
  category: string | null;
  /** Pieces sold; those fully refunded do not count. */
  quantity: number;
  /** Currency units, paid − refunded. */
  revenue: number;
}

export interface HistoryRow extends MonthRow {
  note: string;
}

/** The note by which a row of 销售历史 is known to be computed; any other row is the user's. */
export const ROLLUP_NOTE = '订单汇总';

/** What order lines come to by month and product. */
export interface MonthSales {
  /** By month, then product. */
  rows: MonthRow[];
  /** Lines that name neither product nor SKU. */
  nameless: number;
}

/** Whether a line counts and cannot be put under anything. */
export const isNameless = ({ state, product, sku }: StoredLine): boolean =>
  state !== '已关闭' && product === null && sku === null;

/**
 * Order lines by month of payment and product. Closed orders count for nothing; fully refunded lines have neither pieces nor revenue. A line without a product name
 * goes under its SKU. The category is the one under which the product was sold last in the month.
 */
export function salesByMonth(lines: readonly StoredLine[]): MonthSales {
  const sums = new Map<string, MonthSum>();
  let nameless = 0;
  for (const line of lines) {
    const product = line.product ?? line.sku;
    if (isNameless(line)) nameless++;
    else if (line.state !== '已关闭' && product !== null) addLine(sums, product, line);
  }
  return { rows: [...sums.values()].map(rowFrom).sort(byMonth), nameless };
}

/** A row on its way: cents, pieces in ten thousandths, and when it was sold under which category. */
interface MonthSum extends Pick<MonthRow, 'month' | 'product'> {
  pieces: number;
  cents: number;
  categorySold: string;
}

const TIME = 'YYYY-MM-DD HH:mm:ss'.length;

function addLine(sums: Map<string, MonthSum>, product: string, line: StoredLine): void {
  const month = line.paidAt.slice(0, 7);
  const key = rowKey({ month, product });
  const sum = sums.get(key) ?? { month, product, pieces: 0, cents: 0, categorySold: '' };
  const sold = line.category === null ? '' : line.paidAt + line.category;
  if (byCodePoint(sold, sum.categorySold) > 0) sum.categorySold = sold;
  sum.pieces += line.state === '已退款' ? 0 : Math.round(line.quantity * PARTS);
  sum.cents += toCents(line.paid) - toCents(line.refunded);
  sums.set(key, sum);
}

/** Parts of a piece that are counted, so that 0.1 and 0.2 are 0.3. */
const PARTS = 1e4;

const rowFrom = ({ month, product, pieces, cents, categorySold }: MonthSum): MonthRow => ({
  month,
  product,
  category: categorySold.slice(TIME) || null,
  quantity: pieces / PARTS,
  revenue: fromCents(cents),
});

export const byMonth = (a: MonthRow, b: MonthRow): number =>
  a.month < b.month ? -1 : a.month > b.month ? 1 : a.product < b.product ? -1 : a.product > b.product ? 1 : 0;

const rowKey = ({ month, product }: Pick<MonthRow, 'month' | 'product'>): string => `${month}\n${product.trim()}`;

/** What a roll-up changes in 销售历史; indices into the existing rows. */
export interface MergedHistory {
  updates: { index: number; row: MonthRow }[];
  additions: MonthRow[];
  /** Computed rows whose sales are gone (an order was closed, a product renamed). */
  removals: number[];
}

/**
 * Merges computed months into 销售历史. Rows without the note 订单汇总 are the user's and win over a computed one. A computed
 * row is only given up in months of which the orders still tell: older months stay when their orders were cleared away.
 */
export function mergeHistory(existing: readonly HistoryRow[], computed: readonly MonthRow[]): MergedHistory {
  const fresh = new Map(computed.map((row) => [rowKey(row), row]));
  const months = new Set(computed.map((row) => row.month));
  const result: MergedHistory = { updates: [], additions: [], removals: [] };
  const taken = new Set(existing.filter((row) => row.note !== ROLLUP_NOTE).map(rowKey));
  existing.forEach((row, index) => {
    if (row.note !== ROLLUP_NOTE) return;
    const key = rowKey(row);
    const next = taken.has(key) ? undefined : fresh.get(key);
    taken.add(key);
    if (next) update(result, index, row, next);
    else if (months.has(row.month) && (row.quantity !== 0 || row.revenue !== 0)) result.removals.push(index);
  });
  result.additions = computed.filter((row) => !taken.has(rowKey(row)));
  return result;
}

function update(result: MergedHistory, index: number, row: HistoryRow, next: MonthRow): void {
  const merged = { ...next, category: row.category ?? next.category };
  const same = merged.category === row.category && merged.quantity === row.quantity && merged.revenue === row.revenue;
  if (!same) result.updates.push({ index, row: merged });
}
