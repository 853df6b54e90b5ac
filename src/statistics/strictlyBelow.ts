/**
 * For each value, how many of all the values are strictly smaller. Equal values get equal counts, whatever their order.
 *
 * @returns counts in the order of `values`, each 0 … n − 1
 * @example
 * strictlyBelow([30, 10, 10, 20]); // => [3, 0, 0, 2]
 */
export function strictlyBelow(values: readonly number[]): number[] {
  const sorted = Float64Array.from(values).sort();
  const below = new Map<number, number>();
  sorted.forEach((value, index) => {
    if (!below.has(value)) below.set(value, index);
  });
  return values.map((value) => below.get(value) ?? 0);
}
