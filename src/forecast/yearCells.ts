/** The months of a year as columns of a tab. */
export interface MonthCells {
  m1: number | null;
  m2: number | null;
  m3: number | null;
  m4: number | null;
  m5: number | null;
  m6: number | null;
  m7: number | null;
  m8: number | null;
  m9: number | null;
  m10: number | null;
  m11: number | null;
  m12: number | null;
}

/**
 * Twelve months, January first, as columns.
 *
 * @example
 * monthCells([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, null]).m11; // => 11
 */
export function monthCells(months: readonly (number | null)[]): MonthCells {
  const [m1 = null, m2 = null, m3 = null, m4 = null, m5 = null, m6 = null, ...rest] = months;
  const [m7 = null, m8 = null, m9 = null, m10 = null, m11 = null, m12 = null] = rest;
  return { m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 };
}

/** The columns as twelve months again. */
export function monthsOf({ m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12 }: MonthCells): (number | null)[] {
  return [m1, m2, m3, m4, m5, m6, m7, m8, m9, m10, m11, m12];
}

/**
 * Four quarters as columns.
 *
 * @example
 * quarterCells([1, 2, 3, null]); // => { q1: 1, q2: 2, q3: 3, q4: null }
 */
export function quarterCells(quarters: readonly (number | null)[]) {
  const [q1 = null, q2 = null, q3 = null, q4 = null] = quarters;
  return { q1, q2, q3, q4 };
}
