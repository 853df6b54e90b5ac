/** A month of a product in 销售历史, and whether the roll-up of orders wrote it. */
export interface SoldMonth {
  readonly product: string;
  /** Months since the year 0. */
  readonly month: number;
  readonly rolledUp: boolean;
}

/**
 * Months in which a product sold nothing and therefore has no row: orders tell of months as a whole, so that a product that comes from orders stood still in a
 * month which the roll-up knows without it. Where the user typed the product's months a missing row is a gap: what he did not type is not known.
 *
 * @returns months of each product, from its first row to the last month that the roll-up knows
 * @example
 * silentMonths([{ product: '伞', month: 1, rolledUp: true }, { product: '扇', month: 2, rolledUp: true }]); // => [{ product: '伞', month: 2 }]
 * silentMonths([{ product: '伞', month: 1, rolledUp: false }, { product: '扇', month: 2, rolledUp: true }]); // => []
 */
export function silentMonths(rows: readonly SoldMonth[]): { product: string; month: number }[] {
  const told = [...new Set(rows.filter(({ rolledUp }) => rolledUp).map(({ month }) => month))].sort((a, b) => a - b);
  const ordered = new Set(rows.filter(({ rolledUp }) => rolledUp).map(({ product }) => product));
  const monthsOf = new Map<string, Set<number>>();
  for (const { product, month } of rows) monthsOf.set(product, (monthsOf.get(product) ?? new Set()).add(month));
  return [...monthsOf].flatMap(([product, months]) => {
    const first = Math.min(...months);
    const silent = told.filter((month) => month > first && !months.has(month));
    return ordered.has(product) ? silent.map((month) => ({ product, month })) : [];
  });
}
