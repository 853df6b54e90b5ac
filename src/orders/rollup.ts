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

/**
 * Order lines by month of payment and product. Closed orders count for nothing; fully refunded lines have neither pieces nor
 * revenue. A line without a product name goes under its SKU.
 *
 * @returns rows by month, then product; and the indices of lines that name neither product nor SKU
 */
export function salesByMonth(lines: readonly StoredLine[]): { rows: MonthRow[]; unnamed: number[] } {
  const rows = new Map<string, MonthRow>();
  const unnamed: number[] = [];
  lines.forEach((line, index) => {
    if (line.state === '已关闭') return;
    const product = line.product ?? line.sku;
    if (product === null) unnamed.push(index);
    else addLine(rows, product, line);
  });
  return { rows: [...rows.values()].sort(byMonth), unnamed };
}

function addLine(rows: Map<string, MonthRow>, product: string, line: StoredLine): void {
  const month = line.paidAt.slice(0, 7);
  const key = rowKey({ month, product });
  const row = rows.get(key) ?? { month, product, category: null, quantity: 0, revenue: 0 };
  row.category = line.category ?? row.category;
  row.quantity += line.state === '已退款' ? 0 : line.quantity;
  row.revenue = fromCents(toCents(row.revenue) + toCents(line.paid) - toCents(line.refunded));
  rows.set(key, row);
}

const byMonth = (a: MonthRow, b: MonthRow): number =>
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
