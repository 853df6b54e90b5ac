import type { StoredLine } from './line';

type Key = (line: StoredLine) => string | null;

const product = (line: StoredLine): string => `${line.sku ?? ''}\n${line.product ?? ''}`;
const amount = (line: StoredLine): string => `${line.quantity}\n${line.paid}`;

/**
 * From the surest sign to the weakest that two lines of an order are the same. Amount and state come first so that two lines
 * of one product do not change places when the same export is imported again.
 */
const SIGNS: readonly Key[] = [
  (line) => `${product(line)}\n${amount(line)}\n${line.refunded}\n${line.state}`,
  (line) => `${product(line)}\n${amount(line)}`,
  product,
  (line) => line.product && `${line.product}\n${amount(line)}`,
  (line) => line.sku,
  (line) => line.product,
];

/**
 * Finds for each imported line of an order the line of the tab that it continues. Equal products are matched in their order,
 * so the second line of a product meets the second. What then remains is matched in order too, which turns the single line
 * of an order-level import (it has no SKU) into the first line of the order; but two lines that both name an SKU, and
 * different ones, are never taken for each other.
 *
 * @param known the order's lines in the tab
 * @param lines the order's lines in the import
 * @returns per imported line an index into `known`, or null; none twice
 */
export function pairLines(known: readonly StoredLine[], lines: readonly StoredLine[]): (number | null)[] {
  const pairs: (number | null)[] = lines.map(() => null);
  const free = new Set(known.keys());
  for (const keyOf of SIGNS) pairBySign(known, lines, keyOf, free, pairs);
  lines.forEach((line, at) => {
    if (pairs[at] !== null) return;
    for (const index of free) {
      if (known[index]?.sku !== null && line.sku !== null) continue;
      free.delete(index);
      pairs[at] = index;
      return;
    }
  });
  return pairs;
}

function pairBySign(
  known: readonly StoredLine[],
  lines: readonly StoredLine[],
  keyOf: Key,
  free: Set<number>,
  pairs: (number | null)[],
): void {
  const waiting = new Map<string, number[]>();
  for (const index of free) {
    const key = keyOf(known[index] as StoredLine);
    if (key === null) continue;
    const same = waiting.get(key);
    if (same) same.push(index);
    else waiting.set(key, [index]);
  }
  lines.forEach((line, at) => {
    const key = pairs[at] === null ? keyOf(line) : null;
    const index = key === null ? undefined : waiting.get(key)?.shift();
    if (index === undefined) return;
    free.delete(index);
    pairs[at] = index;
  });
}
