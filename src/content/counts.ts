/** The counts of a piece on its way from view to repurchase, in the order of 内容; null where nobody knows. */
export interface Counts {
  readonly views: number | null;
  readonly completed: number | null;
  readonly engaged: number | null;
  readonly clicks: number | null;
  readonly carts: number | null;
  readonly orders: number | null;
  /** Buyers who bought again. */
  readonly repeats: number | null;
}
export type CountName = keyof Counts;

export const COUNT_NAMES: readonly CountName[] = [
  'views',
  'completed',
  'engaged',
  'clicks',
  'carts',
  'orders',
  'repeats',
];

/** A count that cannot be: below 0, or more than what it is a part of. */
export interface Contradiction {
  readonly count: CountName;
  readonly because: 'negative' | { readonly over: CountName; readonly limit: number };
}

/** What each count is a part of. Orders may be more than carts: one can order without a cart. */
const WHOLES: readonly (readonly [part: CountName, whole: CountName])[] = [
  ['completed', 'views'],
  ['engaged', 'views'],
  ['clicks', 'views'],
  ['carts', 'clicks'],
  ['orders', 'clicks'],
  ['repeats', 'orders'],
];

/**
 * Takes out the counts that cannot be, so that the others still say what they say.
 *
 * @example
 * soundCounts({ views: 100, completed: 300, engaged: 9, clicks: -1, carts: null, orders: null, repeats: null }).counts; // => { views: 100, completed: null, engaged: 9, clicks: null, carts: null, orders: null, repeats: null }
 */
export function soundCounts(given: Counts): { counts: Counts; contradictions: readonly Contradiction[] } {
  const counts: Record<CountName, number | null> = { ...given };
  const contradictions: Contradiction[] = [];
  const refuse = (count: CountName, because: Contradiction['because']) => {
    contradictions.push({ count, because });
    counts[count] = null;
  };
  for (const count of COUNT_NAMES) if ((counts[count] ?? 0) < 0) refuse(count, 'negative');
  for (const [part, over] of WHOLES) {
    const [value, limit] = [counts[part], counts[over]];
    if (value !== null && limit !== null && value > limit) refuse(part, { over, limit });
  }
  return { counts, contradictions };
}
