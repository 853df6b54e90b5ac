/** A history from its first sale to its last known month. */
export interface TrimmedHistory {
  /** Months before the first sale. */
  begin: number;
  values: (number | null)[];
}

/**
 * Takes off the months before the first sale, when the product was not there yet, and the gaps after the last known
 * month, which are still to come.
 *
 * @example
 * withoutEnds([null, 0, 5, null, 0, null]); // => { begin: 2, values: [5, null, 0] }
 */
export function withoutEnds(history: readonly (number | null)[]): TrimmedHistory {
  const begin = history.findIndex((value) => value !== null && value > 0);
  if (begin < 0) return { begin: history.length, values: [] };
  const last = history.reduce<number>((at, value, t) => (value === null ? at : t), -1);
  return { begin, values: history.slice(begin, last + 1) };
}
