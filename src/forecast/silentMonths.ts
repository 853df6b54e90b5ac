/** A month of a product in 销售历史, and whether the roll-up of orders wrote it. */
export interface SoldMonth {
  readonly product: string;
  /** Months since the year 0. */
  readonly month: number;
  readonly rolledUp: boolean;
}

/**
 * Months in which a product sold nothing and therefore has no row: orders tell of months as a whole, so that in a month which the roll-up knows a product
 * without a row stood still. In months that the user typed a missing row is a gap: what he did not type is not known.
 *
 * @returns months of each product, from its first row to the last month that the roll-up knows
 * @example
 * silentMonths([
 *   { product: '伞', month: 24300, rolledUp: true },
 *   { product: '扇', month: 24301, rolledUp: true },
 * ]); // => [{ product: '伞', month: 24301 }]
 */
export function silentMonths(rows: readonly SoldMonth[]): { product: string; month: number }[] {
  const told = [...new Set(rows.filter(({ rolledUp }) => rolledUp).map(({ month }) => month))].sort((a, b) => a - b);
  const monthsOf = new Map<string, Set<number>>();
  for (const { product, month } of rows) monthsOf.set(product, (monthsOf.get(product) ?? new Set()).add(month));
  return [...monthsOf].flatMap(([product, months]) => {
    const first = Math.min(...months);
    return told.filter((month) => month > first && !months.has(month)).map((month) => ({ product, month }));
  });
}
