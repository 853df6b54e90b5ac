import type { MonthNumber } from '../calendarEffects';

/** A checked row of 销售历史. */
export interface SalesRow {
  month: MonthNumber;
  product: string;
  category: string | null;
  /** Pieces, or whatever the shop counts in; not below 0. */
  quantity: number;
  revenue: number | null;
  stockOutDays: number | null;
}

/** What a product sold, one value per month from `first` on; null is a month of which nothing is known. */
export interface ProductHistory {
  product: string;
  category: string | null;
  first: MonthNumber;
  quantity: (number | null)[];
  revenue: (number | null)[];
  stockOutDays: (number | null)[];
}

export interface Histories {
  /** By category, then product; those without a category last. */
  products: ProductHistory[];
  /** Rows of months that are not over: no history yet. Indices into the rows. */
  unfinished: number[];
}

/**
 * One history per product. Names are the same product when they differ in width or spacing only, and likewise
 * categories; the last month's spelling is shown, and the category that was named last. Two spellings in one month are
 * added up. A month without a row is a gap, not a month without sales: whoever knows that nothing was sold (the roll-up
 * of orders) hands in a 0.
 *
 * @param rows in any order
 * @param current the month that is not over; its rows and later ones are left out
 */
export function historiesOf(rows: readonly SalesRow[], current: MonthNumber): Histories {
  const over = rows.filter(({ month }) => month < current).sort((a, b) => a.month - b.month || byText(a, b));
  const byName = new Map<string, SalesRow[]>();
  const categories = new Map<string, string>();
  for (const row of over) {
    const key = nameKey(row.product);
    const known = byName.get(key);
    if (known) known.push(row);
    else byName.set(key, [row]);
    if (row.category !== null) categories.set(nameKey(row.category), row.category.trim());
  }
  return {
    products: [...byName.values()].map((each) => historyOf(each, categories)).sort(byCategory),
    unfinished: rows.flatMap(({ month }, index) => (month < current ? [] : [index])),
  };
}

/**
 * What two spellings of a name have in common.
 *
 * @example
 * nameKey(' Ａ款　保温杯 '); // => 'A款 保温杯'
 */
export function nameKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/g, ' ').trim();
}

/** The last month and the month after it: where the forecast begins. */
export const endOf = ({ first, quantity }: ProductHistory): MonthNumber => first + quantity.length;

/** The last month with a sale; the month before the first one where nothing was sold. */
export const lastSale = ({ first, quantity }: ProductHistory): MonthNumber =>
  quantity.reduce<number>((last, sold, t) => ((sold ?? 0) > 0 ? first + t : last), first - 1);

/** @param rows of one product, by month */
function historyOf(rows: readonly SalesRow[], categories: ReadonlyMap<string, string>): ProductHistory {
  const months = new Map<MonthNumber, SalesRow>();
  for (const row of rows) months.set(row.month, together(months.get(row.month), row));
  const first = rows[0]?.month ?? 0;
  const last = rows[rows.length - 1];
  const column = (value: (row: SalesRow) => number | null) =>
    Array.from({ length: (last?.month ?? first) - first + 1 }, (_, t) => {
      const row = months.get(first + t);
      return row ? value(row) : null;
    });
  const category = rows.reduce<string | null>((named, row) => nameKey(row.category ?? '') || named, null);
  return {
    product: last?.product.trim() ?? '',
    category: category === null ? null : (categories.get(category) ?? category),
    first,
    quantity: column(({ quantity }) => quantity),
    revenue: column(({ revenue }) => revenue),
    stockOutDays: column(({ stockOutDays }) => stockOutDays),
  };
}

function together(known: SalesRow | undefined, row: SalesRow): SalesRow {
  if (!known) return row;
  const sum = (a: number | null, b: number | null) => (a === null && b === null ? null : (a ?? 0) + (b ?? 0));
  return {
    ...row,
    quantity: known.quantity + row.quantity,
    revenue: sum(known.revenue, row.revenue),
    stockOutDays: Math.max(known.stockOutDays ?? 0, row.stockOutDays ?? 0),
  };
}

const byCategory = (a: ProductHistory, b: ProductHistory): number =>
  before(a.category ?? '\uffff', b.category ?? '\uffff') || before(a.product, b.product);

const byText = (a: SalesRow, b: SalesRow): number => before(a.product, b.product);

const before = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
