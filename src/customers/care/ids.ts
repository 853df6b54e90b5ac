/** What a 触达ID begins with: contacts that ShopDeck planned, and rows that the user typed. */
export type Prefix = 'CD' | 'SG';

/** Whether a row with this 触达ID was typed by the user. */
export const isOwnId = (id: string) => id.startsWith('SG');

/**
 * Gives 触达IDs that are not taken, one at each call: a prefix, the day, a number that goes on from the greatest.
 *
 * @param today ISO day
 * @param taken also those of rows that were deleted
 * @example
 * idsAfter('CD', '2026-11-02', ['CD261102-9', 'SG261102-12'])(); // => 'CD261102-10'
 */
export function idsAfter(prefix: Prefix, today: string, taken: readonly string[]): () => string {
  const stem = `${prefix}${today.slice(2).replace(/-/g, '')}-`;
  const numbers = taken.flatMap((id) => (id.startsWith(stem) ? [Number(id.slice(stem.length)) || 0] : []));
  let last = numbers.reduce((most, number) => Math.max(most, number), 0);
  return () => {
    last++;
    return `${stem}${last}`;
  };
}
