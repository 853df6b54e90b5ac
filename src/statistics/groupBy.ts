/**
 * Puts things that share a key together, in the order in which they come.
 *
 * @example
 * [...groupBy([3, 8, 5], (number) => (number % 2 ? 'odd' : 'even'))]; // => [['odd', [3, 5]], ['even', [8]]]
 */
export function groupBy<T>(all: readonly T[], keyOf: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}
